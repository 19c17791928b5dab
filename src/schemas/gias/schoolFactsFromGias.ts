import type { Problem } from '../../problems/problem.js';
import { claimService } from '../../programmes/documents.js';
import type { Citation, Document } from '../../vocabulary/citation.js';
import type { Known } from '../../vocabulary/facts.js';
import type { Phase } from '../../vocabulary/school.js';
import type { GiasAnswer, GiasReading, GiasService } from './giasAnswer.js';
import { GIAS_PHASES } from './giasCodes.js';
import { giasTypesOfNewService, giasTypesOfOldService, npqService } from './giasDocuments.js';
import { type GiasRow, giasRow } from './giasRow.js';

/** What a row of the national register of schools says about a school. */
export interface SchoolFromGias {
  /** What is certain about it, for `decideEligibility`: a fact that the services read differently is left out. */
  readonly facts: Known<'phase' | 'schoolInEngland' | 'stateFunded'>;
  /** Whether it is open. */
  readonly open: GiasAnswer<boolean>;
  /** Whether it is in England. */
  readonly inEngland: GiasAnswer<boolean>;
  /** Whether it is state-funded. */
  readonly stateFunded: GiasAnswer<boolean>;
  /** Its phase; `notApplicable` is a phase of the register, not a lack of one. */
  readonly phase: GiasAnswer<Phase>;
  /** Whether it counts as secondary, which the phase alone does not decide. */
  readonly secondary: GiasAnswer<boolean>;
  /**
   * Whether the Department pays for the training of teachers in this type of establishment. Whether a school of that
   * type is open and in England, and whether it may serve induction, are separate questions.
   */
  readonly fundedType: GiasAnswer<boolean>;
  /** What is missing from the row, or cannot be a code of the published file. */
  readonly problems: readonly Problem[];
}

/**
 * What the national register, Get Information about Schools, says about a school,
 * read from a row of its published file, by heading. The services of the
 * Department for Education read some rows differently; then nothing is treated as
 * certain, and each service's reading is given with its source.
 *
 * Its headings are looked up as published, such as `TypeOfEstablishment (code)`.
 * Codes are those of the file, not the numbers of the register's application: a
 * code that the name in the next column contradicts is reported, and not used.
 *
 * @param row - the row; nothing is thrown, whatever it is.
 *
 * @example
 * ```ts
 * const school = schoolFactsFromGias({
 *   'TypeOfEstablishment (code)': '34',
 *   'EstablishmentTypeGroup (code)': '10',
 *   'EstablishmentStatus (code)': '1',
 *   'PhaseOfEducation (code)': '4',
 *   'DistrictAdministrative (code)': 'E07000148',
 *   'LA (code)': '926',
 *   'Section41Approved (name)': 'Not applicable',
 * });
 * school.facts; // => { phase: 'secondary', schoolInEngland: true, stateFunded: true }
 * school.open.value; // => true
 * ```
 */
export function schoolFactsFromGias(row: unknown): SchoolFromGias {
  const read = giasRow(row);
  const phase = phaseOf(read);
  const inEngland = agreed(englandReadings(read), 2);
  const stateFunded = agreed(stateFundedReadings(read));
  return {
    facts: {
      ...(phase.value === 'notKnown' || isOfAnyPhase(read) ? {} : { phase: phase.value }),
      ...(inEngland.value === 'notKnown' ? {} : { schoolInEngland: inEngland.value }),
      ...(stateFunded.value === 'notKnown' ? {} : { stateFunded: stateFunded.value }),
    },
    open: agreed(openReadings(read)),
    inEngland,
    stateFunded,
    phase,
    secondary: secondaryOf(read),
    fundedType: agreed(fundedReadings(read)),
    problems: read.problems,
  };
}

const OPEN: readonly number[] = [1, 3];
const PROPOSED_TO_OPEN = 4;
const OVERSEAS_OR_WELSH: readonly number[] = [25, 26, 30, 37];
const WELSH = 30;
const NOT_ENGLISH_AUTHORITIES: readonly string[] = ['673', '702', '000', '704', '708'];
const INDEPENDENT: readonly number[] = [10, 11];
const INDEPENDENT_SPECIAL = 10;
const STATE_FUNDED_GROUPS: readonly number[] = [1, 4, 5, 10, 11];
const SECONDARY_PHASES: readonly number[] = [4, 5, 7];
const NO_PHASE = 0;
const ANY_PHASE_TYPES: readonly number[] = [40, 41]; // university technical colleges and studio schools
const SPECIAL_TYPES: readonly number[] = [7, 8, 10, 12, 33, 36, 44]; // but not 32, special post-16 institutions
const UNFUNDED_BY_OLD: readonly number[] = [10, 11, 24, 25, 26, 27, 29, 30, 37, 49, 56];
const UNFUNDED_BY_NEW: readonly number[] = [25, 26, 27, 29, 30, 37, 49, 56];
const UNFUNDED_BY_NPQ: readonly number[] = [11, 25, 27, 29, 30, 37, 47, 48, 49, 56, 57];

