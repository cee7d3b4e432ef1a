import { expect, it } from '@jest/globals';
import type { BranchLife } from '../../../src/domain/environment/pull-request.ts';
import type { Story, Tracker } from '../../../src/ports/tracker.ts';
import { type AcceptedDeps, findAccepted } from '../../../src/usecases/stories/find-accepted.ts';
import { pullRequest } from '../../../tools/builders/facts.ts';
import { depsOf, portOf } from '../../../tools/builders/ports.ts';
import { scope } from '../../../tools/builders/scope.ts';

const HEAD = 'a'.repeat(40);

/** A branch whose pull request was merged, and last changed at that time. */
function mergedAt(updatedAt: string): BranchLife {
  return { head: HEAD, open: [], latest: { ...pullRequest({ state: 'closed', merged: true }), updatedAt } };
}

// GitHub counts each request of an hour, and 300 story branches that a team keeps were 300 of them.
it('asks only for the pull requests of branches that were merged within a week, however many others stand', async () => {
  const lives = new Map<string, BranchLife>([
    ['123456701-fresh', mergedAt('2026-03-01T09:00:00Z')],
    ['123456702-old', mergedAt('2026-02-20T09:00:00Z')],
  ]);
  const kept = Array.from({ length: 300 }, (_, each) => `${123457000 + each}-kept`);
  const asked: string[] = [];
  const counted: number[] = [];
  const deps = depsOf<AcceptedDeps>({
    codeHost: {
      storyMentions: async () => new Map(),
      openPullRequests: async () => [],
      branches: async () =>
        [...lives.keys(), ...kept, 'main'].map((name) => ({ name, commit: HEAD, isProtected: false })),
      branchLives: async (names) => {
        counted.push(names.length);
        return lives;
      },
      latestPullRequest: async (branch) => {
        asked.push(branch);
        return undefined;
      },
    },
  });
  const { accepted } = await findAccepted(deps, {
    scope: scope(),
    longLived: { defaultBranch: 'main', kinds: [] },
    source: { named: [], rule: { family: 'pivotal', host: undefined } },
    acceptedBy: [],
    people: [],
    review: { reviewedLabel: 'reviewed', reviewedBy: [], longLived: { defaultBranch: 'main', kinds: [] } },
  });
  expect(accepted).toEqual([]);
  expect(counted).toEqual([302]);
  expect(asked).toEqual(['123456701-fresh']);
});

it('merges nothing while a story is open that only a commit of the pull request names', async () => {
  const pull = pullRequest({ number: 7, title: '[#123456701]' });
  const states = new Map<string, Story['state']>([['123456701', 'accepted']]);
  const story = (id: string, state: Story['state']): Story => ({
    id,
    project: '99',
    title: 'Pay',
    url: '',
    type: 'feature',
    state,
    estimated: true,
    labels: [],
    ownerIds: [],
    requesterId: undefined,
  });
  const asked: (readonly string[])[] = [];
  const deps = depsOf<AcceptedDeps>({
    codeHost: {
      storyMentions: async () =>
        new Map([[7, { messages: ['Pay later\n\n[Finishes #123456702]'], linked: [] }]]),
      openPullRequests: async () => [pull],
      branches: async () => [{ name: pull.headBranch, commit: HEAD, isProtected: false }],
      branchLives: async () => new Map(),
    },
    tracker: () =>
      portOf<Tracker>('tracker', {
        stories: async (ids) => {
          asked.push(ids);
          return new Map(ids.map((id) => [id, story(id, states.get(id) ?? 'delivered')]));
        },
      }),
  });
  const { accepted, report } = await findAccepted(deps, {
    scope: scope(),
    longLived: { defaultBranch: 'main', kinds: [] },
    source: { named: [], rule: { family: 'pivotal', host: undefined } },
    acceptedBy: [],
    people: [],
    review: { reviewedLabel: 'reviewed', reviewedBy: [], longLived: { defaultBranch: 'main', kinds: [] } },
  });
  expect({ accepted, items: report.items }).toEqual({ accepted: [], items: [] });
  expect(asked).toEqual([['123456701', '123456702']]);
});
