import { ElasticBeanstalk } from '@aws-sdk/client-elastic-beanstalk';
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
