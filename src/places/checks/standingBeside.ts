import type { ProblemCode } from '../../problems/problem.js';
import type { RefusedApplication } from '../allocation.js';
import type { Application } from '../application.js';
import { asLate } from './moment.js';

/** What is reported about an application whose partner's cannot be allocated. */
export const PARTNER_REFUSED = 'The partner’s application cannot be allocated';

/**
 * Of applications that are sound by themselves, those that stand beside the others: pairs are whole, and each person
 * has one. The rest are added to those refused.
 */
export function standingBeside(
  sound: readonly Application[],
  refused: RefusedApplication[],
  byId: ReadonlyMap<string, Application>,
): readonly Application[] {
  // A pair that is broken anyway does not rule out other applications by the same people.
  return withoutRepeatedPeople(withoutBrokenPairs(sound, refused, byId), refused, byId);
}

/**
 * Of several applications by one person, the earliest that can stand does: one that falls because its partner's does is
 * no reason to refuse another.
 */
function withoutRepeatedPeople(
  good: readonly Application[],
  refused: RefusedApplication[],
  byId: ReadonlyMap<string, Application>,
): readonly Application[] {
  if (new Set(good.map(({ person }) => person)).size === good.length) return good;
  const standing = new Set(earliestThatStand(together(good, byId)).flat());
  const ofPerson = new Map([...standing].map((application) => [application.person, application]));
  for (const application of good) {
    if (standing.has(application)) continue;
    const partner = byId.get(application.pairedWith ?? '');
    const other = partner?.person === application.person ? partner : ofPerson.get(application.person);
    if (other !== undefined && isBefore(other, application)) {
      refuse(
        application,
        refused,
        'person',
        'duplicate',
        'This person has applied before: their earliest application counts',
      );
    } else {
      refuse(application, refused, 'pairedWith', 'contradiction', PARTNER_REFUSED);
    }
  }
  return good.filter((application) => standing.has(application));
}

/** Pairs and single applications; nobody makes a pair with themselves. */
function together(
  good: readonly Application[],
  byId: ReadonlyMap<string, Application>,
): readonly (readonly Application[])[] {
  return good.flatMap((application) => {
    const partner = byId.get(application.pairedWith ?? '');
    if (partner === undefined) return [[application]];
    return application.role === 'ect' && partner.person !== application.person ? [[application, partner]] : [];
  });
}

/**
 * In each round those stand whose people have no earlier application still open, and all others by these people fall.
 * If each waits for another, the one with the earliest application of all stands, so that every round settles some.
 */
function earliestThatStand(all: readonly (readonly Application[])[]): readonly (readonly Application[])[] {
  const standing: (readonly Application[])[] = [];
  let open = all;
  while (open.length > 0) {
    const earliest = earliestOf(open.flat());
    const free = open.filter((members) => members.every((member) => earliest.get(member.person) === member));
    const next = free.length > 0 ? free : [earliestUnit(open)];
    standing.push(...next);
    const people = new Set(next.flat().map(({ person }) => person));
    open = open.filter((members) => !members.some(({ person }) => people.has(person)));
  }
  return standing;
}

function earliestOf(applications: readonly Application[]): ReadonlyMap<string, Application> {
  const earliest = new Map<string, Application>();
  for (const application of applications) {
    const other = earliest.get(application.person);
    if (other === undefined || isBefore(application, other)) earliest.set(application.person, application);
  }
  return earliest;
}

function earliestUnit(units: readonly (readonly Application[])[]): readonly Application[] {
  const first = units.flat().reduce((one, other) => (isBefore(other, one) ? other : one));
  return units.find((members) => members.includes(first)) as readonly Application[];
}

function isBefore(one: Application, other: Application): boolean {
  const [a, b] = [asLate(one.appliedAt), asLate(other.appliedAt)];
  return a < b || (a === b && one.applicationId < other.applicationId);
}

/** A pair is placed together or not at all, so each is refused if the other is. */
function withoutBrokenPairs(
  good: readonly Application[],
  refused: RefusedApplication[],
  byId: ReadonlyMap<string, Application>,
): readonly Application[] {
  if (refused.length === 0) return good;
  const standing = new Set(good);
  return good.filter((application) => {
    const partner = byId.get(application.pairedWith ?? '');
    const stands = partner === undefined || standing.has(partner);
    if (!stands) {
      refuse(application, refused, 'pairedWith', 'contradiction', PARTNER_REFUSED);
    }
    return stands;
  });
}

function refuse(
  { applicationId }: Application,
  refused: RefusedApplication[],
  field: string,
  code: ProblemCode,
  message: string,
): void {
  refused.push({ applicationId, problems: [{ path: ['applications', applicationId, field], code, message }] });
}
