import { describe, expect, it } from '@jest/globals';
import { AWS_ANSWERS, type AwsAnswer } from '../../../src/adapters/aws/access/answers.ts';
import { awsAnswer, awsError } from '../../../src/adapters/aws/access/aws-errors.ts';
import { trustError } from '../../../src/adapters/aws/access/trust-errors.ts';
import {
  busyDeletion,
  goneRoleError,
  protectedError,
  templateError,
} from '../../../src/adapters/aws/stack/stack-errors.ts';
import { answerOf, type ForeignAnswer } from '../../../src/adapters/fetch/answers.ts';
import { AWS_EVIDENCE } from '../../../tools/answers/aws.ts';
import { awsDocumented, calledOfAws } from '../../../tools/answers/aws-calls.ts';

/** Each row: its reason code, and its sentence; '' where a call of its own makes it, and for a fact, of which nothing is said. */
const SAID: Readonly<Record<AwsAnswer, readonly [string, string]>> = {
  roleUnknown: [
    'access_denied',
    "Not authorized to perform sts:AssumeRoleWithWebIdentity on the role deploy: the account has no role of that name, or its trust policy does not name this job; correct the role's ARN, or let the trust policy name this repository in token.actions.githubusercontent.com:sub, as `repo:OWNER/REPO:…`, or as `repo:OWNER@OWNER_ID/REPO@REPO_ID:…` for repositories with immutable subjects, ending in `pull_request`, `ref:refs/heads/BRANCH` or `environment:NAME` as the job has it. A repository that was renamed or transferred has another subject since, so a role that was set up before trusts the old name; deploy github-oidc.yml again with the new one.",
  ],
  providerAway: [
    'unavailable',
    "STS could not check the job's token for the role deploy, with a new token each time: it got no verification key from GitHub's identity provider; run the job again.",
  ],
  keysUnread: [
    'unavailable',
    "STS could not check the job's token for the role deploy, with a new token each time: it got no verification key from GitHub's identity provider; run the job again.",
  ],
  tokenTooOld: [
    'unavailable',
    "STS could not check the job's token for the role deploy, with a new token each time: the token had expired (Token expired: current date/time must be before the expiration date/time); run the job again.",
  ],
  wrongAudience: [
    'missing_credentials',
    "STS cannot check the job's token for the role deploy (Incorrect token audience); give the identity provider token.actions.githubusercontent.com of the account the audience sts.amazonaws.com.",
  ],
  wrongThumbprint: [
    'missing_credentials',
    "STS cannot check the job's token for the role deploy (OpenIDConnect provider's HTTPS certificate doesn't match configured thumbprint); correct the thumbprints of the identity provider token.actions.githubusercontent.com in the account, or create it anew without any.",
  ],
  noProvider: [
    'missing_credentials',
    "STS cannot check the job's token for the role deploy (No OpenIDConnect provider found in your account for https://token.actions.githubusercontent.com); create the identity provider token.actions.githubusercontent.com with the audience sts.amazonaws.com in the account, or correct the account in the role's ARN.",
  ],
  missingCapability: [
    'missing_capability',
    'The template needs a capability that was not granted (Requires capabilities : [CAPABILITY_NAMED_IAM]); add it to `capabilities`.',
  ],
  missingParameter: [
    'missing_parameter',
    'Parameters: [Commit] must have values; give them in `parameters`.',
  ],
  stackBusy: [
    'busy',
    'Another operation is running: Stack:stack/a/1 is in UPDATE_IN_PROGRESS state and can not be updated.; run it again later.',
  ],
  deletionBusy: [
    'busy',
    'Another operation is running: Stack [a] cannot be deleted while in status UPDATE_IN_PROGRESS; run it again later.',
  ],
  stackProtected: [
    'protected',
    'Stack [a] cannot be deleted while TerminationProtection is enabled; turn its termination protection off first, if it is really to go.',
  ],
  roleUnusable: [
    'invalid_input',
    "CloudFormation cannot work with the role x: the account has no role of that name, or its trust policy does not name cloudformation.amazonaws.com; correct 'cfn-role-arn', or the role.",
  ],
  stackRoleUnusable: [
    'invalid_input',
    "CloudFormation cannot work with the role x: the account has no role of that name, or its trust policy does not name cloudformation.amazonaws.com; create that role again, or let 'cfn-role-arn' of the settings name one that is there, then run the job again.",
  ],
  stackThere: ['fact', ''],
  stackStuck: [
    'far_side_error',
    'Could not do it: AWS answered ValidationError: Stack:stack/shop-feature-new-template/1 is in UPDATE_ROLLBACK_FAILED state and can not be updated. Put right what it names, then run the job again.',
  ],
  templateUnread: [
    'access_denied',
    'CloudFormation could not read the template in S3: TemplateURL must reference a valid S3 object to which you have access; let the role read that object, then run the job again.',
  ],
  badTemplate: [
    'invalid_template',
    'CloudFormation cannot use the template: Template format error: Unresolved resource dependencies [X] in the Resources block of the template; correct that in the template and push.',
  ],
  stackAbsent: ['fact', ''],
  stackMissing: ['fact', ''],
  tokenTaken: ['fact', ''],
  changeSetThere: ['fact', ''],
  changeSetGone: ['fact', ''],
  changeSetMoved: ['fact', ''],
  noApplication: [
    'missing_application',
    "Could not do it, because AWS refused: No Application named 'shop' found. Deploy the template beanstalk-application in the role's account in the region eu-central-1 once, name the one that is there in 'application', or correct 'region'.",
  ],
  versionThere: ['fact', ''],
  versionGone: ['fact', ''],
  bundleStays: ['leftover', ''],
  versionInUse: ['leftover', ''],
  applicationBusy: [
    'busy',
    'Could not do it, because AWS refused: Another operation is in progress. Run it again later.',
  ],
  wrongBucketRegion: [
    'invalid_input',
    "Could not do it, because AWS refused: The specified S3 bucket is not in the service region. Give 'artifact-bucket' a bucket in the region of the environment.",
  ],
  objectAbsent: ['fact', ''],
  noTags: ['fact', ''],
  bucketAbsent: ['fact', ''],
  noPolicy: ['fact', ''],
  noAccessBlock: ['fact', ''],
  noPageBucket: ['invalid_input', ''],
  uploadGone: ['fact', ''],
  noBucket: ['invalid_input', ''],
  stateForbids: ['fact', ''],
  databaseAbsent: ['fact', ''],
  clusterStateForbids: ['fact', ''],
  clusterAbsent: ['fact', ''],
  noCapacity: [
    'unavailable',
    'Could not do it, because AWS refused: The requested DB instance class is not available in the Availability Zone. Run it again later, or choose another class.',
  ],
  databaseStuck: [
    'database_failed',
    'Could not do it, because AWS refused: The DB subnet group does not cover all Availability Zones after it was created. Mend the database in RDS.',
  ],
  resourceGone: ['fact', ''],
  repositoryGone: ['fact', ''],
  stackQuota: [
    'quota',
    'Could not do it, because AWS refused: Limit for stack has been exceeded. Take down what nobody needs (teardown with `select: orphaned` or `expired`), or ask AWS to raise that quota of the region (Service Quotas).',
  ],
  environmentQuota: [
    'quota',
    'Could not do it, because AWS refused: The account has reached its limit of environments. Take down what nobody needs (teardown with `select: orphaned` or `expired`), or ask AWS to raise that quota of the region (Service Quotas).',
  ],
  versionQuota: [
    'quota',
    'Could not do it, because AWS refused: You cannot have more than 1000 Application Versions. They count for all applications together: delete old ones, give the applications a lifecycle policy, or ask AWS to raise that quota of the region (Service Quotas).',
  ],
  applicationQuota: [
    'quota',
    'Could not do it, because AWS refused: The account has reached its limit of applications. Delete applications that nobody needs, or ask AWS to raise that quota of the region (Service Quotas).',
  ],
  bucketQuota: [
    'quota',
    'Could not do it, because AWS refused: The account has reached its limit of buckets. Delete buckets that nobody needs, give `artifact-bucket` one that is there, or ask AWS to raise that quota of the region (Service Quotas).',
  ],
  snapshotQuota: [
    'quota',
    'Could not do it, because AWS refused: The request would exceed the allowed number of snapshots. Delete snapshots that nobody needs, or ask AWS to raise that quota of the region (Service Quotas).',
  ],
  throttled: [
    'throttled',
    'Could not do it, because AWS asked to slow down for longer than the run could wait; run it again later.',
  ],
  tooMany: [
    'throttled',
    'Could not do it, because AWS asked to slow down for longer than the run could wait; run it again later.',
  ],
  stalled: [
    'unavailable',
    'Could not do it, because AWS is out of order (RequestTimeout: Your socket connection to the server was not read from or written to within the timeout period. Idle connections will be closed.); run it again later.',
  ],
  wrongTime: [
    'access_denied',
    'Could not do it, because AWS refused: The difference between the request time and the current time is too large. Set the clock of the runner.',
  ],
  wrongSignatureTime: [
    'access_denied',
    'Could not do it, because AWS refused: Signature expired: 20260302T100000Z is now earlier than 20260302T101000Z. Set the clock of the runner.',
  ],
  expired: [
    'access_denied',
    'Could not do it, because AWS refused: The security token included in the request is expired. The credentials have expired; a role given as `role-to-assume` is renewed by itself.',
  ],
  lackingRight: [
    'access_denied',
    "Could not do it, because AWS refused: User: assumed-role/x/y is not authorized to perform: cloudformation:DescribeStacks because no identity-based policy allows the cloudformation:DescribeStacks action. Allow cloudformation:DescribeStacks in the role's policy.",
  ],
  unknownKey: [
    'access_denied',
    'Could not do it, because AWS refused: The security token included in the request is invalid. Check the credentials: AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or give `role-to-assume`.',
  ],
  regionOff: [
    'access_denied',
    'Could not do it, because AWS refused: The AWS Access Key Id needs a subscription for the service. Turn the service and the region on in the account.',
  ],
  keyNotAccessible: [
    'access_denied',
    'Could not do it, because AWS refused: An error occurred accessing an AWS KMS key. Allow the role to use the KMS key.',
  ],
  deniedByCode: [
    'access_denied',
    'Could not do it, because AWS refused: Access Denied: S3 Bucket: shop-files.',
  ],
  unauthorized: ['access_denied', 'Could not do it, because AWS refused: No.'],
  forbidden: ['access_denied', 'Could not do it, because AWS refused: No.'],
  serverFault: [
    'unavailable',
    'Could not do it, because AWS is out of order (ServerException: These errors are usually caused by a server-side issue.); run it again later.',
  ],
  notImplemented: [
    'unavailable',
    'Could not do it, because AWS is out of order (NotImplemented: A header implies something that is not implemented.); run it again later.',
  ],
  outOfOrder: [
    'unavailable',
    'Could not do it, because AWS is out of order (InternalFailure: An internal error has occurred.); run it again later.',
  ],
  conflict: [
    'busy',
    'Could not do it, because AWS refused: Multiple concurrent requests to update the same resource were in conflict. Run it again later.',
  ],
  unexpected: [
    'far_side_error',
    'Could not do it: AWS answered ValidationError: Something is odd. Put right what it names, then run the job again.',
  ],
};

