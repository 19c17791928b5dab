/**
 * A value that a source may leave out: `notPublished` when it says nothing,
 * `toBeConfirmed` when it says that the value will follow.
 */
export type Published<Value> = Value | 'notPublished' | 'toBeConfirmed';
