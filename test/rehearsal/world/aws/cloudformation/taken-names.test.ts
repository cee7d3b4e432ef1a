import { describe, expect, it } from '@jest/globals';
import { createRehearsalWorld } from '../../../../../rehearsal/world/rehearsal-world.ts';
import { closingAfterEach } from '../../../../support/set-ups/closing-after-each.ts';
import { inEachTest } from '../../../../support/set-ups/in-each-test.ts';
import { cloudOf } from '../../../../support/world/deploy-stack.ts';
import { BY_CLOUDFORMATION, create, failures, remove, roleNamed, stackNamed } from './made-stacks.ts';

const world = inEachTest(() => createRehearsalWorld({ seed: 5 }));
const closing = closingAfterEach();

const PROVIDER = {
  Type: 'AWS::IAM::OIDCProvider',
  Properties: { Url: 'https://token.actions.githubusercontent.com', ClientIdList: ['sts.amazonaws.com'] },
};

describe('a name of IAM that is taken', () => {
  it.each<[string, object, string]>([
    [
      'a role',
      roleNamed('greenroom-provision'),
      "CREATE_FAILED: Resource handler returned message: \"Resource of type 'AWS::IAM::Role' with identifier 'greenroom-provision' already exists.\" (RequestToken: ID, HandlerErrorCode: AlreadyExists)",
    ],
    [
      'an identity provider',
      PROVIDER,
      'CREATE_FAILED: Resource handler returned message: "Provider with url https://token.actions.githubusercontent.com already exists. (Service: Iam, Status Code: 409, Request ID: ID)" (RequestToken: ID, HandlerErrorCode: AlreadyExists)',
    ],
    [
      'an instance profile',
      {
        Type: 'AWS::IAM::InstanceProfile',
        Properties: { InstanceProfileName: 'shop', Roles: ['aws-elasticbeanstalk-ec2-role'] },
      },
      "CREATE_FAILED: Resource handler returned message: \"Resource of type 'AWS::IAM::InstanceProfile' with identifier 'shop' already exists.\" (RequestToken: ID, HandlerErrorCode: AlreadyExists)",
    ],
  ])(
    'fails the second stack that makes %s, and is free when the first is gone',
    async (_what, Thing, words) => {
      const template = { Resources: { Thing } };
      await create(world, 'first', { template });
      await create(world, 'second', { template });
      expect(stackNamed(world, 'first')?.status).toBe('CREATE_COMPLETE');
      expect(stackNamed(world, 'second')?.status).toBe('ROLLBACK_COMPLETE');
      expect(await failures(world, 'second')).toEqual([words]);
      await remove(world, 'first');
      await create(world, 'third', { template });
      expect(stackNamed(world, 'third')?.status).toBe('CREATE_COMPLETE');
    },
  );

  it('is found when a change set is made, where the early validation looks for it', async () => {
    const early = closing({ world: await createRehearsalWorld({ seed: 6 }) }).world;
    const template = { Resources: { Thing: roleNamed('greenroom-provision') } };
    await create(early, 'first', { template });
    const named = { StackName: 'second', ChangeSetName: 'deploy' };
    await cloudOf(early).createChangeSet({
      ...named,
      ChangeSetType: 'CREATE',
      TemplateBody: JSON.stringify(template),
      Capabilities: ['CAPABILITY_NAMED_IAM'],
    });
    early.clock.advance(60_000);
    expect(await cloudOf(early).describeChangeSet(named)).toMatchObject({
      Status: 'FAILED',
      StatusReason: expect.stringContaining('AWS::EarlyValidation::ResourceExistenceCheck'),
    });
    const { OperationEvents = [] } = await cloudOf(early).describeEvents(named);
    expect(OperationEvents).toContainEqual(
      expect.objectContaining({
        ValidationName: 'NAME_CONFLICT_VALIDATION',
        ValidationStatusReason:
          "Resource of type 'AWS::IAM::Role' with identifier 'greenroom-provision' already exists.",
        ValidationPath: '/Resources/Thing',
      }),
    );
  });
});

describe('a role that cannot be made', () => {
  it.each<[string, object, string]>([
    [
      'a misspelt policy',
      { AssumeRolePolicyDocument: { Statement: { Effect: 'Alow' } } },
      'Syntax errors in policy.',
    ],
    [
      'a policy that is not there',
      {
        AssumeRolePolicyDocument: BY_CLOUDFORMATION,
        ManagedPolicyArns: ['arn:aws:iam::111122223333:policy/none'],
      },
      'Policy arn:aws:iam::111122223333:policy/none does not exist or is not attachable.',
    ],
    [
      'a boundary that is not there',
      {
        AssumeRolePolicyDocument: BY_CLOUDFORMATION,
        PermissionsBoundary: 'arn:aws:iam::111122223333:policy/none',
      },
      'Scope ARN: arn:aws:iam::111122223333:policy/none does not exist or is not attachable.',
    ],
  ])('has %s', async (_what, Properties, words) => {
    await create(world, 'roles', {
      template: { Resources: { Role: { Type: 'AWS::IAM::Role', Properties } } },
    });
    expect(await failures(world, 'roles')).toEqual([expect.stringContaining(words)]);
  });
});

describe('what EC2 and RDS do not have', () => {
  const group = (data: object) => ({
    Resources: {
      Template: { Type: 'AWS::EC2::LaunchTemplate', Properties: { LaunchTemplateData: data } },
      Group: {
        Type: 'AWS::AutoScaling::AutoScalingGroup',
        Properties: {
          MinSize: '1',
          MaxSize: '1',
          AvailabilityZones: ['eu-central-1a'],
          LaunchTemplate: {
            LaunchTemplateId: { Ref: 'Template' },
            Version: { 'Fn::GetAtt': ['Template', 'LatestVersionNumber'] },
          },
        },
      },
    },
  });

  it.each<[string, object, string]>([
    [
      'an instance type, which the launch template takes and the group does not',
      group({ InstanceType: 't3.mircro' }),
      "You must use a valid fully-formed launch template. Invalid value 't3.mircro' for InstanceType.",
    ],
    [
      'an instance profile',
      group({ InstanceType: 't3.micro', IamInstanceProfile: { Name: 'none' } }),
      'Value (none) for parameter iamInstanceProfile.name is invalid. Invalid IAM Instance Profile name',
    ],
    [
      'a class of databases',
      {
        Resources: {
          Data: {
            Type: 'AWS::RDS::DBInstance',
            Properties: { Engine: 'mysql', DBInstanceClass: 'db.t9.tiny' },
          },
        },
      },
      'Invalid DB Instance class: db.t9.tiny',
    ],
  ])('is %s', async (_what, template, words) => {
    await create(world, 'shop-x', { template });
    const told = await failures(world, 'shop-x');
    expect(told[told.length - 1]).toContain(words);
    expect(stackNamed(world, 'shop-x')?.status).toBe('ROLLBACK_COMPLETE');
  });
});
