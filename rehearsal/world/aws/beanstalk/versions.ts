import { operation, QueryError, type QueryOperation, type XmlResult } from '../protocol/query-protocol.ts';
import type { Tags } from '../protocol/tags.ts';
import { createApplication } from './applications.ts';
import { usersOf } from './environments.ts';
import { beanstalkPage } from './pages.ts';
import {
  type ApplicationVersion,
  arn,
  type Beanstalk,
  findApplication,
  findVersion,
  invalidValue,
  removeFrom,
  requireApplication,
  required,
  s3Of,
  tell,
} from './records.ts';
import { TAG_FIELDS, tagsFrom } from './tags.ts';

/** A version to be. */
export interface NewVersion {
  readonly application: string;
  readonly region: string;
  readonly label: string;
  readonly description?: string | undefined;
  readonly bucket: string;
  readonly key: string;
  readonly process: boolean;
  readonly tags: Tags;
}

/** @throws QueryError InvalidParameterValue: label in use, no such application, no such object */
export function createVersion(beanstalk: Beanstalk, wanted: NewVersion): ApplicationVersion {
  const { application, region, label, bucket, key } = wanted;
  requireApplication(beanstalk, region, application);
  if (label.length > 100 || label.includes('/'))
    throw invalidValue(
      `Value ${label} at 'VersionLabel' failed to satisfy constraint: up to 100 characters and no slash`,
    );
  if (findVersion(beanstalk, region, application, label))
    throw invalidValue(`Application Version ${label} already exists.`);
  if (s3Of(beanstalk.core).objectBody(bucket, key) === undefined)
    throw invalidValue(
      `Unable to download from S3 location (Bucket: ${bucket}  Key: ${key}). Reason: Not Found`,
    );
  const now = beanstalk.core.clock.iso();
  const version: ApplicationVersion = {
    application,
    region,
    label,
    description: wanted.description,
    bucket,
    key,
    createdAt: now,
    updatedAt: now,
    status: 'UNPROCESSED',
    tags: { ...wanted.tags },
  };
  beanstalk.versions.push(version);
  tell(beanstalk, 'INFO', `Created new Application Version: ${label}`, {
    application,
    region,
    versionLabel: label,
  });
  if (wanted.process) process(beanstalk, version);
  return version;
}

function process(beanstalk: Beanstalk, version: ApplicationVersion): void {
  const { clock } = beanstalk.core;
  version.status = 'PROCESSING';
  clock.after(12_000, () => {
    version.status = 'PROCESSED';
    version.updatedAt = clock.iso();
  });
}

/** @throws QueryError while a running environment uses it */
export function deleteVersion(beanstalk: Beanstalk, version: ApplicationVersion, withBundle: boolean): void {
  const users = usersOf(beanstalk, version).map((each) => each.name);
  if (users.length > 0)
    throw new QueryError(
      'SourceBundleDeletionFailure',
      `Unable to delete application version ${version.label} because it is used by the following environments: [${users.join(', ')}].`,
    );
  removeFrom(beanstalk.versions, (each) => each === version);
  if (withBundle) s3Of(beanstalk.core).deleteObject(version.bucket, version.key);
}

/** Operations on versions of applications. */
export function versionOperations(beanstalk: Beanstalk): Record<string, QueryOperation> {
  return { ...creation(beanstalk), ...lists(beanstalk), ...deletion(beanstalk) };
}

function creation(beanstalk: Beanstalk): Record<string, QueryOperation> {
  return {
    CreateApplicationVersion: operation(
      {
        ApplicationName: 'string',
        VersionLabel: 'string',
        Description: 'string',
        SourceBundle: { S3Bucket: 'string', S3Key: 'string' },
        AutoCreateApplication: 'boolean',
        Process: 'boolean',
        Tags: TAG_FIELDS,
      },
      (input, caller) => {
        const { region } = caller;
        const application = required(input.ApplicationName, 'ApplicationName');
        const label = required(input.VersionLabel, 'VersionLabel');
        if (input.AutoCreateApplication === true && !findApplication(beanstalk, region, application))
          createApplication(beanstalk, { name: application, region, tags: {} });
        const version = createVersion(beanstalk, {
          application,
          region,
          label,
          description: input.Description,
          bucket: required(input.SourceBundle?.S3Bucket, 'SourceBundle.S3Bucket'),
          key: required(input.SourceBundle?.S3Key, 'SourceBundle.S3Key'),
          process: input.Process ?? false,
          tags: tagsFrom(input.Tags),
        });
        return { ApplicationVersion: describeVersion(beanstalk, version) };
      },
    ),
  };
}

function lists(beanstalk: Beanstalk): Record<string, QueryOperation> {
  return {
    DescribeApplicationVersions: operation(
      { ApplicationName: 'string', VersionLabels: ['string'], MaxRecords: 'integer', NextToken: 'string' },
      (input, caller) => {
        const labels = input.VersionLabels ?? [];
        const wanted = beanstalk.versions
          .filter((each) => each.region === caller.region)
          .filter((each) => input.ApplicationName === undefined || each.application === input.ApplicationName)
          .filter((each) => labels.length === 0 || labels.includes(each.label))
          .reverse();
        // Without MaxRecords everything comes in one answer; with it, a page may be shorter than asked for.
        const size =
          input.MaxRecords === undefined
            ? Math.max(1, wanted.length)
            : Math.min(input.MaxRecords, beanstalk.pageSize);
        const versions = beanstalkPage(wanted, input.NextToken, size);
        return {
          ApplicationVersions: versions.items.map((each) => describeVersion(beanstalk, each)),
          NextToken: versions.next,
        };
      },
    ),
  };
}

function deletion(beanstalk: Beanstalk): Record<string, QueryOperation> {
  return {
    DeleteApplicationVersion: operation(
      { ApplicationName: 'string', VersionLabel: 'string', DeleteSourceBundle: 'boolean' },
      (input, caller) => {
        const application = requireApplication(beanstalk, caller.region, input.ApplicationName);
        const label = required(input.VersionLabel, 'VersionLabel');
        const version = findVersion(beanstalk, caller.region, application.name, label);
        if (version !== undefined) deleteVersion(beanstalk, version, input.DeleteSourceBundle ?? false);
        // Whether a version that is gone is an error is not written anywhere, so the seed decides.
        else if (beanstalk.core.seed % 2 === 0)
          throw invalidValue(`No Application Version named '${label}' found.`);
        return undefined;
      },
    ),
  };
}

/** The model spells the status `Processed`, answers have been seen with `PROCESSED`: the seed decides. */
function shownStatus(beanstalk: Beanstalk, version: ApplicationVersion): string {
  if (beanstalk.core.seed % 2 === 0) return version.status;
  return version.status.charAt(0) + version.status.slice(1).toLowerCase();
}

function describeVersion(beanstalk: Beanstalk, version: ApplicationVersion): XmlResult {
  return {
    ApplicationVersionArn: arn(
      beanstalk.core,
      version.region,
      `applicationversion/${version.application}/${version.label}`,
    ),
    ApplicationName: version.application,
    Description: version.description,
    VersionLabel: version.label,
    SourceBundle: { S3Bucket: version.bucket, S3Key: version.key },
    DateCreated: version.createdAt,
    DateUpdated: version.updatedAt,
    Status: shownStatus(beanstalk, version),
  };
}
