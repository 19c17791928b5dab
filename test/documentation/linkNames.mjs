// The guides name functions and types of the package in code: on the site each such name leads to its page.
import { DocumentReflection, PageEvent, ProjectReflection } from 'typedoc';

/** A name alone in code, and not within a link already. */
const NAME = /(?<!<a [^>]*>)<code>([A-Za-z]\w{3,})<\/code>/g;

export function load(app) {
  app.renderer.on(PageEvent.END, (page) => {
    const { model, project, url } = page;
    if (!(model instanceof DocumentReflection || model instanceof ProjectReflection)) return;
    const pages = pagesOf(project, app.renderer.router);
    const up = '../'.repeat(url.split('/').length - 1);
    page.contents = page.contents.replace(NAME, (code, name) => {
      const there = pages.get(name);
      return there === undefined ? code : `<a href="${up}${there}">${code}</a>`;
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
