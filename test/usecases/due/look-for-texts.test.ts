import { describe, expect, it } from '@jest/globals';
import { AdapterError, UserError } from '../../../src/domain/verdict/errors.ts';
import type { RecordedDelivery } from '../../../src/ports/deliveries.ts';
import type { PastMove, Tracker } from '../../../src/ports/tracker.ts';
import type { BehindRequest } from '../../../src/usecases/due/behind-request.ts';
import type { StoryLook } from '../../../src/usecases/stories/story-look.ts';
import { foundTable } from '../../../tools/builders/comments.ts';
import { deployedHead, headDeployment } from '../../../tools/builders/deployed-heads.ts';
import { pullRequest, stack, tagsOf } from '../../../tools/builders/facts.ts';
import { portOf } from '../../../tools/builders/ports.ts';
import { admission } from '../../../tools/builders/provision-request.ts';
import { commentOf, look, numbersOf } from './look.ts';

const live = headDeployment();

describe('what people read', () => {
  const head = deployedHead({ deployments: [live] });

  it('is asked for of an environment that is up to date', async () => {
    expect(
      await numbersOf([head], [stack()], {}, { codeHost: { findComments: async () => foundTable() } }),
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
  function storiesOf(
    state: object,
    rules: Partial<StoryLook> = {},
    moves: readonly PastMove[] = [],
  ): Partial<BehindRequest> {
    const tracker = portOf<Tracker>('tracker', {
      whyCardBehind: async () => undefined,
      stories: async (ids) => new Map(ids.map((id) => [id, { ...story, ...state }])),
      ownId: async () => '100',
      movesBy: async () => moves,
      aheadMs: () => undefined,
    });
    return {
      admission: admission({ wanted: ['review-requested'] }),
      stories: {
        open: () => ({
          source: { named: [], rule: { family: 'pivotal', host: undefined } },
          tracker: () => tracker,
        }),
        reviewedLabel: 'reviewed',
        reviewedBy: [],
        longLived: { defaultBranch: 'main', kinds: [] },
        acceptedBy: [],
        people: [],
        move: 'facts',
        moves: { all: {}, ofType: {} },
        ...rules,
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

  it.each<[string, Partial<StoryLook>, readonly number[]]>([
    ['the settings leave where they are', { moves: { all: { opened: 'none' }, ofType: {} } }, []],
    [
      'the settings leave, by their type',
      { moves: { all: {}, ofType: { feature: { opened: 'none' } } } },
      [],
    ],
    [
      'the settings move, being of another type',
      { moves: { all: {}, ofType: { bug: { opened: 'none' } } } },
      [7],
    ],
    ['another tool moves', { move: 'never' }, []],
  ])('are judged as sync-tracker moves them: those that %s', async (_, rules, numbers) => {
    expect(await numbersOf([deployedHead()], [], storiesOf({}, rules), ports)).toEqual(numbers);
  });

  it.each<[string, object, readonly number[]]>([
    ['asks nobody to judge', { state: 'finished' }, [7]],
    ['asks about at another commit', { state: 'delivered', delivered: 'b'.repeat(40) }, [7]],
    ['asks people to judge', { state: 'delivered', delivered: pull.headCommit }, []],
  ])('count, as delivered ones that the comment %s', async (_, shown, numbers) => {
    const { headCommit } = pull;
    const head = deployedHead({
      deployments: [live],
      headCommit,
      labels: ['reviewed'],
      review: { author: 'mr-a', requestedReviewers: ['mr-b'], reviewers: [] },
    });
    const told = { id: '123456', title: 'Pay', url: 'https://tracker.example.com/123456' };
    const comment = commentOf({ status: 'ready', commit: headCommit, story: { ...told, ...shown } });
    const delivery: RecordedDelivery = {
      id: 1,
      writtenBy: 'mr-x',
      recordedAt: '2026-03-02T05:00:00Z',
      pullRequest: 7,
      base: 'main',
      stackedOn: undefined,
      commit: headCommit,
      stories: ['123456'],
      labelled: '9',
      alike: [],
      refusal: undefined,
    };
    const deliveries = {
      newest: async () => delivery,
      lastLabelled: async () => ({ id: '9', at: '2026-03-02T04:00:00Z', by: 'mr-b' }),
    };
    const delivered = storiesOf({ state: 'delivered' });
    const codeHost = {
      openPullRequests: async () => [{ ...pull, labels: ['reviewed'] }],
      pushes: async () => undefined,
      ...comment.codeHost,
    };
    const stacks = [stack({ parameters: { Commit: headCommit } })];
    const found = await look([head], stacks, delivered, { codeHost, deliveries });
    const sentence = expect.stringContaining('does not ask anybody to judge it');
    expect(found.items).toMatchObject(numbers.map((number) => ({ pullRequest: number, sentence })));
    expect(found.items).toHaveLength(numbers.length);
  });

  it('are left where somebody set them back since they were moved for this pull request', async () => {
    const moved = (at: string) => [{ to: 'started', at }] as const;
    const since = storiesOf({}, {}, moved('2026-03-02T11:00:00Z'));
    expect(await numbersOf([deployedHead()], [], since, ports)).toEqual([]);
    const before = storiesOf({}, {}, moved('2020-01-01T00:00:00Z'));
    expect(await numbersOf([deployedHead()], [], before, ports)).toEqual([7]);
  });

  it('are not looked at where nobody names one', async () => {
    const silent = { codeHost: { openPullRequests: async () => [pullRequest({ headBranch: 'feature-a' })] } };
    expect(await numbersOf([deployedHead()], [], storiesOf({}), silent)).toEqual([]);
  });

  describe('whose label asks for an environment', () => {
    const asking = { admission: admission({ wanted: ['story-label:auto'] }) };
    const started = { state: 'started', labels: ['Auto'] } as const;

    it('are behind where their pull request does not have it yet, in any case', async () => {
      const deliveries = { labelHistory: async () => ({ last: undefined, lastByApp: undefined }) };
      const given = { ...storiesOf(started), ...asking };
      const found = await look([deployedHead()], [], given, { ...ports, deliveries });
      expect(found.items).toMatchObject([
        {
          pullRequest: 7,
          sentence:
            "Pull request #7 is behind: a story of it carries the label 'auto', which it does not have.",
        },
      ]);
    });

    it('are not where both have it, where neither has, and where another label asks', async () => {
      const labelled = { ...pull, labels: ['auto'] };
      const both = { codeHost: { openPullRequests: async () => [labelled] } };
      const head = deployedHead({ labels: ['auto'], deployments: [live] });
      const given = { ...storiesOf(started), ...asking, comments: false };
      expect(await numbersOf([head], [stack()], given, both)).toEqual([]);
      const without = { ...storiesOf({ state: 'started' }), ...asking };
      expect(await numbersOf([deployedHead()], [], without, ports)).toEqual([]);
      expect(await numbersOf([deployedHead()], [], storiesOf(started), ports)).toEqual([]);
    });

    it('are refused where no tracker is given', async () => {
      const request = { ...asking, stories: undefined };
      await expect(look([], [], request)).rejects.toThrow(/^'wanted' has 'story-label:auto', and the input/);
    });
  });

  it('that cannot be looked at leave the environments known', async () => {
    const stories = {
      ...storiesOf({}).stories,
      open: () => {
        throw new UserError('not_yet', "Input 'tracker' has a value of 4 characters.");
      },
      reviewedLabel: 'reviewed',
      reviewedBy: [],
      longLived: { defaultBranch: 'main', kinds: [] },
      acceptedBy: [],
      people: [],
      move: 'facts',
      moves: { all: {}, ofType: {} },
    } as const;
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

  it('are named twenty at a time, those whose turn it is, the oldest first, and the rest is counted', async () => {
    const found = await look(heads, []);
    expect(found.items.map((item) => item.pullRequest)).toEqual([
      76, 77, 78, 79, 80, 81, 82, 83, 84, 85, 86, 87, 88, 89, 95, 96, 97, 98, 99, 100,
    ]);
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
    const findComments = async (number: number) => {
      asked.push(number);
      return foundTable();
    };
    const found = await look(many, stacks, {}, { codeHost: { findComments } });
    expect(asked.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 100 }, (_, index) => 31 + index));
    expect(found).toMatchObject({ more: 80 });
  });

  it('that GitHub stops answering about are asked about no more, and what is known is said', async () => {
    let asked = 0;
    const findComments = async () => {
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
        codeHost: { findComments },
      },
    );
    expect(found).toMatchObject({
      items: [{ pullRequest: 1 }],
      failure: { decision: 'failed', reasonCode: 'unavailable' },
    });
    expect(asked).toBeLessThanOrEqual(4);
  });
});
