import { join } from 'node:path';
import ts from 'typescript';
import { ROOT, visit } from '../structure/source.js';
import type { Example } from './example.js';
import { ENTRY_POINTS } from './runExample.js';

const config = ts.readConfigFile(join(ROOT, 'test/tsconfig.json'), (path) => ts.sys.readFile(path));
const { options } = ts.parseJsonConfigFileContent(config.config, ts.sys, join(ROOT, 'test'));

/** The strict settings of the tests; a reader may look at a name and do nothing with it. */
export const STRICT: ts.CompilerOptions = {
  ...options,
  noUnusedLocals: false,
  noUnusedParameters: false,
  allowImportingTsExtensions: true,
};

/**
 * Examples of doc comments as programs: one without imports may use every
 * public name, and the names of its own file, so imports of those it does use
 * are put before it, on the same line.
 */
export function withScope(examples: readonly Example[]): readonly Example[] {
  const bare = examples.filter(({ path, code }) => path.startsWith('src/') && !/^import\b/m.test(code));
  const paths = [...Object.values(ENTRY_POINTS), ...bare.map(({ path }) => join(ROOT, path))];
  const program = ts.createProgram([...new Set(paths)], STRICT);

  return examples.map((example) => {
    if (!bare.includes(example)) return example;
    const wanted = freeNames(example.code);
    const sources = [...Object.entries(ENTRY_POINTS), [join(ROOT, example.path), join(ROOT, example.path)] as const];
    const imports = sources.flatMap(([specifier, file]) => {
      const names = [...exportsOf(program, file)].filter(([name]) => wanted.delete(name));
      return names.length === 0 ? [] : [`import { ${names.map(([, text]) => text).join(', ')} } from '${specifier}';`];
    });
    return { ...example, code: [...imports, example.code].join(' ') };
  });
}

/** Each name a file exports, and how an import writes it. */
function exportsOf(program: ts.Program, file: string): ReadonlyMap<string, string> {
  const checker = program.getTypeChecker();
  const tree = program.getSourceFile(file);
  const symbol = tree === undefined ? undefined : checker.getSymbolAtLocation(tree);
  const exported = symbol === undefined ? [] : checker.getExportsOfModule(symbol);
  return new Map(
    exported.map((each) => {
      const aliased = each.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(each) : each;
      return [each.name, aliased.flags & ts.SymbolFlags.Value ? each.name : `type ${each.name}`];
    }),
  );
}

/** The names an example mentions and does not declare. */
function freeNames(code: string): Set<string> {
  const mentioned = new Set<string>();
  const declared = new Set<string>();
  const promised = [...code.matchAll(/\/\/(.*)/g)].map(([, text]) => text ?? '');
  visit(ts.createSourceFile('example.ts', code, ts.ScriptTarget.Latest, true), (node) => {
    if (!ts.isIdentifier(node)) return;
    const { parent } = node;
    const isDeclared =
      ts.isVariableDeclaration(parent) || ts.isBindingElement(parent) || ts.isFunctionDeclaration(parent);
    if (isDeclared && parent.name === node) declared.add(node.text);
    else mentioned.add(node.text);
  });
  for (const name of promised.flatMap((text) => text.match(/[A-Za-z_$][\w$]*/g) ?? [])) mentioned.add(name);
  return new Set([...mentioned].filter((name) => !declared.has(name)));
}
