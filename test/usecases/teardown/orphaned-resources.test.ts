import { ElasticBeanstalk } from '@aws-sdk/client-elastic-beanstalk';
import { S3 } from '@aws-sdk/client-s3';
import { describe, expect, it } from '@jest/globals';
import { tagsOf } from '../../../tools/builders/facts.ts';
import type { InProcessResult } from '../../../tools/runs/in-process-run.ts';
import { BRANCH, ENVIRONMENT, reviewRequested, type Stage } from '../../../tools/runs/preview-job.ts';
import { hoursHere } from '../../support/runs/hours-here.ts';
import { provisionHere } from '../../support/runs/provision-here.ts';
import { teardownHere } from '../../support/runs/teardown-here.ts';
import { closingAfterEach } from '../../support/set-ups/closing-after-each.ts';

const closing = closingAfterEach();
const HOST = 'AWS::ElasticBeanstalk::Environment';
const HOURS = { hours: 'Mon-Fri 08:00-20:00 UTC', 'awake-for': '1h' };

async function stage(): Promise<Stage> {
  return closing(await reviewRequested({ seed: 7 }));
}

function takeDown({ world, pullRequest }: Stage): Promise<InProcessResult> {
  world.act('github', 'close', { number: pullRequest, by: 'mr-a' });
  return teardownHere(world, { select: 'this', branch: BRANCH });
}

/** Somebody's own hand in the account. */
function client({ world }: Stage) {
  return {
    region: 'eu-central-1',
    endpoint: world.origin(),
    credentials: { accessKeyId: world.env()['AWS_ACCESS_KEY_ID'] ?? '', secretAccessKey: 'rehearsal' },
  };
}

interface Host {
  readonly name: string;
  status: string;
}

function host({ world }: Stage): Host | undefined {
  const { environments } = world.look<{ environments: Host[] }>('elasticbeanstalk');
  return environments.find(({ name, status }) => name === ENVIRONMENT && status !== 'Terminated');
}

/** An evening on which CloudFormation cannot delete the Beanstalk environment, and puts the stack to sleep all the same. */
async function sleepless(): Promise<{ readonly stage: Stage; readonly night: InProcessResult }> {
  const here = await stage();
  await provisionHere(here, 1, {});
  here.world.act('cloudformation', 'fail-next', { type: HOST, on: 'delete', reason: 'Must be Ready.' });
  here.world.clock.set('2026-03-02T22:07:00Z');
  return { stage: here, night: await hoursHere(here.world, HOURS) };
}

describe('an environment that CloudFormation could not delete when its stack fell asleep', () => {
  it('is told as a failure with the resource and what to do, and as a leftover', async () => {
    const { stage: here, night } = await sleepless();
    expect(host(here)).toMatchObject({ status: 'Ready' });
    expect(night.report).toMatchObject({
      decision: 'failed',
      reasonCode: 'leftover',
      items: [
        {
          decision: 'failed',
          reasonCode: 'leftover',
          sentence: expect.stringMatching(
            /counts as asleep, but BeanstalkEnvironment \(shop-\S+\) could not be deleted and runs on; .*Must be Ready; delete it by hand/,
          ),
          leftovers: [{ resource: 'BeanstalkEnvironment', type: HOST, name: ENVIRONMENT }],
        },
      ],
    });
    expect(night.summary).toContain('Left behind:');
  });

  it('keeps the next hours red until it is gone, and costs nothing once the night is six hours old', async () => {
    const { stage: here } = await sleepless();
    const again = await hoursHere(here.world, HOURS);
    expect(again.report).toMatchObject({
      decision: 'failed',
      reasonCode: 'leftover',
      items: [{ sentence: expect.stringContaining('terminate it in Elastic Beanstalk') }],
    });
    here.world.clock.set('2026-03-03T05:07:00Z');
    const from = here.world.log.next();
    const late = await hoursHere(here.world, HOURS);
    expect(late.report).toMatchObject({ decision: 'nothing' });
    expect(here.world.log.entries(from).filter(({ service }) => service === 'elasticbeanstalk')).toEqual([]);
  });

  it('is told by every teardown as long as it stands, also when the stack is gone', async () => {
    const { stage: here } = await sleepless();
    expect((await takeDown(here)).report).toMatchObject({ decision: 'failed', reasonCode: 'leftover' });
    const again = await teardownHere(here.world, { select: 'this', branch: BRANCH });
    expect(again.report).toMatchObject({
      decision: 'failed',
      reasonCode: 'leftover',
      sentence: expect.stringMatching(
        /There is no stack .* Beanstalk environment is still there .*terminate it/,
      ),
      items: [{ leftovers: [{ resource: ENVIRONMENT, type: HOST }] }],
    });
    const dry = await teardownHere(here.world, { select: 'this', branch: BRANCH, 'dry-run': 'true' });
    expect(dry.report).toMatchObject({ decision: 'failed', reasonCode: 'leftover' });
  });
});

