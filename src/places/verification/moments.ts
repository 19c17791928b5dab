const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Whether a text is a day that exists, with or without a time of it. */
export function isTime(text: string): boolean {
  const [day = '', time, ...more] = text.split('T');
  const [, year = 0, month = 0, date = 0] = (/^([1-9]\d{3})-(\d\d)-(\d\d)$/.exec(day) ?? []).map(Number);
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = isLeap && month === 2 ? 29 : (DAYS[month - 1] ?? 0);
  const isClock = time === undefined || /^([01]\d|2[0-3])(:[0-5]\d){1,2}$/.test(time);
  return date >= 1 && date <= days && isClock && more.length === 0;
}

/** A moment written out in parts, those not given as late as can be. */
export function asLate(moment: string): string {
  const [day = '', time = '24:00:00'] = moment.split('T');
  const [hours = '', minutes = '', seconds = '60'] = time.split(':');
  return `${day} ${hours} ${minutes} ${seconds}`;
}
