import * as z from 'zod';
import { type AcademicYear, isAcademicYear } from '../../calendar/academicYear.js';

/** An academic year, written `2024/25`. */
export function yearField(): z.ZodType<AcademicYear, string> {
  const error = 'Enter an academic year, such as 2024/25';
  return z
    .string({ error })
    .refine(isAcademicYear, {
      error,
      params: { code: 'notAnAcademicYear' },
    })
    .meta({ pattern: '^[1-9][0-9]{3}/[0-9]{2}$' });
}
