import type {
  ApplicationVersionDescription,
  DescribeApplicationVersionsMessage,
} from '@aws-sdk/client-elastic-beanstalk';
import { LONGEST_WAITS, PACES, PATIENCE } from '../../../domain/pace/intervals.ts';
import type { Sleep } from '../../../domain/pace/telling-sleep.ts';
import { sleptClock, waitUntil } from '../../../domain/pace/wait-until.ts';
import { AdapterError } from '../../../domain/verdict/errors.ts';
import type {
  ApplicationVersion,
  ApplicationVersions,
  NewApplicationVersion,
} from '../../../ports/beanstalk.ts';
import { AWS_ANSWERS } from '../access/answers.ts';
import type { AwsService } from '../access/aws-client.ts';
import { isAnswer, messageOf } from '../access/aws-errors.ts';
import type { ElasticBeanstalk } from '../access/sdk-calls.ts';

type Client = AwsService<ElasticBeanstalk>;

type VersionName = Pick<ApplicationVersion, 'application' | 'label'>;

/** All that concerns versions, except the bucket that their bundles lie in. */
export function createApplicationVersions(
  beanstalk: Client,
  sleep: Sleep,
): Omit<ApplicationVersions, 'storageBucket'> {
  return {
    applicationVersion: (application, label) => applicationVersion(beanstalk, application, label),
    applicationVersions: (application, prefix) => applicationVersions(beanstalk, application, prefix),
    applicationVersionTags: ({ label, id }) => tagsOf(beanstalk, `application version ${label}`, id),
    createApplicationVersion: (request) => createApplicationVersion(beanstalk, sleep, request),
    withdrawApplicationVersion: (application, label) =>
      withdrawApplicationVersion(beanstalk, { application, label }),
    deleteApplicationVersion: (application, label) =>
      deleteOnceIdle(beanstalk, sleep, { application, label }),
  };
}

async function applicationVersion(
  beanstalk: Client,
  application: string,
  label: string,
): Promise<ApplicationVersion | undefined> {
  for await (const page of beanstalk.pages('application versions', (token) =>
    beanstalk.call(`describe the application version ${label} of ${application}`, (client) =>
      describeVersions(client, {
        ApplicationName: application,
        VersionLabels: [label],
        ...(token ? { NextToken: token } : {}),
      }),
    ),
  )) {
    const found = (page.ApplicationVersions ?? []).find((version) => version.VersionLabel === label);
    if (found) return versionOf(found, application);
  }
  return undefined;
}

async function applicationVersions(
  beanstalk: Client,
  application: string,
  prefix: string,
): Promise<readonly ApplicationVersion[]> {
  const found: ApplicationVersion[] = [];
  for await (const page of beanstalk.pages('application versions', (token) =>
    beanstalk.call(`list the application versions of ${application}`, (client) =>
      describeVersions(client, {
        ApplicationName: application,
        ...(token ? { NextToken: token } : {}),
      }),
    ),
  ))
    found.push(...(page.ApplicationVersions ?? []).map((version) => versionOf(version, application)));
  return found.filter((version) => version.label.startsWith(prefix));
}

/** An application that is not there has no versions. */
async function describeVersions(client: ElasticBeanstalk, query: DescribeApplicationVersionsMessage) {
  return client.describeApplicationVersions(query).catch((error: unknown) => {
    if (isAnswer(error, 'versionGone')) return { ApplicationVersions: [], NextToken: undefined };
    throw error;
  });
}

function versionOf(version: ApplicationVersionDescription, application: string): ApplicationVersion {
  return {
    application: version.ApplicationName ?? application,
    label: version.VersionLabel ?? '',
    status: (version.Status ?? '').toUpperCase(),
    id: version.ApplicationVersionArn ?? '',
    createdAt: version.DateCreated?.toISOString(),
    bucket: version.SourceBundle?.S3Bucket,
    key: version.SourceBundle?.S3Key,
  };
}

