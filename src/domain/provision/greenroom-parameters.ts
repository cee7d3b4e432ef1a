import type { BundleName } from '../artifacts/source-bundle.ts';
import { pullOfForkBranch } from '../environment/fork.ts';
import { hasLabel } from '../environment/labels.ts';
import { domainName } from '../environment/naming.ts';
import type { Subject } from '../environment/subject.ts';
import { AWAKE_LABEL } from '../environment/wanted.ts';
import type { Stack } from '../stack/stack.ts';
import { isAsleep } from '../stack/stack-state.ts';
import type { FilledIn } from '../stack/template-parameters.ts';
import { commitOf, type SaidDeployment } from './commit-of.ts';
import { type Notes, seedData } from './test-data.ts';

/** The two halves of a domain name; an environment has one only where both are given. */
export interface DomainRequest {
  /** Such as `preview.example.com`; a dot at its end does no harm. */
  readonly domain: string | undefined;
  /** Of Route 53, without `/hostedzone/`. */
  readonly hostedZoneId: string | undefined;
}

/** What the parameters tell of, beside the stack. */
export interface ParameterFacts {
  /** Whose environment it is. */
  readonly subject: Subject;
  /** 40 hex digits. */
  readonly commit: string;
  /** Name of the Beanstalk application. */
  readonly application: string;
  /** Its bucket may be empty: then CloudFormation is not asked yet. */
  readonly bundle: BundleName;
  /** What its domain name is made of. */
  readonly address: DomainRequest;
  /** From the root, with a slash before it. */
  readonly healthPath: string;
  /** The deployments of the environment, newest first. */
  readonly history: readonly (Notes & SaidDeployment)[];
  /** Those that others opened; absent for none. */
  readonly doubts?: readonly Notes[];
}

/** Whom the environment is for. */
interface SubjectParameters {
  /** `[a-z][a-z0-9]{1,19}` */
  readonly Project: string;
  /** Name of the stack and of the Beanstalk environment. */
  readonly EnvironmentName: string;
  /** As git has it. */
  readonly Branch: string;
  /** Full SHA. */
  readonly Commit: string;
  /** Its number; '' where there is none. */
  readonly PullRequest: string;
}

/** What runs in it. */
interface BundleParameters {
  /** Name of the Beanstalk application. */
  readonly ApplicationName: string;
  /** Label of the application version. */
  readonly VersionLabel: string;
  /** '' where it is not known yet. */
  readonly SourceBundleBucket: string;
  /** Key of the bundle in that bucket. */
  readonly SourceBundleKey: string;
}

/** Where it is reached. */
interface SiteParameters {
  /** Domain name; '' unless the team gave both a domain and a hosted zone. */
  readonly HostName: string;
  /** Id of the hosted zone in Route 53; '' where `HostName` is. */
  readonly HostedZoneId: string;
  /** Path that answers when it is healthy. */
  readonly HealthPath: string;
}

/** In which stage of its life it is. */
interface StageParameters {
  /** Whether the template is to leave out what costs money by the hour. */
  readonly Asleep: 'true' | 'false';
  /** `true` until the environment's data has been loaded once. */
  readonly SeedData: 'true' | 'false';
}

/** Names of all parameters that `greenroomParameters` gives. */
export const GREENROOM_PARAMETERS: readonly (keyof (SubjectParameters &
  BundleParameters &
  SiteParameters &
  StageParameters))[] = [
  'Project',
  'EnvironmentName',
  'Branch',
  'Commit',
  'PullRequest',
  'ApplicationName',
  'VersionLabel',
  'SourceBundleBucket',
  'SourceBundleKey',
  'HostName',
  'HostedZoneId',
  'HealthPath',
  'Asleep',
  'SeedData',
];

/** What Greenroom gives a template that declares it; `stack` is the one that is there, undefined where none is. */
export function greenroomParameters(facts: ParameterFacts, stack: Stack | undefined): FilledIn {
  return {
    ...subjectParameters(facts),
    ...bundleParameters(facts),
    ...siteParameters(facts),
    ...stageParameters(facts, stack),
  };
}

function subjectParameters({ subject, commit }: ParameterFacts): SubjectParameters {
  return {
    Project: subject.project,
    EnvironmentName: subject.name,
    Branch: subject.branch,
    Commit: commit,
    PullRequest: subject.pullRequest ? String(subject.pullRequest.number) : '',
  };
}

function bundleParameters({ application, bundle }: ParameterFacts): BundleParameters {
  return {
    ApplicationName: application,
    VersionLabel: bundle.label,
    SourceBundleBucket: bundle.bucket,
    SourceBundleKey: bundle.key,
  };
}

function siteParameters({ subject, address, healthPath }: ParameterFacts): SiteParameters {
  const hasName = address.domain !== undefined && address.hostedZoneId !== undefined;
  return {
    HostName: hasName ? domainName(subject.name, address.domain) : '',
    HostedZoneId: hasName ? address.hostedZoneId : '',
    HealthPath: healthPath,
  };
}

function stageParameters(
  { subject, commit, history, doubts = [] }: ParameterFacts,
  stack: Stack | undefined,
): StageParameters {
  // No data of the team's is loaded into what a fork runs.
  const isFork = pullOfForkBranch(subject.branch) !== undefined;
  return {
    Asleep: staysAsleep(stack, { commit, history, subject }) ? 'true' : 'false',
    SeedData: isFork ? 'false' : seedData(stack, commit, [...history, ...doubts]),
  };
}

/** What to warn of when only one of the two was given that make a name; undefined when both were, or none. */
export function missingDomainPart({ domain, hostedZoneId }: DomainRequest): string | undefined {
  if ((domain === undefined) === (hostedZoneId === undefined)) return undefined;
  const [present, missing] =
    domain === undefined ? ['hosted-zone-id', 'domain'] : ['domain', 'hosted-zone-id'];
  return `'${present}' is given and '${missing}' is not, so the environment keeps its own address; give both, or neither.`;
}

/** A push wakes; an event that brings no new commit does not, unless somebody asks by label. */
function staysAsleep(
  stack: Stack | undefined,
  { commit, history, subject }: Pick<ParameterFacts, 'commit' | 'history' | 'subject'>,
): boolean {
  if (stack === undefined || !isAsleep(stack) || commitOf(stack, history) !== commit) return false;
  return !hasLabel(subject.pullRequest?.labels ?? [], AWAKE_LABEL);
}
