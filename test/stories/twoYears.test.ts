import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { civilDay } from '../../src/calendar/civilDay.js';
import { sampleDates } from '../../src/calendar/sampleDates.js';
import { schoolCalendar } from '../../src/calendar/schoolCalendar.js';
import { ambitionEct } from '../../src/programmes/ambitionEct.js';
import { actionsFor } from '../../src/schedule/actionsFor.js';
import type { PlanChange } from '../../src/schedule/comparePlans.js';
import type { Enrolment } from '../../src/schedule/enrolment.js';
import type { Plan } from '../../src/schedule/plan.js';
import type { PlanEvent } from '../../src/schedule/planEvent.js';
import { planSchedule } from '../../src/schedule/planSchedule.js';
import { type Replanned, replanSchedule } from '../../src/schedule/replanSchedule.js';
import { fte } from '../../src/vocabulary/fte.js';
import { ROOT } from '../structure/source.js';
import { planInMarkdown, stepInMarkdown } from '../support/planInMarkdown.js';

// After a deliberate change: run with `--update`, then read the difference.
const RECORD = join(ROOT, 'test/golden/twoYears.md');

const calendars = [schoolCalendar(sampleDates)];
const start = civilDay('2024-09-03');
const handover = civilDay('2025-09-01');
const days = ['wednesday', 'thursday', 'friday'] as const;
const ect: Enrolment = { person: 'ect-1', role: 'ect', school: 'sample', start, usualDay: 'tuesday' };
const mentor: Enrolment = {
  person: 'mentor-1',
  role: 'mentor',
  school: 'sample',
  start,
  ects: [{ person: 'ect-1', start, usualDay: 'tuesday' }],
};
const nextMentor: Enrolment = {
  person: 'mentor-2',
  role: 'mentor',
  school: 'sample',
  start: handover,
  workingDays: days,
  ects: [{ person: 'ect-1', start, usualDay: 'tuesday', from: handover }],
};

const coverLesson: PlanEvent = {
  kind: 'missedSession',
  session: 'ambition-ect-2021/ect-1/coaching-1/6',
  on: civilDay('2024-10-08'),
};
const mentorAway: PlanEvent = {
  kind: 'absence',
  person: 'mentor',
  first: civilDay('2024-12-02'),
  last: civilDay('2024-12-06'),
};
const ectAway: PlanEvent = { kind: 'absence', first: civilDay('2025-01-20'), last: civilDay('2025-03-14') };
const pause: PlanEvent = { kind: 'defer', from: civilDay('2025-02-17') };
const goingOn: PlanEvent = { kind: 'resume', from: civilDay('2025-03-17') };
const threeDays: PlanEvent = {
  kind: 'changeOfFte',
  from: civilDay('2025-04-28'),
  fte: fte(0.6),
  workingDays: ['tuesday', 'wednesday', 'thursday'],
};
const otherMentor: PlanEvent = { kind: 'changeOfMentor', from: handover, mentorWorkingDays: days };
const missedClinic: PlanEvent = { kind: 'absence', first: civilDay('2025-11-19'), last: civilDay('2025-11-19') };

const titles: readonly (readonly [string, PlanEvent])[] = [
  ['A cover lesson takes the place of the coaching on 8 October 2024', coverLesson],
  ['The mentor is away in the first week of December 2024', mentorAway],
  ['The ECT is away from 20 January to 14 March 2025', ectAway],
  ['The course co-ordinator pauses the programme from 17 February 2025, the 29th day', pause],
  ['The programme goes on from 17 March 2025', goingOn],
  ['The ECT works three days a week from 28 April 2025', threeDays],
  ['Another mentor, who works from Wednesday to Friday, from 1 September 2025', otherMentor],
  ['The ECT is away on 19 November 2025, the day of a clinic', missedClinic],
];

const steps = stepsOf(titles);
const last = steps.at(-1)?.replanned.plan ?? planSchedule(ambitionEct, ect, { calendars });

