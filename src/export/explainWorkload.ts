import { match } from 'ts-pattern';
import type { Role } from '../vocabulary/people.js';
import type { ApartTime, Balance, BalanceGap } from '../workload/balance.js';
import type { Workload } from '../workload/workload.js';
import { type Explanation, reasonFrom } from './explanation.js';
import { counted, dayInWords, kindInWords, listed, minutesInWords, programmeInWords, sentence } from './words.js';
import { knownInWords, tallyInWords, yearBalanceInWords, yearInWords } from './workloadWords.js';

const GAP_PHRASES: { readonly [Gap in BalanceGap]: string } = {
  lengthsNotKnown: 'the length of some sessions',
  activitiesNotCounted: 'how many sessions there are of some activities',
  sessionsWithoutDay: 'the day of some sessions',
  releaseNotKnown: 'what is released in some weeks, or whether this programme gives any time to this role',
};

/**
 * Puts a workload in plain English: the time asked by year and kind, how much of
 * it is not known and, with a balance, whether the time released covers it.
 *
 * @example
 * ```ts
 * const plan = planSchedule(
 *   ambitionEct,
 *   { person: 'ect-1', role: 'ect', school: 'sample', start: civilDay('2024-09-03'), usualDay: 'tuesday' },
 *   { calendars: [schoolCalendar(sampleDates)] },
 * );
 * explainWorkload(tallyWorkload(plan)).reasons[0]?.text;
 * // => 'Year 1: 32 hours 15 minutes known, and 41 sessions of unknown length.'
 * ```
 */
export function explainWorkload(workload: Workload, balance?: Balance): Explanation {
  // Without time off timetable, there is nothing to set it against: neither a balance nor what one rests on.
  const weighed = balance === undefined || balance.years.length === 0 ? undefined : balance;
  const { invited } = workload;
  const addedUp = [
    ...workload.years.map((year) => yearInWords(year, workload.role)),
    ...workload.kinds.map((tally) => `${kindInWords(tally.kind)}: ${tallyInWords(tally)}`),
    ...(invited === 0 ? [] : [`${counted(invited, 'session', 'sessions')} by invitation count in nobody’s hours`]),
    ...(weighed === undefined ? [] : balanceInWords(weighed, workload.role)),
  ];
  const assumed = weighed?.assumptions ?? workload.assumptions;
  const reasons = [
    ...addedUp.map((says) => ({ text: sentence(says), source: 'added up from the plan' })),
    ...assumed.map(({ says, source }) => reasonFrom(`Assumed: ${says}`, source)),
  ];
  const total = `In all, ${programmeInWords(workload.name)} asks for ${tallyInWords(workload.total)}.`;
  return { summary: balance === undefined ? total : `${total} ${verdictInWords(balance)}`, reasons };
}

function verdictInWords(balance: Balance): string {
  if (balance.years.length === 0) {
    return 'No time off timetable is published for this programme and role, so there is none to set it against.';
  }
  const year = match(balance.overTheYear)
    .with('yes', () => 'The time released covers it over the year')
    .with('no', () => 'The time released does not cover it over the year')
    .with('notKnown', () => 'Whether the time released covers it over the year is not known')
    .exhaustive();
  const week = match(balance.everyWeek)
    .with('yes', () => 'and in every week')
    .with('no', () => 'and in some weeks more is asked than is released')
    .with('notKnown', () => 'and whether it does in every week is not known')
    .exhaustive();
  return `${year}, ${week}.`;
}

function balanceInWords({ weeks, years, gaps, apart }: Balance, role: Role): readonly string[] {
  const [heaviest] = weeks.toSorted((one, other) => other.short - one.short);
  return [
    ...years.map((year) => yearBalanceInWords(year, role)),
    ...(heaviest === undefined || heaviest.short === 0
      ? []
      : [
          `The heaviest week, from ${dayInWords(heaviest.week)}, asks ${minutesInWords(heaviest.short)} more than is released`,
        ]),
    ...gaps.map((gap) => `Not known: ${GAP_PHRASES[gap]}`),
    ...apart.map(apartInWords),
  ];
}

function apartInWords({ name, minutes, unknown, uncounted }: ApartTime): string {
  const time = [
    ...knownInWords({ minutes, unknown }),
    ...(uncounted.length > 0 ? [`a number of ${listed(uncounted.map(kindInWords), 'and')} that is not known`] : []),
  ];
  const what = time.length === 0 ? 'nothing that can be counted' : listed(time, 'and');
  return `Apart, not known to be inside the time released: ${name}, ${what}`;
}
