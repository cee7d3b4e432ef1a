import { describe, expect, it } from '@jest/globals';
import { withoutAccount } from '../../../src/domain/privacy/without-account.ts';
import type { StackEvent } from '../../../src/domain/stack/stack.ts';
import {
  deletesAfterFailure,
  describeStackFailure,
  firstFailure,
} from '../../../src/domain/stack/stack-failure.ts';

function event(logicalId: string, status: string, reason?: string, type = 'AWS::S3::Bucket'): StackEvent {
  return {
    id: logicalId + status,
    at: '2026-03-02T09:00:00Z',
    logicalId,
    physicalId: undefined,
    type,
    status,
    reason,
  };
}

describe('firstFailure', () => {
  it('is the oldest failure that is not an echo, where other tools show the last', () => {
    const events = [
      event('Record', 'CREATE_FAILED', 'Resource creation cancelled'),
      event('Bucket', 'CREATE_FAILED', 'shop already exists'),
      event('Other', 'CREATE_FAILED', 'Resource creation cancelled'),
      event('shop', 'CREATE_FAILED', 'The following resource(s) failed', 'AWS::CloudFormation::Stack'),
    ];
    expect(firstFailure(events, '')?.logicalId).toBe('Bucket');
  });

  it('is an echo when there is nothing else, and nothing when nothing failed', () => {
    expect(firstFailure([event('A', 'CREATE_FAILED', 'Resource creation cancelled')], '')?.logicalId).toBe(
      'A',
    );
    expect(firstFailure([event('A', 'CREATE_COMPLETE')], '')).toBeUndefined();
  });
});

describe('sayFailure', () => {
  it('names resource, type and reason, and no account', () => {
    const failed = event('Bucket', 'CREATE_FAILED', 'arn:aws:s3:::x of 111122223333 is\ntaken.');
    expect(describeStackFailure(failed)).toBe('Bucket (AWS::S3::Bucket): x of this account is taken');
  });

  it('leaves a longer number alone', () => {
    expect(withoutAccount('1234567890123')).toBe('1234567890123');
  });
});

describe('a failure of no resource', () => {
  const ID = 'arn:aws:cloudformation:eu-central-1:111122223333:stack/shop/1';
  const own = (status: string, reason?: string): StackEvent => ({
    ...event('shop', status, reason, 'AWS::CloudFormation::Stack'),
    physicalId: ID,
  });

  it('is the own event of the stack that undoes the change, such as after an alarm', () => {
    const alarm = 'One or more alarms of the rollback triggers are in ALARM';
    const events = [own('UPDATE_IN_PROGRESS', 'User Initiated'), own('UPDATE_ROLLBACK_IN_PROGRESS', alarm)];
    expect(firstFailure(events, ID)?.reason).toBe(alarm);
  });

  it('does not stand before the failure of a resource, and its list of such says nothing', () => {
    const list = own('ROLLBACK_IN_PROGRESS', 'The following resource(s) failed to create: [Data].');
    const nested = event('Data', 'CREATE_FAILED', 'Embedded stack failed', 'AWS::CloudFormation::Stack');
    expect(firstFailure([nested, list], ID)?.logicalId).toBe('Data');
    const bucket = event('Bucket', 'CREATE_FAILED', 'shop already exists');
    expect(firstFailure([bucket, own('ROLLBACK_IN_PROGRESS', 'Another reason')], ID)?.logicalId).toBe(
      'Bucket',
    );
  });

  it('is that somebody cancelled the update, where nothing else is said', () => {
    expect(firstFailure([own('UPDATE_ROLLBACK_IN_PROGRESS', 'User Initiated')], ID)?.reason).toBe(
      'User Initiated',
    );
    expect(firstFailure([own('DELETE_IN_PROGRESS', 'User Initiated')], ID)).toBeUndefined();
  });

  it.each([
    { reason: 'User Initiated', itself: false },
    {
      reason: 'Export with name shared is already exported by stack other. Delete requested by user.',
      itself: true,
    },
    { reason: undefined, itself: false },
  ])('is told from a deletion that somebody asked for: $reason', ({ reason, itself }) => {
    expect(deletesAfterFailure([own('DELETE_IN_PROGRESS', reason)], ID)).toBe(itself);
  });
});