/** As the SDK throws what came over the wire. */
function thrown(name: AwsAnswer): Error {
  const { status, body } = AWS_EVIDENCE[name];
  const text = typeof body === 'string' ? body : '';
  const { __type, message } = Object(body) as { readonly __type?: string; readonly message?: string };
  const code = __type ?? /<Code>(.*?)<\/Code>/.exec(text)?.[1] ?? 'NotFound';
  const words = message ?? /<Message>(.*?)<\/Message>/.exec(text)?.[1] ?? 'UnknownError';
  return Object.assign(new Error(words), { name: code, Code: code, $metadata: { httpStatusCode: status } });
}

/** As the adapter of that call tells it. */
function refusal(error: Error, call: string): Error {
  const asked = { name: 'deploy', audience: 'sts.amazonaws.com', token: 'x' };
  const own =
    call === 'AssumeRoleWithWebIdentity'
      ? trustError(error, asked)
      : call === 'CreateChangeSet'
        ? templateError(error)
        : call === 'DeleteStack'
          ? (protectedError(error) ?? busyDeletion(error) ?? goneRoleError(error))
          : undefined;
  return own ?? awsError({ service: 'AWS', what: 'do it', error, region: 'eu-central-1' });
}

// docs.github.com/en/enterprise-server, "Configuring OpenID Connect in Amazon Web Services": the issuer of a server of one's own.
it.each([
  ['noProvider', 'create the identity provider git.example.com/_services/token with the audience'],
  ['roleUnknown', 'let the trust policy name this repository in git.example.com/_services/token:sub'],
] as const)("names the provider that made the job's token: %s", (name, advice) => {
  const claims = { iss: 'https://git.example.com/_services/token', sub: 'repo:octo-org/shop:pull_request' };
  const token = `x.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.x`;
  const told = trustError(thrown(name), { name: 'deploy', audience: 'sts.amazonaws.com', token });
  expect(told?.message).toContain(advice);
  expect(told?.message).not.toContain('deploy github-oidc.yml again');
});

