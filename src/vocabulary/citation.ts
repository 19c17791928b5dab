/** A document that rules or facts were read from. */
export interface Document {
  /** A short key, as it is written in tables and files. */
  readonly id: string;
  /** The title of the page or paper. */
  readonly title: string;
  /** Who published it. */
  readonly publisher: string;
  /** The edition or date, or what is known of it. */
  readonly edition: string;
  /** Where it was found; `notKnown` where the copy that was read gives no address. */
  readonly address: string;
}

/**
 * How a fact rests on its document: `stated` there (including by its silence,
 * where the value is `notPublished`); `derived` by arithmetic from what is
 * stated; the `practice` of one provider or hub; `assumed` by this library where
 * no source settles it.
 */
export const BASES = ['stated', 'derived', 'practice', 'assumed'] as const;

/** How a fact rests on its document. */
export type Basis = (typeof BASES)[number];

/** Where a fact was read, and how it rests on what is written there. */
export interface Citation {
  /** The document. */
  readonly document: Document;
  /** The heading or paragraph within it. */
  readonly section: string;
  /** Whether the document states it, or it is derived, one provider's practice, or assumed. */
  readonly basis: Basis;
  /** How it was derived or why it was assumed, in a few words. */
  readonly note?: string;
}

/** One citation for every field of a shape. */
export type CitationsFor<Fields> = { readonly [Field in keyof Fields]-?: Citation };
