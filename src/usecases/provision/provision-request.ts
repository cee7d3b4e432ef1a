import type { News } from '../../domain/announce/news.ts';
import type { Scope } from '../../domain/environment/scope.ts';
import type { Subject, SubjectHint } from '../../domain/environment/subject.ts';
import type { Pricing } from '../../domain/hours/cost.ts';
import type { Admission } from '../../domain/provision/admission.ts';
import type { AskingDeployment } from '../../domain/provision/asked-deployment.ts';
import type { DomainRequest } from '../../domain/provision/greenroom-parameters.ts';
import type { EnvironmentSettings } from '../../domain/settings/settings.ts';
import type { Beanstalk } from '../../ports/beanstalk.ts';
import type { Clock } from '../../ports/clock.ts';
import type { CloudAccount } from '../../ports/cloud-account.ts';
import type { CodeHost } from '../../ports/code-host.ts';
import type { Databases } from '../../ports/databases.ts';
import type { Deployments } from '../../ports/deployments.ts';
import type { Log } from '../../ports/log.ts';
import type { ObjectStore } from '../../ports/object-store.ts';
import type { SiteProbe } from '../../ports/site-probe.ts';
import type { StackCloud } from '../../ports/stack-cloud.ts';
import type { ArtifactRequest, ArtifactSources } from '../artifacts/artifact-request.ts';
import type { Readiness } from '../readiness/await-awake.ts';

/** What a provision works with. */
export interface ProvisionDeps {
  readonly stacks: StackCloud;
  readonly codeHost: CodeHost;
  readonly deployments: Deployments;
  readonly beanstalk: Beanstalk;
  readonly objects: ObjectStore;
  readonly databases: Databases;
  readonly site: SiteProbe;
  readonly sources: ArtifactSources;
  readonly target: CurrentTarget;
  readonly clock: Clock;
  readonly log: Log;
  readonly unfinished: UnfinishedDeployment;
}

/** Tells people where they look that an environment is on its way. Neither method throws: nobody waits for people to hear of it. */
export interface Announcer {
  /** Says the first word of this run; once is enough. */
  begins(begun: Begun): Promise<void>;
  /** CloudFormation is about to begin the change. Says the first word, unless it was said. */
  changes(begun: Begun): Promise<void>;
}

/** What was decided, and of whose environment. */
export interface Begun {
  readonly subject: Subject;
  readonly news: Extract<News, { readonly kind: 'preparing' }>;
}

/** The account and the region that the run works in. */
export interface CurrentTarget {
  readonly account: CloudAccount;
  /** Such as `eu-central-1`. */
  readonly region: string;
}

/** Hands the open deployment to the step's end, so that a run that was cancelled still closes it. */
export interface UnfinishedDeployment {
  /** @param id the code host's, of the deployment that was opened or taken up. */
  remember(id: number): void;
  /** For a deployment that is closed, or left open on purpose. */
  forget(): void;
  /** Tells people of it, who are told its end as well. Undefined where nobody is told before the run is over. */
  readonly announcer: Announcer | undefined;
}

/** What is asked for, with inputs, settings and defaults already merged: a part for each reader. */
export interface ProvisionRequest {
  readonly scope: Scope;
  readonly about: SubjectHint;
  readonly admission: Admission;
  readonly stack: StackSettings;
  readonly overrides: OverrideRules;
  readonly artifact: ArtifactRequest;
  readonly address: DomainRequest;
  readonly readiness: Readiness;
  readonly run: ProvisionRun;
  /** Where the settings say that environments of the kind are; [] where they say nothing. */
  readonly settingsRegions: readonly string[];
  readonly life: KindLife;
  /** Undefined where the team gave no prices. */
  readonly pricing: Pricing | undefined;
}

/** How long environments of the kind stand, and when they are awake. */
export interface KindLife {
  /** As the settings write them; undefined for always. */
  readonly hours: string | undefined;
  /** After the last push; undefined for ever. */
  readonly ttlMs: number | undefined;
}

/** The stack as step and settings describe it. */
export interface StackSettings {
  /**
   * A bundled template's name, or a path in the repository that ends in .yml, .yaml, .json, .ts, .mjs or .js. Of a template that is
   * made, its path in the job's workspace.
   */
  readonly template: string;
  /** True for a file of the job's workspace, which an earlier job has made; nobody can tell of which commit. */
  readonly templateIsMade: boolean;
  /** The kind's settings, for a template that is made from them. */
  readonly settings: EnvironmentSettings;
  /** The team's parameters. */
  readonly parameters: Readonly<Record<string, string>>;
  /** Those that the step or the kind's own settings name; an inherited one may be meant for another template. */
  readonly namedParameters: readonly string[];
  /** Of each of the team's parameters, where it was given: `STEP_PARAMETERS` or a file. */
  readonly givenIn: Readonly<Record<string, string>>;
  /** The team's tags; those of the environment's identity come on top. */
  readonly tags: Readonly<Record<string, string>>;
  /** Such as `CAPABILITY_IAM`. */
  readonly capabilities: readonly string[];
  /** ARN of the role that CloudFormation works with; undefined for the run's own credentials. */
  readonly roleArn: string | undefined;
  readonly onFailure: 'keep' | 'rollback' | 'delete';
  /** What once stood is never removed to be made anew. */
  readonly isProtected: boolean;
}

/** What the branch's own copy of the settings file may change. */
export interface OverrideRules {
  /** Names of parameters; [] for none. */
  readonly overridable: readonly string[];
  /** Path of the settings file from the repository's root. */
  readonly settingsFile: string;
}

/** How the run is to work. */
export interface ProvisionRun {
  /** Unique to the run and its attempt, `[A-Za-z0-9-]`. */
  readonly token: string;
  /** Of the run's log; undefined where nobody knows it. */
  readonly url: string | undefined;
  /** For the whole deployment. */
  readonly timeoutMs: number;
  /** False leaves what was begun to a later run. */
  readonly waits: boolean;
  /** The data step has loaded the test data; nothing is deployed. */
  readonly seeded: boolean;
  readonly dryRun: boolean;
  /** Absent where the settings map no deployments of other tools to the kind. */
  readonly theirs?: TheirPart;
}

/** What a run has to do with deployments of other tools. */
export interface TheirPart {
  /** Names of environments by which they mean the kind. */
  readonly names: readonly string[];
  /** The one that this run answers, which itself asks for the environment; absent where it speaks through a record of its own. */
  readonly asked?: AnsweredRequest;
}

/** A deployment of another tool that a run answers in the place of a record of its own. */
export type AnsweredRequest = Pick<AskingDeployment, 'id' | 'commit' | 'ref' | 'createdAt'>;
