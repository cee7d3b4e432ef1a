import { describe, expect, it } from '@jest/globals';
import type { DeployedHead } from '../../../src/domain/environment/deployed-head.ts';
import type { Stack } from '../../../src/domain/stack/stack.ts';
import { AdapterError, UserError } from '../../../src/domain/verdict/errors.ts';
import type { Tracker } from '../../../src/ports/tracker.ts';
import type { BehindDeps, BehindRequest } from '../../../src/usecases/due/behind-request.ts';
import { lookForBehind } from '../../../src/usecases/due/look-for-behind.ts';
import { deployedHead, headDeployment } from '../../../tools/builders/deployed-heads.ts';
import { deployment, pullRequest, stack, tagsOf } from '../../../tools/builders/facts.ts';
import { depsOf, type PartialPorts, portOf } from '../../../tools/builders/ports.ts';
import { admission } from '../../../tools/builders/provision-request.ts';
import { scope } from '../../../tools/builders/scope.ts';
import { oneTarget } from '../../support/ports/one-target.ts';

const OLDER = 'b'.repeat(40);
const KEY = '70107786/shop/preview/feature-a';
const live = headDeployment();

function request(overrides: Partial<BehindRequest> = {}): BehindRequest {
  return {
    scope: scope(),
    admission: admission({ wanted: ['pull-request'] }),
    ttlMs: undefined,
    comments: true,
    stories: undefined,
    ...overrides,
  };
}

/** A look at these heads and stacks; what is not given must not be asked. */
function look(
  heads: readonly DeployedHead[],
  stacks: readonly Stack[],
  given: Partial<BehindRequest> = {},
  ports: PartialPorts<BehindDeps> = {},
) {
  const deps = depsOf<BehindDeps>({
    ...ports,
    stacks: { list: async () => stacks },
    codeHost: { deployedHeads: async () => heads, ...ports.codeHost },
    clock: { now: () => new Date('2026-03-02T12:00:00Z') },
  });
  return lookForBehind(oneTarget(deps), request(given));
}

/** Numbers of the pull requests that are behind. */
async function numbersOf(...of: Parameters<typeof look>) {
  return (await look(...of)).items.map((item) => item.pullRequest);
}

/** The comment of an environment. */
function commentOf(state: object) {
  const body = `<!-- greenroom:environment ${KEY} ${JSON.stringify(state)} -->`;
  return { codeHost: { findComment: async () => ({ id: 1, url: '', body }) } };
}

describe('who is looked at', () => {
  it.each([
    ['a fork', { headRepositoryId: 4 }],
    ['a head whose repository is gone', { headRepositoryId: undefined }],
    ['one that is opted out', { labels: ['stage:off'] }],
    ['a branch that gets no environment', { headBranch: 'docs-no-infra' }],
  ])('is not %s', async (_, head) => {
    const skipBranches = ['*-no-infra'];
    const given = { admission: admission({ wanted: ['pull-request'], skipBranches }) };
    expect(await numbersOf([deployedHead(head)], [], given)).toEqual([]);
  });

  it('is no environment of another kind, which belongs to no one branch', async () => {
    const given = { scope: scope({ kind: 'staging' }) };
    expect(await lookForBehind(oneTarget(depsOf<BehindDeps>({})), request(given))).toEqual({
      items: [],
      more: 0,
    });
  });

  it('is of several pull requests of a branch the newest one that wants it', async () => {
    const heads = [
      deployedHead({ number: 7 }),
      deployedHead({ number: 8 }),
      deployedHead({ number: 9, labels: ['stage:off'] }),
    ];
    expect(await numbersOf(heads, [])).toEqual([8]);
  });

  it('is each project by itself: what another one deployed of the same branch does not count', async () => {
    const heads = [
      deployedHead({ deployments: [headDeployment({ key: '70107786/blog/preview/feature-a' })] }),
    ];
    const found = await look(heads, [stack()]);
    expect(found.items[0]?.sentence).toBe('Pull request #7 is behind: no deployment says that aaaaaaa runs.');
  });

  it.each<[string, Partial<DeployedHead>, readonly number[]]>([
    ['nobody', {}, []],
    ['somebody whose review is requested', { review: reviewOf({ requestedReviewers: ['mr-b'] }) }, [7]],
    ['somebody who has reviewed', { review: reviewOf({ reviewers: ['mr-b'] }) }, [7]],
    ['a label', { labels: ['stage:on'] }, [7]],
  ])('is asked for by %s, as provision goes by it', async (_, head, numbers) => {
    const given = { admission: admission({ wanted: ['review-requested', 'label:stage:on'] }) };
    expect(await numbersOf([deployedHead(head)], [], given)).toEqual(numbers);
  });

  it('is an environment that nobody asks for any more but that is there', async () => {
    const given = { admission: admission({ wanted: ['review-requested'] }) };
    const old = stack({ parameters: { Commit: OLDER } });
    const ports = { deployments: { list: async () => [] } };
    expect(await numbersOf([deployedHead()], [old], given, ports)).toEqual([7]);
  });
});

