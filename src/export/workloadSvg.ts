import { type CivilDay, daysFrom, plusDays } from '../calendar/civilDay.js';
import type { Balance, WeekBalance } from '../workload/balance.js';
import type { WeekTally, Workload } from '../workload/workload.js';
import { explainWorkload } from './explainWorkload.js';
import {
  COLOURS,
  type Drawn,
  escaped,
  framed,
  inColumns,
  MARGIN,
  monthNames,
  type PictureOptions,
  type Place,
  picture,
  rounded,
  textAt,
  wrapped,
} from './picture.js';
import { dayInWords, listed, minutesInWords, programmeYearInWords, sentence } from './words.js';
import { askedInWords, weeksOverInWords, yearBalanceInWords, yearInWords } from './workloadWords.js';

const SCALE_NAME = 30;
const BARS = 150;

/** A week with the time released in it, where a balance gives it. */
interface BarWeek extends WeekTally {
  readonly balance: WeekBalance | undefined;
}

/** Where the bars of a year are drawn. */
interface Bars {
  readonly id: string;
  readonly left: number;
  readonly bottom: number;
  /** The width of a calendar week. */
  readonly week: number;
  /** The Monday of the first week. */
  readonly first: CivilDay;
  /** The height of an hour. */
  readonly hour: number;
}

/**
 * Draws a workload as bars: the time asked in each week, and the time released as
 * a line across them: an SVG, with the years side by side where there is room.
 *
 * What a week asks beyond the time released is striped, with a triangle over it;
 * a week in which some time is not known has a ring under it. The title and
 * description give all of it in words; nothing is conveyed by colour alone, and
 * no font is loaded.
 *
 * @param workload - the time asked, as `tallyWorkload` adds it up.
 * @param balance - the same against the time released, as `timeOffBalance` gives it; if left out, only the time asked.
 * @throws {@link InvalidInput} for a width that is not 320 to 2,000 pixels, and for an invalid id.
 *
 * @example
 * ```ts
 * const plan = planSchedule(
 *   ambitionEct,
 *   { person: 'ect-1', role: 'ect', school: 'sample', start: civilDay('2024-09-03'), usualDay: 'tuesday' },
 *   { calendars: [schoolCalendar(sampleDates)] },
 * );
 * const workload = tallyWorkload(plan, { assume: [selfStudyOf45Minutes, conferenceOfSixHours] });
 * const timeOff = timeOffTimetable({ half: 1, comparableMinutes: 1200, fte: fte(1) });
 * const balance = timeOffBalance(workload, [{ first: civilDay('2024-09-01'), last: civilDay('2025-08-31'), timeOff }]);
 * const svg = workloadSvg(workload, balance, { width: 360 });
 * svg.includes('Year 1: 73 hours 30 minutes asked, 78 hours released; 5 weeks run over.'); // => true
 * ```
 */
export function workloadSvg(workload: Workload, balance?: Balance, options: PictureOptions = {}): string {
  const { width, id } = framed(options, 'workload');
  const weeks = workload.weeks.map((week, at): BarWeek => ({ ...week, balance: balance?.weeks[at] }));
  const years = workload.years.map(({ year }) => weeks.filter((week) => week.year === year));
  const top = highest(weeks);

  const title = `Time asked${balance === undefined ? '' : ' against time released'}, week by week: ${workload.name}`;
  const head = wrapped(title, width - 2 * MARGIN, 17);
  const { parts, bottom } = inColumns(years, width, 14 + head.length * 21, (ofYear, place) =>
    yearPart(ofYear, balance, workload, { ...place, id, top }),
  );
  const key = keyPart(id, weeks, MARGIN, bottom + 10);
  const height = Math.ceil(bottom + 10 + key.height + 8);
  return picture({ id, title, description: inWords(workload, balance), width, height }, [
    stripes(id),
    ...head.map((line, at) => textAt(MARGIN, 24 + at * 21, line, 'font-size="16" font-weight="bold"')),
    ...parts,
    ...key.parts,
  ]);
}

