import { describe, expect, it } from '@jest/globals';
import { orphanedIn } from '../../../src/domain/stack/orphaned-resources.ts';
import type { StackEvent } from '../../../src/domain/stack/stack.ts';

const STACK_ID = 'arn:aws:cloudformation:eu-central-1:111122223333:stack/shop-a/1';

function events(...told: readonly (readonly [physicalId: string | undefined, status: string])[]) {
  return told.map(
    ([physicalId, status], index): StackEvent => ({
      id: String(index),
      at: '2026-03-02T09:00:00Z',
      logicalId: 'Data',
      physicalId,
      type: physicalId === STACK_ID ? 'AWS::CloudFormation::Stack' : 'AWS::S3::Bucket',
      status,
      reason: 'not empty',
    }),
  );
}

describe('what leaked by the events of a stack', () => {
  it.each([
    ['a bucket whose deletion failed', [['one', 'DELETE_FAILED']], ['one']],
    [
      'nothing when a later try deleted it',
      [
        ['one', 'DELETE_FAILED'],
        ['one', 'DELETE_COMPLETE'],
      ],
      [],
    ],
    [
      'nothing when a stack made it anew',
      [
        ['one', 'DELETE_FAILED'],
        ['one', 'CREATE_COMPLETE'],
      ],
      [],
    ],
    [
      'the old one beside the one that replaced it',
      [
        ['one', 'DELETE_FAILED'],
        ['two', 'UPDATE_COMPLETE'],
      ],
      ['one'],
    ],
    ['nothing of a stack that could not be deleted itself', [[STACK_ID, 'DELETE_FAILED']], []],
    ['nothing that was never made', [[undefined, 'DELETE_FAILED']], []],
  ] as const)('is %s', (_, told, leaked) => {
    expect(orphanedIn(events(...told)).map((each) => each.physicalId)).toEqual(leaked);
  });
});
