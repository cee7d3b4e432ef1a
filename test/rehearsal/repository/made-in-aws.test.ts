import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { accountsOf, addedSince, leftLines } from '../../../rehearsal/repository/made-in-aws.ts';
import { createRehearsalWorld, type RehearsalWorld } from '../../../rehearsal/world/rehearsal-world.ts';
import { cloudOf, deployStack } from '../../support/world/deploy-stack.ts';

const TEMPLATE = `Resources:
  Files:
    { Type: AWS::S3::Bucket, DeletionPolicy: Retain, Properties: { BucketName: team-files } }
  Queue: { Type: AWS::SQS::Queue, DeletionPolicy: Retain, Properties: { QueueName: team-queue } }
  Disk:
    Type: AWS::EC2::Volume
    DeletionPolicy: Snapshot
    Properties: { AvailabilityZone: eu-central-1a, Size: 1 }
  Topic: { Type: AWS::SNS::Topic }
`;

let world: RehearsalWorld;
beforeEach(async () => {
  world = await createRehearsalWorld();
});
afterEach(() => world.close());

/** What is left in the world's own account since then, without what ids hold of chance. */
function left(before: ReturnType<typeof accountsOf>): readonly string[] {
  const [own] = addedSince(before, accountsOf({ world }));
  return own === undefined ? [] : leftLines(own).map((line) => line.replace(/vol-\w+/, 'vol-…'));
}

describe('what is left in AWS', () => {
  it('is a stack that stands, and of one that is gone what its policies kept', async () => {
    const before = accountsOf({ world });
    await deployStack(world, { name: 'shop-x', template: TEMPLATE, parameters: {} });
    expect(left(before)).toEqual(['stack shop-x, CREATE_COMPLETE']);
    await cloudOf(world).deleteStack({ StackName: 'shop-x' });
    world.clock.advance(3_600_000);
    expect(left(before)).toEqual([
      'AWS::S3::Bucket Files: team-files, which the deleted stack shop-x left',
      'AWS::SQS::Queue Queue: https://sqs.eu-central-1.amazonaws.com/team-queue, which the deleted stack shop-x left',
      'snapshot of AWS::EC2::Volume vol-…',
    ]);
  });
});
