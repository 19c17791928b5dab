import ts from 'typescript';
import { visit } from '../structure/source.js';

const CODES: readonly string[] = [
  'missing',
  'notADay',
  'notAnAcademicYear',
  'notATime',
  'notAShare',
  'wrongKind',
  'notOneOf',
  'outOfRange',
  'unknownName',
  'duplicate',
  'overlap',
  'wrongOrder',
  'outside',
  'notFound',
  'contradiction',
];

type Codes = readonly string[];

const NOT_GIVEN_OR_ANOTHER_KIND: Codes = ['missing', 'wrongKind'];

/** What makes a field, and with which codes it tells each of its arguments; an argument without codes is no message. */
const FIELDS: { readonly [Maker in string]?: readonly Codes[] } = {
  textField: [NOT_GIVEN_OR_ANOTHER_KIND],
  keyField: [NOT_GIVEN_OR_ANOTHER_KIND, []],
  choiceField: [[], ['missing', 'notOneOf'], []],
  dayField: [NOT_GIVEN_OR_ANOTHER_KIND, []],
  momentField: [NOT_GIVEN_OR_ANOTHER_KIND, []],
  workingDaysField: [[]],
  capField: [[]],
  listField: [[], NOT_GIVEN_OR_ANOTHER_KIND, [], ['outOfRange']],
  listOrWord: [[], [], NOT_GIVEN_OR_ANOTHER_KIND, [], ['outOfRange']],
  closedObject: [[], NOT_GIVEN_OR_ANOTHER_KIND, ['unknownName']],
  factsField: [[], ['unknownName']],
  strictFields: [[], NOT_GIVEN_OR_ANOTHER_KIND, ['unknownName']],
};

/** With which codes a check of zod's tells its own error. */
const CHECKS: { readonly [Check in string]?: Codes } = {
  string: NOT_GIVEN_OR_ANOTHER_KIND,
  number: NOT_GIVEN_OR_ANOTHER_KIND,
  int: [...NOT_GIVEN_OR_ANOTHER_KIND, 'outOfRange'],
  boolean: NOT_GIVEN_OR_ANOTHER_KIND,
  array: NOT_GIVEN_OR_ANOTHER_KIND,
  object: NOT_GIVEN_OR_ANOTHER_KIND,
  union: NOT_GIVEN_OR_ANOTHER_KIND,
  discriminatedUnion: [...NOT_GIVEN_OR_ANOTHER_KIND, 'notOneOf'],
  enum: ['missing', 'notOneOf'],
  literal: ['missing', 'notOneOf'],
  min: ['outOfRange'],
  max: ['outOfRange'],
};

/**
 * The codes that a message is told with: those beside it, in an object or a call; else those of the field it is handed to,
 * or of what is done with the name it is kept under or the function it is returned from.
 */
export function codesOf(message: ts.Node, seen: ReadonlySet<ts.Node> = new Set()): Codes {
  if (seen.has(message)) return [];
  const looked = new Set([...seen, message]);
  for (let at = message; !ts.isSourceFile(at); at = at.parent) {
    const codes = codesAt(at, looked);
    if (codes !== undefined) return codes;
  }
  return [];
}

/** Whether a text is what a field is called, to begin its messages with, and no message itself. */
export function isSubjectOfField(text: ts.Node): boolean {
  const call = text.parent;
  return ts.isCallExpression(call) && FIELDS[calledIn(call)]?.[indexIn(call, text)]?.length === 0;
}

/** What the place of a node tells of its codes; `undefined` where the place around it has to be looked at. */
function codesAt(at: ts.Node, looked: ReadonlySet<ts.Node>): Codes | undefined {
  const { parent } = at;
  if (ts.isPropertyAssignment(parent) || ts.isShorthandPropertyAssignment(parent)) return codesOfProperty(parent);
  if (ts.isCallExpression(parent) && parent.expression !== at) return codesOfArgument(parent, at, looked);
  if (ts.isVariableDeclaration(parent) || ts.isParameter(parent)) return codesOfUses(parent.name, looked);
  if (ts.isFunctionDeclaration(at) && at.name !== undefined) return codesOfUses(at.name, looked);
  return undefined;
}

