import { expect, it } from '@jest/globals';
import { checkBuiltCommit } from '../../../src/domain/provision/built-commit.ts';
import { subjectHint } from '../../../tools/builders/scope.ts';

const OLD = 'a'.repeat(40);
const NEW = 'b'.repeat(40);
const BUILT = { from: 'workspace', path: 'dist' } as const;
const pushed = (commit: string | undefined, branch = 'feature-a') =>
  subjectHint({ hint: { name: 'push', branch, pullRequest: undefined, commit } });
const started = (commit: string, branch = 'feature-a') =>
  subjectHint({
    hint: {
      name: 'workflow_dispatch',
      branch: undefined,
      pullRequest: undefined,
      commit: undefined,
      ranAt: { commit, branch },
    },
  });

it('leaves what was built for an older commit to the run of the newer one', () => {
  expect(checkBuiltCommit(BUILT, pushed(OLD), { branch: 'feature-a', commit: NEW })).toEqual({
    decision: 'skipped',
    reasonCode: 'superseded',
    sentence:
      "Branch 'feature-a' moved to bbbbbbb since aaaaaaa was built; the run for that commit does the work.",
  });
});

it('leaves what was built at a run of its own to another start, where the event names no commit', () => {
  expect(checkBuiltCommit(BUILT, started(OLD), { branch: 'feature-a', commit: NEW })).toEqual({
    decision: 'skipped',
    reasonCode: 'superseded',
    sentence:
      "Branch 'feature-a' moved to bbbbbbb since aaaaaaa was built; start the workflow anew, or name what was built in 'commit'.",
  });
});

it.each([
  ['a run at the commit', BUILT, started(NEW)],
  ['a run at another branch', BUILT, started(OLD, 'main')],
  ["the commit's own tree", { from: 'repository' } as const, pushed(OLD)],
  ['a commit that was asked for by name', BUILT, { ...pushed(OLD), commit: NEW }],
  ['an event without a commit', BUILT, pushed(undefined)],
  ['an event of another branch', BUILT, pushed(OLD, 'feature-b')],
  ['the commit that the event is about', BUILT, pushed(NEW)],
])('lets %s pass', (_, source, about) => {
  expect(checkBuiltCommit(source, about, { branch: 'feature-a', commit: NEW })).toBeUndefined();
});
