import { partitionOf } from '../protocol/partitions.ts';
import type { Tags } from '../protocol/tags.ts';
import { bundleProblem } from './bundle.ts';
import { ownStack, setHealth, tellFailure } from './environments.ts';
import { streamLogs } from './log-groups.ts';
import { checkInstanceTypes, missingRole, propertiesProblem } from './option-checks.ts';
import { mergeOptions, optionOf } from './options.ts';
import {
  type ApplicationVersion,
  type Beanstalk,
  type Environment,
  type EnvironmentSetup,
  invalidValue,
  isLive,
  requireApplication,
  requireDeployable,
  storageBucket,
  tellOf,
} from './records.ts';

/** An environment to be. */
export interface NewEnvironment {
  readonly application: string;
  readonly name: string;
  readonly region: string;
  readonly cnamePrefix: string | undefined;
  readonly setup: Readonly<EnvironmentSetup>;
  readonly tags: Tags;
}

/** Starts an environment's launch. @throws QueryError in Beanstalk's words */
export function launch(beanstalk: Beanstalk, wanted: NewEnvironment): Environment {
  requireApplication(beanstalk, wanted.region, wanted.application);
  checkName(wanted.name);
  if (
    beanstalk.environments.some(
      (each) => each.name === wanted.name && each.region === wanted.region && isLive(each),
    )
  )
    throw invalidValue(`Environment ${wanted.name} already exists.`);
  const label = wanted.setup.versionLabel;
  const version =
    label === undefined ? undefined : requireDeployable(beanstalk, wanted.region, wanted.application, label);
  checkInstanceTypes(wanted.setup.options);
  const environment = newEnvironment(beanstalk, wanted);
  beanstalk.environments.push(environment);
  ownStack(beanstalk, environment, 'seed');
  runLaunch(beanstalk, environment, version);
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

/** Whether a live environment of the account has that CNAME. */
export function cnameTaken(beanstalk: Beanstalk, cname: string): boolean {
  return beanstalk.environments.some(
    (each) => isLive(each) && each.cname.toLowerCase() === cname.toLowerCase(),
  );
}

/** @throws QueryError InvalidParameterValue */
export function prefixedCname(prefix: string, region: string): string {
  if (!/^[a-zA-Z0-9][a-zA-Z0-9-]{2,61}[a-zA-Z0-9]$/.test(prefix))
    throw invalidValue(
      `Value ${prefix} at 'CNAMEPrefix' failed to satisfy constraint: Member must have length between 4 and 63`,
    );
  return `${prefix}.${region}.${partitionOf(region).beanstalk}`;
}

function cnameOf(beanstalk: Beanstalk, wanted: NewEnvironment): string {
  const { cnamePrefix, name, region } = wanted;
  if (cnamePrefix === undefined)
    return `${name}.eba-${beanstalk.core.random.hex(8)}.${region}.${partitionOf(region).beanstalk}`;
  const cname = prefixedCname(cnamePrefix, region);
  if (cnameTaken(beanstalk, cname)) throw invalidValue(`DNS name (${cname}) is not available.`);
  return cname;
}

function newEnvironment(beanstalk: Beanstalk, wanted: NewEnvironment): Environment {
  const { random, clock } = beanstalk.core;
  const now = clock.iso();
  const id = `e-${random.hex(10)}`;
  return {
    id,
    name: wanted.name,
    application: wanted.application,
    region: wanted.region,
    cname: cnameOf(beanstalk, wanted),
    times: { createdAt: now, updatedAt: now, terminatedAt: undefined },
    status: 'Launching',
    health: { color: 'Grey', status: 'Pending' },
    setup: { ...wanted.setup, options: mergeOptions([], wanted.setup.options) },
    tags: { ...wanted.tags },
    instance: {
      id: `i-0${random.hex(16)}`,
      address: `203.0.113.${random.integer(1, 254)}`,
      group: `awseb-${id}-stack-AWSEBAutoScalingGroup-${random.hex(12)}`,
      launchTemplate: `lt-0${random.hex(16)}`,
    },
    operation: { abort: undefined, failure: undefined },
  };
}

function runLaunch(
  beanstalk: Beanstalk,
  environment: Environment,
  version: ApplicationVersion | undefined,
): void {
  const { clock, random } = beanstalk.core;
  const say = (seconds: number, message: () => string) =>
    clock.after(seconds * 1000, () => {
      if (environment.status === 'Launching') tellOf(beanstalk, environment, 'INFO', message());
    });
  tellOf(beanstalk, environment, 'INFO', 'createEnvironment is starting.');
  say(
    2,
    () =>
      `Using ${storageBucket(beanstalk.core, environment.region)} as Amazon S3 storage bucket for environment data.`,
  );
  const blocked =
    propertiesProblem(environment.setup.options) ??
    launchProblem(beanstalk, environment) ??
    missingRole(beanstalk.core, environment.region, environment.setup.options);
  if (blocked !== undefined) {
    clock.after(35_000, () => endLaunch(beanstalk, environment, blocked));
    return;
  }
  say(25, () => `Created security group named: sg-0${random.hex(16)}`);
  say(45, () => `Created EIP: ${environment.instance.address}`);
  say(100, () => 'Waiting for EC2 instances to launch. This may take a few minutes.');
  clock.after(random.integer(150, 195) * 1000, () =>
    endLaunch(
      beanstalk,
      environment,
      version === undefined
        ? undefined
        : bundleProblem(beanstalk.core, version, environment.setup.solutionStack),
    ),
  );
}

/**
 * What keeps an account of today from launching: no instance profile is made for the caller, and accounts since
 * October 2024 make no launch configurations. Source: the Beanstalk guide, "Launch templates".
 */
function launchProblem(beanstalk: Beanstalk, environment: Environment): string | undefined {
  const configuration = 'aws:autoscaling:launchconfiguration';
  const { options, solutionStack } = environment.setup;
  const byDefault = isTemplateByDefault(beanstalk, solutionStack) ? 'true' : 'false';
  if (!optionOf(options, configuration, 'IamInstanceProfile'))
    return 'The instance profile aws-elasticbeanstalk-ec2-role associated with the environment does not exist.';
  const forcesTemplate =
    (optionOf(options, configuration, 'DisableIMDSv1') ?? byDefault) === 'true' ||
    ['gp3', 'io2'].includes(optionOf(options, configuration, 'RootVolumeType') ?? '') ||
    optionOf(options, 'aws:ec2:instances', 'EnableSpot') === 'true';
  if (forcesTemplate) return undefined;
  return 'Creating Auto Scaling launch configuration failed Reason: Resource handler returned message: "The Launch Configuration creation operation is not available in your account. Use launch templates to create configuration templates for your Auto Scaling groups."';
}

/**
 * What becomes of an environment that says nothing of IMDSv1: platforms of Amazon Linux 2023 take a launch template by themselves by now,
 * and in October 2024 they did not (aws/elastic-beanstalk-roadmap#271, aws/aws-elastic-beanstalk-cli#531). No page dates it, so the seed decides.
 */
function isTemplateByDefault({ core }: Beanstalk, solutionStack: string): boolean {
  return solutionStack.includes('Amazon Linux 2023') && core.seed % 2 === 0;
}

/** Ends a launch, well or with a problem. */
export function endLaunch(beanstalk: Beanstalk, environment: Environment, problem: string | undefined): void {
  if (environment.status !== 'Launching') return;
  environment.status = 'Ready';
  environment.times.updatedAt = beanstalk.core.clock.iso();
  environment.operation.failure = problem;
  streamLogs(beanstalk, environment);
  if (problem === undefined) {
    setHealth(environment, 'Green', 'Ok');
    tellOf(beanstalk, environment, 'INFO', `Application available at ${environment.cname}.`);
    tellOf(beanstalk, environment, 'INFO', `Successfully launched environment: ${environment.name}`);
    return;
  }
  setHealth(environment, 'Red', 'Severe');
  tellFailure(beanstalk, environment, problem);
  tellOf(
    beanstalk,
    environment,
    'ERROR',
    'Create environment operation is complete, but with errors. For more information, see troubleshooting documentation.',
  );
}
