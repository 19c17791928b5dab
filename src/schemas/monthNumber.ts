const MONTHS: readonly string[] = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

/** The number of a month, 1 to 12, from its number or its English name, in full or its first three letters. */
export function monthNumber(text: string): number | undefined {
  if (/^(0?[1-9]|1[0-2])$/.test(text)) return Number(text);
  const name = text.toLowerCase();
  const at = name === 'sept' ? 8 : MONTHS.findIndex((month) => name === month || name === month.slice(0, 3));
  return at < 0 ? undefined : at + 1;
}
