import { expect, it } from '@jest/globals';
import { createRehearsalWorld } from '../../../../../rehearsal/world/rehearsal-world.ts';
import { inEachTest } from '../../../../support/set-ups/in-each-test.ts';
import { create, failures, stackNamed } from './made-stacks.ts';

const world = inEachTest(() => createRehearsalWorld({ seed: 5 }));
const EVERYBODY = {
  Effect: 'Allow',
  Principal: '*',
  Action: 's3:GetObject',
  Resource: 'arn:aws:s3:::shop-site/*',
};
const CLOUDFRONT = { ...EVERYBODY, Principal: { Service: 'cloudfront.amazonaws.com' } };
const OPEN = { PublicAccessBlockConfiguration: { BlockPublicPolicy: false } };
const CLOSED = { PublicAccessBlockConfiguration: { BlockPublicPolicy: true } };
const REFUSED =
  'CREATE_FAILED: Resource handler returned message: "User: arn:aws:iam::111122223333:root is not authorized to perform: s3:PutBucketPolicy on resource: "arn:aws:s3:::shop-site" because public policies are prevented by the BlockPublicPolicy setting in S3 Block Public Access. (Service: S3, Status Code: 403, Request ID: ID)" (RequestToken: ID, HandlerErrorCode: AccessDenied)';

// AWS News Blog, "Amazon S3 Security Changes Are Coming in April of 2023"; prowler-cloud/prowler#793.
it.each([
  ['refuses everybody where its template says nothing', {}, EVERYBODY, [REFUSED]],
  ['refuses everybody where its template says so', CLOSED, EVERYBODY, [REFUSED]],
  ['refuses everybody by the name of AWS', {}, { ...EVERYBODY, Principal: { AWS: '*' } }, [REFUSED]],
  ['lets everybody in where its template says so', OPEN, EVERYBODY, []],
  ['lets a service in', {}, CLOUDFRONT, []],
  [
    'lets everybody in on a condition',
    {},
    { ...EVERYBODY, Condition: { Bool: { 'aws:SecureTransport': 'true' } } },
    [],
  ],
])('a bucket %s', async (_what, more, statement, said) => {
  const Site = { Type: 'AWS::S3::Bucket', Properties: { BucketName: 'shop-site', ...more } };
  const Policy = {
    Type: 'AWS::S3::BucketPolicy',
    Properties: { Bucket: { Ref: 'Site' }, PolicyDocument: { Statement: [statement] } },
  };
  await create(world, 'shop-x', { template: { Resources: { Site, Policy } } });
  expect(await failures(world, 'shop-x')).toEqual(said);
  expect(stackNamed(world, 'shop-x')?.status).toBe(
    said.length === 0 ? 'CREATE_COMPLETE' : 'ROLLBACK_COMPLETE',
  );
});
