import type { Application } from '../application.js';
import { type Check, inText } from './check.js';
import { asLate, isTime } from './moments.js';

const OUTCOME = /^(eligible|eligibleIfPlacesRemain|refer|moreInformationNeeded|ineligible|noRuleKnown)$/;

/** The applications with which nothing is wrong, each once: those that must be allocated. */
export function soundApplications(applications: readonly Application[], check: Check): readonly Application[] {
  const versions = new Map<string, Set<string>>();
  const single = new Map<string, Application>();
  for (const application of applications) {
    const { applicationId } = application;
    versions.set(applicationId, (versions.get(applicationId) ?? new Set()).add(versionOf(application)));
    single.set(applicationId, application);
  }
  for (const [id, facts] of versions) {
    if (id === '' || facts.size > 1 || check.refusedBefore.has(id)) single.delete(id);
  }
  const alright = withPartners(
    [...single.values()].filter((application) => isSound(application, single, check)),
    check,
  );
  return withPartners(earliestOfEach(alright, check), check);
}

/** Without those whose partner is not among them, or has not left. */
function withPartners(applications: readonly Application[], { gone }: Check): readonly Application[] {
  const ids = new Set(applications.map(({ applicationId }) => applicationId));
  return applications.filter(({ pairedWith }) => isAlone(pairedWith) || ids.has(pairedWith) || gone.has(pairedWith));
}

function versionOf(application: Application): string {
  const { programme, edition } = application.decision;
  return JSON.stringify([factsOf(application), programme ?? null, edition ?? null]);
}

/** What an application says, as one text. */
export function factsOf({ applicationId, person, role, decision, appliedAt, pairedWith }: Application): string {
  const { outcome, tier } = decision;
  return JSON.stringify([applicationId, person, role, outcome, tier ?? null, appliedAt, pairedWith ?? null]);
}

/** Of each person the earliest; after a change, the one that was there. */
function earliestOfEach(applications: readonly Application[], { allocation, placed }: Check): readonly Application[] {
  const ofPerson = new Map<string, Application>();
  const ranked = applications
    .map((application) => ({ application, rank: rankOf(application) }))
    .toSorted((one, other) => inText(one.rank, other.rank));
  for (const { application } of ranked) {
    if (!ofPerson.has(application.person)) ofPerson.set(application.person, application);
  }
  return [...ofPerson.values()];

  function rankOf({ applicationId, appliedAt }: Application): string {
    const isLater = allocation.changes > 0 && !placed.has(applicationId);
    return `${isLater ? 1 : 0} ${asLate(appliedAt)} ${applicationId}`;
  }
}

function isSound(application: Application, byId: ReadonlyMap<string, Application>, check: Check): boolean {
  const { applicationId, role, pairedWith } = application;
  if (!isSoundAlone(application, check) || check.gone.has(applicationId)) return false;
  if (isAlone(pairedWith) || check.gone.has(pairedWith)) return true;
  const partner = byId.get(pairedWith);
  return partner?.pairedWith === applicationId && [role, partner.role].toSorted(inText).join() === 'ect,mentor';
}

function isSoundAlone({ person, role, decision, appliedAt }: Application, { intake }: Check): boolean {
  const { outcome, programme = intake.programme, edition = intake.edition } = decision;
  const tier = decision.tier ?? 1;
  return (
    person !== '' &&
    Object.keys(intake.caps.roles).includes(role) &&
    programme === intake.programme &&
    edition === intake.edition &&
    OUTCOME.test(outcome) &&
    Number.isInteger(tier) &&
    tier > 0 &&
    isTime(appliedAt) &&
    !(intake.closes?.late === 'refused' && asLate(appliedAt) > asLate(intake.closes.at))
  );
}

function isAlone(pairedWith: Application['pairedWith']): pairedWith is null | undefined {
  return pairedWith === undefined || pairedWith === null;
}
