import { describe, expect, it } from '@jest/globals';
import { withoutAccount } from '../../../src/domain/privacy/without-account.ts';
import type { StackEvent } from '../../../src/domain/stack/stack.ts';
import { describeStackFailure, firstFailure } from '../../../src/domain/stack/stack-failure.ts';

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
    expect(firstFailure(events)?.logicalId).toBe('Bucket');
  });

  it('is an echo when there is nothing else, and nothing when nothing failed', () => {
    expect(firstFailure([event('A', 'CREATE_FAILED', 'Resource creation cancelled')])?.logicalId).toBe('A');
    expect(firstFailure([event('A', 'CREATE_COMPLETE')])).toBeUndefined();
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
