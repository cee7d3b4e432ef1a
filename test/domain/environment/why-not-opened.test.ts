import { describe, expect, it } from '@jest/globals';
import {
  askedToOpen,
  type BranchToOpen,
  whyNotOpened,
} from '../../../src/domain/environment/why-not-opened.ts';

const HEAD = 'a'.repeat(40);
const LONG_LIVED = { defaultBranch: 'main', kinds: [{ kind: 'staging', branch: 'develop' }] };

function why(overrides: Partial<BranchToOpen>): string | undefined {
  const branch = { name: 'feature/a', head: HEAD, isProtected: false, base: 'main', ahead: 1, ended: [] };
  return whyNotOpened({ ...branch, ...overrides }, LONG_LIVED);
}

describe('a branch that was pushed', () => {
  it.each([
    [['feature/*'], false, 'glob'],
    [['feature/*', 'story'], true, 'glob'],
    [['story'], true, 'story'],
    [['story'], false, undefined],
    [['fix/*'], true, undefined],
    [[], true, undefined],
  ])('is asked for by %j, where that it names a story is %s: %s', (branches, namesStory, asked) => {
    expect(askedToOpen({ name: 'feature/a', namesStory }, branches)).toBe(asked);
  });

  it('is not asked for by the word that stands for stories, whatever it is called', () => {
    expect(askedToOpen({ name: 'story', namesStory: false }, ['story'])).toBeUndefined();
  });

  it('gets a pull request, also where an earlier one ended at another commit', () => {
    expect(why({})).toBeUndefined();
    expect(why({ ended: [{ number: 3, headCommit: 'b'.repeat(40), merged: true }] })).toBeUndefined();
  });

  it.each([
    [{ name: 'main' }, 'it is the branch that it would be merged into'],
    [{ name: 'main', base: 'develop' }, 'it is the default branch'],
    [{ name: 'develop' }, "the settings name it for the kind 'staging'"],
    [{ isProtected: true }, "a rule of GitHub's singles it out"],
    [
      { ended: [{ number: 3, headCommit: HEAD, merged: false }] },
      'pull request #3 was closed at this commit',
    ],
    [{ ended: [{ number: 3, headCommit: HEAD, merged: true }] }, 'pull request #3 was merged at this commit'],
    [{ ahead: 0 }, "it has nothing that 'main' does not have"],
    [{ ahead: undefined }, "it has no history in common with 'main'"],
  ])('with %j gets none, because %s', (branch, words) => {
    expect(why(branch)).toBe(words);
  });
});
