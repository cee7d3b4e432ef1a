import { describe, expect, it } from '@jest/globals';
import type { JsonObject } from '../../rehearsal/world/aws/cloudformation/template/json.ts';
import { type Properties, workedOut } from '../support/templates/worked-out.ts';

const REPOSITORY = {
  Project: 'shop',
  Owner: 'octo-org',
  OwnerId: '6811672',
  Repository: 'shop',
  RepositoryId: '70107786',
};

interface Statement {
  readonly Sid: string;
  readonly Action: string | readonly string[];
  readonly Resource: string | readonly string[];
}

function statements(role: Properties | undefined): readonly Statement[] {
  const policies = (role?.['Policies'] ?? []) as readonly {
    readonly PolicyDocument: { readonly Statement: readonly Statement[] };
  }[];
  return policies.flatMap((each) => each.PolicyDocument.Statement);
}

function allowed(parameters: Readonly<Record<string, string>>): readonly string[] {
  const { resources } = workedOut('github-oidc', { ...REPOSITORY, ...parameters });
  return statements(resources['CloudFormationRole']).flatMap((each) => [each.Action].flat());
}

describe("CloudFormation's role", () => {
  it('may make groups of instances only in accounts where that is wanted', () => {
    expect(allowed({ AllowInstances: 'true' })).toEqual(
      expect.arrayContaining(['autoscaling:CreateAutoScalingGroup', 'ec2:CreateLaunchTemplate']),
    );
    expect(allowed({}).filter((action) => /^(autoscaling|logs):|LaunchTemplate/.test(action))).toEqual([]);
  });

  it('may make no role, so that the template of a pull request cannot either', () => {
    const made = allowed({ AllowInstances: 'true' }).filter((action) =>
      /^iam:(Create|Put|Attach)/.test(action),
    );
    expect([...new Set(made)]).toEqual(['iam:CreateServiceLinkedRole']);
  });

  it('hands instances the one role that instance-shared makes', () => {
    const { resources } = workedOut('github-oidc', { ...REPOSITORY, AllowInstances: 'true' });
    const pass = statements(resources['CloudFormationRole']).find((each) => each.Sid === 'RoleOfInstances');
    const shared = workedOut('instance-shared', { Project: 'shop' }).resources;
    expect(pass?.Resource).toBe(
      `arn:aws:iam::111122223333:role/${String(shared['InstanceRole']?.['RoleName'])}`,
    );
    const launch = workedOut('instance', {
      Project: 'shop',
      EnvironmentName: 'shop-x',
      SourceBundleBucket: 'b',
      SourceBundleKey: 'k',
    }).resources['LaunchTemplate']?.['LaunchTemplateData'] as JsonObject;
    expect(launch['IamInstanceProfile']).toEqual({
      Name: shared['InstanceProfile']?.['InstanceProfileName'],
    });
  });
});

it.each([
  ['beanstalk-application', ['InstanceRole', 'ServiceRole']],
  ['instance-shared', ['InstanceRole']],
])('every role that %s makes can have a boundary', (template, roles) => {
  const boundary = 'arn:aws:iam::111122223333:policy/limits';
  const { resources } = workedOut(template, { Project: 'shop', PermissionsBoundary: boundary });
  const made = Object.entries(resources).filter(([, each]) => each['AssumeRolePolicyDocument'] !== undefined);
  expect(made.map(([name]) => name)).toEqual(roles);
  for (const [, role] of made) expect(role['PermissionsBoundary']).toBe(boundary);
  const without = workedOut(template, { Project: 'shop' }).resources['InstanceRole'];
  expect(without).not.toHaveProperty('PermissionsBoundary');
});
