import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { PARTITIONS, partitionOfArn } from '../../src/domain/environment/partitions.ts';
import { PER_WAIT } from '../../tools/runs/dist-step.ts';
import { idTokenOf, NO_KEYS } from '../../tools/runs/id-token-here.ts';
import { ENVIRONMENT } from '../../tools/runs/preview-job.ts';
import { SHOP_ROLES, shippedTemplate } from '../support/iam/policies.ts';
import { builtLife } from '../support/runs/life-built.ts';
import { withPreview } from '../support/set-ups/with-preview.ts';
import { workedOut } from '../support/templates/worked-out.ts';

const stage = withPreview({ seed: 7, perWait: PER_WAIT });

/** A template that ships. */
function templateText(name: string): string {
  return readFileSync(new URL(`../../templates/${name}.yml`, import.meta.url), 'utf8');
}

describe('in another partition of AWS', () => {
  // publicsuffix/list, public_suffix_list.dat: `eb.amazonaws.com.cn` of China, `us-gov-west-1.elasticbeanstalk.com` of GovCloud.
  it.each([
    ['cn-north-1', 'cn-north-1.eb.amazonaws.com.cn'],
    ['us-gov-west-1', 'us-gov-west-1.elasticbeanstalk.com'],
  ])('an environment in %s is found healthy at its own address', async (region, domain) => {
    const { world } = stage;
    world.act('elasticbeanstalk', 'application', { name: 'shop', region });
    const life = builtLife(stage);
    const made = await life.play(
      'provision',
      { template: 'beanstalk-environment', domain: '', 'hosted-zone-id': '', health: 'http' },
      { ...world.env({ job: true }), AWS_REGION: region, AWS_DEFAULT_REGION: region },
    );
    expect(made.outputs).toMatchObject({ decision: 'created' });
    expect(made.outputs['url']).toMatch(new RegExp(`^http://${ENVIRONMENT}-[0-9a-f]{8}\\.${domain}$`));
  });
});

describe('a job that takes a role of another partition', () => {
  // "AWS GovCloud (US) ARNs" of its guide, and "Endpoints and ARNs for AWS in China".
  it.each([
    ['aws-cn', 'cn-north-1'],
    ['aws-us-gov', 'us-gov-west-1'],
    ['aws-eusc', 'eusc-de-east-1'],
  ])('of %s deploys with it, by ARNs of that partition', async (name, region) => {
    const { world } = stage;
    const template = shippedTemplate('github-oidc');
    world.act('cloudformation', 'seed', { name: 'roles', region, template, parameters: SHOP_ROLES });
    const role = (duty: string) => `arn:${name}:iam::111122223333:role/greenroom-${duty}`;
    const env = {
      ...NO_KEYS,
      ...idTokenOf(world, { runId: 4242, event: 'pull_request' }),
      AWS_REGION: region,
      AWS_DEFAULT_REGION: region,
    };
    const life = builtLife(stage);
    life.push('one');
    const made = await life.play(
      'provision',
      {
        'role-to-assume': role('provision'),
        'cfn-role-arn': role('cloudformation'),
        'artifact-bucket': `greenroom-shop-111122223333-${region}`,
      },
      env,
    );
    expect(JSON.parse(made.outputs['result'] ?? '')).toMatchObject({ decision: 'created' });
    const { used } = world.look<{ used: readonly { resource: string }[] }>('iam');
    const partitions = new Set(used.flatMap(({ resource }) => /^arn:([^:]+):/.exec(resource)?.[1] ?? []));
    expect([...partitions]).toEqual([name]);
  });
});

describe('the templates', () => {
  it.each(['beanstalk-environment', 'beanstalk-application', 'github-oidc', 'instance', 'instance-shared'])(
    '%s has no name that another partition spells in another way',
    (name) => {
      const text = templateText(name).replaceAll(/!If \[IsInChina, [^\]]+\]/g, '');
      expect(text.match(/arn:aws:|\b(?:ec2|sts|s3)\.amazonaws\.com/g)).toBeNull();
      const domains = text.match(/\b(?:elasticbeanstalk\.com|eb\.amazonaws\.com\.cn)\b/g) ?? [];
      expect(domains.filter((each) => !PARTITIONS.some(({ beanstalk }) => beanstalk === each))).toEqual([]);
    },
  );

  // ec2.amazonaws.eu is refused as an invalid principal (pulumi/pulumi-eks#2341).
  it.each([
    ['aws', 'amazonaws.com', 'sts.amazonaws.com', 'ec2.amazonaws.com'],
    ['aws-cn', 'amazonaws.com.cn', 'sts.amazonaws.com.cn', 'ec2.amazonaws.com.cn'],
    ['aws-us-gov', 'amazonaws.com', 'sts.amazonaws.com', 'ec2.amazonaws.com'],
    ['aws-eusc', 'amazonaws.eu', 'sts.amazonaws.com', 'ec2.amazonaws.com'],
    ['aws-iso', 'c2s.ic.gov', 'sts.amazonaws.com', 'ec2.amazonaws.com'],
  ])(
    'name in %s the audience that is asked for, and the principal that IAM takes',
    (name, suffix, sts, ec2) => {
      const place = { 'AWS::Partition': name, 'AWS::URLSuffix': suffix };
      const made = [
        workedOut('github-oidc', { ...SHOP_ROLES, AllowInstances: 'true' }, place),
        workedOut('beanstalk-application', { Project: 'shop' }, place),
        workedOut('instance-shared', { Project: 'shop' }, place),
      ];
      const text = JSON.stringify(made.map(({ resources }) => resources));
      expect(new Set(text.match(/\bsts\.[a-z0-9.]+/g))).toEqual(new Set([sts]));
      expect(new Set(text.match(/(?<=")ec2\.[a-z0-9.]+/g))).toEqual(new Set([ec2]));
      expect(text.match(/(?<=")ec2\.[a-z0-9.]+/g)).toHaveLength(4);
      expect(partitionOfArn(`arn:${name}:iam::111122223333:role/greenroom-provision`).audience).toBe(sts);
    },
  );
});
