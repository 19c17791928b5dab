import { match } from 'ts-pattern';
import type { ApartTime, Balance, BalanceGap, YearBalance } from '../workload/balance.js';
import type { KindTally, Tally, Workload, YearTally } from '../workload/workload.js';
import type { Explanation, Reason } from './explanation.js';
import {
  counted,
  dayInWords,
  kindInWords,
  listed,
  minutesInWords,
  programmeYearInWords,
  sentence,
  sourceInWords,
} from './words.js';

const ADDED_UP = 'added up from the plan';
const GAP_PHRASES: { readonly [Gap in BalanceGap]: string } = {
  lengthsNotKnown: 'the length of some sessions',
  activitiesNotCounted: 'how many sessions there are of some activities',
  sessionsWithoutDay: 'the day of some sessions',
  releaseNotKnown: 'what is released in some weeks, or whether anything is for this programme and role',
};

/**
 * Puts a workload in plain English: the time asked by year and kind, what of it
 * is not known, and, with a balance, whether the time released covers it.
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
  // Without a time off timetable there is nothing to set it against: neither a balance nor what one rests on.
  const weighed = balance === undefined || balance.years.length === 0 ? undefined : balance;
  const reasons = [
    ...workload.years.map(yearInWords),
    ...workload.kinds.map(kindTallyInWords),
    ...invitedInWords(workload.invited),
    ...(weighed === undefined ? [] : balanceInWords(weighed)),
    ...(weighed?.assumptions ?? workload.assumptions).map(({ says, source }) => ({
      text: sentence(`Assumed: ${says}`),
      source: sourceInWords(source),
    })),
  ];
  const total = `${workload.name} asks ${tallyInWords(workload.total)} in all.`;
  return { summary: balance === undefined ? total : `${total} ${verdictInWords(balance)}`, reasons };
}

function tallyInWords({ minutes, unknown, optionalMinutes, optionalUnknown }: Tally): string {
  const optional = [
    ...(optionalMinutes > 0 ? [`${minutesInWords(optionalMinutes)} optional`] : []),
    ...(optionalUnknown > 0
      ? [`${counted(optionalUnknown, 'optional session', 'optional sessions')} of unknown length`]
      : []),
  ];
  const open = unknown > 0 ? [`${counted(unknown, 'session', 'sessions')} of unknown length`] : [];
  if (minutes + unknown + optionalMinutes + optionalUnknown === 0) return 'nothing that can be counted';
  const known = minutes > 0 ? [`${minutesInWords(minutes)} known`] : [];
  return [...known, ...open, ...optional].join(', and ');
}

function yearInWords(year: YearTally): Reason {
  const when = programmeYearInWords(year.year);
  const uncounted =
    year.uncounted.length > 0 ? `; the number of ${listed(year.uncounted.map(kindInWords), 'and')} is not known` : '';
  return { text: sentence(`${when}: ${tallyInWords(year)}${uncounted}`), source: ADDED_UP };
}

function kindTallyInWords(kind: KindTally): Reason {
  return { text: sentence(`${kindInWords(kind.kind)}: ${tallyInWords(kind)}`), source: ADDED_UP };
}

function invitedInWords(invited: number): readonly Reason[] {
  if (invited === 0) return [];
  return [
    {
      text: sentence(`${counted(invited, 'session', 'sessions')} by invitation count in nobody’s hours`),
      source: ADDED_UP,
    },
  ];
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

function balanceInWords(balance: Balance): readonly Reason[] {
  const heaviest = balance.weeks.toSorted((one, other) => other.short - one.short)[0];
  return [
    ...balance.years.map(yearBalanceInWords),
    ...(heaviest === undefined || heaviest.short === 0
      ? []
      : [
          {
            text: sentence(
              `The heaviest week, from ${dayInWords(heaviest.week)}, asks ${minutesInWords(heaviest.short)} more than is released`,
            ),
            source: ADDED_UP,
          },
        ]),
    ...balance.gaps.map((gap) => ({ text: sentence(`Not known: ${GAP_PHRASES[gap]}`), source: ADDED_UP })),
    ...balance.apart.map(apartInWords),
  ];
}

function apartInWords({ name, minutes, unknown, uncounted }: ApartTime): Reason {
  const time = [
    ...(minutes > 0 ? [`${minutesInWords(minutes)} known`] : []),
    ...(unknown > 0 ? [`${counted(unknown, 'session', 'sessions')} of unknown length`] : []),
    ...(uncounted.length > 0 ? [`a number of ${listed(uncounted.map(kindInWords), 'and')} that is not known`] : []),
  ];
  const what = time.length === 0 ? 'nothing that can be counted' : listed(time, 'and');
  return {
    text: sentence(`Apart, not known to be inside the time released: ${name}, ${what}`),
    source: ADDED_UP,
  };
}

function yearBalanceInWords({ year, asked, released, short, weeksOver }: YearBalance): Reason {
  const given = released === null ? 'what is released is not known' : `${minutesInWords(released)} released`;
  const over = weeksOver > 0 ? `; ${counted(weeksOver, 'week runs', 'weeks run')} over` : '';
  const missing = short > 0 ? `, ${minutesInWords(short)} too little` : '';
  return {
    text: sentence(`${programmeYearInWords(year)}: ${minutesInWords(asked)} asked, ${given}${missing}${over}`),
    source: ADDED_UP,
  };
}
