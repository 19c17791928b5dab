import { describe, expect, it } from 'vitest';
import { fullFor, hasRoom, roomOf, take } from '../../src/places/room.js';

const pair = [{ role: 'ect' }, { role: 'mentor' }] as const;
const ect = [{ role: 'ect' }] as const;

describe('the places left', () => {
  it('go down by one for each of a party', () => {
    const room = roomOf({ roles: { ect: 1, mentor: 1 }, total: 'noCap' });
    expect([hasRoom(room, pair), fullFor(room, pair)]).toEqual([true, []]);
    take(room, pair);
    expect([hasRoom(room, ect), fullFor(room, pair)]).toEqual([false, ['ect', 'mentor']]);
  });

  it('are too few for a pair where one is left in all', () => {
    const room = roomOf({ roles: { ect: 'noCap', mentor: 'noCap' }, total: 1 });
    expect([hasRoom(room, pair), hasRoom(room, ect), fullFor(room, pair)]).toEqual([false, true, ['total']]);
  });

  it('are none for a role that is not admitted', () => {
    const room = roomOf({ roles: { mentor: 1 }, total: 1 });
    expect([hasRoom(room, ect), fullFor(room, ect)]).toEqual([false, ['ect']]);
  });
});
