import type { Problem } from '../../problems/problem.js';
import type { Intake } from '../intake.js';

/** Reports ids on the organiser's list that no application has. */
export function problemsWithList(
  { order }: Intake,
  sent: readonly { readonly applicationId: string }[],
): readonly Problem[] {
  if (order.by !== 'list') return [];
  const known = new Set(sent.map(({ applicationId }) => applicationId));
  return order.applicationIds
    .filter((id) => !known.has(id))
    .map((id) => ({
      path: ['order', 'applicationIds', id],
      code: 'notFound',
      message: 'There is no application with this id on the list',
    }));
}
