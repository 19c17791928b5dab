// Answers the library's questions for a list of people, and writes the answers down.
//
//   npm run demo                                       the sample people, into demo-output/
//   npm run demo -- my-folder                          the sample people, into my-folder/
//   npm run demo -- people.json calendars.json         your own, into demo-output/
//   npm run demo -- people.json calendars.json folder  your own, into folder/

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { readCalendars, readPeople } from 'ecf-rules/schemas';
import { answerAll } from './answer.js';
import { badRowInText, printed } from './print.js';
import { report } from './report.js';

main(process.argv.slice(2));

function main(args) {
  const { peopleFile, calendarsFile, folder } = filesFrom(args);
  const people = readRows(peopleFile, readPeople);
  const calendars = readRows(calendarsFile, readCalendars);
  const badRows = [...people.bad, ...calendars.bad];
  const answers = answerAll(
    people.good,
    calendars.good.map(({ value }) => value),
  );
  if (answers.length === 0) {
    const none = people.bad.length === 0 ? ['The list of people is empty: enter at least one person.'] : [];
    stop(['Nobody could be answered.', ...none, ...badRows.map(badRowInText)].join('\n'));
  }

  console.log(printed(answers, badRows));
  write(folder, 'answers.json', `${JSON.stringify({ answers, badRows }, null, 2)}\n`);
  write(folder, 'report.md', report(answers, badRows));
  console.log(`\n${answers.length} answered, ${badRows.length} rows that could not be read.`);
  console.log(
    `The full answers are in ${join(folder, 'answers.json')}, a report to read in ${join(folder, 'report.md')}.`,
  );
}

/** The files to read and the folder to write into. */
function filesFrom(args) {
  // npm runs this in the package's own folder; relative names are meant from where the command was given.
  const here = process.env.npm_lifecycle_event === 'demo' ? (process.env.INIT_CWD ?? '.') : '.';
  const sample = (name) => join(import.meta.dirname, name);
  const own = (name) => resolve(here, name);
  if (args.length > 3) stop('Give at most three arguments: people.json, calendars.json and a folder.');
  if (args.length === 1 && args[0].endsWith('.json')) {
    stop('Give the calendars too: npm run demo -- people.json calendars.json');
  }
  if (args.length < 2) {
    return {
      peopleFile: sample('people.json'),
      calendarsFile: sample('calendars.json'),
      folder: own(args[0] ?? 'demo-output'),
    };
  }
  return { peopleFile: own(args[0]), calendarsFile: own(args[1]), folder: own(args[2] ?? 'demo-output') };
}

/** The good rows of a file, and the bad ones with the file's name. */
function readRows(file, read) {
  const name = basename(file);
  const { good, bad } = read(parsed(file));
  return { good, bad: bad.map((row) => ({ file: name, ...row })) };
}

function parsed(file) {
  let text = '';
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    stop(`${file} cannot be read: is the name right?`);
  }
  const json = text.replace(/^\uFEFF/, '');
  try {
    return JSON.parse(json);
  } catch (error) {
    return stop(
      `${file} is not JSON: ${error.message}${lineOf(error, json)}\nSee people.json and calendars.json beside this script for the form.`,
    );
  }
}

/** The line of a mistake, where the engine says at which sign it is. */
function lineOf({ message }, json) {
  const [, position] = /at position (\d+)/.exec(message) ?? [];
  return position === undefined ? '' : `, in line ${json.slice(0, Number(position)).split('\n').length}`;
}

function write(folder, name, text) {
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, name), text);
  } catch {
    stop(`${join(folder, name)} cannot be written: choose another folder.`);
  }
}

function stop(message) {
  console.error(message);
  process.exit(1);
}
