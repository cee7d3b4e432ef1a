import type { WorldCore } from '../../kernel/world.ts';
import { arnIn } from '../protocol/partitions.ts';
import type { S3World } from '../protocol/peers.ts';
import { QueryError } from '../protocol/query-protocol.ts';

/** Everything that Elastic Beanstalk keeps in the account. */
export interface Beanstalk {
  readonly core: WorldCore;
  readonly applications: Application[];
  readonly versions: ApplicationVersion[];
  readonly templates: ConfigurationTemplate[];
  readonly environments: Environment[];
  readonly events: BeanstalkEvent[];
  readonly pageSize: number;
  readonly logs: LogRequest[];
}

/** An application of Beanstalk; region and name tell it from others. */
export interface Application {
  readonly name: string;
  readonly region: string;
  description: string | undefined;
  readonly createdAt: string;
  tags: Record<string, string>;
}

/** A version of an application, and where its bundle lies in S3. */
export interface ApplicationVersion {
  readonly application: string;
  readonly region: string;
  readonly label: string;
  readonly description: string | undefined;
  readonly bucket: string;
  readonly key: string;
  readonly createdAt: string;
  updatedAt: string;
  status: 'UNPROCESSED' | 'PROCESSING' | 'PROCESSED' | 'FAILED';
  tags: Record<string, string>;
}

/** One configuration option. Source: "General options for all environments" of the developer guide. */
export interface OptionSetting {
  readonly namespace: string;
  readonly name: string;
  readonly value: string;
}

/** A saved configuration of an application. */
export interface ConfigurationTemplate {
  readonly application: string;
  readonly region: string;
  readonly name: string;
  readonly solutionStack: string;
  readonly description: string | undefined;
  options: readonly OptionSetting[];
  readonly createdAt: string;
}

/** A Beanstalk environment. Those that are terminated stay, for lists. */
export interface Environment {
  readonly id: string;
  readonly name: string;
  readonly application: string;
  readonly region: string;
  readonly cname: string;
  readonly times: EnvironmentTimes;
  status: 'Launching' | 'Updating' | 'Ready' | 'Terminating' | 'Terminated' | 'Aborting';
  health: EnvironmentHealth;
  readonly setup: EnvironmentSetup;
  tags: Record<string, string>;
  readonly instance: EnvironmentInstance;
  readonly operation: EnvironmentOperation;
}

/** ISO 8601 with ms. */
export interface EnvironmentTimes {
  readonly createdAt: string;
  updatedAt: string;
  terminatedAt: string | undefined;
}

/** What Beanstalk says of an environment's health. */
export interface EnvironmentHealth {
  readonly color: 'Green' | 'Yellow' | 'Red' | 'Grey';
  /** As `HealthStatus` of the API reference: `Ok`, `Severe`, `Info`, … */
  readonly status: string;
}

/** What people set about an environment. */
export interface EnvironmentSetup {
  description: string | undefined;
  /** The version that is deployed. */
  versionLabel: string | undefined;
  /** The configuration template that it was launched with. */
  readonly templateName: string | undefined;
  /** The platform, by its full name. */
  solutionStack: string;
  /** Sorted by namespace and name. */
  options: readonly OptionSetting[];
  readonly tier: { readonly name: string; readonly type: string };
}

/** The one machine that an environment has, and what made it. */
export interface EnvironmentInstance {
  readonly id: string;
  /** A public IPv4 address. */
  readonly address: string;
  /** Names of the Auto Scaling group and of the launch template. */
  readonly group: string;
  readonly launchTemplate: string;
}

/** The operation under way, or the one that ended last. */
export interface EnvironmentOperation {
  /** Stops the update under way; only while one may be aborted. */
  abort: (() => void) | undefined;
  /** Why the operation that ended last went wrong. */
  failure: string | undefined;
}

/** As `DescribeEvents` shows it; `n` counts from 0 within the account. */
export interface BeanstalkEvent {
  readonly n: number;
  readonly at: string;
  readonly region: string;
  readonly severity: 'TRACE' | 'DEBUG' | 'INFO' | 'WARN' | 'ERROR' | 'FATAL';
  readonly message: string;
  readonly application: string;
  readonly environment: string | undefined;
  readonly environmentId: string | undefined;
  readonly versionLabel: string | undefined;
}

/** A request for an instance's logs, and where they were put. */
export interface LogRequest {
  readonly environmentId: string;
  readonly type: string;
  readonly at: string;
  readonly url: string;
}

/** Takes out of a list what is gone. */
export function removeFrom<T>(list: T[], gone: (each: T) => boolean): void {
  list.splice(0, list.length, ...list.filter((each) => !gone(each)));
}

/** Elastic Beanstalk says nearly everything with this code (API reference, "Common Error Types"). */
export function invalidValue(message: string): QueryError {
  return new QueryError('InvalidParameterValue', message);
}

