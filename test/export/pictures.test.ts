import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { CivilDay } from '../../src/calendar/civilDay.js';
import { sampleDates } from '../../src/calendar/sampleDates.js';
import { schoolCalendar } from '../../src/calendar/schoolCalendar.js';
import { timelineSvg } from '../../src/export/timelineSvg.js';
import { workloadSvg } from '../../src/export/workloadSvg.js';
import { ambitionEct } from '../../src/programmes/ambitionEct.js';
import { programmes } from '../../src/programmes/catalogue.js';
import { ectMathsPilot } from '../../src/programmes/ectMathsPilot.js';
import { sktmSecondaryEct } from '../../src/programmes/sktmSecondaryEct.js';
import type { Enrolment } from '../../src/schedule/enrolment.js';
import type { Plan, Planning } from '../../src/schedule/plan.js';
import { planSchedule } from '../../src/schedule/planSchedule.js';
import { fte } from '../../src/vocabulary/fte.js';
import type { Programme } from '../../src/vocabulary/programme.js';
import {
  conferenceOfSixHours,
  secondYearStudyFortnightly,
  selfStudyOf45Minutes,
} from '../../src/workload/assumptions.js';
import type { Balance } from '../../src/workload/balance.js';
import { tallyWorkload } from '../../src/workload/tallyWorkload.js';
import { timeOffBalance } from '../../src/workload/timeOffBalance.js';
import { timeOffTimetable } from '../../src/workload/timeOffTimetable.js';
import type { Workload } from '../../src/workload/workload.js';
import { ROOT } from '../structure/source.js';
import { frozen } from '../support/frozen.js';
import { problemsOf } from '../support/problemsOf.js';
import { wellFormed } from './wellFormed.js';

// After a deliberate change: `npm run generate`, then look at each picture that changed.

const calendars = [schoolCalendar(sampleDates)];
const start = '2024-09-03' as CivilDay;
const ect: Enrolment = { person: 'ect-1', role: 'ect', school: 'sample', start, usualDay: 'tuesday' };
const mentor: Enrolment = {
  ...ect,
  person: 'mentor-1',
  role: 'mentor',
  ects: [
    { person: 'ect-1', start, usualDay: 'tuesday' },
    { person: 'ect-2', start, usualDay: 'thursday' },
  ],
};
const participant: Enrolment = {
  person: 'p-1',
  role: 'participant',
  school: 'sample',
  start: '2022-09-05' as CivilDay,
};

const workload = tallyWorkload(planOf(ect), {
  assume: [selfStudyOf45Minutes, conferenceOfSixHours, secondYearStudyFortnightly],
});
const balance = balanceOf(workload);
const unknown = tallyWorkload(planOf(ect));

const PICTURES: readonly (readonly [name: string, svg: string])[] = [
  ['timeline-ect', timelineSvg(frozen(planOf(ect)))],
  ['timeline-ect-phone', timelineSvg(planOf(ect), { width: 360 })],
  ['timeline-mentor-of-two', timelineSvg(planOf(mentor))],
  ['timeline-year-not-known', timelineSvg(planOf({ ...ect, start: '2023-09-05' as CivilDay }), { width: 360 })],
  ['timeline-project', timelineSvg(planOf(participant, sktmSecondaryEct), { width: 360 })],
  ['timeline-no-rule', timelineSvg(planOf({ ...ect, start: '2025-09-02' as CivilDay }), { width: 360 })],
  [
    'timeline-after-events',
    timelineSvg(
      planOf(ect, ambitionEct, {
        events: [{ kind: 'absence', first: '2024-11-04' as CivilDay, last: '2024-11-08' as CivilDay }],
        fixed: [{ activity: 'conference-ect-1', ordinal: 1, day: '2024-10-29' as CivilDay }],
        unpublishedDates: 'undated',
      }),
    ),
  ],
  ['workload-ect', workloadSvg(frozen(workload), frozen(balance))],
  ['workload-ect-phone', workloadSvg(workload, balance, { width: 360 })],
  ['workload-lengths-not-known', workloadSvg(unknown, balanceOf(unknown), { width: 360 })],
  ['workload-mentor', workloadSvg(tallyWorkload(planOf(mentor)))],
  ['workload-release-not-known', workloadSvg(workload, timeOffBalance(workload, []), { width: 360 })],
  ['workload-no-week', workloadSvg(tallyWorkload(planOf({ ...ect, start: '2025-09-02' as CivilDay })))],
];

describe('a picture', () => {
  it.each(PICTURES)('%s is the one on record', async (name, svg) => {
    await expect(svg).toMatchFileSnapshot(join(ROOT, `test/golden/${name}.svg`));
  });

  it.each(PICTURES)('%s is well formed and can be read aloud', (_, svg) => {
    expect(wellFormed(svg)).toEqual([]);
    expect(svg).toMatch(
      /^<svg xmlns="http:\/\/www.w3.org\/2000\/svg" role="img" aria-labelledby="(\S+)-title \1-desc"/,
    );
    expect(svg).toMatch(/<title id="\w+-title">[^<]{10,}<\/title>\n<desc id="\w+-desc">[^<]{20,}<\/desc>/);
  });

  it.each(PICTURES)('%s loads nothing and runs nothing', (_, svg) => {
    expect(svg.replace('http://www.w3.org/2000/svg', '')).not.toMatch(
      /https?:|<script|<style|<foreignObject|href|@import| on\w+=/,
    );
    expect(svg).not.toMatch(/undefined|NaN|Infinity|\[object/);
  });

  it.each(PICTURES)('%s stays on its paper', (_, svg) => {
    const [, width = '', height = ''] = /viewBox="0 0 (\d+) (\d+)"/.exec(svg) ?? [];
    const across = [...svg.matchAll(/ (?:x|cx|x1|x2)="(-?[\d.]+)"/g)].map(([, at]) => Number(at));
    const down = [...svg.matchAll(/ (?:y|cy|y1|y2)="(-?[\d.]+)"/g)].map(([, at]) => Number(at));

    expect(Math.min(...across, ...down)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...across)).toBeLessThanOrEqual(Number(width));
    expect(Math.max(...down)).toBeLessThanOrEqual(Number(height));
  });
});

