import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import everywhere from '../vitest.config.js';

// The tests of one room, without those of types, and the properties from one seed: a mutant lives or dies the same way each time.

const { root = '.', resolve = {} } = everywhere;
const room = process.env['ROOM'] ?? 'calendar';

/** Most mutants die of the first of these: the sooner a mutant dies, the sooner the next one is tried. */
const FIRST = [
  'truthTables',
  'whatWouldChange',
  'workedPlans',
  'allocatePlaces',
  'changeAllocation',
  'messyInput',
  'verifyAllocation',
];

class DeadliestFirst extends BaseSequencer {
  override sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const placeOf = ({ moduleId }: TestSpecification): number => {
      const at = FIRST.findIndex((name) => moduleId.includes(name));
      return at < 0 ? FIRST.length : at;
    };
    return Promise.resolve(files.toSorted((one, other) => placeOf(one) - placeOf(other)));
  }
}

export default defineConfig({
  root,
  resolve,
  test: {
    include: [`test/${room}/**/*.test.ts`],
    setupFiles: ['test/mutation/seed.ts'],
    testTimeout: 60_000,
    isolate: false,
    sequence: { sequencer: DeadliestFirst },
  },
});
