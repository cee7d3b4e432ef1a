import { QueryError } from '../protocol/query-protocol.ts';
import { bundleProblem } from './beanstalk-bundle.ts';
import {
  type ApplicationVersion,
  type Environment,
  findVersion,
  type Hosting,
  invalidValue,
  isLive,
  mergeOptions,
  type OptionSetting,
  requireDeployable,
  tellOf,
} from './beanstalk-hosting.ts';
import { endLogs, streamLogs } from './beanstalk-log-groups.ts';

export function tellFailure(hosting: Hosting, environment: Environment, problem: string): void {
  tellOf(hosting, environment, 'ERROR', problem);
  tellOf(
    hosting,
    environment,
    'ERROR',
    `[Instance: ${environment.instance.id}] Command failed on instance. Return code: 1 Output: ${problem}`,
  );
  tellOf(hosting, environment, 'ERROR', 'Failed to deploy application.');
}

export function setHealth(
  environment: Environment,
  health: Environment['health'],
  healthStatus: string,
): void {
  environment.health = health;
  environment.healthStatus = healthStatus;
}

export interface EnvironmentChange {
  readonly versionLabel?: string | undefined;
  readonly options?: readonly OptionSetting[];
  readonly removed?: readonly Omit<OptionSetting, 'value'>[];
  readonly description?: string | undefined;
  readonly solutionStack?: string | undefined;
  readonly templateName?: string | undefined;
}

/** Starts one update: a version, or a configuration, never both. @throws QueryError in Beanstalk's words */
export function update(hosting: Hosting, environment: Environment, change: EnvironmentChange): void {
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
  const version =
    change.versionLabel === undefined
      ? undefined
      : requireDeployable(hosting, environment.region, environment.application, change.versionLabel);
  environment.description = change.description ?? environment.description;
  environment.failure = undefined;
  environment.status = 'Updating';
  environment.updatedAt = hosting.core.clock.iso();
  tellOf(hosting, environment, 'INFO', 'Environment update is starting.');
  runUpdate(hosting, environment, change, version);
}

export function requireReady(environment: Environment): void {
  if (environment.status !== 'Ready')
    throw invalidValue(
      `Environment named ${environment.name} is in an invalid state for this operation. Must be Ready.`,
    );
}

function runUpdate(
  hosting: Hosting,
  environment: Environment,
  change: EnvironmentChange,
  version: ApplicationVersion | undefined,
): void {
  const { clock, random } = hosting.core;
  environment.healthStatus = 'Info';
  clock.after(5000, () => {
    if (environment.status === 'Updating' && version)
      tellOf(hosting, environment, 'INFO', 'Deploying new version to instance(s).');
  });
  const cancel = clock.after(random.integer(40, 75) * 1000, () =>
    endUpdate(hosting, environment, change, version),
  );
  environment.abort = () => {
    cancel();
    environment.abort = undefined;
    environment.status = 'Aborting';
    tellOf(hosting, environment, 'INFO', 'Environment update is aborting.');
    clock.after(20_000, () => settleUpdate(hosting, environment, 'Environment update was aborted.'));
  };
}

function endUpdate(
  hosting: Hosting,
  environment: Environment,
  change: EnvironmentChange,
  version: ApplicationVersion | undefined,
): void {
  if (environment.status !== 'Updating') return;
  const platform = change.solutionStack ?? environment.solutionStack;
  const problem = version === undefined ? undefined : bundleProblem(hosting.core, version, platform);
  if (problem !== undefined) {
    environment.failure = problem;
    tellFailure(hosting, environment, problem);
    settleUpdate(
      hosting,
      environment,
      `Unsuccessful command execution on instance id(s) '${environment.instance.id}'. Aborting the operation.`,
    );
    setHealth(environment, 'Red', 'Severe');
    return;
  }
  environment.versionLabel = version?.label ?? environment.versionLabel;
  environment.options = mergeOptions(environment.options, change.options ?? [], change.removed);
  environment.solutionStack = change.solutionStack ?? environment.solutionStack;
  streamLogs(hosting, environment);
  if (version)
    tellOf(hosting, environment, 'INFO', 'New application version was deployed to running EC2 instances.');
  settleUpdate(hosting, environment, 'Environment update completed successfully.');
  setHealth(environment, 'Green', 'Ok');
}

function settleUpdate(hosting: Hosting, environment: Environment, message: string): void {
  if (environment.status !== 'Updating' && environment.status !== 'Aborting') return;
  environment.status = 'Ready';
  environment.abort = undefined;
  environment.updatedAt = hosting.core.clock.iso();
  environment.healthStatus = environment.health === 'Green' ? 'Ok' : environment.healthStatus;
  tellOf(hosting, environment, environment.failure === undefined ? 'INFO' : 'ERROR', message);
}

/** Starts the end of an environment; one that is going already just goes on. @throws QueryError in Beanstalk's words */
export function terminate(hosting: Hosting, environment: Environment, force: boolean): void {
  if (environment.status === 'Terminating' || environment.status === 'Terminated') return;
  if (!force) requireReady(environment);
  const { clock, random } = hosting.core;
  environment.abort = undefined;
  environment.status = 'Terminating';
  environment.updatedAt = clock.iso();
  setHealth(environment, 'Grey', 'NoData');
  tellOf(hosting, environment, 'INFO', 'terminateEnvironment is starting.');
  clock.after(random.integer(50, 90) * 1000, () => {
    environment.status = 'Terminated';
    environment.terminatedAt = clock.iso();
    environment.updatedAt = environment.terminatedAt;
    ownStack(hosting, environment, 'drop');
    endLogs(hosting, environment);
    tellOf(hosting, environment, 'INFO', 'terminateEnvironment completed successfully.');
  });
}

/** Every environment owns a stack of its own in CloudFormation, named `awseb-…`, that carries its tags. */
export function ownStack(hosting: Hosting, environment: Environment, verb: 'seed' | 'drop'): void {
  const name = `awseb-${environment.id}-stack`;
  const act = cloudFormationControl(hosting)?.[verb];
  act?.({
    name,
    region: environment.region,
    template: {
      Resources: { AWSEBInstanceLaunchWaitHandle: { Type: 'AWS::CloudFormation::WaitConditionHandle' } },
    },
    tags: ownTags(environment),
  });
}

function cloudFormationControl(hosting: Hosting) {
  try {
    return hosting.core.peer('cloudformation').control;
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

export function environmentTags(environment: Environment): Record<string, string> {
  return { ...environment.tags, ...ownTags(environment) };
}

/** A version that a running environment uses cannot go. */
export function usersOf(hosting: Hosting, version: ApplicationVersion): Environment[] {
  return hosting.environments.filter(
    (each) =>
      isLive(each) &&
      each.region === version.region &&
      each.application === version.application &&
      each.versionLabel === version.label &&
      findVersion(hosting, version.region, version.application, version.label) !== undefined,
  );
}