/** The picture in words: the answer, year by year, and each week that runs over. */
function inWords(workload: Workload, balance: Balance | undefined): string {
  const years = [
    ...workload.years.map((year) => yearInWords(year, workload.role)),
    ...(balance?.years ?? []).map((year) => yearBalanceInWords(year, workload.role)),
  ];
  const over = (balance?.weeks ?? []).filter(({ short }) => short > 0);
  const weeks = over.map(({ week, short }) => `from ${dayInWords(week)} by ${minutesInWords(short)}`);
  return [
    explainWorkload(workload, balance).summary,
    ...years.map(sentence),
    ...(over.length > 0 ? [`Weeks that run over: ${listed(weeks, 'and')}.`] : []),
  ].join(' ');
}

/** Whole hours that hold the highest bar and the time released. */
function highest(weeks: readonly BarWeek[]): number {
  const most = Math.max(60, ...weeks.map(({ minutes, balance }) => Math.max(minutes, balance?.released ?? 0)));
  return Math.ceil(most / 60);
}

function yearPart(
  weeks: readonly BarWeek[],
  balance: Balance | undefined,
  workload: Workload,
  { id, x, y, width, top }: Place & { readonly id: string; readonly top: number },
): Drawn {
  const [first] = weeks;
  const last = weeks.at(-1);
  if (first === undefined || last === undefined) return { parts: [], height: 0 };
  const time = timeInWords(first.year, workload, balance);
  const says = [programmeYearInWords(first.year, workload.role), ...wrapped(time, width)];
  const bottom = y + says.length * 16 + 18 + BARS;
  const mondays = Array.from({ length: daysFrom(first.week, last.week) / 7 + 1 }, (_, at) =>
    plusDays(first.week, 7 * at),
  );
  const bars: Bars = {
    id,
    left: x + SCALE_NAME,
    bottom,
    week: (width - SCALE_NAME) / mondays.length,
    first: first.week,
    hour: BARS / top,
  };
  const parts = [
    ...says.map((line, at) => textAt(x, y + 14 + at * 16, line, at === 0 ? 'font-size="14" font-weight="bold"' : '')),
    ...scale(bars, x + width, top),
    ...weeks.map((week) => bar(week, bars)),
    ...releasedLine(weeks, bars),
    ...monthNames(mondays, bars.left, bottom + 24, bars.week),
  ];
  return { parts, height: bottom - y + 40 };
}

function timeInWords(year: 1 | 2 | null, workload: Workload, balance: Balance | undefined): string {
  const tally = workload.years.find((each) => each.year === year);
  const weighed = balance?.years.find((each) => each.year === year);
  const asked = askedInWords(tally?.minutes ?? 0, tally?.unknown ?? 0, weighed?.released);
  return `${asked}${weeksOverInWords(weighed?.weeksOver ?? 0)}`;
}

/** Lines and names of whole hours, six or fewer. */
function scale({ left, bottom, hour }: Bars, right: number, top: number): readonly string[] {
  const step = [1, 2, 5, 10, 20, 50].find((hours) => top / hours <= 6) ?? 100;
  const parts: string[] = [];
  for (let hours = 0; hours <= top; hours += step) {
    const y = rounded(bottom - hours * hour);
    parts.push(
      `<line x1="${rounded(left)}" y1="${y}" x2="${rounded(right)}" y2="${y}" stroke="${hours === 0 ? COLOURS.quiet : COLOURS.line}"/>`,
      textAt(left - 5, y + 4, `${hours} h`, `font-size="11" text-anchor="end" fill="${COLOURS.quiet}"`),
    );
  }
  return parts;
}

