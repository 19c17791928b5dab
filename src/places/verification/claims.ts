import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Placement } from '../allocation.js';
import type { Application } from '../application.js';
import type { Intake } from '../intake.js';
import { type Check, hasPlace, inText } from './check.js';
import { byId } from './ids.js';
import { asLate } from './moments.js';

/** One application or a pair: what is placed together or not at all. */
export interface Claim {
  /** Its applications that are still there, the ECT's first. */
  readonly members: readonly Application[];
  /** What the allocation says of them, if anything. */
  readonly placements: readonly Placement[];
  /** 1 and 2 compete, 3 waits for a decision, 4 is not eligible; a pair has the worse of its two. */
  readonly tier: number;
  /** What decides the order, as one text, the most important first; all but the id at the end have a fixed length. */
  readonly key: string;
  /** Whether one of a pair has left. */
  readonly parted: boolean;
  /** Whether every decision is final. */
  readonly decided: boolean;
  /** Whether it has its places. */
  readonly seated: boolean;
  /** Whether it had them before, and keeps them. */
  readonly kept: boolean;
}

/** The position of each application on the organiser's list. */
type On = ReadonlyMap<string, number>;

/** The claims of an intake, in the order in which they come. */
export function claimsInOrder(applications: readonly Application[], check: Check): readonly Claim[] {
  const { order } = check.intake;
  const sound = byId(applications);
  const on: On = new Map((order.by === 'list' ? [...new Set(order.applicationIds)] : []).map((id, at) => [id, at]));
  const claims: Claim[] = [];
  for (const application of applications) {
    const { pairedWith, role } = application;
    const partner = sound.get(pairedWith ?? '');
    if (partner === undefined) claims.push(claimOf([application], check.gone.get(pairedWith ?? ''), on, check));
    else if (role === 'ect') claims.push(claimOf([application, partner], undefined, on, check));
  }
  return claims.toSorted((one, other) => inText(one.key, other.key));
}

function claimOf(members: readonly Application[], gone: Application | undefined, on: On, check: Check): Claim {
  const { intake, placed } = check;
  const all = gone === undefined ? members : [...members, gone];
  const placements = members.flatMap(({ applicationId }) => placed.get(applicationId) ?? []);
  const tier = tierOf(members, gone, intake);
  return {
    members,
    placements,
    tier,
    key: keyOf(tier, all, on, intake),
    parted: gone !== undefined,
    decided: members.every(
      ({ decision }) => decision.outcome !== 'refer' && decision.outcome !== 'moreInformationNeeded',
    ),
    seated: placements.some(hasPlace),
    kept: placements.length > 0 && placements.every((placement) => placement.kept),
  };
}

/** The worse of the two; but if a pair did not compete, whoever is left of it has to say first what they wish. */
function tierOf(members: readonly Application[], gone: Application | undefined, intake: Intake): number {
  const own = Math.max(...members.map((member) => ownTier(member, intake)));
  if (gone === undefined) return own;
  const other = ownTier(gone, intake);
  return other <= 2 ? Math.max(own, other) : Math.max(own, 3);
}

function ownTier({ decision }: Application, { undecided }: Intake): number {
  const { outcome, tier } = decision;
  if (outcome === 'refer' || outcome === 'moreInformationNeeded') {
    if ((undecided?.[outcome] ?? 'waits') === 'waits') return 3;
    return tier === 1 ? 1 : 2;
  }
  return { eligible: 1, eligibleIfPlacesRemain: 2, ineligible: 4, noRuleKnown: 4 }[outcome];
}

function keyOf(tier: number, all: readonly Application[], on: On, { order, closes }: Intake): string {
  const id = (all.length === 1 ? all : all.filter(({ role }) => role === 'ect')).map((one) => one.applicationId).join();
  const moment = all.map(({ appliedAt }) => asLate(appliedAt)).reduce((one, other) => (one > other ? one : other));
  const late = closes !== undefined && moment > asLate(closes.at) ? 1 : 0;
  if (order.by === 'draw') return `${tier} ${late} ${ticketOf(order.seed, id)} ${id}`;
  if (order.by === 'timeOfApplication') {
    const ticket = order.drawTiesWith === undefined ? '' : ticketOf(order.drawTiesWith, id);
    return `${tier} ${late} ${moment} ${ticket} ${id}`;
  }
  const last = Math.max(...all.map(({ applicationId }) => on.get(applicationId) ?? on.size));
  return `${tier} ${late} ${String(last).padStart(9, '0')} ${last === on.size ? moment : ''} ${id}`;
}

function ticketOf(seed: string, id: string): string {
  return bytesToHex(sha256(utf8ToBytes(`${seed}:${id}`)));
}
