/** Anything that has the id of an application. */
interface Identified {
  readonly applicationId: string;
}

/** The id of the application. */
export function idOf({ applicationId }: Identified): string {
  return applicationId;
}

/** Items by the id of their application; of several with the same id, the last. */
export function byId<Item extends Identified>(items: readonly Item[]): ReadonlyMap<string, Item> {
  return new Map(items.map((item) => [item.applicationId, item]));
}
