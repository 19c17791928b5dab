/**
 * What an allocation promises. Each has its section in `docs/places.md`:
 * it is of this intake; everyone has one answer, true to the application; only
 * what has something wrong with it is refused; no cap is exceeded; a pair has two
 * places or none; only who may join has a place, and who is undecided only where
 * the organiser said so; no lower tier before a higher one that fits, nobody
 * before another in order who fits, nobody waits while there is room; what each is
 * told is so, and so are the counts; whoever had a place has kept it.
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

/** Something an allocation promises. */
export type PlacePromise = (typeof PLACE_PROMISES)[number];

/** A promise that an allocation does not keep. */
export interface BrokenPromise {
  /** Which. */
  readonly promise: PlacePromise;
  /** The applications or caps it is broken for. */
  readonly about: readonly string[];
  /** What does not hold there, by the name of the field; empty where the promise says it all. */
  readonly fields: readonly string[];
}
