import type { WorldCore } from '../../../kernel/world.ts';
import { endpointUrl, templateOf, wantedStack } from '../../beanstalk/environment-operations.ts';
import { requireReady, terminate, update } from '../../beanstalk/environments.ts';
import { endLaunch, launch } from '../../beanstalk/launch.ts';
import { mergeOptions, optionOf } from '../../beanstalk/options.ts';
import { type Environment, isLive, type OptionSetting } from '../../beanstalk/records.ts';
import { QueryError } from '../../protocol/query-protocol.ts';
import {
  accountOf,
  type ExistingResource,
  type Foresight,
  generatedName,
  type ResourceHandler,
  type ResourceRequest,
  textProperty,
} from '../stacks/handler.ts';
import { serviceFailure } from '../stacks/handler-failure.ts';
import { isObject, type JsonObject } from '../template/json.ts';
import { beanstalkOf, platformInput, templateOptions } from './beanstalk-properties.ts';
import { roleArn, rolesOfProfile } from './passed-roles.ts';

/** Its names and platform cannot change in place. Source: the template reference of the type. */
const REPLACED_BY = ['ApplicationName', 'CNAMEPrefix', 'EnvironmentName', 'SolutionStackName', 'Tier'];

/** AWS::ElasticBeanstalk::Environment. */
export function environmentHandler(core: WorldCore): ResourceHandler {
  const own: OwnOperations = new WeakMap();
  return {
    type: 'AWS::ElasticBeanstalk::Environment',
    schema: {
      properties: [
        ...REPLACED_BY,
        'Description',
        'OperationsRole',
        'OptionSettings',
        'PlatformArn',
        'Tags',
        'TemplateName',
        'VersionLabel',
      ],
      required: ['ApplicationName'],
      replacedBy: REPLACED_BY,
      attributes: ['EndpointURL'],
    },
    tagged: true,
    seconds: { create: 30, update: 5, delete: 15 },
    foresight: { passes: passedBy(core) },
    create(request) {
      const environment = inHandlersWords(core, () => launchFor(core, request));
      return { physicalId: environment.name, settled: () => settled(environment) };
    },
    update(request, before) {
      const environment = find(core, request);
      if (environment === undefined)
        throw new Error(`No Environment found for EnvironmentName = '${request.physicalId}'.`);
      return {
        physicalId: request.physicalId,
        settled: updates(core, own, environment, { request, before }),
      };
    },
    delete(request) {
      const environment = find(core, request);
      if (environment === undefined) return {};
      const refuses = core.seed % 2 === 1 && /^(?:Updating|Aborting)$/.test(environment.status);
      if (refuses) requireNobodyElse(own, environment);
      terminate(beanstalkOf(core), environment, true);
      return { settled: () => !isLive(environment) };
    },
    rush(resource) {
      const environment = find(core, resource);
      if (environment) endLaunch(beanstalkOf(core), environment, undefined);
    },
    attribute(resource) {
      const environment = find(core, resource);
      return environment === undefined ? '' : endpointUrl(environment);
    },
  };
}

/** The roles of an environment are handed on by who makes it: to Beanstalk, and to the instances by their profile. */
function passedBy(core: WorldCore): NonNullable<Foresight['passes']> {
  return (request) => {
    const options = templateOptions(request.properties);
    const account = accountOf(request);
    const service = optionOf(options, 'aws:elasticbeanstalk:environment', 'ServiceRole');
    const profile = optionOf(options, 'aws:autoscaling:launchconfiguration', 'IamInstanceProfile');
    return [
      ...(service
        ? [
            {
              role: roleArn({ account, region: request.region }, service),
              service: 'elasticbeanstalk.amazonaws.com',
            },
          ]
        : []),
      ...(profile ? rolesOfProfile(core, { account, region: request.region }, profile) : []),
    ];
  };
}

/** An option that Beanstalk does not take is told as the handler's failure. @throws Error */
function inHandlersWords<T>(core: WorldCore, run: () => T): T {
  try {
    return run();
  } catch (error) {
    if (!(error instanceof QueryError && error.message.startsWith('Invalid option'))) throw error;
    const { message, status } = error;
    throw serviceFailure(core, { message, service: 'ElasticBeanstalk', status, code: 'InvalidRequest' });
  }
}

function find(core: WorldCore, request: ExistingResource): Environment | undefined {
  return beanstalkOf(core).environments.find(
    (each) => each.name === request.physicalId && each.region === request.region && isLive(each),
  );
}

