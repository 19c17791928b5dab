import type { Problem } from '../problems/problem.js';
import { programmes } from '../programmes/catalogue.js';
import type { Programme } from '../vocabulary/programme.js';
import { fieldOf } from './fieldOf.js';

/** Who a row is about, as far as it can be told. */
interface Identity {
  readonly row: number;
  readonly person: string | undefined;
  readonly programme: string | undefined;
  readonly role: unknown;
  readonly isEnrolled: boolean;
}

/**
 * Tells a person who stands twice in a list for the same programme, and one who
 * is enrolled in a programme and in the one it adapts.
 */
export function personsTwice(rows: readonly unknown[]): (at: number) => readonly Problem[] {
  const identities = rows
    .map(identityOf)
    .filter(({ person, programme }) => person !== undefined && programme !== undefined);
  const first = new Map(identities.toReversed().map((identity) => [nameOf(identity), identity]));
  const enrolled = new Map(
    identities.filter(({ isEnrolled }) => isEnrolled).map((identity) => [nameOf(identity), identity]),
  );
  return (at) => {
    const identity = identityOf(rows[at], at);
    const earlier = first.get(nameOf(identity));
    return [
      ...(earlier === undefined || earlier.row > at ? [] : [repeated(earlier)]),
      ...(identity.isEnrolled ? rivalsOf(identity, enrolled).map(rivalled) : []),
    ];
  };
}

function identityOf(row: unknown, at: number): Identity {
  return {
    row: at + 1,
    person: textOf(row, 'person'),
    programme: textOf(row, 'programme'),
    role: fieldOf(fieldOf(row, 'facts'), 'role'),
    isEnrolled: fieldOf(row, 'enrolment') !== undefined,
  };
}

function textOf(row: unknown, name: string): string | undefined {
  const value = fieldOf(row, name);
  return typeof value === 'string' ? value : undefined;
}

function nameOf({ person, programme }: Pick<Identity, 'person' | 'programme'>): string {
  return JSON.stringify([person, programme]);
}

/** The person's enrolments that cannot stand beside this one. */
function rivalsOf(one: Identity, enrolled: ReadonlyMap<string, Identity>): readonly Identity[] {
  return programmes.flatMap((adapted) => {
    const parent = adapted.parent?.programme;
    if (parent === undefined || (one.programme !== adapted.id && one.programme !== parent.id)) return [];
    const other = one.programme === adapted.id ? parent.id : adapted.id;
    const rival = enrolled.get(nameOf({ person: one.person, programme: other }));
    if (rival === undefined) return [];
    const { role } = one.programme === adapted.id ? one : rival;
    return rolesOf(parent).includes(role) ? [rival] : [];
  });
}

/** Who adapts a programme for its teachers adds others, school leaders say, who take nothing instead of it. */
function rolesOf({ editions }: Programme): readonly unknown[] {
  return editions.flatMap(({ roles }) => roles);
}

function repeated({ row }: Identity): Problem {
  return {
    path: ['person'],
    code: 'duplicate',
    message: `Row ${row} has this person on this programme already: enter a person once for each programme`,
  };
}

function rivalled({ row }: Identity): Problem {
  return {
    path: ['programme'],
    code: 'contradiction',
    message: `Row ${row} has this person on a programme that is taken instead of this one, never beside it: remove one of the two enrolments`,
  };
}
