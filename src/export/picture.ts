import { type CivilDay, plusDays } from '../calendar/civilDay.js';
import { InvalidInput } from '../problems/invalidInput.js';
import type { Problem } from '../problems/problem.js';
import { monthInWords } from './words.js';

/** How a picture is drawn. */
export interface PictureOptions {
  /** Whole pixels, 320 to 2,000; if left out, 720. Text keeps its size: draw 360 for a phone, 720 for a desk. */
  readonly width?: number | undefined;
  /** The beginning of the ids within it, so that several can be on one page; if left out, the picture's own name. */
  readonly id?: string | undefined;
}

/**
 * The colours of all pictures: each has enough contrast for text or marks on white. Nothing is conveyed by colour
 * alone.
 */
export const COLOURS = {
  ink: '#1d2733',
  quiet: '#4d5866',
  line: '#c5ccd6',
  shade: '#e4e8ee',
  mark: '#1f5aa6',
  over: '#a3211a',
  paper: '#ffffff',
} as const;

/** What is left free at the sides of a picture and between its columns. */
export const MARGIN = 14;

/** Where a part of a picture begins, and how wide it may be. */
export interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/** Drawn parts and the height they take. */
export interface Drawn {
  readonly parts: readonly string[];
  readonly height: number;
}

/** What goes round a picture. */
interface Frame {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly width: number;
  readonly height: number;
}

/** A whole picture: white paper, a title and a description in words for those who cannot see it. */
export function picture({ id, title, description, width, height }: Frame, body: readonly string[]): string {
  const size = `width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"`;
  const font = 'font-family="system-ui, -apple-system, Segoe UI, Roboto, Helvetica, Arial, sans-serif" font-size="12"';
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-labelledby="${id}-title ${id}-desc" ${size} ${font} fill="${COLOURS.ink}">`,
    `<title id="${id}-title">${escaped(title)}</title>`,
    `<desc id="${id}-desc">${escaped(description)}</desc>`,
    `<rect width="${width}" height="${height}" fill="${COLOURS.paper}"/>`,
    ...body,
    '</svg>',
    '',
  ].join('\n');
}

/** The width and the id of a picture, as asked for or by default. */
export function framed(
  { width = 720, id }: PictureOptions,
  name: string,
): { readonly width: number; readonly id: string } {
  const problems: Problem[] = [];
  if (!Number.isSafeInteger(width) || width < 320 || width > 2000) {
    problems.push({ path: ['width'], code: 'outOfRange', message: 'Enter whole pixels, 320 to 2,000' });
  }
  if (id !== undefined && !/^[A-Za-z][\w-]*$/.test(id)) {
    problems.push({
      path: ['id'],
      code: 'outOfRange',
      message: 'An id begins with a letter and has letters, digits, - and _',
    });
  }
  if (problems.length > 0) throw new InvalidInput(problems);
  return { width, id: id ?? name };
}

/**
 * The years that have anything to draw: under one another or, where there is room, two side by side; and where they
 * end.
 */
export function inColumns<Part>(
  years: readonly (readonly Part[])[],
  width: number,
  top: number,
  draw: (year: readonly Part[], place: Place) => Drawn,
): { readonly parts: readonly string[]; readonly bottom: number } {
  const drawnYears = years.filter((year) => year.length > 0);
  const across = width >= 640 && drawnYears.length === 2 ? 2 : 1;
  const column = (width - MARGIN * (across + 1)) / across;
  const parts: string[] = [];
  let y = top;
  let bottom = top;
  for (const [at, year] of drawnYears.entries()) {
    const drawn = draw(year, { x: MARGIN + (at % across) * (column + MARGIN), y, width: column });
    parts.push(...drawn.parts);
    bottom = Math.max(bottom, y + drawn.height);
    if (across === 1) y = bottom;
  }
  return { parts, bottom };
}

/** A line of text; `style` is any further attributes. */
export function textAt(x: number, y: number, text: string, style = ''): string {
  return `<text x="${rounded(x)}" y="${rounded(y)}"${style === '' ? '' : ` ${style}`}>${escaped(text)}</text>`;
}

/** The short name of a month: Sep. */
export function monthName(day: CivilDay): string {
  return monthInWords(day).slice(0, 3);
}

/** The name of each month over its first week, where it does not run into the one before. */
export function monthNames(mondays: readonly CivilDay[], left: number, y: number, week: number): readonly string[] {
  let free = 0;
  // A week belongs to the month that contains most of it.
  const months = mondays.map((monday) => monthName(plusDays(monday, 3)));
  return months.flatMap((month, at) => {
    if (months[at - 1] === month || at * week < free) return [];
    free = at * week + 25;
    return [textAt(left + at * week, y, month, `font-size="11" fill="${COLOURS.quiet}"`)];
  });
}

/**
 * A text in as many lines as it needs in a width, judged by the letter widths of a wide font; a longer word has a line
 * of its own.
 */
export function wrapped(text: string, width: number, size = 12): readonly string[] {
  const letters = Math.max(8, Math.floor(width / (size * 0.6)));
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last === undefined || last.length + 1 + word.length > letters) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines;
}

/** A number with at most one decimal. */
export function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}

/** Text escaped for XML: characters that XML cannot represent are left out. */
export function escaped(text: string): string {
  return Array.from(text)
    .filter(
      (letter) => letter >= ' ' && letter !== '\uFFFE' && letter !== '\uFFFF' && !/^[\uD800-\uDFFF]$/.test(letter),
    )
    .join('')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
