import { fieldOf } from '../../problems/fieldOf.js';
import type { Problem } from '../../problems/problem.js';
import { spelling } from '../fields/spelling.js';
import { GIAS_CODES } from './giasCodes.js';

/** The codes of a row of the register; `undefined` where there is no usable code. */
export interface GiasRow {
  readonly type: number | undefined;
  readonly status: number | undefined;
  readonly phase: number | undefined;
  readonly group: number | undefined;
  readonly district: string | undefined;
  readonly authority: string | undefined;
  readonly section41: boolean | undefined;
  readonly problems: readonly Problem[];
}

/** The columns of a row of the published file, and what is wrong with them. */
export function giasRow(row: unknown): GiasRow {
  const problems: Problem[] = [];
  const type = codeIn(row, 'TypeOfEstablishment', problems);
  const status = codeIn(row, 'EstablishmentStatus', problems);
  const phase = codeIn(row, 'PhaseOfEducation', problems);
  return {
    type,
    status,
    phase: fits(type, phase, problems) ? phase : undefined,
    group: codeIn(row, 'EstablishmentTypeGroup', problems),
    district: textIn(row, 'DistrictAdministrative (code)', /^([a-z]\d{8}|9999)$/i, problems),
    authority: fieldOf(row, 'LA (code)') === undefined ? undefined : textIn(row, 'LA (code)', /^\d{3}$/, problems),
    section41: type === 10 || type === 11 ? section41In(row, problems) : undefined,
    problems,
  };
}

/**
 * City technology colleges, special schools, pupil referral units, alternative provision and independent schools have
 * no phase.
 */
const WITHOUT_PHASE: readonly number[] = [6, 7, 8, 10, 11, 12, 14, 33, 36, 38, 42, 43, 44];

/** Whether a school of its type can have its phase. */
function fits(type: number | undefined, phase: number | undefined, problems: Problem[]): boolean {
  if (type === undefined || phase === undefined || phase === 0 || !WITHOUT_PHASE.includes(type)) return true;
  const message = 'PhaseOfEducation (code) must be 0 for this type of establishment: check both codes';
  problems.push({ path: ['PhaseOfEducation (code)'], code: 'contradiction', message });
  return false;
}

function codeIn(row: unknown, column: keyof typeof GIAS_CODES, problems: Problem[]): number | undefined {
  const heading = `${column} (code)`;
  const text = textIn(row, heading, /^\d{1,2}$/, problems);
  if (text === undefined) return undefined;
  const names = GIAS_CODES[column];
  const code = Number(text);
  const given = asText(fieldOf(row, `${column} (name)`));
  if (names[code] === undefined) {
    problems.push({ path: [heading], code: 'notOneOf', message: `${heading} must be a code of the published file` });
    return undefined;
  }
  const meant = Object.keys(names).find((other) => spelling(names[other] ?? '') === spelling(given.slice(0, 100)));
  if (meant === undefined || Number(meant) === code) return code;
  const message = `${heading} is not the code of its name: use the codes of the published file, not the register’s own numbers`;
  problems.push({ path: [heading], code: 'contradiction', message });
  return undefined;
}

function section41In(row: unknown, problems: Problem[]): boolean | undefined {
  const heading = 'Section41Approved (name)';
  const name = textIn(row, heading, /^(not )?(approved|applicable)$/i, problems);
  return name === undefined ? undefined : name.toLowerCase() === 'approved';
}

function textIn(row: unknown, heading: string, form: RegExp, problems: Problem[]): string | undefined {
  const text = asText(fieldOf(row, heading));
  if (text === '') {
    problems.push({ path: [heading], code: 'missing', message: `Enter ${heading}, as the published file has it` });
    return undefined;
  }
  if (form.test(text)) return text;
  problems.push({ path: [heading], code: 'wrongKind', message: `${heading} must be as the published file has it` });
  return undefined;
}

/** The text of a cell; a code may have been read as a number. */
function asText(cell: unknown): string {
  if (typeof cell === 'string') return cell.trim();
  return typeof cell === 'number' && Number.isSafeInteger(cell) ? String(cell) : '';
}
