/** The days of the week on which schools teach, Monday first. */
export const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'] as const;

/** A day of the week on which schools teach. */
export type Weekday = (typeof WEEKDAYS)[number];
