import type { AcademicYear } from '../calendar/academicYear.js';
import type { Activity } from '../vocabulary/activity.js';
import { editionFor } from '../vocabulary/edition.js';
import type { FactName } from '../vocabulary/facts.js';
import type { Edition, Programme } from '../vocabulary/programme.js';
import { cohortOf, type Enrolment } from './enrolment.js';
import type { Plan } from './plan.js';

/** The edition of the programme that one adapts. */
function adaptedEdition({ parent }: Programme<FactName>, cohort: AcademicYear): Edition | undefined {
  return parent === undefined ? undefined : editionFor(parent.programme, cohort);
}

/** A programme's activities, with those of the programme it adapts. */
export function activitiesOf(programme: Programme<FactName>, cohort: AcademicYear): readonly Activity[] {
  const own = editionFor(programme, cohort)?.activities ?? [];
  return [...(adaptedEdition(programme, cohort)?.activities ?? []), ...own];
}

/**
 * What a programme allows when plans change; for a mentor with no course of their own, what that of the first ECT does.
 * One that says nothing of its own allows what the one it adapts does.
 */
export function flexibilityFor(
  programme: Programme<FactName>,
  cohort: AcademicYear,
  { ects = [] }: Enrolment,
): Plan['flexibility'] {
  const known = [cohort, ...ects.map(cohortOf)].find((each) => editionFor(programme, each) !== undefined);
  if (known === undefined) return 'notPublished';
  const own = editionFor(programme, known)?.flexibility ?? 'notPublished';
  return typeof own === 'object' ? own : (adaptedEdition(programme, known)?.flexibility ?? own);
}

/** Where a programme gives no more time than the one it adapts, that one's time is what there is. */
export function timeOffFor(programme: Programme<FactName>, cohort: AcademicYear): Plan['timeOffTimetable'] {
  const own = editionFor(programme, cohort)?.timeOffTimetable ?? 'notPublished';
  if (own !== 'none' || programme.parent === undefined) return own;
  return adaptedEdition(programme, cohort)?.timeOffTimetable ?? 'notPublished';
}
