import { describe, expect, it } from '@jest/globals';
import { FAILURE_REMEDIES } from '../../../src/domain/stack/failure-causes.ts';
import { isGoneOutside, remedyOf, remedyOfDeletion } from '../../../src/domain/stack/failure-remedies.ts';
import { byHand } from '../../../src/domain/stack/leftover.ts';
import { stackFailed } from '../../../src/usecases/stack/change-outcome.ts';
import { stackEvent } from '../../../tools/builders/aws-facts.ts';
import { stack } from '../../../tools/builders/facts.ts';

/** Reasons as CloudFormation and the services behind it give them, and the row that has to speak. */
const SAID: readonly (readonly [cause: string, reason: string])[] = [
  [
    'public access blocked',
    'Resource handler returned message: "User: arn:aws:sts::111122223333:assumed-role/r/AWSCloudFormation is not authorized to perform: s3:PutBucketPolicy on resource: \\"arn:aws:s3:::shop-site\\" because public policies are prevented by the BlockPublicPolicy setting in S3 Block Public Access. (Service: S3, Status Code: 403, Request ID: 1)" (RequestToken: 1, HandlerErrorCode: AccessDenied)',
  ],
  [
    'public access blocked',
    'User: arn:aws:iam::111122223333:user/x is not authorized to perform: s3:PutBucketAcl because public access control lists (ACLs) are prevented by the BlockPublicAcls setting in S3 Block Public Access.',
  ],
  ['policy of a bucket refused', 'API: s3:PutBucketPolicy Access Denied'],
  [
    'credentials expired',
    'The security token included in the request is expired (Service: AmazonRDS; Status Code: 403; Error Code: ExpiredToken)',
  ],
  [
    'quota of snapshots',
    'Cannot create more than 100 manual snapshots (Service: AmazonRDS; Status Code: 400; Error Code: SnapshotQuotaExceeded)',
  ],
  [
    'gone outside',
    "Resource of type 'AWS::S3::Bucket' with identifier 'shop-files' was not found. (RequestToken: 1, HandlerErrorCode: NotFound)",
  ],
  [
    'address taken',
    'Resource handler returned message: "DNS name (shop.eu-central-1.elasticbeanstalk.com) is not available. (Service: ElasticBeanstalk, Status Code: 400)" (HandlerErrorCode: InvalidRequest)',
  ],
  [
    'missing right',
    'User: arn:aws:sts::111122223333:assumed-role/shop/x is not authorized to perform: s3:PutBucketTagging because no identity-based policy allows the s3:PutBucketTagging action',
  ],
  [
    'missing right',
    'API: ec2:RunInstances You are not authorized to perform this operation. (Service: Ec2, Status Code: 403)',
  ],
  ['export in use', 'Export shared-vpc cannot be deleted as it is in use by other and another'],
  ['export in use', 'Cannot update export shared-vpc as it is in use by other'],
  ['export of that name', 'Export with name shared is already exported by stack other.'],
  ['no such export', 'No export named shared-vpc found. Rollback requested by user.'],
  [
    'replaced under its own name',
    'CloudFormation cannot update a stack when a custom-named resource requires replacing. Rename shop and update the stack again.',
  ],
  [
    'bucket not empty',
    'The bucket you tried to delete is not empty (Service: S3, Status Code: 409, Request ID: 1)',
  ],
  [
    'deletion protection',
    'Cannot delete protected DB Instance, please disable deletion protection and try again.',
  ],
  ['quota', 'The maximum number of addresses has been reached. (Service: Ec2, Status Code: 400)'],
  ['quota', 'You have requested more vCPU capacity than your current vCPU limit of 5 allows'],
  ['quota', 'Cannot exceed quota for PoliciesPerRole: 10 (Service: Iam, Status Code: 409)'],
  [
    'quota',
    'You have attempted to create more buckets than allowed (Service: S3, Status Code: 400, TooManyBuckets)',
  ],
  [
    'no capacity',
    'We currently do not have sufficient t3.micro capacity in the Availability Zone you requested',
  ],
  ['alarm', 'Rollback triggers failed: alarm errors is in ALARM state'],
  ['alarm', 'Alarm arn:aws:cloudwatch:eu-central-1:111122223333:alarm:errors went to ALARM'],
  ['throttled', 'Rate exceeded (Service: Lambda, Status Code: 400)'],
  [
    'throttled',
    'Request limit exceeded. (Service: AmazonEC2; Status Code: 503; Error Code: RequestLimitExceeded)',
  ],
  ['throttled', 'Rate limit exceeded (Service: AWSLogs; Status Code: 400)'],
  [
    'policy too large',
    'Maximum policy size of 10240 bytes exceeded for role shop-x (Service: AmazonIdentityManagement; Status Code: 409; Error Code: LimitExceeded)',
  ],
  ['policy too large', 'Cannot exceed quota for PolicySize: 6144 (Service: Iam, Status Code: 409)'],
  ['fault of AWS', 'Internal Failure'],
  ['busy', 'Environment named shop-x is in an invalid state for this operation. Must be Ready.'],
  ['platform of Beanstalk', "No Solution Stack named '64bit Amazon Linux 2 v1 running Node.js 12' found."],
  [
    'custom resource',
    'Received response status [FAILED] from custom resource. Message returned: no such table',
  ],
  ['timeout', 'Resource timed out waiting for completion (RequestToken: 1, HandlerErrorCode: NotStabilized)'],
  ['timeout', 'Failed to receive 1 resource signal(s) within the specified duration'],
  ['timeout', 'WaitCondition timed out. Received 0 conditions when expecting 1'],
  ['name taken', 'shop-data already exists'],
  ['stopped by somebody', 'Resource update cancelled by user request, requested by user'],
  [
    'invalid property',
    'Properties validation failed for resource Files with message: #: extraneous key [Nmae] is not permitted',
  ],
  ['invalid property', 'Value of property Tags must be of type List'],
  [
    'invalid property',
    'Properties validation failed for resource Alarm with message: #: extraneous key [Foo] is not permitted',
  ],
  ['name taken', 'Alarm already exists'],
  [
    'invalid property',
    'Invalid DB Instance class: db.t9.micro (Service: Rds, Status Code: 400, InvalidRequest)',
  ],
];

