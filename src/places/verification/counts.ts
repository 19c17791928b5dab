import type { PlacesTaken } from '../allocation.js';
import type { Intake } from '../intake.js';
import { admittedBy, broken, type Check, usableCap } from './check.js';
import { countIn, tallyOf } from './tally.js';

/** The counts are the lengths of the lists, and the places taken are those that are confirmed or held. */
export function checkCounts(check: Check): void {
  const { allocation, intake } = check;
  const { confirmed, waiting, undecided, notEligible, refused, counts, places } = allocation;
  const lists = { confirmed, waiting, undecided, notEligible, refused };
  const wrong = Object.entries(lists).filter(([name, list]) => counts[name as keyof typeof lists] !== list.length);
  const all = Object.values(lists).reduce((sum, list) => sum + list.length, 0);
  const fields = [...wrong.map(([name]) => name), ...(counts.applications === all ? [] : ['applications'])];
  if (fields.length > 0) broken(check, 'countsAddUp', [intake.edition], ...fields);

  const seats = tallyOf(confirmed);
  const holds = tallyOf(undecided.filter(({ holdsPlace }) => holdsPlace));
  const caps: readonly string[] = [...admittedBy(intake.caps), 'total'];
  if (places.map(({ cap }) => cap).join() !== caps.join()) broken(check, 'countsAddUp', [intake.edition], 'places');
  for (const taken of places) {
    if (!isTrue(taken, countIn(seats, taken.cap), countIn(holds, taken.cap), intake)) {
      broken(check, 'countsAddUp', [taken.cap], 'places');
    }
  }
}

function isTrue(
  { cap, most, confirmed, held, left }: PlacesTaken,
  seats: number,
  holds: number,
  { caps }: Intake,
): boolean {
  const limit = usableCap(cap === 'total' ? caps.total : caps.roles[cap]);
  const isLeft = limit === 'noCap' ? left === 'noCap' : left === limit - seats - holds;
  return most === limit && confirmed === seats && held === holds && isLeft;
}
