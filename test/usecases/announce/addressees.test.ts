import { expect, it } from '@jest/globals';
import type { HeadMove } from '../../../src/domain/stories/review-label.ts';
import { asTheirs } from '../../../src/usecases/announce/addressees.ts';
import { pullRequest } from '../../../tools/builders/facts.ts';

const APP = 'github-actions[bot]';

function push(by: string, minute: number): HeadMove {
  return { commit: String(minute).repeat(40), by, at: `2026-03-02T07:0${minute}:00Z` };
}

it.each<[string, string, readonly HeadMove[] | undefined, string]>([
  ['its author', 'mr-a', [push('mr-b', 1)], 'mr-a'],
  ['whoever pushed what an app opened', APP, [push('mr-a', 1)], 'mr-a'],
  ['the person, where the app pushed after them', APP, [push(APP, 2), push('mr-a', 1)], 'mr-a'],
  ['the app, where GitHub does not tell who pushed', APP, undefined, APP],
  ['the app, where nobody else pushed', APP, [push(APP, 1)], APP],
])('tells of a rejection %s', async (_, author, pushes, told) => {
  const { review } = await asTheirs({ pushes: async () => pushes }, pullRequest({ author }));
  expect(review.author).toBe(told);
});
