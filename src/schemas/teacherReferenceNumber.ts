import type { Problem } from '../problems/problem.js';

/** What identifies an older written form of a teacher reference number. */
export const OLDER_MARKS = ['prefix', 'slash', 'space', 'hyphen'] as const;

/** What identifies an older written form of a teacher reference number. */
export type OlderMark = (typeof OLDER_MARKS)[number];

/**
 * The form of a teacher reference number: seven digits, as it is written today;
 * an older written form of seven digits, with what identifies it and its digits,
 * for the person to confirm; or neither. Whether the number exists is not
 * checked.
 */
export type TeacherReferenceNumber =
  | {
      /** Seven digits. */
      readonly form: 'sevenDigits';
      /** The digits. */
      readonly digits: string;
    }
  | {
      /** Seven digits with marks, as older letters have them: `RP 99/12345`. */
      readonly form: 'older';
      /** The digits, without the marks. */
      readonly digits: string;
      /** What identifies the older form. */
      readonly marks: readonly OlderMark[];
      /** What the writer should do about it. */
      readonly problem: Problem;
    }
  | {
      /** Neither. */
      readonly form: 'none';
      /** What is wrong with it. */
      readonly problem: Problem;
    };

/**
 * Identifies the form of a teacher reference number. An older written form is
 * recognised but not cleaned up: what was written is for its writer to correct.
 *
 * @param text - what was written; nothing is thrown, whatever it is.
 *
 * @example
 * ```ts
 * teacherReferenceNumber('1234567'); // => { form: 'sevenDigits', digits: '1234567' }
 * const older = teacherReferenceNumber('RP 99/12345');
 * older.form; // => 'older'
 * older.form === 'older' ? [older.digits, older.marks] : []; // => ['9912345', ['prefix', 'slash', 'space']]
 * teacherReferenceNumber('123456').form; // => 'none'
 * ```
 */
export function teacherReferenceNumber(text: unknown): TeacherReferenceNumber {
  if (text === undefined || text === null || (typeof text === 'string' && text.trim() === '')) {
    return { form: 'none', problem: problem('missing', 'Enter a teacher reference number') };
  }
  if (typeof text !== 'string') {
    const message = 'Teacher reference number must be text: as a number it would lose a leading zero';
    return { form: 'none', problem: problem('wrongKind', message) };
  }
  if (/^\d{7}$/.test(text)) return { form: 'sevenDigits', digits: text };
  // RP 99/12345, RP/9912345, 99/12345, 99-12345, 991 2345: marks in between, never other letters.
  const isOlder = text.length <= 30 && /^\s*(?:RP\s*(?:[/-]\s*)?)?\d(?:\s*(?:[/-]\s*)?\d){6}\s*$/i.test(text);
  if (!isOlder) {
    const message = 'Teacher reference number must be 7 numbers, such as 1234567';
    return { form: 'none', problem: problem('wrongKind', message) };
  }
  const message = 'Enter the 7 numbers of the teacher reference number only, without letters, slashes or spaces';
  return {
    form: 'older',
    digits: text.replaceAll(/\D/g, ''),
    marks: OLDER_MARKS.filter((mark) => MARKS[mark].test(text)),
    problem: problem('wrongKind', message),
  };
}

const MARKS: Readonly<Record<OlderMark, RegExp>> = { prefix: /rp/i, slash: /\//, space: /\s/, hyphen: /-/ };

function problem(code: Problem['code'], message: string): Problem {
  return { path: [], code, message };
}
