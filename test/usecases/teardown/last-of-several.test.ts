import { describe, expect, it } from '@jest/globals';
import type { Stack } from '../../../src/domain/stack/stack.ts';
import type { Target } from '../../../src/usecases/targets/targets.ts';
import { teardownOne } from '../../../src/usecases/teardown/teardown-one.ts';
import { deployment, pullRequest, stack, tagsOf } from '../../../tools/builders/facts.ts';
import { type DoorDeps, sweepDeps } from '../../../tools/builders/sweep-deps.ts';
import { sweepRequest } from '../../../tools/builders/teardown-request.ts';

const BY_NAME = sweepRequest({ about: { stackName: 'shop-feature-a' } });
const STAGING_BY_NAME = sweepRequest({ scope: { kind: 'staging' }, about: { stackName: 'shop-staging' } });
const BY_BRANCH = sweepRequest({ about: { branch: 'feature-a' } });

interface Region {
  readonly standing: Stack;
  /** Takes the branches whose record ends. */
  readonly ended: string[];
  /** What the second look at the pull request finds. */
  readonly labels?: readonly string[];
  readonly others?: readonly Stack[];
}

/** A region in which one stack stands. */
function region(name: string, { standing, ended, labels = [], others = [] }: Region) {
  let read = '';
  const kind = standing.tags['greenroom:environment'];
  let asked = 0;
  let gone = false;
  const closed = () =>
    pullRequest({ state: 'closed', headBranch: 'feature-a', labels: ++asked === 2 ? labels : [] });
  const deps = sweepDeps({
    codeHost: {
      branchHead: async () => undefined,
      openPullRequests: async () => [],
      latestPullRequest: async () => closed(),
    },
    deployments: {
      async list({ ref = '' }) {
        read = ref;
        return [deployment({ ref, payload: { key: `70107786/shop/${kind}/${ref}` } })];
      },
      setState: async () => {
        ended.push(read);
      },
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
    beanstalk: { applicationVersions: async () => [], environment: async () => undefined },
  });
  return { name, deps } satisfies Target<DoorDeps>;
}

describe('the record of a branch whose environment stands in two regions', () => {
  it.each([
    ['by its name', BY_NAME],
    ['by its branch', BY_BRANCH],
  ])('stays when the first is kept at the last look, and both were to go %s', async (_, request) => {
    const ended: string[] = [];
    const west = region('us-east-1', { standing: stack(), ended, labels: ['stage:keep'] });
    const east = region('eu-central-1', { standing: stack(), ended });
    const { items } = await teardownOne([west, east], request);
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
    const west = region('us-east-1', { standing: serving('a'), ended });
    const east = region('eu-central-1', { standing: serving('b'), ended });
    const request = STAGING_BY_NAME;
    const { items } = await teardownOne([west, east], request);
    expect(items.map(({ decision }) => decision)).toEqual(['deleted', 'deleted']);
    expect(ended).toEqual(['a', 'b']);
  });

  it('is that of the branch which runs in it, where it has moved from the one that it was made for', async () => {
    const ended: string[] = [];
    const tags = { ...stack().tags, 'greenroom:environment': 'staging', 'greenroom:branch': 'a' };
    const moved = stack({ name: 'shop-staging', tags, parameters: { Branch: 'b' } });
    const request = STAGING_BY_NAME;
    const { items } = await teardownOne([region('eu-central-1', { standing: moved, ended })], request);
    expect(items).toMatchObject([{ branch: 'b', decision: 'deleted' }]);
    expect(ended).toEqual(['b']);
  });

  it.each([
    ['stays while another stack of ours serves the branch, as beside an adopted one', 'feature-a', []],
    ['ends where the others serve other branches', 'feature-b', ['feature-a']],
  ])('%s', async (_, branch, expected) => {
    const ended: string[] = [];
    const other = stack({ id: `${stack().id}-b`, name: 'shop-old', tags: tagsOf(branch) });
    const targets = [
      region('eu-central-1', { standing: stack({ parameters: {} }), ended, others: [other] }),
    ] as const;
    const { items } = await teardownOne(targets, BY_NAME);
    expect(items).toMatchObject([{ branch: 'feature-a', decision: 'deleted' }]);
    expect(items[0]?.branchKeepsOne).toBe(expected.length === 0 ? true : undefined);
    expect(ended).toEqual(expected);
  });
});