const CORRECT =
  'correct that property of the resource in the template, or the parameter that it is made of, and push';

const failed = (reason: string, status = 'UPDATE_FAILED') =>
  stackEvent({ logicalId: 'Files', type: 'AWS::S3::Bucket', status, reason });

describe('what a failed stack asks of its reader', () => {
  it.each(SAID)('is by its cause: %s, from "%s"', (cause, reason) => {
    const row = FAILURE_REMEDIES.find((each) => each.cause === cause);
    expect(remedyOf(failed(reason), undefined)).toBe(row?.remedy);
    expect(remedyOf(undefined, reason)).toBe(row?.remedy);
  });

  it('has a reason in this table for every row but one that no report shows', () => {
    const played = new Set(SAID.map(([cause]) => cause));
    expect(FAILURE_REMEDIES.map(({ cause }) => cause).filter((cause) => !played.has(cause))).toEqual([
      'repository not empty',
      'names what is not there',
    ]);
  });

  it.each(FAILURE_REMEDIES)('tells $cause in one clause that says what leads on', ({ remedy, source }) => {
    expect(remedy).toMatch(/\b(?:push|run the job again|in CloudFormation)\b/);
    expect(remedy).not.toMatch(/[.;]$|\. /);
    expect(source).not.toBe('');
  });

  it('is to read the events of the resource where nobody knows the cause', () => {
    expect(remedyOf(failed('Something else'), undefined)).toBe(
      'read the events of Files of that time in CloudFormation, correct what they name in the template and push, or run the job again if it was in the account',
    );
  });

  it('is left to the cause where a hook or a policy above the role has its own way out', () => {
    expect(remedyOf(failed('The following hook(s) failed: [Octo::Encryption::Hook]'), undefined)).toBe(
      undefined,
    );
    const denied =
      'User: arn:aws:iam::111122223333:role/shop is not authorized to perform: s3:CreateBucket with an explicit deny in a service control policy';
    expect(remedyOf(failed(denied), undefined)).toBe(undefined);
  });

  it('is not about an alarm because a resource is called so', () => {
    expect(remedyOf(undefined, 'The following resource(s) failed to create: [Alarm].')).toBe(
      'read the events of that time in CloudFormation, correct what they name in the template and push, or run the job again if it was in the account',
    );
  });

  const OF_HOST =
    'correct in the application, or in its .ebextensions and .platform, what the environment reports and push';
  const NOT_STABILIZED = 'Update of environment failed (RequestToken: 1, HandlerErrorCode: NotStabilized)';

  it.each([
    [
      'Command failed on instance. Return code: 127 Output: /bin/sh: gunicorn: command not found .ebextensions/01.config failed.',
      OF_HOST,
    ],
    [
      '[Instance: i-1] Command failed on instance. Output: fatal error: An error occurred (AccessDenied) when calling the GetObject operation',
      "allow that action in the role of the environment's instance profile, then run the job again",
    ],
    ["[Instance: i-1] Command failed on instance. Output: Access denied for user 'shop'@'10.0.0.1'", OF_HOST],
    ['relation "users" already exists', OF_HOST],
    ['Engine execution has encountered an error.', OF_HOST],
    ['100.0 % of the requests are failing with HTTP 5xx.', OF_HOST],
    [
      'Creating Auto Scaling group failed: You have requested more vCPU capacity than your current vCPU limit of 5 allows',
      FAILURE_REMEDIES.find(({ cause }) => cause === 'quota')?.remedy,
    ],
  ])('is of the application where its host reports "%s"', (reported, remedy) => {
    expect(
      remedyOf(failed(NOT_STABILIZED), undefined, `; its environment reports an error: ${reported}`),
    ).toBe(remedy);
  });

  it('is by the reason of the stack where that says more than what the environment reports', () => {
    const denied = 'API: ec2:RunInstances You are not authorized to perform this operation.';
    expect(remedyOf(failed(denied), undefined, 'Failed to deploy configuration.')).toBe(
      FAILURE_REMEDIES.find(({ cause }) => cause === 'missing right')?.remedy,
    );
  });

  it('looks first at what the environment of Beanstalk reports', () => {
    const failure = stackFailed({
      name: 'shop-x',
      what: 'could not be updated',
      stack: stack({ status: 'UPDATE_ROLLBACK_COMPLETE' }),
      first: failed('Update of environment failed'),
      evidence: [
        'ERROR  Command failed on instance. An unexpected error has occurred [ErrorCode: 0000000001].',
      ],
    });
    expect(failure.message).toBe(
      'Stack shop-x could not be updated (now UPDATE_ROLLBACK_COMPLETE); the first failure was Files (AWS::S3::Bucket): Update of environment failed; its environment reports an error: Command failed on instance. An unexpected error has occurred [ErrorCode: 0000000001]; correct in the application, or in its .ebextensions and .platform, what the environment reports and push.',
    );
  });

  it('is of the template where what is being made names something that is not there', () => {
    const created = failed('The specified bucket does not exist', 'CREATE_FAILED');
    expect(remedyOf(created, undefined)).toBe(
      `${CORRECT}, or make again what it names, then run the job again`,
    );
    expect(isGoneOutside(created)).toBe(false);
    expect(isGoneOutside(failed('The specified bucket does not exist'))).toBe(true);
  });

  it.each([
    'The specified bucket does not exist (Service: S3, Status Code: 404, Request ID: 1)',
    'DBInstance shop-files not found. (Service: Rds, Status Code: 404, DBInstanceNotFound)',
    'The role with name shop-files cannot be found. (Service: Iam, Status Code: 404, NoSuchEntity)',
  ])('is to make again what a change misses itself: %s', (reason) => {
    expect(isGoneOutside(failed(reason))).toBe(true);
    expect(remedyOf(failed(reason), undefined)).toMatch(/^make it again under that name/);
    expect(remedyOf(undefined, reason)).toMatch(/^correct that property/);
  });

  it.each([
    'Resource handler returned message: "DBParameterGroup not found: shop-pg-typo (Service: Rds, Status Code: 404)" (HandlerErrorCode: NotFound)',
    "The security group 'sg-1' does not exist (HandlerErrorCode: NotFound)",
    'Certificate not found for shop-files (HandlerErrorCode: NotFound)',
    'The role with name shop-files-typo cannot be found. (Service: Iam, Status Code: 404, NoSuchEntity)',
    "Resource of type 'AWS::KMS::Key' with identifier 'old-shop-files' was not found. (HandlerErrorCode: NotFound)",
  ])('is of the template where a change names something that is not there: %s', (reason) => {
    expect(remedyOf(failed(reason), undefined)).toBe(
      `${CORRECT}, or make again what it names, then run the job again`,
    );
    expect(isGoneOutside(failed(reason))).toBe(false);
  });

  it('is of the template where no bucket of another resource exists, or where a key is missing', () => {
    const policy = { ...failed('The specified bucket does not exist'), type: 'AWS::Lambda::Function' };
    expect(isGoneOutside(policy)).toBe(false);
    expect(remedyOf(failed('#: required key [KeySchema] not found'), undefined)).toBe(CORRECT);
  });
});

