/**
 * Elastic Beanstalk in one account and region. Whoever needs a part of it takes that part.
 *
 * Every method of the three parts throws what `AwsFailure` says.
 */
export type Beanstalk = BeanstalkEnvironments & ApplicationVersions & BeanstalkPlatforms;

/** The environments that run an application's versions. All methods only read, so each is safe to repeat. */
export interface BeanstalkEnvironments {
  /**
   * The environment of exactly that name that is not terminated; one that is terminating counts. AWS gives the name to one at a
   * time; should it list several all the same, the newest counts.
   *
   * Undefined when there is none, and also when a policy lets the role see none. So absence alone proves nothing.
   */
  environment(name: string): Promise<BeanstalkEnvironment | undefined>;
  /**
   * True where Beanstalk lists the newest environment of exactly that name as terminated. False where it lists it otherwise, and where
   * it lists none: the termination may be older than `since`, or a policy hides it.
   * @param since ISO 8601; terminations before it are not looked for.
   */
  wasTerminated(name: string, since: string): Promise<boolean>;
  /** Environments whose name starts with `prefix` and that are not terminated, all pages, in no order. [] when there are none. */
  environments(prefix: string): Promise<readonly BeanstalkEnvironment[]>;
  /**
   * Tags of an environment that was found, by key; those of the stack that made it are among them. {} when it has none and also
   * when it is gone: the answer does not tell these apart.
   */
  environmentTags(environment: BeanstalkEnvironment): Promise<Readonly<Record<string, string>>>;
  /**
   * Events of the environment, oldest first, all pages. [] when there are none. `since` is ISO 8601, and an event of that very
   * instant is among them. It is compared with AWS's clock, and may come from `Clock.now()`.
   */
  environmentEvents(name: string, since: string): Promise<readonly BeanstalkEvent[]>;
  /**
   * The end of the log on the environment's instance, at most 200,000 characters. It is made for this request, within 40 seconds.
   *
   * Undefined means only that there is no log to show: none came in time, its download was refused, there is no such environment,
   * or `stop` was aborted. The answer does not tell these apart.
   * @throws what `fetch` throws when the download gets no answer within ten seconds; that error is no AdapterError.
   */
  logTail(name: string, stop: AbortSignal): Promise<string | undefined>;
}

/** The versions of applications, each a bundle in S3 under a label. */
export interface ApplicationVersions {
  /**
   * Name of the account's own Beanstalk bucket in this region; made when it is not there yet, so it is safe to repeat.
   * @throws AdapterError `doubtful_facts` when the answer names none.
   */
  storageBucket(): Promise<string>;
  /** The version of exactly that label; undefined when there is none, or no such application. Only reads. */
  applicationVersion(application: string, label: string): Promise<ApplicationVersion | undefined>;
  /**
   * Makes a version and waits until it can be deployed, at most three minutes. It can be in `PROCESSED`, and in `UNPROCESSED` after
   * five seconds, because Beanstalk then processes it while it deploys.
   *
   * Safe to repeat. A version of that label that was made of the same bundle is waited for in the same way. One in `FAILED` is deleted
   * and made anew.
   * @throws AdapterError `version_failed` when Beanstalk cannot process the bundle, or has a version of that label that was made of
   * another; `busy` when somebody deletes the version
   * meanwhile, `deadline` when it is not processed in time. UserError `missing_application` when there is no such application.
   */
  createApplicationVersion(request: NewApplicationVersion): Promise<ApplicationVersion>;
  /**
   * Deletes the version and leaves its bundle, so that it can be made anew. Safe to repeat: one that is gone counts as deleted.
   * @throws AdapterError `version_failed` while an environment runs it.
   */
  withdrawApplicationVersion(application: string, label: string): Promise<void>;
  /**
   * Deletes the version and its bundle. Safe to repeat: one that is gone counts as deleted. Waits at most two minutes while
   * Beanstalk is at work on the application.
   * @throws AdapterError `leftover` when it could not be deleted by then, or when its bundle stays in S3.
   */
  deleteApplicationVersion(application: string, label: string): Promise<void>;
  /** Versions of the application whose label starts with `prefix`, all pages, in no order. [] when there is no such application. */
  applicationVersions(application: string, prefix: string): Promise<readonly ApplicationVersion[]>;
  /** Tags of a version that was listed, by key. {} when it has none and also when it is gone, as for an environment. Only reads. */
  applicationVersionTags(version: ApplicationVersion): Promise<Readonly<Record<string, string>>>;
}

/** What an environment can run on. */
export interface BeanstalkPlatforms {
  /**
   * Full names of the platforms that a new environment can have in this region, such as `64bit Amazon Linux 2023 v6.11.1 running
   * Node.js 24`, in no order. Asked for once a run, except after a failure. [] when AWS names none.
   */
  platforms(): Promise<readonly string[]>;
}

/** What is asked for when a version is made. */
export interface NewApplicationVersion {
  /** Name of an application that is there; it is not made. */
  readonly application: string;
  /** 1 to 100 characters, unique within the application. */
  readonly label: string;
  /** At most 200 characters; shown in the console. */
  readonly description: string;
  /** Bucket of the bundle, in the same region. */
  readonly bucket: string;
  /** Key of the bundle, a zip that is there already. */
  readonly key: string;
  /** By key; {} for none. */
  readonly tags: Readonly<Record<string, string>>;
}

/** A version as Beanstalk describes it. */
export interface ApplicationVersion {
  /** Name of the application. */
  readonly application: string;
  /** Its label, unique within the application. */
  readonly label: string;
  /** In capitals: `UNPROCESSED`, `PROCESSING`, `PROCESSED`, `BUILDING` or `FAILED`; '' where AWS says none. */
  readonly status: string;
  /** ARN, so never shown; '' where AWS says none. */
  readonly id: string;
  /** ISO 8601; undefined where AWS says none. */
  readonly createdAt: string | undefined;
  /** Bucket of its bundle; undefined where AWS says none. */
  readonly bucket: string | undefined;
  /** Key of its bundle; undefined where AWS says none. */
  readonly key: string | undefined;
}

/** An environment as Beanstalk describes it at one instant. */
export interface BeanstalkEnvironment {
  /** Such as `e-abcd1234`; '' where AWS says none. */
  readonly id: string;
  /** Holds the account, so never shown; '' where AWS says none. */
  readonly arn: string;
  /** Its name. AWS gives it to one at a time of the account's environments in a region that are not terminated. */
  readonly name: string;
  /**
   * `Launching`, `Updating`, `Ready`, `Aborting`, `LinkingFrom`, `LinkingTo` or `Terminating`; '' where AWS says none. Only `Ready`
   * takes a change.
   */
  readonly status: string;
  /** `Green`, `Yellow`, `Red` or `Grey` (not known yet); '' where AWS says none. */
  readonly health: string;
  /** By enhanced health: `Ok`, `Info`, `Warning`, `Degraded`, `Severe` and so on; undefined where the environment has none. */
  readonly healthStatus: string | undefined;
  /** Label of the version that it runs; undefined before the first one. */
  readonly versionLabel: string | undefined;
}

/** One line of what Beanstalk says about an environment. */
export interface BeanstalkEvent {
  /** ISO 8601, of AWS's clock; the `since` of the request where AWS says none. */
  readonly at: string;
  /** `TRACE`, `DEBUG`, `INFO`, `WARN`, `ERROR` or `FATAL`; '' where AWS says none. */
  readonly severity: string;
  /** In AWS's words, not scrubbed: it may hold an account id. */
  readonly message: string;
}
