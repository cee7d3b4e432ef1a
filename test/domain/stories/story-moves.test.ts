import { describe, expect, it } from '@jest/globals';
import { type StoryCause, targetOf } from '../../../src/domain/stories/story-moves.ts';
import type { AutomaticStoryState, StoryType } from '../../../src/domain/stories/story-state.ts';

const RULE = {
  all: { opened: 'none', 'review-requested': 'started', redelivery: 'finished' },
  ofType: { bug: { opened: 'started', redelivery: 'none' }, chore: { delivered: 'none' } },
} as const;

describe('what moves a story', () => {
  it.each<[StoryCause, StoryType, AutomaticStoryState | undefined, AutomaticStoryState | undefined]>([
    ['opened', 'feature', 'started', undefined],
    ['review-requested', 'feature', 'finished', 'started'],
    ['delivered', 'feature', 'delivered', 'delivered'],
    ['opened', 'bug', 'started', 'started'],
    ['review-requested', 'bug', 'finished', 'started'],
    ['delivered', 'chore', 'delivered', undefined],
    ['redelivery', 'feature', undefined, 'finished'],
    ['redelivery', 'bug', undefined, undefined],
  ])('%s moves a %s to %s, and by the rule of a team to %s', (cause, type, byDefault, byRule) => {
    expect(targetOf(cause, type, { all: {}, ofType: {} })).toBe(byDefault);
    expect(targetOf(cause, type, RULE)).toBe(byRule);
  });
});
