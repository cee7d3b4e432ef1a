import { describe, expect, it } from '@jest/globals';
import { createJiraStates, jiraStatus } from '../../../../src/adapters/trackers/jira/jira-states.ts';

describe('what a status of Jira means', () => {
  it.each([
    ['Backlog', 'new', 'unscheduled'],
    ['to do', 'new', 'unstarted'],
    ['In Progress', 'indeterminate', 'started'],
    ['In Review', 'indeterminate', 'finished'],
    ['Delivered', 'indeterminate', 'delivered'],
    ['Done', 'done', 'accepted'],
    ['Closed', 'done', 'accepted'],
    ['Rejected', 'done', 'rejected'],
    ['Triage', 'new', 'unstarted'],
    ['Waiting', 'indeterminate', 'started'],
    ['Shipped', 'done', 'rejected'],
    ['ACCEPTED', 'done', 'accepted'],
    ['Resolved', 'done', 'accepted'],
    ['Cancelled', 'done', 'rejected'],
    ["Won't Do", 'done', 'rejected'],
    ['Declined', 'done', 'rejected'],
    ['Duplicate', 'done', 'rejected'],
    ['Odd', 'undefined', 'unstarted'],
    ['Odd', undefined, 'unstarted'],
    ['constructor', 'constructor', 'unstarted'],
  ] as const)('takes %s of %s for %s', (name, category, state) => {
    expect(createJiraStates().of({ name, category })).toBe(state);
  });

  it('is what the team says before what is usual', () => {
    const states = createJiraStates({ delivered: 'in review', accepted: 'Shipped' });
    expect(states.of({ name: 'In Review', category: 'indeterminate' })).toBe('delivered');
    expect(states.namesFor('delivered')).toEqual(['in review']);
    expect(states.namesFor('finished')).not.toContain('In Review');
    expect(states.of({ name: 'SHIPPED', category: 'done' })).toBe('accepted');
    for (const name of ['Done', 'Closed', 'Accepted', 'Released'])
      expect(states.of({ name, category: 'done' })).toBe('rejected');
    expect(states.ofName('Done')).toBeUndefined();
  });

  it.each([
    ["Won't Do", 'rejected'],
    ['won\u2019t  fix', 'rejected'],
    ['Cannot Reproduce', 'rejected'],
    ["Can't reproduce", 'rejected'],
    ['DUPLICATE', 'rejected'],
    ['Declined', 'rejected'],
    ['Incomplete', 'rejected'],
    ['Invalid', 'rejected'],
    ['Canceled', 'rejected'],
    ['Not a Bug', 'rejected'],
    ['Done', 'accepted'],
    ['Fixed', 'accepted'],
    ['constructor', 'accepted'],
    [undefined, 'accepted'],
  ] as const)('is %s where people resolved it as %s', (resolution, state) => {
    for (const states of [createJiraStates(), createJiraStates({ accepted: 'Done' })])
      expect(states.of({ name: 'Done', category: 'done', resolution })).toBe(state);
    expect(createJiraStates().of({ name: 'Delivered', category: 'done', resolution })).toBe('delivered');
  });

  it.each([
    ['QA', 'indeterminate', true],
    ['Odd', 'undefined', true],
    ['Odd', undefined, true],
    ['Done', 'indeterminate', true],
    ['In Progress', 'indeterminate', false],
    ['in review', 'indeterminate', false],
    ['testing', 'indeterminate', false],
    ['Triage', 'new', false],
    ['Cancelled', 'done', false],
  ] as const)('is unknown for %s of %s: %s', (name, category, isUnknown) => {
    const states = createJiraStates({ delivered: 'Testing', accepted: 'Shipped' });
    expect(states.isUnknown({ name, category })).toBe(isUnknown);
  });

  it('is the earlier one of two states that share a name', () => {
    const states = createJiraStates({ finished: 'Review', delivered: 'Review' });
    expect(states.ofName('Review')).toBe('finished');
    expect(states.namesFor('delivered')).toEqual(['Review']);
  });

  it('is read from what Jira sends, and from nothing else', () => {
    expect(jiraStatus({ name: 'Done', statusCategory: { key: 'done' } })).toEqual({
      name: 'Done',
      category: 'done',
    });
    expect(jiraStatus({ name: 'Done' })).toEqual({ name: 'Done', category: undefined });
    for (const odd of [undefined, null, 'Done', {}, { name: '' }, { name: 7 }])
      expect(jiraStatus(odd)).toBeUndefined();
  });
});
