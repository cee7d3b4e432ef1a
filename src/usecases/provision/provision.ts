import type { BundleFile } from '../../domain/artifacts/site-guard.ts';
import type { BundleSource } from '../../domain/artifacts/source-bundle.ts';
import type { RepositoryFacts } from '../../domain/environment/pull-request.ts';
import type { EventHint } from '../../domain/environment/subject.ts';
import type { WantedRule } from '../../domain/environment/wanted-rules.ts';
import type { Pricing } from '../../domain/hours/cost.ts';
import type { Report } from '../../domain/report/report.ts';
import type { EnvironmentSettings } from '../../domain/settings/settings.ts';
import type { Stack } from '../../domain/stack/stack.ts';
import type { ReasonCode } from '../../domain/verdict/reason-codes.ts';
import type { Beanstalk } from '../../ports/beanstalk.ts';
import type { BundleMaker } from '../../ports/bundle-maker.ts';
import type { CloudAccount } from '../../ports/cloud-account.ts';
import type { CodeHost } from '../../ports/code-host.ts';
import type { Databases } from '../../ports/databases.ts';
import type { Deployments } from '../../ports/deployments.ts';
import type { ObjectStore } from '../../ports/object-store.ts';
import type { SiteProbe } from '../../ports/site-probe.ts';
import type { TemplateSource } from '../../ports/template-source.ts';
import type { Readiness } from '../readiness/await-awake.ts';
import type { StackWaitDeps } from '../stack/wait-for-stack.ts';
import { reportSubject, type Subject } from '../subject/observe-subject.ts';

export interface ProvisionDeps extends StackWaitDeps {
  readonly codeHost: CodeHost;
  readonly deployments: Deployments;
  readonly applications: Beanstalk;
  readonly objects: ObjectStore;
  readonly databases: Databases;
  readonly account: CloudAccount;
  readonly region: string;
  readonly bundles: BundleMaker;
  readonly site: SiteProbe;
  readonly templates: TemplateSource;
  /** Hands the open deployment to the post step, so that a cancelled run closes it. */
  rememberDeployment(id: number): void;
  forgetDeployment(): void;
}

/** What is wanted, with inputs and settings already merged. */
export interface ProvisionRequest extends Readiness {
  readonly repository: RepositoryFacts;
  readonly project: string;
  readonly kind: string;
  /** What once stood is never removed to be made anew. */
  readonly isProtected: boolean;
  readonly branch: string | undefined;
  readonly commit: string | undefined;
  readonly pullRequest: number | undefined;
  readonly hint: EventHint;
  readonly template: string;
  /** The kind's settings, for a template that is made from them. */
  readonly settings: EnvironmentSettings;
  readonly parameters: Readonly<Record<string, string>>;
  /** Those that the step or the kind's own settings name; an inherited one may be meant for another template. */
  readonly namedParameters: readonly string[];
  /** Parameters that the branch's own copy of the settings file may change. */
  readonly overridable: readonly string[];
  readonly settingsFile: string;
  readonly tags: Readonly<Record<string, string>>;
  readonly capabilities: readonly string[];
  readonly roleArn: string | undefined;
  readonly application: string;
  readonly source: BundleSource;
  /** Where a container image listens. */
  readonly containerPort: number;
  /** What the bundle is given beside the application's own files. */
  readonly additions: readonly BundleFile[];
  readonly artifactBucket: string | undefined;
  readonly domain: string | undefined;
  readonly hostedZoneId: string | undefined;
  readonly wanted: readonly WantedRule[];
  readonly skipBranches: readonly string[];
  /** Globs of files; empty when any change asks for an environment. */
  readonly paths: readonly string[];
  readonly pricing?: Pricing | undefined;
  readonly allowedAccounts: readonly string[];
  readonly maxEnvironments: number | undefined;
  readonly onFailure: 'keep' | 'rollback' | 'delete';
  readonly timeoutMs: number;
  /** False leaves what was begun to a later run. */
  readonly waits: boolean;
  /** The data step has loaded the test data; nothing is deployed. */
  readonly seeded: boolean;
  readonly dryRun: boolean;
  readonly runToken: string;
  readonly runUrl: string | undefined;
}

export interface ProvisionResult {
  readonly report: Omit<Report, 'version' | 'action' | 'durationMs'>;
  readonly stack?: Stack;
  readonly versionLabel?: string;
  readonly deploymentId?: number;
  /** Scrubbed lines of what failed, for the summary. */
  readonly evidence?: readonly string[];
}

/** The result of a run that found no reason to deploy. */
export function skippedResult(
  subject: Subject,
  why: {
    readonly decision: 'skipped' | 'refused';
    readonly reasonCode: ReasonCode;
    readonly sentence: string;
  },
): ProvisionResult {
  return {
    report: {
      decision: why.decision,
      reasonCode: why.reasonCode,
      sentence: why.sentence,
      subject: reportSubject(subject),
    },
  };
}
