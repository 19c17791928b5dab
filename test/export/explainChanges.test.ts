import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CivilDay } from '../../src/calendar/civilDay.js';
import { schoolCalendar } from '../../src/calendar/schoolCalendar.js';
import { explainActions, explainChanges } from '../../src/export/explainChanges.js';
import { explainPlan } from '../../src/export/explainPlan.js';
import { ambitionEct } from '../../src/programmes/ambitionEct.js';
import { actionsFor } from '../../src/schedule/actionsFor.js';
import { comparePlans } from '../../src/schedule/comparePlans.js';
import type { Enrolment } from '../../src/schedule/enrolment.js';
import type { Plan } from '../../src/schedule/plan.js';
import type { PlanEvent } from '../../src/schedule/planEvent.js';
import { planSchedule } from '../../src/schedule/planSchedule.js';
import { replanSchedule } from '../../src/schedule/replanSchedule.js';
import { fte } from '../../src/vocabulary/fte.js';
import { calendars, ect } from '../support/atBlueCoat.js';
import { histories, planAfter } from '../support/histories.js';
import { blueCoat, day } from '../support/schools.js';

const plan = planSchedule(ambitionEct, ect, { calendars });
const planWith = (events: readonly PlanEvent[]): Plan => planSchedule(ambitionEct, ect, { calendars, events });

describe('what changed, in words', () => {
  it('has a sentence and a source for every change', () => {
    fc.assert(
      fc.property(histories, (history) => {
        const changes = comparePlans(planAfter(history, []), planAfter(history));
        const { reasons } = explainChanges(changes);

        expect(reasons).toHaveLength(changes.length);
        expect(reasons.filter(({ text, source }) => !/^[A-Z].*\.$/.test(text) || source === '')).toEqual([]);
        expect(reasons.filter(({ text }) => /undefined|null|\d{4}-\d\d-\d\d/.test(text))).toEqual([]);
      }),
      { numRuns: 8 },
    );
  });

  it('says so where nothing did', () => {
    expect(explainChanges([])).toEqual({ summary: 'Nothing changed.', reasons: [] });
  });

  it.each<[string, PlanEvent, string]>([
    [
      'another day',
      { kind: 'changeOfMentor', from: '2026-07-13' as CivilDay, mentorWorkingDays: ['monday'] },
      'Coaching session 20 of year 2 for ECT ect-1: from 14 July 2026 to 13 July 2026, because of a change of mentor from 13 July 2026.',
    ],
    [
      'the end of taking part',
      { kind: 'withdraw', from: '2026-07-13' as CivilDay },
      'Coaching session 20 of year 2 for ECT ect-1: from 14 July 2026, dropped, because of leaving the programme on 13 July 2026.',
    ],
    [
      'a day that did not take place',
      { kind: 'missedSession', session: 'ambition-ect-2021/ect-1/clinic-ect-1/1', on: '2024-10-23' as CivilDay },
      'Clinic 1 of year 1: from 23 October 2024, open: it needs another date, or a decision on what becomes of it, because it did not take place on 23 October 2024.',
    ],
  ])('tells %s', (_, event, text) => {
    expect(explainChanges(comparePlans(plan, planWith([event]))).reasons.map((reason) => reason.text)).toEqual([text]);
  });

  it.each<[string, PlanEvent, string]>([
    [
      'a pause',
      { kind: 'defer', from: day('2025-01-06') },
      'Coaching session 20 of year 1 for ECT ect-1: from 4 February 2025, paused, because of the pause from 6 January 2025.',
    ],
    [
      'another mentor',
      { kind: 'changeOfMentor', from: day('2025-01-06'), mentorWorkingDays: ['monday'] },
      'Coaching session 20 of year 1 for ECT ect-1: from 4 February 2025 to 3 February 2025, because of a change of mentor from 6 January 2025.',
    ],
  ])('tells that %s moved a session which a later change of hours only made provisional', (_, event, text) => {
    const workingDays = ['monday', 'tuesday', 'wednesday'] as const;
    const hours: PlanEvent = { kind: 'changeOfFte', from: day('2025-02-03'), fte: fte(0.6), workingDays };
    const changes = comparePlans(plan, planWith([event, hours]));

    const coaching = changes.find(({ from, after }) => from === '2025-02-04' && after?.kind === 'coaching');

    expect(explainChanges(coaching === undefined ? [] : [coaching]).reasons.map((each) => each.text)).toEqual([text]);
  });

  it('tells the sessions that a calendar brings, and those that another plan does not have', () => {
    const early = planSchedule(ambitionEct, ect, {
      calendars: [schoolCalendar({ ...blueCoat, years: blueCoat.years.slice(0, 2) })],
    });
    const { changes } = replanSchedule(ambitionEct, early, { calendars });
    const added = explainChanges(changes.filter(({ change }) => change === 'added'));
    const gone = explainChanges(comparePlans(plan, early).filter(({ after }) => after === null));

    expect(added.summary).toBe('20 sessions have changed: 20 added.');
    expect(added.reasons[0]).toEqual({
      text: 'Coaching session 1 of year 2 for ECT ect-1: new, on 2 September 2025.',
      source: 'the calendars, dates and choices as they were given',
    });
    expect(gone.reasons[0]?.text).toBe('Coaching session 1 of year 2 for ECT ect-1: no longer in the plan.');
  });

  it('tells what is provisional no longer, or not the same in something else', () => {
    const shared = comparePlans(planWith([]), plan);
    const [first] = plan.sessions;
    if (first === undefined) throw new Error('the plan has no session');
    const change = (
      caveats: Plan['sessions'][number]['caveats'],
      now: Plan['sessions'][number]['caveats'],
    ): string | undefined =>
      explainChanges([
        {
          session: first.id,
          change: 'changed',
          from: first.day,
          to: first.day,
          before: { ...first, caveats },
          after: { ...first, caveats: now },
          because: [],
        },
      ]).reasons[0]?.text;

    expect(shared).toEqual([]);
    expect(change(['lateStart'], [])).toBe(
      'Self-study session 1 of year 1: on 3 September 2024 as before, provisional for one reason less.',
    );
    expect(change([], ['lateStart'])).toBe(
      'Self-study session 1 of year 1: on 3 September 2024 as before, provisional for one reason more.',
    );
    expect(change([], ['partTimeCadenceNotPublished', 'workingDaysNotGiven'])).toBe(
      'Self-study session 1 of year 1: on 3 September 2024 as before, provisional for 2 reasons more.',
    );
    expect(change(['usualDayNotGiven'], ['lateStart'])).toBe(
      'Self-study session 1 of year 1: on 3 September 2024 as before, provisional for one reason more and one reason less.',
    );
    expect(change([], [])).toBe(
      'Self-study session 1 of year 1: on 3 September 2024 as before, but changed in another way.',
    );
  });
});

