import type { EnvironmentDescription } from '@aws-sdk/client-elastic-beanstalk';
import { AdapterError } from '../../../domain/verdict/errors.ts';
import type { Beanstalk, BeanstalkEnvironment, BeanstalkEvent } from '../../../ports/beanstalk.ts';
import { type AwsAccess, type AwsService, awsService } from '../access/aws-client.ts';
import { type ElasticBeanstalk, loadElasticBeanstalk } from '../access/sdk-calls.ts';
import { createApplicationVersions, tagsOf } from '../artifacts/application-versions.ts';
import { logTail } from './environment-log.ts';

/** Elastic Beanstalk over its Query API (AWS Elastic Beanstalk API Reference, version 2010-12-01). */
export function createBeanstalk(aws: AwsAccess): Beanstalk {
  const beanstalk = awsService(aws, 'Elastic Beanstalk', loadElasticBeanstalk);
  const offered = onceAnswered(() => platforms(beanstalk));
  return {
    storageBucket: () => storageBucket(beanstalk),
    platforms: offered,
    environment: (name) => environment(beanstalk, name),
    wasTerminated: (name, since) => wasTerminated(beanstalk, name, since),
    environments: (prefix) => environments(beanstalk, prefix),
    environmentTags: ({ name, arn }) => tagsOf(beanstalk, `Beanstalk environment ${name}`, arn),
    environmentEvents: (name, since) => environmentEvents(beanstalk, name, since),
    async logTail(name, stop) {
      const found = await environment(beanstalk, name);
      return found && logTail(aws, beanstalk, found, stop);
    },
    ...createApplicationVersions(beanstalk, aws.sleep),
  };
}

async function storageBucket(beanstalk: AwsService<ElasticBeanstalk>): Promise<string> {
  const { S3Bucket: bucket } = await beanstalk.call("find the account's Beanstalk bucket", (client) =>
    client.createStorageLocation({}),
  );
  if (bucket !== undefined && bucket !== '') return bucket;
  throw new AdapterError(
    'doubtful_facts',
    "Elastic Beanstalk did not name the account's bucket; run it again or give `artifact-bucket`.",
    {
      service: 'Elastic Beanstalk',
      retriable: true,
    },
  );
}

/** Asks until there is an answer, and then no more: what is on offer does not change within a run. */
function onceAnswered<T>(ask: () => Promise<T>): () => Promise<T> {
  let answer: Promise<T> | undefined;
  return () => {
    answer ??= ask().catch((error: unknown) => {
      answer = undefined;
      throw error;
    });
    return answer;
  };
}

/** The operation knows no pages (its API model). */
async function platforms(beanstalk: AwsService<ElasticBeanstalk>): Promise<readonly string[]> {
  const { SolutionStacks: names } = await beanstalk.call('list the platforms on offer', (client) =>
    client.listAvailableSolutionStacks({}),
  );
  return names ?? [];
}

/** Terminated environments of the same name stay listed for a while and are no answer. */
async function environment(
  beanstalk: AwsService<ElasticBeanstalk>,
  name: string,
): Promise<BeanstalkEnvironment | undefined> {
  const living: EnvironmentDescription[] = [];
  for await (const page of beanstalk.pages('environments', (token) =>
    beanstalk.call(`describe the Beanstalk environment ${name}`, (client) =>
      client.describeEnvironments({
        EnvironmentNames: [name],
        IncludeDeleted: false,
        ...(token ? { NextToken: token } : {}),
      }),
    ),
  ))
    living.push(
      ...(page.Environments ?? []).filter(
        (one) => one.EnvironmentName === name && one.Status !== 'Terminated',
      ),
    );
  const newest = living.sort((a, b) => Number(b.DateCreated ?? 0) - Number(a.DateCreated ?? 0))[0];
  return newest && environmentOf(newest, name);
}

/** Beanstalk lists what was terminated for six weeks (developer guide, "Rebuilding Elastic Beanstalk environments"). */
async function wasTerminated(
  beanstalk: AwsService<ElasticBeanstalk>,
  name: string,
  since: string,
): Promise<boolean> {
  const found: EnvironmentDescription[] = [];
  for await (const page of beanstalk.pages('environments', (token) =>
    beanstalk.call(`look whether the Beanstalk environment ${name} was terminated`, (client) =>
      client.describeEnvironments({
        EnvironmentNames: [name],
        IncludeDeleted: true,
        IncludedDeletedBackTo: new Date(since),
        ...(token ? { NextToken: token } : {}),
      }),
    ),
  ))
    found.push(...(page.Environments ?? []).filter((one) => one.EnvironmentName === name));
  const newest = found.sort((a, b) => Number(b.DateCreated ?? 0) - Number(a.DateCreated ?? 0))[0];
  return newest?.Status === 'Terminated';
}

async function environments(
  beanstalk: AwsService<ElasticBeanstalk>,
  prefix: string,
): Promise<readonly BeanstalkEnvironment[]> {
  const found: BeanstalkEnvironment[] = [];
  for await (const page of beanstalk.pages('environments', (token) =>
    beanstalk.call('list the Beanstalk environments', (client) =>
      client.describeEnvironments({ IncludeDeleted: false, ...(token ? { NextToken: token } : {}) }),
    ),
  ))
    for (const one of page.Environments ?? [])
      if (one.EnvironmentName?.startsWith(prefix) && one.Status !== 'Terminated')
        found.push(environmentOf(one, one.EnvironmentName));
  return found;
}

function environmentOf(found: EnvironmentDescription, name: string): BeanstalkEnvironment {
  return {
    id: found.EnvironmentId ?? '',
    arn: found.EnvironmentArn ?? '',
    name,
    status: found.Status ?? '',
    health: found.Health ?? '',
    healthStatus: found.HealthStatus,
    versionLabel: found.VersionLabel,
  };
}

async function environmentEvents(
  beanstalk: AwsService<ElasticBeanstalk>,
  name: string,
  since: string,
): Promise<readonly BeanstalkEvent[]> {
  const newestFirst: BeanstalkEvent[] = [];
  for await (const page of beanstalk.pages('events', (token) =>
    beanstalk.call(`read the events of the Beanstalk environment ${name}`, (client) =>
      client.describeEvents({
        EnvironmentName: name,
        StartTime: new Date(since),
        ...(token ? { NextToken: token } : {}),
      }),
    ),
  ))
    for (const event of page.Events ?? [])
      newestFirst.push({
        at: event.EventDate?.toISOString() ?? since,
        severity: event.Severity ?? '',
        message: event.Message ?? '',
      });
  return newestFirst.reverse();
}
