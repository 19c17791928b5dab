import type { AcademicYear } from '../calendar/academicYear.js';
import type { Activity } from '../vocabulary/activity.js';
import { editionFor } from '../vocabulary/edition.js';
import type { FactName } from '../vocabulary/facts.js';
import type { Edition, Programme } from '../vocabulary/programme.js';
import { cohortOf, type Enrolment } from './enrolment.js';
import type { Plan } from './plan.js';

/** How the edition bends; for a mentor with none of their own, the one of the first ECT who has one. */
export function flexibilityFor(
  programme: Programme<FactName>,
  cohort: AcademicYear,
  { ects = [] }: Enrolment,
): Plan['flexibility'] {
  const cohorts = [cohort, ...ects.map(cohortOf)];
  return flexibilityOf(programme, cohorts.find((each) => editionFor(programme, each) !== undefined) ?? cohort);
}

/** A programme that says nothing of its own bends as the one it adapts. */
function flexibilityOf(programme: Programme<FactName>, cohort: AcademicYear): Plan['flexibility'] {
  const edition = editionFor(programme, cohort);
  if (edition === undefined || programme.parent === undefined) return edition?.flexibility ?? 'notPublished';
  if (typeof edition.flexibility === 'object') return edition.flexibility;
  return editionFor(programme.parent.programme, cohort)?.flexibility ?? 'notPublished';
}

/** A programme's activities, with those of the programme it adapts. */
export function activitiesOf(
  programme: Programme<FactName>,
  edition: Edition,
  cohort: AcademicYear,
): readonly Activity[] {
  if (programme.parent === undefined) return edition.activities;
  const parent = editionFor(programme.parent.programme, cohort);
  return [...(parent?.activities ?? []), ...edition.activities];
}

/** Where a programme gives no more time than the one it adapts, that one's time is what there is. */
export function timeOffFor(
  programme: Programme<FactName>,
  edition: Edition | undefined,
  cohort: AcademicYear,
): Plan['timeOffTimetable'] {
  if (edition === undefined) return 'notPublished';
  if (edition.timeOffTimetable !== 'none' || programme.parent === undefined) return edition.timeOffTimetable;
  return editionFor(programme.parent.programme, cohort)?.timeOffTimetable ?? 'notPublished';
}
