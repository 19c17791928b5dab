import ts from 'typescript';

/**
 * The program an example stands for: what its comments promise becomes code.
 *
 * - `expression; // => value` expects the value. The comment may stand on the
 *   next line, and go on over as many comment lines as the value needs.
 * - `const name = expression; // => value` expects it of the name.
 * - `console.log(expression); // => value` expects it of what is printed.
 * - `expression; // throws` expects an error; `// throws InvalidInput` expects
 *   one of that class, `// throws InvalidInput: words` with those words in it.
 *
 * A promise in any other place is refused: nobody would keep it.
 */
export function withExpectations(code: string): string {
  const tree = ts.createSourceFile('example.ts', code, ts.ScriptTarget.Latest, true);
  const promises = promisesIn(tree);
  const kept = new Set<Promised>();

  const program = tree.statements.map((statement, index) => {
    const end = tree.statements[index + 1]?.getStart() ?? code.length;
    const promised = promises.find(({ start }) => start >= statement.end && start < end);
    const text = code.slice(statement.getFullStart(), statement.end);
    if (promised === undefined) return text;
    kept.add(promised);
    return promised.kind === 'value'
      ? expectValue(statement, text, promised.text)
      : expectError(statement, promised.text);
  });

  const broken = promises.find((promised) => !kept.has(promised));
  if (broken !== undefined) throw new Error(`nothing keeps the promise "${broken.text}": it follows no statement`);
  return program.join('\n');
}

interface Promised {
  readonly kind: 'value' | 'error';
  readonly start: number;
  readonly text: string;
}

function promisesIn(tree: ts.SourceFile): readonly Promised[] {
  const comments = lineComments(tree);
  return comments.flatMap(({ start, text }, index): readonly Promised[] => {
    if (text.startsWith('=>')) {
      const following = comments.slice(index + 1).map((comment) => comment.text);
      return [{ kind: 'value', start, text: wholeValue(text.slice(2), following) }];
    }
    const thrown = /^throws\b\s*(.*)$/.exec(text);
    return thrown === null ? [] : [{ kind: 'error', start, text: thrown[1] ?? '' }];
  });
}

function lineComments(tree: ts.SourceFile): readonly { readonly start: number; readonly text: string }[] {
  const found = new Map<number, string>();
  const look = (node: ts.Node): void => {
    const children = node.getChildren(tree);
    if (children.length === 0) {
      const ranges = [
        ...(ts.getLeadingCommentRanges(tree.text, node.getFullStart()) ?? []),
        ...(ts.getTrailingCommentRanges(tree.text, node.end) ?? []),
      ];
      for (const { pos, end, kind } of ranges) {
        if (kind === ts.SyntaxKind.SingleLineCommentTrivia) found.set(pos, tree.text.slice(pos + 2, end).trim());
      }
    }
    children.forEach(look);
  };
  look(tree);
  return [...found].map(([start, text]) => ({ start, text })).toSorted((a, b) => a.start - b.start);
}

/** The shortest run of comment lines that is one expression. */
function wholeValue(first: string, following: readonly string[]): string {
  const lines = [first];
  for (const next of [undefined, ...following]) {
    if (next !== undefined) lines.push(next);
    const text = lines.join('\n').trim();
    if (isOneExpression(text)) return text;
  }
  throw new Error(`"// =>${first}" is not followed by a value`);
}

function isOneExpression(text: string): boolean {
  const { diagnostics = [] } = ts.transpileModule(`(${text}\n);`, { reportDiagnostics: true });
  const [statement, ...others] = ts.createSourceFile('value.ts', `(${text}\n);`, ts.ScriptTarget.Latest).statements;
  if (diagnostics.length > 0 || others.length > 0 || statement === undefined) return false;
  if (!ts.isExpressionStatement(statement) || !ts.isParenthesizedExpression(statement.expression)) return false;
  const { expression } = statement.expression;
  return !(ts.isBinaryExpression(expression) && expression.operatorToken.kind === ts.SyntaxKind.CommaToken);
}

function expectValue(statement: ts.Statement, text: string, value: string): string {
  if (ts.isExpressionStatement(statement)) {
    return `expect(${printed(statement.expression) ?? statement.expression.getText()}).toEqual((${value}));`;
  }
  const [declaration, ...others] = ts.isVariableStatement(statement) ? statement.declarationList.declarations : [];
  if (declaration === undefined || others.length > 0) throw new Error(`nothing has the value of "${text.trim()}"`);
  return `${text}\nexpect(${declaration.name.getText()}).toEqual((${value}));`;
}

/** What `console.log(one thing)` prints. */
function printed(expression: ts.Expression): string | undefined {
  if (!ts.isCallExpression(expression) || expression.expression.getText() !== 'console.log') return undefined;
  return expression.arguments.length === 1 ? expression.arguments[0]?.getText() : undefined;
}

function expectError(statement: ts.Statement, text: string): string {
  const [, name = '', words = ''] = /^(\w*)(?:: ?(.*))?$/.exec(text) ?? [];
  if (text !== '' && name === '') throw new Error(`"// throws ${text}" names no kind of error`);
  const expected = [`name: expect.stringContaining(${JSON.stringify(name)})`];
  if (words !== '') expected.push(`message: expect.stringContaining(${JSON.stringify(words)})`);
  return `await expect((async () => { ${statement.getText()} })()).rejects.toMatchObject({ ${expected.join(', ')} });`;
}
