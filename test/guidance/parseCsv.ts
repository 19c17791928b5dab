/** Reads a comma-separated file with a header row; a quoted cell may hold commas and doubled quotes. */
export function parseCsv(text: string): readonly Readonly<Record<string, string>>[] {
  const [head = [], ...rows] = text
    .split('\n')
    .filter((line) => line !== '')
    .map(cellsOf);
  return rows.map((cells) => {
    if (cells.length !== head.length)
      throw new Error(`${cells.length} cells under ${head.length} columns: ${cells.join(',')}`);
    return Object.fromEntries(head.map((column, index) => [column, cells[index] ?? '']));
  });
}

function cellsOf(line: string): readonly string[] {
  return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^",]*))/g)].map(
    ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '',
  );
}
