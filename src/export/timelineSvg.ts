import type { CivilDay } from '../calendar/civilDay.js';
import type { Plan, Session } from '../schedule/plan.js';
import { ACTIVITY_KINDS, type ActivityKind } from '../vocabulary/activity.js';
import type { Role } from '../vocabulary/people.js';
import {
  COLOURS,
  type Drawn,
  escaped,
  framed,
  inColumns,
  MARGIN,
  monthName,
  monthNames,
  type PictureOptions,
  type Place,
  picture,
  rounded,
  textAt,
  wrapped,
} from './picture.js';
import { type TimelineTerm, timelineTerms } from './timelineTerms.js';
import { openInWords, sessionAsWords, termDatesInWords, termInWords, timelineInWords } from './timelineWords.js';
import { capitalised, dayInWords, programmeYearInWords } from './words.js';

const LANES: { readonly [Kind in ActivityKind]: string } = {
  coaching: 'Coaching',
  selfStudy: 'Self-study',
  clinic: 'Clinics',
  conference: 'Conferences',
  coachingForMentors: 'Own coaching',
  coordinatorEvent: 'Hub events',
  leaderSession: 'For leaders',
  workshop: 'Workshops',
  workGroupDay: 'Group days',
  workGroupSession: 'Sessions',
  schoolTask: 'School tasks',
  expertInput: 'Expert input',
  localSupport: 'Support',
  meeting: 'Meetings',
};
const LANE_NAME = 104;
const LANE = 20;
const WIDEST_WEEK = 22;

/**
 * Draws a plan as a timeline: an SVG with a row for each kind of session and a
 * column for each week, term by term, the years side by side where there is room.
 *
 * A day that is provisional is drawn hollow and dashed, and weeks without
 * teaching are grey. The title and description give all of it in words; nothing
 * is conveyed by colour alone, and no font is loaded.
 *
 * @param plan - a plan made by `planSchedule` or `replanSchedule`.
 * @throws {@link InvalidInput} for a width that is not 320 to 2,000 pixels, and for an invalid id.
 *
 * @example
 * ```ts
 * const plan = planSchedule(
 *   ambitionEct,
 *   { person: 'ect-1', role: 'ect', school: 'sample', start: civilDay('2024-09-03'), usualDay: 'tuesday' },
 *   { calendars: [schoolCalendar(sampleDates)] },
 * );
 * const svg = timelineSvg(plan, { width: 360 });
 * svg.startsWith('<svg xmlns="http://www.w3.org/2000/svg" role="img"'); // => true
 * svg.includes('<title>Clinic, 23 October 2024 (provisional)</title>'); // => true
 * ```
 */
export function timelineSvg(plan: Plan, options: PictureOptions = {}): string {
  const { width, id } = framed(options, 'timeline');
  const { terms, elsewhere } = timelineTerms(plan);
  const years = ([1, 2, null] as const).map((year) => terms.filter(({ term }) => term.year === year));
  const mostWeeks = Math.max(1, ...terms.map(({ weeks }) => weeks.length));
  const title = `${plan.name}, from ${dayInWords(plan.enrolment.start)}`;
  const whole = { x: MARGIN, width: width - 2 * MARGIN };
  const head = paragraph(title, { ...whole, y: 24 }, 16, 'font-weight="bold"');
  const { parts, bottom } = inColumns(years, width, 24 + head.height, (ofYear, place) =>
    yearPart(ofYear, plan.enrolment.role, place, Math.min(WIDEST_WEEK, (place.width - LANE_NAME) / mostWeeks)),
  );
  const foot = footPart(plan, terms, elsewhere, { ...whole, y: bottom + 12 });
  const height = Math.ceil(bottom + 12 + foot.height + 6);
  const description = timelineInWords(plan, terms, elsewhere);
  return picture({ id, title, description, width, height }, [...head.parts, ...parts, ...foot.parts]);
}

function yearPart(terms: readonly TimelineTerm[], role: Role, place: Place, week: number): Drawn {
  const { x, y } = place;
  const kinds = ACTIVITY_KINDS.filter((kind) => terms.some((term) => sessionsOf(term, kind).length > 0));
  const name = programmeYearInWords(terms[0]?.term.year ?? null, role);
  const parts = [textAt(x, y + 12, name, 'font-size="14" font-weight="bold"')];
  let height = 26;
  for (const term of terms) {
    const drawn = termPart(term, kinds, { ...place, y: y + height }, week);
    parts.push(...drawn.parts);
    height += drawn.height;
  }
  return { parts, height };
}

