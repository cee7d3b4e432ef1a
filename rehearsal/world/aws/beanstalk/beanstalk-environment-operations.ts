import { operation, QueryError, type QueryOperation, type XmlResult } from '../protocol/query-protocol.ts';
import { tagsFrom } from './beanstalk-applications.ts';
import { requireReady, terminate, update } from './beanstalk-environments.ts';
import {
  arn,
  type Environment,
  type Hosting,
  invalidValue,
  mergeOptions,
  type OptionSetting,
  optionOf,
  required,
  requireEnvironment,
} from './beanstalk-hosting.ts';
import { cnameTaken, launch, prefixedCname } from './beanstalk-launch.ts';
import { beanstalkPage } from './beanstalk-pages.ts';
import { platformOfStack, requireSolutionStack, stackOfPlatform } from './beanstalk-platforms.ts';

const NAMES = { EnvironmentId: 'string', EnvironmentName: 'string' } as const;
const TIER = { Name: 'string', Type: 'string', Version: 'string' } as const;
const OPTIONS = [
  { ResourceName: 'string', Namespace: 'string', OptionName: 'string', Value: 'string' },
] as const;
const REMOVED = [{ ResourceName: 'string', Namespace: 'string', OptionName: 'string' }] as const;

interface GivenOption {
  readonly Namespace?: string;
  readonly OptionName?: string;
  readonly Value?: string;
}

export function optionsFrom(given: readonly GivenOption[] | undefined): OptionSetting[] {
  return (given ?? []).map((each) => ({
    namespace: each.Namespace ?? '',
    name: each.OptionName ?? '',
    value: each.Value ?? '',
  }));
}

export function environmentOperations(hosting: Hosting): Record<string, QueryOperation> {
  return { ...creation(hosting), ...changes(hosting), ...lists(hosting) };
}

function creation(hosting: Hosting): Record<string, QueryOperation> {
  return {
    CreateEnvironment: operation(
      {
        ApplicationName: 'string',
        EnvironmentName: 'string',
        Description: 'string',
        CNAMEPrefix: 'string',
        Tier: TIER,
        Tags: [{ Key: 'string', Value: 'string' }],
        VersionLabel: 'string',
        TemplateName: 'string',
        SolutionStackName: 'string',
        PlatformArn: 'string',
        OptionSettings: OPTIONS,
        OptionsToRemove: REMOVED,
        OperationsRole: 'string',
      },
      (input, caller) => {
        const { region } = caller;
        const application = required(input.ApplicationName, 'ApplicationName');
        const template = templateOf(hosting, region, application, input.TemplateName);
        return describeEnvironment(
          hosting,
          launch(hosting, {
            application,
            region,
            name: required(input.EnvironmentName, 'EnvironmentName'),
            description: input.Description,
            cnamePrefix: input.CNAMEPrefix,
            versionLabel: input.VersionLabel,
            templateName: input.TemplateName,
            solutionStack: wantedStack(region, input) ?? template?.solutionStack ?? noPlatform(),
            options: mergeOptions(template?.options ?? [], optionsFrom(input.OptionSettings)),
            tags: tagsFrom(input.Tags),
            tier: { name: input.Tier?.Name ?? 'WebServer', type: input.Tier?.Type ?? 'Standard' },
          }),
        );
      },
    ),
    CheckDNSAvailability: operation({ CNAMEPrefix: 'string' }, (input, caller) => {
      const cname = prefixedCname(required(input.CNAMEPrefix, 'CNAMEPrefix'), caller.region);
      return { Available: !cnameTaken(hosting, cname), FullyQualifiedCNAME: cname };
    }),
  };
}

function noPlatform(): never {
  throw new QueryError(
    'InvalidParameterCombination',
    'You must specify a solution stack name, a platform ARN or a template name.',
  );
}

interface PlatformInput {
  readonly SolutionStackName?: string;
  readonly PlatformArn?: string;
}

export function wantedStack(region: string, input: PlatformInput): string | undefined {
  if (input.SolutionStackName !== undefined && input.PlatformArn !== undefined)
    throw new QueryError(
      'InvalidParameterCombination',
      'A solution stack name and a platform ARN cannot be given together.',
    );
  if (input.SolutionStackName !== undefined) return requireSolutionStack(input.SolutionStackName);
  return input.PlatformArn === undefined ? undefined : stackOfPlatform(input.PlatformArn, region);
}

/** @throws QueryError InvalidParameterValue */
export function templateOf(hosting: Hosting, region: string, application: string, name: string | undefined) {
  if (name === undefined) return undefined;
  const found = hosting.templates.find(
    (each) => each.region === region && each.application === application && each.name === name,
  );
  if (found === undefined)
    throw invalidValue(`No Configuration Template named '${application}/${name}' found.`);
  return found;
}