describe('two years of an ECT and their mentors, with eight events', () => {
  it('begin with 59 coaching sessions and 39 of study, six clinics and three conferences', () => {
    const { sessions } = planSchedule(ambitionEct, ect, { calendars });
    const count = (kind: string): number => sessions.filter((session) => session.kind === kind).length;

    expect(['coaching', 'selfStudy', 'clinic', 'conference'].map(count)).toEqual([59, 39, 6, 3]);
  });

  it('a session missed for a cover lesson is caught up the week after, beside that week’s own', () => {
    expect(changesOf(coverLesson)).toEqual(['coaching-1/6: 2024-10-08 to 2024-10-16, caughtUp']);
  });

  it('a week without the mentor costs the coaching, which is caught up, and no study', () => {
    expect(changesOf(mentorAway)).toEqual(['coaching-1/13: 2024-12-03 to 2024-12-11, caughtUp']);
  });

  it('seven weeks without the ECT are to be revisited in the second year, and a clinic is open', () => {
    const changes = changesOf(ectAway);

    expect(changes.filter((text) => text.endsWith('revisit'))).toHaveLength(14);
    expect(changes.filter((text) => !text.endsWith('revisit'))).toEqual(['clinic-ect-1/2: 2025-02-26 to null, open']);
  });

  it('54 days are more than four weeks: the course co-ordinator is asked', () => {
    expect(actionsAfter(ectAway)).toEqual([
      'longAbsence: courseCoordinator decides',
      'openSessions: deliveryPartner isTold',
    ]);
  });

  it('a pause from the 29th day takes back three of the weeks that were lost, and the clinic', () => {
    const states = planAfter(pause).sessions.flatMap(({ activity, ordinal, state }) =>
      state === 'revisit' && activity === 'coaching-1' ? [ordinal] : [],
    );

    expect(states.toSorted((one, other) => one - other)).toEqual([18, 19, 20, 21]);
    expect(planAfter(pause).sessions.filter(({ state }) => state === 'open')).toEqual([]);
    expect(changesOf(pause).every((text) => text.endsWith('paused'))).toBe(true);
  });

  it('after the pause everything goes on three teaching weeks later, until the calendar ends', () => {
    const before = planAfter(ectAway).sessions;
    const after = planAfter(goingOn).sessions;
    const dayIn = (sessions: Plan['sessions'], name: string): string | null | undefined =>
      sessions.find(({ id }) => id.endsWith(name))?.day;

    expect(dayIn(after, 'coaching-1/22')).toBe('2025-03-18');
    // The 25th was on 18 March; three teaching weeks later is 8 April, the last of the term.
    expect([before, after].map((sessions) => dayIn(sessions, 'coaching-1/25'))).toEqual(['2025-03-18', '2025-04-08']);
    expect(after.filter(({ undated }) => undated === 'calendarNotKnown').map(({ id }) => id)).toEqual([
      'ambition-ect-2021/ect-1/coaching-2/20',
    ]);
  });

  it('three days a week that hold the usual day move nothing, but how often is to be agreed', () => {
    expect(step(threeDays).changes.filter(({ change }) => change !== 'changed')).toEqual([]);
    expect(actionsAfter(threeDays)).toContain('partTime: appropriateBody decides');
    expect(actionsAfter(threeDays)).toContain('partTime: leadProvider isTold');
  });

  it('the new mentor’s days move coaching from Tuesdays to Wednesdays, and nothing else', () => {
    const changes = changesOf(otherMentor);

    expect(changes.every((text) => text.startsWith('coaching-'))).toBe(true);
    expect(changes.slice(0, 2)).toEqual([
      'coaching-1/37: 2025-09-02 to 2025-09-03, due',
      'coaching-1/38: 2025-09-09 to 2025-09-10, due',
    ]);
    // Tuesday 21 July 2026 is the last day of the year: that session has no week left.
    expect(changes.at(-1)).toBe('coaching-2/19: 2026-07-21 to null, open');
  });

  it('a clinic missed in the second year is open', () => {
    expect(changesOf(missedClinic)).toEqual(['clinic-ect-2/1: 2025-11-19 to null, open']);
  });

  it('end with every session of the beginning, each held, caught up, to be revisited, or open', () => {
    const first = planSchedule(ambitionEct, ect, { calendars });

    expect(last.sessions.map(({ id }) => id).toSorted()).toEqual(first.sessions.map(({ id }) => id).toSorted());
    expect(countOf(last)).toEqual({ due: 95, caughtUp: 2, revisit: 8, open: 2, paused: 0, dropped: 0 });
  });

  it('are told in one go as they are step by step', () => {
    const events = titles.map(([, event]) => event);

    expect(planSchedule(ambitionEct, ect, { calendars, events })).toEqual(last);
  });

  it('leave each coaching session with one of the two mentors, on the ECT’s day', () => {
    const coaching = ({ sessions }: Plan): readonly string[] =>
      sessions
        .filter(({ kind, state }) => kind === 'coaching' && state !== 'dropped')
        .map(({ id, state, day }) => `${id} ${state} ${day}`);
    const [first, second] = mentorsPlans();

    expect([...coaching(first), ...coaching(second)].toSorted()).toEqual([...coaching(last)].toSorted());
    expect(coaching(second).length).toBeGreaterThan(20);
  });

  it('read as people would read them', async () => {
    const [first, second] = mentorsPlans();
    const told = [
      '# Two years of an early career teacher and their mentors',
      '',
      ...steps.map(({ title, replanned }, at) =>
        stepInMarkdown(`${at + 1}. ${title}`, replanned.changes, replanned.plan),
      ),
      planInMarkdown('What the ECT has done in the end', last),
      planInMarkdown('What their first mentor has done', first),
      planInMarkdown('What their second mentor has done', second),
    ];

    await expect(told.join('\n')).toMatchFileSnapshot(RECORD);
  });
});

