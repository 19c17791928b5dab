import { describe, expect, it } from 'vitest';
import { ambitionEct } from '../../../src/programmes/ambitionEct.js';
import { ittProviderCommunity } from '../../../src/programmes/ittProviderCommunity.js';
import { strengtheningIttPartnerships } from '../../../src/programmes/strengtheningIttPartnerships.js';
import { actionsFor } from '../../../src/schedule/actionsFor.js';
import type { Enrolment } from '../../../src/schedule/enrolment.js';
import type { Plan } from '../../../src/schedule/plan.js';
import type { PlanEvent } from '../../../src/schedule/planEvent.js';
import type { FactName } from '../../../src/vocabulary/facts.js';
import { fte } from '../../../src/vocabulary/fte.js';
import type { Programme } from '../../../src/vocabulary/programme.js';
import { ect, mentorOf, planAfter, planFor, school, start, unbending } from '../../support/atBlueCoat.js';
import { absence, changeOfFte, missed, withdraw } from '../../support/events.js';

const partTime: Enrolment = { ...ect, fte: fte(0.6), workingDays: ['tuesday', 'wednesday', 'thursday'] };
const fromJanuary = changeOfFte('2025-01-06', 0.6, { workingDays: ['tuesday', 'wednesday', 'thursday'] });

describe('part-time work', () => {
  it.each<[string, Enrolment, readonly PlanEvent[], string]>([
    ['from the start', partTime, [], '2024-09-03'],
    ['from January', ect, [fromJanuary], '2025-01-06'],
  ])(
    '%s is for the appropriate body to decide and the lead provider to be told, with no deadline',
    (_, who, events, since) => {
      const actions = actionsFor(planAfter(events, who));

      expect(
        actions.map(({ body, does, about, since: from, by, source }) => [
          body,
          does,
          about,
          from,
          by,
          source.document.id,
        ]),
      ).toEqual([
        ['appropriateBody', 'decides', 'partTime', since, null, '002'],
        ['leadProvider', 'isTold', 'partTime', since, null, '002'],
      ]);
    },
  );

  it('is for nobody to decide once a pace is agreed, and the lead provider is still told', () => {
    expect(bodies(planFor(partTime))).toEqual(['appropriateBody', 'leadProvider']);
    expect(bodies(planFor(partTime, { partTime: 'fullPace' }))).toEqual(['leadProvider']);
  });

  it('stays to be decided once it has ended, and nothing has to be about a full-time post', () => {
    const full = changeOfFte('2025-01-06', 1);

    expect(bodies(planAfter([full], partTime))).toEqual(['appropriateBody', 'leadProvider']);
    expect(bodies(planAfter([full]))).toEqual([]);
  });

  it('of an ECT is reported, and a mentor’s is not', () => {
    const about = (plan: Plan) => actionsFor(plan).filter((action) => action.about === 'partTime').length;
    const half = changeOfFte('2024-11-11', 0.5);
    const mentor = mentorOf([{ person: 'ect-1', start, usualDay: 'tuesday' }], { trained: true });
    expect([
      about(planAfter([half])),
      about(planAfter([half], mentor)),
      about(planFor({ ...mentor, fte: fte(0.6) })),
    ]).toEqual([2, 0, 0]);
  });

  it('is reported to nobody if the programme does not say to whom', () => {
    const about = (programme: Programme) =>
      actionsFor(planFor(partTime, {}, programme)).filter((action) => action.about === 'partTime');
    expect(about(ambitionEct).length).toBe(2);
    expect(about(unbending)).toEqual([]);
  });
});

describe('open sessions', () => {
  it('are reported by whose they are in a mentor’s plan, each from the first day on which one became open', () => {
    // Revisited is what is missed in the first year; in the second, nothing is published for it.
    const mentor = mentorOf([
      { person: 'a', start, usualDay: 'tuesday' },
      { person: 'b', start, usualDay: 'monday' },
      { person: 'c', start, usualDay: 'monday' },
    ]);
    const plan = planAfter(
      [absence('2025-11-03', '2025-11-28', 'b'), absence('2025-11-24', '2025-12-19', 'a')],
      mentor,
    );
    const open = actionsFor(plan).filter(({ about }) => about === 'openSessions');

    expect(open.map(({ ect: whose, since, body }) => `${whose} ${since} ${body}`).toSorted()).toEqual([
      'a 2025-11-24 deliveryPartner',
      'b 2025-11-03 deliveryPartner',
    ]);
  });

  it('of an ECT are about the ECT, whose plan it is, and reported once', () => {
    const open = actionsFor(planAfter([absence('2025-11-03', '2025-11-28')])).filter(
      ({ about }) => about === 'openSessions',
    );

    expect(open.map(({ ect: whose, since }) => [whose, since])).toEqual([[null, '2025-11-03']]);
  });

  it('are reported from the first day on which one became open, whatever their order in the plan', () => {
    const plan = planAfter([
      missed('ambition-ect-2021/ect-1/clinic-ect-1/1', '2024-10-23'),
      missed('ambition-ect-2021/ect-1/conference-ect-1/1', '2024-11-13'),
      absence('2025-11-03', '2025-11-28'),
    ]);
    const open = plan.sessions.filter(({ state }) => state === 'open');

    expect(new Set(open.map(({ kind }) => kind))).toEqual(new Set(['coaching', 'clinic', 'conference']));
    expect(actionsFor(plan)).toMatchObject([{ about: 'openSessions', since: '2024-10-23' }]);
  });
});

describe('a long absence', () => {
  it('of the mentor is raised as the ECT’s is', () => {
    expect(actionsFor(planAfter([absence('2024-11-04', '2024-12-06', 'mentor')])).map(({ about }) => about)).toContain(
      'longAbsence',
    );
  });
});

describe('leaving', () => {
  it('is reported to the Maths Hub for its projects, whoever takes part', () => {
    const told = (programme: Programme<FactName>, role: Enrolment['role']) =>
      actionsFor(planAfter([withdraw('2024-11-25')], { person: 'p', role, school, start }, {}, programme))
        .filter(({ about }) => about === 'withdrawal')
        .map(({ body, does, since }) => [body, does, since]);
    const hub = ['mathsHub', 'isTold', '2024-11-25'];
    expect(told(ittProviderCommunity, 'participant')).toEqual([hub]);
    expect(told(ittProviderCommunity, 'leadParticipant')).toEqual([hub]);
    expect(told(strengtheningIttPartnerships, 'traineeMentor')).toEqual([hub]);
    expect(told(ambitionEct, 'ect')).toEqual([['deliveryPartner', 'isTold', '2024-11-25']]);
  });
});

function bodies(plan: Plan): readonly string[] {
  return actionsFor(plan).map(({ body }) => body);
}
