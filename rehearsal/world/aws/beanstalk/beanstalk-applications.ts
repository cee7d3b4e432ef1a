import { operation, QueryError, type QueryOperation, type XmlResult } from '../protocol/query-protocol.ts';
import type { Tags } from '../protocol/tags.ts';
import { terminate, usersOf } from './beanstalk-environments.ts';
import {
  type Application,
  type ApplicationVersion,
  arn,
  findApplication,
  findVersion,
  type Hosting,
  invalidValue,
  isLive,
  requireApplication,
  required,
  s3Of,
  tell,
} from './beanstalk-hosting.ts';
import { beanstalkPage } from './beanstalk-pages.ts';

/** @throws QueryError InvalidParameterValue when the name is taken */
export function createApplication(
  hosting: Hosting,
  wanted: {
    readonly name: string;
    readonly region: string;
    readonly description?: string | undefined;
    readonly tags: Tags;
  },
): Application {
  const { name, region } = wanted;
  if (name.length > 100 || name.includes('/'))
    throw invalidValue(
      `Value ${name} at 'ApplicationName' failed to satisfy constraint: up to 100 characters and no slash`,
    );
  if (findApplication(hosting, region, name)) throw invalidValue(`Application ${name} already exists.`);
  const application: Application = {
    name,
    region,
    description: wanted.description,
    createdAt: hosting.core.clock.iso(),
    tags: { ...wanted.tags },
  };
  hosting.applications.push(application);
  tell(hosting, 'INFO', `Created new Application: ${name}`, { application: name, region });
  return application;
}

/** Versions and templates go with it. @throws QueryError when an environment still runs */
export function deleteApplication(hosting: Hosting, application: Application, force: boolean): void {
  const mine = (each: { application: string; region: string }) =>
    each.application === application.name && each.region === application.region;
  const running = hosting.environments.filter((each) => mine(each) && isLive(each));
  if (running.length > 0 && !force)
    throw invalidValue(
      `Unable to delete application ${application.name} because it has one or more environments that are still running.`,
    );
  for (const environment of running) terminate(hosting, environment, true);
  removeFrom(hosting.versions, mine);
  removeFrom(hosting.templates, mine);
  removeFrom(hosting.applications, (each) => each === application);
}

export function removeFrom<T>(list: T[], gone: (each: T) => boolean): void {
  list.splice(0, list.length, ...list.filter((each) => !gone(each)));
}

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
export function createVersion(hosting: Hosting, wanted: NewVersion): ApplicationVersion {
  const { application, region, label, bucket, key } = wanted;
  requireApplication(hosting, region, application);
  if (label.length > 100 || label.includes('/'))
    throw invalidValue(
      `Value ${label} at 'VersionLabel' failed to satisfy constraint: up to 100 characters and no slash`,
    );
  if (findVersion(hosting, region, application, label))
    throw invalidValue(`Application Version ${label} already exists.`);
  if (s3Of(hosting.core).objectBody(bucket, key) === undefined)
    throw invalidValue(
      `Unable to download from S3 location (Bucket: ${bucket}  Key: ${key}). Reason: Not Found`,
    );
  const now = hosting.core.clock.iso();
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
  hosting.versions.push(version);
  tell(hosting, 'INFO', `Created new Application Version: ${label}`, {
    application,
    region,
    versionLabel: label,
  });
  if (wanted.process) process(hosting, version);
  return version;
}

function process(hosting: Hosting, version: ApplicationVersion): void {
  const { clock } = hosting.core;
  version.status = 'PROCESSING';
  clock.after(12_000, () => {
    version.status = 'PROCESSED';
    version.updatedAt = clock.iso();
  });
}

/** @throws QueryError while a running environment uses it */
export function deleteVersion(hosting: Hosting, version: ApplicationVersion, withBundle: boolean): void {
  const users = usersOf(hosting, version).map((each) => each.name);
  if (users.length > 0)
    throw new QueryError(
      'SourceBundleDeletionFailure',
      `Unable to delete application version ${version.label} because it is used by the following environments: [${users.join(', ')}].`,
    );
  removeFrom(hosting.versions, (each) => each === version);
  if (withBundle) s3Of(hosting.core).deleteObject(version.bucket, version.key);
}

const TAGS = [{ Key: 'string', Value: 'string' }] as const;

/** Source: "Tagging Elastic Beanstalk application resources" of the developer guide; so are the lengths and reserved names below. */
export const MOST_TAGS = 50;

/** @throws QueryError InvalidParameterValue */
export function tagsFrom(
  given: readonly { readonly Key?: string; readonly Value?: string }[] | undefined,
): Record<string, string> {
  if ((given ?? []).length > MOST_TAGS) throw invalidValue(`A resource can have up to ${MOST_TAGS} tags.`);
  for (const { Key = '', Value = '' } of given ?? []) {
    if (/^(aws|elasticbeanstalk):/i.test(Key)) throw invalidValue(`The tag key ${Key} is reserved.`);
    if (Key === '' || Key.length > 128 || Value.length > 256)
      throw invalidValue(`A tag has 1 to 128 characters and a value of up to 256, not ${Key}.`);
  }
  return Object.fromEntries((given ?? []).map(({ Key = '', Value = '' }) => [Key, Value]));
}

