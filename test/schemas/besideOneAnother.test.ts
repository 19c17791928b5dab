import { describe, expect, it } from 'vitest';
import type { CivilDay } from '../../src/calendar/civilDay.js';
import { readPeople } from '../../src/schemas/readPeople.js';
import { readRows } from '../../src/schemas/readRows.js';

const on = '2024-09-10';
const enrolment = { school: 'a' };
const onThePilot = {
  person: 'p',
  programme: 'ect-maths-pilot',
  on,
  start: '2022-09-05',
  facts: { role: 'ect' },
  enrolment,
};
const onTheParent = { ...onThePilot, programme: 'ambition-ect' };

describe('a person on the pilot and on its parent', () => {
  it('may be one thing on the one and another on the other', () => {
    const mentor = { ...onTheParent, start: '2024-09-03', facts: { role: 'mentor' } };
    expect(codes([onThePilot, mentor])).toEqual([[], []]);
    expect(codes([mentor, onThePilot])).toEqual([[], []]);
  });

  it.each<readonly [string, object, boolean]>([
    ['left the day the other began', { kind: 'withdraw', from: '2022-10-10' }, true],
    ['left before', { kind: 'withdraw', from: '2022-10-09' }, true],
    ['left the day after', { kind: 'withdraw', from: '2022-10-11' }, false],
    ['left, said in so many words', { kind: 'withdraw', from: '2022-10-10', person: 'self' }, true],
    ['has a mentor who left', { kind: 'withdraw', from: '2022-10-10', person: 'mentor' }, false],
    ['only paused', { kind: 'defer', from: '2022-10-10' }, false],
  ])('is not on both at once where they %s', (_, event, isApart) => {
    const first = { ...onTheParent, events: [event] };
    const second = { ...onThePilot, start: '2022-10-10' };
    const clashes = (rows: readonly unknown[]): readonly boolean[] =>
      codes(rows).map((each) => !each.includes('contradiction programme'));
    expect(clashes([first, second])).toEqual([isApart, isApart]);
    expect(clashes([second, first])).toEqual([isApart, isApart]);
  });

  it('is not told of one that ended beside another whose start is not known yet', () => {
    const first = { ...onTheParent, events: [{ kind: 'withdraw', from: '2022-10-10' }] };
    expect(codes([first, { ...onThePilot, start: undefined }])).toEqual([[], ['missing start']]);
  });

  it('is told where the same mentor is on both', () => {
    const rows = [onThePilot, onTheParent].map((row) => ({ ...row, facts: { role: 'mentor' } }));
    expect(codes(rows)).toEqual([['contradiction programme'], ['contradiction programme']]);
  });

  it.each([
    ['2022-09-05', '2024-09-02', true], // two years later, a few days sooner in the month
    ['2022-09-05', '2024-08-29', true], // the term begins in August
    ['2022-09-05', '2024-06-03', false], // the last term of the second year
    ['2023-01-09', '2024-09-02', false], // six terms from January go on into the autumn
    ['2023-01-09', '2025-01-06', true],
    ['2022-09-05', '2025-09-01', true], // a start that no edition covers
  ])('as the same mentor, from %s and from %s, is told unless the two years are over', (first, second, isApart) => {
    const rows = [
      { ...onThePilot, start: first, facts: { role: 'mentor' } },
      { ...onTheParent, start: second, facts: { role: 'mentor' } },
    ];
    const expected = isApart ? [[], []] : [['contradiction programme'], ['contradiction programme']];
    expect(codes(rows)).toEqual(expected);
    expect(codes(rows.toReversed())).toEqual(expected);
  });

  it('is told of events that cannot be looked at, and of nothing else', () => {
    const rows = [{ ...onTheParent, events: 'x' }, onThePilot];
    expect(codes(rows)).toEqual([['wrongKind events', 'contradiction programme'], ['contradiction programme']]);
  });
});

describe('a person twice on one programme', () => {
  const asMentor = { ...onTheParent, start: '2024-09-03', facts: { role: 'mentor' } };

  it('is no duplicate as another thing', () => {
    expect(codes([onTheParent, asMentor])).toEqual([[], []]);
    expect(codes([onTheParent, asMentor, onTheParent])).toEqual([[], [], ['duplicate person']]);
    expect(codes([onTheParent, asMentor, asMentor])).toEqual([[], [], ['duplicate person']]);
  });

  it('may be the same thing while one of the roles is not known', () => {
    const asking = { person: 'p', programme: 'ambition-ect', on, facts: {} };
    expect(codes([onTheParent, asMentor, asking])).toEqual([[], [], ['duplicate person']]);
    expect(codes([asking, onTheParent, asMentor])).toEqual([[], ['duplicate person'], ['duplicate person']]);
  });

  it('is as a role that is none what it is without one', () => {
    const wrong = { ...onTheParent, facts: { role: 'mentro' } };
    expect(codes([onTheParent, wrong])).toEqual([[], ['notOneOf facts.role', 'duplicate person']]);
  });
});

describe('the rows of a table', () => {
  const sheet = [
    ['Person', 'Programme', 'Role', 'School', 'Start'],
    ['p', 'ambition-ect', 'ECT', 'n', '5/9/2022'],
    ['p', 'ambition-ect', 'Mentor', 'n', '3/9/2024'],
    ['p', 'ect-maths-pilot', 'Mentor', 'n', '5/9/2023'],
    ['p', 'ambition-ect', 'ECT', 'n', '5/9/2022'],
    ['q', 'ambition-ect', 'ECT', 'n', '5/9/2022'],
    ['q', 'ect-maths-pilot', 'Mentor', 'n', '5/9/2022'],
    ['q', 'ambition-ect', 'Mentor', 'n', '2/9/2024'],
  ];
  const read = (repeats: 'tell' | 'allow'): readonly (readonly string[])[] =>
    [...readRows(sheet, { on: on as CivilDay, repeats }).rows].map((row) =>
      row.good ? [] : row.problems.map(({ code, path }) => `${code} ${path.join('.')}`),
    );

  it('are held beside one another in the same way', () => {
    expect(read('tell')).toEqual([[], [], ['contradiction programme'], ['duplicate person'], [], [], []]);
  });

  it('tell of a programme that is taken instead of another also where repeats are allowed', () => {
    expect(read('allow')).toEqual([[], [], ['contradiction programme'], [], [], [], []]);
  });
});

/** What is wrong with each row, in their order. */
function codes(rows: readonly unknown[]): readonly (readonly string[])[] {
  const { good, bad } = readPeople(rows);
  return [...good.map(({ position }) => ({ position, problems: [] })), ...bad]
    .toSorted((one, other) => one.position - other.position)
    .map(({ problems }) => problems.map(({ code, path }) => `${code} ${path.join('.')}`));
}
