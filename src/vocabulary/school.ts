/**
 * The phases of education a school can have in the national register of schools.
 * `notApplicable` is the register's own word for special schools, pupil referral
 * units, independent schools and others to which it gives no phase; a named body
 * then has to say what they count as.
 */
export const PHASES = [
  'nursery',
  'primary',
  'middleDeemedPrimary',
  'secondary',
  'middleDeemedSecondary',
  'sixteenPlus',
  'allThrough',
  'notApplicable',
] as const;

/** The phase of education of a school. */
export type Phase = (typeof PHASES)[number];
