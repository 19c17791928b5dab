import type { Application } from './application.js';
import { ticketsOf } from './drawOrder.js';
import type { Intake, IntakeOrder } from './intake.js';
import { latest } from './moment.js';

/** The first tier, the second, still undecided, and out of the question: where a unit competes, if it does. */
export const FIRST_TIER = 0;
export const SECOND_TIER = 1;
const UNDECIDED = 2;
export const NOT_ELIGIBLE = 3;

/** A tier that competes, or one of the two ways not to. */
export type Rank = typeof FIRST_TIER | typeof SECOND_TIER | typeof UNDECIDED | typeof NOT_ELIGIBLE;

/** What is placed together or not at all: one application, or the two of a pair, with its place in the order. */
export interface Unit {
  /** The application, or both, the ECT's first. */
  readonly members: readonly Application[];
  /** The partner who left, where one of a pair did. */
  readonly gone: Application | undefined;
  /** The tier, the worse of a pair's two. */
  readonly rank: Rank;
  /** Whether it came after the closing moment: last in its tier. */
  readonly late: boolean;
  /** The place on the organiser's list; 0 for all where there is no list. */
  readonly listed: number;
  /** What the declared order compares: a moment, a ticket, or both. */
  readonly standing: string;
  /** The id by which it draws and settles ties: a pair's is its ECT's. */
  readonly id: string;
  /** Whether its place was confirmed or held before, and is kept. */
  readonly kept: boolean;
  /** Whether it was confirmed before: a held place is kept as a held one. */
  readonly confirmed: boolean;
}

/** What makes units of applications. */
export interface Units {
  readonly intake: Intake;
  /** The partners who left, by id. */
  readonly gone: ReadonlyMap<string, Application>;
  /**
   * Who had a place before, by application id, with the last rank in which it is kept: a confirmed one
   * is kept whatever is decided, to `NOT_ELIGIBLE`; a held one while the decision is no worse than the
   * tier it was held in.
   */
  readonly had: ReadonlyMap<string, Rank>;
}

/** What the organiser declared, made ready to ask of each unit. */
interface Declared {
  /** The latest that the closing moment can be; `undefined` where there is none. */
  readonly closesAt: string | undefined;
  /** Where applications stand on the organiser's list, if there is one. */
  readonly listed: ReadonlyMap<string, number> | undefined;
  /** The ticket of an application, where the order has a draw. */
  readonly ticketOf: ((id: string) => string) | undefined;
}

/** Parts applications into units, in the order in which they are considered. */
export function unitsInOrder(rows: readonly Application[], how: Units): readonly Unit[] {
  const { order, closes } = how.intake;
  const seed = order.by === 'draw' ? order.seed : order.by === 'timeOfApplication' ? order.drawTiesWith : undefined;
  const declared: Declared = {
    closesAt: closes === undefined ? undefined : latest(closes.at),
    listed: order.by === 'list' ? placesOn(order.applicationIds) : undefined,
    ticketOf: seed === undefined ? undefined : ticketsOf(seed),
  };
  const paired = new Map<string, Application>();
  const units: Unit[] = [];
  for (const row of rows) {
    const { pairedWith } = row;
    if (pairedWith === undefined || pairedWith === null) {
      units.push(unitOf(row, undefined, undefined, how, declared));
      continue;
    }
    const partner = paired.get(pairedWith);
    const gone = how.gone.get(pairedWith);
    // Where the partner is still to come, the pair is made when it does.
    if (partner === undefined && gone === undefined) paired.set(row.applicationId, row);
    else units.push(unitOf(row, partner, gone, how, declared));
  }
  return units.toSorted(compareUnits);
}

/** The tier in which an application competes, by itself. */
function rankOf({ outcome, tier }: Application['decision'], { undecided }: Intake): Rank {
  if (outcome === 'eligible') return FIRST_TIER;
  if (outcome === 'eligibleIfPlacesRemain') return SECOND_TIER;
  if (outcome === 'ineligible' || outcome === 'noRuleKnown') return NOT_ELIGIBLE;
  if (undecided?.[outcome] !== 'holdsPlace') return UNDECIDED;
  return tier === 1 ? FIRST_TIER : SECOND_TIER;
}

function unitOf(
  row: Application,
  partner: Application | undefined,
  gone: Application | undefined,
  { intake, had }: Units,
  { closesAt, listed, ticketOf }: Declared,
): Unit {
  const members = partner === undefined ? [row] : row.role === 'ect' ? [row, partner] : [partner, row];
  // The one who stays of a pair keeps the pair's place in the order, so both count whether there or gone.
  const other = partner ?? gone;
  const id = other === undefined || row.role === 'ect' ? row.applicationId : other.applicationId;
  const own = rankOf(row.decision, intake);
  const rank = other === undefined ? own : pairRank(own, rankOf(other.decision, intake), partner === undefined);
  const mine = latest(row.appliedAt);
  const theirs = other === undefined ? mine : latest(other.appliedAt);
  const moment = mine > theirs ? mine : theirs;
  return {
    members,
    gone,
    rank,
    late: closesAt !== undefined && moment > closesAt,
    listed: placeOf(row, other, listed),
    standing: standingOf(intake.order, moment, ticketOf?.(id)),
    id,
    kept: isKept(row, had, rank) && (partner === undefined || isKept(partner, had, rank)),
    confirmed: had.get(row.applicationId) === NOT_ELIGIBLE,
  };
}

/** A pair has the worse rank of its two. Who is left of a pair that did not compete has to say first what they wish. */
function pairRank(own: Rank, other: Rank, alone: boolean): Rank {
  const worse = own > other ? own : other;
  return alone && other > SECOND_TIER && own < NOT_ELIGIBLE ? UNDECIDED : worse;
}

function isKept({ applicationId }: Application, had: Units['had'], rank: Rank): boolean {
  const last = had.get(applicationId);
  return last !== undefined && rank <= last;
}

function placeOf(
  row: Application,
  other: Application | undefined,
  listed: ReadonlyMap<string, number> | undefined,
): number {
  if (listed === undefined) return 0;
  const own = listed.get(row.applicationId) ?? listed.size;
  return other === undefined ? own : Math.max(own, listed.get(other.applicationId) ?? listed.size);
}

/** Of a list, what settles the order of those who are not on it. */
function standingOf({ by }: IntakeOrder, moment: string, ticket: string | undefined): string {
  if (ticket === undefined) return moment;
  return by === 'draw' ? ticket : `${moment} ${ticket}`;
}

function placesOn(applicationIds: readonly string[]): ReadonlyMap<string, number> {
  return new Map(applicationIds.map((id, at) => [id, at]));
}

function compareUnits(one: Unit, other: Unit): number {
  if (one.rank !== other.rank) return one.rank - other.rank;
  if (one.late !== other.late) return one.late ? 1 : -1;
  if (one.listed !== other.listed) return one.listed - other.listed;
  if (one.standing !== other.standing) return one.standing < other.standing ? -1 : 1;
  return one.id < other.id ? -1 : 1;
}
