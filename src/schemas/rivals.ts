import { type CivilDay, isCivilDay } from '../calendar/civilDay.js';
import type { Problem } from '../problems/problem.js';
import { programmes } from '../programmes/catalogue.js';
import { termOfStart } from '../schedule/programmeTerms.js';
import type { Programme } from '../vocabulary/programme.js';
import type { Identity } from './identity.js';

/**
 * The people enrolled in a programme that is taken instead of another, or in that other, by person, programme and role.
 */
export type Enrolled = Map<string, Identity>;

/** Keeps a row that is enrolled where a rival can be. */
export function keepEnrolled(enrolled: Enrolled, one: Identity): void {
  if (one.isEnrolled && rivalProgrammes(one).length > 0) enrolled.set(nameInRole(one), one);
}

/**
 * The problems with a row whose enrolment conflicts with another of the same person, in the same role at the same time.
 */
export function rivalled(enrolled: Enrolled, one: Identity): readonly Problem[] {
  return rivalProgrammes(one).flatMap((programme) => {
    const rival = enrolled.get(nameInRole({ ...one, programme }));
    if (!one.isEnrolled || rival === undefined || isOver(one, rival) || isOver(rival, one)) return [];
    const message = `Row ${rival.row} has this person on a programme that is taken instead of this one, never beside it: remove one of the two enrolments`;
    return [{ path: ['programme'], code: 'contradiction', message }];
  });
}

/** The ids of the programmes that someone in this role takes instead of this one, or the other way round. */
function rivalProgrammes({ programme, role }: Identity): readonly string[] {
  return programmes.flatMap((adapted) => {
    const parent = adapted.parent?.programme;
    // A programme adapted for teachers may add others, such as school leaders, who take nothing instead of it.
    if (parent === undefined || !rolesOf(parent).includes(role)) return [];
    if (programme === adapted.id) return [parent.id];
    return programme === parent.id ? [adapted.id] : [];
  });
}

function rolesOf({ editions }: Programme): readonly unknown[] {
  return editions.flatMap(({ roles }) => roles);
}

/**
 * Whether one enrolment had ended when another began: the person had left, or their years were over. Where that start
 * is not known, that is reported first.
 */
function isOver({ left, start: from, programme }: Identity, { start }: Identity): boolean {
  if (left !== undefined && (start === undefined || left <= start)) return true;
  return isCivilDay(from) && isCivilDay(start) && termNumber(start) >= termNumber(from) + 3 * longestOf(programme);
}

/** The term in which someone starts, as far as it is known without the school's dates, counted in one line. */
function termNumber(start: CivilDay): number {
  const { academicYear, position } = termOfStart({ school: '', years: [] }, start);
  return 3 * Number(academicYear.slice(0, 4)) + position;
}

/** The years that a programme runs, in its longest edition. */
function longestOf(programme: string | undefined): number {
  const of = programmes.filter(({ id }) => id === programme).flatMap(({ editions }) => editions);
  return Math.max(...of.map(({ years }) => years));
}

function nameInRole({ person, programme, role }: Pick<Identity, 'person' | 'programme' | 'role'>): string {
  return JSON.stringify([person, programme, role]);
}
