import type { AcademicYear } from '../../calendar/academicYear.js';
import type { CivilDay } from '../../calendar/civilDay.js';
import type { Fte } from '../../vocabulary/fte.js';

/**
 * A type of this library as written in a file or a form, before it is read: a day or an academic year is text, and a
 * share of a full-time post is a number such as 0.6.
 *
 * @example
 * ```ts
 * const written: Written<Enrolment> = {
 *   person: 'ect-1',
 *   role: 'ect',
 *   school: 'sample',
 *   start: '2024-09-03',
 *   fte: 0.6,
 * };
 * enrolmentSchema.parse(written).fte; // => 60
 * ```
 */
export type Written<Read> = Read extends CivilDay | AcademicYear
  ? string
  : Read extends Fte
    ? number
    : Read extends readonly (infer Each)[]
      ? readonly Written<Each>[]
      : Read extends object
        ? { readonly [Field in keyof Read]: Written<Read[Field]> }
        : Read;
