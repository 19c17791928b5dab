import { describe, expect, it } from 'vitest';
import { explainActions } from '../../src/export/explainChanges.js';
import { explainPlan } from '../../src/export/explainPlan.js';
import { timelineSvg } from '../../src/export/timelineSvg.js';
import { ambitionEct } from '../../src/programmes/ambitionEct.js';
import { sktmSecondaryNonSpecialist } from '../../src/programmes/sktmSecondaryNonSpecialist.js';
import { strengtheningIttPartnerships } from '../../src/programmes/strengtheningIttPartnerships.js';
import { actionsFor } from '../../src/schedule/actionsFor.js';
import type { Plan } from '../../src/schedule/plan.js';
import { planSchedule } from '../../src/schedule/planSchedule.js';
import {
  calendars,
  ect,
  mentorOf,
  mentorOfTwo,
  participant,
  planAfter,
  planFor,
  start,
} from '../support/atBlueCoat.js';
import { absence, pause } from '../support/events.js';
import { day } from '../support/schools.js';

function lineOf(plan: Plan, about: string): string | undefined {
  return explainPlan(plan).reasons.find(({ text }) => text.includes(about))?.text;
}

describe('sessions of one activity', () => {
  const times = { from: '09:30', to: '15:30' } as const;

  it('of different lengths are said to take each its own', () => {
    const fixed = [{ activity: 'conference-ect-1', ordinal: 1, day: day('2024-11-14'), ...times }];
    const hub = planAfter([absence('2024-10-23')], ect, { missedEvents: 'hubPractice' });

    expect(lineOf(planFor(ect, { fixed }), 'conferences in year 1')).toMatch(
      / 1 of 6 hours and 1 of a full day \(hours not published\)\.$/,
    );
    expect(lineOf(hub, 'clinics in year 1')).toContain('1 with length not published and 2 of 1 hour');
  });

  it('of which one has a day are not said to be all on it', () => {
    const plan = planAfter([absence('2024-11-13')]);

    expect(lineOf(plan, 'conferences in year 1')).toContain('2 conferences in year 1, 1 of them on 7 May 2025,');
  });
});

describe('what is published in days and not in sessions', () => {
  it('is said to be so many days', () => {
    const partner = { ...participant, start: day('2024-09-03') };

    expect(explainPlan(planFor(participant, {}, sktmSecondaryNonSpecialist)).summary).toContain(
      'days of expert input (6 days in all)',
    );
    expect(explainPlan(planFor(partner, {}, strengtheningIttPartnerships)).summary).toContain(
      'meetings (3 days in all)',
    );
  });
});

describe('what makes a plan provisional', () => {
  it('needs no more words where the programme is paused and nobody has said until when', () => {
    expect(lineOf(planAfter([pause('2025-01-06')]), 'paused and nobody')).toBe(
      'Provisional: the programme is paused and nobody has said until when.',
    );
  });
});

describe('what makes sessions with one ECT provisional', () => {
  it('names the sessions and the ECT, whatever the ECT’s key', () => {
    const mentor = (person: string, from: string) =>
      planFor(mentorOf([{ person, start: day(from) }], { trained: true }), { calendars });

    for (const key of ['ect-1', 'clinic', '2024-11-14']) {
      expect(lineOf(mentor(key, '2024-09-03'), 'no usual day')).toBe(
        `Provisional: no usual day was given for coaching sessions of ECT ${key}.`,
      );
      expect(lineOf(mentor(key, '2019-09-03'), 'no edition')).toBe(
        `Provisional: no edition covers a start in 2019/20 of ECT ${key}.`,
      );
    }
  });
});

describe('the timeline of a mentor whose own start no edition covers', () => {
  it('tells of the coaching all the same', () => {
    const mentor = mentorOf([{ person: 'a', start }], { start: day('2025-09-01'), trained: true });
    const svg = timelineSvg(planAfter([pause('2025-10-06', 'a')], mentor));

    expect(svg).toContain('Provisional: the programme is paused and nobody has said until when.');
    expect(svg).not.toContain('No rule is known for a start');
  });

  it('says that no rule is known where there is nothing to tell', () => {
    const plan = planSchedule(ambitionEct, { ...ect, start: day('2025-09-01') }, { calendars });

    expect(timelineSvg(plan)).toContain('No rule is known for a start in 2025/26.');
  });
});

describe('an action about one of a mentor’s ECTs', () => {
  it('names the ECT', () => {
    expect(explainActions(actionsFor(planAfter([pause('2025-01-06', 'a')], mentorOfTwo))).reasons[0]?.text).toBe(
      'Ask the course co-ordinator, whose decision it is: the pause of the programme of ECT a, from 6 January 2025; no source says by when.',
    );
  });
});
