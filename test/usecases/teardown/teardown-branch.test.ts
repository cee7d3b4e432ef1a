import { describe, expect, it } from '@jest/globals';
import type { PullRequestFacts } from '../../../src/domain/environment/pull-request.ts';
import type { Stack } from '../../../src/domain/stack/stack.ts';
import { AdapterError } from '../../../src/domain/verdict/errors.ts';
import { teardownOne } from '../../../src/usecases/teardown/teardown-one.ts';
import type { TeardownRequest } from '../../../src/usecases/teardown/teardown-request.ts';
import { applicationVersion, pullRequest, stack } from '../../../tools/builders/facts.ts';
import { sweepDeps } from '../../../tools/builders/sweep-deps.ts';
import { type SweepRequestOverrides, sweepRequest } from '../../../tools/builders/teardown-request.ts';
import { oneTarget } from '../../support/ports/one-target.ts';

const closed = pullRequest({ state: 'closed', headBranch: 'feature-a' });
const open = pullRequest({ headBranch: 'feature-a' });

function request(overrides: SweepRequestOverrides = {}): TeardownRequest {
  return sweepRequest({ about: { branch: 'feature-a' }, run: { timeoutMs: 60_000 }, ...overrides });
}

/** `looks` is what each look at the stack shows, `pull` the pull request of the branch at that time. */
function account(
  looks: readonly (Stack | undefined)[],
  pull: () => PullRequestFacts,
  refusals: boolean[] = [],
) {
  const deleted: string[] = [];
  const versions: string[] = [];
  let look = 0;
  const deps = sweepDeps({
    codeHost: {
      branchHead: async () => 'a'.repeat(40),
      openPullRequests: async () => (pull().state === 'open' ? [pull()] : []),
      latestPullRequest: async () => pull(),
      pullRequest: async () => pull(),
    },
    deployments: { list: async () => [] },
    stacks: {
      describe: async () => looks[Math.min(look++, looks.length - 1)],
      deleteStack: async ({ stackId }) => {
        if (refusals.shift())
          throw new AdapterError('busy', 'It is being updated.', { service: 'CloudFormation' });
        deleted.push(stackId);
      },
      events: async () => [],
      resources: async () => [],
    },
    beanstalk: {
      applicationVersions: async () => [applicationVersion()],
      deleteApplicationVersion: async (_, label) => {
        versions.push(label);
      },
      environment: async () => undefined,
    },
  });
  return { deps, deleted, versions, looked: () => look };
}

const STAGING = { ...stack().tags, 'greenroom:environment': 'staging' };

/** How often one judgement asks about the pull request of the branch. */
const LOOKS_OF_A_JUDGE = 3;

describe('taking down the environment of a branch', () => {
  it('looks once more right before the first write, and leaves what is wanted again', async () => {
    let asked = 0;
    const reopened = () => (asked++ < LOOKS_OF_A_JUDGE ? closed : open);
    const { deps, deleted } = account([stack()], reopened);
    expect(await teardownOne(oneTarget(deps), request())).toMatchObject({
      decision: 'skipped',
      reasonCode: 'still_wanted',
    });
    expect(deleted).toEqual([]);
  });

  it.each<[string, Partial<Stack>, string]>([
    ['was given the tag that protects it', { tags: { ...STAGING, protect: 'true' } }, 'protected'],
    [
      'was moved to another branch',
      { updatedAt: '2026-03-02T08:59:58Z', parameters: { Branch: 'b' } },
      'not_owned',
    ],
  ])('leaves a stack alone that %s after it was looked at first', async (_what, change, reasonCode) => {
    const mine = stack({
      name: 'shop-staging',
      tags: STAGING,
      parameters: { Branch: 'feature-a' },
    });
    const { deps } = account([mine, { ...mine, ...change }], () => closed);
    Object.assign(deps.codeHost, { branchHead: async () => undefined });
    Object.assign(deps.stacks, {
      async deleteStack() {
        throw new Error('It was deleted.');
      },
    });
    await expect(teardownOne(oneTarget(deps), request({ scope: { kind: 'staging' } }))).rejects.toMatchObject(
      {
        reasonCode,
      },
    );
  });

  it('judges anew when another operation came first', async () => {
    const { deps, deleted } = account([stack(), stack(), stack(), stack(), undefined], () => closed, [true]);
    expect(await teardownOne(oneTarget(deps), request())).toMatchObject({ decision: 'deleted' });
    expect(deleted).toEqual([stack().id]);
  });

  it('keeps the versions of a branch that came back while its stack was deleted', async () => {
    let isDeleted = false;
    const { deps, deleted, versions } = account([stack(), stack(), undefined], () =>
      isDeleted ? open : closed,
    );
    const stacks = {
      ...deps.stacks,
      async deleteStack(each: { readonly stackId: string; readonly token: string }) {
        isDeleted = true;
        return deps.stacks.deleteStack(each);
      },
    };
    await teardownOne(oneTarget({ ...deps, stacks }), request());
    expect(deleted).toEqual([stack().id]);
    expect(versions).toEqual([]);
  });

  it('removes it when the pull request is closed', async () => {
    const { deps, deleted } = account([stack(), stack(), undefined], () => closed);
    expect(await teardownOne(oneTarget(deps), request())).toMatchObject({ decision: 'deleted' });
    expect(deleted).toEqual([stack().id]);
  });

  it('keeps it when the pull request was opened again while another operation had to end', async () => {
    const { deps, deleted, looked } = account(
      [stack({ status: 'UPDATE_IN_PROGRESS' }), stack({ status: 'UPDATE_COMPLETE' })],
      () => (looked() < 2 ? closed : open),
    );
    expect(await teardownOne(oneTarget(deps), request())).toMatchObject({
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
    const gone = request({ scope: { kind: 'staging' } });
    const { deps, deleted } = account([staging], () => closed);
    const branchIsGone = {
      ...deps,
      codeHost: { ...deps.codeHost, branchHead: async () => undefined },
    };
    await expect(teardownOne(oneTarget(branchIsGone), gone)).rejects.toMatchObject({
      reasonCode: 'not_owned',
    });
    expect(await teardownOne(oneTarget(deps), gone)).toMatchObject({ decision: 'skipped' });
    expect(deleted).toEqual([]);
  });
});
