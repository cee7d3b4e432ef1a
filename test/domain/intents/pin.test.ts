import { describe, expect, it } from '@jest/globals';
import { pinLabel, pinNote, pinnedToOther, pinOf, unclearPin } from '../../../src/domain/intents/pin.ts';
import { pullRequest } from '../../../tools/builders/facts.ts';

const OWN = 70107786;
const COMMIT = '1f0c9e2b7a4d6e8f0a1b2c3d4e5f60718293a4b5';

function pin(labels: readonly string[], more: Partial<ReturnType<typeof pullRequest>> = {}) {
  return pinOf(pullRequest({ headRepositoryId: OWN, labels, ...more }), OWN);
}

describe('a pin', () => {
  it('is a label with all digits of its commit, as long as GitHub lets a label be', () => {
    expect(pinLabel(COMMIT)).toHaveLength(50);
    expect(pin(['bug', pinLabel(COMMIT)])).toBe(COMMIT);
  });

  it('counts in whatever case somebody wrote it first', () => {
    expect(pin([pinLabel(COMMIT).toUpperCase()])).toBe(COMMIT);
  });

  it.each([
    ['some of its digits', ['stage:pin-1f0c9e2']],
    ['none', ['stage:pin-']],
    ['what is no commit', [`stage:pin-${'z'.repeat(40)}`]],
    ['two commits', [pinLabel(COMMIT), pinLabel('a'.repeat(40))]],
    ['one that can be read, and one that cannot', [pinLabel(COMMIT), 'stage:pin-soon']],
  ])('is unclear with %s', (_, labels) => {
    expect(pin(labels)).toBe('unclear');
  });

  it('is none without such a label, once the pull request is closed, for a fork, and without a pull request', () => {
    expect(pin(['stage:keep', 'stage:pinned'])).toBeUndefined();
    expect(pin([pinLabel(COMMIT)], { state: 'closed' })).toBeUndefined();
    expect(pin([pinLabel(COMMIT)], { headRepositoryId: 1 })).toBeUndefined();
    expect(pinOf(undefined, OWN)).toBeUndefined();
  });

  it('is told with what waits on the branch', () => {
    const [pull, head] = [pullRequest({ number: 7 }), 'd'.repeat(40)];
    expect(pinNote(pull, COMMIT, head)).toBe(
      ' Pull request #7 is pinned to 1f0c9e2, and its branch is at ddddddd, which is not deployed.',
    );
    expect(pinNote(pull, COMMIT, COMMIT)).toBe(' Pull request #7 is pinned to 1f0c9e2.');
    expect(unclearPin(pull)).toMatchObject({ decision: 'skipped', reasonCode: 'pinned' });
    expect(pinnedToOther(pull, COMMIT, head).sentence).toBe(
      "Pull request #7 is pinned to commit 1f0c9e2, so ddddddd is not deployed; say '/stage unpin' there to let it move.",
    );
  });
});
