// Timing: contenders take turns, so that what else the machine does falls on all of them alike. It is the processor's time
// that is counted, that of the collector of garbage included, and not the time spent waiting for a busy machine.

const ROUND_MS = 40;

/** Turns that are not counted: the engine compiles what runs often, and the time for that counts as the processor's too. */
const WARMING_UP = 8;

/**
 * Runs contenders in turn, several rounds each, and gives the median time of one unit of work.
 *
 * @param contenders - by name, a function that does a batch and returns how many units it did (or a promise of it).
 * @param rounds - how many turns each gets.
 * @returns by name, the nanoseconds of one unit in each round.
 */
export async function inTurns(contenders, rounds) {
  const entries = Object.entries(contenders);
  const batches = {};
  for (const [name, batch] of entries) {
    await timed(batch, 3);
    const { each, units } = await timed(batch, 3);
    batches[name] = Math.max(1, Math.round((ROUND_MS * 1e6) / (Math.max(1, each) * units)));
  }
  const times = Object.fromEntries(entries.map(([name]) => [name, []]));
  for (let round = -WARMING_UP; round < rounds; round += 1) {
    for (const [name, batch] of entries) {
      const { each } = await timed(batch, batches[name]);
      if (round >= 0) times[name].push(each);
    }
  }
  return times;
}

async function timed(batch, repeats) {
  const begun = process.cpuUsage();
  let units = 0;
  for (let at = 0; at < repeats; at += 1) {
    const done = batch();
    units += typeof done === 'number' ? done : await done;
  }
  const { user, system } = process.cpuUsage(begun);
  return { each: ((user + system) * 1000) / units, units: units / repeats };
}

export function median(values) {
  const sorted = values.toSorted((one, other) => one - other);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** How many times longer one took than the other: the median over the rounds, each compared with its own. */
export function ratio(times, one, other) {
  return median(times[one].map((time, round) => time / times[other][round]));
}
