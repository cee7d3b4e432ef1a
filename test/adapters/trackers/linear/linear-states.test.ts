import { describe, expect, it } from '@jest/globals';
import { linearStates } from '../../../../src/adapters/trackers/linear/linear-states.ts';
import type { StatusNames, StoryState } from '../../../../src/ports/tracker.ts';

describe('what a state of Linear means', () => {
  const told: StatusNames = { accepted: 'Approved' };
  it.each<[string, string, StatusNames, StoryState | undefined]>([
    ['Done', 'completed', {}, 'accepted'],
    ['COMPLETED', 'completed', {}, 'accepted'],
    ['Accepted', 'started', {}, 'accepted'],
    ['Shipped', 'completed', {}, 'accepted'],
    ['Delivered', 'completed', {}, 'delivered'],
    ['Canceled', 'canceled', {}, 'rejected'],
    ['Duplicate', 'duplicate', {}, 'rejected'],
    ['Done', 'canceled', {}, 'rejected'],
    ['approved', 'completed', told, 'accepted'],
    ['Approved', 'started', told, 'accepted'],
    ['Done', 'completed', told, 'rejected'],
    ['Shipped', 'completed', told, 'rejected'],
    ['Accepted', 'started', told, 'started'],
    ['Delivered', 'completed', told, 'delivered'],
    ['Done', 'completed', { delivered: 'Done' }, 'delivered'],
    ['constructor', 'constructor', {}, undefined],
  ])('takes %s of the type %s with %j for %s', (name, type, names, state) => {
    expect(linearStates(names).stateOf(name, type)).toBe(state);
  });
});

describe('what a state is called in Linear', () => {
  it('is what the team says alone, or else a usual name that stands for nothing else', () => {
    expect(linearStates({ finished: 'Peer Check' }).namesOf('finished')).toEqual(['peer check']);
    expect(linearStates({}).namesOf('finished')).toEqual(['in review', 'review', 'ready for review']);
    expect(linearStates({ delivered: 'Review' }).namesOf('finished')).toEqual([
      'in review',
      'ready for review',
    ]);
  });
});
