import { describe, expect, it } from '@jest/globals';
import { checkStory } from '../../src/runtime/inputs/tracker.ts';

describe('the id of a story that the workflow names', () => {
  it.each([
    ['jira', 'shop-12', 'SHOP-12'],
    ['jira', 'SHOP-12', 'SHOP-12'],
    ['linear', 'Shop-12', 'SHOP-12'],
    ['shortcut', 'sc-123', '123'],
    ['shortcut', 'SC123', '123'],
    ['shortcut', '#123', '123'],
    ['github', '#12', '12'],
    ['pivotal', '#123456789', '123456789'],
  ] as const)('is for %s as its tracker has it: %s is %s', (tracker, written, id) => {
    expect(checkStory(tracker, written)).toBe(id);
  });

  it.each([
    ['shortcut', 'sc-'],
    ['jira', '12'],
    ['linear', 'ſhop-12'],
    ['github', 'SHOP-12'],
  ] as const)('is refused for %s where it is none: %s', (tracker, written) => {
    expect(() => checkStory(tracker, written)).toThrow(/'story'/);
  });
});
