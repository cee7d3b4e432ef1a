import { describe, expect, it } from '@jest/globals';
import type { LabelEvent, RecordedDelivery } from '../../../src/ports/deliveries.ts';
import type { StoryState, Tracker } from '../../../src/ports/tracker.ts';
import { storyLooker } from '../../../src/usecases/due/behind-stories.ts';
import { dueHeads } from '../../../src/usecases/due/due-heads.ts';
import type { StoryLook } from '../../../src/usecases/stories/story-look.ts';
import { foundTable } from '../../../tools/builders/comments.ts';
import { deployedHead, headDeployment } from '../../../tools/builders/deployed-heads.ts';
import { pullRequest } from '../../../tools/builders/facts.ts';
import { depsOf, portOf } from '../../../tools/builders/ports.ts';
import { scope } from '../../../tools/builders/scope.ts';
import { LONG_LIVED, STORY } from '../stories/delivery-cases.ts';
import { commentOf, KEY } from './look.ts';

interface Case {
  readonly labels?: readonly string[];
  /** Ids of stories of the newest record. */
  readonly stories?: readonly string[];
  /** That was delivered; the head when absent. */
  readonly commit?: string;
  readonly newest?: Partial<LabelEvent>;
  /** What the comment on the pull request keeps; absent where there is none. */
  readonly told?: object;
  readonly comments?: boolean;
  /** Rejected when absent. */
  readonly state?: StoryState;
  readonly moves?: StoryLook['moves'];
  readonly move?: StoryLook['move'];
  /** Why the card of the story is behind. */
  readonly card?: string;
}

const OTHER = '123456790';
const TOLD = { story: { id: STORY.id, title: '', url: '', state: 'rejected' } };

/** Why the head of a story is behind that was delivered. */
function lookAt(given: Case) {
  const { labels = [], stories = [STORY.id], newest, told, comments = true } = given;
  const body = ['[#123456789]', ...stories.map((id) => `[#${id}]`)].join(' ');
  const { state = 'rejected', commit = 'a'.repeat(40), moves = { all: {}, ofType: {} } } = given;
  const { move = 'facts', card } = given;
  const record = { pullRequest: 7, base: 'main', commit, stories, labelled: '95' };
  const rest = { stackedOn: undefined, id: 12, writtenBy: '', refusal: undefined, alike: [] };
  const before: RecordedDelivery = { ...record, ...rest, recordedAt: '2026-03-02T08:00:00Z' };
  const tracker = portOf<Tracker>('tracker', {
    whyCardBehind: async () => card,
    stories: async (ids) => new Map(ids.map((id) => [id, { ...STORY, id, state }])),
    story: async (id) => ({ ...STORY, id, state }),
  });
  const look = storyLooker(
    depsOf<Parameters<typeof storyLooker>[0]>({
      codeHost: {
        storyMentions: async () => new Map(),
        openPullRequests: async () => [pullRequest({ headBranch: 'feature-a', body, labels })],
        ...(told === undefined ? { findComments: async () => foundTable() } : commentOf(told).codeHost),
      },
      deliveries: {
        newest: async () => before,
        lastLabelled: async () => ({ id: '95', by: 'mr-b', at: '2026-03-02T07:30:00Z', ...newest }),
      },
    }),
    {
      open: () => ({
        source: { named: [], rule: { family: 'pivotal', host: undefined } },
        tracker: () => tracker,
      }),
      reviewedLabel: 'reviewed',
      reviewedBy: [],
      longLived: LONG_LIVED,
      acceptedBy: [],
      people: [],
      move,
      moves,
    },
    { repositoryId: 70_107_786, asking: [], comments },
  );
  const [head] = dueHeads([deployedHead({ labels, deployments: [headDeployment({ key: KEY })] })], scope());
  if (head === undefined) throw new Error('There is no such head.');
  return look.all(head);
}

describe('the look at a rejected story', () => {
  it.each<[string, Case, string | undefined]>([
    [
      'the label of its review is on',
      { labels: ['Reviewed'], told: TOLD },
      'label of the review is still on',
    ],
    ['the label is off and nobody was told', { told: TOLD }, 'its comment does not say so'],
    [
      'a second story was rejected since the author was told of the first',
      {
        stories: [STORY.id, OTHER],
        told: { story: { ...TOLD.story, rejected: { key: '1', sentence: 'Why.' } } },
      },
      `story ${OTHER} was rejected, and its comment does not say so`,
    ],
    [
      'the first story was rejected since the author was told of the second',
      {
        stories: [STORY.id, OTHER],
        told: { story: { ...TOLD.story, id: OTHER, rejected: { key: '1', sentence: 'Why.' } } },
      },
      `story ${STORY.id} was rejected, and its comment does not say so`,
    ],
  ])('finds it behind while %s', async (_, given, why) => {
    expect(await lookAt(given)).toContain(why);
  });

  it.each<[string, Case]>([
    [
      'the author was told and the label is off',
      { told: { story: { ...TOLD.story, rejected: { key: '1', sentence: 'Why.' } } } },
    ],
    [
      'the author was told, and another story is shown',
      {
        told: {
          story: {
            ...TOLD.story,
            id: '2',
            others: [{ ...TOLD.story, rejected: { key: '1', sentence: 'Why.' } }],
          },
        },
      },
    ],
    [
      'the author was told of both',
      {
        stories: [STORY.id, OTHER],
        told: {
          story: {
            ...TOLD.story,
            rejected: { key: '1', sentence: 'Why.' },
            others: [{ ...TOLD.story, id: OTHER, rejected: { key: '2', sentence: 'Why.' } }],
          },
        },
      },
    ],
    ['the label was put on again since', { labels: ['reviewed'], newest: { id: '99' } }],
    ['it was not delivered with the pull request', { labels: ['reviewed'], stories: ['2'] }],
    ['there is no comment that could tell it', {}],
    ['the team has no comments', { told: TOLD, comments: false }],
  ])('leaves it alone where %s', async (_, given) => {
    expect(await lookAt(given)).toBeUndefined();
  });
});

describe('the look at a story whose pull request was pushed to after the delivery', () => {
  const pushed = {
    state: 'delivered',
    commit: 'b'.repeat(40),
    moves: { all: { redelivery: 'finished' }, ofType: {} },
  } as const;

  it('finds it behind where the team wants it back, and leaves it alone once it is there', async () => {
    expect(await lookAt(pushed)).toBe(`its story ${STORY.id} is delivered and not finished`);
    expect(await lookAt({ ...pushed, commit: 'a'.repeat(40) })).toBeUndefined();
    expect(await lookAt({ ...pushed, moves: { all: {}, ofType: {} } })).toBeUndefined();
  });
});

describe('the look at a card', () => {
  const card = 'its card shows less';

  it('finds one that is behind, unless another tool moves stories', async () => {
    expect(await lookAt({ state: 'accepted', card })).toBe(card);
    expect(await lookAt({ state: 'accepted', card, move: 'never' })).toBeUndefined();
    expect(await lookAt({ state: 'accepted' })).toBeUndefined();
  });

  it('tells first what is behind beside it', async () => {
    expect(await lookAt({ labels: ['Reviewed'], told: TOLD, card })).toContain('was rejected');
  });
});
