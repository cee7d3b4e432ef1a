import { describe, expect, it } from '@jest/globals';
import {
  isBusy,
  nextStackStep,
  STACK_STATUSES,
  type StackGoal,
  type StackStatus,
  succeeded,
} from '../../../src/domain/stack/stack-state.ts';

type Row = Readonly<Record<StackGoal, string>>;
const busy: Row = { deploy: 'wait', delete: 'wait', sleep: 'wait', wake: 'wait' };
const standing: Row = { deploy: 'update', delete: 'delete', sleep: 'update', wake: 'update' };
const remnant: Row = { deploy: 'recreate', delete: 'delete', sleep: 'skip', wake: 'skip' };
const stuck: Row = { deploy: 'refuse', delete: 'delete', sleep: 'skip', wake: 'skip' };
const absent: Row = { deploy: 'create', delete: 'done', sleep: 'skip', wake: 'skip' };

const TABLE: Readonly<Record<StackStatus, Row>> = {
  ABSENT: absent,
  CREATE_IN_PROGRESS: busy,
  CREATE_FAILED: remnant,
  CREATE_COMPLETE: standing,
  ROLLBACK_IN_PROGRESS: busy,
  ROLLBACK_FAILED: remnant,
  ROLLBACK_COMPLETE: remnant,
  DELETE_IN_PROGRESS: busy,
  DELETE_FAILED: remnant,
  DELETE_COMPLETE: absent,
  UPDATE_IN_PROGRESS: busy,
  UPDATE_COMPLETE_CLEANUP_IN_PROGRESS: busy,
  UPDATE_COMPLETE: standing,
  UPDATE_FAILED: { deploy: 'roll-back', delete: 'delete', sleep: 'skip', wake: 'skip' },
  UPDATE_ROLLBACK_IN_PROGRESS: busy,
  UPDATE_ROLLBACK_FAILED: { deploy: 'continue-rollback', delete: 'delete', sleep: 'skip', wake: 'skip' },
  UPDATE_ROLLBACK_COMPLETE_CLEANUP_IN_PROGRESS: busy,
  UPDATE_ROLLBACK_COMPLETE: standing,
  REVIEW_IN_PROGRESS: { deploy: 'create', delete: 'delete', sleep: 'skip', wake: 'skip' },
  IMPORT_IN_PROGRESS: busy,
  IMPORT_COMPLETE: standing,
  IMPORT_ROLLBACK_IN_PROGRESS: busy,
  IMPORT_ROLLBACK_FAILED: stuck,
  IMPORT_ROLLBACK_COMPLETE: standing,
};

const WANTS: readonly StackGoal[] = ['deploy', 'delete', 'sleep', 'wake'];

describe('nextStackStep', () => {
  it.each(
    STACK_STATUSES.flatMap((status) => WANTS.map((want) => [status, want, TABLE[status][want]] as const)),
  )('from %s towards %s: %s', (status, want, step) => {
    expect(nextStackStep(status, want).step).toBe(step);
  });

  it('says why it refuses or skips', () => {
    const next = nextStackStep('IMPORT_ROLLBACK_FAILED', 'deploy');
    expect(next).toEqual({
      step: 'refuse',
      reasonCode: 'manual_step',
      why: expect.stringContaining('IMPORT_ROLLBACK_FAILED'),
    });
  });
});

describe('the ends of an operation', () => {
  it("takes no rollback for a success, as the SDK's own waiter does", () => {
    expect(STACK_STATUSES.filter(succeeded)).toEqual([
      'CREATE_COMPLETE',
      'UPDATE_COMPLETE',
      'IMPORT_COMPLETE',
    ]);
  });

  it('takes clean-up for work and a change set under review for none', () => {
    expect(isBusy('UPDATE_COMPLETE_CLEANUP_IN_PROGRESS')).toBe(true);
    expect(isBusy('REVIEW_IN_PROGRESS')).toBe(false);
  });
});
