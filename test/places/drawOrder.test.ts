import { createHash } from 'node:crypto';
import { allocatePlaces, drawOrder, drawTicket } from 'ecf-rules';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { application, ids, intakeWith, pair } from './cases.js';

describe('a draw', () => {
  it('gives the ticket that a command-line tool gives', () => {
    // printf %s 'summer 2022:a-1' | sha256sum
    expect(drawTicket('summer 2022', 'a-1')).toBe('565e658499dd72662d31f7d9c2ea1478202a269d5a6d1401999610e087441472');
    // printf %s 'été:é-1' | sha256sum, in UTF-8
    expect(drawTicket('été', 'é-1')).toBe(createHash('sha256').update('été:é-1', 'utf8').digest('hex'));
  });

  it('gives the tickets that another implementation gives', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), (seed, id) => {
        expect(drawTicket(seed, id)).toBe(createHash('sha256').update(`${seed}:${id}`, 'utf8').digest('hex'));
      }),
    );
  });

  it('goes by ticket, the lowest first', () => {
    const drawn = drawOrder('s', ['a', 'b', 'c', 'd', 'e']);
    expect(drawn.map(({ ticket }) => ticket)).toEqual(drawn.map(({ ticket }) => ticket).toSorted());
    expect(ids(drawOrder('s', ['e', 'd', 'c', 'b', 'a']))).toEqual(ids(drawn));
    expect(ids(drawOrder('s', ['a', 'a']))).toEqual(['a', 'a']);
  });

  it('is the order in which places are given', () => {
    const names = ['a', 'b', 'c', 'd', 'e', 'f'];
    const intake = intakeWith(3, 0, 'noCap', { order: { by: 'draw', seed: 'summer' } });
    const allocation = allocatePlaces(
      intake,
      names.map((name) => application(name, 'ect', 1)),
    );
    expect([...ids(allocation.confirmed), ...ids(allocation.waiting)]).toEqual(ids(drawOrder('summer', names)));
  });

  it('draws for a pair with the ticket of its ECT alone', () => {
    const intake = intakeWith('noCap', 'noCap', 1, { order: { by: 'draw', seed: 'summer' } });
    const pairs = ['1', '2', '3', '4', '5'].flatMap((name) => pair(name, 1));
    const waiting = allocatePlaces(intake, pairs).waiting.filter(({ role }) => role === 'ect');
    expect(ids(waiting)).toEqual(ids(drawOrder('summer', ['e1', 'e2', 'e3', 'e4', 'e5'])));
  });

  it('settles ties of time where the organiser says so', () => {
    const names = ['a', 'b', 'c', 'd', 'e', 'f'];
    const order = { by: 'timeOfApplication', drawTiesWith: 'ties' } as const;
    const late = application('0', 'ect', 2);
    const allocation = allocatePlaces(intakeWith(0, 0, 'noCap', { order }), [
      late,
      ...names.map((name) => application(name, 'ect', 1)),
    ]);
    expect(ids(allocation.waiting)).toEqual([...ids(drawOrder('ties', names)), '0']);
  });
});
