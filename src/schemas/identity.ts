import { fieldOf } from '../problems/fieldOf.js';
import type { Problem } from '../problems/problem.js';
import { programmes } from '../programmes/catalogue.js';
import type { Programme } from '../vocabulary/programme.js';

/** Who a row is about, as far as it can be told. */
export interface Identity {
  readonly row: number;
  readonly person: string | undefined;
  readonly programme: string | undefined;
  readonly role: unknown;
  readonly isEnrolled: boolean;
}

/** Who a row is about; `row` is its number less one. */
export function identityOf(row: unknown, at: number): Identity {
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

/** A name for a person on a programme. */
export function nameOf({ person, programme }: Pick<Identity, 'person' | 'programme'>): string {
  return JSON.stringify([person, programme]);
}

/** The person's enrolments that cannot stand beside this one. */
export function rivalsOf(one: Identity, enrolled: ReadonlyMap<string, Identity>): readonly Identity[] {
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

/** What is wrong with a row whose person stands in an earlier one. */
export function repeated({ row }: Identity): Problem {
  return {
    path: ['person'],
    code: 'duplicate',
    message: `Row ${row} has this person on this programme already: enter a person once for each programme`,
  };
}

/** What is wrong with a row beside a rival. */
export function rivalled({ row }: Identity): Problem {
  return {
    path: ['programme'],
    code: 'contradiction',
    message: `Row ${row} has this person on a programme that is taken instead of this one, never beside it: remove one of the two enrolments`,
  };
}
