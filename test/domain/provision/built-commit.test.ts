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

const OF_FORK = {
  decision: 'skipped',
  reasonCode: 'fork',
  sentence:
    'What this run would deploy was built for a fork, so it is deployed nowhere; a maintainer can push the commits of the fork to a branch of this repository.',
};
const unknown = { branch: undefined, pullRequest: undefined, commit: undefined };
const followed = {
  hint: { name: 'workflow_run', ...unknown, ranAt: { commit: NEW, branch: undefined, isFork: true } },
} as const;
const targeted = {
  hint: {
    ...unknown,
    name: 'pull_request_target',
    commit: NEW,
    told: { labels: [], requestedReviewers: [], isFork: true },
  },
} as const;

it.each([
  ['the run of a fork', BUILT, subjectHint(followed)],
  [
    "an image of a fork's run",
    { from: 'registry', image: 'ghcr.io/octo-org/shop:1' } as const,
    subjectHint(followed),
  ],
  [
    "the run of a fork's at a commit that was asked for by name",
    BUILT,
    subjectHint({ ...followed, commit: NEW }),
  ],
  ['the pull request of a fork', BUILT, subjectHint(targeted)],
])('deploys nothing that was built by %s', (_, source, about) => {
  expect(checkBuiltCommit(source, about, { branch: 'feature-a', commit: NEW })).toEqual(OF_FORK);
});

it("deploys the commit's own tree after the run of a fork", () => {
  const head = { branch: 'feature-a', commit: NEW };
  expect(checkBuiltCommit({ from: 'repository' }, subjectHint(followed), head)).toBeUndefined();
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

it('is told apart where the pull request is pinned to another commit than what was built', () => {
  const head = { branch: 'feature-a', commit: OLD, pinned: { number: 7 } };
  expect(checkBuiltCommit(BUILT, pushed(NEW), head)).toMatchObject({
    reasonCode: 'pinned',
    sentence:
      "Pull request #7 is pinned to commit aaaaaaa, so bbbbbbb is not deployed; say '/stage unpin' there to let it move.",
  });
  expect(checkBuiltCommit(BUILT, pushed(OLD), head)).toBeUndefined();
});
