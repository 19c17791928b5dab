import type { CivilDay } from '../calendar/civilDay.js';
import type { FactName, Facts } from '../vocabulary/facts.js';
import type { DayParts } from './readDay.js';

/**
 * What the field of a form can hold for a fact: `yes` or `no`, one of the
 * answers, a number as text, the parts of a day or its ISO text; the fact's own
 * value; or, where nothing is entered, empty text, `null` or `undefined`.
 */
export type Entered<Value> =
  | ([Value] extends [boolean]
      ? Value | 'yes' | 'no'
      : [Value] extends [CivilDay]
        ? DayParts | string
        : [Value] extends [string]
          ? Value
          : Value | string)
  | ''
  | null
  | undefined;

/** What the fields of a form hold, by the names of the facts. */
export type FormValues<F extends FactName> = { readonly [Name in F]?: Entered<Facts[Name]> };