describe('what a stack that could not be deleted asks of its reader', () => {
  const right =
    "allow that action in the policy of the role that CloudFormation works with ('cfn-role-arn', else the job's own role), then run the job again";

  it.each([
    [
      'Cannot create more than 100 manual snapshots (Service: AmazonRDS; Status Code: 400; Error Code: SnapshotQuotaExceeded)',
      'delete snapshots that nobody needs, or ask AWS to raise that quota of the region (Service Quotas), then run the job again',
    ],
    ['Access Denied (Service: S3, Status Code: 403)', right],
    [
      'Cannot delete protected DB Instance, please disable deletion protection and try again.',
      "turn the resource's deletion protection off, then run the job again",
    ],
    [
      'Environment named shop-x is in an invalid state for this operation. Must be Ready.',
      'run the job again when the other operation on that resource is over',
    ],
    [
      'Export shared-vpc cannot be deleted as it is in use by other',
      'take the import out of the stacks that it names first, then run the job again',
    ],
    ['The bucket you tried to delete is not empty', 'stop what writes to the bucket, then run the job again'],
    [
      'The security token included in the request is expired',
      "set 'cfn-role-arn', because without it CloudFormation has the job's own rights only as long as the job's session, then run the job again",
    ],
    ['Received response status [FAILED] from custom resource.', 'delete it by hand, then rerun'],
    ['resource sg-1 has a dependent object', 'delete it by hand, then rerun'],
    ['Failed to take the final snapshot', 'delete it by hand, after a last snapshot of its data, then rerun'],
    [
      'User: arn:aws:iam::111122223333:role/shop is not authorized to perform: s3:DeleteBucket with an explicit deny in a service control policy',
      undefined,
    ],
  ])('is by its cause: %s', (reason, remedy) => {
    expect(remedyOfDeletion(failed(reason, 'DELETE_FAILED'), undefined)).toBe(remedy);
    expect(remedyOfDeletion(undefined, reason)).toBe(remedy);
  });

  it('is no word of a push, which a branch that is gone never gets', () => {
    const asked = FAILURE_REMEDIES.map(({ deletion, remedy }) => (deletion === true ? remedy : deletion));
    expect(asked.filter((each) => each?.includes('push'))).toEqual([]);
  });

  it('is a last snapshot first where one could not be made', () => {
    expect(byHand(['it is in Ready'])).toBe('delete it by hand');
    expect(byHand(['Cannot delete a subnet group in use by DB snapshot'])).toBe('delete it by hand');
    expect(byHand(['it is in Ready', 'Cannot create more than 100 manual snapshots'])).toBe(
      'delete it by hand, after a last snapshot of its data',
    );
  });
});
