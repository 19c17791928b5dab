import { ASKED_ON, DAYS, factValue, parseTable, type Row, TABLES, type Table } from '../eligibility/truthTable.js';
import * as worked from './workedCases.js';

/** A value of a fact; `null` where it is not known. */
type GivenValue = boolean | number | string | null;

/** The values of each fact that a row is for; a fact that is left out does not matter. */
export type GivenFacts = Readonly<Record<string, readonly GivenValue[]>>;

/** One programme's truth table. */
export interface EligibilityTable {
  readonly programme: string;
  readonly on: string;
  readonly start: string;
  readonly remarks: readonly string[];
  readonly facts: GivenFacts;
  readonly rows: readonly { readonly facts: GivenFacts; readonly outcome: string }[];
  readonly routes: readonly { readonly facts: GivenFacts; readonly route: string | null }[];
}

/** What an implementation has to agree with. */
export interface Conformance {
  readonly format: 1;
  readonly eligibility: readonly EligibilityTable[];
  readonly worked: typeof worked;
}

/** The conformance file, from the truth tables and the worked cases as they are written: no answer of the library is asked for. */
export function conformance(): Conformance {
  const tables = TABLES.filter((file) => !file.includes('.routes.'));
  return { format: 1, eligibility: tables.map(eligibilityTable), worked };
}

/** The file's text: a row to a line. */
export function conformanceText({ format, eligibility, worked: cases }: Conformance): string {
  const tables = eligibility.map(
    ({ rows, routes, ...table }) =>
      `${JSON.stringify(table).slice(0, -1)},"rows":${lines(rows)},"routes":${lines(routes)}}`,
  );
  const sections = Object.entries(cases).map(([name, members]) => `${JSON.stringify(name)}:${lines(members)}`);
  return `{"format":${format},\n"eligibility":[\n${tables.join(',\n')}\n],\n"worked":{\n${sections.join(',\n')}\n}}\n`;
}

function lines(members: readonly unknown[]): string {
  return members.length === 0 ? '[]' : `[\n${members.map((each) => JSON.stringify(each)).join(',\n')}\n]`;
}

function eligibilityTable(file: string): EligibilityTable {
  const table = parseTable(file);
  const ofRoutes = file.replace('.txt', '.routes.txt');
  const routes = TABLES.includes(ofRoutes) ? parseTable(ofRoutes) : undefined;
  const day = ASKED_ON[table.programme] ?? '2022-11-01';
  return {
    programme: table.programme,
    on: day,
    start: day,
    remarks: table.remarks.filter((remark) => !remark.startsWith('–')),
    facts: Object.fromEntries(table.columns.map((fact, at) => [fact, given(table, at, table.values[at] ?? [])])),
    rows: table.rows.map((row) => ({ facts: factsOf(table, row), outcome: row.answer })),
    routes: (routes?.rows ?? []).map((row) => ({
      facts: routes === undefined ? {} : factsOf(routes, row),
      route: row.answer === '-' ? null : row.answer,
    })),
  };
}

function factsOf(table: Table, { cells, written }: Row): GivenFacts {
  return Object.fromEntries(
    table.columns.flatMap((fact, at) => (written[at] === '–' ? [] : [[fact, given(table, at, cells[at] ?? [])]])),
  );
}

/** The values of a cell as facts have them; a class of days as the days that stand for it. */
function given({ columns }: Table, at: number, values: readonly string[]): readonly GivenValue[] {
  const fact = columns[at];
  if (fact === undefined) return [];
  return values.flatMap((value): readonly GivenValue[] =>
    value === '?' ? [null] : (DAYS[fact]?.[value] ?? [value]).map((each) => factValue(fact, each)),
  );
}
