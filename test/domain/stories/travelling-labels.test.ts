import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { hasLabel } from '../../../src/domain/environment/labels.ts';
import { isCopyOfStory, labelTravel } from '../../../src/domain/stories/travelling-labels.ts';

const NOBODY = { justLabelled: undefined, justUnlabelled: undefined };
const LABELS = ['auto', 'Auto', 'preview', 'other'];

function travel(pull: readonly string[], story: readonly string[], event: Partial<typeof EVENT> = {}) {
  return labelTravel({ labels: ['auto', 'preview'], ...NOBODY, ...event }, { labels: pull }, [
    { labels: story },
    { labels: [] },
  ]);
}
const EVENT = { justLabelled: '', justUnlabelled: '' };

describe('labels that travel', () => {
  it.each([
    ['come from the story', travel([], ['Auto', 'other']), { toPull: ['auto'], onPullAlone: [] }],
    ['are told apart where no story has them', travel(['Auto'], []), { toPull: [], onPullAlone: ['auto'] }],
    [
      'go to the story where somebody has just put them on',
      travel(['auto'], [], { justLabelled: 'AUTO' }),
      { putOn: 'auto', onPullAlone: [] },
    ],
    [
      'do not come back where somebody has just taken them off',
      travel([], ['auto'], { justUnlabelled: 'AUTO' }),
      { takenOff: ['auto'], toPull: [] },
    ],
    [
      'are not put on by an event that a later one undid',
      travel([], [], { justLabelled: 'auto' }),
      { putOn: undefined, toPull: [] },
    ],
  ])('%s', (_, found, expected) => {
    expect(found).toMatchObject(expected);
  });

  it('never come to a pull request that has them, nor are alone on one that lacks them', () => {
    const some = fc.subarray(LABELS);
    fc.assert(
      fc.property(some, some, fc.option(fc.constantFrom(...LABELS)), (pull, story, on) => {
        const { toPull, onPullAlone, putOn } = travel(pull, story, on === null ? {} : { justLabelled: on });
        for (const label of toPull) {
          expect(hasLabel(pull, label)).toBe(false);
          expect(hasLabel(story, label)).toBe(true);
        }
        for (const label of onPullAlone) {
          expect(hasLabel(pull, label)).toBe(true);
          expect(hasLabel(story, label)).toBe(false);
          expect(label).not.toBe(putOn);
        }
      }),
    );
  });

  it('are copies where an app put them on, and nobody knows where GitHub does not tell', () => {
    expect(isCopyOfStory('github-actions[bot]')).toBe(true);
    expect(isCopyOfStory('mr-b')).toBe(false);
    expect(isCopyOfStory('')).toBe(false);
    expect(isCopyOfStory(undefined)).toBe(false);
  });
});
