import type { Assumption } from '../vocabulary/assumption.js';
import type { Citation, Document } from '../vocabulary/citation.js';
import type { Intake } from './intake.js';

const declaration: Document = {
  id: 'intake',
  title: 'The declaration of the intake',
  publisher: 'the organiser',
  edition: 'this intake',
  address: 'notKnown',
};
const placesGuide: Document = {
  id: 'places',
  title: 'Who gets the places',
  publisher: 'ecf-rules',
  edition: 'this version',
  address: 'docs/places.md',
};
const declared: Citation = { document: declaration, section: 'order', basis: 'stated' };
const closing: Citation = { document: declaration, section: 'closing', basis: 'stated' };
const undecided: Citation = { document: declaration, section: 'undecided', basis: 'stated' };
const ties: Citation = { document: placesGuide, section: 'Ties', basis: 'assumed' };
const pairs: Citation = { document: placesGuide, section: 'Pairs', basis: 'assumed' };
const passedOver: Citation = { document: placesGuide, section: 'A pair that does not fit', basis: 'assumed' };

/** The ids of the choices an allocation can rest on. */
export type ChoiceId =
  | 'by-time-of-application'
  | 'by-draw'
  | 'by-list'
  | 'ties-by-application-id'
  | 'ties-by-draw'
  | 'never-closes'
  | 'late-refused'
  | 'late-last-in-tier'
  | 'refer-waits'
  | 'refer-holds-place'
  | 'more-information-needed-waits'
  | 'more-information-needed-holds-place'
  | 'pair-together-or-not-at-all'
  | 'pair-that-does-not-fit-is-passed-over';

/** A choice, which is told as an assumption. */
type Choice = Assumption & { readonly id: ChoiceId };

const byTime: Choice = {
  id: 'by-time-of-application',
  says: 'within a tier the earlier application comes first; a time or seconds left out count as late as they can be',
  source: declared,
};
const byDraw: Choice = {
  id: 'by-draw',
  says: 'within a tier the lower ticket comes first; a ticket is the SHA-256 of the seed, a colon and the application id',
  source: declared,
};
const byList: Choice = {
  id: 'by-list',
  says: 'within a tier the order is the organiser’s list; those it leaves out come after, by time of application',
  source: declared,
};
const tiesById: Choice = {
  id: 'ties-by-application-id',
  says: 'applications that are otherwise equal go by their ids, character by character',
  source: ties,
};
const tiesByDraw: Choice = {
  id: 'ties-by-draw',
  says: 'applications of equal time go by a draw with the organiser’s seed',
  source: declared,
};
const neverLate: Choice = {
  id: 'never-closes',
  says: 'the intake has no closing moment, so no application is late',
  source: closing,
};
const lateRefused: Choice = {
  id: 'late-refused',
  says: 'an application after the closing moment is refused',
  source: closing,
};
const lateLast: Choice = {
  id: 'late-last-in-tier',
  says: 'an application after the closing moment comes after all others of its tier',
  source: closing,
};
const referWaits: Choice = {
  id: 'refer-waits',
  says: 'while a named body has yet to decide, an application holds no place',
  source: undecided,
};
const referHolds: Choice = {
  id: 'refer-holds-place',
  says: 'while a named body has yet to decide, an application competes in the tier still open to it and a place is held for it',
  source: undecided,
};
const missingWaits: Choice = {
  id: 'more-information-needed-waits',
  says: 'while a fact is missing, an application holds no place',
  source: undecided,
};
const missingHolds: Choice = {
  id: 'more-information-needed-holds-place',
  says: 'while a fact is missing, an application competes in the tier still open to it and a place is held for it',
  source: undecided,
};
const pairTogether: Choice = {
  id: 'pair-together-or-not-at-all',
  says: 'an ECT and a mentor who apply as a pair are placed together or not at all; the pair stands where the later of the two would, in a draw on the ticket of its ECT',
  source: pairs,
};
const pairPassedOver: Choice = {
  id: 'pair-that-does-not-fit-is-passed-over',
  says: 'where there is not room for both of a pair, the pair waits and the next in order who fits has the place',
  source: passedOver,
};

/** The choices that an allocation rests on, always in the same order. */
export function choicesOf({ order, closes, undecided: rules }: Intake): readonly Choice[] {
  const drawn = order.by === 'timeOfApplication' && order.drawTiesWith !== undefined;
  return [
    order.by === 'draw' ? byDraw : order.by === 'list' ? byList : byTime,
    drawn ? tiesByDraw : tiesById,
    closes === undefined ? neverLate : closes.late === 'refused' ? lateRefused : lateLast,
    rules?.refer === 'holdsPlace' ? referHolds : referWaits,
    rules?.moreInformationNeeded === 'holdsPlace' ? missingHolds : missingWaits,
    pairTogether,
    pairPassedOver,
  ];
}
