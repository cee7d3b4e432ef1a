import { QueryError } from '../protocol/query-protocol.ts';
import { bundleProblem } from './bundle.ts';
import { coupledDatabase } from './coupled-database.ts';
import { extensionResources } from './extensions.ts';
import { endLogs, streamLogs } from './log-groups.ts';
import { checkInstanceTypes, propertiesProblem } from './option-checks.ts';
import { mergeOptions } from './options.ts';
import {
  type ApplicationVersion,
  type Beanstalk,
  type Environment,
  type EnvironmentHealth,
  findVersion,
  invalidValue,
  isLive,
  type OptionSetting,
  requireDeployable,
  tellOf,
} from './records.ts';

/** The events of a deployment that failed on the instance. */
export function tellFailure(beanstalk: Beanstalk, environment: Environment, problem: string): void {
  tellOf(beanstalk, environment, 'ERROR', problem);
  tellOf(
    beanstalk,
    environment,
    'ERROR',
    `[Instance: ${environment.instance.id}] Command failed on instance. Return code: 1 Output: ${problem}`,
  );
  tellOf(beanstalk, environment, 'ERROR', 'Failed to deploy application.');
}

/** What Beanstalk says of an environment's health: a colour, and a word. */
export function setHealth(environment: Environment, color: EnvironmentHealth['color'], status: string): void {
  environment.health = { color, status };
}

/** What an update changes; what is absent stays. */
export interface EnvironmentChange {
  readonly versionLabel?: string | undefined;
  readonly options?: readonly OptionSetting[];
  readonly removed?: readonly Omit<OptionSetting, 'value'>[];
  readonly description?: string | undefined;
  readonly solutionStack?: string | undefined;
  readonly templateName?: string | undefined;
}

/** Starts one update: a version, or a configuration, never both. @throws QueryError in Beanstalk's words */
export function update(beanstalk: Beanstalk, environment: Environment, change: EnvironmentChange): void {
  const configures =
    (change.options ?? []).length > 0 ||
    (change.removed ?? []).length > 0 ||
    change.solutionStack !== undefined ||
    change.templateName !== undefined;
  if (change.versionLabel !== undefined && configures)
    throw new QueryError(
      'InvalidParameterCombination',
      'Both a version label and configuration settings cannot be changed in one update.',
    );
  requireReady(environment);
  checkInstanceTypes(change.options ?? []);
  const version =
    change.versionLabel === undefined
      ? undefined
      : requireDeployable(beanstalk, environment.region, environment.application, change.versionLabel);
  environment.setup.description = change.description ?? environment.setup.description;
  environment.operation.failure = undefined;
  environment.status = 'Updating';
  environment.times.updatedAt = beanstalk.core.clock.iso();
  tellOf(beanstalk, environment, 'INFO', 'Environment update is starting.');
  runUpdate(beanstalk, environment, change, version);
}

/** @throws QueryError InvalidParameterValue while an operation is under way */
export function requireReady(environment: Environment): void {
  if (environment.status !== 'Ready')
    throw invalidValue(
      `Environment named ${environment.name} is in an invalid state for this operation. Must be Ready.`,
    );
}

function runUpdate(
  beanstalk: Beanstalk,
  environment: Environment,
  change: EnvironmentChange,
  version: ApplicationVersion | undefined,
): void {
  const { clock, random } = beanstalk.core;
  const options = mergeOptions(environment.setup.options, change.options ?? [], change.removed);
  const refused = propertiesProblem(options);
  if (refused !== undefined) {
    clock.after(5000, () => failUpdate(beanstalk, environment, refused));
    return;
  }
  environment.health = { ...environment.health, status: 'Info' };
  clock.after(5000, () => {
    if (environment.status === 'Updating' && version)
      tellOf(beanstalk, environment, 'INFO', 'Deploying new version to instance(s).');
  });
  const cancel = clock.after(random.integer(40, 75) * 1000, () =>
    endUpdate(beanstalk, environment, change, version),
  );
  environment.operation.abort = () => {
    cancel();
    environment.operation.abort = undefined;
    environment.status = 'Aborting';
    tellOf(beanstalk, environment, 'INFO', 'Environment update is aborting.');
    clock.after(20_000, () => settleUpdate(beanstalk, environment, 'Environment update was aborted.'));
  };
}

function failUpdate(beanstalk: Beanstalk, environment: Environment, problem: string): void {
  environment.operation.failure = problem;
  tellOf(beanstalk, environment, 'ERROR', problem);
  settleUpdate(beanstalk, environment, 'Failed to deploy configuration.');
}

