import {
  type Allocation,
  type AllocationChanges,
  type Application,
  allocatePlaces,
  changeAllocation,
  type Intake,
  type PlacementChange,
  type Problem,
} from 'ecf-rules';
import fc from 'fast-check';
import { applicationLists, caps, listing } from './cases.js';

/** What a hub has in its own files, kept by hand and not by the library: the applications as they stand. */
export interface Hub {
  readonly intake: Intake;
  readonly applications: readonly Application[];
  readonly allocation: Allocation;
}

/** A hub after a change, and what it was told. */
export interface Changed extends Hub {
  readonly changed: readonly PlacementChange[];
  readonly problems: readonly Problem[];
}

/** Opens an intake. */
export function open(declared: Intake, applications: readonly Application[]): Hub {
  const intake = listing(declared, applications);
  return { intake, applications, allocation: allocatePlaces(intake, applications) };
}

/** Hands changes over, and does to the hub's own files what they say. */
export function change(hub: Hub, changes: AllocationChanges): Changed {
  const { intake, allocation, changed, problems } = changeAllocation(hub.intake, hub.allocation, changes);
  const left = new Set(allocation.left.map(({ applicationId }) => applicationId));
  const gone = new Set([...(changes.withdraw ?? []), ...left]);
  const sent = new Set((changes.apply ?? []).map(({ applicationId }) => applicationId));
  const decided = new Map(done(changes.decide ?? []).map(({ applicationId, decision }) => [applicationId, decision]));
  const apart = new Set((changes.alone ?? []).flatMap((id) => [id, partnerOf(hub, id)]));
  const stayed = hub.applications
    .filter(
      ({ applicationId }) => !gone.has(applicationId) && !(sent.has(applicationId) && isRefused(hub, applicationId)),
    )
    .map((one): Application => {
      const decision = isRefused(hub, one.applicationId) ? undefined : decided.get(one.applicationId);
      const rest =
        apart.has(one.applicationId) && !isRefused(hub, one.applicationId) ? { ...one, pairedWith: undefined } : one;
      return decision === undefined ? rest : { ...rest, decision };
    });
  return { intake, allocation, changed, problems, applications: [...stayed, ...(changes.apply ?? [])] };
}

function done<Entry extends { readonly applicationId: string }>(entries: readonly Entry[]): readonly Entry[] {
  return entries.filter(
    ({ applicationId }) => entries.filter((one) => one.applicationId === applicationId).length === 1,
  );
}

function isRefused({ allocation }: Hub, id: string): boolean {
  return allocation.refused.some(({ applicationId }) => applicationId === id);
}

function partnerOf({ applications, allocation }: Hub, id: string): string {
  const isPlaced = !allocation.refused.some(({ applicationId }) => applicationId === id);
  return (isPlaced ? applications.find(({ applicationId }) => applicationId === id)?.pairedWith : undefined) ?? '';
}

/** A change in general terms, to be made of whoever is there when it comes. */
export interface Wish {
  readonly kind: 'withdraw' | 'decide' | 'unseat' | 'alone' | 'apply' | 'caps';
  readonly who: readonly number[];
  readonly outcome: 'eligible' | 'eligibleIfPlacesRemain' | 'refer' | 'ineligible';
  readonly afterwards: 'waits' | 'leaves';
  readonly applications: readonly Application[];
  readonly caps: NonNullable<AllocationChanges['caps']>;
}

export const wishes: fc.Arbitrary<readonly Wish[]> = fc.array(
  fc.record({
    kind: fc.constantFrom(
      'withdraw' as const,
      'decide' as const,
      'unseat' as const,
      'alone' as const,
      'apply' as const,
      'caps' as const,
    ),
    who: fc.array(fc.nat({ max: 30 }), { minLength: 1, maxLength: 3 }),
    outcome: fc.constantFrom(
      'eligible' as const,
      'eligibleIfPlacesRemain' as const,
      'refer' as const,
      'ineligible' as const,
    ),
    afterwards: fc.constantFrom('waits' as const, 'leaves' as const),
    applications: applicationLists,
    caps: fc.oneof(
      fc.record({ roles: fc.record({ ect: caps(6) }), total: caps(9) }),
      fc.record({ roles: fc.record({ mentor: caps(6) }) }),
      fc.record({ total: caps(9) }),
    ),
  }),
  { minLength: 1, maxLength: 5 },
);

/** The changes that a wish comes to, at a hub as it stands. */
export function changesOf(
  { kind, who, outcome, afterwards, applications, caps: asked }: Wish,
  hub: Hub,
  round: number,
): AllocationChanges {
  const { confirmed, waiting, undecided, notEligible } = hub.allocation;
  const all = [...confirmed, ...waiting, ...undecided, ...notEligible];
  const chosen = (from: readonly { readonly applicationId: string }[]): readonly string[] => [
    ...new Set(from.length === 0 ? [] : who.map((at) => from[at % from.length]?.applicationId ?? '')),
  ];
  if (kind === 'withdraw') return { withdraw: chosen(all) };
  if (kind === 'alone') return { alone: chosen(all) };
  if (kind === 'caps') return { caps: asked };
  if (kind === 'decide') {
    return { decide: chosen(all).map((applicationId) => ({ applicationId, decision: { outcome, tier: 1 } })) };
  }
  if (kind === 'unseat') {
    const partners = chosen(confirmed)
      .flatMap((id) => [id, partnerOf(hub, id)])
      .filter((id) => id !== '');
    return {
      unseat: [...new Set(partners)].map((applicationId) => ({ applicationId, reason: 'no school', afterwards })),
    };
  }
  // Names of their own, so that only some meet people who are there already.
  const renamed = applications.map((one, at) => ({
    ...one,
    applicationId: `${one.applicationId}/${round}`,
    person: at % 4 === 0 ? one.person : `${one.person}/${round}`,
    pairedWith: one.pairedWith === undefined ? undefined : `${one.pairedWith}/${round}`,
  }));
  return { apply: renamed };
}
