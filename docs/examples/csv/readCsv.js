// Reads a CSV file as spreadsheets and registers write them, row by row: no more than a piece of it is held.

import { createReadStream } from 'node:fs';
import { pipeline, Readable } from 'node:stream';
import { parse } from 'csv-parse';

/** The rows of a file, each a list of cells; an empty line is a row of one empty cell, so that rows keep their numbers. */
export async function* csvRows(file) {
  const encoding = await encodingOf(file);
  const pieces = textOf(file, encoding);
  const first = (await pieces.next()).value ?? '';
  const { delimiter, start } = delimiterOf(first);
  const text = Readable.from(joined(first.slice(start), pieces));
  // A quote within a cell, as in 5" ruler, is a sign like any other.
  const parser = parse({ delimiter, relax_column_count: true, relax_quotes: true, skip_empty_lines: false });
  // What goes wrong on the way, a quote that is never closed say, comes out of the parser.
  pipeline(text, parser, () => undefined);
  yield* parser;
}

async function* joined(first, pieces) {
  yield first;
  yield* pieces;
}

async function* textOf(file, encoding) {
  const decoder = new TextDecoder(encoding); // it takes the byte order mark away
  for await (const bytes of createReadStream(file)) yield decoder.decode(bytes, { stream: true });
  yield decoder.decode();
}

/**
 * How a file is encoded: by its byte order mark, by the noughts that UTF-16 puts between letters, as UTF-8 if the whole
 * file is sound UTF-8, and else as Windows-1252, as older spreadsheets write.
 */
export async function encodingOf(file) {
  const utf8 = new TextDecoder('utf-8', { fatal: true });
  let isFirst = true;
  try {
    for await (const bytes of createReadStream(file)) {
      const marked = isFirst ? encodingOfStart(bytes) : undefined;
      if (marked !== undefined) return marked;
      isFirst = false;
      utf8.decode(bytes, { stream: true });
    }
    utf8.decode();
    return 'utf-8';
  } catch (error) {
    if (error instanceof TypeError) return 'windows-1252';
    throw error; // the file cannot be read
  }
}

function encodingOfStart(bytes) {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const start = [...bytes.subarray(0, 1000)];
  const noughts = (parity) => start.filter((byte, at) => byte === 0 && at % 2 === parity).length;
  if (noughts(1) > start.length / 4) return 'utf-16le';
  return noughts(0) > start.length / 4 ? 'utf-16be' : undefined;
}

/** What stands between cells, and where the first row starts: after a line such as `sep=;`, if there is one. */
function delimiterOf(text) {
  const said = /^sep=(.)\r?\n/i.exec(text);
  if (said !== null) return { delimiter: said[1], start: said[0].length };
  const firstRow = /^(?:"(?:[^"]|"")*"|[^"\r\n])*/.exec(text)[0].replaceAll(/"(?:[^"]|"")*"/g, '');
  const count = (delimiter) => firstRow.split(delimiter).length;
  const [delimiter] = [',', ';', '\t'].toSorted((one, other) => count(other) - count(one));
  return { delimiter, start: 0 };
}
