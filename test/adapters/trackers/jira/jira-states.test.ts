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
    ['Shipped', 'done', 'accepted'],
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
    expect(states.of({ name: 'Done', category: 'done' })).toBe('accepted');
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
