import { describe, expect, it } from '@jest/globals';
import { readBundledTemplate } from '../../src/adapters/aws/stack/bundled-templates.ts';
import {
  conditionsIn,
  namesIn,
  type Resource,
  readTemplate,
  walk,
} from '../support/templates/read-template.ts';

const NAMES = [
  'beanstalk-environment',
  'beanstalk-application',
  'github-oidc',
  'instance',
  'instance-shared',
];

describe.each(NAMES)('the template %s', (name) => {
  const template = readTemplate(name);
  const body = [template.Conditions, template.Resources, template.Outputs];

  it('is found by its name among those that ship', async () => {
    expect(await readBundledTemplate(name)).toContain("AWSTemplateFormatVersion: '2010-09-09'");
  });

  it('uses every parameter and condition that it declares', () => {
    const used = namesIn(body);
    expect(Object.keys(template.Parameters).filter((each) => !used.has(each))).toEqual([]);
    const asked = conditionsIn(body);
    expect(Object.keys(template.Conditions).filter((each) => !asked.has(each))).toEqual([]);
  });

  it('fits into a request, which takes 51,200 bytes', async () => {
    expect(Buffer.byteLength((await readBundledTemplate(name)) ?? '')).toBeLessThan(51_200);
  });
});

it('ships no template under another name', async () => {
  expect(await readBundledTemplate('production')).toBeUndefined();
  expect(await readBundledTemplate('toString')).toBeUndefined();
});

describe('an environment made from beanstalk-environment', () => {
  const template = readTemplate('beanstalk-environment');
  const environment = template.Resources['BeanstalkEnvironment'] as Resource;
  const settings = (environment.Properties['OptionSettings'] as unknown[]).flatMap(optionsOf);

  it('needs nothing but what Greenroom fills in', () => {
    const needed = Object.entries(template.Parameters).filter(
      ([, parameter]) => parameter.Default === undefined,
    );
    expect(needed.map(([name]) => name)).toEqual([
      'Project',
      'EnvironmentName',
      'ApplicationName',
      'VersionLabel',
    ]);
  });

  it('loses only its Beanstalk environment when it sleeps', () => {
    expect(template.Conditions['IsAwake']).toEqual({ 'Fn::Equals': [{ Ref: 'Asleep' }, 'false'] });
    const asleep = Object.entries(template.Resources).filter(([, each]) => conditionsIn(each).has('IsAwake'));
    expect(asleep.map(([name]) => name)).toEqual(['BeanstalkEnvironment']);
    const users = Object.entries(template.Resources).filter(([, each]) =>
      namesIn(each).has('BeanstalkEnvironment'),
    );
    expect(users).toEqual([]);
    expect([...namesIn(template.Resources)]).not.toContain('Asleep');
  });

  it('speaks of the Beanstalk environment in its outputs only while there is one', () => {
    const speaking = Object.entries(template.Outputs).filter(([, each]) =>
      namesIn(each).has('BeanstalkEnvironment'),
    );
    expect(speaking).toEqual([
      ['EnvironmentName', { Condition: 'IsAwake', Value: { Ref: 'BeanstalkEnvironment' } }],
    ]);
  });

  it('never changes a version and options in one update', () => {
    const options = namesIn(environment.Properties['OptionSettings']);
    for (const name of ['Commit', 'Branch', 'PullRequest', 'VersionLabel'])
      expect([...options]).not.toContain(name);
    expect(environment.Properties['VersionLabel']).toEqual({ Ref: 'VersionLabel' });
  });

  it.each([
    ['aws:autoscaling:launchconfiguration', 'DisableIMDSv1', 'true'],
    ['aws:autoscaling:launchconfiguration', 'RootVolumeType', 'gp3'],
    ['aws:elasticbeanstalk:cloudwatch:logs', 'StreamLogs', 'true'],
    ['aws:elasticbeanstalk:cloudwatch:logs', 'DeleteOnTerminate', 'true'],
    ['aws:elasticbeanstalk:healthreporting:system', 'SystemType', 'enhanced'],
    ['aws:elasticbeanstalk:application:environment', 'BUCKET_NAME', { Ref: 'Files' }],
  ])('sets %s %s', (Namespace, OptionName, Value) => {
    expect(settings).toContainEqual({ Namespace, OptionName, Value });
  });

  it('leaves nothing behind when it is deleted', () => {
    for (const name of ['Files', 'Database'])
      expect(template.Resources[name]).toMatchObject({
        DeletionPolicy: 'Delete',
        UpdateReplacePolicy: 'Delete',
      });
    expect(template.Resources['Database']?.Properties['DeletionProtection']).toBeUndefined();
  });

  it('keeps its bucket versioned, encrypted and out of the public', () => {
    expect(template.Resources['Files']?.Properties).toMatchObject({
      VersioningConfiguration: { Status: 'Enabled' },
      PublicAccessBlockConfiguration: {
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      },
    });
  });

  it('holds no password', () => {
    expect(template.Resources['Database']?.Properties).toMatchObject({ ManageMasterUserPassword: true });
    expect(template.Resources['Database']?.Properties['MasterUserPassword']).toBeUndefined();
  });
});

