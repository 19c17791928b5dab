import type { Citation, Document } from '../../src/vocabulary/citation.js';

const HOW: { readonly [Basis in Citation['basis']]: string } = {
  stated: '',
  derived: 'derived',
  practice: 'the practice of one hub or provider',
  assumed: 'assumed by this library',
};

/** The citations of a page, numbered as they come. */
export class SourceNumbers {
  readonly #numbers = new Map<string, { readonly number: number; readonly citation: Citation }>();

  /** The number of a citation as a link to its place in the list; what is assumed is said beside it. */
  mark(citation: Citation): string {
    return `${citation.basis === 'assumed' ? ' *(assumed)*' : ''} ${this.number(citation)}`;
  }

  /** The number alone. */
  number(citation: Citation): string {
    const key = JSON.stringify([citation.document.id, citation.section, citation.basis, citation.note]);
    const { number } = this.#numbers.get(key) ?? { number: this.#numbers.size + 1 };
    this.#numbers.set(key, { number, citation });
    return `<sup>[${number}](#source-${number})</sup>`;
  }

  /** The list the numbers lead to. */
  list(): string {
    return [...this.#numbers.values()]
      .map(({ number, citation: { document, section, basis, note } }) => {
        const details = [HOW[basis], note ?? ''].filter((part) => part !== '').join(': ');
        return `${number}. <a id="source-${number}"></a>${keyLink(document)}, ${section}${details === '' ? '' : ` – ${details}`}`;
      })
      .join('\n');
  }

  /** The documents they stand in. */
  documents(): string {
    const documents = new Map([...this.#numbers.values()].map(({ citation: { document } }) => [document.id, document]));
    return [...documents.values()]
      .map(({ id, title, publisher, edition, address }) => {
        return `- ${keyLink({ id })}: *${title}*, ${publisher}, ${edition}; ${whereabouts(address)}`;
      })
      .join('\n');
  }
}

/** A document's key, leading to its row on the page of sources. */
function keyLink({ id }: Pick<Document, 'id'>): string {
  return `[${id}](../sources.md#document-${id.toLowerCase()})`;
}

/** An address as a link; a path within what it leads to stays beside it. */
function whereabouts(address: string): string {
  if (address === 'notKnown') return 'address not known';
  if (address.startsWith('docs/')) return `[in this documentation](../${address.slice('docs/'.length)})`;
  const [page = '', ...within] = address.split(', ');
  return [`[${page}](https://${page})`, ...within.map((path) => `\`${path}\``)].join(', ');
}
