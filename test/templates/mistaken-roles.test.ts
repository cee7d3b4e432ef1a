import { describe, expect, it } from '@jest/globals';
import { main as provision } from '../../actions/provision/main.ts';
import { idTokenOf, NO_KEYS } from '../../tools/runs/id-token-here.ts';
import { runInProcess } from '../../tools/runs/in-process-run.ts';
import { BRANCH, stepEnvironment, stepInputs } from '../../tools/runs/preview-job.ts';
import { SHOP_ROLES, shippedTemplate } from '../support/iam/policies.ts';
import { withPreview } from '../support/set-ups/with-preview.ts';
import { deployStack } from '../support/world/deploy-stack.ts';

const ACCOUNT = '444455556666';
const { HostedZoneId: _zone, ...ROLES } = SHOP_ROLES;
const NOT_TRUSTED = 'Not authorized to perform sts:AssumeRoleWithWebIdentity on the role greenroom-provision';

interface SetUp {
  readonly application?: Readonly<Record<string, string>>;
  readonly roles?: Readonly<Record<string, string>>;
  /** What the account's administrator made of the template of the roles. */
  readonly edited?: (template: string) => string;
}

const stage = withPreview({ seed: 5 });

/** Deploys both stacks of the set-up, with a mistake in them, into an empty account. */
async function setUp({ application, roles, edited = (template) => template }: SetUp): Promise<void> {
  const stack = (name: string, template: string, parameters: Readonly<Record<string, string>>) =>
    deployStack(stage.world, { name, template, parameters, account: ACCOUNT });
  const shared = shippedTemplate('beanstalk-application');
  await stack('greenroom-application', shared, { Project: 'shop', ...application });
  await stack('greenroom-roles', edited(shippedTemplate('github-oidc')), { ...ROLES, ...roles });
}

async function run(inputs: Readonly<Record<string, string>> = {}, event = 'pull_request') {
  const { world } = stage;
  const { domain: _domain, 'hosted-zone-id': _id, ...given } = stepInputs(stage, {});
  const { report } = await runInProcess({
    name: 'provision',
    main: provision,
    env: {
      ...stepEnvironment(stage, 1),
      ...NO_KEYS,
      ...idTokenOf(world, { runId: 4242, event }),
      GITHUB_EVENT_NAME: event,
    },
    inputs: {
      ...given,
      branch: BRANCH,
      'role-to-assume': `arn:aws:iam::${ACCOUNT}:role/greenroom-provision`,
      'cfn-role-arn': `arn:aws:iam::${ACCOUNT}:role/greenroom-cloudformation`,
      'artifact-bucket': `greenroom-shop-${ACCOUNT}-eu-central-1`,
      ...inputs,
    },
    origin: world.origin(),
    sleep: async (ms) => world.clock.advance(ms * 100),
  });
  if (report === 'killed') throw new Error('Nobody kills this run.');
  return report;
}

/** The account's administrator gives a role one more right. */
async function allow(role: string, Action: string): Promise<void> {
  const PolicyDocument = { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action, Resource: '*' }] };
  const More = {
    Type: 'AWS::IAM::Policy',
    Properties: { PolicyName: 'more', PolicyDocument, Roles: [role] },
  };
  const template = JSON.stringify({ Resources: { More } });
  await deployStack(stage.world, { name: 'more-rights', template, parameters: {}, account: ACCOUNT });
}