describe('who has to be told or asked, in words', () => {
  it('has a sentence and a source for every action', () => {
    fc.assert(
      fc.property(histories, (history) => {
        const actions = actionsFor(planAfter(history));
        const { reasons } = explainActions(actions);

        expect(reasons).toHaveLength(actions.length);
        expect(reasons.filter(({ text, source }) => !/^(Ask|Tell) .*\.$/.test(text) || source === '')).toEqual([]);
      }),
      { numRuns: 8 },
    );
  });

  it('says so where nobody has', () => {
    expect(explainActions(actionsFor(plan))).toEqual({ summary: 'Nobody has to be told or asked.', reasons: [] });
  });

  it('counts what is to be asked and what is to be told, and gives a date only where there is one', () => {
    const actions = actionsFor(
      planWith([
        { kind: 'defer', from: '2025-01-06' as CivilDay },
        { kind: 'resume', from: '2025-02-24' as CivilDay },
      ]),
    );
    const { summary, reasons } = explainActions(actions);
    const [dated] = explainActions(actions.map((action) => ({ ...action, by: '2025-01-31' as CivilDay }))).reasons;

    expect(summary).toBe('1 thing to ask and 1 thing to tell.');
    expect(reasons.map(({ text }) => text)).toEqual([
      'Ask the course co-ordinator, whose decision it is: the pause of the programme, from 6 January 2025; no source says by when.',
      'Tell the course co-ordinator: that the programme resumes, from 24 February 2025; no source says by when.',
    ]);
    expect(dated?.text).toMatch(/; by 31 January 2025\.$/);
    expect(explainActions(actions.slice(1)).summary).toBe('1 thing to tell.');
  });
});

describe('a plan in words, after something has happened', () => {
  it('says how its sessions stand', () => {
    const after = planWith([{ kind: 'absence', first: '2024-11-04' as CivilDay, last: '2024-11-22' as CivilDay }]);
    const { summary, reasons } = explainPlan(after);

    expect(summary).toContain('Of these: 6 to be revisited, 1 open.');
    expect(reasons.map(({ text }) => text)).toContainEqual(
      expect.stringMatching(/^39 coaching sessions in year 1 for ECT ect-1, .*, 3 to be revisited\.$/),
    );
  });

  it('of a mentor who only coaches, for no edition covers their own start, is told all the same', () => {
    const mentor: Enrolment = {
      person: 'mentor-2',
      role: 'mentor',
      school: 'blue-coat-junior',
      start: '2025-09-01' as CivilDay,
      ects: [{ person: 'ect-1', start: '2024-09-03' as CivilDay, usualDay: 'tuesday', from: '2025-09-01' as CivilDay }],
    };

    expect(explainPlan(planSchedule(ambitionEct, mentor, { calendars })).summary).toBe(
      'Early Career Teachers programme, from 1 September 2025: 20 coaching sessions. The plan is provisional.',
    );
  });
});
