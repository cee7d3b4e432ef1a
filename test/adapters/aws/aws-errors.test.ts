import { describe, expect, it } from '@jest/globals';
import { awsError } from '../../../src/adapters/aws/access/aws-errors.ts';
import { isEmptyChange } from '../../../src/adapters/aws/stack/change-sets.ts';
import { isAbsent, protectedError, templateError } from '../../../src/adapters/aws/stack/stack-errors.ts';
import { withoutAccount } from '../../../src/domain/privacy/without-account.ts';

function sdkError(name: string, message: string, status = 400): Error {
  return Object.assign(new Error(message), { name, $metadata: { httpStatusCode: status } });
}

describe('an error of AWS', () => {
  it.each([
    ['AccessDenied', 403, 'access_denied', false],
    ['UnrecognizedClientException', 400, 'access_denied', false],
    ['InvalidClientTokenId', 403, 'access_denied', false],
    ['ExpiredToken', 403, 'access_denied', false],
    ['Throttling', 400, 'throttled', true],
    ['SlowDown', 503, 'throttled', true],
    ['InternalFailure', 500, 'unavailable', true],
    ['LimitExceededException', 400, 'quota', false],
    ['TooManyApplicationVersionsException', 400, 'quota', false],
    ['TooManyApplicationsException', 400, 'quota', false],
    ['TooManyBucketsException', 400, 'quota', false],
    ['TooManyEnvironmentsException', 400, 'quota', false],
    ['ValidationError', 400, 'far_side_error', false],
  ])('%s (%i) has the reason %s', (code, status, reasonCode, retriable) => {
    const error = awsError({
      region: 'eu-central-1',
      service: 'CloudFormation',
      what: 'list the stacks',
      error: sdkError(code, 'no', status),
    });
    expect(error).toMatchObject({ reasonCode, code, status, retriable, service: 'CloudFormation' });
    expect(error.message).toMatch(/^Could not list the stacks/);
  });

  it('is not what a bug of our own is called', () => {
    const bug = new TypeError('x is not a function');
    expect(awsError({ region: 'eu-central-1', service: 'S3', what: 'look', error: bug })).toBe(bug);
  });

  it('says which credentials to give when there are none', () => {
    const error = awsError({
      region: 'eu-central-1',
      service: 'S3',
      what: 'look',
      error: sdkError('CredentialsProviderError', 'no providers'),
    });
    expect(error).toMatchObject({ name: 'UserError', reasonCode: 'missing_credentials' });
  });

  it('says what to do about a quota', () => {
    const said = 'Limit for stack has been exceeded';
    const error = awsError({
      region: 'eu-central-1',
      service: 'CloudFormation',
      what: 'prepare a change of the stack shop-main',
      error: sdkError('LimitExceededException', said),
    });
    expect(error.message).toBe(
      'Could not prepare a change of the stack shop-main, because CloudFormation refused: Limit for stack has been exceeded. Take down what nobody needs (teardown with `select: orphaned` or `expired`), or ask AWS to raise that quota of the region (Service Quotas).',
    );
  });

  it.each([
    [
      'S3LocationNotInServiceRegionException',
      'The bucket is elsewhere.',
      'invalid_input',
      /Give 'artifact-bucket' a bucket in the region of the environment\.$/,
    ],
    [
      'InvalidParameterValue',
      "No Application named 'shop' found.",
      'missing_application',
      /Deploy the template beanstalk-application in the role's account in the region eu-central-1 once, name the one that is there in 'application', or correct 'region'\.$/,
    ],
  ])("is the reader's to mend where it is %s", (code, said, reasonCode, advice) => {
    const error = awsError({
      region: 'eu-central-1',
      service: 'Elastic Beanstalk',
      what: 'make it',
      error: sdkError(code, said),
    });
    expect(error).toMatchObject({ name: 'UserError', reasonCode });
    expect(error.message).toMatch(advice);
  });

  it.each([
    [
      'arn:aws:cloudformation:eu-central-1:111122223333:stack/shopp-a/*',
      "Where the policy allows it for other names only, correct 'project', which the names begin with. Otherwise allow it in the role's policy.",
    ],
    ['arn:aws:s3:::shop-files/a.zip', "Allow cloudformation:CreateChangeSet in the role's policy."],
    ['*', "Allow cloudformation:CreateChangeSet in the role's policy."],
  ])('thinks of another project where a name is forbidden: %s', (resource, advice) => {
    const said = `User: x is not authorized to perform: cloudformation:CreateChangeSet on resource: ${resource} because no identity-based policy allows the cloudformation:CreateChangeSet action`;
    const { message } = awsError({
      region: 'eu-central-1',
      service: 'CloudFormation',
      what: 'make it',
      error: sdkError('AccessDenied', said),
    });
    expect(message.endsWith(` action. ${advice}`)).toBe(true);
  });

  it('thinks of another role where one may not be passed', () => {
    const said =
      'User: x is not authorized to perform: iam:PassRole on resource: arn:aws:iam::111122223333:role/a because no identity-based policy allows the iam:PassRole action';
    const error = awsError({
      region: 'eu-central-1',
      service: 'CloudFormation',
      what: 'make it',
      error: sdkError('AccessDenied', said),
    });
    expect(error.message).toMatch(
      / Allow iam:PassRole in the role's policy\. Where the policy allows it for another role only, correct 'cfn-role-arn'\.$/,
    );
  });

  it('shows no account and no ARN', () => {
    expect(
      withoutAccount(
        'role arn:aws:iam::111122223333:role/x in 111122223333, bucket elasticbeanstalk-eu-central-1-111122223333',
      ),
    ).toBe('role role/x in this account, bucket elasticbeanstalk-eu-central-1-ACCOUNT');
  });
});

