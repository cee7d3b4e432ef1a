import { describe, expect, it } from '@jest/globals';
import { commitOf } from '../../../src/domain/provision/commit-of.ts';
import { deployment, stack } from '../../../tools/builders/facts.ts';

const OLDER = 'a'.repeat(40);
const NEWER = 'b'.repeat(40);
const stands = stack({
  parameters: { Commit: OLDER },
  createdAt: '2026-03-01T09:00:00Z',
  updatedAt: '2026-03-02T09:00:00Z',
});

it.each([
  { what: 'the stack where nothing was deployed', history: [], commit: OLDER },
  {
    what: 'a deployment that succeeded without a change',
    history: [deployment({ commit: NEWER, state: 'success', createdAt: '2026-03-02T10:00:00Z' })],
    commit: NEWER,
  },
  {
    what: 'the stack where it changed after the deployment was opened',
    history: [deployment({ commit: NEWER, state: 'success', createdAt: '2026-03-02T08:00:00Z' })],
    commit: OLDER,
  },
  {
    what: 'the stack where the deployment failed',
    history: [deployment({ commit: NEWER, state: 'failure', createdAt: '2026-03-02T10:00:00Z' })],
    commit: OLDER,
  },
])('the commit of a stack is said by $what', ({ history, commit }) => {
  expect(commitOf(stands, history)).toBe(commit);
});

describe('after a change that was rolled back', () => {
  const unused = deployment({ commit: NEWER, state: 'success', createdAt: '2026-03-02T08:00:00Z' });
  const rolledBack = { ...stands, status: 'UPDATE_ROLLBACK_COMPLETE' } as const;
  const at = (commit: string, createdAt: string, state: 'failure' | 'inactive') =>
    deployment({ commit, state, createdAt });

  it.each([
    { what: 'a deployment that succeeded before it', history: [unused], commit: NEWER },
    {
      what: 'that one too where the failed deployment is told',
      history: [at('c'.repeat(40), '2026-03-02T08:59:00Z', 'failure'), unused],
      commit: NEWER,
    },
    {
      what: 'the stack where its own commit was deployed later',
      history: [at(OLDER, '2026-03-02T08:30:00Z', 'failure'), unused],
      commit: OLDER,
    },
    {
      what: 'a deployment that came after that of the stack',
      history: [unused, at(OLDER, '2026-03-02T07:00:00Z', 'inactive')],
      commit: NEWER,
    },
    {
      what: 'the stack where the deployment is of one before it',
      history: [{ ...unused, createdAt: '2026-03-01T08:00:00Z' }],
      commit: OLDER,
    },
  ])('the commit is said by $what', ({ history, commit }) => {
    expect(commitOf(rolledBack, history)).toBe(commit);
  });
});

it('is unknown for a stack that has no such parameter', () => {
  const said = deployment({ commit: NEWER, state: 'success', createdAt: '2026-03-02T10:00:00Z' });
  expect(commitOf({ ...stands, parameters: {} }, [said])).toBeUndefined();
});
