import { operation, type QueryOperation, type XmlResult } from '../protocol/query-protocol.ts';
import type { Tags } from '../protocol/tags.ts';
import { terminate } from './environments.ts';
import {
  type Application,
  arn,
  type Beanstalk,
  findApplication,
  invalidValue,
  isLive,
  removeFrom,
  requireApplication,
  required,
  tell,
} from './records.ts';
import { TAG_FIELDS, tagsFrom } from './tags.ts';

/** @throws QueryError InvalidParameterValue when the name is taken */
export function createApplication(
  beanstalk: Beanstalk,
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
  if (findApplication(beanstalk, region, name)) throw invalidValue(`Application ${name} already exists.`);
  const application: Application = {
    name,
    region,
    description: wanted.description,
    createdAt: beanstalk.core.clock.iso(),
    tags: { ...wanted.tags },
  };
  beanstalk.applications.push(application);
  tell(beanstalk, 'INFO', `Created new Application: ${name}`, { application: name, region });
  return application;
}

/** Versions and templates go with it. @throws QueryError when an environment still runs */
export function deleteApplication(beanstalk: Beanstalk, application: Application, force: boolean): void {
  const mine = (each: { application: string; region: string }) =>
    each.application === application.name && each.region === application.region;
  const running = beanstalk.environments.filter((each) => mine(each) && isLive(each));
  if (running.length > 0 && !force)
    throw invalidValue(
      `Unable to delete application ${application.name} because it has one or more environments that are still running.`,
    );
  for (const environment of running) terminate(beanstalk, environment, true);
  removeFrom(beanstalk.versions, mine);
  removeFrom(beanstalk.templates, mine);
  removeFrom(beanstalk.applications, (each) => each === application);
}

/** Operations on applications. */
export function applicationOperations(beanstalk: Beanstalk): Record<string, QueryOperation> {
  return {
    CreateApplication: operation(
      { ApplicationName: 'string', Description: 'string', Tags: TAG_FIELDS },
      (input, caller) => {
        const name = required(input.ApplicationName, 'ApplicationName');
        const { Description: description, Tags: tags } = input;
        const made = createApplication(beanstalk, {
          name,
          region: caller.region,
          description,
          tags: tagsFrom(tags),
        });
        return { Application: describeApplication(beanstalk, made) };
      },
    ),
    DescribeApplications: operation({ ApplicationNames: ['string'] }, (input, caller) => ({
      Applications: beanstalk.applications
        .filter(
          (each) => each.region === caller.region && (input.ApplicationNames?.includes(each.name) ?? true),
        )
        .map((each) => describeApplication(beanstalk, each)),
    })),
    DeleteApplication: operation(
      { ApplicationName: 'string', TerminateEnvByForce: 'boolean' },
      (input, caller) => {
        const application = requireApplication(beanstalk, caller.region, input.ApplicationName);
        deleteApplication(beanstalk, application, input.TerminateEnvByForce ?? false);
        return undefined;
      },
    ),
  };
}

function describeApplication(beanstalk: Beanstalk, application: Application): XmlResult {
  const mine = (each: { application: string; region: string }) =>
    each.application === application.name && each.region === application.region;
  return {
    ApplicationArn: arn(beanstalk.core, application.region, `application/${application.name}`),
    ApplicationName: application.name,
    Description: application.description,
    DateCreated: application.createdAt,
    DateUpdated: application.createdAt,
    Versions: beanstalk.versions.filter(mine).map((each) => each.label),
    ConfigurationTemplates: beanstalk.templates.filter(mine).map((each) => each.name),
    ResourceLifecycleConfig: {
      VersionLifecycleConfig: {
        MaxCountRule: { Enabled: false, MaxCount: 200, DeleteSourceFromS3: false },
        MaxAgeRule: { Enabled: false, MaxAgeInDays: 180, DeleteSourceFromS3: false },
      },
    },
  };
}
