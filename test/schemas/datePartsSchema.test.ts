import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDay } from '../../src/forms/readDay.js';
import { datePartsSchema, datePartsSchemaFor } from '../../src/schemas/datePartsSchema.js';
import { problemsWith } from '../../src/schemas/problems/problemsWith.js';
import { dayLater } from '../support/dayCounter.js';
import { told } from './told.js';

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

describe('the parts of a date', () => {
  it('make the day they name, however its parts are written', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20_000 }), fc.nat(4), (days, style) => {
        const day = dayLater('1990-01-01', days);
        const [year = '', month = '', date = ''] = day.split('-');
        const name = MONTHS[Number(month) - 1] ?? '';
        const spelt = [month, String(Number(month)), name, name.slice(0, 3).toLowerCase(), ` ${name.toUpperCase()} `];
        const parts = { day: style === 1 ? String(Number(date)) : ` ${date}`, month: spelt[style], year: `${year} ` };
        expect(datePartsSchema.parse(parts)).toBe(day);
      }),
    );
  });

  it('are a day exactly where there is one', () => {
    const part = fc.constantFrom(
      '0',
      '00',
      '1',
      '2',
      '02',
      '28',
      '29',
      '30',
      '31',
      '32',
      '12',
      '13',
      '-1',
      '1.5',
      '1e1',
      '٣',
      'x',
    );
    const year = fc.constantFrom('1900', '2000', '2023', '2024', '24', '02024', '0024', '20x4', ' 2024 ');
    fc.assert(
      fc.property(part, part, year, (day, month, typed) => {
        const isNumber = [day, month].every((text) => /^\d{1,2}$/.test(text)) && /^[1-9]\d{3}$/.test(typed.trim());
        const date = new Date(Date.UTC(Number(typed), Number(month) - 1, Number(day)));
        const isDay = isNumber && date.getUTCDate() === Number(day) && date.getUTCMonth() === Number(month) - 1;
        expect(datePartsSchema.safeParse({ day, month, year: typed }).success).toBe(isDay);
      }),
    );
  });

  it.each([
    [{ day: '', month: '', year: ' ' }, ['missing : Enter the date']],
    [{}, ['missing : Enter the date']],
    [{ day: '3', month: '9', year: '' }, ['missing year: Date must include a year']],
    [{ day: '3', year: '2024' }, ['missing month: Date must include a month']],
    [{ month: '9', year: '2024' }, ['missing day: Date must include a day']],
    [{ year: '2024' }, ['missing day: Date must include a day and month']],
    [{ day: '3' }, ['missing month: Date must include a month and year']],
    [{ day: '3', year: '24' }, ['missing month: Date must include a month']],
    [{ day: '3', month: '9', year: '24' }, ['notADay year: Year must include 4 numbers']],
    [{ day: '3', month: '9', year: 'year' }, ['notADay year: Year must include 4 numbers']],
    [{ day: '32', month: '9', year: '2024' }, ['notADay day: Date must be a real date']],
    [{ day: '3', month: '13', year: '2024' }, ['notADay month: Date must be a real date']],
    [{ day: '3', month: 'Septembre', year: '2024' }, ['notADay month: Date must be a real date']],
    [{ day: 'x', month: '0', year: '2024' }, ['notADay month: Date must be a real date']],
    [{ day: '31', month: '2', year: '2024' }, ['notADay : Date must be a real date']],
    [{ day: '30', month: 'Feb', year: '2024' }, ['notADay : Date must be a real date']],
    [{ day: '29', month: '2', year: '2023' }, ['notADay : Date must be a real date']],
    [{ day: 3, month: '9', year: '2024' }, ['wrongKind day: Enter the day, the month and the year as text']],
    [
      { day: '3', month: '9', yeer: '2024' },
      ['unknownName yeer: There is no field with this name; did you mean year?'],
    ],
    ['2024-09-03', ['wrongKind : Enter the date']],
    [undefined, ['missing : Enter the date']],
  ])('%j are told where they are wrong', (parts, expected) => {
    expect(told(datePartsSchema, parts)).toEqual(expected);
  });

  it('are spoken of in the words of the page', () => {
    const started = datePartsSchemaFor({ enter: 'Enter the date the teacher started', subject: 'Start date' });
    expect(told(started, { day: '', month: '', year: '' })).toEqual(['missing : Enter the date the teacher started']);
    expect(told(started, { day: '3', month: '9' })).toEqual(['missing year: Start date must include a year']);
    expect(told(started, { day: '31', month: '9', year: '2024' })).toEqual([
      'notADay : Start date must be a real date',
    ]);
  });

  it('are told as a form tells them', () => {
    const part = fc.constantFrom('', ' ', '0', '1', ' 31', '32', '2', 'Feb', 'septem', 'x', '2024', '24', '009');
    fc.assert(
      fc.property(fc.record({ day: part, month: part, year: part }, { requiredKeys: [] }), (parts) => {
        const { problems } = problemsWith(parts, datePartsSchema);
        const reading = readDay(parts, { missing: 'Enter the date', subject: 'Date' });
        expect(problems).toEqual('problem' in reading ? [reading.problem] : []);
      }),
    );
  });
});