/** @throws QueryError ValidationError when a parameter is absent or empty */
export function required(value: string | undefined, name: string): string {
  if (value === undefined || value === '')
    throw new QueryError(
      'ValidationError',
      `1 validation error detected: Value null at '${name.charAt(0).toLowerCase()}${name.slice(1)}' failed to satisfy constraint: Member must not be null`,
    );
  return value;
}

/** The account's S3, past its wire. */
export function s3Of(core: WorldCore): S3World {
  return core.peer('s3') as S3World;
}

/** Name of the bucket in which Beanstalk keeps its own things in a region. */
export function storageBucket(core: WorldCore, region: string): string {
  return `elasticbeanstalk-${region}-${core.account}`;
}

/** ARN of something of Beanstalk's, such as `application/shop`. */
export function arn(core: WorldCore, region: string, resource: string): string {
  return arnIn(region, `elasticbeanstalk:${region}:${core.account}:${resource}`);
}

/** Writes an event. */
export function tell(
  beanstalk: Beanstalk,
  severity: BeanstalkEvent['severity'],
  message: string,
  about: {
    readonly application: string;
    readonly region: string;
    readonly environment?: Environment;
    readonly versionLabel?: string | undefined;
  },
): void {
  beanstalk.events.push({
    n: beanstalk.events.length,
    at: beanstalk.core.clock.iso(),
    region: about.region,
    severity,
    message,
    application: about.application,
    environment: about.environment?.name,
    environmentId: about.environment?.id,
    versionLabel: about.versionLabel,
  });
}

/** Writes an event of an environment. */
export function tellOf(
  beanstalk: Beanstalk,
  environment: Environment,
  severity: BeanstalkEvent['severity'],
  message: string,
): void {
  const { application, region } = environment;
  tell(beanstalk, severity, message, { application, region, environment });
}

/** The application of that name; undefined when there is none. */
export function findApplication(beanstalk: Beanstalk, region: string, name: string): Application | undefined {
  return beanstalk.applications.find((each) => each.name === name && each.region === region);
}

/** @throws QueryError InvalidParameterValue */
export function requireApplication(
  beanstalk: Beanstalk,
  region: string,
  name: string | undefined,
): Application {
  const found = findApplication(beanstalk, region, required(name, 'ApplicationName'));
  if (found === undefined) throw invalidValue(`No Application named '${name}' found.`);
  return found;
}

/** The version of that label; undefined when there is none. */
export function findVersion(
  beanstalk: Beanstalk,
  region: string,
  application: string,
  label: string,
): ApplicationVersion | undefined {
  return beanstalk.versions.find(
    (each) => each.region === region && each.application === application && each.label === label,
  );
}

/** @throws QueryError InvalidParameterValue when there is no such version, or it cannot be deployed */
export function requireDeployable(
  beanstalk: Beanstalk,
  region: string,
  application: string,
  label: string,
): ApplicationVersion {
  const version = findVersion(beanstalk, region, application, label);
  if (version === undefined) throw invalidValue(`No Application Version named '${label}' found.`);
  if (version.status === 'PROCESSING' || version.status === 'FAILED')
    throw invalidValue(`Application version ${label} is unusable and cannot be used with an environment.`);
  return version;
}

/** Whether an environment still exists for anybody but lists. */
export function isLive(environment: Environment): boolean {
  return environment.status !== 'Terminated';
}

/** How a request names an environment: by id, by name, or both. */
export interface EnvironmentName {
  readonly EnvironmentId?: string;
  readonly EnvironmentName?: string;
}

/** The environment of that id, or the live one of that name. @throws QueryError InvalidParameterValue */
export function requireEnvironment(
  beanstalk: Beanstalk,
  region: string,
  input: EnvironmentName,
): Environment {
  const { EnvironmentId: id, EnvironmentName: name } = input;
  if (id === undefined && name === undefined)
    throw new QueryError(
      'MissingParameter',
      'You must specify either an EnvironmentName or an EnvironmentId.',
    );
  const found = beanstalk.environments.find(
    (each) =>
      each.region === region &&
      (id === undefined || each.id === id) &&
      (name === undefined || (each.name === name && (id !== undefined || isLive(each)))),
  );
  if (found !== undefined) return found;
  throw invalidValue(
    id === undefined
      ? `No Environment found for EnvironmentName = '${name}'.`
      : `No Environment found for EnvironmentId = '${id}'.`,
  );
}

/** Source: the quotas that a fresh account has. */
export const ACCOUNT_QUOTAS = {
  ApplicationQuota: { Maximum: 75 },
  ApplicationVersionQuota: { Maximum: 1000 },
  EnvironmentQuota: { Maximum: 200 },
  ConfigurationTemplateQuota: { Maximum: 2000 },
  CustomPlatformQuota: { Maximum: 10 },
} as const;
