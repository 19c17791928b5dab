import type { Application, Intake } from 'ecf-rules';

/**
 * The specification, as a search: of all sets of applications that keep every
 * cap and no half of a pair, the one that serves the first in order, then the
 * second, and so on. Nothing here walks down the order filling places.
 *
 * @param ranked - groups that are placed together, the first in order first; only those that compete.
 */
export function bestSet(intake: Intake, ranked: readonly (readonly Application[])[]): ReadonlySet<string> {
  let best: readonly boolean[] = ranked.map(() => false);
  for (let choice = 0; choice < 2 ** ranked.length; choice += 1) {
    const served = ranked.map((_, at) => Math.floor(choice / 2 ** at) % 2 === 1);
    const members = ranked.filter((_, at) => served[at] === true).flat();
    if (keepsCaps(intake, members) && isBetter(served, best)) best = served;
  }
  return new Set(
    ranked
      .filter((_, at) => best[at] === true)
      .flat()
      .map(({ applicationId }) => applicationId),
  );
}

function keepsCaps({ caps }: Intake, members: readonly Application[]): boolean {
  const within = (count: number, cap: number | 'noCap' | undefined): boolean => cap === 'noCap' || count <= (cap ?? 0);
  return (
    within(members.length, caps.total) &&
    within(members.filter(({ role }) => role === 'ect').length, caps.roles.ect) &&
    within(members.filter(({ role }) => role === 'mentor').length, caps.roles.mentor)
  );
}

/** Better is who serves the earlier where two sets first differ. */
function isBetter(served: readonly boolean[], than: readonly boolean[]): boolean {
  const first = served.findIndex((is, at) => is !== than[at]);
  return first >= 0 && served[first] === true;
}
