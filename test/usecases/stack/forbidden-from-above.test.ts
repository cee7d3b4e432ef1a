import { beforeEach, describe, expect, it } from '@jest/globals';
import { BRANCH } from '../../../tools/runs/preview-job.ts';
import { provisionHere } from '../../support/runs/provision-here.ts';
import { withPreview } from '../../support/set-ups/with-preview.ts';

const TEMPLATE = `
Parameters: { Commit: { Type: String } }
Resources: { Files: { Type: "AWS::S3::Bucket" } }
`;
const SCP =
  'Resource handler returned message: "User: arn:aws:sts::111122223333:assumed-role/greenroom-cfn/AWSCloudFormation is not authorized to perform: s3:CreateBucket on resource: "arn:aws:s3:::files" with an explicit deny in a service control policy (Service: S3, Status Code: 403)" (HandlerErrorCode: AccessDenied)';

const FOUND = {
  logicalId: 'Files',
  type: 'AWS::S3::Bucket',
  path: '/Resources/Files/Properties/BucketName',
  reason: "Resource of type 'AWS::S3::Bucket' with identifier 'shop-files' already exists.",
};

const stage = withPreview({ seed: 6 });

beforeEach(() => {
  stage.world.act('github', 'push', { branch: BRANCH, files: { 'infra/stack.yml': TEMPLATE }, by: 'mr-a' });
});

async function failure() {
  const { report, log, summary } = await provisionHere(stage, 1, {
    template: 'infra/stack.yml',
    health: 'none',
  });
  expect(report).toMatchObject({ decision: 'failed', reasonCode: 'stack_failed' });
  expect(JSON.stringify(report) + summary + log.join('\n')).not.toMatch(/arn:aws|111122223333/);
  return { sentence: report === 'killed' ? '' : report.sentence, log: log.join('\n') };
}

describe('what a team cannot change itself', () => {
  it('is told as the verdict of a hook, with the reason that the hook gave', async () => {
    stage.world.act('cloudformation', 'hook-next', {
      logicalId: 'Files',
      hook: 'Octo::Encryption::Hook',
      reason: 'Bucket encryption is off in arn:aws:s3:::files of 111122223333.',
    });
    const { sentence, log } = await failure();
    expect(sentence).toContain(
      "the first failure was Files (AWS::S3::Bucket): the account's CloudFormation hook Octo::Encryption::Hook refused it (Bucket encryption is off in files of this account); change the template as the hook demands, or ask whoever keeps the account's hooks for an exception.",
    );
    expect(log).toContain('hook Octo::Encryption::Hook HOOK_COMPLETE_FAILED Bucket encryption is off');
  });

  it('is told as the verdict of a hook that refused the whole change set', async () => {
    const hook = { hook: 'Octo::Naming::Hook', reason: 'Names begin with octo.' };
    stage.world.act('cloudformation', 'hook-next', hook);
    const { sentence } = await failure();
    expect(sentence).toMatch(
      /^Could not prepare a change .*: the account's CloudFormation hook Octo::Naming::Hook refused it \(Names begin with octo\)/,
    );
  });

  it('is told apart from what CloudFormation itself found before it changed anything', async () => {
    stage.world.act('cloudformation', 'validate-next', FOUND);
    const { sentence } = await failure();
    expect(sentence).toMatch(
      /^Could not prepare a change of the stack \S+: Files \(AWS::S3::Bucket\): Resource of type 'AWS::S3::Bucket' with identifier 'shop-files' already exists \(\/Resources\/Files\/Properties\/BucketName\); correct that in the template and push\.$/,
    );
  });

  it('names the right that is missing where the role may not read what was found', async () => {
    stage.world.act('cloudformation', 'validate-next', FOUND);
    const message = 'User is not authorized to perform: cloudformation:DescribeEvents';
    stage.world.faults.add({
      name: 'no right',
      operation: 'DescribeEvents',
      phase: 'before',
      effect: 'answer',
      answer: {
        status: 403,
        headers: { 'content-type': 'text/xml' },
        body: `<ErrorResponse><Error><Code>AccessDenied</Code><Message>${message}</Message></Error></ErrorResponse>`,
      },
    });
    const { sentence } = await failure();
    expect(sentence).toContain(
      "CloudFormation's early validation (ResourceExistenceCheck) found something that would fail; allow cloudformation:DescribeEvents",
    );
  });

  it('is told as the policy of the organization that forbids it', async () => {
    stage.world.act('cloudformation', 'fail-next', { logicalId: 'Files', reason: SCP });
    const { sentence } = await failure();
    expect(sentence).toContain(
      'Files (AWS::S3::Bucket): a service control policy forbids s3:CreateBucket, which no right of the role outweighs; ask whoever administers the AWS organization to allow it',
    );
  });
});