function launchFor(core: WorldCore, request: ResourceRequest): Environment {
  const { properties, region } = request;
  const application = textProperty(properties, 'ApplicationName') ?? '';
  const templateName = textProperty(properties, 'TemplateName');
  const template = templateOf(beanstalkOf(core), region, application, templateName);
  const tier = properties['Tier'];
  const stack = wantedStack(region, platformInput(properties)) ?? template?.solutionStack;
  if (stack === undefined)
    throw new Error('You must specify a solution stack name, a platform ARN or a template name.');
  return launch(beanstalkOf(core), {
    application,
    region,
    name: textProperty(properties, 'EnvironmentName') ?? generatedName(request, core.random.hex(8), 40),
    cnamePrefix: textProperty(properties, 'CNAMEPrefix'),
    setup: {
      description: textProperty(properties, 'Description'),
      versionLabel: textProperty(properties, 'VersionLabel'),
      templateName,
      solutionStack: stack,
      options: mergeOptions(template?.options ?? [], templateOptions(properties)),
      tier: {
        name: (isObject(tier) ? textProperty(tier, 'Name') : undefined) ?? 'WebServer',
        type: (isObject(tier) ? textProperty(tier, 'Type') : undefined) ?? 'Standard',
      },
    },
    tags: request.tags,
  });
}

/** @throws Error with the failure of the operation that ended */
function settled(environment: Environment): boolean {
  if (!isLive(environment)) throw new Error(`Environment ${environment.name} was terminated.`);
  if (environment.status !== 'Ready') return false;
  if (environment.operation.failure !== undefined)
    throw new Error(
      `Environment ${environment.name} failed: ${environment.operation.failure} Failed to deploy application.`,
    );
  return true;
}

/** When the last operation that a stack began on an environment was begun. */
type OwnOperations = WeakMap<Environment, string>;

/**
 * Beanstalk refuses a change while an operation of somebody else's is under way (`UpdateEnvironment`, InvalidParameterValue; AWS's own
 * CLI and Terraform's provider show the sentence), and a resource handler hands that on. What becomes of a rollback that finds the
 * update of its own stack still going is told nowhere; here it waits for that. Nor is it told whether an end is refused as a change
 * is, so the seed decides.
 */
function requireNobodyElse(own: OwnOperations, environment: Environment): void {
  if (own.get(environment) !== environment.times.updatedAt) requireReady(environment);
}

/**
 * The updates that a changed resource needs, one after the other: Beanstalk takes a version and a configuration
 * only in two, and each only when the environment is Ready (API reference, UpdateEnvironment).
 */
function updates(
  core: WorldCore,
  own: OwnOperations,
  environment: Environment,
  { request, before }: { readonly request: ExistingResource; readonly before: JsonObject },
): () => boolean {
  const { properties } = request;
  const options = changedOptions(before, properties);
  const stack =
    properties['PlatformArn'] === before['PlatformArn']
      ? undefined
      : wantedStack(request.region, platformInput(properties));
  const label = textProperty(properties, 'VersionLabel');
  const waiting: (() => void)[] = [];
  if (options.changed.length > 0 || options.removed.length > 0 || stack !== undefined)
    waiting.push(() =>
      update(beanstalkOf(core), environment, {
        options: options.changed,
        removed: options.removed,
        solutionStack: stack,
      }),
    );
  if (label !== undefined && label !== environment.setup.versionLabel)
    waiting.push(() => update(beanstalkOf(core), environment, { versionLabel: label }));
  if (waiting.length > 0) requireNobodyElse(own, environment);
  environment.tags = { ...request.tags };
  environment.setup.description = textProperty(properties, 'Description') ?? environment.setup.description;
  let started = false;
  return () => {
    if (environment.status !== 'Ready') return false;
    if (started) settled(environment);
    const next = waiting.shift();
    if (next === undefined) return true;
    started = true;
    inHandlersWords(core, next);
    own.set(environment, environment.times.updatedAt);
    return false;
  };
}

function changedOptions(
  before: JsonObject,
  after: JsonObject,
): { changed: OptionSetting[]; removed: OptionSetting[] } {
  const old = templateOptions(before);
  const now = templateOptions(after);
  const same = (a: OptionSetting, b: OptionSetting) => a.namespace === b.namespace && a.name === b.name;
  return {
    changed: now.filter((each) => !old.some((other) => same(each, other) && each.value === other.value)),
    removed: old.filter((each) => !now.some((other) => same(each, other))),
  };
}
