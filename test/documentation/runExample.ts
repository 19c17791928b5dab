import { join } from 'node:path';
import ts from 'typescript';
import { expect } from 'vitest';
import { ROOT } from '../structure/source.js';
import type { Example } from './example.js';
import { withExpectations } from './expectations.js';

/** What users import, and the source it is made from. */
export const ENTRY_POINTS: Readonly<Record<string, string>> = {
  'ecf-rules': join(ROOT, 'src/index.ts'),
  'ecf-rules/schemas': join(ROOT, 'src/schemas/index.ts'),
};

/** Runs an example, and fails when it does not do what its comments promise. */
export async function runExample({ code }: Pick<Example, 'code'>): Promise<void> {
  const { outputText } = ts.transpileModule(withImports(withExpectations(code)), {
    compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext, verbatimModuleSyntax: true },
  });
  // biome-ignore lint/complexity/useArrowFunction: the class of asynchronous functions is reached through one
  const AsyncFunction = Object.getPrototypeOf(async function () {}).constructor;
  await new AsyncFunction('expect', 'load', 'console', outputText)(expect, load, { ...console, log: () => undefined });
}

async function load(specifier: string): Promise<unknown> {
  return import(/* @vite-ignore */ ENTRY_POINTS[specifier] ?? specifier);
}

/** Imports, which a function cannot hold, as calls of `load`. */
function withImports(code: string): string {
  const tree = ts.createSourceFile('example.ts', code, ts.ScriptTarget.Latest, true);
  const pieces = tree.statements.map((statement) => {
    const text = statement.getFullText();
    if (!ts.isImportDeclaration(statement)) return text.replace(/^(\s*(?:\/\/.*\s+)*)export (?!\{)/, '$1');
    return loaded(statement.importClause, statement.moduleSpecifier.getText());
  });
  return pieces.join('\n');
}

function loaded(clause: ts.ImportClause | undefined, specifier: string): string {
  const bindings = clause?.namedBindings;
  if (clause?.phaseModifier === ts.SyntaxKind.TypeKeyword) return '';
  if (bindings === undefined) {
    return clause?.name === undefined
      ? `await load(${specifier});`
      : `const { default: ${clause.name.text} } = await load(${specifier});`;
  }
  if (ts.isNamespaceImport(bindings)) return `const ${bindings.name.text} = await load(${specifier});`;
  const names = bindings.elements
    .filter(({ isTypeOnly }) => !isTypeOnly)
    .map(({ propertyName, name }) => (propertyName === undefined ? name.text : `${propertyName.text}: ${name.text}`));
  return `const { ${names.join(', ')} } = await load(${specifier});`;
}