function changes(hosting: Hosting): Record<string, QueryOperation> {
  return {
    UpdateEnvironment: operation(
      {
        ...NAMES,
        ApplicationName: 'string',
        Description: 'string',
        VersionLabel: 'string',
        TemplateName: 'string',
        SolutionStackName: 'string',
        PlatformArn: 'string',
        OptionSettings: OPTIONS,
        OptionsToRemove: REMOVED,
      },
      (input, caller) => {
        const environment = requireEnvironment(hosting, caller.region, input);
        const template = templateOf(hosting, caller.region, environment.application, input.TemplateName);
        update(hosting, environment, {
          versionLabel: input.VersionLabel,
          options: [...(template?.options ?? []), ...optionsFrom(input.OptionSettings)],
          removed: (input.OptionsToRemove ?? []).map((each) => ({
            namespace: each.Namespace ?? '',
            name: each.OptionName ?? '',
          })),
          description: input.Description,
          solutionStack: wantedStack(caller.region, input),
          templateName: input.TemplateName,
        });
        return describeEnvironment(hosting, environment);
      },
    ),
    TerminateEnvironment: operation(
      { ...NAMES, TerminateResources: 'boolean', ForceTerminate: 'boolean' },
      (input, caller) => {
        const environment = requireEnvironment(hosting, caller.region, input);
        terminate(hosting, environment, input.ForceTerminate ?? false);
        return describeEnvironment(hosting, environment);
      },
    ),
    AbortEnvironmentUpdate: operation(NAMES, (input, caller) => {
      const environment = requireEnvironment(hosting, caller.region, input);
      if (environment.abort === undefined)
        throw invalidValue(
          `Environment named ${environment.name} is in an invalid state for this operation. Must be pending deployment.`,
        );
      environment.abort();
      return undefined;
    }),
    RebuildEnvironment: operation(NAMES, (input, caller) => {
      const environment = requireEnvironment(hosting, caller.region, input);
      requireReady(environment);
      update(hosting, environment, {});
      return undefined;
    }),
  };
}

const HOUR_MS = 3_600_000;

function lists(hosting: Hosting): Record<string, QueryOperation> {
  return {
    DescribeEnvironments: operation(
      {
        ApplicationName: 'string',
        VersionLabel: 'string',
        EnvironmentIds: ['string'],
        EnvironmentNames: ['string'],
        IncludeDeleted: 'boolean',
        IncludedDeletedBackTo: 'string',
        MaxRecords: 'integer',
        NextToken: 'string',
      },
      (input, caller) => {
        const matches = (list: readonly string[] | undefined, value: string | undefined) =>
          list === undefined || list.length === 0 || list.includes(value ?? '');
        const wanted = hosting.environments
          .filter((each) => each.region === caller.region && matches(input.EnvironmentIds, each.id))
          .filter((each) => matches(input.EnvironmentNames, each.name))
          .filter((each) => input.ApplicationName === undefined || each.application === input.ApplicationName)
          .filter((each) => input.VersionLabel === undefined || each.versionLabel === input.VersionLabel)
          .filter((each) => isListed(hosting, each, input));
        const size = input.MaxRecords ?? Math.max(1, wanted.length);
        const environments = beanstalkPage(wanted, input.NextToken, size);
        return {
          Environments: environments.items.map((each) => describeEnvironment(hosting, each)),
          NextToken: environments.next,
        };
      },
    ),
  };
}

interface Deleted {
  readonly IncludeDeleted?: boolean;
  readonly IncludedDeletedBackTo?: string;
}

/** A terminated environment stays in the list for an hour, or as far back as the caller asks. */
function isListed(hosting: Hosting, environment: Environment, input: Deleted): boolean {
  if (environment.terminatedAt === undefined) return true;
  if (input.IncludeDeleted === false) return false;
  const from =
    input.IncludedDeletedBackTo === undefined
      ? hosting.core.clock.now() - HOUR_MS
      : Date.parse(input.IncludedDeletedBackTo);
  return Date.parse(environment.terminatedAt) >= from;
}

export function isLoadBalanced(environment: Environment): boolean {
  return (
    optionOf(environment.options, 'aws:elasticbeanstalk:environment', 'EnvironmentType') !== 'SingleInstance'
  );
}

export function endpointUrl(environment: Environment): string {
  return isLoadBalanced(environment)
    ? `awseb-${environment.id}.${environment.region}.elb.amazonaws.com`
    : environment.instance.address;
}

export function describeEnvironment(hosting: Hosting, environment: Environment): XmlResult {
  const launched = environment.status !== 'Launching';
  return {
    EnvironmentName: environment.name,
    EnvironmentId: environment.id,
    ApplicationName: environment.application,
    VersionLabel: environment.versionLabel,
    SolutionStackName: environment.solutionStack,
    PlatformArn: platformOfStack(environment.solutionStack, environment.region),
    TemplateName: environment.templateName,
    Description: environment.description,
    EndpointURL: launched ? endpointUrl(environment) : undefined,
    CNAME: environment.cname,
    DateCreated: environment.createdAt,
    DateUpdated: environment.updatedAt,
    Status: environment.status,
    AbortableOperationInProgress: environment.abort !== undefined,
    Health: environment.health,
    HealthStatus: environment.healthStatus,
    Tier: { Name: environment.tier.name, Type: environment.tier.type, Version: '1.0' },
    EnvironmentLinks: [],
    EnvironmentArn: arn(
      hosting.core,
      environment.region,
      `environment/${environment.application}/${environment.name}`,
    ),
  };
}
