import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { OUTCOMES } from '../../src/eligibility/decision.js';
import { readCalendars } from '../../src/schemas/lists/readCalendars.js';
import { readPeople } from '../../src/schemas/lists/readPeople.js';
import { ACTIVITY_KINDS } from '../../src/vocabulary/activity.js';
import { ROLES } from '../../src/vocabulary/people.js';
import { ROOT } from '../structure/source.js';

const DEMO = join(ROOT, 'docs/examples/demo');

// The demo is plain JavaScript for its readers, so it is loaded as they load it, with the library's source behind it.
const { answerAll } = await import(join(DEMO, 'answer.js'));
const { report } = await import(join(DEMO, 'report.js'));
const { printed } = await import(join(DEMO, 'print.js'));
const words = await import(join(DEMO, 'words.js'));

const people: readonly Readonly<Record<string, unknown>>[] = sample('people.json');
const calendars = readCalendars(sample('calendars.json'));
const schools = calendars.good.map(({ value }) => value);

describe('the sample of the demo', () => {
  const { good, bad } = readPeople(people);
  const answers = answerAll(good, schools);

  it('is read without a complaint', () => {
    expect([...bad, ...calendars.bad]).toEqual([]);
    expect(good.length).toBe(people.length);
  });

  it('has an answer for everyone, and each of the kinds it is there to show', () => {
    expect(outcomesOf(answers)).toEqual([
      'p-01 eligible',
      'p-02 eligible',
      'p-03 eligible',
      'p-04 eligible',
      'p-05 eligible',
      'p-06 eligible',
      'p-07 eligible',
      'p-08 eligible',
      'p-09 ineligible',
      'p-10 moreInformationNeeded',
      'p-11 noRuleKnown',
      'p-12 eligible',
    ]);
  });

  it('gives a joint session the same name in the plans of the ECT and of the mentor', () => {
    const [ect, , mentor] = answers;
    const coaching = idsOf(ect).filter((id) => id.includes('coaching'));
    expect(coaching.length).toBeGreaterThan(0);
    expect(idsOf(mentor)).toEqual(expect.arrayContaining(coaching));
  });

  it('sets the time released against the time asked, for the ECTs', () => {
    expect(answers[0].balance.overTheYear).toBe('notKnown');
    expect(answers[0].balance.everyWeek).toBe('no');
    expect(answers[1].balance.overTheYear).toBe('notKnown');
    expect(answers[2].balance.years).toEqual([]);
  });

  it('has a report whose links all lead somewhere', () => {
    const text: string = report(answers, []);
    const targets = [...text.matchAll(/\]\(#([^)]+)\)/g)].map(([, target]) => target);
    const anchors = new Set([...text.matchAll(/<a id="([^"]+)">/g)].map(([, anchor]) => anchor));
    expect(targets.length).toBeGreaterThan(100);
    expect(targets.filter((target) => !anchors.has(target ?? ''))).toEqual([]);
    expect(text).not.toMatch(/undefined|NaN|\[object/);
    expect(printed(answers, [])).not.toMatch(/undefined|NaN|\[object/);
  });

  it('answers as plain JSON', () => {
    expect(JSON.parse(JSON.stringify(answers))).toEqual(answers);
  });
});

describe('good rows beside bad ones', () => {
  const [first, second, ...others] = people;
  const rows = [{ ...first, on: '2024-02-30', nmae: 'x' }, { ...second, enrolment: { school: 'harbour' } }, ...others];
  const { good, bad } = readPeople(rows);
  const badRows = bad.map((row) => ({ file: 'people.json', ...row }));
  const answers = answerAll(good, schools);

  it('are all answered', () => {
    expect(outcomesOf(answers)).toHaveLength(people.length - 1);
    expect(bad.map(({ label }) => label)).toEqual(['p-01']);
  });

  it('are decided where only the plan cannot be made', () => {
    const [decided] = answers;
    expect(decided.decision.outcome).toBe('eligible');
    expect(decided.plan).toBeNull();
    expect(decided.problems.map(({ message }: { readonly message: string }) => message)).toEqual([
      'There is no calendar for this school',
    ]);
    expect(printed(answers, badRows)).toContain('Not planned: school: There is no calendar for this school.');
  });

  it('have the bad ones told in the report, field by field', () => {
    const text = report(answers, badRows);
    expect(text).toContain(
      '| people.json, row 1 | p-01 | on | The day of asking must be a day that exists, such as 2024-09-02 |',
    );
    expect(text).toContain('| people.json, row 1 | p-01 | nmae | There is no field with this name |');
    expect(printed(answers, badRows)).toContain('people.json, row 1 (p-01) could not be read:');
  });
});

describe('the words of the report', () => {
  it('know every role, kind and outcome', () => {
    expect(ROLES.map(words.roleInWords)).not.toContain('role not known');
    expect(ACTIVITY_KINDS.filter((kind) => kind !== 'coaching' && words.kindsInWords(kind) === kind)).toEqual([]);
    expect(OUTCOMES.map(words.outcomeInWords)).not.toContain(undefined);
  });

  it.each([
    [0, '0 min'],
    [45, '45 min'],
    [60, '1 h'],
    [95, '1 h 35 min'],
  ])('write %d minutes as %s', (minutes, text) => {
    expect(words.hours(minutes)).toBe(text);
  });
});

function sample(name: string) {
  return JSON.parse(readFileSync(join(DEMO, name), 'utf8'));
}

interface Answer {
  readonly person: string;
  readonly decision: { readonly outcome: string };
  readonly plan: { readonly sessions: readonly { readonly id: string }[] } | null;
}

function outcomesOf(answers: readonly Answer[]): readonly string[] {
  return answers.map(({ person, decision }) => `${person} ${decision.outcome}`);
}

function idsOf({ plan }: Answer): readonly string[] {
  return plan?.sessions.map(({ id }) => id) ?? [];
}