function reviewOf(overrides: Partial<DeployedHead['review']>) {
  return { ...deployedHead().review, ...overrides };
}

describe('an environment that is missing', () => {
  it('is none where as many are there as may be', async () => {
    const given = { admission: admission({ wanted: ['pull-request'], maxEnvironments: 1 }) };
    const other = stack({ name: 'shop-feature-b', tags: tagsOf('feature-b') });
    expect(await numbersOf([deployedHead()], [other], given)).toEqual([]);
  });

  it.each([
    [['docs/a.md'], []],
    [['src/a.ts'], [7]],
    [undefined, [7]],
  ])('is asked for by its files: %j', async (files, numbers) => {
    const given = { admission: admission({ wanted: ['pull-request'], paths: ['src/**'] }) };
    const ports = { codeHost: { changedFiles: async () => files } };
    expect(await numbersOf([deployedHead()], [], given, ports)).toEqual(numbers);
  });

  it('is none where a stack of its name is not ours', async () => {
    expect(await numbersOf([deployedHead()], [stack({ tags: {} })])).toEqual([]);
    expect(await numbersOf([deployedHead()], [stack({ tags: tagsOf('feature/a') })])).toEqual([]);
  });

  it.each([
    ['and people were told why', { status: 'gone', why: 'its last push was 8 d ago' }, []],
    ['with its pull request, which is open again', { status: 'gone' }, [7]],
  ])('was taken down %s', async (_, state, numbers) => {
    const head = deployedHead({
      updatedAt: '2026-03-02T10:00:00Z',
      deployments: [headDeployment({ state: 'inactive' })],
    });
    expect(await numbersOf([head], [], {}, commentOf(state))).toEqual(numbers);
  });
});

describe('an environment at another commit', () => {
  const pinned = deployment({
    ref: OLDER,
    commit: OLDER,
    payload: { key: KEY },
    createdAt: '2026-03-02T08:00:00Z',
  });
  const there = stack({ parameters: { Commit: OLDER } });

  it.each<[string, object, Partial<DeployedHead>, readonly number[]]>([
    ['somebody asked for that commit by name', {}, {}, []],
    ['somebody asked for it before the head was made', {}, { committedAt: '2026-03-02T09:00:00Z' }, [7]],
    ['its own deployment hangs on the branch', { ref: 'feature-a' }, {}, [7]],
    ['that deployment did not succeed', { state: 'failure' }, {}, [7]],
    ['that was another project', { payload: { key: '70107786/blog/preview/feature-a' } }, {}, [7]],
  ])('is judged by who wanted it: %s', async (_, record, head, numbers) => {
    const ports = { deployments: { list: async () => [{ ...pinned, ...record }] } };
    expect(await numbersOf([deployedHead(head)], [there], {}, ports)).toEqual(numbers);
  });

  it('is up to date where it runs the head in one of several targets', async () => {
    const found = await numbersOf([deployedHead({ deployments: [live] })], [there, stack()], {
      comments: false,
    });
    expect(found).toEqual([]);
  });
});

describe('what people read', () => {
  const head = deployedHead({ deployments: [live] });

  it('is asked for of an environment that is up to date', async () => {
    expect(
      await numbersOf([head], [stack()], {}, { codeHost: { findComment: async () => undefined } }),
    ).toEqual([7]);
    const ready = commentOf({ status: 'ready', commit: head.headCommit });
    expect(await numbersOf([head], [stack()], {}, ready)).toEqual([]);
  });

  it('is not asked for where the team has no comments', async () => {
    expect(await numbersOf([head], [stack()], { comments: false })).toEqual([]);
  });
});

