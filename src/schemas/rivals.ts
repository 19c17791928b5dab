import type { Problem } from '../problems/problem.js';
import { programmes } from '../programmes/catalogue.js';
import type { Programme } from '../vocabulary/programme.js';
import type { Identity } from './identity.js';

/** Those enrolled in a programme that is taken instead of another, or in that other, by their names in their roles. */
export type Enrolled = Map<string, Identity>;

/** Keeps a row that is enrolled where a rival can be. */
export function keepEnrolled(enrolled: Enrolled, one: Identity): void {
  if (one.isEnrolled && rivalProgrammes(one).length > 0) enrolled.set(nameInRole(one), one);
}

/** What is wrong with a row beside the enrolments of its person, in the same role and at the same time, that it cannot stand beside. */
export function rivalled(enrolled: Enrolled, one: Identity): readonly Problem[] {
  return rivalProgrammes(one).flatMap((programme) => {
    const rival = enrolled.get(nameInRole({ ...one, programme }));
    if (!one.isEnrolled || rival === undefined || isOver(one, rival) || isOver(rival, one)) return [];
    const message = `Row ${rival.row} has this person on a programme that is taken instead of this one, never beside it: remove one of the two enrolments`;
    return [{ path: ['programme'], code: 'contradiction', message }];
  });
}

/** The ids of the programmes that someone in this role takes instead of this one, or takes it instead of. */
function rivalProgrammes({ programme, role }: Identity): readonly string[] {
  return programmes.flatMap((adapted) => {
    const parent = adapted.parent?.programme;
    // Who adapts a programme for its teachers adds others, school leaders say, who take nothing instead of it.
    if (parent === undefined || !rolesOf(parent).includes(role)) return [];
    if (programme === adapted.id) return [parent.id];
    return programme === parent.id ? [adapted.id] : [];
  });
}

function rolesOf({ editions }: Programme): readonly unknown[] {
  return editions.flatMap(({ roles }) => roles);
}

/** Whether one enrolment had ended when another began; where that start is not known, it is told first. */
function isOver({ left }: Identity, { start }: Identity): boolean {
  return left !== undefined && (start === undefined || left <= start);
}

function nameInRole({ person, programme, role }: Pick<Identity, 'person' | 'programme' | 'role'>): string {
  return JSON.stringify([person, programme, role]);
}
