import type { Application } from './application.js';
import { asLate } from './checks/moment.js';
import { ticketsOf } from './drawOrder.js';
import type { Intake, IntakeOrder } from './intake.js';

/** The two tiers that compete, then the two ranks that do not: still undecided, and not eligible. */
export const FIRST_TIER = 0;
export const SECOND_TIER = 1;
const UNDECIDED = 2;
export const NOT_ELIGIBLE = 3;

/** Where a unit competes, or why it does not. A lower rank comes first. */
export type Rank = typeof FIRST_TIER | typeof SECOND_TIER | typeof UNDECIDED | typeof NOT_ELIGIBLE;

/** What is placed together or not at all: one application, or the two of a pair. */
export interface Unit {
  /** The application, or both of a pair, the ECT's first. */
  readonly members: readonly Application[];
  /** The partner who left, if one of a pair did. */
  readonly gone: Application | undefined;
  /** Its rank; a pair has the worse of its two. */
  readonly rank: Rank;
  /** Whether it came after the closing moment, and so is last in its tier. */
  readonly late: boolean;
  /** The place on the organiser's list; always 0 if there is no list. */
  readonly placeOnList: number;
  /** What the declared order compares: a moment, a ticket, or both. */
  readonly orderKey: string;
  /** The id that draws its ticket and settles ties; a pair has its ECT's. */
  readonly id: string;
  /** Whether it had a confirmed or held place before, and keeps it. */
  readonly kept: boolean;
  /** Whether its place was confirmed before; a held place is kept as held. */
  readonly confirmed: boolean;
}

/** What decides the order of applications, besides the applications themselves. */
export interface OrderContext {
  /** The intake, with the order that the organiser declared. */
  readonly intake: Intake;
  /** The partners who left, by id. */
  readonly gone: ReadonlyMap<string, Application>;
  /**
   * For anyone who had a place before, by application id, the last rank at which they keep it: a
   * confirmed place is kept whatever is decided, so `NOT_ELIGIBLE`; a held one as long as the decision
   * is no worse than the tier it was held in.
   */
  readonly had: ReadonlyMap<string, Rank>;
}

/** What the organiser declared, prepared for looking up each unit. */
interface Declared {
  /** The latest that the closing moment can be; `undefined` if there is none. */
  readonly closesAt: string | undefined;
  /** The place of each application on the organiser's list, if there is one. */
  readonly placesOnList: ReadonlyMap<string, number> | undefined;
  /** The ticket of an application, if the order has a draw. */
  readonly ticketOf: ((id: string) => string) | undefined;
}

/** Groups applications into units, in the order in which they are considered. */
export function unitsInOrder(rows: readonly Application[], context: OrderContext): readonly Unit[] {
  const { order, closes } = context.intake;
  const seed = order.by === 'draw' ? order.seed : order.by === 'timeOfApplication' ? order.drawTiesWith : undefined;
  const declared: Declared = {
    closesAt: closes === undefined ? undefined : asLate(closes.at),
    placesOnList: order.by === 'list' ? placesOn(order.applicationIds) : undefined,
    ticketOf: seed === undefined ? undefined : ticketsOf(seed),
  };
  const paired = new Map<string, Application>();
  const units: Unit[] = [];
  for (const row of rows) {
    const { pairedWith } = row;
    if (pairedWith === undefined || pairedWith === null) {
      units.push(unitOf(row, undefined, undefined, context, declared));
      continue;
    }
    const partner = paired.get(pairedWith);
    const gone = context.gone.get(pairedWith);
    // If the partner is still to come, the pair is made then.
    if (partner === undefined && gone === undefined) paired.set(row.applicationId, row);
    else units.push(unitOf(row, partner, gone, context, declared));
  }
  return units.toSorted(compareUnits);
}

/** The rank of an application by itself. */
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
  { intake, had }: OrderContext,
  { closesAt, placesOnList, ticketOf }: Declared,
): Unit {
  const members = partner === undefined ? [row] : row.role === 'ect' ? [row, partner] : [partner, row];
  // Whoever stays when a partner leaves keeps the pair's place in the order, so both count, there or gone.
  const other = partner ?? gone;
  const id = other === undefined || row.role === 'ect' ? row.applicationId : other.applicationId;
  const own = rankOf(row.decision, intake);
  const rank = other === undefined ? own : pairRank(own, rankOf(other.decision, intake), partner === undefined);
  const mine = asLate(row.appliedAt);
  const theirs = other === undefined ? mine : asLate(other.appliedAt);
  const moment = mine > theirs ? mine : theirs;
  return {
    members,
    gone,
    rank,
    late: closesAt !== undefined && moment > closesAt,
    placeOnList: placeOf(row, other, placesOnList),
    orderKey: orderKeyOf(intake.order, moment, ticketOf?.(id)),
    id,
    kept: isKept(row, had, rank) && (partner === undefined || isKept(partner, had, rank)),
    confirmed: had.get(row.applicationId) === NOT_ELIGIBLE,
  };
}

/** A pair has the worse rank of its two. If it did not compete, whoever is left has to say first what they wish. */
function pairRank(own: Rank, other: Rank, alone: boolean): Rank {
  const worse = own > other ? own : other;
  return alone && other > SECOND_TIER && own < NOT_ELIGIBLE ? UNDECIDED : worse;
}

function isKept({ applicationId }: Application, had: OrderContext['had'], rank: Rank): boolean {
  const last = had.get(applicationId);
  return last !== undefined && rank <= last;
}

function placeOf(
  row: Application,
  other: Application | undefined,
  places: ReadonlyMap<string, number> | undefined,
): number {
  if (places === undefined) return 0;
  const own = places.get(row.applicationId) ?? places.size;
  return other === undefined ? own : Math.max(own, places.get(other.applicationId) ?? places.size);
}

/** In an order by list, this settles the order of those who are not on it. */
function orderKeyOf({ by }: IntakeOrder, moment: string, ticket: string | undefined): string {
  if (ticket === undefined) return moment;
  return by === 'draw' ? ticket : `${moment} ${ticket}`;
}

function placesOn(applicationIds: readonly string[]): ReadonlyMap<string, number> {
  return new Map(applicationIds.map((id, at) => [id, at]));
}

function compareUnits(one: Unit, other: Unit): number {
  if (one.rank !== other.rank) return one.rank - other.rank;
  if (one.late !== other.late) return one.late ? 1 : -1;
  if (one.placeOnList !== other.placeOnList) return one.placeOnList - other.placeOnList;
  if (one.orderKey !== other.orderKey) return one.orderKey < other.orderKey ? -1 : 1;
  return one.id < other.id ? -1 : 1;
}
