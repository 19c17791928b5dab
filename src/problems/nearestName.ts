/**
 * The known name that was probably meant, or `undefined` when none is near: at
 * most a third of the letters may differ, ignoring capitals, hyphens and spaces.
 */
export function nearestName(given: string, known: readonly string[]): string | undefined {
  const wanted = bare(given.slice(0, 60));
  let nearest: string | undefined;
  let fewest = Math.floor(wanted.length / 3) + 1;
  for (const name of known) {
    const edits = editsBetween(wanted, bare(name));
    if (edits < fewest) {
      nearest = name;
      fewest = edits;
    }
  }
  return nearest;
}

function bare(name: string): string {
  return name.toLowerCase().replaceAll(/[\s_-]/g, '');
}

/** Letters to insert, delete, replace or swap with the next to turn one name into the other. */
function editsBetween(a: string, b: string): number {
  let before: readonly number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const replaced = (row[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const areSwapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const swapped = areSwapped ? (before[j - 2] as number) + 1 : replaced;
      next.push(Math.min(replaced, swapped, (row[j] as number) + 1, (next[j - 1] as number) + 1));
    }
    before = row;
    row = next;
  }
  return row[b.length] as number;
}
