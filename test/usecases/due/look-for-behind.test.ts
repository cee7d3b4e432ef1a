import { describe, expect, it } from '@jest/globals';
import type { DeployedHead } from '../../../src/domain/environment/deployed-head.ts';
import type { BehindDeps } from '../../../src/usecases/due/behind-request.ts';
import { lookForBehind } from '../../../src/usecases/due/look-for-behind.ts';
import { deployedHead, headDeployment } from '../../../tools/builders/deployed-heads.ts';
import { deployment, stack, tagsOf } from '../../../tools/builders/facts.ts';
import { depsOf } from '../../../tools/builders/ports.ts';
import { admission } from '../../../tools/builders/provision-request.ts';
import { scope } from '../../../tools/builders/scope.ts';
import { oneTarget } from '../../support/ports/one-target.ts';
import { behindRequest, commentOf, KEY, look, numbersOf } from './look.ts';

const OLDER = 'b'.repeat(40);
const live = headDeployment();

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
    expect(await lookForBehind(oneTarget(depsOf<BehindDeps>({})), behindRequest(given))).toEqual({
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

  it('is none that is behind because somebody holds it, until it is released', async () => {
    const heads = [deployedHead()];
    const older = [stack({ parameters: { Commit: OLDER } })];
    const held = { locks: async () => new Map([['shop-feature-a', { version: 'v', lock: undefined }]]) };
    const deployments = { list: async () => [] };
    expect(await numbersOf(heads, older, {}, { deployments })).toEqual([7]);
    expect(await numbersOf(heads, older, {}, { deployments, codeHost: held })).toEqual([]);
    expect(await numbersOf(heads, [], {}, { codeHost: held })).toEqual([]);
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
    [
      'because of a label that is off again',
      { status: 'gone', why: "pull request #7 is labelled 'stage:off'" },
      [7],
    ],
    ['because of a closing that was taken back', { status: 'gone', why: 'pull request #7 is closed' }, [7]],
  ])('was taken down %s', async (_, state, numbers) => {
    const head = deployedHead({
      updatedAt: '2026-03-02T10:00:00Z',
      deployments: [headDeployment({ state: 'inactive' })],
    });
    expect(await numbersOf([head], [], {}, commentOf(state))).toEqual(numbers);
  });
});

describe('an environment whose time is up by the clock of GitHub', () => {
  it.each([
    ['waits where AWS says the same', 0, []],
    ['is brought back where AWS says something else', 400 * 86_400_000, [7]],
    ['is brought back where AWS says nothing', undefined, [7]],
  ])('%s', async (_, apartMs, numbers) => {
    const head = deployedHead({
      updatedAt: '2026-03-02T10:00:00Z',
      deployments: [headDeployment({ state: 'inactive' })],
    });
    const pushed = deployment({ commit: head.headCommit, createdAt: '2026-02-20T09:00:00Z' });
    const ports = {
      ...commentOf({ status: 'gone' }),
      deployments: { opened: async () => [pushed] },
      clock: { apartMs: () => apartMs },
    };
    expect(await numbersOf([head], [], { ttlMs: 7 * 86_400_000 }, ports)).toEqual(numbers);
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

  it('is wanted by name also where that ended the deployment of the head', async () => {
    const ended = { ...live, state: 'inactive', changedAt: '2026-03-02T08:10:00Z' } as const;
    const ports = { deployments: { list: async () => [pinned] } };
    expect(await numbersOf([deployedHead({ deployments: [ended] })], [there], {}, ports)).toEqual([]);
  });

  it.each<[string, object, readonly number[]]>([
    ['it asked for that commit, and we answered', {}, []],
    ['the head was made after that', { createdAt: '2026-02-01T08:00:00Z' }, [7]],
    ['it was answered by somebody else', { notes: ['Deployed.'] }, [7]],
    ['it failed', { state: 'failure' }, [7]],
    ['it asked for another commit', { commit: 'c'.repeat(40) }, [7]],
    ['a newer one of it waits', { newer: true }, [7]],
  ])(
    'is judged by what another tool wanted: %s',
    async (_, { newer, ...overrides }: { newer?: boolean }, numbers) => {
      const head = deployedHead();
      const asked = {
        id: 5,
        commit: OLDER,
        state: 'success' as const,
        notes: ['Environment shop-feature-a'],
        createdAt: '2026-03-02T08:00:00Z',
        ...overrides,
      };
      const waits = { ...asked, id: 6, commit: 'c'.repeat(40), state: undefined, notes: [] };
      const found: string[] = [];
      const ports = {
        deployments: {
          list: async () => [],
          askedFor: async ({ environment, ref }: { environment: string; ref?: string }) => {
            found.push(`${environment} ${ref}`);
            return newer === true ? [asked, waits] : [asked];
          },
        },
      };
      expect(await numbersOf([head], [there], { names: ['review'] }, ports)).toEqual(numbers);
      expect(found).toEqual(['review feature-a']);
    },
  );

  it('is up to date where it runs the head in one of several targets', async () => {
    const found = await numbersOf([deployedHead({ deployments: [live] })], [there, stack()], {
      comments: false,
    });
    expect(found).toEqual([]);
  });
});
