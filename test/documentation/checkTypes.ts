import { join } from 'node:path';
import ts from 'typescript';
import { ROOT } from '../structure/source.js';
import type { Example } from './example.js';
import { STRICT } from './scope.js';

/** What the compiler has to say against examples, each as a program of its own, all in one go. */
export function typeErrors(examples: readonly Pick<Example, 'place' | 'code'>[]): readonly string[] {
  // Nothing is written: the compiler is handed the examples as files that lie in the root of the repository.
  const files = new Map(examples.map(({ place, code }, index) => [join(ROOT, `example${index}.ts`), { place, code }]));
  const host = ts.createCompilerHost(STRICT);
  const disk = { ...host };
  host.fileExists = (path) => files.has(path) || disk.fileExists(path);
  host.readFile = (path) => files.get(path)?.code ?? disk.readFile(path);
  host.getSourceFile = (path, language, ...rest) => {
    const example = files.get(path);
    return example === undefined
      ? disk.getSourceFile(path, language, ...rest)
      : ts.createSourceFile(path, example.code, language);
  };

  const program = ts.createProgram([...files.keys()], STRICT, host);
  // What is wrong in src itself is for the type check of src to tell.
  const own = ts.getPreEmitDiagnostics(program).filter(({ file }) => file === undefined || files.has(file.fileName));
  return own.map(({ file, start, messageText }) => {
    const { place = file?.fileName ?? 'settings' } = files.get(file?.fileName ?? '') ?? {};
    const line = file === undefined || start === undefined ? 1 : file.getLineAndCharacterOfPosition(start).line + 1;
    return `${place} line ${line}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`;
  });
}
