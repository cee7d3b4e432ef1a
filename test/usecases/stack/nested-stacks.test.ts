import { describe, expect, it } from '@jest/globals';
import type { WireEntry } from '../../../rehearsal/world/kernel/wire-log.ts';
import { BRANCH, ENVIRONMENT, reviewRequested } from '../../../tools/runs/preview-job.ts';
import { provisionHere, provisionSlowly } from '../../support/runs/provision-here.ts';
import { type SweepGround, stacksOf, sweepGround } from '../../support/runs/sweep-here.ts';
import { closingAfterEach } from '../../support/set-ups/closing-after-each.ts';

const SITE = `
Resources:
  Files: { Type: "AWS::S3::Bucket", Properties: { BucketName: shop-nested-files } }
Outputs:
  Name: { Value: !Ref Files }
`;

const HOSTED = `
Parameters: { Name: { Type: String }, Label: { Type: String } }
Resources:
  Host:
    Type: "AWS::ElasticBeanstalk::Environment"
    Properties:
      EnvironmentName: !Ref Name
      ApplicationName: shop
      VersionLabel: !Ref Label
      SolutionStackName: 64bit Amazon Linux 2023 v6.11.1 running Node.js 24
      OptionSettings:
        - { Namespace: "aws:autoscaling:launchconfiguration", OptionName: IamInstanceProfile, Value: aws-elasticbeanstalk-ec2-role }
        - { Namespace: "aws:autoscaling:launchconfiguration", OptionName: DisableIMDSv1, Value: "true" }
`;

function parentOf(origin: string, parameters: Readonly<Record<string, unknown>> = {}): string {
  return JSON.stringify({
    Parameters: {
      Commit: { Type: 'String', Default: 'none' },
      VersionLabel: { Type: 'String', Default: 'none' },
    },
    Resources: {
      Site: {
        Type: 'AWS::CloudFormation::Stack',
        Properties: { TemplateURL: `${origin}/greenroom-shop/site.yml`, Parameters: parameters },
      },
    },
    Outputs: { Commit: { Value: { Ref: 'Commit' } } },
  });
}

function putSite(world: SweepGround['world'], body = SITE): void {
  world.act('s3', 'create', { bucket: 'greenroom-shop' });
  world.act('s3', 'put', { bucket: 'greenroom-shop', key: 'site.yml', body });
}

const closing = closingAfterEach();

describe('an environment with a stack nested in its own', () => {
  it('fails with the reason of the resource inside, not with that of the stack around it', async () => {
    const stage = closing(await reviewRequested({ seed: 5 }));
    putSite(stage.world);
    const files = { 'infra/parent.json': parentOf(stage.world.origin()) };
    stage.world.act('github', 'push', { branch: BRANCH, files, by: 'mr-a' });
    stage.world.act('cloudformation', 'fail-next', { logicalId: 'Files', reason: 'Bucket name is taken.' });
    const { report } = await provisionHere(stage, 1, { template: 'infra/parent.json', health: 'none' });
    expect(report).toMatchObject({ decision: 'failed', reasonCode: 'stack_failed' });
    expect(report).toMatchObject({
      sentence: expect.stringContaining('Files (AWS::S3::Bucket): Bucket name is taken'),
    });
    expect(JSON.stringify(report)).not.toContain('Embedded');
  });

  it('shows what Beanstalk and the engine said inside, although the rollback removes both', async () => {
    const stage = closing(await reviewRequested({ seed: 7 }));
    const { world } = stage;
    putSite(world, HOSTED);
    const files = {
      'infra/parent.json': parentOf(world.origin(), { Name: ENVIRONMENT, Label: { Ref: 'VersionLabel' } }),
      '.greenroom-rehearsal/broken': 'yes',
    };
    world.act('github', 'push', { branch: BRANCH, files, by: 'mr-a' });
    const { report, log } = await provisionSlowly(stage, { template: 'infra/parent.json', health: 'none' });
    expect(report).toMatchObject({
      decision: 'failed',
      reasonCode: 'stack_failed',
      sentence: expect.stringMatching(
        /the first failure was Host \(.*; its environment reports an error: Engine/,
      ),
    });
    const told = log.join('\n');
    expect(told).toContain('CREATE_FAILED  Site/Host (AWS::ElasticBeanstalk::Environment)');
    expect(told).toContain('[ERROR] An error occurred during execution of command [app-deploy]');
    const at = (of: (entry: WireEntry) => boolean) => world.log.entries().find(of)?.n ?? Number.NaN;
    expect(at(({ operation }) => operation === 'RequestEnvironmentInfo')).toBeLessThan(
      at(({ responseBody }) => responseBody.includes('<StackStatus>ROLLBACK_COMPLETE<')),
    );
  });

  async function withFullBucket(): Promise<SweepGround> {
    const here = closing(await sweepGround());
    putSite(here.world);
    here.closed('feature-a');
    here.stack('shop-feature-a', 'feature-a', { template: parentOf(here.world.origin()) });
    here.world.act('s3', 'put', { bucket: 'shop-nested-files', key: 'upload', body: 'x' });
    return here;
  }

  function hasBucket(here: SweepGround): boolean {
    return here.world
      .act<{ name: string }[]>('s3', 'buckets', {})
      .some((bucket) => bucket.name === 'shop-nested-files');
  }

  it('goes whole, with a full bucket inside the nested stack', async () => {
    const here = await withFullBucket();
    const { report } = await here.sweep({ 'max-fraction': '1' });
    expect(report).toMatchObject({ decision: 'deleted' });
    expect(hasBucket(here)).toBe(false);
    expect(stacksOf(here.world).filter((each) => each.name.startsWith('shop-feature-a'))).toEqual([
      expect.objectContaining({ status: 'DELETE_COMPLETE' }),
      expect.objectContaining({ status: 'DELETE_COMPLETE' }),
    ]);
  });

  it('names what is left inside the nested stack, or leaves only that behind', async () => {
    const here = await withFullBucket();
    for (let tries = 0; tries < 9; tries += 1)
      here.world.act('cloudformation', 'fail-next', { logicalId: 'Files', reason: 'Not now.', on: 'delete' });
    const failed = await here.sweep({ 'max-fraction': '1' });
    expect(failed.report).toMatchObject({ decision: 'failed', reasonCode: 'leftover' });
    expect(failed.outputs['failed']).toContain('Files (shop-nested-files) is left');
    const retained = await here.sweep({ 'max-fraction': '1', 'on-leftover': 'retain' });
    expect(retained.report).toMatchObject({ decision: 'deleted' });
    expect(retained.outputs['deleted']).toContain('Files (shop-nested-files) could not be deleted');
    expect(hasBucket(here)).toBe(true);
  });
});
