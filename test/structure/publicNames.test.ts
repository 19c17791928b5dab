import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { ROOT, type SourceFile, sourceFiles } from './source.js';

// After a deliberate change: `npm run names`, then read the difference.
const RECORD = join(ROOT, 'test/structure/publicNames.txt');

const ENTRY_POINTS = [
  { name: 'ecf-rules', path: 'src/index.ts' },
  { name: 'ecf-rules/schemas', path: 'src/schemas/index.ts' },
];

const files = sourceFiles();

describe('the public names', () => {
  it('are those on record, no more and no fewer', async () => {
    const lines = ENTRY_POINTS.flatMap(({ name, path }) => namesOf(path).map((exported) => `${name}: ${exported}`));
    await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(RECORD);
  });

  it.each(ENTRY_POINTS.map(({ name, path }) => [name, path]))('of %s are each listed by hand', (_, path) => {
    const open = entry(path).tree.statements.filter(
      (statement) =>
        ts.isExportAssignment(statement) ||
        (ts.isExportDeclaration(statement) &&
          (statement.exportClause === undefined || !ts.isNamedExports(statement.exportClause))),
    );
    expect(open.map((statement) => statement.getText())).toEqual([]);
  });

  it('of ecf-rules come from the files that own them, for the root index has nothing of its own', () => {
    const own = entry('src/index.ts').tree.statements.filter(
      (statement) => !ts.isExportDeclaration(statement) || statement.moduleSpecifier === undefined,
    );
    expect(own.map((statement) => statement.getText())).toEqual([]);
  });
});

function entry(path: string): SourceFile {
  const found = files.find((file) => file.path === path);
  if (found === undefined) throw new Error(`there is no ${path}`);
  return found;
}

function namesOf(path: string): readonly string[] {
  const { tree } = entry(path);
  const names = tree.statements.flatMap((statement) => {
    if (ts.isExportDeclaration(statement) && statement.exportClause !== undefined) {
      if (!ts.isNamedExports(statement.exportClause)) return [];
      return statement.exportClause.elements.map(({ isTypeOnly, name }) =>
        statement.isTypeOnly || isTypeOnly ? `type ${name.text}` : name.text,
      );
    }
    return declaredNames(statement);
  });
  return names.toSorted(byName);
}

function declaredNames(statement: ts.Statement): readonly string[] {
  const isExported =
    ts.canHaveModifiers(statement) &&
    ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) === true;
  if (!isExported) return [];
  if (ts.isVariableStatement(statement)) {
    return statement.declarationList.declarations.map(({ name }) => name.getText());
  }
  if (ts.isTypeAliasDeclaration(statement) || ts.isInterfaceDeclaration(statement))
    return [`type ${statement.name.text}`];
  if (ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement))
    return [statement.name?.text ?? 'default'];
  return [];
}

function byName(one: string, other: string): number {
  const [a, b] = [one.replace(/^type /, ''), other.replace(/^type /, '')];
  return a < b ? -1 : a > b ? 1 : 0;
}