function codesOfProperty(property: ts.PropertyAssignment | ts.ShorthandPropertyAssignment): Codes | undefined {
  const beside = ['code', 'params'].flatMap((name) => codesIn(propertyOf(property.parent, name)));
  if (beside.length > 0) return beside;
  const name = property.name.getText();
  if (name === 'missing') {
    const isChosen = /radios/.test(propertyOf(property.parent, 'kind')?.getText() ?? '');
    return isChosen ? ['missing', 'notOneOf'] : ['missing'];
  }
  const call = property.parent.parent;
  return name === 'error' && ts.isCallExpression(call) ? codesOfCheck(call) : undefined;
}

/** A literal of a union leaves it to the union to tell. */
function codesOfCheck(call: ts.CallExpression): Codes | undefined {
  const isOfUnion = ts.isCallExpression(call.parent.parent) && calledIn(call.parent.parent) === 'union';
  return calledIn(call) === 'literal' && isOfUnion ? [] : CHECKS[calledIn(call)];
}

function codesOfArgument(call: ts.CallExpression, at: ts.Node, looked: ReadonlySet<ts.Node>): Codes | undefined {
  const name = calledIn(call);
  const index = indexIn(call, at);
  // Asked for where nothing is given, with the other code where that is `null`.
  if (name === 'askedFor') return codesOf(call, looked).filter((code) => index === 0 || code !== 'missing');
  const ofField = FIELDS[name]?.[index];
  if (ofField !== undefined) return ofField;
  const beside = call.arguments.filter((argument) => argument !== at).flatMap(codesIn);
  if (beside.length > 0) return beside;
  const inHelper = helper(call.getSourceFile(), name);
  const asParameter = inHelper.flatMap((each) => codesOfUses(each.parameters[index]?.name, looked));
  return asParameter.length > 0 ? asParameter : undefined;
}

/** The codes of everything that is done with a name, where it can be seen. */
function codesOfUses(name: ts.BindingName | undefined, looked: ReadonlySet<ts.Node>): Codes {
  if (name === undefined) return [];
  const uses: ts.Node[] = [];
  visit(scopeOf(name), (node) => {
    const isUse = ts.isIdentifier(node) && node.text === name.getText() && node !== name;
    if (isUse && !ts.isPropertyAccessExpression(node.parent)) uses.push(node);
  });
  return [...new Set(uses.flatMap((use) => codesOf(use, looked)))];
}

/** Where a name can be used: the block, function or file around its declaration. */
function scopeOf(name: ts.Node): ts.Node {
  let at = ts.isFunctionDeclaration(name.parent) ? name.parent.parent : name.parent;
  while (!ts.isSourceFile(at) && !ts.isBlock(at) && !ts.isFunctionLike(at)) at = at.parent;
  return at;
}

/** The functions of this name in the same file. */
function helper(tree: ts.SourceFile, name: string): readonly (ts.FunctionDeclaration | ts.ArrowFunction)[] {
  const found: (ts.FunctionDeclaration | ts.ArrowFunction)[] = [];
  visit(tree, (node) => {
    if (ts.isFunctionDeclaration(node) && node.name?.text === name) found.push(node);
    if (!ts.isArrowFunction(node) || !ts.isVariableDeclaration(node.parent)) return;
    if (node.parent.name.getText() === name) found.push(node);
  });
  return found;
}

/** The codes written in a piece of source. */
function codesIn(node: ts.Node | undefined): Codes {
  const found = new Set<string>();
  if (node !== undefined) {
    visit(node, (each) => {
      if (ts.isStringLiteralLike(each) && CODES.includes(each.text)) found.add(each.text);
    });
  }
  return [...found];
}

function propertyOf(object: ts.Node, name: string): ts.Node | undefined {
  if (!ts.isObjectLiteralExpression(object)) return undefined;
  return object.properties.find((property) => property.name?.getText() === name);
}

function indexIn(call: ts.CallExpression, at: ts.Node): number {
  const given: readonly ts.Node[] = call.arguments;
  return given.indexOf(at);
}

/** The last name of what is called. */
function calledIn({ expression }: ts.CallExpression): string {
  return ts.isPropertyAccessExpression(expression) ? expression.name.text : expression.getText();
}
