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
 * Whoever knows the seed and an application id can make the ticket with a
 * command-line tool: `printf %s 'seed:id' | sha256sum`.
 *
 * @param seed - any text; published before the applications are known, it leaves nobody a choice.
 *
 * @example
 * ```ts
 * drawOrder('summer 2022', ['a-1', 'a-2', 'a-3']).map((drawn) => drawn.applicationId);
 * // => ['a-2', 'a-1', 'a-3']
 * ```
 */
export function drawOrder(seed: string, applicationIds: readonly string[]): readonly DrawnApplication[] {
  return applicationIds
    .map((applicationId) => ({ applicationId, ticket: drawTicket(seed, applicationId) }))
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
  return bytesToHex(sha256(utf8ToBytes(`${seed}:${applicationId}`)));
}

function compare(one: string, other: string): number {
  if (one < other) return -1;
  return one > other ? 1 : 0;
}
