// Answers "may this person join?" for a spreadsheet saved as CSV, and writes answers.csv and problems.csv.
//
//   npm run csv                                            the sample staff, into csv-output/
//   npm run csv -- staff.csv ambition-ect 2024-09-10       your own, into csv-output/
//   npm run csv -- staff.csv ambition-ect 2024-09-10 here  your own, into here/

import { join, resolve } from 'node:path';
import { isCivilDay, programmes } from 'ecf-rules';
import { answerCsv } from './answerCsv.js';

const [file, id = 'ambition-ect', on = '2024-09-10', folder = 'csv-output'] = process.argv.slice(2);
// npm runs this in the package's own folder; relative names are meant from where the command was given.
const here = process.env.npm_lifecycle_event === 'csv' ? (process.env.INIT_CWD ?? '.') : '.';
const programme = programmes.find((each) => each.id === id);
if (programme === undefined)
  stop(`There is no programme ${id}: the ids are ${programmes.map((each) => each.id).join(', ')}`);
if (!isCivilDay(on)) stop('Give the day of asking as year-month-day, such as 2024-09-10.');

try {
  const { good, bad, columns, problems } = await answerCsv({
    file: file === undefined ? join(import.meta.dirname, 'staff.csv') : resolve(here, file),
    programme,
    on,
    folder: resolve(here, folder),
    progress: (rows) => process.stderr.write(`\r${rows} rows read`),
  });
  process.stderr.write('\r');
  for (const { heading, field, by } of columns) console.log(`${heading || '(no heading)'} → ${field ?? by}`);
  for (const { message } of problems) console.log(message);
  console.log(`\n${good} answered, ${bad} rows that could not be read. The files are in ${folder}.`);
} catch (error) {
  stop(
    `The file could not be read to its end: ${error.message}. What was read is in files with “partial” in their names.`,
  );
}

function stop(message) {
  console.error(message);
  process.exit(1);
}
