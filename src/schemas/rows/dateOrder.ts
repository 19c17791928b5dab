/** A day before its month, `dd/mm/yyyy` or `ddmmyyyy`; the letters alone are not a date. */
const DAY_FIRST = /(?<![a-z])d{1,2}[^a-z0-9]{1,3}m{1,4}(?![a-z])|(?<![a-z])ddmm/;

/** A month before its day, with no year before it. */
const MONTH_FIRST = /(?<![a-z]|y[^a-z0-9]{1,3})m{1,4}[^a-z0-9]{1,3}d{1,2}(?![a-z])|(?<![a-z])mmdd/;

/**
 * Which part of a date comes first according to a heading, such as `Start (dd/mm/yyyy)`; `undefined` where it says
 * neither, or both.
 */
export function dateOrder(heading: string): 'dayFirst' | 'monthFirst' | undefined {
  const text = heading.slice(0, LONGEST).toLowerCase();
  const isDayFirst = DAY_FIRST.test(text);
  if (isDayFirst === MONTH_FIRST.test(text)) return undefined;
  return isDayFirst ? 'dayFirst' : 'monthFirst';
}

/** Anything beyond this in a heading is ignored. */
const LONGEST = 200;
