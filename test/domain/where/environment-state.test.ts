import { describe, expect, it } from '@jest/globals';
import { STACK_STATUSES } from '../../../src/domain/stack/stack-state.ts';
import {
  type ListedRecord,
  type NewestRecord,
  stateOfStack,
  stateWithoutStack,
} from '../../../src/domain/where/environment-state.ts';

const NOW = new Date('2026-03-02T09:00:00Z');
const [OLD, NEW] = ['a'.repeat(40), 'b'.repeat(40)];

function record(overrides: Partial<ListedRecord> = {}): ListedRecord {
  return {
    commit: NEW,
    payload: {},
    state: 'success',
    environmentUrl: undefined,
    notes: [],
    createdAt: '2026-03-02T08:30:00Z',
    ...overrides,
  };
}

function stateOf(status: string, newest: NewestRecord, parameters: Readonly<Record<string, string>> = {}) {
  return stateOfStack({ status, parameters: { Commit: NEW, ...parameters } }, newest, NOW);
}

describe('the state of an environment', () => {
  it.each<[status: string, newest: NewestRecord, state: string, why: string | RegExp]>([
    ['CREATE_IN_PROGRESS', undefined, 'preparing', 'CloudFormation is making its stack.'],
    ['UPDATE_IN_PROGRESS', record(), 'preparing', 'CloudFormation is changing its stack.'],
    ['UPDATE_COMPLETE_CLEANUP_IN_PROGRESS', record(), 'preparing', 'CloudFormation is changing its stack.'],
    ['UPDATE_ROLLBACK_IN_PROGRESS', record(), 'failed', 'CloudFormation is rolling its stack back.'],
    ['REVIEW_IN_PROGRESS', undefined, 'preparing', /nobody has executed yet/],
    ['DELETE_IN_PROGRESS', record(), 'going', 'Its stack is being deleted.'],
    [
      'ROLLBACK_COMPLETE',
      record({ state: 'failure', notes: ['No room'] }),
      'failed',
      /^No room\. Of its stack: it is in ROLLBACK_COMPLETE; deploy/,
    ],
    ['DELETE_FAILED', undefined, 'failed', /^Of its stack: it is in DELETE_FAILED;/],
    ['IMPORT_ROLLBACK_FAILED', undefined, 'failed', /put right what its events name/],
    ['CREATE_COMPLETE', record(), 'ready', ''],
    ['UPDATE_COMPLETE', record({ state: 'error', notes: [] }), 'failed', 'The deployment of bbbbbbb failed.'],
    ['UPDATE_COMPLETE', record({ state: 'in_progress' }), 'preparing', 'Commit bbbbbbb is being deployed.'],
    ['UPDATE_COMPLETE', record({ state: undefined }), 'preparing', 'Commit bbbbbbb is being deployed.'],
    [
      'UPDATE_COMPLETE',
      record({ state: 'queued', createdAt: '2026-03-02T01:00:00Z' }),
      'unknown',
      /began 8 h ago and has not ended/,
    ],
    ['UPDATE_COMPLETE', record({ state: 'inactive' }), 'unknown', /record of it has ended/],
    ['UPDATE_COMPLETE', undefined, 'unknown', /no deployment on GitHub says that it is ready/],
    [
      'UPDATE_COMPLETE',
      { unknown: 'Could not read the deployments.' },
      'unknown',
      'Could not read the deployments.',
    ],
    [
      'SPLIT_COMPLETE',
      record(),
      'unknown',
      'Its stack is in SPLIT_COMPLETE, which this version does not know.',
    ],
  ])('of a stack in %s with %j is %s', (status, newest, state, why) => {
    const found = stateOf(status, newest);
    expect(found.state).toBe(state);
    if (typeof why === 'string') expect(found.why).toBe(why);
    else expect(found.why).toMatch(why);
  });

  it('is asleep by its parameter, whatever its newest deployment was', () => {
    expect(stateOf('UPDATE_COMPLETE', undefined, { Asleep: 'true' })).toEqual({ state: 'asleep', why: '' });
    expect(stateOf('UPDATE_IN_PROGRESS', undefined, { Asleep: 'true' }).state).toBe('preparing');
  });

  it('says which commit still serves beside a failed one, and beside one under way', () => {
    const parameters = { Commit: OLD };
    const failed = record({ state: 'failure', notes: ['Web: port 5000 does not answer.', 'older'] });
    expect(stateOf('UPDATE_ROLLBACK_COMPLETE', failed, parameters)).toEqual({
      state: 'failed',
      why: 'The deployment of bbbbbbb failed. Web: port 5000 does not answer. Commit aaaaaaa still serves.',
    });
    expect(stateOf('UPDATE_COMPLETE', record({ state: 'queued' }), parameters).why).toBe(
      'Commit bbbbbbb is being deployed. Commit aaaaaaa still serves.',
    );
  });

  it('is not ready by the deployment of another commit than the stack has', () => {
    expect(stateOf('UPDATE_COMPLETE', record(), { Commit: OLD })).toEqual({
      state: 'unknown',
      why: 'Its stack runs aaaaaaa, and GitHub says that bbbbbbb is ready.',
    });
  });

  it('is never ready of a stack that is in any other status than a stable one', () => {
    const stable = STACK_STATUSES.filter((status) => stateOf(status, record()).state === 'ready');
    expect(stable).toEqual([
      'CREATE_COMPLETE',
      'UPDATE_COMPLETE',
      'UPDATE_ROLLBACK_COMPLETE',
      'IMPORT_COMPLETE',
      'IMPORT_ROLLBACK_COMPLETE',
    ]);
  });

  it.each<[ListedRecord['state'], boolean, string]>([
    ['success', true, 'missing'],
    ['failure', true, 'failed'],
    ['in_progress', true, 'preparing'],
    ['success', false, 'unknown'],
    ['failure', false, 'unknown'],
  ])(
    'of a deployment in %s without a stack, where its place was seen: %s, is %s',
    (state, isSeen, expected) => {
      expect(stateWithoutStack(record({ state }), { isSeen, now: NOW }).state).toBe(expected);
    },
  );
});
