const TAG = /<(\/?)([A-Za-z][\w-]*)((?: [A-Za-z][\w:-]*="[^"<&]*(?:&(?:amp|lt|gt|quot);[^"<&]*)*")*)(\/?)>/g;

/** What keeps a text from being well-formed XML of elements and plain text; empty where nothing does. */
export function wellFormed(xml: string): readonly string[] {
  const problems: string[] = [];
  const open: string[] = [];
  const between = xml.replaceAll(TAG, (_, closes: string, name: string, attributes: string, isEmpty: string) => {
    const names = [...attributes.matchAll(/ ([A-Za-z][\w:-]*)="/g)].map(([, attribute]) => attribute);
    if (new Set(names).size < names.length) problems.push(`an attribute twice in ${name}`);
    if (closes === '/' && open.pop() !== name) problems.push(`${name} closes what is not open`);
    if (closes === '' && isEmpty === '') open.push(name);
    return '';
  });
  const stray = /[<>]|&(?!(?:amp|lt|gt|quot);)/.exec(between);
  if (stray !== null)
    problems.push(`a stray ${stray[0]} in “${between.slice(Math.max(0, stray.index - 20), stray.index + 20)}”`);
  if (Array.from(xml).some(isNoLetter)) problems.push('a character that XML does not have');
  return [...problems, ...open.map((name) => `${name} stays open`)];
}

/** Whether XML has no such character: control characters, half of a pair, and two at the end of the plane. */
function isNoLetter(letter: string): boolean {
  const code = letter.codePointAt(0) ?? 0;
  const isControl = code < 0x20 && code !== 0x09 && code !== 0x0a && code !== 0x0d;
  return isControl || (code >= 0xd800 && code <= 0xdfff) || code === 0xfffe || code === 0xffff;
}
