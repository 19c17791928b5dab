import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { importsOf, lineOf, sourceFiles, visit } from './source.js';

// The day is an argument: no answer depends on when, where or how often it is asked.

/** Functions of date-fns that read the clock. */
const CLOCK_READERS =
  /^date-fns\/(startOf|endOf)(Today|Tomorrow|Yesterday)|^date-fns\/is(This\w+|Today|Tomorrow|Yesterday|Past|Future)$|ToNow/;

const files = sourceFiles();

describe('a clock, a locale, a time zone or chance', () => {
  it.each(files.map((file) => [file.path, file.tree] as const))('has no part in %s', (path, tree) => {
    const found: string[] = [];
    visit(tree, (node) => {
      if (isHidden(node, path.startsWith('src/calendar/'))) {
        found.push(`${path}:${lineOf(tree, node)} ${node.getText(tree)}`);
      }
    });
    expect(found).toEqual([]);
  });

  it('comes in through no function of date-fns', () => {
    const specifiers = files.flatMap((file) => importsOf(file).map(({ specifier }) => specifier));
    expect(specifiers.filter((specifier) => CLOCK_READERS.test(specifier))).toEqual([]);
  });

  it.each([
    'Date.now()',
    'new Date()',
    'new UTCDateMini()',
    'Date()',
    'Math.random()',
    'new Intl.DateTimeFormat()',
    'a.toLocaleString()',
    'performance.now()',
    'crypto.randomUUID()',
  ])('%s would be found, even in calendar', (text) => {
    expect(holdsHidden(text, true)).toBe(true);
  });

  it('a date object is for calendar alone', () => {
    expect(holdsHidden('new Date(0)', true)).toBe(false);
    expect(holdsHidden('new Date(0)', false)).toBe(true);
  });
});

function holdsHidden(text: string, inCalendar: boolean): boolean {
  let found = false;
  visit(ts.createSourceFile('example.ts', text, ts.ScriptTarget.Latest, true), (node) => {
    found ||= isHidden(node, inCalendar);
  });
  return found;
}

function isHidden(node: ts.Node, inCalendar: boolean): boolean {
  if (ts.isPropertyAccessExpression(node)) {
    const name = node.getText();
    return name === 'Date.now' || name === 'Math.random' || node.name.text.startsWith('toLocale');
  }
  if (ts.isCallExpression(node)) return node.expression.getText() === 'Date';
  if (ts.isNewExpression(node) && /Date/.test(node.expression.getText())) {
    return !inCalendar || (node.arguments ?? []).length === 0;
  }
  return (
    ts.isIdentifier(node) &&
    ['Intl', 'performance', 'crypto', 'Temporal'].includes(node.text) &&
    (ts.isPropertyAccessExpression(node.parent) ? node.parent.expression === node : ts.isExpression(node.parent))
  );
}
