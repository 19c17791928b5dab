/** How many cases a test goes through: all of them, or few where it is run a thousand times over, once for each mutant. */
export function cases(all: number, few: number): number {
  return process.env['FEW_CASES'] === undefined ? all : few;
}
