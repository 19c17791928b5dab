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

/** The number of a month, 1 to 12, from its number or its English name, in full or at least its first three letters. */
export function monthNumber(text: string): number | undefined {
  if (/^(0?[1-9]|1[0-2])$/.test(text)) return Number(text);
  const name = text.toLowerCase();
  const at = name.length < 3 ? -1 : MONTHS.findIndex((month) => month.startsWith(name));
  return at < 0 ? undefined : at + 1;
}
