import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { teacherReferenceNumber } from '../../src/schemas/teacherReferenceNumber.js';

const digits = fc.stringMatching(/^[0-9]{7}$/);

describe('a teacher reference number', () => {
  it('is seven digits', () => {
    fc.assert(
      fc.property(digits, (text) => {
        expect(teacherReferenceNumber(text)).toEqual({ form: 'sevenDigits', digits: text });
      }),
    );
  });

  it.each([
    ['RP99/12345', ['prefix', 'slash']],
    ['RP 99/12345', ['prefix', 'slash', 'space']],
    ['rp/9912345', ['prefix', 'slash']],
    ['RP-9912345', ['prefix', 'hyphen']],
    ['99/12345', ['slash']],
    ['99-12345', ['hyphen']],
    ['99 12345', ['space']],
    [' 9912345', ['space']],
    ['9912345\u{a0}', ['space']],
    ['99 / 12345', ['slash', 'space']],
  ])('%j is an older written form, told apart and not cleaned', (text, marks) => {
    expect(teacherReferenceNumber(text)).toEqual({
      form: 'older',
      digits: '9912345',
      marks,
      problem: {
        path: [],
        code: 'wrongKind',
        message: 'Enter the 7 numbers of the teacher reference number only, without letters, slashes or spaces',
      },
    });
  });

  it.each([
    '123456',
    '12345678',
    'RP 123456',
    'XP 9912345',
    '99//12345',
    'RP',
    '99_12345',
    '١٢٣٤٥٦٧',
    '9912345x',
    '0'.repeat(30),
    `99${' '.repeat(50)}12345`,
  ])('%j is none', (text) => {
    expect(teacherReferenceNumber(text)).toMatchObject({ form: 'none', problem: { code: 'wrongKind' } });
  });

  it.each([undefined, null, '', '  '])('%j is not given', (text) => {
    expect(teacherReferenceNumber(text)).toMatchObject({ form: 'none', problem: { code: 'missing' } });
  });

  it('is never repeated in a message', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          digits,
          fc.string(),
          digits.map((text) => `RP ${text.slice(0, 2)}/${text.slice(2)}`),
        ),
        (text) => {
          const read = teacherReferenceNumber(text);
          const message = 'problem' in read ? read.problem.message.replace('such as 1234567', '') : '';
          expect(message).not.toMatch(/\d{2}/);
        },
      ),
    );
  });
});