function endUpdate(
  beanstalk: Beanstalk,
  environment: Environment,
  change: EnvironmentChange,
  version: ApplicationVersion | undefined,
): void {
  if (environment.status !== 'Updating') return;
  const platform = change.solutionStack ?? environment.setup.solutionStack;
  const problem = version === undefined ? undefined : bundleProblem(beanstalk.core, version, platform);
  if (problem !== undefined) {
    environment.operation.failure = problem;
    tellFailure(beanstalk, environment, problem);
    settleUpdate(
      beanstalk,
      environment,
      `Unsuccessful command execution on instance id(s) '${environment.instance.id}'. Aborting the operation.`,
    );
    setHealth(environment, 'Red', 'Severe');
    return;
  }
  environment.setup.versionLabel = version?.label ?? environment.setup.versionLabel;
  environment.setup.options = mergeOptions(environment.setup.options, change.options ?? [], change.removed);
  environment.setup.solutionStack = change.solutionStack ?? environment.setup.solutionStack;
  streamLogs(beanstalk, environment);
  if (version)
    tellOf(beanstalk, environment, 'INFO', 'New application version was deployed to running EC2 instances.');
  settleUpdate(beanstalk, environment, 'Environment update completed successfully.');
  setHealth(environment, 'Green', 'Ok');
}

function settleUpdate(beanstalk: Beanstalk, environment: Environment, message: string): void {
  if (environment.status !== 'Updating' && environment.status !== 'Aborting') return;
  environment.status = 'Ready';
  environment.operation.abort = undefined;
  environment.times.updatedAt = beanstalk.core.clock.iso();
  if (environment.health.color === 'Green') setHealth(environment, 'Green', 'Ok');
  tellOf(beanstalk, environment, environment.operation.failure === undefined ? 'INFO' : 'ERROR', message);
}

/** Starts the end of an environment; one that is going already just goes on. @throws QueryError in Beanstalk's words */
export function terminate(beanstalk: Beanstalk, environment: Environment, force: boolean): void {
  if (environment.status === 'Terminating' || environment.status === 'Terminated') return;
  if (!force) requireReady(environment);
  const { clock, random } = beanstalk.core;
  environment.operation.abort = undefined;
  environment.status = 'Terminating';
  environment.times.updatedAt = clock.iso();
  setHealth(environment, 'Grey', 'NoData');
  tellOf(beanstalk, environment, 'INFO', 'terminateEnvironment is starting.');
  clock.after(random.integer(50, 90) * 1000, () => {
    environment.status = 'Terminated';
    environment.times.terminatedAt = clock.iso();
    environment.times.updatedAt = environment.times.terminatedAt;
    ownStack(beanstalk, environment, 'drop');
    endLogs(beanstalk, environment);
    tellOf(beanstalk, environment, 'INFO', 'terminateEnvironment completed successfully.');
  });
}

/** Every environment owns a stack of its own in CloudFormation, named `awseb-…`, that carries its tags. */
export function ownStack(beanstalk: Beanstalk, environment: Environment, verb: 'seed' | 'drop'): void {
  const name = `awseb-${environment.id}-stack`;
  const act = cloudFormationControl(beanstalk)?.[verb];
  act?.({
    name,
    region: environment.region,
    template: {
      Resources: {
        AWSEBInstanceLaunchWaitHandle: { Type: 'AWS::CloudFormation::WaitConditionHandle' },
        ...coupledDatabase(beanstalk, environment),
        ...extensionResources(beanstalk, environment),
      },
    },
    tags: ownTags(environment),
  });
}

function cloudFormationControl(beanstalk: Beanstalk) {
  try {
    return beanstalk.core.peer('cloudformation').control;
  } catch {
    return undefined;
  }
}

function ownTags(environment: Environment): Record<string, string> {
  const given = Object.entries(environment.tags).filter(([key]) => !key.startsWith('aws:'));
  return {
    ...Object.fromEntries(given),
    'elasticbeanstalk:environment-id': environment.id,
    'elasticbeanstalk:environment-name': environment.name,
    Name: environment.name,
  };
}

/** The tags that an environment shows: those that were given, and Beanstalk's own three. */
export function environmentTags(environment: Environment): Record<string, string> {
  return { ...environment.tags, ...ownTags(environment) };
}

/** A version that a running environment uses cannot go. */
export function usersOf(beanstalk: Beanstalk, version: ApplicationVersion): Environment[] {
  return beanstalk.environments.filter(
    (each) =>
      isLive(each) &&
      each.region === version.region &&
      each.application === version.application &&
      each.setup.versionLabel === version.label &&
      findVersion(beanstalk, version.region, version.application, version.label) !== undefined,
  );
}
