import * as z from 'zod';
import type { CivilDay } from '../calendar/civilDay.js';
import type { Problem } from '../problems/problem.js';
import { addProblems } from './addProblems.js';
import { closedObject } from './closedObject.js';
import { dayOfParts } from './dayOfParts.js';
import { monthNumber } from './monthNumber.js';
import { publicSchema } from './publicSchema.js';

/** A day as the three fields of a GOV.UK date input hold it: text, as it was typed. */
export interface DateParts {
  /** The day of the month, such as `3`. */
  readonly day?: string | undefined;
  /** The month: its number, or its English name in full or short. */
  readonly month?: string | undefined;
  /** The year, four digits. */
  readonly year?: string | undefined;
}

/** How the date is spoken of in the sentences about it. */
export interface DatePartsWords {
  /** What to do where nothing was entered, such as "Enter the date the teacher started". */
  readonly enter: string;
  /** What the date is called, to begin a sentence with, such as "Date the teacher started". */
  readonly subject: string;
}

const PARTS: readonly (keyof DateParts)[] = ['day', 'month', 'year'];

/**
 * A day from the three fields of a GOV.UK date input, in the words of the GOV.UK
 * Design System, each problem on the field that is wrong: on the first empty one
 * where some are empty, on the day where the month has no such day, on the date as
 * a whole (an empty path) where nothing was entered. Spaces around a part count
 * for nothing, and a month may be written as a word.
 *
 * @param words - how the date is spoken of.
 *
 * @example
 * ```ts
 * const started = datePartsSchemaFor({ enter: 'Enter the date the teacher started', subject: 'Date the teacher started' });
 * started.parse({ day: '3', month: 'September', year: '2024' }); // => '2024-09-03'
 * started.safeParse({ day: '', month: '', year: '' }).error?.issues.map(({ message }) => message);
 * // => ['Enter the date the teacher started']
 * ```
 */
export function datePartsSchemaFor({ enter, subject }: DatePartsWords): z.ZodType<CivilDay, DateParts> {
  const part = z.string({ error: 'Enter the day, the month and the year as text' }).optional();
  const schema = closedObject<DateParts>({ day: part, month: part, year: part }, enter)
    .superRefine((parts, context) => addProblems(context, problemsOf(trimmed(parts), { enter, subject })), {
      when: ({ value, issues }) => typeof value === 'object' && value !== null && issues.length === 0,
    })
    .transform((parts) => dayOf(trimmed(parts)) as CivilDay);
  return publicSchema(schema, {
    title: 'Date parts',
    says: 'A day as the three fields of a GOV.UK date input hold it.',
    beyondShape: ['no part is empty, the year has four digits, and there is such a day'],
  });
}

/**
 * A day from the three fields of a GOV.UK date input; {@link datePartsSchemaFor}
 * says more than "Date" of it.
 *
 * @example
 * ```ts
 * datePartsSchema.parse({ day: '3', month: '9', year: '2024' }); // => '2024-09-03'
 * datePartsSchema.safeParse({ day: '3', month: '9', year: '' }).error?.issues.map(({ path, message }) => [path, message]);
 * // => [[['year'], 'Date must include a year']]
 * ```
 */
export const datePartsSchema: z.ZodType<CivilDay, DateParts> = /* @__PURE__ */ datePartsSchemaFor({
  enter: 'Enter the date',
  subject: 'Date',
});

type Trimmed = Readonly<Record<keyof DateParts, string>>;

function trimmed({ day = '', month = '', year = '' }: DateParts): Trimmed {
  return { day: day.trim(), month: month.trim(), year: year.trim() };
}

function problemsOf(parts: Trimmed, { enter, subject }: DatePartsWords): readonly Problem[] {
  const empty = PARTS.filter((part) => parts[part] === '');
  const [first] = empty;
  if (empty.length === PARTS.length) return [{ path: [], code: 'missing', message: enter }];
  const missing: readonly Problem[] =
    first === undefined
      ? []
      : [{ path: [first], code: 'missing', message: `${subject} must include a ${empty.join(' and ')}` }];
  const wrong = PARTS.filter((part) => parts[part] !== '' && !isSound[part](parts[part]));
  const notReal = wrong.length === 0 && missing.length === 0 && dayOf(parts) === undefined ? ['day' as const] : [];
  return [
    ...missing,
    ...[...wrong, ...notReal].map(
      (part): Problem => ({
        path: [part],
        code: 'notADay',
        message:
          part === 'year' && /^\d*$/.test(parts.year) && parts.year.length !== 4
            ? 'Year must include 4 numbers'
            : `${subject} must be a real date`,
      }),
    ),
  ];
}

const isSound: Readonly<Record<keyof DateParts, (text: string) => boolean>> = {
  day: (text) => /^(0?[1-9]|[12]\d|3[01])$/.test(text),
  month: (text) => monthNumber(text) !== undefined,
  year: (text) => /^[1-9]\d{3}$/.test(text),
};

function dayOf({ day, month, year }: Trimmed): CivilDay | undefined {
  return dayOfParts(Number(day), monthNumber(month) ?? 0, year);
}