export function applicationOperations(hosting: Hosting): Record<string, QueryOperation> {
  return {
    CreateApplication: operation(
      { ApplicationName: 'string', Description: 'string', Tags: TAGS },
      (input, caller) => {
        const name = required(input.ApplicationName, 'ApplicationName');
        const { Description: description, Tags: tags } = input;
        const made = createApplication(hosting, {
          name,
          region: caller.region,
          description,
          tags: tagsFrom(tags),
        });
        return { Application: describeApplication(hosting, made) };
      },
    ),
    DescribeApplications: operation({ ApplicationNames: ['string'] }, (input, caller) => ({
      Applications: hosting.applications
        .filter(
          (each) => each.region === caller.region && (input.ApplicationNames?.includes(each.name) ?? true),
        )
        .map((each) => describeApplication(hosting, each)),
    })),
    DeleteApplication: operation(
      { ApplicationName: 'string', TerminateEnvByForce: 'boolean' },
      (input, caller) => {
        const application = requireApplication(hosting, caller.region, input.ApplicationName);
        deleteApplication(hosting, application, input.TerminateEnvByForce ?? false);
        return undefined;
      },
    ),
    ...versionOperations(hosting),
  };
}

function describeApplication(hosting: Hosting, application: Application): XmlResult {
  const mine = (each: { application: string; region: string }) =>
    each.application === application.name && each.region === application.region;
  return {
    ApplicationArn: arn(hosting.core, application.region, `application/${application.name}`),
    ApplicationName: application.name,
    Description: application.description,
    DateCreated: application.createdAt,
    DateUpdated: application.createdAt,
    Versions: hosting.versions.filter(mine).map((each) => each.label),
    ConfigurationTemplates: hosting.templates.filter(mine).map((each) => each.name),
    ResourceLifecycleConfig: {
      VersionLifecycleConfig: {
        MaxCountRule: { Enabled: false, MaxCount: 200, DeleteSourceFromS3: false },
        MaxAgeRule: { Enabled: false, MaxAgeInDays: 180, DeleteSourceFromS3: false },
      },
    },
  };
}

function versionOperations(hosting: Hosting): Record<string, QueryOperation> {
  return {
    CreateApplicationVersion: operation(
      {
        ApplicationName: 'string',
        VersionLabel: 'string',
        Description: 'string',
        SourceBundle: { S3Bucket: 'string', S3Key: 'string' },
        AutoCreateApplication: 'boolean',
        Process: 'boolean',
        Tags: TAGS,
      },
      (input, caller) => {
        const { region } = caller;
        const application = required(input.ApplicationName, 'ApplicationName');
        const label = required(input.VersionLabel, 'VersionLabel');
        if (input.AutoCreateApplication === true && !findApplication(hosting, region, application))
          createApplication(hosting, { name: application, region, tags: {} });
        const version = createVersion(hosting, {
          application,
          region,
          label,
          description: input.Description,
          bucket: required(input.SourceBundle?.S3Bucket, 'SourceBundle.S3Bucket'),
          key: required(input.SourceBundle?.S3Key, 'SourceBundle.S3Key'),
          process: input.Process ?? false,
          tags: tagsFrom(input.Tags),
        });
        return { ApplicationVersion: describeVersion(hosting, version) };
      },
    ),
    DescribeApplicationVersions: operation(
      { ApplicationName: 'string', VersionLabels: ['string'], MaxRecords: 'integer', NextToken: 'string' },
      (input, caller) => {
        const labels = input.VersionLabels ?? [];
        const wanted = hosting.versions
          .filter((each) => each.region === caller.region)
          .filter((each) => input.ApplicationName === undefined || each.application === input.ApplicationName)
          .filter((each) => labels.length === 0 || labels.includes(each.label))
          .reverse();
        // Without MaxRecords everything comes in one answer; with it, a page may be shorter than asked for.
        const size =
          input.MaxRecords === undefined
            ? Math.max(1, wanted.length)
            : Math.min(input.MaxRecords, hosting.pageSize);
        const versions = beanstalkPage(wanted, input.NextToken, size);
        return {
          ApplicationVersions: versions.items.map((each) => describeVersion(hosting, each)),
          NextToken: versions.next,
        };
      },
    ),
    DeleteApplicationVersion: operation(
      { ApplicationName: 'string', VersionLabel: 'string', DeleteSourceBundle: 'boolean' },
      (input, caller) => {
        const application = requireApplication(hosting, caller.region, input.ApplicationName);
        const label = required(input.VersionLabel, 'VersionLabel');
        const version = findVersion(hosting, caller.region, application.name, label);
        if (version !== undefined) deleteVersion(hosting, version, input.DeleteSourceBundle ?? false);
        // Whether a version that is gone is an error is not written anywhere, so the seed decides.
        else if (hosting.core.seed % 2 === 0)
          throw invalidValue(`No Application Version named '${label}' found.`);
        return undefined;
      },
    ),
  };
}

/** The model spells the status `Processed`, answers have been seen with `PROCESSED`: the seed decides. */
function shownStatus(hosting: Hosting, version: ApplicationVersion): string {
  if (hosting.core.seed % 2 === 0) return version.status;
  return version.status.charAt(0) + version.status.slice(1).toLowerCase();
}

function describeVersion(hosting: Hosting, version: ApplicationVersion): XmlResult {
  return {
    ApplicationVersionArn: arn(
      hosting.core,
      version.region,
      `applicationversion/${version.application}/${version.label}`,
    ),
    ApplicationName: version.application,
    Description: version.description,
    VersionLabel: version.label,
    SourceBundle: { S3Bucket: version.bucket, S3Key: version.key },
    DateCreated: version.createdAt,
    DateUpdated: version.updatedAt,
    Status: shownStatus(hosting, version),
  };
}
