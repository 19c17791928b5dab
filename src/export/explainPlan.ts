import type { CivilDay } from '../calendar/civilDay.js';
import type { Caveat, CaveatCode, Plan, Session, Unscheduled } from '../schedule/plan.js';
import { ACTIVITY_KINDS } from '../vocabulary/activity.js';
import { attendanceInWords } from './activityInWords.js';
import { type Explanation, type Reason, reasonFrom } from './explanation.js';
import { sessionsBy } from './sessionsBy.js';
import { forWhomInWords, statesInWords } from './standing.js';
import { counted, dayInWords, kindInWords, listed, minutesInWords, sentence, sessionsInWords } from './words.js';

const CAVEAT_PHRASES: { readonly [Code in CaveatCode]: string } = {
  noRuleKnown: 'no edition covers a start in',
  calendarNotKnown: 'the school’s dates are not known for',
  trainingDaysNotPublished: 'the school’s training days are not published for',
  bankHolidaysNotKnown: 'the bank holidays are not known for all of',
  partTimeCadenceNotPublished: 'how often is published for full-time teachers only:',
  workingDaysNotGiven: 'the working days were not given for',
  usualDayNotGiven: 'no usual day was given for',
  ectsNotGiven: 'no ECT was given for',
  datesNotPublished: 'dates are not published and were chosen by rule for',
  lateStart: 'what a late start changes is not published for',
  dayNotWorked: 'a published day is one on which the person does not work, for',
  pausedWithoutEnd: 'the programme is paused and nobody has said until when',
  longAbsence: 'a long absence should be raised, from',
  pastLastDay: 'whoever has not finished goes on to the course of later starters, whose rules are not here, after',
};

/**
 * Puts a plan in plain English: what there is to do, by kind and year, what is
 * not known and what makes the plan provisional, each with its source.
 *
 * @example
 * ```ts
 * const plan = planSchedule(
 *   secondaryMathsMatLeads,
 *   { person: 'lead-1', role: 'participant', school: 'sample', start: civilDay('2022-09-05') },
 *   { calendars: [schoolCalendar(sampleDates)] },
 * );
 * explainPlan(plan).summary;
 * // => 'Secondary Maths MAT Leads, from 5 September 2022: 3 workshops. The plan is provisional.'
 * ```
 */
export function explainPlan(plan: Plan): Explanation {
  // Sessions of one activity, with the same ECT.
  const groups = sessionsBy(plan.sessions, ({ activity, ect }) => `${activity}/${ect ?? ''}`);
  const reasons = [
    ...[...groups.values()].map(groupInWords),
    ...plan.unscheduled.map(unscheduledInWords),
    ...plan.caveats.map(caveatInWords),
    ...plan.assumptions.map(({ says, source }) => reasonFrom(`Assumed: ${says}`, source)),
  ];
  return { summary: summaryOf(plan), reasons };
}

function summaryOf({ name, enrolment, sessions, unscheduled, caveats, edition, cohort }: Plan): string {
  if (edition === null && sessions.length === 0)
    return `${name}: no plan, for no rule is known for a start in ${cohort}.`;
  const told = [...sessionsBy(sessions, ({ kind }) => kind)].map(([kind, own]) => sessionsInWords(own.length, kind));
  const all = listed([...told, ...uncountedInWords(unscheduled)], 'and');
  const states = statesInWords(sessions);
  const standing = states.length > 0 ? ` Of these: ${states.join(', ')}.` : '';
  const provisional = caveats.length > 0 ? ' The plan is provisional.' : '';
  const what = all === '' ? 'nothing is published' : all;
  return `${name}, from ${dayInWords(enrolment.start)}: ${what}.${standing}${provisional}`;
}

/** What is not in any session: how many days it takes, where that is published, or that the number is not known. */
function uncountedInWords(unscheduled: readonly Unscheduled[]): readonly string[] {
  const inDays = unscheduled.flatMap(({ kind, cadence }) =>
    typeof cadence === 'object' && 'daysInAll' in cadence
      ? [`${kindInWords(kind)} (${counted(cadence.daysInAll, 'day', 'days')} in all)`]
      : [],
  );
  const others = unscheduled.filter(({ cadence }) => typeof cadence !== 'object' || !('daysInAll' in cadence));
  const kinds = [...new Set(others.map(({ kind }) => kindInWords(kind)))];
  const open = kinds.length > 0 ? [`${listed(kinds, 'and')} of which the number is not known`] : [];
  return [...new Set(inDays), ...open];
}