function termPart(term: TimelineTerm, kinds: readonly ActivityKind[], { x, y }: Place, week: number): Drawn {
  const parts = [
    textAt(x, y + 12, termInWords(term), 'font-weight="bold"'),
    textAt(x, y + 27, termDatesInWords(term, shortDay), `fill="${COLOURS.quiet}"`),
  ];
  if (term.weeks.length === 0) return { parts, height: 40 };
  const left = x + LANE_NAME;
  const top = y + 50;
  const bottom = top + kinds.length * LANE;
  parts.push(
    ...monthNames(
      term.weeks.map(({ monday }) => monday),
      left,
      top - 6,
      week,
    ),
  );
  for (const [at, { taught }] of term.weeks.entries()) {
    if (taught) continue;
    parts.push(
      `<rect x="${rounded(left + at * week)}" y="${top}" width="${rounded(week)}" height="${kinds.length * LANE}" fill="${COLOURS.shade}"/>`,
    );
  }
  for (const [at, kind] of kinds.entries()) {
    const middle = top + at * LANE + LANE / 2;
    const number = sessionsOf(term, kind).length;
    const right = left + term.weeks.length * week;
    parts.push(
      textAt(x, middle + 4, `${LANES[kind]} ${number}`),
      `<line x1="${rounded(left)}" y1="${middle}" x2="${rounded(right)}" y2="${middle}" stroke="${COLOURS.line}"/>`,
      ...term.weeks.flatMap(({ sessions }, column) => {
        const own = sessions.get(kind) ?? [];
        return own.length === 0 ? [] : [mark(kind, own, left + (column + 0.5) * week, middle, week)];
      }),
    );
  }
  return { parts, height: bottom - y + 16 };
}

function shortDay(day: CivilDay): string {
  return `${Number(day.slice(8))} ${monthName(day)}`;
}

/**
 * One mark for the sessions of a kind in a week: its shape shows the kind, hollow and dashed where a day is
 * provisional.
 */
function mark(kind: ActivityKind, sessions: readonly Session[], x: number, y: number, week: number): string {
  const isProvisional = sessions.some(({ caveats }) => caveats.length > 0);
  const size = Math.min(7, week * 0.42);
  const number = sessions.length === 1 ? '' : numberOf(kind, sessions.length, x, y, isProvisional);
  const name = capitalised(sessions.map(sessionAsWords).join('; '));
  return `<g><title>${escaped(name)}</title>${shape(kind, x, y, size, isProvisional)}${number}</g>`;
}

/** The number of sessions, inside the mark; beside a triangle, which is too small for it. */
function numberOf(kind: ActivityKind, number: number, x: number, y: number, isProvisional: boolean): string {
  const isBeside = kind === 'selfStudy' || kind === 'schoolTask';
  const fill = isProvisional || isBeside ? COLOURS.ink : COLOURS.paper;
  const style = `font-size="${isBeside ? 9 : 10}" font-weight="bold" text-anchor="middle" fill="${fill}"`;
  return textAt(isBeside ? x + 7 : x, isBeside ? y - 3 : y + 3.5, String(number), style);
}

function shape(kind: ActivityKind, x: number, y: number, size: number, isProvisional: boolean): string {
  const style = isProvisional
    ? `fill="${COLOURS.paper}" stroke="${COLOURS.mark}" stroke-width="1.5" stroke-dasharray="2.5 1.5"`
    : `fill="${COLOURS.mark}"`;
  if (kind === 'coaching' || kind === 'coachingForMentors') {
    return `<circle cx="${rounded(x)}" cy="${rounded(y)}" r="${rounded(size * 0.85)}" ${style}/>`;
  }
  const corners: readonly (readonly [number, number])[] =
    kind === 'clinic' || kind === 'meeting'
      ? [
          [0, -1],
          [1, 0],
          [0, 1],
          [-1, 0],
        ]
      : kind === 'selfStudy' || kind === 'schoolTask'
        ? [
            [-0.85, 0.75],
            [0, -0.85],
            [0.85, 0.75],
          ]
        : [
            [-0.85, -0.85],
            [0.85, -0.85],
            [0.85, 0.85],
            [-0.85, 0.85],
          ];
  const points = corners.map(([across, down]) => `${rounded(x + across * size)},${rounded(y + down * size)}`).join(' ');
  return `<polygon points="${points}" ${style}/>`;
}

/** What the marks mean, and what does not fall in any week. */
function footPart(plan: Plan, terms: readonly TimelineTerm[], elsewhere: readonly Session[], place: Place): Drawn {
  const { x, y } = place;
  const isDrawn = terms.some(({ weeks }) => weeks.length > 0);
  const key = isDrawn
    ? [
        shape('coaching', x + 8, y + 8, 7, false),
        textAt(x + 22, y + 12, 'filled: the day is as planned'),
        shape('coaching', x + 8, y + 28, 7, true),
        textAt(x + 22, y + 32, 'hollow and dashed: provisional'),
        `<rect x="${x + 2}" y="${y + 41}" width="12" height="14" fill="${COLOURS.shade}"/>`,
        textAt(x + 22, y + 52, 'grey: a week without teaching'),
      ]
    : [];
  let height = isDrawn ? 66 : 0;
  const parts = [...key];
  for (const says of openInWords(plan, elsewhere)) {
    const drawn = paragraph(says, { ...place, y: y + height + 6 }, 12, '');
    parts.push(...drawn.parts);
    height += drawn.height + 4;
  }
  return { parts, height };
}

function paragraph(text: string, { x, y, width }: Place, size: number, style: string): Drawn {
  const lines = wrapped(text, width, size);
  const step = size * 1.3;
  return {
    parts: lines.map((line, at) =>
      textAt(x, y + at * step, line, `font-size="${size}"${style === '' ? '' : ` ${style}`}`),
    ),
    height: lines.length * step,
  };
}

function sessionsOf({ weeks }: TimelineTerm, kind: ActivityKind): readonly Session[] {
  return weeks.flatMap(({ sessions }) => sessions.get(kind) ?? []);
}
