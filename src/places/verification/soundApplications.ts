import type { Application } from '../application.js';
import { admittedBy, type Check, inText } from './check.js';
import { byId } from './ids.js';
import { asLate, isTime } from './moments.js';

/** The check takes nothing from the code it checks, but an outcome that is missing here does not compile. */
const OUTCOMES: { readonly [Name in Application['decision']['outcome']]: true } = {
  eligible: true,
  eligibleIfPlacesRemain: true,
  refer: true,
  moreInformationNeeded: true,
  ineligible: true,
  noRuleKnown: true,
};

/** The applications with nothing wrong with them, each once: those that must be allocated. */
export function soundApplications(applications: readonly Application[], check: Check): readonly Application[] {
  const versions = new Map<string, Set<string>>();
  const single = new Map<string, Application>();
  for (const application of applications) {
    if (!hasId(application)) continue;
    const { applicationId } = application;
    // What lacks a field stands for nothing itself, and still makes it unclear which of its id is meant.
    const version = isWritten(application) ? versionOf(application) : '';
    versions.set(applicationId, (versions.get(applicationId) ?? new Set()).add(version));
    if (version === '') continue;
    if (!standsAlready(single.get(applicationId), check)) single.set(applicationId, application);
  }
  for (const [id, facts] of versions) {
    const isUnclear = facts.size > 1 && !standsAlready(single.get(id), check);
    if (id === '' || isUnclear || check.refusedBefore.has(id)) single.delete(id);
  }
  const alright = withPartners(
    [...single.values()].filter((application) => isSound(application, single, check)),
    check,
  );
  return firstOfEach(alright, check);
}

/** Whether something that was sent can be told by its id. */
function hasId(application: Application | null): application is Application {
  const id: unknown = application?.applicationId;
  return typeof id === 'string';
}

/** Whether an application has the fields that are read here. */
function isWritten(application: Application): boolean {
  const { person, decision }: { readonly person: unknown; readonly decision: unknown } = application;
  return typeof person === 'string' && typeof decision === 'object' && decision !== null;
}

/** Whether an application was placed before a change: it stands, whatever else is sent under its id. */
function standsAlready(application: Application | undefined, { allocation, placed }: Check): boolean {
  if (application === undefined || allocation.changes === 0) return false;
  const placement = placed.get(application.applicationId);
  return placement !== undefined && factsOf(placement) === factsOf(application);
}

/** Leaves out those whose partner is neither among them nor has left. */
function withPartners(applications: readonly Application[], { gone }: Check): readonly Application[] {
  const ids = new Set(applications.map(({ applicationId }) => applicationId));
  return applications.filter(
    ({ applicationId, pairedWith }) =>
      isAlone(pairedWith) || ids.has(pairedWith) || isLeftBy(pairedWith, applicationId, gone),
  );
}

function versionOf(application: Application): string {
  const { programme, edition, tier } = application.decision;
  const { pairedWith } = application;
  // In JSON, what is no number or not there is the same as null; but one of the two may be wrong and the other not.
  const exact = [programme, edition, tier ?? null, pairedWith ?? null].map((value) => [typeof value, value]);
  return JSON.stringify([factsOf(application), exact]);
}

/** What an application says, as one text. */
export function factsOf({ applicationId, person, role, decision, appliedAt, pairedWith }: Application): string {
  const { outcome, tier } = decision;
  return JSON.stringify([applicationId, person, role, outcome, tier ?? null, appliedAt, pairedWith ?? null]);
}

/**
 * One application by each person, with its partner's: after a change, the one that was there; otherwise the earliest
 * that no other keeps out. One keeps another out if it is by the same person, comes first, and is not kept out itself.
 */
function firstOfEach(applications: readonly Application[], { allocation, placed }: Check): readonly Application[] {
  const sound = byId(applications);
  const ranked = applications.toSorted((one, other) => inText(rankOf(one), rankOf(other)));
  const waiting = new Set(ranked.filter((application) => partnerIn(application)?.person !== application.person));
  const first: Application[] = [];
  while (waiting.size > 0) {
    const settled = settledAmong([...waiting], partnerIn);
    const people = new Set(settled.map(({ person }) => person));
    first.push(...settled);
    for (const each of waiting) {
      if (people.has(each.person) || people.has(partnerIn(each)?.person ?? each.person)) waiting.delete(each);
    }
  }
  return first;

  function partnerIn({ pairedWith }: Application): Application | undefined {
    return isAlone(pairedWith) ? undefined : sound.get(pairedWith);
  }

  function rankOf({ applicationId, appliedAt }: Application): string {
    const isLater = allocation.changes > 0 && !placed.has(applicationId);
    return `${isLater ? 1 : 0} ${asLate(appliedAt)} ${applicationId}`;
  }
}

/** Those that no application still waiting can keep out; if each waits for another, the earliest with its partner. */
function settledAmong(
  waiting: readonly Application[],
  partnerIn: (application: Application) => Application | undefined,
): readonly Application[] {
  const heads = new Map<string, Application>();
  for (const application of waiting) if (!heads.has(application.person)) heads.set(application.person, application);
  const isHead = (application: Application): boolean => heads.get(application.person) === application;
  const ready = waiting.filter((each) => isHead(each) && isHead(partnerIn(each) ?? each));
  // If none is ready, the first of all is one of a pair: it waits for its partner.
  return ready.length > 0 ? ready : waiting.slice(0, 1).flatMap((each) => [each, partnerIn(each) as Application]);
}

function isSound(application: Application, single: ReadonlyMap<string, Application>, check: Check): boolean {
  const { applicationId, role, pairedWith } = application;
  if (!isSoundAlone(application, check) || check.gone.has(applicationId)) return false;
  if (isAlone(pairedWith) || isLeftBy(pairedWith, applicationId, check.gone)) return true;
  const partner = single.get(pairedWith);
  return partner?.pairedWith === applicationId && [role, partner.role].toSorted(inText).join() === 'ect,mentor';
}

function isSoundAlone({ person, role, decision, appliedAt }: Application, { intake }: Check): boolean {
  const { outcome, programme = intake.programme, edition = intake.edition } = decision;
  const tier = decision.tier ?? 1;
  return (
    person !== '' &&
    admittedBy(intake.caps).includes(role) &&
    programme === intake.programme &&
    edition === intake.edition &&
    Object.hasOwn(OUTCOMES, outcome) &&
    Number.isSafeInteger(tier) &&
    tier > 0 &&
    isTime(appliedAt) &&
    !(intake.closes?.late === 'refused' && asLate(appliedAt) > asLate(intake.closes.at))
  );
}

/** Whether the partner has left, and named it in turn. */
function isLeftBy(partner: string, applicationId: string, gone: Check['gone']): boolean {
  return gone.get(partner)?.pairedWith === applicationId;
}

function isAlone(pairedWith: Application['pairedWith']): pairedWith is null | undefined {
  return pairedWith === undefined || pairedWith === null;
}
