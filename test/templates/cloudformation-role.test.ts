import { describe, expect, it } from '@jest/globals';
import { awsFacts } from '../../rehearsal/world/identity/policy/aws-facts.ts';
import { matchesPattern } from '../../rehearsal/world/identity/policy/patterns.ts';
import type { Statement } from '../../rehearsal/world/identity/policy/policy-document.ts';
import { HANDLER_NEEDS } from '../../rehearsal/world/identity/resources/handler-needs.ts';
import type { Right } from '../../rehearsal/world/identity/roles/right.ts';
import { allows, oidcRoles, rightsOf, SHOP_ROLES } from '../support/iam/policies.ts';
import {
  CALLERS_OF_BEANSTALK,
  neededRights,
  permissionsOf,
  rightsOfBeanstalksCallers,
} from '../support/iam/resource-rights.ts';
import { readTemplate } from '../support/templates/read-template.ts';
import { workedOut } from '../support/templates/worked-out.ts';

const MANAGED = rightsOfBeanstalksCallers();

/** What CloudFormation does itself, beside the handlers of resource types. */
const BESIDE: readonly (Right & { readonly because: string })[] = [
  {
    action: 'ssm:GetParameters',
    resource:
      'arn:aws:ssm:eu-central-1::parameter/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-x86_64',
    because:
      'the image is a dynamic reference (CloudFormation User Guide, "Get a plaintext value from Systems Manager Parameter Store")',
  },
  ...['autoscaling:SetDesiredCapacity', 'autoscaling:TerminateInstanceInAutoScalingGroup'].map((action) => ({
    action,
    resource:
      'arn:aws:autoscaling:eu-central-1:111122223333:autoScalingGroup:0f0f0f0f-0000-4000-8000-000000000000:autoScalingGroupName/shop-feature-x-Group-1A2B3C',
    because:
      'a rolling update makes room for new instances and ends old ones (CloudFormation Template Reference, "UpdatePolicy attribute")',
  })),
];

const ACCOUNTS = {
  'with both templates': {
    templates: ['beanstalk-environment', 'instance'],
    parameters: { AllowInstances: 'true' },
    beside: BESIDE,
  },
  'with Beanstalk alone': { templates: ['beanstalk-environment'], parameters: {}, beside: [] },
};

function own(parameters: Readonly<Record<string, string>>): readonly Statement[] {
  return rightsOf(oidcRoles({ ...SHOP_ROLES, ...parameters })['CloudFormationRole']);
}

/** IAM and STS quotas, "Role policy size": of all inline policies of a role together, without white space. */
const MOST_CHARACTERS = 10_240;

describe.each(Object.entries(ACCOUNTS))("CloudFormation's role in an account %s", (_, account) => {
  const statements = own(account.parameters);
  const needed: readonly Right[] = [...neededRights(account.templates), ...account.beside];

  it('may do what the handlers of the resource types need, on resources of the names that the templates give', () => {
    const missing = needed.filter(
      (right) =>
        !statements.some((each) => allows(each, right)) && !MANAGED.some((each) => allows(each, right)),
    );
    expect(missing).toEqual([]);
    expect(needed.length).toBeGreaterThan(100);
  });

  it('reaches other regions only where that was asked for', () => {
    const elsewhere = needed
      .map((right) => ({ ...right, resource: right.resource.replaceAll('eu-central-1', 'us-east-1') }))
      .filter(({ resource }) => resource.includes('us-east-1'));
    const wide = own({ ...account.parameters, AllowOtherRegions: 'true' });
    const everywhere = [...wide, ...MANAGED];
    expect(elsewhere.filter((right) => !everywhere.some((each) => allows(each, right)))).toEqual([]);
    const named = statements.filter(({ resources }) => !resources.includes('*'));
    expect(elsewhere.filter((right) => named.some((each) => allows(each, right)))).toEqual([]);
  });

  it.each([
    ['s3:DeleteBucket', 'arn:aws:s3:::blog-feature-x-files-1a2b3c'],
    ['s3:DeleteBucket', 'arn:aws:s3:::greenroom-shop-111122223333-eu-central-1'],
    ['s3:PutBucketPolicy', 'arn:aws:s3:::shop-feature-x-files-1a2b3c'],
    ['rds:DeleteDBInstance', 'arn:aws:rds:eu-central-1:111122223333:db:blog-main-database-1a2b3c'],
    ['rds:DeleteDBSubnetGroup', 'arn:aws:rds:eu-central-1:111122223333:subgrp:default-vpc-0a1b2c'],
    ['logs:DeleteLogGroup', 'arn:aws:logs:eu-central-1:111122223333:log-group:/greenroom/blog-main'],
    [
      'autoscaling:DeleteAutoScalingGroup',
      'arn:aws:autoscaling:eu-central-1:111122223333:autoScalingGroup:0f:autoScalingGroupName/blog-main-Group-1A2B3C',
    ],
    ['route53:ChangeResourceRecordSets', 'arn:aws:route53:::hostedzone/Z11111111EXAMPLE'],
    ['iam:PassRole', 'arn:aws:iam::111122223333:role/admin'],
    ['iam:CreateRole', 'arn:aws:iam::111122223333:role/shop-feature-x'],
  ])('gives by itself no right to %s on %s', (action, resource) => {
    const context = { 'iam:PassedToService': 'ec2.amazonaws.com' };
    expect(statements.filter((each) => allows(each, { action, resource, context }))).toEqual([]);
  });

  it("hands Beanstalk's roles to nobody but Beanstalk and its instances", () => {
    const resource = 'arn:aws:iam::111122223333:role/aws-elasticbeanstalk-ec2-role';
    const context = { 'iam:PassedToService': 'lambda.amazonaws.com' };
    const pass = { action: 'iam:PassRole', resource, context };
    expect([...statements, ...MANAGED].filter((each) => allows(each, pass))).toEqual([]);
  });

  it('holds no right, and names no resource, that no handler needs', () => {
    const idle = statements.flatMap((statement) =>
      statement.actions.flatMap((action) =>
        statement.resources
          .filter(
            (resource) =>
              !needed.some((right) => uses({ ...statement, resources: [resource] }, action, right)),
          )
          .map((resource) => `${statement.sid} ${action} ${resource}`),
      ),
    );
    expect(idle).toEqual([]);
  });
});

