import { bundleProblem } from './beanstalk-bundle.ts';
import { ownStack, setHealth, tellFailure } from './beanstalk-environments.ts';
import {
  type ApplicationVersion,
  type Environment,
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
import { streamLogs } from './beanstalk-log-groups.ts';

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

/** @throws QueryError InvalidParameterValue */
export function prefixedCname(prefix: string, region: string): string {
  if (!/^[a-zA-Z0-9][a-zA-Z0-9-]{2,61}[a-zA-Z0-9]$/.test(prefix))
    throw invalidValue(
      `Value ${prefix} at 'CNAMEPrefix' failed to satisfy constraint: Member must have length between 4 and 63`,
    );
  return `${prefix}.${region}.elasticbeanstalk.com`;
}

function cnameOf(hosting: Hosting, wanted: NewEnvironment): string {
  const { cnamePrefix, name, region } = wanted;
  if (cnamePrefix === undefined)
    return `${name}.eba-${hosting.core.random.hex(8)}.${region}.elasticbeanstalk.com`;
  const cname = prefixedCname(cnamePrefix, region);
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
    () =>
      `Using ${storageBucket(hosting.core, environment.region)} as Amazon S3 storage bucket for environment data.`,
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
    endLaunch(
      hosting,
      environment,
      version === undefined ? undefined : bundleProblem(hosting.core, version, environment.solutionStack),
    ),
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
  streamLogs(hosting, environment);
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
