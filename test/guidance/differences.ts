/** A row of a table: each column's cell, as text. */
export type Cells = Readonly<Record<string, string>>;

/** What differs, a line for each cell. Rows with the same key are paired: equal ones first, then in order. */
export function differences(
  transcribed: readonly Cells[],
  published: readonly Cells[],
  keys: readonly string[],
): readonly string[] {
  const keyOf = (row: Cells) => keys.map((key) => row[key]).join(', ');
  const all = [...new Set([...transcribed, ...published].map(keyOf))];
  return all.flatMap((key) => {
    const ours = transcribed.filter((row) => keyOf(row) === key);
    const theirs = published.filter((row) => keyOf(row) === key);
    const unlikeOurs = theirs.filter((row) => !ours.some((each) => sameRow(each, row)));
    const unlikeTheirs = ours.filter((row) => !theirs.some((each) => sameRow(each, row)));
    const longest = Math.max(unlikeOurs.length, unlikeTheirs.length, Math.abs(ours.length - theirs.length));
    return Array.from({ length: longest }, (_, index) =>
      differingCells(key, unlikeTheirs[index], unlikeOurs[index]),
    ).flat();
  });
}

function sameRow(transcribed: Cells, published: Cells): boolean {
  return differingCells('', transcribed, published).length === 0;
}

function differingCells(key: string, transcribed: Cells | undefined, published: Cells | undefined): readonly string[] {
  if (transcribed === undefined) return [`${key}: not in the transcription`];
  if (published === undefined) return [`${key}: only in the transcription`];
  return [...new Set([...Object.keys(transcribed), ...Object.keys(published)])]
    .filter((column) => transcribed[column] !== published[column])
    .map((column) => `${key}: ${column}: transcribed "${transcribed[column]}", published "${published[column]}"`);
}
