import type { Activity, ActivityDates, Attends, Cadence } from '../../src/vocabulary/activity.js';
import type { Criterion, DayBound, Rule } from '../../src/vocabulary/criterion.js';
import { ROLES, type Role } from '../../src/vocabulary/people.js';
import type { Edition, Programme } from '../../src/vocabulary/programme.js';
import type { Cells } from './differences.js';

/** The one edition of a programme: a second needs rows, and a column, of its own. */
export function editionOf(programme: Programme): Edition {
  const [edition, ...others] = programme.editions;
  if (edition === undefined || others.length > 0) throw new Error(`${programme.id} has not one edition`);
  return edition;
}

/** What a programme is. */
export function programmeRow(programme: Programme): Cells {
  const { cohorts, years, lastDay, roles, paidBy, timeOffTimetable } = editionOf(programme);
  return {
    programme: programme.id,
    name: programme.name,
    kind: programme.kind,
    publisher: programme.publisher,
    cohorts: cohorts.join(' '),
    years: String(years),
    lastDay,
    roles: rolesText(roles),
    paidBy,
    timeOffTimetable:
      typeof timeOffTimetable === 'string' ? timeOffTimetable : `${timeOffTimetable.year1} ${timeOffTimetable.year2}`,
    parent: programme.parent?.programme.id ?? '',
    succeeds: programme.succeeds?.id ?? '',
  };
}

/** How each field of a programme, and of its edition, rests on its source. */
export function basesRow(programme: Programme): Cells {
  const { sources, parent, succeeds } = programme;
  const all = { ...sources, ...editionOf(programme).sources };
  return {
    programme: programme.id,
    ...Object.fromEntries(Object.entries(all).map(([field, { basis }]) => [field, basis])),
    parent: parent?.source.basis ?? '',
    succeeds: succeeds?.source.basis ?? '',
  };
}

/** How many places there are: a row for each role, none where that is not published. */
export function placesRows(programme: Programme): readonly Cells[] {
  const { places } = editionOf(programme);
  if (typeof places === 'string') return [{ programme: programme.id, role: '', most: places, basis: '' }];
  return places.map(({ role, most, source }) => ({
    programme: programme.id,
    role,
    most: String(most),
    basis: source.basis,
  }));
}

/** The groups or phases people join, in their order. */
export function routeRows(programme: Programme): readonly Cells[] {
  return editionOf(programme).routes.map(({ id, name, source }, index) => ({
    programme: programme.id,
    order: String(index + 1),
    route: id,
    name,
    basis: source.basis,
  }));
}

/** How a programme bends when life changes the plan: a row for each field. */
export function flexibilityRows(programme: Programme): readonly Cells[] {
  const { flexibility } = editionOf(programme);
  if (typeof flexibility === 'string') {
    return [{ programme: programme.id, field: '', value: flexibility, basis: '' }];
  }
  const { sources, ...fields } = flexibility;
  return Object.entries(fields).map(([field, value]) => ({
    programme: programme.id,
    field,
    value: String(value),
    basis: new Map(Object.entries(sources)).get(field)?.basis ?? '',
  }));
}

/** What it asks of people: a row for each activity and role. */
export function activityRows(programme: Programme): readonly Cells[] {
  return editionOf(programme).activities.flatMap((activity) =>
    activity.attends.map(({ role, length, typical, parts = [], source }) => ({
      programme: programme.id,
      year: String(activity.year),
      kind: activity.kind,
      roles: role,
      cadence: cadenceText(activity),
      statedFor: activity.statedFor,
      dates: datesText(activity.dates),
      attendance: activity.attendance,
      length: String(length),
      format: activity.format,
      typical: typical === true ? 'typical' : '',
      parts: partsText(parts),
      lengthBasis: source.basis,
      ...basesOf(activity.sources),
    })),
  );
}

