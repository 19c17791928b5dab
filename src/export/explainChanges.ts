import type { Action, ActionTopic } from '../schedule/actionsFor.js';
import { partTimeAtFullPace } from '../schedule/assumptions.js';
import type { PlanChange } from '../schedule/comparePlans.js';
import type { Session, SessionChange } from '../schedule/plan.js';
import type { EventKind } from '../schedule/planEvent.js';
import { type Explanation, type Reason, reasonFrom } from './explanation.js';
import { forWhomInWords, standingInWords, statesInWords } from './standing.js';
import { bodyInWords, counted, dayInWords, listed, oneInWords, sentence, sourceInWords } from './words.js';

const CAUSES: { readonly [Kind in EventKind]: string } = {
  absence: 'because of an absence from',
  missedSession: 'because it did not take place on',
  defer: 'because of the pause from',
  resume: 'because the programme resumes on',
  changeOfFte: 'because of a change of hours or working days from',
  transfer: 'because of the move to another school on',
  changeOfMentor: 'because of a change of mentor from',
  withdraw: 'because of leaving the programme on',
};

const TOPICS: { readonly [Topic in ActionTopic]: string } = {
  partTime: 'part-time work',
  longAbsence: 'a long absence, which can pause the programme',
  pause: 'the pause of the programme',
  resume: 'that the programme resumes',
  transfer: 'the transfer to another school',
  newMentor: 'the new mentor',
  withdrawal: 'leaving the programme',
  openSessions: 'sessions that are open, and what becomes of them',
};

const COUNTED = ['moved', 'added', 'dropped', 'changed'] as const;

/**
 * Puts what changed from one plan to another in plain English, session by
 * session, each with what happened and the rule that changed it.
 *
 * @example
 * ```ts
 * const enrolment = { person: 'ect-1', role: 'ect', school: 'sample', start: civilDay('2024-09-03'), usualDay: 'tuesday' } as const;
 * const calendars = [schoolCalendar(sampleDates)];
 * const plan = planSchedule(ambitionEct, enrolment, { calendars });
 * const absence = { kind: 'absence', first: civilDay('2024-11-12'), last: civilDay('2024-11-12') } as const;
 * const { summary, reasons } = explainChanges(replanSchedule(ambitionEct, plan, { calendars, events: [absence] }).changes);
 * summary; // => '2 sessions have changed: 2 moved.'
 * reasons[1]?.text;
 * // => 'Coaching session 10 of year 1 for ECT ect-1: from 12 November 2024, caught up on 20 November 2024, because of an absence from 12 November 2024.'
 * ```
 */
export function explainChanges(changes: readonly PlanChange[]): Explanation {
  if (changes.length === 0) return { summary: 'Nothing changed.', reasons: [] };
  const counts = COUNTED.flatMap((kind) => {
    const of = changes.filter(({ change, to }) => change === kind && !(kind === 'moved' && to === null));
    return of.length === 0 ? [] : [`${of.length} ${kind}`];
  });
  const left = changes.flatMap(({ change, to, after }) =>
    change === 'moved' && to === null && after !== null ? [after] : [],
  );
  const states = statesInWords(left);
  const due = left.filter(({ state }) => state === 'due').length;
  if (due > 0) states.push(`${due} without a day now`);
  const number = counted(changes.length, 'session has changed', 'sessions have changed');
  return { summary: `${number}: ${listed([...counts, ...states], 'and')}.`, reasons: changes.map(changeInWords) };
}

/**
 * Says in plain English who has to be told or asked, each with the rule.
 *
 * @example
 * ```ts
 * const plan = planSchedule(
 *   ambitionEct,
 *   { person: 'ect-1', role: 'ect', school: 'sample', start: civilDay('2024-09-03'), usualDay: 'tuesday', fte: fte(0.6) },
 *   { calendars: [schoolCalendar(sampleDates)] },
 * );
 * explainActions(actionsFor(plan)).reasons.map(({ text }) => text);
 * // => [
 * //   'Ask the appropriate body, whose decision it is: part-time work, from 3 September 2024; no source says by when.',
 * //   'Tell the lead provider: part-time work, from 3 September 2024; no source says by when.',
 * // ]
 * ```
 */
