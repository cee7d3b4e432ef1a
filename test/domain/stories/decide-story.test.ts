import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  decideStory,
  isSetBack,
  type StoryFacts,
  targetOfRedelivery,
} from '../../../src/domain/stories/decide-story.ts';
import type { StoryState } from '../../../src/domain/stories/story-state.ts';
import { type PullRequestOverrides, pullRequest } from '../../../tools/builders/facts.ts';

const STATES: readonly StoryState[] = [
  'unscheduled',
  'unstarted',
  'started',
  'finished',
  'delivered',
  'accepted',
  'rejected',
];
const SETTINGS = { reviewedLabel: 'reviewed' };

interface Row {
  readonly pull?: PullRequestOverrides;
  readonly ready?: boolean;
  readonly type?: StoryFacts['story']['type'];
  readonly state: StoryState;
  readonly unknown?: string;
  readonly to: StoryState | undefined;
  readonly why: string;
}

function factsOf(row: Omit<Row, 'to' | 'why'>): StoryFacts {
  return {
    pullRequest: pullRequest(row.pull),
    readyAtHead: row.ready ?? false,
    story: { state: row.state, type: row.type ?? 'feature', unknownStatus: row.unknown },
  };
}

const ASKED = { requestedReviewers: ['mr-b'] };
const REVIEWED = { labels: ['reviewed'] };

const TABLE: readonly Row[] = [
  { state: 'unstarted', to: 'started', why: 'an open pull request starts it' },
  { state: 'unscheduled', to: 'started', why: 'also out of the icebox' },
  { state: 'started', to: undefined, why: 'it is started already' },
  { pull: ASKED, state: 'started', to: 'finished', why: 'a review is requested' },
  { pull: { reviewers: ['mr-b'] }, state: 'started', to: 'finished', why: 'somebody else has reviewed' },
  { pull: { reviewers: ['mr-a'] }, state: 'started', to: undefined, why: 'the author reviewed alone' },
  { pull: ASKED, state: 'unstarted', to: 'finished', why: 'a step may be skipped' },
  { pull: ASKED, ready: true, state: 'finished', to: undefined, why: 'nobody labelled it as reviewed' },
  {
    pull: REVIEWED,
    ready: true,
    state: 'finished',
    to: 'delivered',
    why: 'reviewed, and it stands at the head',
  },
  { pull: REVIEWED, ready: false, state: 'finished', to: undefined, why: 'there is nothing to try yet' },
  { pull: REVIEWED, ready: false, state: 'started', to: 'finished', why: 'reviewed means finished at least' },
  { pull: REVIEWED, ready: true, state: 'delivered', to: undefined, why: 'it is delivered already' },
  { pull: REVIEWED, ready: true, state: 'accepted', to: undefined, why: 'only people judge' },
  { pull: REVIEWED, ready: true, state: 'rejected', to: undefined, why: 'a person starts it again' },
  {
    pull: { state: 'closed', labels: ['reviewed'] },
    ready: true,
    state: 'started',
    to: undefined,
    why: 'the pull request is closed',
  },
  { pull: ASKED, type: 'chore', state: 'unstarted', to: 'started', why: 'a chore knows no finished' },
  { pull: REVIEWED, ready: true, type: 'chore', state: 'started', to: undefined, why: 'nor delivered' },
  {
    pull: REVIEWED,
    ready: true,
    type: 'bug',
    state: 'started',
    to: 'delivered',
    why: 'a bug goes the way of a feature',
  },
  {
    pull: REVIEWED,
    ready: true,
    type: 'release',
    state: 'unstarted',
    to: undefined,
    why: 'a release is only accepted',
  },
  { pull: ASKED, state: 'started', unknown: 'UAT', to: undefined, why: 'UAT may lie behind finished' },
  { pull: ASKED, state: 'unstarted', unknown: 'UAT', to: undefined, why: 'nobody knows where UAT lies' },
  { state: 'unstarted', unknown: 'Blocked', to: undefined, why: 'it may be started already' },
  {
    pull: REVIEWED,
    ready: false,
    state: 'started',
    unknown: 'QA',
    to: undefined,
    why: 'reviewed without anything to try is finished',
  },
  {
    pull: REVIEWED,
    ready: true,
    state: 'started',
    unknown: 'QA',
    to: 'delivered',
    why: 'nothing that Greenroom moves to lies behind delivered',
  },
  {
    pull: REVIEWED,
    ready: true,
    type: 'chore',
    state: 'unstarted',
    unknown: 'QA',
    to: undefined,
    why: 'a chore is only started',
  },
];

