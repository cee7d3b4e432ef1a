import { expect, it } from '@jest/globals';
import { otherStackWarnings } from '../../../src/domain/provision/other-stacks.ts';
import { stack, tagsOf } from '../../../tools/builders/facts.ts';
import { subject } from '../../../tools/builders/scope.ts';

const adopted = (overrides = {}) => stack({ name: 'old-feature-a', ...overrides });

it('warns of a stack of ours that serves the branch under another name', () => {
  expect(otherStackWarnings([stack(), adopted()], subject())).toEqual([
    expect.stringMatching(/^Stack old-feature-a serves branch 'feature-a' as well /),
  ]);
});

it.each([
  ["is the environment's own", stack()],
  ['serves another branch', adopted({ tags: tagsOf('feature-b') })],
  ['is not ours', adopted({ tags: {} })],
  ['is only under review', adopted({ status: 'REVIEW_IN_PROGRESS' })],
  ['is on its way out', adopted({ status: 'DELETE_IN_PROGRESS' })],
])('says nothing of a stack that %s', (_, found) => {
  expect(otherStackWarnings([found], subject())).toEqual([]);
});
