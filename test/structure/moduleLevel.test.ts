import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { lineOf, sourceFiles } from './source.js';

// Bundlers drop an unused literal, but keep a call, a spread or a property access, which might do something:
// with one of them at module level, a page that imports one programme would ship them all.

const files = sourceFiles().filter(({ path }) => !path.startsWith('src/schemas/')); // schemas are made by calls

describe('module level in src', () => {
  it.each(files.map((file) => [file.path, file.tree] as const))(
    '%s holds literals and declarations only',
    (path, tree) => {
      const active = tree.statements.flatMap(activeParts);
      expect(active.map((node) => `${path}:${lineOf(tree, node)} ${node.getText(tree).slice(0, 60)}`)).toEqual([]);
    },
  );

  it.each([
    ['a call', 'export const a = cite(1);'],
    ['a new object', 'const a = new Map();'],
    ['a spread in a list', 'const a = [1, ...b];'],
    ['a spread in an object', 'const a = { ...b };'],
    ['a property access', 'const a = b.c;'],
    ['an element access', 'const a = b[0];'],
    ['a tagged template', 'const a = tag`b`;'],
    ['a template with a substitution', 'const a = `b$'.concat('{c}`;')],
    ['a computed name', 'const a = { [b]: 1 };'],
    ['a call within a literal', 'const a = { b: [{ c: d() }] };'],
    ['a variable', 'let a = 1;'],
    ['a statement', 'if (a) b();'],
    ['an enumeration', 'enum A { b }'],
    ['a class of another kind', 'class A extends B {}'],
    ['a class that starts something', 'class A { static b = c(); }'],
  ])('%s would be found', (_, text) => {
    expect(parse(text).statements.flatMap(activeParts)).not.toEqual([]);
  });

  it.each([
    'import { a } from "b"; export { a } from "b"; export type A = 1; interface B {}',
    'const a = { b: [1, -2, "c", `d`, true, null, undefined, /e/], f, g: h, i: () => j(), k() {} } as const;',
    'export const a: B = (c satisfies D) as E;',
    'function a() { return b(); }',
    'class A extends Error { b = c(); static d = 1; }',
  ])('%s would pass', (text) => {
    expect(parse(text).statements.flatMap(activeParts)).toEqual([]);
  });
});

function parse(text: string): ts.SourceFile {
  return ts.createSourceFile('example.ts', text, ts.ScriptTarget.Latest, true);
}

/** The parts of a statement that might do something when the module is loaded. */
function activeParts(statement: ts.Statement): readonly ts.Node[] {
  if (ts.isVariableStatement(statement)) {
    if ((statement.declarationList.flags & ts.NodeFlags.Const) === 0) return [statement];
    return statement.declarationList.declarations.flatMap(({ name, initializer }) =>
      ts.isIdentifier(name) && initializer !== undefined ? activeWithin(initializer) : [name],
    );
  }
  if (ts.isClassDeclaration(statement)) return activeInClass(statement);
  return isDeclaration(statement) ? [] : [statement];
}

function isDeclaration(statement: ts.Statement): boolean {
  return (
    ts.isImportDeclaration(statement) ||
    ts.isExportDeclaration(statement) ||
    ts.isTypeAliasDeclaration(statement) ||
    ts.isInterfaceDeclaration(statement) ||
    ts.isFunctionDeclaration(statement)
  );
}

function activeInClass({ heritageClauses, members }: ts.ClassDeclaration): readonly ts.Node[] {
  const parents = (heritageClauses ?? [])
    .filter(({ token }) => token === ts.SyntaxKind.ExtendsKeyword)
    .flatMap(({ types }) => types)
    .filter((type) => type.getText() !== 'Error');
  const statics = members.flatMap((member) => {
    if (ts.isClassStaticBlockDeclaration(member)) return [member];
    if (!ts.isPropertyDeclaration(member) || member.initializer === undefined) return [];
    const isStatic = member.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.StaticKeyword) === true;
    return isStatic ? activeWithin(member.initializer) : [];
  });
  return [...parents, ...statics];
}

function activeWithin(value: ts.Expression): readonly ts.Node[] {
  if (isInert(value)) return [];
  if (ts.isAsExpression(value) || ts.isSatisfiesExpression(value) || ts.isParenthesizedExpression(value)) {
    return activeWithin(value.expression);
  }
  if (ts.isArrayLiteralExpression(value)) return value.elements.flatMap(activeWithin);
  if (ts.isObjectLiteralExpression(value)) return value.properties.flatMap(activeInProperty);
  return [value];
}

function activeInProperty(property: ts.ObjectLiteralElementLike): readonly ts.Node[] {
  if (property.name !== undefined && ts.isComputedPropertyName(property.name)) return [property];
  if (ts.isShorthandPropertyAssignment(property) || ts.isMethodDeclaration(property)) return [];
  return ts.isPropertyAssignment(property) ? activeWithin(property.initializer) : [property];
}

function isInert(value: ts.Expression): boolean {
  return (
    ts.isLiteralExpression(value) || // numbers, strings, patterns, templates without substitution
    ts.isIdentifier(value) ||
    ts.isArrowFunction(value) ||
    ts.isFunctionExpression(value) ||
    value.kind === ts.SyntaxKind.TrueKeyword ||
    value.kind === ts.SyntaxKind.FalseKeyword ||
    value.kind === ts.SyntaxKind.NullKeyword ||
    (ts.isPrefixUnaryExpression(value) &&
      value.operator === ts.SyntaxKind.MinusToken &&
      ts.isNumericLiteral(value.operand))
  );
}