function bar(week: BarWeek, { id, left, bottom, week: width, first, hour }: Bars): string {
  const { minutes, unknown, balance } = week;
  const x = left + (daysFrom(first, week.week) / 7) * width;
  const inner = Math.max(2, width * 0.78);
  const from = rounded(x + (width - inner) / 2);
  const over = balance?.short ?? 0;
  const within = ((minutes - over) / 60) * hour;
  const above = (over / 60) * hour;
  const centre = x + width / 2;
  const rect = (y: number, height: number, fill: string): string =>
    `<rect x="${from}" y="${rounded(y)}" width="${rounded(inner)}" height="${rounded(height)}" fill="${fill}"/>`;
  const tip = bottom - within - above - 3;
  return [
    `<g><title>${escaped(weekInWords(week))}</title>`,
    within > 0 ? rect(bottom - within, within, COLOURS.mark) : '',
    over > 0 ? rect(bottom - within - above, above, `url(#${id}-over)`) : '',
    over > 0
      ? `<polygon points="${rounded(centre - 4)},${rounded(tip - 7)} ${rounded(centre + 4)},${rounded(tip - 7)} ${rounded(centre)},${rounded(tip)}" fill="${COLOURS.over}"/>`
      : '',
    unknown > 0 ? ring(centre, bottom + 7, Math.min(3, width * 0.4)) : '',
    '</g>',
  ].join('');
}

function ring(x: number, y: number, radius: number): string {
  return `<circle cx="${rounded(x)}" cy="${rounded(y)}" r="${rounded(radius)}" fill="none" stroke="${COLOURS.ink}"/>`;
}

function weekInWords({ week, minutes, unknown, balance }: BarWeek): string {
  return `Week from ${dayInWords(week)}: ${askedInWords(minutes, unknown, balance?.released)}`;
}

/** The time released as a line, broken where there is no teaching or the time released is not known. */
function releasedLine(weeks: readonly BarWeek[], { left, bottom, week, first, hour }: Bars): readonly string[] {
  let path = '';
  let end = -1;
  let height = -1;
  for (const { week: monday, taught, balance } of weeks) {
    if (!taught || balance === undefined || balance.released === null) continue;
    const at = daysFrom(first, monday) / 7;
    const y = rounded(bottom - (balance.released / 60) * hour);
    const isNext = at === end && y === height;
    path += isNext ? '' : `M${rounded(left + at * week)} ${y}`;
    path += `H${rounded(left + (at + 1) * week)}`;
    end = at + 1;
    height = y;
  }
  return path === '' ? [] : [`<path d="${path}" fill="none" stroke="${COLOURS.ink}" stroke-width="2.5"/>`];
}

/** What the marks mean: those that are drawn. */
function keyPart(id: string, weeks: readonly BarWeek[], x: number, y: number): Drawn {
  const isReleased = weeks.some(({ balance }) => balance !== undefined && balance.released !== null);
  const rows: readonly (readonly [isDrawn: boolean, drawing: (at: number) => string, says: string])[] = [
    [
      weeks.length > 0,
      (at) => `<rect x="${x + 3}" y="${at}" width="10" height="12" fill="${COLOURS.mark}"/>`,
      'bar: time asked in a week',
    ],
    [
      isReleased,
      (at) => `<path d="M${x} ${at + 6}h16" stroke="${COLOURS.ink}" stroke-width="2.5"/>`,
      'line: time released',
    ],
    [
      weeks.some(({ balance }) => (balance?.short ?? 0) > 0),
      (at) =>
        `<rect x="${x + 3}" y="${at + 4}" width="10" height="9" fill="url(#${id}-over)"/><polygon points="${x + 4},${at - 5} ${x + 12},${at - 5} ${x + 8},${at + 2}" fill="${COLOURS.over}"/>`,
      'striped, with a triangle: more than is released',
    ],
    [
      weeks.some(({ unknown }) => unknown > 0),
      (at) => ring(x + 8, at + 6, 3),
      'ring: some of the week’s time is not known',
    ],
    [weeks.length === 0, () => '', 'No week is known in which anything happens.'],
  ];
  const drawn = rows.filter(([isDrawn]) => isDrawn);
  return {
    parts: drawn.flatMap(([, drawing, says], at) => [drawing(y + at * 20), textAt(x + 24, y + 10 + at * 20, says)]),
    height: drawn.length * 20,
  };
}

/** The pattern of what runs over: stripes, so that it stands apart without its colour. */
function stripes(id: string): string {
  return [
    `<defs><pattern id="${id}-over" width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">`,
    `<rect width="4" height="4" fill="${COLOURS.paper}"/><rect width="2.4" height="4" fill="${COLOURS.over}"/>`,
    '</pattern></defs>',
  ].join('');
}
