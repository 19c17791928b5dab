// Writes CSV that any spreadsheet opens, and in which nothing is run.

import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { stringify } from 'csv-stringify';

/**
 * A file that is written line by line. A byte order mark tells spreadsheets that it is UTF-8. Text that a spreadsheet
 * would run as a formula (it begins with =, +, -, @ or a tab) gets an apostrophe before it, and is shown as text.
 */
export function csvFile(file, headings) {
  const csv = stringify({ bom: true, escape_formulas: true, record_delimiter: 'windows' });
  const written = pipeline(csv, createWriteStream(file));
  written.catch(() => undefined); // told by `end`
  csv.write(headings);
  return {
    /** Writes a line, when there is room for it. */
    async write(cells) {
      if (!csv.write(cells)) await Promise.race([once(csv, 'drain'), written]);
    },
    /** Ends the file; it fails where the file could not be written. */
    async end() {
      csv.end();
      await written;
    },
  };
}
