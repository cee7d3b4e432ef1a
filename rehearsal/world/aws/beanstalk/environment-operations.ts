import { operation, QueryError, type QueryOperation, type XmlResult } from '../protocol/query-protocol.ts';
import { requireReady, terminate, update } from './environments.ts';
import { cnameTaken, launch, prefixedCname } from './launch.ts';
import { mergeOptions, optionOf } from './options.ts';
import { beanstalkPage } from './pages.ts';
import { platformOfStack, requireSolutionStack, stackOfPlatform } from './platforms.ts';
import {
  arn,
  type Beanstalk,
  type Environment,
  invalidValue,
  type OptionSetting,
  required,
  requireEnvironment,
} from './records.ts';
import { tagsFrom } from './tags.ts';

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

/** Option settings as a request writes them. */
export function optionsFrom(given: readonly GivenOption[] | undefined): OptionSetting[] {
  return (given ?? []).map((each) => ({
    namespace: each.Namespace ?? '',
    name: each.OptionName ?? '',
    value: each.Value ?? '',
  }));
}

/** Operations on environments. */
export function environmentOperations(beanstalk: Beanstalk): Record<string, QueryOperation> {
  return { ...creation(beanstalk), ...changes(beanstalk), ...lists(beanstalk) };
}

function creation(beanstalk: Beanstalk): Record<string, QueryOperation> {
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
        const template = templateOf(beanstalk, region, application, input.TemplateName);
        return describeEnvironment(
          beanstalk,
          launch(beanstalk, {
            application,
            region,
            name: required(input.EnvironmentName, 'EnvironmentName'),
            cnamePrefix: input.CNAMEPrefix,
            setup: {
              description: input.Description,
              versionLabel: input.VersionLabel,
              templateName: input.TemplateName,
              solutionStack: wantedStack(region, input) ?? template?.solutionStack ?? noPlatform(),
              options: mergeOptions(template?.options ?? [], optionsFrom(input.OptionSettings)),
              tier: { name: input.Tier?.Name ?? 'WebServer', type: input.Tier?.Type ?? 'Standard' },
            },
            tags: tagsFrom(input.Tags),
          }),
        );
      },
    ),
    CheckDNSAvailability: operation({ CNAMEPrefix: 'string' }, (input, caller) => {
      const cname = prefixedCname(required(input.CNAMEPrefix, 'CNAMEPrefix'), caller.region);
      return { Available: !cnameTaken(beanstalk, cname), FullyQualifiedCNAME: cname };
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

/** The platform that a request names, as a solution stack. @throws QueryError when it names none that there is */
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
export function templateOf(
  beanstalk: Beanstalk,
  region: string,
  application: string,
  name: string | undefined,
) {
  if (name === undefined) return undefined;
  const found = beanstalk.templates.find(
    (each) => each.region === region && each.application === application && each.name === name,
  );
  if (found === undefined)
    throw invalidValue(`No Configuration Template named '${application}/${name}' found.`);
  return found;
}

function changes(beanstalk: Beanstalk): Record<string, QueryOperation> {
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
        const environment = requireEnvironment(beanstalk, caller.region, input);
        const template = templateOf(beanstalk, caller.region, environment.application, input.TemplateName);
        update(beanstalk, environment, {
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
        return describeEnvironment(beanstalk, environment);
      },
    ),
    TerminateEnvironment: operation(
      { ...NAMES, TerminateResources: 'boolean', ForceTerminate: 'boolean' },
      (input, caller) => {
        const environment = requireEnvironment(beanstalk, caller.region, input);
        terminate(beanstalk, environment, input.ForceTerminate ?? false);
        return describeEnvironment(beanstalk, environment);
      },
    ),
    AbortEnvironmentUpdate: operation(NAMES, (input, caller) => {
      const environment = requireEnvironment(beanstalk, caller.region, input);
      if (environment.operation.abort === undefined)
        throw invalidValue(
          `Environment named ${environment.name} is in an invalid state for this operation. Must be pending deployment.`,
        );
      environment.operation.abort();
      return undefined;
    }),
    RebuildEnvironment: operation(NAMES, (input, caller) => {
      const environment = requireEnvironment(beanstalk, caller.region, input);
      requireReady(environment);
      update(beanstalk, environment, {});
      return undefined;
    }),
  };
}

const HOUR_MS = 3_600_000;

function lists(beanstalk: Beanstalk): Record<string, QueryOperation> {
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
        const wanted = beanstalk.environments
          .filter((each) => each.region === caller.region && matches(input.EnvironmentIds, each.id))
          .filter((each) => matches(input.EnvironmentNames, each.name))
          .filter((each) => input.ApplicationName === undefined || each.application === input.ApplicationName)
          .filter(
            (each) => input.VersionLabel === undefined || each.setup.versionLabel === input.VersionLabel,
          )
          .filter((each) => isListed(beanstalk, each, input));
        const size = input.MaxRecords ?? Math.max(1, wanted.length);
        const environments = beanstalkPage(wanted, input.NextToken, size);
        return {
          Environments: environments.items.map((each) => describeEnvironment(beanstalk, each)),
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
function isListed(beanstalk: Beanstalk, environment: Environment, input: Deleted): boolean {
  if (environment.times.terminatedAt === undefined) return true;
  if (input.IncludeDeleted === false) return false;
  const from =
    input.IncludedDeletedBackTo === undefined
      ? beanstalk.core.clock.now() - HOUR_MS
      : Date.parse(input.IncludedDeletedBackTo);
  return Date.parse(environment.times.terminatedAt) >= from;
}

/** Whether a load balancer stands before the instance. */
export function isLoadBalanced(environment: Environment): boolean {
  return (
    optionOf(environment.setup.options, 'aws:elasticbeanstalk:environment', 'EnvironmentType') !==
    'SingleInstance'
  );
}

/** What `EndpointURL` shows: the load balancer's name, or the instance's address. */
export function endpointUrl(environment: Environment): string {
  return isLoadBalanced(environment)
    ? `awseb-${environment.id}.${environment.region}.elb.amazonaws.com`
    : environment.instance.address;
}

/** An environment as `DescribeEnvironments` shows it. */
export function describeEnvironment(beanstalk: Beanstalk, environment: Environment): XmlResult {
  const launched = environment.status !== 'Launching';
  return {
    EnvironmentName: environment.name,
    EnvironmentId: environment.id,
    ApplicationName: environment.application,
    VersionLabel: environment.setup.versionLabel,
    SolutionStackName: environment.setup.solutionStack,
    PlatformArn: platformOfStack(environment.setup.solutionStack, environment.region),
    TemplateName: environment.setup.templateName,
    Description: environment.setup.description,
    EndpointURL: launched ? endpointUrl(environment) : undefined,
    CNAME: environment.cname,
    DateCreated: environment.times.createdAt,
    DateUpdated: environment.times.updatedAt,
    Status: environment.status,
    AbortableOperationInProgress: environment.operation.abort !== undefined,
    Health: environment.health.color,
    HealthStatus: environment.health.status,
    Tier: { Name: environment.setup.tier.name, Type: environment.setup.tier.type, Version: '1.0' },
    EnvironmentLinks: [],
    EnvironmentArn: arn(
      beanstalk.core,
      environment.region,
      `environment/${environment.application}/${environment.name}`,
    ),
  };
}
