/** Minus zero as zero: no file can tell them apart. */
export function withoutSign(number: number): number {
  return number === 0 ? 0 : number;
}