describe('where a story moves', () => {
  it.each(TABLE)('from $state to $to: $why', (row) => {
    expect(decideStory(factsOf(row), SETTINGS)).toBe(row.to);
  });

  it('takes a state that the workflow asks for, forwards only', () => {
    expect(decideStory(factsOf({ state: 'started' }), { ...SETTINGS, asked: 'delivered' })).toBe('delivered');
    expect(decideStory(factsOf({ state: 'delivered' }), { ...SETTINGS, asked: 'started' })).toBeUndefined();
  });

  it('goes from a status that nobody knows to delivered alone, whatever the workflow asks for', () => {
    const facts = factsOf({ state: 'started', unknown: 'QA' });
    expect(decideStory(facts, { ...SETTINGS, asked: 'finished' })).toBeUndefined();
    expect(decideStory(facts, { ...SETTINGS, asked: 'delivered' })).toBe('delivered');
  });

  it('never moves backwards and never judges, whatever the facts', () => {
    const facts = fc.record({
      pullRequest: fc.record({
        state: fc.constantFrom('open' as const, 'closed' as const),
        labels: fc.subarray(['reviewed', 'auto']),
        review: fc.record({
          author: fc.constant('mr-a'),
          requestedReviewers: fc.subarray(['mr-b']),
          reviewers: fc.subarray(['mr-a', 'mr-b']),
        }),
      }),
      readyAtHead: fc.boolean(),
      story: fc.record({
        state: fc.constantFrom(...STATES),
        type: fc.constantFrom('feature' as const, 'bug' as const, 'chore' as const, 'release' as const),
      }),
    });
    fc.assert(
      fc.property(facts, (given) => {
        const target = decideStory(given, SETTINGS);
        if (target === undefined) return;
        expect(['accepted', 'rejected']).not.toContain(given.story.state);
        expect(STATES.indexOf(target)).toBeGreaterThan(STATES.indexOf(given.story.state));
        expect(decideStory({ ...given, story: { ...given.story, state: target } }, SETTINGS)).toBeUndefined();
      }),
    );
  });
});

describe('a story that was set back', () => {
  it.each<[wanted: 'started' | 'finished' | 'delivered', left: StoryState, isSetBack: boolean]>([
    ['started', 'unstarted', false],
    ['started', 'started', true],
    ['finished', 'started', false],
    ['finished', 'finished', true],
    ['started', 'finished', true],
    ['finished', 'delivered', true],
    ['delivered', 'finished', false],
  ])('is wanted %s and was left %s: it stays: %s', (wanted, left, is) => {
    expect(isSetBack(wanted, left)).toBe(is);
  });
});

describe('a push after the delivery', () => {
  const moves = { all: { redelivery: 'finished' }, ofType: {} } as const;

  it.each<
    [
      string,
      StoryState,
      StoryFacts['story']['type'],
      Parameters<typeof targetOfRedelivery>[1],
      string | undefined,
    ]
  >([
    ['without a word of the team', 'delivered', 'feature', {}, undefined],
    ['where the team says so', 'delivered', 'feature', { moves }, 'finished'],
    ['where another tool moves stories', 'delivered', 'feature', { moves, move: 'never' }, undefined],
    ['where the workflow names a state', 'delivered', 'feature', { moves, asked: 'delivered' }, undefined],
    ['of a chore', 'delivered', 'chore', { moves }, undefined],
    ['of what people have judged', 'accepted', 'feature', { moves }, undefined],
    ['of what they have rejected', 'rejected', 'bug', { moves }, undefined],
    ['of what is not delivered yet', 'started', 'feature', { moves }, undefined],
  ])('%s, from %s of a %s', (_, state, type, settings, target) => {
    expect(targetOfRedelivery({ state, type }, settings)).toBe(target);
  });
});
