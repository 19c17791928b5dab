/** A word or heading without what makes no difference: capitals, spaces, hyphens and other marks, forms of one letter. */
export function spelling(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '');
}
