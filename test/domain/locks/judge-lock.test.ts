import { describe, expect, it } from '@jest/globals';
import {
  describeHeld,
  holderOf,
  isAskedLater,
  whyNotMoved,
  whyNotSent,
  whyNotTakenDown,
} from '../../../src/domain/locks/judge-lock.ts';
import { lock } from '../../../tools/builders/locks.ts';

const [SERVES, PUSHED] = ['a'.repeat(40), 'b'.repeat(40)];
const HELD = { version: 'v', lock: lock() };
const UNREADABLE = { version: 'v', lock: undefined };
const name = 'shop-feature-checkout';

describe('an environment that somebody holds', () => {
  it('does not move, and says who holds it, since when, why and what serves', () => {
    expect(whyNotMoved(HELD, { name, commit: PUSHED, runs: SERVES })).toEqual({
      decision: 'skipped',
      reasonCode: 'locked',
      sentence:
        "Environment shop-feature-checkout is locked by mr-a since 2026-03-02 09:00 UTC, because 'a demo', so commit bbbbbbb is not deployed, and commit aaaaaaa still serves; say '/stage unlock' on its pull request to let it move.",
    });
  });

  it.each([
    ['nobody holds it', undefined, SERVES, PUSHED, undefined],
    ['its own commit comes', HELD, SERVES, SERVES, undefined],
    ['its stack does not tell, and it had that one when it was locked', HELD, undefined, SERVES, undefined],
    ['its stack tells of another than when it was locked', HELD, PUSHED, SERVES, 'locked'],
    ['there is none, though one was there when it was locked', HELD, 'none', SERVES, 'locked'],
    ['nobody can read who holds it', UNREADABLE, SERVES, PUSHED, 'locked'],
    ['nobody can read who holds it, and its own commit comes', UNREADABLE, SERVES, SERVES, undefined],
    ['nobody knows what serves', UNREADABLE, undefined, PUSHED, 'locked'],
  ] as const)('or moves, where %s', (_, held, runs, commit, code) => {
    expect(whyNotMoved(held, { name, commit, runs })?.reasonCode).toBe(code);
  });

  it('moves for its holder alone where it is shared, and says how it is released', () => {
    const move = { name: 'shop-qa', commit: PUSHED, runs: SERVES };
    expect(whyNotMoved(HELD, { ...move, sent: { kind: 'qa', by: 1 } })).toBeUndefined();
    const { sentence } = whyNotMoved(HELD, { ...move, sent: { kind: 'qa', by: 2 } }) ?? {};
    expect(sentence).toContain("say '/stage unlock qa' on any pull request to let it move");
    expect(whyNotMoved(UNREADABLE, { ...move, sent: { kind: 'qa', by: 1 } })?.reasonCode).toBe('locked');
    expect(whyNotSent(UNREADABLE, { name: 'shop-qa', kind: 'qa', by: 1 })?.reasonCode).toBe('locked');
    expect(whyNotSent(undefined, { name: 'shop-qa', kind: 'qa', by: 1 })).toBeUndefined();
    expect(whyNotTakenDown(HELD, 'shop-qa', 'qa')?.sentence).toContain("'/stage unlock qa'");
  });

  it('says of one that is asleep that it sleeps', () => {
    expect(whyNotMoved(HELD, { name, commit: PUSHED, runs: SERVES, isAsleep: true })?.sentence).toContain(
      'so commit bbbbbbb is not deployed, and the environment sleeps at commit aaaaaaa;',
    );
  });

  it('says no commit where none serves, and no reason where none was given', () => {
    const held = { version: 'v', lock: lock({ reason: '' }) };
    expect(whyNotMoved(held, { name, commit: PUSHED, runs: 'none' })?.sentence).toBe(
      "Environment shop-feature-checkout is locked by mr-a since 2026-03-02 09:00 UTC, so commit bbbbbbb is not deployed; say '/stage unlock' on its pull request to let it move.",
    );
  });

  it('is not taken down', () => {
    expect(whyNotTakenDown(undefined, name)).toBeUndefined();
    expect(whyNotTakenDown(UNREADABLE, name)).toMatchObject({
      decision: 'skipped',
      reasonCode: 'locked',
      sentence: expect.stringContaining(`is ${describeHeld(UNREADABLE)}, so it stays`),
    });
  });
});

describe('a lock', () => {
  it.each([
    [undefined, 1, 11, undefined],
    [HELD, 1, 11, 'this command'],
    [HELD, 1, 12, 'the same person'],
    [HELD, 2, 12, 'somebody else'],
    [HELD, 2, 11, 'somebody else'],
    [UNREADABLE, 1, 11, 'somebody else'],
  ] as const)('belongs to whom it says: %#', (held, by, comment, expected) => {
    expect(holderOf(held, { by, comment })).toBe(expected);
  });

  it.each([
    ['2026-03-02T08:59:59Z', 10, true],
    ['2026-03-02T09:00:01Z', 12, false],
    ['2026-03-02T09:00:00Z', 10, true],
    ['2026-03-02T09:00:00Z', 12, false],
  ])('was asked for after a command of %s with the id %i: %s', (saidAt, comment, expected) => {
    expect(isAskedLater(HELD, { saidAt, comment })).toBe(expected);
    expect(isAskedLater(UNREADABLE, { saidAt, comment })).toBe(false);
  });
});