function openReadings({ status }: GiasRow): readonly GiasReading<boolean>[] {
  return [
    reading('earlyCareersFramework', status, (code) => OPEN.includes(code), giasTypesOfOldService, 'open statuses'),
    reading('npq', status, (code) => OPEN.includes(code) || code === PROPOSED_TO_OPEN, npqService, 'open'),
  ];
}

function englandReadings({ type, district, authority }: GiasRow): readonly GiasReading<boolean>[] {
  const isOfEngland = (code: string): boolean => /^e/i.test(code) || code === '9999';
  const isWelsh = type === WELSH ? false : undefined;
  const byAuthority = authority === undefined ? undefined : !NOT_ENGLISH_AUTHORITIES.includes(authority);
  const byNpq = isWelsh ?? (type === undefined ? undefined : byAuthority);
  return [
    reading('earlyCareersFramework', district, isOfEngland, giasTypesOfOldService, 'English district codes'),
    reading('registerEcts', type, (code) => !OVERSEAS_OR_WELSH.includes(code), giasTypesOfNewService, 'in England'),
    reading('npq', byNpq, (value) => value, npqService, 'in_england?'),
  ];
}

function stateFundedReadings({ type, group }: GiasRow): readonly GiasReading<boolean>[] {
  const both = type === undefined || group === undefined ? undefined : { type, group };
  return [
    reading('registerEcts', type, (code) => !INDEPENDENT.includes(code), giasTypesOfNewService, 'state schools'),
    reading(
      'claimPayments',
      both,
      (codes) => STATE_FUNDED_GROUPS.includes(codes.group) && codes.type !== INDEPENDENT_SPECIAL,
      claimService,
      'state_funded?',
    ),
  ];
}

function phaseOf({ phase }: GiasRow): GiasAnswer<Phase> {
  const readings = [
    reading('claimPayments', phase, (code) => GIAS_PHASES[code] ?? 'notApplicable', claimService, 'phases'),
  ];
  return agreed(readings);
}

/**
 * The phases that are secondary; where there is no phase, one service counts special schools, for one payment, and none
 * counts the others.
 */
function secondaryOf({ phase, type }: GiasRow): GiasAnswer<boolean> {
  const isPlain = phase !== undefined && (phase !== NO_PHASE ? !isOpenTo(type, phase) : false);
  const both = phase === undefined || (phase === NO_PHASE && type === undefined) ? undefined : { phase, type };
  const counted = reading(
    'claimPayments',
    both,
    (codes) => SECONDARY_PHASES.includes(codes.phase) || (codes.phase === NO_PHASE && isSpecial(codes.type)),
    claimService,
    'secondary schools, for a payment to teachers of maths and physics',
  );
  return { value: isPlain ? counted.value : 'notKnown', readings: [counted] };
}

/** Whether the phase of a school says little about it, as its type may have any phase. */
function isOfAnyPhase({ phase, type }: GiasRow): boolean {
  return type !== undefined && phase !== undefined && phase !== NO_PHASE && isOpenTo(type, phase);
}

/**
 * Whether a type may have any phase, so that a phase that is not secondary says little about it; an unknown type may
 * too.
 */
function isOpenTo(type: number | undefined, phase: number): boolean {
  return !SECONDARY_PHASES.includes(phase) && (type === undefined || ANY_PHASE_TYPES.includes(type));
}

function isSpecial(type: number | undefined): boolean {
  return type !== undefined && SPECIAL_TYPES.includes(type);
}

function fundedReadings({ type, section41 }: GiasRow): readonly GiasReading<boolean>[] {
  const isIndependent = type !== undefined && INDEPENDENT.includes(type);
  const byNew = isIndependent ? section41 : type === undefined ? undefined : !UNFUNDED_BY_NEW.includes(type);
  return [
    reading(
      'earlyCareersFramework',
      type,
      (code) => !UNFUNDED_BY_OLD.includes(code),
      giasTypesOfOldService,
      'eligible types',
    ),
    reading('registerEcts', byNew, (value) => value, giasTypesOfNewService, 'eligible types'),
    reading(
      'npq',
      type,
      (code) => !UNFUNDED_BY_NPQ.includes(code),
      npqService,
      'tsf_eligible_establishment_type_codes',
    ),
  ];
}

function reading<Given, Value>(
  service: GiasService,
  given: Given | undefined,
  read: (given: Given) => Value,
  document: Document,
  section: string,
): GiasReading<Value> {
  const source: Citation = { document, section, basis: 'stated' };
  return { service, value: given === undefined ? 'notKnown' : read(given), source };
}

/** What all readings agree on, where at least a certain number of them are known. */
function agreed<Value>(readings: readonly GiasReading<Value>[], least: number = readings.length): GiasAnswer<Value> {
  const known = readings.map(({ value }) => value).filter((value) => value !== 'notKnown');
  const [first] = known;
  const isCertain = first !== undefined && known.length >= least && known.every((value) => value === first);
  return { value: isCertain ? first : 'notKnown', readings };
}
