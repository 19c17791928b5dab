import type * as z from 'zod';
import { WEEKDAYS, type Weekday } from '../../calendar/weekday.js';
import { choiceField } from './choiceField.js';
import { listField } from './listField.js';

/**
 * The days of the week that someone works.
 *
 * @param subject - what they are called at the start of a sentence.
 */
export function workingDaysField(subject: string): z.ZodType<readonly Weekday[], readonly Weekday[]> {
  return listField(
    choiceField(WEEKDAYS, 'Enter the working day', 'A working day'),
    `${subject} must be a list of days, such as ["monday", "tuesday"]`,
    WEEKDAYS.length,
    'Enter each working day once',
  );
}
