/**
 * The phases of education a school can have in the national register of schools.
 * A school whose phase the register does not give has no phase here: leave the fact out.
 */
export const PHASES = [
  'nursery',
  'primary',
  'middleDeemedPrimary',
  'secondary',
  'middleDeemedSecondary',
  'sixteenPlus',
  'allThrough',
] as const;

/** The phase of education of a school. */
export type Phase = (typeof PHASES)[number];
