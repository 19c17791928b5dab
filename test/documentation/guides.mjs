// The guides name functions and types of the package in code: on the site each such name leads to its page.
// They link to files of the examples: on the site the file is shown below the paragraph, for opened raw it is hard to read.
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { DocumentReflection, PageEvent, ProjectReflection } from 'typedoc';

const EXAMPLES = 'docs/examples';

/** A name alone in code, and not within a link already. */
const NAME = /(?<!<a [^>]*>)<code>([A-Za-z]\w{3,})<\/code>/g;

/** In tables, these are members of data, not the functions of the same names. */
const MEMBERS = ['academicYear', 'timeOffTimetable'];

/** A table: in brackets, so that splitting a page by it keeps it. As it may scroll, the keyboard has to reach it. */
const TABLE = /(<table>.*?<\/table>)/s;

/** The title that the site gives its first page, which has one of its own; that of the other pages has its path in it. */
const TITLE = /<div class="tsd-page-title">\s*<h1>[^<]*<\/h1><\/div>/;

/** A paragraph with a link to a script. */
const SHOWN = /<p>((?:(?!<\/p>).)*)<a href="[^"]*media\/([^"/]+\.(?:js|tsx))">([^<]*)<\/a>(.*?)<\/p>/gs;

export function load(app) {
  app.renderer.on(PageEvent.END, (page) => {
    const { model, project, url } = page;
    if (!(model instanceof DocumentReflection || model instanceof ProjectReflection)) return;
    const pages = pagesOf(project, app.renderer.router);
    const up = '../'.repeat(url.split('/').length - 1);
    const linked = (text) =>
      text.replace(NAME, (code, name) => {
        const there = text.startsWith('<table') && MEMBERS.includes(name) ? undefined : pages.get(name);
        return there === undefined ? code : `<a href="${up}${there}">${code}</a>`;
      });
    page.contents = page.contents
      .split(TABLE)
      .map((part) => linked(part).replace(/^<table>/, '<table tabindex="0">'))
      .join('')
      .replace(TITLE, '')
      .replace(SHOWN, (_, before, file, text, after) => {
        const code = readFileSync(fileOfExamples(file), 'utf8');
        const shown = `<details id="${file}"><summary>${file}</summary><pre><code>${escaped(code)}</code></pre></details>`;
        return `<p>${before}<a href="#${file}">${text}</a>${after}</p>${shown}`;
      });
  });
}

/** Where each public name has its page. */
function pagesOf(project, router) {
  const pages = new Map();
  for (const entry of project.children ?? []) {
    for (const reflection of entry.children ?? []) {
      if (!pages.has(reflection.name)) pages.set(reflection.name, router.getFullUrl(reflection));
    }
  }
  return pages;
}

/** The file of the examples with a name, which is the only one. */
function fileOfExamples(name) {
  const named = readdirSync(EXAMPLES, { recursive: true }).filter((file) => basename(file) === name);
  if (named.length !== 1) throw new Error(`${named.length} files of the examples are called ${name}`);
  return join(EXAMPLES, named[0]);
}

function escaped(text) {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