describe('a set-up of roles', () => {
  it('without a mistake lets a pull request have its environment', async () => {
    await setUp({});
    expect(await run()).toMatchObject({ decision: 'created' });
  });

  it.each<[string, SetUp]>([
    ['that names another owner', { roles: { Owner: 'octo-orq' } }],
    ['that has the id of another repository', { roles: { RepositoryId: '70107999' } }],
    [
      'whose subject is misspelt',
      { edited: (template) => template.replaceAll(':pull_request', ':pull-request') },
    ],
  ])('%s is refused in the words of STS', async (_what, mistake) => {
    await setUp(mistake);
    expect(await run()).toMatchObject({
      reasonCode: 'access_denied',
      sentence: expect.stringContaining(NOT_TRUSTED),
    });
  });

  it('that names another default branch lets pull requests in, and no job of the real one', async () => {
    await setUp({ roles: { DefaultBranch: 'master' } });
    expect(await run({}, 'schedule')).toMatchObject({ sentence: expect.stringContaining(NOT_TRUSTED) });
    expect(await run()).toMatchObject({ decision: 'created' });
  });

  it('without the identity provider is told so', async () => {
    await setUp({ roles: { CreateProvider: 'false' } });
    expect(await run()).toMatchObject({
      reasonCode: 'missing_credentials',
      sentence: expect.stringContaining(
        'No OpenIDConnect provider found in your account for https://token.actions.githubusercontent.com',
      ),
    });
  });

  it('of another project is refused at the first object, where S3 has no words', async () => {
    await setUp({ roles: { Project: 'shopp' } });
    expect(await run()).toMatchObject({
      reasonCode: 'access_denied',
      sentence: expect.stringMatching(/^Could not look for s3:\/\/greenroom-shop-/),
    });
  });

  it.each<[string, string, string, string]>([
    [
      'of its own',
      'elasticbeanstalk:CreateApplicationVersion',
      'greenroom-provision',
      "in the role's policy",
    ],
    ['of CloudFormation', 's3:PutBucketVersioning', 'greenroom-cloudformation', 'in the policy of the role'],
  ])(
    'that lost a right %s works again once that is allowed as the sentence says',
    async (_, right, role, where) => {
      await setUp({ edited: without(right) });
      const failed = await run();
      expect(failed).toMatchObject({ decision: 'failed', sentence: expect.stringContaining(right) });
      expect(failed.sentence).toMatch(new RegExp(`(?:Allow ${right}|allow that action|allow it) ${where}`));
      await allow(role, right);
      expect(await run()).toMatchObject({ decision: expect.stringMatching(/^(?:re)?created$/) });
    },
  );

  it.each<[string, SetUp, RegExp]>([
    [
      'that lost a right of its own',
      { edited: without('elasticbeanstalk:CreateApplicationVersion') },
      /not authorized to perform: elasticbeanstalk:CreateApplicationVersion on resource: \S+ because no identity-based policy allows the elasticbeanstalk:CreateApplicationVersion action/,
    ],
    [
      'that may not pass the role of CloudFormation',
      { edited: (template) => template.replace('Action: iam:PassRole', 'Action: iam:GetRole') },
      /not authorized to perform: iam:PassRole on resource: \S*role\/greenroom-cloudformation because no identity-based policy allows the iam:PassRole action/,
    ],
    [
      'that lost a right of CloudFormation',
      { edited: without('s3:PutBucketVersioning') },
      /the first failure was Files \(AWS::S3::Bucket\): .*AWSCloudFormation is not authorized to perform: s3:PutBucketVersioning on resource: \S+ because no identity-based policy allows the s3:PutBucketVersioning action/,
    ],
    [
      'in an account without the roles of Beanstalk',
      { application: { CreateRoles: 'false' } },
      /The instance profile aws-elasticbeanstalk-ec2-role associated with the environment does not exist/,
    ],
  ])('%s fails in the words of AWS', async (_what, mistake, words) => {
    await setUp(mistake);
    expect(await run()).toMatchObject({ decision: 'failed', sentence: expect.stringMatching(words) });
  });

  it.each<[string, Readonly<Record<string, string>>, RegExp]>([
    [
      'an instance type that there is not',
      { parameters: 'InstanceType: t3.mircro' },
      /Invalid option value: 't3.mircro' \(Namespace: 'aws:ec2:instances', OptionName: 'InstanceTypes'\): Not a valid instance type/,
    ],
    [
      'a class of databases that there is not',
      { parameters: '{ DatabaseEngine: postgres, DatabaseClass: db.t4g.mircro }' },
      /Invalid DB Instance class: db.t4g.mircro/,
    ],
    [
      'a service role that there is not',
      { parameters: 'ServiceRole: aws-elasticbeanstalk-service-rol' },
      /Unable to assume role "\S*role\/aws-elasticbeanstalk-service-rol"\. Verify that the role exists and is configured correctly/,
    ],
    [
      'a role for CloudFormation that there is not',
      { 'cfn-role-arn': `arn:aws:iam::${ACCOUNT}:role/greenroom-cloudfromation` },
      /not authorized to perform: iam:PassRole on resource: \S*role\/greenroom-cloudfromation because/,
    ],
  ])('does not help against %s', async (_what, inputs, words) => {
    await setUp({});
    expect(await run(inputs)).toMatchObject({ decision: 'failed', sentence: expect.stringMatching(words) });
  });
});

/** Takes a line out of the lists of actions. */
function without(action: string): (template: string) => string {
  return (template) => template.replace(new RegExp(`^ +- ${action}\\n`, 'm'), '');
}