describe('stories', () => {
  const pull = pullRequest({ headBranch: 'feature-a', body: '[#123456]' });
  const story = {
    id: '123456',
    project: '99',
    title: 'Pay',
    url: '',
    type: 'feature',
    state: 'unstarted',
    estimated: true,
    labels: [],
    ownerIds: [],
    requesterId: undefined,
  } as const;

  function storiesOf(state: object): Partial<BehindRequest> {
    const tracker = portOf<Tracker>('tracker', { story: async () => ({ ...story, ...state }) });
    return {
      admission: admission({ wanted: ['review-requested'] }),
      stories: {
        open: () => ({ source: { named: [], trackerHost: undefined }, tracker: () => tracker }),
        reviewedLabel: 'reviewed',
        acceptedBy: [],
      },
    };
  }

  const ports = { codeHost: { openPullRequests: async () => [pull] } };

  it.each<[string, object, readonly number[]]>([
    ['that did not start with its pull request, though nobody asks for an environment', {}, [7]],
    ['that did', { state: 'started' }, []],
    ['that a person has judged', { state: 'rejected' }, []],
    ['that its tracker would not move, because it has no estimate', { estimated: false }, []],
  ])('count, as one %s', async (_, state, numbers) => {
    expect(await numbersOf([deployedHead()], [], storiesOf(state), ports)).toEqual(numbers);
  });

  it('are not looked at where nobody names one', async () => {
    const silent = { codeHost: { openPullRequests: async () => [pullRequest({ headBranch: 'feature-a' })] } };
    expect(await numbersOf([deployedHead()], [], storiesOf({}), silent)).toEqual([]);
  });

  it('that cannot be looked at leave the environments known', async () => {
    const stories = {
      ...storiesOf({}).stories,
      open: () => {
        throw new UserError('not_yet', "Input 'tracker' has the value 'jira'.");
      },
      reviewedLabel: 'reviewed',
      acceptedBy: [],
    };
    const heads = [
      deployedHead({ deployments: [live] }),
      deployedHead({ number: 8, headBranch: 'feature-b' }),
    ];
    const found = await look(heads, [stack()], { stories, comments: false });
    expect(found).toMatchObject({
      items: [{ pullRequest: 8 }],
      failure: { decision: 'refused', reasonCode: 'not_yet' },
    });
  });
});

describe('many of them', () => {
  const heads = Array.from({ length: 25 }, (_, index) =>
    deployedHead({ number: 100 - index, headBranch: `feature-${index}` }),
  );

  it('are named twenty at a time, the oldest first, and the rest is counted', async () => {
    const found = await look(heads, []);
    expect(found.items.map((item) => item.pullRequest)).toEqual(
      Array.from({ length: 20 }, (_, index) => 76 + index),
    );
    expect(found.more).toBe(5);
  });

  it('have their comments asked about up to a hundred, those that changed last', async () => {
    const asked: number[] = [];
    const many = Array.from({ length: 130 }, (_, index) =>
      deployedHead({
        number: index + 1,
        headBranch: `feature-${index}`,
        updatedAt: `2026-03-02T0${index < 30 ? 5 : 6}:00:00Z`,
        deployments: [
          headDeployment({
            key: `70107786/shop/preview/feature-${index}`,
            changedAt: '2026-03-02T05:00:00Z',
          }),
        ],
      }),
    );
    const stacks = many.map(({ headBranch }) =>
      stack({
        id: headBranch,
        name: `shop-${headBranch}`,
        tags: tagsOf(headBranch),
        createdAt: '2026-03-01T05:00:00Z',
      }),
    );
    const findComment = async (number: number) => {
      asked.push(number);
      return undefined;
    };
    const found = await look(many, stacks, {}, { codeHost: { findComment } });
    expect(asked.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 100 }, (_, index) => 31 + index));
    expect(found).toMatchObject({ more: 80 });
  });

  it('that GitHub stops answering about are asked about no more, and what is known is said', async () => {
    let asked = 0;
    const findComment = async () => {
      asked += 1;
      throw new AdapterError('unavailable', 'GitHub is out of order.', { service: 'GitHub' });
    };
    const up = heads.slice(0, 20).map((head, index) => ({
      ...head,
      deployments: [headDeployment({ key: `70107786/shop/preview/feature-${index}` })],
    }));
    const stacks = up.map(({ headBranch }) =>
      stack({ id: headBranch, name: `shop-${headBranch}`, tags: tagsOf(headBranch) }),
    );
    const found = await look(
      [...up, deployedHead({ number: 1, headBranch: 'feature-lost' })],
      stacks,
      {},
      {
        codeHost: { findComment },
      },
    );
    expect(found).toMatchObject({
      items: [{ pullRequest: 1 }],
      failure: { decision: 'failed', reasonCode: 'unavailable' },
    });
    expect(asked).toBeLessThanOrEqual(4);
  });
});
