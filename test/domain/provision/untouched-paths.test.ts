import { describe, expect, it } from '@jest/globals';
import { checkPaths, comparisonFor } from '../../../src/domain/provision/untouched-paths.ts';
import { pullRequest } from '../../../tools/builders/facts.ts';
import { subject } from '../../../tools/builders/scope.ts';

const COMMIT = 'a'.repeat(40);
const ofPull = subject({ pullRequest: pullRequest({ number: 7 }) });

describe('what was changed', () => {
  it.each([
    ['is not asked for where any change will do', ofPull, [], undefined],
    ['is what the pull request says', ofPull, ['web/**'], { pullRequest: 7 }],
    [
      'is a comparison with the default branch where there is no pull request',
      subject(),
      ['web/**'],
      { base: 'main', commit: COMMIT },
    ],
    ['is not asked for of the default branch itself', subject({ branch: 'main' }), ['web/**'], undefined],
    [
      'is what the pull request says, though it comes from the default branch',
      { ...ofPull, branch: 'main' },
      ['web/**'],
      { pullRequest: 7 },
    ],
  ])('%s', (_, of, paths, comparison) => {
    expect(comparisonFor(of, COMMIT, paths)).toEqual(comparison);
  });
});

describe('a change', () => {
  it.each([
    ['touches a path', ['web/index.html', 'README.md']],
    ['has more files than anybody tells', undefined],
  ])('that %s gets an environment', (_, files) => {
    expect(checkPaths(subject(), files, ['web/**'])).toBeUndefined();
  });

  it.each([
    ['pull request', ofPull, 'Pull request #7'],
    ['branch', subject(), "Branch 'feature-a'"],
  ])('that touches none gets none, and its %s is named', (_, of, who) => {
    expect(checkPaths(of, ['README.md'], ['web/**', 'api/**'])).toEqual({
      decision: 'skipped',
      reasonCode: 'paths_untouched',
      sentence: `${who} changes nothing under 'paths' (web/**, api/**), so it gets no environment.`,
    });
  });

  it('of nothing touches no path', () => {
    expect(checkPaths(subject(), [], ['web/**'])).toMatchObject({ reasonCode: 'paths_untouched' });
  });
});