interface Step {
  readonly title: string;
  readonly event: PlanEvent;
  readonly replanned: Replanned;
}

/** The story told event by event. */
function stepsOf(told: readonly (readonly [string, PlanEvent])[]): readonly Step[] {
  let plan = planSchedule(ambitionEct, ect, { calendars });
  return told.map(([title, event]) => {
    const replanned = replanSchedule(ambitionEct, plan, { calendars, events: [event] });
    plan = replanned.plan;
    return { title, event, replanned };
  });
}

function step(event: PlanEvent): Replanned {
  const found = steps.find((each) => each.event === event);
  if (found === undefined) throw new Error('the story has no such event');
  return found.replanned;
}

function planAfter(event: PlanEvent): Plan {
  return step(event).plan;
}

function changesOf(event: PlanEvent): readonly string[] {
  return step(event).changes.map(changeInShort);
}

function changeInShort({ session, from, to, after }: PlanChange): string {
  return `${session.split('/').slice(2).join('/')}: ${from} to ${to}, ${after?.state}`;
}

function actionsAfter(event: PlanEvent): readonly string[] {
  return actionsFor(planAfter(event)).map(({ about, body, does }) => `${about}: ${body} ${does}`);
}

function countOf({ sessions }: Plan): Readonly<Record<string, number>> {
  const states = ['due', 'caughtUp', 'revisit', 'open', 'paused', 'dropped'];
  return Object.fromEntries(states.map((state) => [state, sessions.filter((each) => each.state === state).length]));
}

/** The two mentors' own plans: each is told what concerns them, the second what the ECT's course went through before. */
function mentorsPlans(): readonly [Plan, Plan] {
  const ofEct = (event: PlanEvent): PlanEvent => ({ ...event, person: 'ect-1' }) as PlanEvent;
  const { person: _, ...away } = mentorAway as Extract<PlanEvent, { kind: 'absence' }>;
  const untilThen = [coverLesson, ofEct(ectAway), ofEct(pause), ofEct(goingOn), ofEct(threeDays)];
  const first = planSchedule(ambitionEct, mentor, {
    calendars,
    events: [...untilThen, away, { kind: 'changeOfMentor', from: handover, ect: 'ect-1' }],
  });
  const second = planSchedule(ambitionEct, nextMentor, { calendars, events: [...untilThen, ofEct(missedClinic)] });
  return [first, second];
}