describe('the roles of github-oidc', () => {
  const template = readTemplate('github-oidc');

  function trustOf(name: string): Record<string, unknown> {
    const document = template.Resources[name]?.Properties['AssumeRolePolicyDocument'] as {
      Statement: [{ Condition: { StringEquals: Record<string, unknown> } }];
    };
    return document.Statement[0].Condition.StringEquals;
  }

  // biome-ignore-start lint/suspicious/noTemplateCurlyInString: CloudFormation's own placeholders
  const RESCUE = [
    'repo:${Owner}/${Repository}:environment:rescue',
    'repo:${Owner}@${OwnerId}/${Repository}@${RepositoryId}:environment:rescue',
  ];
  // biome-ignore-end lint/suspicious/noTemplateCurlyInString: CloudFormation's own placeholders

  it.each<[string, readonly string[]]>([
    ['ProvisionRole', []],
    ['TeardownRole', RESCUE],
  ])('%s trusts this repository alone, in both forms of a subject', (name, more) => {
    const trust = trustOf(name);
    expect(trust['token.actions.githubusercontent.com:aud']).toEqual({
      'Fn::If': ['IsInChina', 'sts.amazonaws.com.cn', 'sts.amazonaws.com'],
    });
    expect(trust['token.actions.githubusercontent.com:repository_id']).toEqual({ Ref: 'RepositoryId' });
    const { 'Fn::If': chosen } = trust['token.actions.githubusercontent.com:sub'] as {
      readonly 'Fn::If': readonly [string, ...(readonly { readonly 'Fn::Sub': string }[])[]];
    };
    const [condition, subjects = [], others = []] = chosen;
    expect(condition).toBe('IsPreview');
    // biome-ignore-start lint/suspicious/noTemplateCurlyInString: CloudFormation's own placeholders
    const wanted = [
      ...more,
      'repo:${Owner}/${Repository}:pull_request',
      'repo:${Owner}/${Repository}:ref:refs/heads/${DefaultBranch}',
      'repo:${Owner}@${OwnerId}/${Repository}@${RepositoryId}:pull_request',
      'repo:${Owner}@${OwnerId}/${Repository}@${RepositoryId}:ref:refs/heads/${DefaultBranch}',
    ];
    expect(subjects.map((each) => each['Fn::Sub']).sort()).toEqual(wanted.sort());
    expect(others.map((each) => each['Fn::Sub'])).toEqual([
      'repo:${Owner}/${Repository}:environment:${Kind}',
      'repo:${Owner}@${OwnerId}/${Repository}@${RepositoryId}:environment:${Kind}',
    ]);
    // biome-ignore-end lint/suspicious/noTemplateCurlyInString: CloudFormation's own placeholders
  });

  it.each(['ProvisionRole', 'TeardownRole'])(
    '%s trusts pushes to branches only where somebody says so',
    (name) => {
      const document = template.Resources[name]?.Properties['AssumeRolePolicyDocument'] as {
        readonly Statement: readonly [unknown, { readonly 'Fn::If': readonly unknown[] }];
      };
      // biome-ignore-start lint/suspicious/noTemplateCurlyInString: CloudFormation's own placeholders
      const subjects = [
        { 'Fn::Sub': 'repo:${Owner}/${Repository}:ref:refs/heads/*' },
        { 'Fn::Sub': 'repo:${Owner}@${OwnerId}/${Repository}@${RepositoryId}:ref:refs/heads/*' },
      ];
      // biome-ignore-end lint/suspicious/noTemplateCurlyInString: CloudFormation's own placeholders
      const [, more] = document.Statement;
      expect(more['Fn::If']).toMatchObject([
        'TrustsPushes',
        {
          Condition: {
            StringEquals: { 'token.actions.githubusercontent.com:repository_id': { Ref: 'RepositoryId' } },
            StringLike: { 'token.actions.githubusercontent.com:sub': subjects },
          },
        },
        { Ref: 'AWS::NoValue' },
      ]);
    },
  );

  // CloudFormation deletes a stack with the role that it was made with; where that is gone, whoever deletes passes the one of today.
  it.each([
    ['ProvisionRole', 1],
    ['TeardownRole', 1],
    ['ReadRole', 0],
  ])('let the workflows that take %s pass %i roles, to CloudFormation only', (name, count) => {
    const passes: unknown[] = [];
    walk(template.Resources[name], (_key, value) => {
      if ((value as { Action?: unknown } | null)?.Action === 'iam:PassRole') passes.push(value);
    });
    expect(passes).toHaveLength(count);
    for (const pass of passes)
      expect(pass).toMatchObject({
        Resource: { 'Fn::GetAtt': 'CloudFormationRole.Arn' },
        Condition: { StringEquals: { 'iam:PassedToService': 'cloudformation.amazonaws.com' } },
      });
  });

  it('allow no action by a star', () => {
    walk(template.Resources, (key, value) => {
      if (key === 'Action') expect([value].flat()).not.toContain('*');
    });
  });

  it('are printed with everything else that the first workflow needs', () => {
    expect(Object.keys(template.Outputs).sort()).toEqual([
      'Application',
      'ArtifactBucket',
      'CloudFormationRole',
      'ProvisionRole',
      'ReadRole',
      'Region',
      'TeardownRole',
    ]);
  });

  it('reach the bucket for bundles under the name that beanstalk-application gives it', () => {
    const made = readTemplate('beanstalk-application').Resources['Artifacts']?.Properties['BucketName'];
    expect(template.Outputs['ArtifactBucket']?.Value).toEqual(made);
  });
});

interface Option {
  readonly Namespace: string;
  readonly OptionName: string;
  readonly Value: unknown;
}

function optionsOf(setting: unknown): Option[] {
  const choice = (setting as { 'Fn::If'?: [string, Option, unknown] })['Fn::If'];
  return [choice === undefined ? (setting as Option) : choice[1]];
}
