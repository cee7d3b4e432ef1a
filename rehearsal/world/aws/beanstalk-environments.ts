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
  optionOf,
  requireApplication,
  requireDeployable,
  storageBucket,
  tellOf,
} from './beanstalk-hosting.ts';
import { QueryError } from './query-protocol.ts';

export interface NewEnvironment {
  readonly application: string;
  readonly name: string;
  readonly region: string;
  readonly description: string | undefined;
  readonly cnamePrefix: string | undefined;
  readonly versionLabel: string | undefined;
  readonly templateName: string | undefined;
  readonly solutionStack: string;
  readonly options: readonly OptionSetting[];
  readonly tags: Readonly<Record<string, string>>;
  readonly tier: { readonly name: string; readonly type: string };
}

/** Starts an environment's launch. @throws QueryError in Beanstalk's words */
export function launch(hosting: Hosting, wanted: NewEnvironment): Environment {
  requireApplication(hosting, wanted.region, wanted.application);
  checkName(wanted.name);
  if (
    hosting.environments.some(
      (each) => each.name === wanted.name && each.region === wanted.region && isLive(each),
    )
  )
    throw invalidValue(`Environment ${wanted.name} already exists.`);
  const version =
    wanted.versionLabel === undefined
      ? undefined
      : requireDeployable(hosting, wanted.region, wanted.application, wanted.versionLabel);
  const environment = newEnvironment(hosting, wanted);
  hosting.environments.push(environment);
  ownStack(hosting, environment, 'seed');
  runLaunch(hosting, environment, version);
  return environment;
}

/** Source: the EnvironmentName shape of the service model. */
function checkName(name: string): void {
  const rule =
    name.length < 4
      ? 'Member must have length greater than or equal to 4'
      : name.length > 40
        ? 'Member must have length less than or equal to 40'
        : /^[a-zA-Z0-9][a-zA-Z0-9-]*[a-zA-Z0-9]$/.test(name)
          ? undefined
          : 'Member must contain only letters, digits, and the dash character and may not start or end with a dash';
  if (rule !== undefined)
    throw invalidValue(`Value ${name} at 'EnvironmentName' failed to satisfy constraint: ${rule}`);
}

export function cnameTaken(hosting: Hosting, cname: string): boolean {
  return hosting.environments.some(
    (each) => isLive(each) && each.cname.toLowerCase() === cname.toLowerCase(),
  );
}

function cnameOf(hosting: Hosting, wanted: NewEnvironment): string {
  const { cnamePrefix, name, region } = wanted;
  if (cnamePrefix === undefined)
    return `${name}.eba-${hosting.core.random.hex(8)}.${region}.elasticbeanstalk.com`;
  if (!/^[a-zA-Z0-9][a-zA-Z0-9-]{2,61}[a-zA-Z0-9]$/.test(cnamePrefix))
    throw invalidValue(
      `Value ${cnamePrefix} at 'CNAMEPrefix' failed to satisfy constraint: Member must have length between 4 and 63`,
    );
  const cname = `${cnamePrefix}.${region}.elasticbeanstalk.com`;
  if (cnameTaken(hosting, cname)) throw invalidValue(`DNS name (${cname}) is not available.`);
  return cname;
}

function newEnvironment(hosting: Hosting, wanted: NewEnvironment): Environment {
  const { random, clock } = hosting.core;
  const now = clock.iso();
  const id = `e-${random.hex(10)}`;
  return {
    id,
    name: wanted.name,
    application: wanted.application,
    region: wanted.region,
    description: wanted.description,
    cname: cnameOf(hosting, wanted),
    createdAt: now,
    updatedAt: now,
    terminatedAt: undefined,
    status: 'Launching',
    health: 'Grey',
    healthStatus: 'Pending',
    versionLabel: wanted.versionLabel,
    templateName: wanted.templateName,
    solutionStack: wanted.solutionStack,
    options: mergeOptions([], wanted.options),
    tags: { ...wanted.tags },
    tier: wanted.tier,
    instance: {
      id: `i-0${random.hex(16)}`,
      address: `203.0.113.${random.integer(1, 254)}`,
      group: `awseb-${id}-stack-AWSEBAutoScalingGroup-${random.hex(12)}`,
      launchTemplate: `lt-0${random.hex(16)}`,
    },
    abort: undefined,
    failure: undefined,
  };
}

