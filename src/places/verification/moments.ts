const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Whether a value is a day that exists, with or without a time. */
export function isTime(text: unknown): boolean {
  if (typeof text !== 'string') return false;
  const [year, month, date] = [text.slice(0, 4), text.slice(5, 7), text.slice(8, 10)].map(Number) as [
    number,
    number,
    number,
  ];
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = isLeap && month === 2 ? 29 : (DAYS[month - 1] ?? 0);
  const isWritten = /^[1-9]\d{3}-\d\d-\d\d(T([01]\d|2[0-3])(:[0-5]\d){1,2})?$/.test(text);
  return isWritten && date >= 1 && date <= days;
}

/** A moment written out in full, as a text of fixed length; parts not given are as late as they can be. */
export function asLate(moment: string): string {
  if (moment.length === 10) return `${moment} 24 00 00`;
  const [day, hours, minutes, seconds] = [
    moment.slice(0, 10),
    moment.slice(11, 13),
    moment.slice(14, 16),
    moment.slice(17),
  ];
  return `${day} ${hours} ${minutes} ${seconds === '' ? '60' : seconds}`;
}
