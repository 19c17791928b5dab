import type { Problem } from '../../problems/problem.js';
import { checkPlanning } from '../../schedule/checks/checkPlanning.js';
import type { Enrolment } from '../../schedule/enrolment.js';
import type { Edition } from '../../vocabulary/programme.js';
import { askCore } from './askCore.js';

/**
 * What the core finds wrong with an enrolment on an edition, or on any edition; its school has whatever calendar it
 * needs.
 */
export function planningMisfits(edition: Edition | undefined, enrolment: Enrolment): readonly Problem[] {
  // An invalid key is reported separately; the core could not look for its calendar.
  const isKey = typeof (enrolment.school as unknown) === 'string';
  const asked = isKey ? enrolment : { ...enrolment, school: '' };
  const calendars = [{ school: asked.school, years: [] }];
  return askCore(() => checkPlanning(edition, asked, { calendars }));
}