it("holds of AWS's policies the one for callers of Beanstalk, and writes by it only what is Beanstalk's", () => {
  const { CloudFormationRole: role } = oidcRoles(SHOP_ROLES);
  expect([...(role?.attached ?? [])]).toEqual([CALLERS_OF_BEANSTALK]);
  const statements = own({ AllowInstances: 'true' });
  const writes = neededRights(['beanstalk-environment', 'instance'])
    .filter((right) => !statements.some((each) => allows(each, right)))
    .filter(({ action }) => !/:(Describe|Get|List)/.test(action));
  expect(new Set(writes.map(({ type }) => type))).toEqual(new Set(['AWS::ElasticBeanstalk::Environment']));
  expect(writes.map(({ action }) => action)).toContain('elasticbeanstalk:CreateEnvironment');
});

it.each(['CloudFormationRole', 'ProvisionRole', 'TeardownRole', 'ReadRole'])(
  'fits into what IAM takes of a role, in every region and with the longest names: %s',
  (id) => {
    const longest = {
      Project: 'a'.repeat(20),
      ApplicationName: 'b'.repeat(40),
      AllowInstances: 'true',
      OtherKinds: ['c', 'd', 'e', 'f'].map((letter) => letter.repeat(16)).join(','),
    };
    for (const AllowOtherRegions of ['true', 'false']) {
      const { resources } = workedOut('github-oidc', { ...SHOP_ROLES, ...longest, AllowOtherRegions });
      const policies = resources[id]?.['Policies'] as readonly { readonly PolicyDocument: unknown }[];
      const size = policies.reduce((sum, each) => sum + JSON.stringify(each.PolicyDocument).length, 0);
      expect(size).toBeLessThan(MOST_CHARACTERS);
    }
  },
);

/** Whether a right is what an action was granted for, on that resource. */
function uses(statement: Statement, granted: string, right: Right): boolean {
  return matchesPattern(right.action, granted) && allows({ ...statement, actions: [right.action] }, right);
}

describe('a right of a handler that only some properties need', () => {
  it.each(Object.keys(HANDLER_NEEDS))('is one of %s, and so are the properties', (type) => {
    const asked = permissionsOf(type).map(({ action }) => action);
    const { properties = {}, never = [] } = HANDLER_NEEDS[type] ?? {};
    const spared = [...Object.values(properties), ...never.map(({ actions }) => actions)].flat();
    expect(spared.filter((action) => !asked.includes(action))).toEqual([]);
    const names = Object.keys(properties).flatMap((each) => each.split(' '));
    expect(names.filter((name) => !awsFacts().properties[type]?.includes(name) && name !== 'Tags')).toEqual(
      [],
    );
  });

  it('holds for what the templates say beside properties', () => {
    const resources = ['beanstalk-environment', 'instance'].flatMap((name) =>
      Object.values(readTemplate(name).Resources),
    );
    const databases = resources.filter(({ Type }) => Type === 'AWS::RDS::DBInstance');
    expect(databases.map(({ DeletionPolicy }) => DeletionPolicy)).toEqual(['Delete']);
    const groups = resources.filter(({ Type }) => Type === 'AWS::Logs::LogGroup');
    expect(groups.map(({ Properties }) => Properties['RetentionInDays'])).toEqual([7]);
    const scaling = resources.filter(({ Type }) => Type === 'AWS::AutoScaling::AutoScalingGroup');
    expect(scaling.map((each) => JSON.stringify(each))).not.toContainEqual(
      expect.stringMatching(/AutoScalingInstanceRefresh|InstanceRequirements/),
    );
    expect(resources.map(({ Type }) => Type)).not.toContain('AWS::AutoScaling::ScalingPolicy');
  });
});
