import { ElasticBeanstalk } from '@aws-sdk/client-elastic-beanstalk';
import { describe, expect, it } from '@jest/globals';
import { zipSync } from 'fflate';
import { createBeanstalk as createBeanstalkService } from '../../../rehearsal/world/aws/beanstalk/beanstalk.ts';
import { createCloudFormation } from '../../../rehearsal/world/aws/cloudformation/service.ts';
import { createS3 } from '../../../rehearsal/world/aws/s3/s3.ts';
import { createWorld } from '../../../rehearsal/world/kernel/world.ts';
import { listen } from '../../../rehearsal/world/server.ts';
import { createObjectStore } from '../../../src/adapters/aws/artifacts/object-store.ts';
import { createBeanstalk } from '../../../src/adapters/aws/readiness/beanstalk.ts';
import { accessTo, ownAccount } from '../../../tools/runs/aws-access.ts';
import { type ApplicationHostFixture, applicationHostContract } from '../../contracts/beanstalk.contract.ts';
import { queryError, queryResult, scriptedFetch } from '../../support/fetch/scripted-fetch.ts';

async function start(): Promise<ApplicationHostFixture> {
  const world = createWorld({ seed: 3, perWait: 5_000 }, [
    createS3,
    createBeanstalkService,
    createCloudFormation,
  ]);
  const { origin, close } = await listen(world);
  const credentials = { accessKeyId: 'AKIAIOSFODNN7EXAMPLE', secretAccessKey: 'rehearsal' };
  await new ElasticBeanstalk({ region: 'eu-central-1', endpoint: origin, credentials }).createApplication({
    ApplicationName: 'shop',
  });
  const access = accessTo(origin);
  const store = createObjectStore(access, ownAccount);
  const bundle = zipSync({ 'server.js': new TextEncoder().encode('serve()') });
  return {
    host: createBeanstalk(access),
    application: 'shop',
    upload: (bucket, key) => store.put(bucket, key, bundle, 'application/zip'),
    close,
  };
}

applicationHostContract('the AWS adapter on the world', start);

const VERSION = {
  application: 'shop',
  label: 'v1',
  description: '',
  bucket: 'bundles',
  key: 'v1.zip',
  tags: {},
};
const found = (status: string, key = 'v1.zip') =>
  queryResult(
    'DescribeApplicationVersions',
    `<ApplicationVersions><member><ApplicationName>shop</ApplicationName><VersionLabel>v1</VersionLabel><SourceBundle><S3Bucket>bundles</S3Bucket><S3Key>${key}</S3Key></SourceBundle><Status>${status}</Status></member></ApplicationVersions>`,
  );
const none = queryResult('DescribeApplicationVersions', '<ApplicationVersions/>');
const made = queryResult('CreateApplicationVersion', '');
const deleted = queryResult('DeleteApplicationVersion', '');

function hostThat(...answers: (() => Response)[]) {
  const script = scriptedFetch(...answers);
  const host = createBeanstalk(
    accessTo('https://aws.example.com', { fetch: script.fetch, sleep: async () => {} }),
  );
  return { host, sent: script.sent };
}

describe('an application version that Beanstalk could not process', () => {
  it('is a failure that names the bundle', async () => {
    const { host } = hostThat(none, made, found('PROCESSING'), found('FAILED'));
    await expect(host.createApplicationVersion(VERSION)).rejects.toMatchObject({
      reasonCode: 'version_failed',
      message: expect.stringContaining('v1.zip in bundles'),
    });
  });

  it('is made anew by the next run, which keeps the bundle', async () => {
    const { host, sent } = hostThat(found('FAILED'), deleted, made, found('PROCESSED'));
    expect(await host.createApplicationVersion(VERSION)).toMatchObject({ status: 'PROCESSED' });
    const deletion = new URLSearchParams(sent[1]?.body);
    expect([deletion.get('Action'), deletion.get('DeleteSourceBundle')]).toEqual([
      'DeleteApplicationVersion',
      'false',
    ]);
  });

  it("is somebody else's success when the label was taken meanwhile", async () => {
    const taken = queryError(400, 'InvalidParameterValue', 'Application Version v1 already exists.');
    const { host } = hostThat(none, taken, found('PROCESSED'));
    expect(await host.createApplicationVersion(VERSION)).toMatchObject({ label: 'v1' });
  });

  it('is no success when somebody took the label for another bundle', async () => {
    const taken = queryError(400, 'InvalidParameterValue', 'Application Version v1 already exists.');
    const other = found('PROCESSED', 'other.zip');
    for (const answers of [[none, taken, other], [other]])
      await expect(hostThat(...answers).host.createApplicationVersion(VERSION)).rejects.toMatchObject({
        reasonCode: 'version_failed',
        message: expect.stringContaining('was not made of v1.zip in bundles, so it is not deployed'),
      });
  });

  it('is withdrawn without its bundle, unless an environment runs it', async () => {
    const { host, sent } = hostThat(deleted);
    await host.withdrawApplicationVersion('shop', 'v1');
    expect(new URLSearchParams(sent[0]?.body).get('DeleteSourceBundle')).toBe('false');
    const used = queryError(400, 'SourceBundleDeletionFailure', 'It is used by the environments: [shop-a].');
    await expect(hostThat(used).host.withdrawApplicationVersion('shop', 'v1')).rejects.toMatchObject({
      reasonCode: 'version_failed',
      message: expect.stringContaining('an environment runs it'),
    });
  });

  it('ends the wait when it is never processed', async () => {
    const { host } = hostThat(none, made, found('PROCESSING'));
    await expect(host.createApplicationVersion(VERSION)).rejects.toMatchObject({ reasonCode: 'deadline' });
  });
});

describe('an application version that is to go', () => {
  const busy = queryError(
    400,
    'OperationInProgressFailure',
    'Unable to delete the application version because an operation is in progress.',
  );

  it('is asked to go again while Beanstalk is at work', async () => {
    const { host, sent } = hostThat(busy, busy, deleted);
    await host.deleteApplicationVersion('shop', 'v1');
    expect(sent).toHaveLength(3);
  });

  it('is a leftover where Beanstalk is at work for too long', async () => {
    const { host } = hostThat(busy);
    await expect(host.deleteApplicationVersion('shop', 'v1')).rejects.toMatchObject({
      reasonCode: 'leftover',
      message:
        'The application version v1 of shop could not be deleted, because Elastic Beanstalk was at work on it for longer than 2 minutes; the next sweep tries again.',
    });
  });
});

describe('an application that is not there', () => {
  const missing = queryError(400, 'InvalidParameterValue', "No Application named 'shop' found.");

  it('has no versions', async () => {
    expect(await hostThat(missing).host.applicationVersions('shop', 'v')).toEqual([]);
  });

  it('is told with the template that makes it, where a version is to be made in it', async () => {
    const { host } = hostThat(missing, missing);
    await expect(host.createApplicationVersion(VERSION)).rejects.toMatchObject({
      name: 'UserError',
      reasonCode: 'missing_application',
      message: expect.stringContaining('Deploy the template beanstalk-application'),
    });
  });
});
