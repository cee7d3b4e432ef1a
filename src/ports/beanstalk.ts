/** Elastic Beanstalk: application versions and the environments that run them. */
export interface Beanstalk {
  /** The account's own Beanstalk bucket in this region; made when it is not there yet. */
  storageBucket(): Promise<string>;
  /** Full names of the platforms that a new environment can have in this region, in no order; asked for once a run. */
  platforms(): Promise<readonly string[]>;
  applicationVersion(application: string, label: string): Promise<ApplicationVersion | undefined>;
  /** Safe to repeat: a version of that label that is there already is returned as it is. */
  createApplicationVersion(request: {
    readonly application: string;
    readonly label: string;
    readonly description: string;
    readonly bucket: string;
    readonly key: string;
    readonly tags: Readonly<Record<string, string>>;
  }): Promise<ApplicationVersion>;
  /** Deletes the version and its bundle; gone before is fine. */
  deleteApplicationVersion(application: string, label: string): Promise<void>;
  /** Versions of the application whose label starts with `prefix`, all pages. */
  applicationVersions(application: string, prefix: string): Promise<readonly ApplicationVersion[]>;
  /** Tags of a version that was listed; none when it is gone. */
  applicationVersionTags(version: ApplicationVersion): Promise<Readonly<Record<string, string>>>;
  /** The environment of that name that is not terminated. An empty answer may also mean "not allowed to see". */
  environment(name: string): Promise<BeanstalkEnvironment | undefined>;
  /** Environments whose name starts with `prefix` and that are not terminated, all pages. */
  environments(prefix: string): Promise<readonly BeanstalkEnvironment[]>;
  /** Tags of an environment that was found; those of the stack that made it are among them. None when it is gone. */
  environmentTags(environment: BeanstalkEnvironment): Promise<Readonly<Record<string, string>>>;
  /** Events of the environment since `since` (ISO 8601), oldest first. */
  environmentEvents(name: string, since: string): Promise<readonly BeanstalkEvent[]>;
  /**
   * The end of the log on the environment's instance, made for this request within a minute; undefined when none came, or
   * when `stop` says that nobody waits for it any more.
   */
  logTail(name: string, stop: AbortSignal): Promise<string | undefined>;
}

export interface ApplicationVersion {
  readonly application: string;
  readonly label: string;
  readonly status: string;
  /** ARN; never shown. */
  readonly id: string;
  /** ISO 8601. */
  readonly createdAt: string | undefined;
  /** Where its bundle lies. */
  readonly bucket: string | undefined;
}

export interface BeanstalkEnvironment {
  readonly id: string;
  /** Never shown. */
  readonly arn: string;
  readonly name: string;
  readonly status: string;
  /** `Green`, `Yellow`, `Red` or `Grey`. */
  readonly health: string;
  /** By enhanced health: `Ok`, `Info`, `Warning`, `Severe` and so on; undefined where there is none. */
  readonly healthStatus: string | undefined;
  readonly versionLabel: string | undefined;
}

export interface BeanstalkEvent {
  readonly at: string;
  readonly severity: string;
  readonly message: string;
}
