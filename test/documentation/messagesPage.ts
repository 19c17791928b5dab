import ts from 'typescript';
import { type SourceFile, sourceFiles, visit } from '../structure/source.js';
import { codesOf, isSubjectOfField } from './messageCodes.js';

/** Where the messages of a folder of `src/` are met. */
const ROOMS: readonly (readonly [folder: string, title: string])[] = [
  ['schemas', 'Files, rows, registers and forms: `ecf-rules/schemas`'],
  ['forms', 'Questions'],
  ['calendar', 'Days, years and the dates of a school'],
  ['vocabulary', 'Shares of a post'],
  ['eligibility', 'Decisions'],
  ['schedule', 'Enrolments, dates and events of a plan'],
  ['workload', 'Time off timetable, and assumptions'],
  ['places', 'Intakes, applications and changes of an allocation'],
  ['export', 'Pictures, and explanations'],
];

/** Properties whose text is no message: what is shown where nothing is wrong. */
const NO_MESSAGES: readonly string[] = [
  'label',
  'hint',
  'title',
  'says',
  'text',
  'name',
  'section',
  'note',
  'description',
  'summary',
  'beyondShape',
];

/** A message as it is written in the source, and where. */
export interface Message {
  /** The sentence; what is put in stands in brackets. */
  readonly text: string;
  /** The file. */
  readonly path: string;
  /** The codes it is told with. */
  readonly codes: readonly string[];
}

/** Every message that tells somebody what is wrong with an input, from the source itself. */
export function messages(): readonly Message[] {
  const byRoomAndText = new Map<string, Message>();
  for (const message of sourceFiles().flatMap((file) => messagesIn(file))) {
    const key = `${roomOf(message.path)} ${message.text}`;
    const before = byRoomAndText.get(key);
    const codes = new Set([...(before?.codes ?? []), ...message.codes]);
    byRoomAndText.set(key, { ...(before ?? message), codes: [...codes].toSorted() });
  }
  return [...byRoomAndText.values()];
}

/** The page that shows them. */
export function messagesPage(all: readonly Message[]): string {
  const parts = ROOMS.map(([folder, title]) => {
    const own = all.filter(({ path }) => roomOf(path) === folder);
    const lines = own.map(({ text, codes }) => `- ${text} – ${codes.map((code) => `\`${code}\``).join(', ')}`);
    return `## ${title}\n\n${lines.toSorted().join('\n')}`;
  });
  return `---
title: Messages
group: Guides
---

# Messages

Every message that tells somebody what is wrong with an input, printed from the source. What is put in where a message is
made stands in brackets: the name of a field, a choice, a number; never a value that somebody entered. Where a name is
near to one that is known, “; did you mean …?” follows.

Beside each stands the code that a problem with this message has; where there are several, it depends on what is wrong:
\`missing\` where nothing was given, another where that is \`null\` or of another kind. Messages a schema passes on from
other functions are listed with those functions. Messages may be reworded; the codes are stable.

${parts.join('\n\n')}
`;
}

function roomOf(path: string): string {
  return path.split('/')[1] ?? '';
}

function messagesIn({ path, tree }: SourceFile): readonly Message[] {
  if (!ROOMS.some(([folder]) => folder === roomOf(path))) return [];
  const found: Message[] = [];
  visit(tree, (node) => {
    if (!(ts.isStringLiteralLike(node) || ts.isTemplateExpression(node))) return;
    if (!isMessage(node) || isSubjectOfField(node)) return;
    const text = textOf(node);
    const codes = codesOf(node);
    if (isSentence(text) && !isSubject(text)) found.push({ text, path, codes });
    // Of a date in a cell the message is what follows its label.
    else if (path.endsWith('/dayCell.ts') && /^(?!such)[a-z]+ [a-z]/.test(text))
      found.push({ text: `[label] ${text}`, path, codes });
  });
  return found;
}

function textOf(node: ts.StringLiteralLike | ts.TemplateExpression): string {
  if (ts.isStringLiteralLike(node)) return node.text;
  const text = node.templateSpans.reduce(
    (before, { expression, literal }) => `${before}[${nameOf(expression)}]${literal.text}`,
    node.head.text,
  );
  // What follows a word at once, at the end, is a name that may be meant.
  return text.replace(/(?<=[a-z])\[\w+\]$/, '');
}

/** What a placeholder is called: the last name in it. */
function nameOf(expression: ts.Expression): string {
  const names = expression.getText().match(/[A-Za-z]+/g) ?? [];
  return (names.findLast((name) => !['join', 'map', 'inWords', 'toString'].includes(name)) ?? 'value').toLowerCase();
}

/** A sentence begins with a capital, or with what is put in, and has words of its own after that. */
function isSentence(text: string): boolean {
  return /^(?:[A-Z][a-z]*|FTE|\[\w+\]) .*[\w\])%]\??$/s.test(text) && /[a-z]{2}/.test(text.replaceAll(/\[\w+\]/g, ''));
}

/** What a sentence is about is handed over on its own, and is no sentence yet. */
function isSubject(text: string): boolean {
  const isAbout = /^(?:The|A|What|Whom|Year) /.test(text);
  return isAbout && !/ (?:must|is|has|cannot|can|came|are|no longer)\b/.test(text);
}

/** Whether a text is told: in a property or a variable for it, or handed to what tells it or makes a field. */
function isMessage(node: ts.Node): boolean {
  for (let at = node; !ts.isSourceFile(at); at = at.parent) {
    const { parent } = at;
    if (ts.isPropertyAssignment(parent)) {
      const name = parent.name.getText();
      return !NO_MESSAGES.includes(name) && (/^(message|missing|error|says)$/.test(name) || isTold(parent));
    }
    if (ts.isVariableDeclaration(parent))
      return /^(message|error|wrong|enter|month|(?:[A-Z]+_)*(?!RULES)[A-Z]+$|must|says|notReal)/.test(
        parent.name.getText(),
      );
    if (ts.isCallExpression(parent) && parent.expression !== at) return isTeller(parent.expression.getText());
    if (ts.isReturnStatement(parent) || ts.isArrowFunction(parent)) return isInTeller(parent);
  }
  return false;
}

function isTold(node: ts.Node): boolean {
  return ts.isObjectLiteralExpression(node.parent) && /code:/.test(node.parent.getText());
}

function isTeller(name: string): boolean {
  return /(report|tell|stop|problem|Problem|wrong|refuse|askedFor|Field|Object|listOrWord|key|notADay|notOneOf|checkDay|checkPeriod|refine)/.test(
    name,
  );
}

function isInTeller(node: ts.Node): boolean {
  for (let at = node; !ts.isSourceFile(at); at = at.parent) {
    if (ts.isFunctionDeclaration(at)) return /[Pp]roblem|wrong|writtenOtherwise|[Ee]rror/.test(at.name?.text ?? '');
  }
  return false;
}
