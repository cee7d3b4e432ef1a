import { ElasticBeanstalk } from '@aws-sdk/client-elastic-beanstalk';
import { describe, expect, it } from '@jest/globals';
import { zipSync } from 'fflate';
import { createBeanstalk } from '../../../rehearsal/world/aws/beanstalk.ts';
import { createCloudFormation } from '../../../rehearsal/world/aws/cloudformation/service.ts';
import { createS3 } from '../../../rehearsal/world/aws/s3.ts';
import { listen } from '../../../rehearsal/world/server.ts';
import { createWorld } from '../../../rehearsal/world/world.ts';
import { createApplicationHost } from '../../../src/adapters/aws/application-host.ts';
import { createObjectStore } from '../../../src/adapters/aws/object-store.ts';
import {
  type ApplicationHostFixture,
  applicationHostContract,
} from '../../contracts/application-host.contract.ts';
import { accessTo } from '../../support/aws-access.ts';
import { queryError, queryResult, scriptedFetch } from '../../support/scripted-fetch.ts';

async function start(): Promise<ApplicationHostFixture> {
  const world = createWorld({ seed: 3, speed: 1000 }, [createS3, createBeanstalk, createCloudFormation]);
  const { origin, close } = await listen(world);
  const credentials = { accessKeyId: 'AKIAIOSFODNN7EXAMPLE', secretAccessKey: 'rehearsal' };
  await new ElasticBeanstalk({ region: 'eu-central-1', endpoint: origin, credentials }).createApplication({
    ApplicationName: 'shop',
  });
  const access = accessTo(origin);
  const store = createObjectStore(access);
  const bundle = zipSync({ 'server.js': new TextEncoder().encode('serve()') });
  return {
    host: createApplicationHost(access),
    application: 'shop',
    upload: (bucket, key) => store.put(bucket, key, bundle, 'application/zip'),
    close,
  };
}

applicationHostContract('the AWS adapter on the world', start);

describe('an application version that Beanstalk could not process', () => {
  const VERSION = {
    application: 'shop',
    label: 'v1',
    description: '',
    bucket: 'bundles',
    key: 'v1.zip',
    tags: {},
  };
  const found = (status: string) =>
    queryResult(
      'DescribeApplicationVersions',
      `<ApplicationVersions><member><ApplicationName>shop</ApplicationName><VersionLabel>v1</VersionLabel><Status>${status}</Status></member></ApplicationVersions>`,
    );
  const none = queryResult('DescribeApplicationVersions', '<ApplicationVersions/>');
  const made = queryResult('CreateApplicationVersion', '');
  const deleted = queryResult('DeleteApplicationVersion', '');

  function hostThat(...answers: (() => Response)[]) {
    const script = scriptedFetch(...answers);
    const host = createApplicationHost(
      accessTo('https://aws.example.com', { fetch: script.fetch, sleep: async () => {} }),
    );
    return { host, sent: script.sent };
  }

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

  it('ends the wait when it is never processed', async () => {
    const { host } = hostThat(none, made, found('PROCESSING'));
    await expect(host.createApplicationVersion(VERSION)).rejects.toMatchObject({ reasonCode: 'deadline' });
  });
});