describe("AWS's answers", () => {
  it.each(Object.entries(SAID))('%s leads to its cause and its sentence', (name, [cause, sentence]) => {
    const error = thrown(name as AwsAnswer);
    expect(awsAnswer(error, AWS_EVIDENCE[name as AwsAnswer].call)).toMatchObject({ name, cause });
    if (sentence === '') return;
    expect(refusal(error, AWS_EVIDENCE[name as AwsAnswer].call).message).toBe(sentence);
    // docs/answers.md promises these words.
    expect(sentence).toContain(AWS_ANSWERS[name as AwsAnswer].todo.split('{')[0]);
  });

  it.each([
    ['S3 error: Access Denied', 'templateUnread'],
    ['S3 error: The specified key does not exist.', 'templateUnread'],
    ['Stack:stack/shop-template/1 is in UPDATE_IN_PROGRESS state and can not be updated.', 'stackBusy'],
    ['Stack:stack/shop-template/1 is in ROLLBACK_COMPLETE state and can not be updated.', 'stackStuck'],
    ['Template format error: YAML not well-formed.', 'badTemplate'],
  ])('to a change set are told apart: %s', (message, row) => {
    const error = Object.assign(new Error(message), { name: 'ValidationError' });
    expect(awsAnswer(error, 'CreateChangeSet').name).toBe(row);
  });

  it('have a row for each that the SDK documents of an operation that we call', () => {
    const unknown = awsDocumented().filter((given) => answerOf(AWS_ANSWERS, given)?.name === 'unexpected');
    // Both would be mistakes of Greenroom's own.
    const ours = unknown.map(({ code }) => code);
    expect([...new Set(ours)].sort()).toEqual(['InvalidParameterException', 'ValidationException']);
  });

  it('name only operations that we call', () => {
    const calls = calledOfAws();
    const rows = Object.values<ForeignAnswer>(AWS_ANSWERS);
    expect(calls).toHaveLength(47);
    expect(rows.flatMap((row) => row.calls ?? []).filter((call) => !calls.includes(call))).toEqual([]);
  });
});