describe('what CloudFormation says of a stack', () => {
  it.each([
    ['Stack with id shop-main does not exist', 'shop-main', true],
    ['Stack with id shop-main does not exist', 'shop-other', false],
    ["1 validation error detected: Value 'a_b' at 'stackName' failed", 'a_b', false],
    ['Stack [shop-main] does not exist', 'shop-main', false],
  ])('%s: asked for %s, absent is %s', (message, name, absent) => {
    expect(isAbsent(sdkError('ValidationError', message), name)).toBe(absent);
  });

  it.each([
    ['No updates are to be performed.', true],
    [
      "The submitted information didn't contain changes. Submit different information to create a change set.",
      true,
    ],
    ['Transform AWS::Serverless failed with: No updates are to be performed', false],
    ['', false],
  ])('"%s" is an empty change: %s', (reason, empty) => {
    expect(isEmptyChange(reason)).toBe(empty);
  });

  it.each([
    [
      'InsufficientCapabilitiesException',
      'Requires capabilities : [CAPABILITY_NAMED_IAM]',
      'missing_capability',
    ],
    ['ValidationError', 'Parameters: [Commit] must have values', 'missing_parameter'],
    ['ValidationError', 'Template format error: Unresolved resource dependencies [X]', 'invalid_template'],
    [
      'ValidationError',
      'Unable to fetch parameters [/shop/x] from parameter store for this account.',
      'invalid_template',
    ],
    [
      'ValidationError',
      'Template error: instance of Fn::GetAtt references undefined resource X',
      'invalid_template',
    ],
    [
      'ValidationError',
      'Stack:arn:aws:cloudformation:eu-central-1:111122223333:stack/a/1 is in UPDATE_IN_PROGRESS state and can not be updated.',
      'busy',
    ],
    [
      'ValidationError',
      'Role arn:aws:iam::111122223333:role/x is invalid or cannot be assumed',
      'invalid_input',
    ],
    ['ValidationError', 'Rate of requests is odd', undefined],
    ['AccessDenied', 'Template bucket is not yours', undefined],
  ])('%s "%s" has the reason %s', (code, message, reasonCode) => {
    expect(templateError(sdkError(code, message))?.reasonCode).toBe(reasonCode);
  });

  it("says what to look at where CloudFormation cannot work with the team's role", () => {
    const said =
      'Role arn:aws:iam::111122223333:role/greenroom-cloudfromation is invalid or cannot be assumed';
    expect(templateError(sdkError('ValidationError', said))).toMatchObject({
      name: 'UserError',
      message:
        "CloudFormation cannot work with the role greenroom-cloudfromation: the account has no role of that name, or its trust policy does not name cloudformation.amazonaws.com; correct 'cfn-role-arn', or the role.",
    });
  });

  it('takes termination protection for a veto', () => {
    const said = 'Stack [shop-main] cannot be deleted while TerminationProtection is enabled';
    expect(protectedError(sdkError('ValidationError', said))).toMatchObject({
      name: 'UserError',
      reasonCode: 'protected',
    });
    expect(protectedError(sdkError('ValidationError', 'something else'))).toBeUndefined();
  });
});
