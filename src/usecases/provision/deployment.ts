import type { Subject } from '../../domain/environment/subject.ts';
import type { ParameterFacts } from '../../domain/provision/greenroom-parameters.ts';
import type { Stack, TemplateSummary } from '../../domain/stack/stack.ts';
import type { WrittenTemplate } from '../../ports/stack-cloud.ts';
import type { SourceBundle } from '../artifacts/application-version.ts';
import type { DeploymentRecord, EnvironmentRecords } from '../subject/deployment-record.ts';

/** An environment and the commit that this run is to bring it to, as both were found. */
export interface Deployment {
  readonly subject: Subject;
  /** 40 hex digits. */
  readonly commit: string;
  /** True for a commit that was asked for by name, whatever the head is. */
  readonly isPinned: boolean;
  /** The stack of the environment's name, ours for sure; undefined where there is none. */
  readonly existing: Stack | undefined;
  /** A monotonic instant in ms. */
  readonly startedAt: number;
}

/** A deployment of which everything is known that can be before the first write to the stack. */
export interface DeploymentPlan extends Deployment {
  /** ARN of the stack that is removed first, although it is stable; undefined where what is there is kept. */
  readonly replaces: string | undefined;
  /** GitHub Deployments of the environment; none for a dry run. */
  readonly history: PlannedHistory;
  readonly bundle: SourceBundle;
  /** The template's parameters. */
  readonly declared: DeclaredNames;
  readonly change: PlannedChange;
}

/** What is recorded of an environment, and of others like it. */
export interface PlannedHistory extends EnvironmentRecords {
  /** How long such a deployment took before, in minutes; absent where too little is known, or nobody is told. */
  readonly usually?: number | undefined;
}

/** What a plan has learned of the template's parameters. */
export interface DeclaredNames {
  /** All of them. */
  readonly names: readonly string[];
  /** What the template makes nothing of, each a sentence; [] also where it was not read, because nothing is to change. */
  readonly idle: readonly string[];
}

/** What is to become of the stack. */
export type PlannedChange =
  /** It surely stands as it should, or CloudFormation brings it there already. */
  { readonly kind: 'none' | 'under-way'; readonly stack: Stack } | TemplateChange;

/** A change of which CloudFormation is to say whether it is one. */
export interface TemplateChange {
  readonly kind: 'template';
  readonly template: WrittenTemplate;
  readonly summary: TemplateSummary;
  /** The team's parameters, with the platform that was chosen. */
  readonly teamParameters: Readonly<Record<string, string>>;
  /** What Greenroom's own parameters tell of. */
  readonly facts: ParameterFacts;
}

/** A deployment under way. */
export interface OpenDeployment extends DeploymentPlan {
  /** Undefined where the one that stands already says that the commit runs. */
  readonly record: DeploymentRecord | undefined;
}
