// Answers "may this person join?" for each row of a CSV file.

import { mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { decideEligibility, explainDecision, programmes } from 'ecf-rules';
import { rowReader } from 'ecf-rules/schemas';
import { csvRows } from './readCsv.js';
import { csvFile } from './writeCsv.js';

/** After so many rows a word on how far it is. */
const ROWS_A_WORD = 10_000;

/**
 * Reads a file row by row, and writes two others as it goes: `answers.csv`, a line for each good row, and `problems.csv`,
 * a line for each thing that is wrong with a bad one. Until all is read they are called `answers.partial.csv` and
 * `problems.partial.csv`, and stay so where the file cannot be read to its end.
 *
 * @returns what became of the columns, and how many rows were good and bad.
 */
export async function answerCsv({ file, programme, on, folder, progress = () => undefined }) {
  await mkdir(folder, { recursive: true });
  const named = (name) => [join(folder, `${name}.partial.csv`), join(folder, `${name}.csv`)];
  const files = [named('answers'), named('problems')];
  await Promise.all(files.map(([, done]) => rm(done, { force: true }))); // of an earlier file
  const answers = csvFile(files[0][0], ['Row', 'Key of the person', 'Answer', 'Why']);
  const problems = csvFile(files[1][0], ['Row', 'Key of the person', 'Column', 'What to do']);
  let reader = rowReader([], { programme, on });
  let [position, good, bad] = [0, 0, 0];
  try {
    for await (const cells of csvRows(file)) {
      position += 1;
      if (position === 1) reader = rowReader(cells, { programme, on });
      const row = position === 1 ? null : reader.read(cells, position);
      if (position % ROWS_A_WORD === 0) progress(position);
      if (row?.good === true) {
        good += 1;
        await answers.write(answerTo(row));
      }
      if (row?.good === false) {
        bad += 1;
        for (const problem of row.problems) await problems.write(problemLine(row, problem, reader.columns));
      }
    }
  } finally {
    await Promise.all([answers.end(), problems.end()]);
  }
  await Promise.all(files.map(([partial, done]) => rename(partial, done)));
  return { good, bad, columns: reader.columns, problems: reader.problems };
}

/** A row may name a programme of its own; it was read with the facts of that one. */
function answerTo({ position, label, value }) {
  const programme = programmes.find(({ id }) => id === value.programme);
  const decision = decideEligibility(programme, value.facts, value.at);
  return [position, label, decision.outcome, explainDecision(decision).summary];
}

function problemLine({ position, label }, { column, message }, columns) {
  return [position, label ?? '', columns[(column ?? 0) - 1]?.heading ?? '', message];
}