function groupInWords(group: readonly [Session, ...Session[]]): Reason {
  const [{ kind, year, attendance, source }] = group;
  const days = group.flatMap(({ day }) => day ?? []);
  const first = days[0];
  const last = days.at(-1);
  const span = first === undefined || last === undefined ? [] : [daysInWords(days.length, group.length, first, last)];
  const undated = group.filter(({ day, state }) => day === null && state === 'due').length;
  const moved = group.filter(({ placed }) => placed === 'moved').length;
  const details = [
    `${sessionsInWords(group.length, kind)} in year ${year}${forWhomInWords(group[0])}`,
    ...span,
    lengthsInWords(group),
    ...(attendance === 'expected' ? [] : [attendanceInWords(attendance)]),
    ...(moved > 0 ? [`${moved} moved within the week`] : []),
    ...(undated > 0 ? [`${undated} without a day yet`] : []),
    ...statesInWords(group),
  ];
  return reasonFrom(details.join(', '), source);
}

function daysInWords(dated: number, all: number, first: CivilDay, last: CivilDay): string {
  if (dated > 1) return `from ${dayInWords(first)} to ${dayInWords(last)}`;
  return `${all > 1 ? '1 of them ' : ''}on ${dayInWords(first)}`;
}

/** How long sessions take: all the same, or how many take how long. */
function lengthsInWords(group: readonly [Session, ...Session[]]): string {
  const byLength = [...sessionsBy(group, ({ minutes }) => minutes)];
  if (byLength.length === 1) return lengthInWords(group[0].minutes, ' each');
  return listed(
    byLength.map(
      ([minutes, own]) => `${own.length} ${minutes === 'notPublished' ? 'with ' : 'of '}${lengthInWords(minutes, '')}`,
    ),
    'and',
  );
}

function lengthInWords(minutes: Session['minutes'], each: string): string {
  if (typeof minutes === 'number') return `${minutesInWords(minutes)}${each}`;
  return minutes === 'fullDay' ? `a full day${each} (hours not published)` : 'length not published';
}

function unscheduledInWords({ kind, year, cadence, why, terms, source }: Unscheduled): Reason {
  const amount =
    typeof cadence === 'object' && 'daysInAll' in cadence
      ? `${counted(cadence.daysInAll, 'day', 'days')} in all${cadence.orEquivalent === true ? ' or the equivalent' : ''}, `
      : '';
  const open = {
    notPublished: 'how many is not published',
    toBeConfirmed: 'dates to be confirmed',
    onlyDaysInAll: 'how many sessions that makes is not published',
    calendarNotKnown: `the school’s dates are not known for ${listed(terms, 'and')}`,
    ectsNotGiven: 'no ECT was given',
  }[why];
  return reasonFrom(`${kindInWords(kind)} in year ${year}: ${amount}${open}`, source);
}

/** What makes a plan provisional, as a sentence. */
export function caveatInWords(caveat: Caveat): Reason {
  const subject = caveat.code === 'pausedWithoutEnd' ? '' : ` ${subjectOf(caveat)}`;
  return {
    text: sentence(`Provisional: ${CAVEAT_PHRASES[caveat.code]}${subject}`),
    source: 'the school calendar, the enrolment and the programme as they were given',
  };
}

/** What a caveat is about: sessions of a kind, or something else, with any day in it as people say it. */
function subjectOf({ about, ect }: Caveat): string {
  const kind = ACTIVITY_KINDS.find((known) => known === about);
  const what =
    kind === undefined ? about.replaceAll(/\d{4}-\d\d-\d\d/g, (day) => dayInWords(day as CivilDay)) : kindInWords(kind);
  return ect === null ? what : `${what} of ECT ${ect}`;
}
