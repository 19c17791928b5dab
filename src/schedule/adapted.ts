import type { AcademicYear } from '../calendar/academicYear.js';
import { type CivilDay, isCivilDay } from '../calendar/civilDay.js';
import type { Activity } from '../vocabulary/activity.js';
import { editionFor } from '../vocabulary/edition.js';
import type { FactName } from '../vocabulary/facts.js';
import type { Edition, Programme } from '../vocabulary/programme.js';
import { cohortOf, type Enrolment } from './enrolment.js';
import type { Plan } from './plan.js';

/** The edition of the programme that a programme adapts. */
function adaptedEdition({ parent }: Programme<FactName>, cohort: AcademicYear): Edition | undefined {
  return parent === undefined ? undefined : editionFor(parent.programme, cohort);
}

/** A programme's activities, with those of the programme it adapts. */
export function activitiesOf(
  programme: Programme<FactName>,
  { activities }: Edition,
  cohort: AcademicYear,
): readonly Activity[] {
  return [...(adaptedEdition(programme, cohort)?.activities ?? []), ...activities];
}

/**
 * The cohort whose edition a plan follows: the person's own or, for a mentor without an edition, that of the first ECT
 * who has one.
 */
function cohortFollowed(programme: Programme<FactName>, enrolment: Enrolment): AcademicYear {
  const own = cohortOf(enrolment);
  return (
    [own, ...(enrolment.ects ?? []).map(cohortOf)].find((each) => editionFor(programme, each) !== undefined) ?? own
  );
}

/** What a programme allows when plans change; one that says nothing itself allows what the one it adapts does. */
export function flexibilityFor(programme: Programme<FactName>, enrolment: Enrolment): Plan['flexibility'] {
  const cohort = cohortFollowed(programme, enrolment);
  const edition = editionFor(programme, cohort);
  if (edition === undefined || typeof edition.flexibility === 'object') return edition?.flexibility ?? 'notPublished';
  return adaptedEdition(programme, cohort)?.flexibility ?? edition.flexibility;
}

/** The last day on which anyone is trained on the edition that a plan follows; `null` where none is published. */
export function lastDayFor(programme: Programme<FactName>, enrolment: Enrolment): CivilDay | null {
  const lastDay = editionFor(programme, cohortFollowed(programme, enrolment))?.lastDay;
  return isCivilDay(lastDay) ? lastDay : null;
}

/** Where a programme gives no more time than the one it adapts, the time is that of the one it adapts. */
export function timeOffFor(programme: Programme<FactName>, cohort: AcademicYear): Plan['timeOffTimetable'] {
  const own = editionFor(programme, cohort)?.timeOffTimetable ?? 'notPublished';
  if (own !== 'none' || programme.parent === undefined) return own;
  return adaptedEdition(programme, cohort)?.timeOffTimetable ?? 'notPublished';
}
