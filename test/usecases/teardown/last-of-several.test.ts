import { describe, expect, it } from '@jest/globals';
import type { Stack } from '../../../src/domain/stack/stack.ts';
import { teardownEnvironments } from '../../../src/usecases/sweep/teardown-environments.ts';
import type { Target } from '../../../src/usecases/targets/targets.ts';
import type { TeardownDeps } from '../../../src/usecases/teardown/teardown.ts';
import { pullRequest, stack, tagsOf } from '../../../tools/builders/facts.ts';
import { sweepRequest } from '../../support/sweep-world.ts';

const BY_NAME = sweepRequest({ select: 'this', stackName: 'shop-feature-a', graceMs: 0 });
const BY_BRANCH = sweepRequest({ select: 'this', branch: 'feature-a', graceMs: 0 });

/** A region in which one stack stands; the second look at the pull request finds these labels, and `ended` takes the branches whose record ends. */
function region(
  name: string,
  standing: Stack,
  ended: string[],
  labels: readonly string[],
  others: readonly Stack[] = [],
) {
  let read = '';
  const kind = standing.tags['greenroom:environment'];
  let asked = 0;
  let gone = false;
  const closed = () =>
    pullRequest({ state: 'closed', headBranch: 'feature-a', labels: ++asked === 2 ? labels : [] });
  const deps = {
    codeHost: {
      branchHead: async () => undefined,
      openPullRequests: async () => [],
      latestPullRequest: async () => closed(),
    },
    deployments: {
      async list({ ref }: { ref: string }) {
        read = ref;
        return [{ id: 1, ref, state: 'success', payload: { key: `70107786/shop/${kind}/${ref}` } }];
      },
      setState: async () => ended.push(read),
    },
    stacks: {
      list: async () => [standing, ...others],
      describe: async () => (gone ? undefined : standing),
      deleteStack: async () => {
        gone = true;
      },
      events: async () => [],
      resources: async () => [],
    },
    applications: { applicationVersions: async () => [], environment: async () => undefined },
    logGroups: { list: async () => [] },
    clock: { now: () => new Date('2026-03-02T09:00:00Z'), monotonic: () => 0, sleep: async () => undefined },
    log: { info: () => undefined, group: <T>(_: string, work: () => Promise<T>) => work() },
  };
  return { name, deps: deps as unknown as TeardownDeps } satisfies Target<TeardownDeps>;
}

describe('the record of a branch whose environment stands in two regions', () => {
  it.each([
    ['by its name', BY_NAME],
    ['by its branch', BY_BRANCH],
  ])('stays when the first is kept at the last look, and both were to go %s', async (_, request) => {
    const ended: string[] = [];
    const west = region('us-east-1', stack(), ended, ['stage:keep']);
    const east = region('eu-central-1', stack(), ended, []);
    const { items } = await teardownEnvironments([west, east], request);
    expect(items.map(({ place: target, decision }) => [target, decision])).toEqual([
      ['us-east-1', 'skipped'],
      ['eu-central-1', 'deleted'],
    ]);
    expect(ended).toEqual([]);
  });

  it('ends with the last of its own, where stacks of one name serve several branches', async () => {
    const ended: string[] = [];
    const serving = (branch: string) =>
      stack({
        name: 'shop-staging',
        tags: { ...stack().tags, 'greenroom:environment': 'staging', 'greenroom:branch': branch },
        parameters: { Branch: branch },
      });
    const west = region('us-east-1', serving('a'), ended, []);
    const east = region('eu-central-1', serving('b'), ended, []);
    const request = { ...BY_NAME, kind: 'staging', stackName: 'shop-staging' };
    const { items } = await teardownEnvironments([west, east], request);
    expect(items.map(({ decision }) => decision)).toEqual(['deleted', 'deleted']);
    expect(ended).toEqual(['a', 'b']);
  });

  it('is that of the branch which runs in it, where it has moved from the one that it was made for', async () => {
    const ended: string[] = [];
    const tags = { ...stack().tags, 'greenroom:environment': 'staging', 'greenroom:branch': 'a' };
    const moved = stack({ name: 'shop-staging', tags, parameters: { Branch: 'b' } });
    const request = { ...BY_NAME, kind: 'staging', stackName: 'shop-staging' };
    const { items } = await teardownEnvironments([region('eu-central-1', moved, ended, [])], request);
    expect(items).toMatchObject([{ branch: 'b', decision: 'deleted' }]);
    expect(ended).toEqual(['b']);
  });

  it.each([
    ['stays while another stack of ours serves the branch, as beside an adopted one', 'feature-a', []],
    ['ends where the others serve other branches', 'feature-b', ['feature-a']],
  ])('%s', async (_, branch, expected) => {
    const ended: string[] = [];
    const other = stack({ id: `${stack().id}-b`, name: 'shop-old', tags: tagsOf(branch) });
    const targets = [region('eu-central-1', stack({ parameters: {} }), ended, [], [other])] as const;
    const { items } = await teardownEnvironments(targets, BY_NAME);
    expect(items).toMatchObject([{ branch: 'feature-a', decision: 'deleted' }]);
    expect(items[0]?.branchKeepsOne).toBe(expected.length === 0 ? true : undefined);
    expect(ended).toEqual(expected);
  });
});