describe('a sweep', () => {
  it('tells of an environment whose stack is gone, as long as it stands, and keeps quiet of one that has a stack', async () => {
    const { stage: here } = await sleepless();
    here.world.clock.advance(2 * 3_600_000);
    const sweep = () => teardownHere(here.world, { select: 'orphaned' });
    expect((await sweep()).report).toMatchObject({ decision: 'nothing' });
    await takeDown(here);
    const after = await sweep();
    expect(after.report).toMatchObject({ decision: 'failed', reasonCode: 'leftover' });
    const { items = [] } = after.report as { items?: readonly { leftovers?: unknown }[] };
    expect(items.flatMap(({ leftovers = [] }) => leftovers)).toEqual([
      { resource: ENVIRONMENT, type: HOST, why: 'it is in Ready' },
    ]);
    const beanstalk = new ElasticBeanstalk(client(here));
    await beanstalk.terminateEnvironment({ EnvironmentName: ENVIRONMENT });
    expect((await sweep()).report).not.toMatchObject({ decision: 'failed' });
  });
});

describe('an environment that has our tags from a stack of another name', () => {
  it('is no concern of a sweep', async () => {
    const here = await stage();
    await new ElasticBeanstalk(client(here)).createEnvironment({
      ApplicationName: 'shop',
      EnvironmentName: 'shop-web',
      SolutionStackName: '64bit Amazon Linux 2023 v6.11.1 running Node.js 24',
      Tags: Object.entries(tagsOf('feature-a')).map(([Key, Value]) => ({ Key, Value })),
    });
    expect((await teardownHere(here.world, { select: 'orphaned' })).report).toMatchObject({
      decision: 'nothing',
    });
  });
});

describe('an environment of the same name that is somebody else’s', () => {
  it('does not make a teardown red that finds no stack', async () => {
    const here = await stage();
    await new ElasticBeanstalk(client(here)).createEnvironment({
      ApplicationName: 'shop',
      EnvironmentName: ENVIRONMENT,
      SolutionStackName: '64bit Amazon Linux 2023 v6.11.1 running Node.js 24',
    });
    expect((await takeDown(here)).report).toMatchObject({ decision: 'nothing' });
  });
});

describe('a resource that an update has replaced and could not delete', () => {
  const template = (bucket: string) =>
    JSON.stringify({
      Resources: { Data: { Type: 'AWS::S3::Bucket', Properties: { BucketName: bucket } } },
    });
  const INPUTS = { template: 'infra/site.json', health: 'none' };

  async function replaced() {
    const here = await stage();
    const push = (bucket: string) =>
      here.world.act('github', 'push', {
        branch: BRANCH,
        files: { 'infra/site.json': template(bucket) },
        by: 'mr-a',
      });
    push('one-data');
    await provisionHere(here, 1, INPUTS);
    here.world.act('s3', 'put', { bucket: 'one-data', key: 'upload', body: 'x' });
    push('two-data');
    return { stage: here, update: await provisionHere(here, 2, INPUTS) };
  }

  it('is a warning of the deployment and a leftover in its report', async () => {
    const { update } = await replaced();
    expect(update.report).toMatchObject({
      decision: 'updated',
      environment: { leftovers: [{ resource: 'Data', type: 'AWS::S3::Bucket', name: 'one-data' }] },
    });
    expect(update.log.join('\n')).toMatch(/has left Data \(one-data\) behind, which it could not delete/);
    expect(update.summary).toContain('Left behind');
  });

  it('is remembered by the teardown, which does not say that everything is gone', async () => {
    const { stage: here } = await replaced();
    const down = await takeDown(here);
    expect(down.report).toMatchObject({
      decision: 'failed',
      reasonCode: 'leftover',
      sentence: expect.stringContaining('Data (one-data)'),
      items: [{ leftovers: [{ resource: 'Data', type: 'AWS::S3::Bucket', name: 'one-data' }] }],
    });
  });

  it('may stay where leftovers may, and is told then', async () => {
    const { stage: here } = await replaced();
    here.world.act('github', 'close', { number: here.pullRequest, by: 'mr-a' });
    const down = await teardownHere(here.world, { select: 'this', branch: BRANCH, 'on-leftover': 'retain' });
    expect(down.report).toMatchObject({
      decision: 'deleted',
      sentence: expect.stringContaining('Data (one-data)'),
      items: [{ leftovers: [{ name: 'one-data' }] }],
    });
  });

  it('is not told when somebody has deleted it meanwhile', async () => {
    const { stage: here } = await replaced();
    const s3 = new S3({ ...client(here), forcePathStyle: true });
    await s3.deleteObject({ Bucket: 'one-data', Key: 'upload' });
    await s3.deleteBucket({ Bucket: 'one-data' });
    expect((await takeDown(here)).report).toMatchObject({
      decision: 'deleted',
      sentence: expect.stringContaining('so is everything in it'),
    });
  });
});
