import { operation, QueryError, type QueryOperation, type XmlResult } from '../protocol/query-protocol.ts';
import { tagMembers } from '../protocol/tags.ts';
import { optionsFrom, templateOf, wantedStack } from './environment-operations.ts';
import { environmentTags } from './environments.ts';
import { mergeOptions } from './options.ts';
import { platformOfStack } from './platforms.ts';
import {
  arn,
  type Beanstalk,
  type Environment,
  invalidValue,
  type OptionSetting,
  removeFrom,
  requireApplication,
  required,
  requireEnvironment,
} from './records.ts';
import { MOST_TAGS, tagsFrom } from './tags.ts';

/** Applications, versions and environments carry tags. */
export function tags(beanstalk: Beanstalk): Record<string, QueryOperation> {
  function tagged(resourceArn: string): { tags: Record<string, string>; shown: Record<string, string> } {
    const application = beanstalk.applications.find(
      (each) => arn(beanstalk.core, each.region, `application/${each.name}`) === resourceArn,
    );
    const version = beanstalk.versions.find(
      (each) =>
        arn(beanstalk.core, each.region, `applicationversion/${each.application}/${each.label}`) ===
        resourceArn,
    );
    const environment = beanstalk.environments.find(
      (each) =>
        each.times.terminatedAt === undefined &&
        arn(beanstalk.core, each.region, `environment/${each.application}/${each.name}`) === resourceArn,
    );
    const found = application ?? version ?? environment;
    if (found === undefined)
      throw new QueryError('ResourceNotFoundException', `Resource not found: ${resourceArn}`);
    return { tags: found.tags, shown: environment ? environmentTags(environment) : found.tags };
  }
  return {
    ListTagsForResource: operation({ ResourceArn: 'string' }, (input) => {
      const resourceArn = required(input.ResourceArn, 'ResourceArn');
      return { ResourceArn: resourceArn, ResourceTags: tagMembers(tagged(resourceArn).shown) };
    }),
    UpdateTagsForResource: operation(
      { ResourceArn: 'string', TagsToAdd: [{ Key: 'string', Value: 'string' }], TagsToRemove: ['string'] },
      (input) => {
        const found = tagged(required(input.ResourceArn, 'ResourceArn')).tags;
        const added = tagsFrom(input.TagsToAdd);
        const kept = Object.entries(found).filter(([key]) => !input.TagsToRemove?.includes(key));
        const next = { ...Object.fromEntries(kept), ...added };
        if (Object.keys(next).length > MOST_TAGS)
          throw new QueryError('TooManyTagsException', `A resource can have up to ${MOST_TAGS} tags.`);
        for (const key of Object.keys(found)) delete found[key];
        Object.assign(found, next);
        return undefined;
      },
    ),
  };
}

/** Operations on configuration settings and templates. */
export function settings(beanstalk: Beanstalk): Record<string, QueryOperation> {
  return {
    DescribeConfigurationSettings: operation(
      { ApplicationName: 'string', TemplateName: 'string', EnvironmentName: 'string' },
      (input, caller) => {
        const application = requireApplication(beanstalk, caller.region, input.ApplicationName);
        const template = templateOf(beanstalk, caller.region, application.name, input.TemplateName);
        const name = { EnvironmentName: input.EnvironmentName ?? '' };
        const source = template ?? settingsOf(requireEnvironment(beanstalk, caller.region, name));
        return {
          ConfigurationSettings: [
            {
              ...describeSettings(caller.region, source),
              EnvironmentName: template ? undefined : input.EnvironmentName,
              TemplateName: template?.name,
            },
          ],
        };
      },
    ),
    CreateConfigurationTemplate: operation(
      {
        ApplicationName: 'string',
        TemplateName: 'string',
        SolutionStackName: 'string',
        PlatformArn: 'string',
        Description: 'string',
        OptionSettings: [
          { ResourceName: 'string', Namespace: 'string', OptionName: 'string', Value: 'string' },
        ],
      },
      (input, caller) => {
        const application = requireApplication(beanstalk, caller.region, input.ApplicationName);
        const made = createTemplate(beanstalk, {
          application: application.name,
          region: caller.region,
          name: required(input.TemplateName, 'TemplateName'),
          solutionStack: wantedStack(caller.region, input) ?? '',
          description: input.Description,
          options: optionsFrom(input.OptionSettings),
        });
        return { ...describeSettings(caller.region, made), TemplateName: made.name };
      },
    ),
    DeleteConfigurationTemplate: operation(
      { ApplicationName: 'string', TemplateName: 'string' },
      (input, caller) => {
        const found = templateOf(
          beanstalk,
          caller.region,
          input.ApplicationName ?? '',
          input.TemplateName ?? '',
        );
        removeFrom(beanstalk.templates, (each) => each === found);
        return undefined;
      },
    ),
  };
}

interface NewTemplate {
  readonly application: string;
  readonly region: string;
  readonly name: string;
  readonly solutionStack: string;
  readonly description: string | undefined;
  readonly options: readonly OptionSetting[];
}

/** @throws QueryError InvalidParameterValue when the name is taken */
export function createTemplate(beanstalk: Beanstalk, wanted: NewTemplate) {
  const taken = beanstalk.templates.some(
    (each) =>
      each.region === wanted.region && each.application === wanted.application && each.name === wanted.name,
  );
  if (taken) throw invalidValue(`Configuration Template ${wanted.name} already exists.`);
  const template = {
    ...wanted,
    options: mergeOptions([], wanted.options),
    createdAt: beanstalk.core.clock.iso(),
  };
  beanstalk.templates.push(template);
  return template;
}

interface Settings {
  readonly application: string;
  readonly solutionStack: string;
  readonly description: string | undefined;
  readonly createdAt: string;
  readonly options: readonly OptionSetting[];
  readonly status?: string;
}

function settingsOf({ application, status, times, setup }: Environment): Settings {
  return { ...setup, application, status, createdAt: times.createdAt };
}

function describeSettings(region: string, source: Settings): XmlResult {
  const inPlace =
    source.status === undefined ? undefined : source.status === 'Ready' ? 'deployed' : 'pending';
  return {
    SolutionStackName: source.solutionStack,
    PlatformArn: platformOfStack(source.solutionStack, region),
    ApplicationName: source.application,
    Description: source.description,
    DeploymentStatus: inPlace,
    DateCreated: source.createdAt,
    DateUpdated: source.createdAt,
    OptionSettings: source.options.map((each) => ({
      Namespace: each.namespace,
      OptionName: each.name,
      Value: each.value,
    })),
  };
}
