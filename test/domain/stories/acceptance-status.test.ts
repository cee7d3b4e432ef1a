import { expect, it } from '@jest/globals';
import { acceptanceStatus, statusOfAll } from '../../../src/domain/stories/acceptance-status.ts';

const [HEAD, OTHER] = ['a'.repeat(40), 'b'.repeat(40)];
const FACTS = {
  stories: ['7', '12'],
  unknown: [],
  claimed: [],
  isCut: false,
  head: HEAD,
  isFork: false,
  needsNone: undefined,
  acceptedAt: HEAD,
  refused: undefined,
};

it.each([
  ['success', 'Stories 7, 12: accepted at aaaaaaa.', {}],
  ['success', 'Names no story.', { stories: [], acceptedAt: undefined }],
  ['success', 'Names no story.', { stories: [], acceptedAt: undefined, isFork: true }],
  [
    'success',
    'Names no open story of the tracker (8, 9).',
    { stories: [], unknown: ['8', '9'], acceptedAt: undefined, isFork: true },
  ],
  [
    'pending',
    'The tracker knows no open story 9; correct branch or title.',
    { stories: [], unknown: ['8', '9'], claimed: ['9'], acceptedAt: undefined },
  ],
  ['success', 'Stories 7, 12: accepted at aaaaaaa.', { unknown: ['9'], claimed: ['9'] }],
  ['pending', 'It was delivered.', { stories: [], acceptedAt: undefined, refused: 'It was delivered.' }],
  ['pending', 'Names more than 20 stories, so an acceptance merges nothing; name fewer.', { isCut: true }],
  ['pending', 'Stories 7, 12: not accepted yet.', { acceptedAt: undefined }],
  [
    'success',
    'Stories 7, 12: accepted, and a chore or release is not delivered.',
    { acceptedAt: undefined, needsNone: 'chores', refused: 'Merge it by hand.' },
  ],
  [
    'success',
    'Stories 7, 12: delivered and merged before this one was opened.',
    { acceptedAt: undefined, needsNone: 'shipped', refused: 'Merge it by hand.' },
  ],
  [
    'pending',
    'Stories 7, 12: nothing from a fork is delivered, so people decide.',
    { acceptedAt: undefined, needsNone: 'chores', isFork: true },
  ],
  ['pending', 'Nobody who may.', { acceptedAt: undefined, refused: 'Nobody who may.' }],
  [
    'pending',
    'Stories 7, 12: accepted at bbbbbbb, and newer commits were not delivered.',
    { acceptedAt: OTHER },
  ],
  [
    'pending',
    'Story 7: nothing from a fork is delivered, so people decide.',
    { stories: ['7'], isFork: true },
  ],
] as const)('is %s and says "%s" for %j', (state, description, facts) => {
  expect(acceptanceStatus({ ...FACTS, ...facts })).toEqual({ state, description });
});

it('is one line of at most 140 characters, whatever is told', () => {
  const { description } = acceptanceStatus({ ...FACTS, acceptedAt: undefined, refused: 'so\n'.repeat(100) });
  expect(description).toHaveLength(140);
  expect(description).toMatch(/^so so .*…$/);
  const { description: many } = acceptanceStatus({ ...FACTS, stories: Array.from({ length: 60 }, String) });
  expect(many.length).toBeLessThanOrEqual(140);
});

it('is a success of a group where all of it is, and names the first that is not', () => {
  const success = { state: 'success', description: '' } as const;
  const pending = { state: 'pending', description: 'Not yet.' } as const;
  const of = (...each: readonly (typeof success | typeof pending | undefined)[]) =>
    statusOfAll(each.map((status, index) => ({ pullRequest: index + 1, status })));
  expect(of(success, success)).toEqual({
    state: 'success',
    description: 'Accepted, or without a story: #1, #2.',
  });
  expect(of(success, pending)).toEqual({ state: 'pending', description: 'Pull request #2: Not yet.' });
  expect(of(undefined, success)).toEqual({ state: 'pending', description: 'Pull request #1: not seen.' });
  expect(of().state).toBe('pending');
});
