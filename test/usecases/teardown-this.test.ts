import { describe, expect, it } from '@jest/globals';
import type { PullRequestFacts } from '../../src/domain/pull-request.ts';
import type { Stack } from '../../src/domain/stack.ts';
import { onePlace } from '../../src/usecases/places.ts';
import type { TeardownDeps, TeardownRequest } from '../../src/usecases/teardown.ts';
import { teardownEnvironments } from '../../src/usecases/teardown-environments.ts';
import { pullRequest, stack } from '../support/facts.ts';

const closed = pullRequest({ state: 'closed', headBranch: 'feature-a' });
const open = pullRequest({ headBranch: 'feature-a' });

function request(overrides: Partial<TeardownRequest> = {}): TeardownRequest {
  return {
    repository: { id: 70107786, fullName: 'octo-org/shop', defaultBranch: 'main' },
    repositoryId: 70107786,
    project: 'shop',
    kind: 'preview',
    application: 'shop',
    select: 'this',
    part: { operation: 'take-down' },
    ttlMs: undefined,
    branch: 'feature-a',
    pullRequest: undefined,
    stackName: undefined,
    hint: {
      name: 'pull_request',
      action: 'closed',
      branch: undefined,
      pullRequest: undefined,
      commit: undefined,
      gone: true,
      headRepositoryId: undefined,
      refType: undefined,
    },
    allowedAccounts: [],
    protected: [],
    kindIsProtected: false,
    graceMs: 0,
    maxDeletions: 10,
    maxFraction: 1,
    force: false,
    concurrency: 1,
    timeoutMs: 60_000,
    onLeftover: 'fail',
    dryRun: false,
    runToken: '1-1',
    ...overrides,
  };
}

/** `looks` is what each look at the stack shows, `pull` the pull request of the branch at that time. */
function account(looks: readonly (Stack | undefined)[], pull: () => PullRequestFacts) {
  const deleted: string[] = [];
  let look = 0;
  const deps = {
    codeHost: {
      branchHead: async () => 'a'.repeat(40),
      openPullRequests: async () => (pull().state === 'open' ? [pull()] : []),
      latestPullRequest: async () => pull(),
      pullRequest: async () => pull(),
    },
    deployments: { list: async () => [] },
    stacks: {
      describe: async () => looks[Math.min(look++, looks.length - 1)],
      deleteStack: async ({ stackId }: { stackId: string }) => deleted.push(stackId),
      events: async () => [],
      resources: async () => [],
    },
    applications: { applicationVersions: async () => [], environment: async () => undefined },
    logGroups: { list: async () => [] },
    clock: { now: () => new Date('2026-03-02T09:00:00Z'), monotonic: () => 0, sleep: async () => undefined },
    log: { info: () => undefined, group: <T>(_: string, work: () => Promise<T>) => work() },
  } as unknown as TeardownDeps;
  return { deps, deleted, looked: () => look };
}

describe('taking down the environment of a branch', () => {
  it('removes it when the pull request is closed', async () => {
    const { deps, deleted } = account([stack(), undefined], () => closed);
    expect(await teardownEnvironments(onePlace(deps), request())).toMatchObject({ decision: 'deleted' });
    expect(deleted).toEqual([stack().id]);
  });

  it('keeps it when the pull request was opened again while another operation had to end', async () => {
    const { deps, deleted, looked } = account(
      [stack({ status: 'UPDATE_IN_PROGRESS' }), stack({ status: 'UPDATE_COMPLETE' })],
      () => (looked() < 2 ? closed : open),
    );
    expect(await teardownEnvironments(onePlace(deps), request())).toMatchObject({
      decision: 'skipped',
      reasonCode: 'still_wanted',
    });
    expect(deleted).toEqual([]);
  });

  it('never takes the environment that all branches share for one of a closed pull request', async () => {
    const staging = stack({
      name: 'shop-staging',
      tags: { ...stack().tags, 'greenroom:environment': 'staging', 'greenroom:branch': 'develop' },
    });
    const gone = { ...request({ kind: 'staging' }), branch: 'feature-a' };
    const { deps, deleted } = account([staging], () => closed);
    const branchIsGone = {
      ...deps,
      codeHost: { ...deps.codeHost, branchHead: async () => undefined },
    } as TeardownDeps;
    await expect(teardownEnvironments(onePlace(branchIsGone), gone)).rejects.toMatchObject({
      reasonCode: 'not_owned',
    });
    expect(await teardownEnvironments(onePlace(deps), gone)).toMatchObject({ decision: 'skipped' });
    expect(deleted).toEqual([]);
  });
});