export function explainActions(actions: readonly Action[]): Explanation {
  if (actions.length === 0) return { summary: 'Nobody has to be told or asked.', reasons: [] };
  const asked = actions.filter(({ does }) => does === 'decides').length;
  const parts = [
    ...(asked > 0 ? [counted(asked, 'thing to ask', 'things to ask')] : []),
    ...(asked < actions.length ? [counted(actions.length - asked, 'thing to tell', 'things to tell')] : []),
  ];
  return { summary: sentence(listed(parts, 'and')), reasons: actions.map(actionInWords) };
}

function changeInWords(change: PlanChange): Reason {
  const { before, after } = change;
  const session = after ?? before;
  const cause = causeOf(change);
  const parts = [
    thenAndNow(before, after),
    ...(cause === undefined ? [] : [`${CAUSES[cause.by]} ${dayInWords(cause.on)}`]),
  ];
  return {
    text: sentence(`${session === null ? '' : nameOf(session)}: ${parts.join(', ')}`),
    source: cause === undefined ? 'the calendars, dates and choices as they were given' : sourceInWords(cause.rule),
  };
}

/** What brought about what is told: the last event but those that have since only made the session provisional. */
function causeOf({ before, after, because }: PlanChange): SessionChange | undefined {
  const isTold = (event: SessionChange): boolean =>
    after?.state === 'paused' ? event.by === 'defer' : event.rule.section !== partTimeAtFullPace.source.section;
  const last = because.at(-1);
  return standsAsBefore(before, after) ? last : (because.findLast(isTold) ?? last);
}

/** The day it was on and how it stands now; for a session that stands as before, what else has changed. */
function thenAndNow(before: Session | null, after: Session | null): string {
  if (after === null) return 'no longer in the plan';
  if (before === null) return `new, ${standingInWords(after, 'on')}`;
  if (standsAsBefore(before, after)) return asBefore(before, after);
  const now = standingInWords(after, 'to');
  if (before.day === null || before.day === after.day) return now;
  const isToADay = after.day !== null && after.state !== 'caughtUp';
  return `from ${dayInWords(before.day)}${isToADay ? ' ' : ', '}${now}`;
}

function standsAsBefore(before: Session | null, after: Session | null): boolean {
  return before?.day === after?.day && before?.state === after?.state;
}

function asBefore({ caveats }: Session, { day, caveats: now }: Session): string {
  const same = day === null ? 'without a day as before' : `on ${dayInWords(day)} as before`;
  const more = now.filter((code) => !caveats.includes(code)).length;
  const less = caveats.filter((code) => !now.includes(code)).length;
  if (more + less === 0) return `${same}, but changed in another way`;
  const reasons = [
    ...(more > 0 ? [`${reasonsInWords(more)} more`] : []),
    ...(less > 0 ? [`${reasonsInWords(less)} less`] : []),
  ];
  return `${same}, provisional for ${listed(reasons, 'and')}`;
}

function reasonsInWords(number: number): string {
  return number === 1 ? 'one reason' : `${number} reasons`;
}

function nameOf(session: Session): string {
  const { kind, ordinal, year } = session;
  return `${oneInWords(kind)} ${ordinal} of year ${year}${forWhomInWords(session)}`;
}

function actionInWords({ body, does, about, ect, since, by, source }: Action): Reason {
  const who = does === 'decides' ? `ask ${bodyInWords(body)}, whose decision it is` : `tell ${bodyInWords(body)}`;
  const when = by === null ? 'no source says by when' : `by ${dayInWords(by)}`;
  const whose = ect === null ? '' : ` of ECT ${ect}`;
  return reasonFrom(`${who}: ${TOPICS[about]}${whose}, from ${dayInWords(since)}; ${when}`, source);
}
