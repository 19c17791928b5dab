import type { Activity, Attends } from '../../vocabulary/activity.js';
import type { Role } from '../../vocabulary/people.js';
import type { CaveatCode, Planning, Session } from '../plan.js';
import type { PlanDraft } from '../planDraft.js';
import type { Course } from './course.js';

/** One activity of a course, for one role, on its way into a plan. */
export interface ActivityPart {
  readonly activity: Activity;
  readonly attends: Attends;
  readonly who: readonly Role[];
  readonly course: Course;
  readonly choices: Planning;
  readonly draft: PlanDraft;
  /** What makes all its sessions provisional. */
  readonly caveats: readonly CaveatCode[];
  /** What its sessions' ids begin with. */
  readonly prefix: string;
}

/** When a session takes place, as far as that is known. */
export type When = Pick<Session, 'day' | 'week' | 'undated' | 'placed' | 'movedFrom'> &
  Partial<Pick<Session, 'from' | 'to'>>;

export function partOf(
  activity: Activity,
  attends: Attends,
  course: Course,
  choices: Planning,
  draft: PlanDraft,
  caveats: readonly CaveatCode[],
): ActivityPart {
  const who = activity.attends.map((each) => each.role);
  const prefix = `${course.edition.id}/${course.owner}/${activity.id}/`;
  return { activity, attends, who, course, choices, draft, caveats, prefix };
}

/** No day, and the reason why. */
export function undated(why: NonNullable<Session['undated']>): When {
  return { day: null, week: null, undated: why, placed: null, movedFrom: null };
}
