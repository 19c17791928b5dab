import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { programmes } from '../../src/programmes/catalogue.js';
import type { Activity, ActivityDates, Cadence } from '../../src/vocabulary/activity.js';
import type { Criterion, DayBound, Rule } from '../../src/vocabulary/criterion.js';
import { ROLES, type Role } from '../../src/vocabulary/people.js';
import type { Edition, Programme } from '../../src/vocabulary/programme.js';
import { parseCsv } from './parseCsv.js';

type Cells = Readonly<Record<string, string>>;

// The files were typed from the sources by someone who had not read src/programmes:
// where they and the data differ, one of the two misread a source.
const catalogue: readonly Programme[] = programmes;

describe('the second transcription of the programmes', () => {
  it('has the same programmes', () => {
    const transcribed = readRows('programmes.csv').map((row) => row['programme']);

    expect(new Set(catalogue.map((programme) => programme.id))).toEqual(new Set(transcribed));
  });

  it('agrees on what each programme is', () => {
    expect(differences(readRows('programmes.csv'), catalogue.map(programmeRow), ['programme'])).toEqual([]);
  });

  it('agrees on every activity', () => {
    const keys = ['programme', 'year', 'kind', 'roles'];

    expect(differences(readRows('activities.csv'), catalogue.flatMap(activityRows), keys)).toEqual([]);
  });

  it('agrees on every criterion', () => {
    const keys = ['programme', 'use', 'fact'];

    expect(differences(readRows('criteria.csv'), catalogue.flatMap(criterionRows), keys)).toEqual([]);
  });

  it('finds each thing stated under its topic', () => {
    const missing = readRows('statements.csv').filter((row) => !isStated(row));

    expect(missing.map((row) => Object.values(row).join(', '))).toEqual([]);
  });
});

function readRows(file: string): readonly Cells[] {
  return parseCsv(readFileSync(new URL(file, import.meta.url), 'utf8')).map(inOneOrder);
}

/** Lists that have no order of their own (roles, values of a test) in one order, so that only their members count. */
function inOneOrder(row: Cells): Cells {
  const cells: Record<string, string> = { ...row };
  if (row['roles'] !== undefined) cells['roles'] = rolesText(row['roles'].split(' ') as Role[]);
  if (row['test'] !== undefined) cells['test'] = sortedTest(row['test']);
  return cells;
}

/** What differs, a line for each cell. Rows with the same key are paired: equal ones first, then in order. */
function differences(
  transcribed: readonly Cells[],
  published: readonly Cells[],
  keys: readonly string[],
): readonly string[] {
  const keyOf = (row: Cells) => keys.map((key) => row[key]).join(', ');
  const all = [...new Set([...transcribed, ...published].map(keyOf))];
  return all.flatMap((key) => {
    const ours = transcribed.filter((row) => keyOf(row) === key);
    const theirs = published.filter((row) => keyOf(row) === key);
    const unlikeOurs = theirs.filter((row) => !ours.some((each) => sameRow(each, row)));
    const unlikeTheirs = ours.filter((row) => !theirs.some((each) => sameRow(each, row)));
    const longest = Math.max(unlikeOurs.length, unlikeTheirs.length);
    return Array.from({ length: longest }, (_, index) =>
      differingCells(key, unlikeTheirs[index], unlikeOurs[index]),
    ).flat();
  });
}

function sameRow(transcribed: Cells, published: Cells): boolean {
  return differingCells('', transcribed, published).length === 0;
}

function differingCells(key: string, transcribed: Cells | undefined, published: Cells | undefined): readonly string[] {
  if (transcribed === undefined) return [`${key}: not in the transcription`];
  if (published === undefined) return [`${key}: only in the transcription`];
  return Object.keys(transcribed)
    .filter((column) => !sameCell(column, transcribed[column] ?? '', published[column] ?? ''))
    .map((column) => `${key}: ${column}: transcribed "${transcribed[column]}", published "${published[column]}"`);
}

/** Titles and names of bodies may be given more or less fully; everything else is the same to the letter. */
function sameCell(column: string, transcribed: string, published: string): boolean {
  if (!['name', 'publisher', 'paidBy'].includes(column)) return transcribed === published;
  const [one, other] = [plain(transcribed), plain(published)];
  return one.includes(other) || other.includes(one);
}

function plain(text: string): string {
  return text.toLowerCase().replaceAll('–', '-');
}

function isStated(row: Cells): boolean {
  const programme = catalogue.find((each) => each.id === row['programme']);
  const statements = programme === undefined ? [] : editionOf(programme).statements;
  return statements.some((each) => each.about === row['about'] && plain(each.text).includes(plain(row['name'] ?? '')));
}

function editionOf(programme: Programme): Edition {
  const [edition, ...others] = programme.editions;
  if (edition === undefined || others.length > 0) throw new Error(`${programme.id} has not one edition`);
  return edition;
}

function programmeRow(programme: Programme): Cells {
  const { cohorts, sources, years, roles, paidBy, timeOffTimetable, places } = editionOf(programme);
  return {
    programme: programme.id,
    name: programme.name,
    kind: programme.kind,
    publisher: programme.publisher,
    cohorts: cohorts.join(' '),
    cohortsBasis: sources.cohorts.basis,
    years: String(years),
    roles: rolesText(roles),
    paidBy,
    timeOffTimetable:
      typeof timeOffTimetable === 'string' ? timeOffTimetable : `${timeOffTimetable.year1} ${timeOffTimetable.year2}`,
    places: typeof places === 'string' ? places : places.map(({ role, most }) => `${role} ${most}`).join('; '),
    parent: programme.parent?.programme.id ?? '',
    succeeds: programme.succeeds?.id ?? '',
  };
}

function activityRows(programme: Programme): readonly Cells[] {
  return editionOf(programme).activities.flatMap((activity) =>
    activity.attends.map(({ role, length, source }) => ({
      programme: programme.id,
      year: String(activity.year),
      kind: activity.kind,
      roles: role,
      cadence: cadenceText(activity),
      statedFor: activity.statedFor,
      dates: datesText(activity.dates),
      attendance: activity.attendance,
      length: String(length),
      cadenceBasis: activity.sources.cadence.basis,
      lengthBasis: source.basis,
    })),
  );
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

function criterionRows(programme: Programme): readonly Cells[] {
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

function sortedTest(test: string): string {
  if (!test.startsWith('one of ')) return test;
  const [oneOf = '', refer] = test.slice('one of '.length).split(' refer ');
  const sorted = (values: string) => values.split(' ').toSorted().join(' ');
  return `one of ${sorted(oneOf)}${refer === undefined ? '' : ` refer ${sorted(refer)}`}`;
}

function rolesText(roles: readonly Role[]): string {
  return ROLES.filter((role) => roles.includes(role)).join(' ');
}
