import { match } from 'ts-pattern';
import type { CivilDay } from '../calendar/civilDay.js';
import type { Citation } from '../vocabulary/citation.js';
import type { Body, Role } from '../vocabulary/people.js';
import { readings } from '../vocabulary/readings.js';
import { isPausedDuring } from './absences.js';
import type { Plan } from './plan.js';
import { type PlanEvent, personOf } from './planEvent.js';

/** What a body has to be told, or asked, about. */
export const ACTION_TOPICS = [
  'partTime',
  'longAbsence',
  'pause',
  'resume',
  'transfer',
  'newMentor',
  'withdrawal',
  'openSessions',
] as const;

/** A topic on which a body has to be told or asked. */
export type ActionTopic = (typeof ACTION_TOPICS)[number];

/** Something a body has to be told, or asked, about. */
export interface Action {
  /** Whom to tell or ask. */
  readonly body: Body;
  /** Whether the body decides, or only has to be told. */
  readonly does: 'decides' | 'isTold';
  /** What it is about. */
  readonly about: ActionTopic;
  /** In a mentor's plan, the key of the ECT it is about; `null` where it is about the person whose plan it is. */
  readonly ect: string | null;
  /** The day from which it matters. */
  readonly since: CivilDay;
  /** The day by which it has to happen; `null` where no source gives one. */
  readonly by: CivilDay | null;
  /** The rule. */
  readonly source: Citation;
}

const firstContact: Citation = {
  document: readings,
  section: 'whom to tell',
  basis: 'assumed',
  note: 'no rule says who is told; the delivery partner is the first contact for questions about the programme, the Maths Hub about its projects',
};

/**
 * Lists who has to be told or asked, about what, and under which rule. `by`
 * holds a date only where a source gives one; so far none does.
 *
 * @example
 * ```ts
 * const plan = planSchedule(
 *   ambitionEct,
 *   { person: 'ect-1', role: 'ect', school: 'sample', start: civilDay('2024-09-03'), usualDay: 'tuesday', fte: fte(0.6) },
 *   { calendars: [schoolCalendar(sampleDates)] },
 * );
 * actionsFor(plan).map(({ body, about, by }) => [body, about, by]);
 * // => [['appropriateBody', 'partTime', null], ['leadProvider', 'partTime', null]]
 * ```
 */
export function actionsFor(plan: Plan): readonly Action[] {
  return [
    ...(isPartTime(plan) ? partTimeActions(plan, plan.enrolment.start) : []),
    ...plan.events.flatMap((event) => actionsAfter(plan, event)),
    ...longAbsences(plan),
    ...openSessions(plan),
  ];
}

function isPartTime({ enrolment }: Plan): boolean {
  return enrolment.role === 'ect' && (enrolment.fte ?? 100) < 100;
}

/** Once a pace is agreed, the appropriate body has been asked; the provider still has to be told of each change. */
function partTimeActions({ choices, flexibility }: Plan, since: CivilDay): readonly Action[] {
  if (typeof flexibility !== 'object') return [];
  const { partTimeTalkTo, partTimeTell, sources } = flexibility;
  const about = { about: 'partTime', ect: null, since, by: null } as const;
  const ask = { ...about, body: partTimeTalkTo, does: 'decides', source: sources.partTimeTalkTo } as const;
  return [
    ...(choices.partTime === undefined ? [ask] : []),
    { ...about, body: partTimeTell, does: 'isTold', source: sources.partTimeTell },
  ];
}

function actionsAfter(plan: Plan, event: PlanEvent): readonly Action[] {
  return match(event)
    .with({ kind: 'changeOfFte' }, (changed) =>
      plan.enrolment.role === 'ect' && personOf(changed) === 'self' && changed.fte < 100
        ? partTimeActions(plan, changed.from)
        : [],
    )
    .with({ kind: 'defer' }, ({ from, person = null }) => [{ ...pauseAction(plan, from), ect: person }])
    .with({ kind: 'resume' }, ({ from, person = null }) => [
      { ...told(plan, 'resume', from), body: coordinatorOf(plan), ect: person },
    ])
    .with({ kind: 'transfer' }, ({ from }) => [told(plan, 'transfer', from)])
    .with({ kind: 'changeOfMentor' }, ({ from, trained, ect = null }) => [
      { ...told(plan, 'newMentor', from), ect, ...(trained === true ? {} : { source: newMentorsCourse }) },
    ])
    .with({ kind: 'withdraw' }, ({ from, person = null }) => [{ ...told(plan, 'withdrawal', from), ect: person }])
    .with({ kind: 'absence' }, { kind: 'missedSession' }, () => [])
    .exhaustive();
}

const newMentorsCourse: Citation = {
  document: readings,
  section: 'reading 12',
  basis: 'assumed',
  note: 'a new mentor begins a course of their own, unless already trained',
};

function told({ enrolment }: Plan, about: ActionTopic, since: CivilDay): Action {
  const body = firstContactOf(enrolment.role);
  return { body, does: 'isTold', about, ect: null, since, by: null, source: firstContact };
}

function firstContactOf(role: Role): Body {
  return role === 'participant' || role === 'leadParticipant' || role === 'traineeMentor'
    ? 'mathsHub'
    : 'deliveryPartner';
}

function pauseAction(plan: Plan, since: CivilDay): Action {
  const { flexibility } = plan;
  const source = typeof flexibility === 'object' ? flexibility.sources.raiseWith : firstContact;
  return { body: coordinatorOf(plan), does: 'decides', about: 'pause', ect: null, since, by: null, source };
}

/** The body that can pause the programme or, where nothing is published on pauses, the first contact. */
function coordinatorOf({ flexibility, enrolment }: Plan): Body {
  return typeof flexibility === 'object' ? flexibility.raiseWith : firstContactOf(enrolment.role);
}

function longAbsences({ absences, enrolment, events, flexibility }: Plan): readonly Action[] {
  if (typeof flexibility !== 'object') return [];
  const { raiseWith, sources } = flexibility;
  return absences
    .filter((absence) => absence.isLong === true && !isPausedDuring(absence, events))
    .map(({ first, person }) => ({
      body: raiseWith,
      does: 'decides',
      about: 'longAbsence',
      ect: enrolment.role === 'mentor' && person !== 'self' ? person : null,
      since: first,
      by: null,
      source: sources.raiseAfterWeeks,
    }));
}

/** Sessions for which no rule is published: in a mentor's plan, their own and those with each ECT apart. */
function openSessions(plan: Plan): readonly Action[] {
  const { sessions, enrolment } = plan;
  const open = sessions
    .filter(({ state }) => state === 'open')
    .map(({ ect, changes }) => ({
      ect: enrolment.role === 'mentor' ? ect : null,
      since: changes.at(-1)?.on ?? enrolment.start,
    }));
  return [...new Set(open.map(({ ect }) => ect))].map((ect) => {
    const days = open.filter((each) => each.ect === ect).map(({ since }) => since);
    const first = days.reduce((one, other) => (one < other ? one : other));
    return { ...told(plan, 'openSessions', first), ect };
  });
}