/** A column `yearBasis`, `cadenceBasis` and so on for each field. */
function basesOf(sources: Activity['sources']): Cells {
  return Object.fromEntries(Object.entries(sources).map(([field, { basis }]) => [`${field}Basis`, basis]));
}

function partsText(parts: NonNullable<Attends['parts']>): string {
  return parts.map(({ what, minutes }) => `${what} ${minutes}`).join('; ');
}

function cadenceText({ cadence, dates }: { readonly cadence: Cadence; readonly dates: Activity['dates'] }): string {
  if (typeof cadence === 'string') return cadence;
  if ('every' in cadence) return `every ${cadence.every}`;
  if ('daysInAll' in cadence)
    return `${cadence.daysInAll} days${cadence.orEquivalent === true ? ' or equivalent' : ''}`;
  const spread = typeof dates === 'string' ? cadence.spread : 'dated';
  return `${cadence.upTo === true ? 'up to ' : ''}${cadence.times} ${spread}`;
}

function datesText(dates: ActivityDates): string {
  if (typeof dates === 'string') return dates;
  return dates.map(({ day, from, to }) => `${day} ${from}-${to}`).join('; ');
}

/** Its conditions: a row for each criterion wherever it is used. */
export function criterionRows(programme: Programme): readonly Cells[] {
  const { tiers, routes, recommended } = editionOf(programme);
  const uses = [
    ...tiers.map((tier, index) => ({ use: `tier${index + 1}`, rule: tier.when })),
    ...routes.map((route) => ({ use: `route:${route.id}`, rule: route.when })),
    ...recommended.map((rule) => ({ use: 'recommended', rule })),
  ];
  return uses.flatMap(({ use, rule }) =>
    criteriaOf(rule).map((criterion) => ({
      programme: programme.id,
      use,
      fact: criterion.fact,
      test: sortedTest(testText(criterion.test)),
      roles: rolesText(criterion.roles ?? []),
      force: criterion.force,
      decidedBy: criterion.decidedBy ?? '',
      basis: criterion.source.basis,
    })),
  );
}

function criteriaOf(rule: Rule): readonly Criterion[] {
  if ('allOf' in rule) return rule.allOf.flatMap(criteriaOf);
  if ('anyOf' in rule) return rule.anyOf.flatMap(criteriaOf);
  return [rule];
}

function testText(test: Criterion['test']): string {
  if ('is' in test) return `is ${test.is ? 'yes' : 'no'}`;
  if ('atLeast' in test) return `at least ${test.atLeast}`;
  if ('oneOf' in test) {
    const refer = test.refer ?? [];
    return ['one of', ...test.oneOf, ...(refer.length > 0 ? ['refer', ...refer] : [])].join(' ');
  }
  return daysText(test.from, test.to);
}

/** A span of months that ends in the unit of both bounds, `from 0 to 12 months after asking`, or of days. */
function daysText(from: DayBound | undefined, to: DayBound | undefined): string {
  const bounds = [
    ['from', from],
    ['to', to],
  ] as const;
  const given = bounds.flatMap(([word, bound]) => (bound === undefined ? [] : [{ word, bound }]));
  const text = given
    .map(({ word, bound }) => `${word} ${typeof bound === 'string' ? bound : bound.monthsAfterAsking}`)
    .join(' ');
  return given.some(({ bound }) => typeof bound !== 'string') ? `${text} months after asking` : text;
}

/** The values of a test, which have no order of their own, in one order. */
export function sortedTest(test: string): string {
  if (!test.startsWith('one of ')) return test;
  const [oneOf = '', refer] = test.slice('one of '.length).split(' refer ');
  const sorted = (values: string) => values.split(' ').toSorted().join(' ');
  return `one of ${sorted(oneOf)}${refer === undefined ? '' : ` refer ${sorted(refer)}`}`;
}

/** Roles, which have no order of their own, in the order of the vocabulary. */
export function rolesText(roles: readonly Role[]): string {
  return ROLES.filter((role) => roles.includes(role)).join(' ');
}