/** Tags of whatever Beanstalk keeps under an ARN; none when it is gone. */
export async function tagsOf(
  beanstalk: Client,
  what: string,
  arn: string,
): Promise<Readonly<Record<string, string>>> {
  return beanstalk.call(`read the tags of the ${what}`, async (client) => {
    const answer = await client.listTagsForResource({ ResourceArn: arn }).catch((error: unknown) => {
      if (isAnswer(error, 'resourceGone')) return undefined;
      throw error;
    });
    const tags = answer?.ResourceTags ?? [];
    return Object.fromEntries(tags.map((tag) => [tag.Key ?? '', tag.Value ?? '']));
  });
}

/** Whoever takes the environment down meanwhile takes its versions too. */
function versionGone({ label }: NewApplicationVersion): AdapterError {
  return new AdapterError(
    'busy',
    `Application version ${label} was deleted while Elastic Beanstalk processed it, so another run takes the environment down; run it again if the environment is still wanted.`,
    { service: 'Elastic Beanstalk', retriable: true },
  );
}

/** A version that failed is made anew: what was wrong may have been an upload that never ended. */
async function createApplicationVersion(
  beanstalk: Client,
  sleep: Sleep,
  request: NewApplicationVersion,
): Promise<ApplicationVersion> {
  const { application, label } = request;
  const before = await applicationVersion(beanstalk, application, label);
  if (before?.status === 'FAILED') await deleteApplicationVersion(beanstalk, request, { withBundle: false });
  const isMade = before === undefined || before.status === 'FAILED';
  if (isMade) await create(beanstalk, request);
  return untilProcessed(beanstalk, sleep, request, !isMade);
}

/** A list may not have what was just made, but once it has been seen, it is gone when it is not there. */
async function untilProcessed(
  beanstalk: Client,
  sleep: Sleep,
  request: NewApplicationVersion,
  isThere: boolean,
): Promise<ApplicationVersion> {
  const { application, label } = request;
  let wasSeen = isThere;
  return waitUntil<ApplicationVersion, undefined>(
    sleptClock(sleep),
    {
      deadline: LONGEST_WAITS.processing,
      pace: PACES.preparation,
      what: `the application version ${label} to be processed`,
      outlasts: true,
    },
    async (now) => {
      const version = await applicationVersion(beanstalk, application, label);
      if (version === undefined && wasSeen) throw versionGone(request);
      wasSeen ||= version !== undefined;
      if (version?.status === 'FAILED') throw versionFailed(request);
      if (version && !isMadeOf(version, request)) throw versionOfAnother(request);
      const isRipe =
        version?.status === 'PROCESSED' ||
        (version?.status === 'UNPROCESSED' && now().waited >= PATIENCE.unprocessedVersion);
      return version && isRipe ? { done: version } : { again: undefined };
    },
    () =>
      new AdapterError(
        'deadline',
        `Elastic Beanstalk had not processed the application version ${label} after ${LONGEST_WAITS.processing / 60_000} minutes; run it again.`,
        { service: 'Elastic Beanstalk', retriable: true },
      ),
  );
}

async function create(beanstalk: Client, request: NewApplicationVersion): Promise<void> {
  await beanstalk.call(
    `make the application version ${request.label} of ${request.application}`,
    async (client) => {
      try {
        await client.createApplicationVersion({
          ApplicationName: request.application,
          VersionLabel: request.label,
          Description: request.description,
          SourceBundle: { S3Bucket: request.bucket, S3Key: request.key },
          AutoCreateApplication: false,
          Process: true,
          Tags: Object.entries(request.tags).map(([Key, Value]) => ({ Key, Value })),
        });
      } catch (error) {
        if (!isAnswer(error, 'versionThere')) throw error;
      }
    },
  );
}

