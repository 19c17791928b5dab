import fc from 'fast-check';

/** Things that stand for nothing of ours, and some that look as if they did. */
const JSON_JUNK: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    true,
    '',
    ' ',
    'x',
    '2024-09-31',
    '2024-02-29',
    '2023/24',
    '2023/25',
    'ect',
    'monday',
    0,
    -1,
    0.5,
    1.5,
    1e9,
  ),
  fc.constantFrom<unknown>([], {}, [{}], ['monday', 'monday'], { day: '1' }, 'notPublished'),
  fc.jsonValue({ maxDepth: 2 }),
);

/** A sound value in which one place holds another thing, lacks what it had, or has more than it should. */
export function changed(sound: fc.Arbitrary<unknown>, junk: fc.Arbitrary<unknown> = JSON_JUNK): fc.Arbitrary<unknown> {
  const name = fc.constantFrom('strat', 'person', '__proto__', 'constructor', 'kind', 'fte', 'x');
  return fc
    .tuple(sound, fc.infiniteStream(fc.nat()), junk, fc.constantFrom('replace', 'remove', 'add'), name)
    .map(([value, choices, other, how, key]) => {
      const change = (node: unknown): unknown => {
        const entries: (readonly [string, unknown])[] =
          typeof node === 'object' && node !== null ? Object.entries(node) : [];
        const at = Number(choices.next().value) % (entries.length + 1);
        const found = entries[at];
        if (found === undefined) return how === 'add' ? rebuilt(node, [...entries, [key, other]]) : other;
        if (how === 'remove' && Number(choices.next().value) % 3 === 0) {
          return rebuilt(
            node,
            entries.filter((_, index) => index !== at),
          );
        }
        return rebuilt(
          node,
          entries.map(([field, inner], index) => [field, index === at ? change(inner) : inner]),
        );
      };
      return change(value);
    });
}

function rebuilt(node: unknown, entries: readonly (readonly [string, unknown])[]): unknown {
  return Array.isArray(node) ? entries.map(([, inner]) => inner) : Object.fromEntries(entries);
}
