/** A word or heading stripped of what makes no difference: capitals, spaces, hyphens, other marks, letter variants. */
export function spelling(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '');
}