describe('the pictures of the guides', () => {
  it.each([
    ['timeline', timelineSvg(planOf(ect))],
    ['timeline-phone', timelineSvg(planOf(ect), { width: 360 })],
    ['workload', workloadSvg(workload, balance)],
    ['workload-phone', workloadSvg(workload, balance, { width: 360 })],
  ])('%s is current', async (name, svg) => {
    await expect(svg).toMatchFileSnapshot(join(ROOT, `docs/pictures/${name}.svg`));
  });

  it('rooms is well formed and can be read aloud', () => {
    const svg = readFileSync(join(ROOT, 'docs/pictures/rooms.svg'), 'utf8');

    expect(wellFormed(svg)).toEqual([]);
    expect(svg).toContain('role="img" aria-labelledby="rooms-title rooms-desc"');
  });
});

describe('a timeline', () => {
  it('has a mark for every session with a day, once', () => {
    for (const enrolment of [ect, mentor]) {
      const plan = planOf(enrolment);
      const dated = plan.sessions.filter(({ day }) => day !== null);
      const named = [...timelineSvg(plan).matchAll(/<title>([^<]*)<\/title>/g)].flatMap(([, title = '']) =>
        title.split('; '),
      );

      expect(named).toHaveLength(dated.length);
    }
  });

  it('can be drawn of every programme, at any width', () => {
    for (const programme of programmes) {
      for (const width of [320, 639, 640, 1280, 2000]) {
        expect(wellFormed(timelineSvg(planOf(startOn(programme), programme), { width }))).toEqual([]);
      }
    }
  });

  it('tells what it cannot show', () => {
    const svg = timelineSvg(planOf(ect, ambitionEct, { unpublishedDates: 'undated' }));

    expect(svg).toContain('Without a day yet: 6 clinics');
    expect(svg).toContain('How many is not known: self-study sessions in year 2.');
  });
});

describe('bars', () => {
  it('are as many as there are weeks', () => {
    expect(workloadSvg(workload, balance).match(/<title>Week from /g)).toHaveLength(workload.weeks.length);
  });

  it('have a triangle where the week runs over', () => {
    const over = balance.weeks.filter(({ short }) => short > 0).length;
    const inKey = 1;

    expect(workloadSvg(workload, balance).match(/<polygon/g)).toHaveLength(over + inKey);
  });
});

describe('text of the caller', () => {
  const names = ['<script>alert(1)</script>', '" onload="x', 'a & b', 'x\u0000\u0007y', 'z\uFFFE\uD800', ']]>', '😀'];

  it.each(names)('%j is text and nothing else', (name) => {
    const strange: Programme = { ...ectMathsPilot, name };
    const plan = planOf({ ...ect, start: '2022-09-05' as CivilDay }, strange);
    const drawn = [timelineSvg(plan), workloadSvg(tallyWorkload(plan))];

    for (const svg of drawn) {
      expect(wellFormed(svg)).toEqual([]);
      expect(svg).not.toMatch(/<script|" onload=/);
    }
  });
});

describe('what a picture is asked for', () => {
  it.each([
    [{ width: 319 }, ['outOfRange width']],
    [{ width: 2001 }, ['outOfRange width']],
    [{ width: 400.5 }, ['outOfRange width']],
    [{ width: Number.NaN, id: '1' }, ['outOfRange width', 'outOfRange id']],
    [{ id: 'a b' }, ['outOfRange id']],
    [{ id: '' }, ['outOfRange id']],
  ])('%j is told to be wrong, all at once', (options, problems) => {
    expect(problemsOf(() => timelineSvg(planOf(ect), options))).toEqual(problems);
    expect(problemsOf(() => workloadSvg(workload, balance, options))).toEqual(problems);
  });

  it('is its id, so that several can stand in one page', () => {
    const svg = workloadSvg(workload, balance, { id: 'ect-7' });

    expect(svg).toContain('aria-labelledby="ect-7-title ect-7-desc"');
    expect(svg).toContain('url(#ect-7-over)');
    expect(svg).not.toContain('workload-');
  });
});

function planOf(enrolment: Enrolment, programme: Programme = ambitionEct, more: Partial<Planning> = {}): Plan {
  return planSchedule(programme, enrolment, { calendars, ...more });
}

function startOn({ editions }: Programme): Enrolment {
  const [edition] = editions;
  const year = edition?.cohorts.at(-1)?.slice(0, 4) ?? '2022';
  return { ...participant, role: edition?.roles[0] ?? 'participant', start: `${year}-09-05` as CivilDay };
}

function balanceOf(of: Workload): Balance {
  return timeOffBalance(
    of,
    ([1, 2] as const).map((half) => ({
      first: (half === 1 ? '2024-09-01' : '2025-09-01') as CivilDay,
      last: (half === 1 ? '2025-08-31' : '2026-08-31') as CivilDay,
      timeOff: timeOffTimetable({ half, comparableMinutes: 1200, fte: fte(1) }),
    })),
  );
}