function runLaunch(
  hosting: Hosting,
  environment: Environment,
  version: ApplicationVersion | undefined,
): void {
  const { clock, random } = hosting.core;
  const say = (seconds: number, message: () => string) =>
    clock.after(seconds * 1000, () => {
      if (environment.status === 'Launching') tellOf(hosting, environment, 'INFO', message());
    });
  tellOf(hosting, environment, 'INFO', 'createEnvironment is starting.');
  say(
    2,
    () => `Using ${storageBucket(environment.region)} as Amazon S3 storage bucket for environment data.`,
  );
  const blocked = launchProblem(environment);
  if (blocked !== undefined) {
    clock.after(35_000, () => endLaunch(hosting, environment, blocked));
    return;
  }
  say(25, () => `Created security group named: sg-0${random.hex(16)}`);
  say(45, () => `Created EIP: ${environment.instance.address}`);
  say(100, () => 'Waiting for EC2 instances to launch. This may take a few minutes.');
  clock.after(random.integer(150, 195) * 1000, () =>
    endLaunch(hosting, environment, version === undefined ? undefined : bundleProblem(hosting.core, version)),
  );
}

/**
 * What keeps an account of today from launching: no instance profile is made for the caller, and accounts since
 * October 2024 make no launch configurations. Source: the Beanstalk guide, "Launch templates".
 */
function launchProblem(environment: Environment): string | undefined {
  const configuration = 'aws:autoscaling:launchconfiguration';
  const { options } = environment;
  if (!optionOf(options, configuration, 'IamInstanceProfile'))
    return 'The instance profile aws-elasticbeanstalk-ec2-role associated with the environment does not exist.';
  const forcesTemplate =
    optionOf(options, configuration, 'DisableIMDSv1') === 'true' ||
    ['gp3', 'io2'].includes(optionOf(options, configuration, 'RootVolumeType') ?? '') ||
    optionOf(options, 'aws:ec2:instances', 'EnableSpot') === 'true';
  if (forcesTemplate) return undefined;
  return 'Creating Auto Scaling launch configuration failed Reason: Resource handler returned message: "The Launch Configuration creation operation is not available in your account. Use launch templates to create configuration templates for your Auto Scaling groups."';
}

/** Ends a launch, well or with a problem. */
export function endLaunch(hosting: Hosting, environment: Environment, problem: string | undefined): void {
  if (environment.status !== 'Launching') return;
  environment.status = 'Ready';
  environment.updatedAt = hosting.core.clock.iso();
  environment.failure = problem;
  if (problem === undefined) {
    setHealth(environment, 'Green', 'Ok');
    tellOf(hosting, environment, 'INFO', `Application available at ${environment.cname}.`);
    tellOf(hosting, environment, 'INFO', `Successfully launched environment: ${environment.name}`);
    return;
  }
  setHealth(environment, 'Red', 'Severe');
  tellFailure(hosting, environment, problem);
  tellOf(
    hosting,
    environment,
    'ERROR',
    'Create environment operation is complete, but with errors. For more information, see troubleshooting documentation.',
  );
}

function tellFailure(hosting: Hosting, environment: Environment, problem: string): void {
  tellOf(hosting, environment, 'ERROR', problem);
  tellOf(
    hosting,
    environment,
    'ERROR',
    `[Instance: ${environment.instance.id}] Command failed on instance. Return code: 1 Output: ${problem}`,
  );
  tellOf(hosting, environment, 'ERROR', 'Failed to deploy application.');
}

function setHealth(environment: Environment, health: Environment['health'], healthStatus: string): void {
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
  const problem = version === undefined ? undefined : bundleProblem(hosting.core, version);
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
    tellOf(hosting, environment, 'INFO', 'terminateEnvironment completed successfully.');
  });
}

/** Every environment owns a stack of its own in CloudFormation, named `awseb-…`, that carries its tags. */
function ownStack(hosting: Hosting, environment: Environment, verb: 'seed' | 'drop'): void {
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
