import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDay } from '../../src/forms/readDay.js';
import { dayNumber, dayOfNumber } from '../support/dayCounter.js';

const wording = { missing: 'Enter the date the teacher started', subject: 'Date the teacher started' };
const MONTHS = 'January February March April May June July August September October November December'.split(' ');

describe('a day entered in three fields', () => {
  const days = fc.integer({ min: dayNumber('1000-01-01'), max: dayNumber('9999-12-31') }).map(dayOfNumber);

  it('is read, however its parts are written', () => {
    fc.assert(
      fc.property(days, fc.nat(2), fc.integer({ min: 3, max: 9 }), fc.boolean(), (text, form, letters, isPadded) => {
        const [year = '', month = '', day = ''] = text.split('-');
        const name = MONTHS[Number(month) - 1] ?? '';
        const months = [month, Number(month), [name, name.toUpperCase()][letters % 2]?.slice(0, letters)];
        const parts = { day: isPadded ? ` ${day} ` : Number(day), month: months[form], year };

        expect(readDay(parts, wording)).toEqual({ value: text });
        expect(readDay(text, wording)).toEqual({ value: text });
      }),
    );
  });

  it.each([
    ['nothing', '', '', '', '', 'missing', 'Enter the date the teacher started'],
    ['spaces only', ' ', ' ', ' ', '', 'missing', 'Enter the date the teacher started'],
    ['no day', '', '9', '2022', 'day', 'missing', 'Date the teacher started must include a day'],
    ['no month', '5', '', '2022', 'month', 'missing', 'Date the teacher started must include a month'],
    ['no year', '5', '9', '', 'year', 'missing', 'Date the teacher started must include a year'],
    ['a day only', '5', '', '', 'month', 'missing', 'Date the teacher started must include a month and year'],
    ['a month only', '', '9', '', 'day', 'missing', 'Date the teacher started must include a day and year'],
    ['a year only', '', '', '2022', 'day', 'missing', 'Date the teacher started must include a day and month'],
    ['a 13th month', '5', '13', '2022', 'month', 'notADay', 'Date the teacher started must be a real date'],
    ['a month 0', '5', '0', '2022', 'month', 'notADay', 'Date the teacher started must be a real date'],
    ['a month of two letters', '5', 'Ju', '2022', 'month', 'notADay', 'Date the teacher started must be a real date'],
    ['a month that is none', '5', 'Junk', '2022', 'month', 'notADay', 'Date the teacher started must be a real date'],
    ['a day 0', '0', '9', '2022', 'day', 'notADay', 'Date the teacher started must be a real date'],
    ['a day 32', '32', '9', '2022', 'day', 'notADay', 'Date the teacher started must be a real date'],
    ['a day in words', 'five', '9', '2022', 'day', 'notADay', 'Date the teacher started must be a real date'],
    ['a day with a sign', '+5', '9', '2022', 'day', 'notADay', 'Date the teacher started must be a real date'],
    ['a day of three digits', '005', '9', '2022', 'day', 'notADay', 'Date the teacher started must be a real date'],
    ['a month of three digits', '5', '009', '2022', 'month', 'notADay', 'Date the teacher started must be a real date'],
    ['a year of two digits', '5', '9', '22', 'year', 'notADay', 'Year must include 4 numbers'],
    ['a year of five digits', '5', '9', '20222', 'year', 'notADay', 'Year must include 4 numbers'],
    ['a year before 1000', '5', '9', '0022', 'year', 'notADay', 'Year must include 4 numbers'],
    ['a 31 September', '31', '9', '2022', '', 'notADay', 'Date the teacher started must be a real date'],
    ['a 29 February in another year', '29', '2', '2022', '', 'notADay', 'Date the teacher started must be a real date'],
    [
      'a wrong month and a wrong day',
      '99',
      '99',
      '2022',
      'month',
      'notADay',
      'Date the teacher started must be a real date',
    ],
  ])('with %s is told on the part that is wrong', (_, day, month, year, part, code, message) => {
    expect(readDay({ day, month, year }, wording)).toEqual({
      problem: { path: part === '' ? [] : [part], code, message },
    });
  });

  it.each([undefined, null, '', '  ', {}, [], 5, true, { day: null, month: {}, year: undefined }])(
    'is missing where there is %j',
    (entered) => {
      expect(readDay(entered, wording)).toEqual({
        problem: { path: [], code: 'missing', message: wording.missing },
      });
    },
  );

  it.each(['5/9/2022', '2022-9-5', '2022-02-30', 'yesterday', '44809'])('is not guessed from %s', (entered) => {
    expect(readDay(entered, wording)).toEqual({
      problem: { path: [], code: 'notADay', message: 'Date the teacher started must be a real date' },
    });
  });
});