/** Whoever made it said what of, and Beanstalk keeps that for good (API Reference, CreateApplicationVersion, SourceBundle). */
function isMadeOf(version: ApplicationVersion, { bucket, key }: NewApplicationVersion): boolean {
  return version.bucket === bucket && version.key === key;
}

function versionOfAnother({ label, key, bucket }: NewApplicationVersion): AdapterError {
  return new AdapterError(
    'version_failed',
    `The application version ${label} was not made of ${key} in ${bucket}, so it is not deployed; delete the version, and look who may make versions of that name.`,
    { service: 'Elastic Beanstalk' },
  );
}

/** Without its bundle, a refusal to delete a bundle can only mean that an environment runs the version. */
async function withdrawApplicationVersion(beanstalk: Client, version: VersionName): Promise<void> {
  await deleteApplicationVersion(beanstalk, version, { withBundle: false }).catch((error: unknown) => {
    if (!(error instanceof AdapterError) || error.reasonCode !== 'leftover') throw error;
    throw new AdapterError(
      'version_failed',
      `The application version ${version.label} of ${version.application} cannot be proven to be what its name says, and an environment runs it, so it can neither be deployed nor made anew; take that environment down, or push another commit.`,
      { service: 'Elastic Beanstalk', cause: error },
    );
  });
}

function versionFailed(request: NewApplicationVersion): AdapterError {
  return new AdapterError(
    'version_failed',
    `Elastic Beanstalk could not process the application version ${request.label}; check the files under .ebextensions and that ${request.key} in ${request.bucket} is a zip.`,
    { service: 'Elastic Beanstalk' },
  );
}

/** Beanstalk refuses while something else is done to the application, such as the end of another environment; that passes. */
function deleteOnceIdle(beanstalk: Client, sleep: Sleep, version: VersionName): Promise<void> {
  const { application, label } = version;
  return waitUntil<void, AdapterError>(
    sleptClock(sleep),
    {
      deadline: LONGEST_WAITS.deletion,
      pace: PACES.deletion,
      what: `the application ${version.application} to be idle, so that a version can be deleted`,
    },
    async () => {
      try {
        return { done: await deleteApplicationVersion(beanstalk, version, { withBundle: true }) };
      } catch (error) {
        if (!(error instanceof AdapterError) || !IN_PROGRESS.test(error.code ?? '')) throw error;
        return { again: error };
      }
    },
    (refusal) =>
      new AdapterError(
        'leftover',
        `The application version ${label} of ${application} could not be deleted, because Elastic Beanstalk was at work on it for longer than ${LONGEST_WAITS.deletion / 60_000} minutes; ${AWS_ANSWERS.versionInUse.todo}.`,
        { service: 'Elastic Beanstalk', retriable: true, cause: refusal },
      ),
  );
}

/** The code of the service's model and the name that the SDK gives it. */
const IN_PROGRESS = /^OperationInProgress(?:Failure|Exception)$/;

async function deleteApplicationVersion(
  beanstalk: Client,
  { application, label }: VersionName,
  { withBundle }: { readonly withBundle: boolean },
): Promise<void> {
  const what = `delete the application version ${label} of ${application}`;
  await beanstalk.call(what, async (client) => {
    try {
      await client.deleteApplicationVersion({
        ApplicationName: application,
        VersionLabel: label,
        DeleteSourceBundle: withBundle,
      });
    } catch (error) {
      if (isAnswer(error, 'versionGone')) return;
      throw leftoverBundle(error, label) ?? error;
    }
  });
}

/** Beanstalk has then deleted the version, and only the zip stays. */
function leftoverBundle(error: unknown, label: string): AdapterError | undefined {
  if (!isAnswer(error, 'bundleStays')) return undefined;
  return new AdapterError(
    'leftover',
    `The application version ${label} is gone, but its bundle in S3 could not be deleted (${messageOf(error).replace(/\.$/, '')}); ${AWS_ANSWERS.bundleStays.todo}.`,
    {
      service: 'Elastic Beanstalk',
      cause: error,
    },
  );
}
