import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** An application with its ticket. */
export interface DrawnApplication {
  /** The application. */
  readonly applicationId: string;
  /** Its ticket: 64 hexadecimal digits. */
  readonly ticket: string;
}

/**
 * The order that a draw gives: by ticket, the lowest first.
 *
 * Anyone who knows the seed and an application id can make the ticket with a
 * command-line tool: `printf %s 'seed:id' | sha256sum`.
 *
 * @param seed - any text; if it is published before the applications are known, nobody can choose the order.
 *
 * @example
 * ```ts
 * drawOrder('summer 2022', ['a-1', 'a-2', 'a-3']).map((drawn) => drawn.applicationId);
 * // => ['a-2', 'a-1', 'a-3']
 * ```
 */
export function drawOrder(seed: string, applicationIds: readonly string[]): readonly DrawnApplication[] {
  const ticketOf = ticketsOf(seed);
  return applicationIds
    .map((applicationId) => ({ applicationId, ticket: ticketOf(applicationId) }))
    .toSorted((one, other) => compare(one.ticket, other.ticket) || compare(one.applicationId, other.applicationId));
}

/**
 * The ticket of an application in a draw: SHA-256 of seed, colon and id in UTF-8, in hexadecimal digits.
 *
 * @example
 * ```ts
 * drawTicket('summer 2022', 'a-1').slice(0, 8); // => '565e6584'
 * ```
 */
export function drawTicket(seed: string, applicationId: string): string {
  return ticketsOf(seed)(applicationId);
}

/** Makes the tickets of one draw: the seed is hashed once, and each id is added to that, in the same memory. */
export function ticketsOf(seed: string): (applicationId: string) => string {
  const begun = sha256.create().update(utf8ToBytes(`${seed}:`));
  const hash = begun.clone();
  const digest = new Uint8Array(sha256.outputLen);
  return (applicationId) => {
    begun._cloneInto(hash).update(utf8ToBytes(applicationId)).digestInto(digest);
    return bytesToHex(digest);
  };
}

function compare(one: string, other: string): number {
  if (one < other) return -1;
  return one > other ? 1 : 0;
}
