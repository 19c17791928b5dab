/**
 * What an allocation promises; `docs/places.md` explains each promise. It was made
 * for this intake. Everyone has one answer, true to their application. Only
 * applications with something wrong with them are refused. No cap is exceeded. A
 * pair has two places or none. Only those who may join have a place, and anyone
 * undecided only if the organiser said so. No lower tier is given a place before a
 * higher one that fits, nor anyone before an earlier application in the order that
 * fits, and nobody waits while there is room. What each is told is true, and so are
 * the counts. Whoever had a place has kept it.
 */
export const PLACE_PROMISES = [
  'ofThisIntake',
  'everyoneAnsweredOnce',
  'trueToApplication',
  'refusedWithCause',
  'noCapExceeded',
  'pairWhole',
  'onlyWhoMayJoin',
  'noLowerTierFirst',
  'inOrder',
  'nobodyWaitsForNothing',
  'toldTruly',
  'countsAddUp',
  'placesKept',
] as const;

/** One of the promises of an allocation. */
export type PlacePromise = (typeof PLACE_PROMISES)[number];

/** A promise that an allocation does not keep. */
export interface BrokenPromise {
  /** Which promise. */
  readonly promise: PlacePromise;
  /** The applications or caps for which it is broken. */
  readonly about: readonly string[];
  /** The fields that are wrong there; empty if the promise says it all. */
  readonly fields: readonly string[];
}
