import { describeFailure } from '../domain/describe-failure.ts';
import { sayDuration } from '../domain/durations.ts';
import { AdapterError, UserError } from '../domain/errors.ts';
import { hostName, identityTags, isOurs } from '../domain/naming.ts';
import type { ReasonCode } from '../domain/reason-codes.ts';
import type { Report } from '../domain/report.ts';
import type { Stack } from '../domain/stack.ts';
import type { EventHint } from '../domain/subject.ts';
import { checkCapabilities, type FilledIn, parameterValues } from '../domain/template-parameters.ts';
import { AWAKE_LABEL, isWanted, mayHaveEnvironment, type Wanted, type WantedRule } from '../domain/wanted.ts';
import type { ApplicationHost } from '../ports/application-host.ts';
import type { CloudAccount } from '../ports/cloud-account.ts';
import type { CodeHost, RepositoryFacts } from '../ports/code-host.ts';
import type { Deployments } from '../ports/deployments.ts';
import type { ObjectStore } from '../ports/object-store.ts';
import type { SiteProbe } from '../ports/site-probe.ts';
import type { TemplateSource } from '../ports/template-source.ts';
import { ensureApplicationVersion, planSourceBundle, type SourceBundle } from './application-version.ts';
import { type Applied, applyChange } from './apply-change.ts';
import { awaitHealth } from './await-health.ts';
import { checkAccount } from './check-account.ts';
import { checkCap } from './check-cap.ts';
import {
  type DeploymentRecord,
  environmentDeployments,
  openDeployment,
  standingDeployment,
} from './deployment-record.ts';
import { observeSubject, reportSubject, type Subject } from './observe-subject.ts';
import { readTemplate } from './read-template.ts';
import type { SettleDeps } from './settle-stack.ts';

export interface ProvisionDeps extends SettleDeps {
  readonly codeHost: CodeHost;
  readonly deployments: Deployments;
  readonly applications: ApplicationHost;
  readonly objects: ObjectStore;
  readonly account: CloudAccount;
  readonly site: SiteProbe;
  readonly templates: TemplateSource;
  /** Hands the open deployment to the post step, so that a cancelled run closes it. */
  rememberDeployment(id: number): void;
  forgetDeployment(): void;
}

/** What is wanted, with inputs and settings already merged. */
export interface ProvisionRequest {
  readonly repository: RepositoryFacts;
  readonly project: string;
  readonly kind: string;
  readonly branch: string | undefined;
  readonly commit: string | undefined;
  readonly pullRequest: number | undefined;
  readonly hint: EventHint;
  readonly template: string;
  readonly parameters: Readonly<Record<string, string>>;
  readonly tags: Readonly<Record<string, string>>;
  readonly capabilities: readonly string[];
  readonly roleArn: string | undefined;
  readonly application: string;
  readonly artifactBucket: string | undefined;
  readonly domain: string | undefined;
  readonly hostedZoneId: string | undefined;
  readonly health: 'http' | 'beanstalk' | 'none';
  readonly healthPath: string;
  readonly wanted: readonly WantedRule[];
  readonly skipBranches: readonly string[];
  readonly allowedAccounts: readonly string[];
  readonly maxEnvironments: number | undefined;
  readonly onFailure: 'keep' | 'rollback' | 'delete';
  readonly urlOutput: string;
  readonly timeoutMs: number;
  readonly dryRun: boolean;
  readonly runToken: string;
  readonly runUrl: string | undefined;
}

export interface ProvisionResult {
  readonly report: Omit<Report, 'version' | 'action' | 'durationMs'>;
  readonly stack?: Stack;
  readonly versionLabel?: string;
  readonly deploymentId?: number;
}

/** Brings one environment up to the head of its branch, or says why it does not get one. */
export async function provisionEnvironment(
  deps: ProvisionDeps,
  request: ProvisionRequest,
): Promise<ProvisionResult> {
  const subject = await observeSubject(deps.codeHost, request);
  const facts = {
    repositoryId: request.repository.id,
    branch: subject.branch,
    branchHead: subject.branchHead,
    pullRequest: subject.pullRequest,
  };
  const may = mayHaveEnvironment(facts, request);
  if (!may.wanted) return declined(subject, may);
  const commit = await commitToDeploy(deps.codeHost, request, subject);
  await checkAccount(deps.account, request.allowedAccounts);
  const stack = await deps.stacks.describe(subject.name);
  if (stack) checkOwnership(stack, request);
  const wanted = isWanted(
    { ...facts, environmentExists: stack !== undefined && stack.status !== 'DELETE_IN_PROGRESS' },
    request,
  );
  if (!wanted.wanted) return declined(subject, wanted);
  const full = stack === undefined ? await checkCap(deps.stacks, request) : undefined;
  if (full) return declined(subject, full);
  return deploy(deps, request, subject, commit, stack);
}

async function commitToDeploy(
  codeHost: CodeHost,
  request: ProvisionRequest,
  subject: Subject,
): Promise<string> {
  if (request.commit === undefined && subject.branchHead !== undefined) return subject.branchHead;
  const commit = await codeHost.resolveCommit(request.commit ?? subject.branch);
  if (commit !== undefined) return commit;
  throw new UserError(
    'unknown_branch',
    `Commit '${request.commit}' does not exist in ${subject.repository.fullName}; push it, or correct the input 'commit'.`,
  );
}

async function deploy(
  deps: ProvisionDeps,
  request: ProvisionRequest,
  subject: Subject,
  commit: string,
  stack: Stack | undefined,
): Promise<ProvisionResult> {
  const startedAt = deps.clock.monotonic();
  const template = await readTemplate(deps, request.template, commit);
  const summary = await deps.stacks.templateSummary(template);
  checkCapabilities(summary, request.capabilities);
  const bundle = await planSourceBundle(deps.applications, subject, commit, request.artifactBucket);
  const filledIn = fillIn(request, subject, commit, bundle, stack);
  // Refused before the first write when a parameter is missing; asked again for the stack found then.
  parameterValues(summary, filledIn, request.parameters, stack);
  if (request.dryRun) return planned(subject, commit, stack);
  const tags = {
    ...request.tags,
    ...identityTags({ ...identityOf(request, subject), repository: subject.repository.fullName }),
  };
  const standing =
    stack?.parameters['Commit'] === commit
      ? await standingDeployment(deps.deployments, subject, commit)
      : undefined;
  const record = standing ? undefined : await open(deps, request, subject, commit);
  if (record && record.commit !== commit) return superseded(deps, subject, record);
  try {
    await ensureApplicationVersion(deps, { subject, commit, application: request.application, bundle, tags });
    await record?.inProgress();
    const applied = await deps.log.group(`Stack ${subject.name}`, () =>
      applyChange(deps, {
        name: subject.name,
        want: 'deploy',
        template: { body: template },
        parameters: (found) => parameterValues(summary, filledIn, request.parameters, found),
        tags,
        capabilities: request.capabilities,
        roleArn: request.roleArn,
        onFailure: request.onFailure,
        runToken: request.runToken,
        deadline: startedAt + request.timeoutMs,
        checkOwnership: (found) => checkOwnership(found, request),
      }),
    );
    return await goLive(deps, request, {
      subject,
      commit,
      bundle,
      record,
      before: stack,
      applied,
      startedAt,
    });
  } catch (error) {
    await record?.close(error instanceof AdapterError ? 'failure' : 'error', describeFailure(error).sentence);
    deps.forgetDeployment();
    return failed(subject, commit, error, record);
  }
}

async function open(
  deps: ProvisionDeps,
  request: ProvisionRequest,
  subject: Subject,
  commit: string,
): Promise<DeploymentRecord> {
  const record = await openDeployment(deps.deployments, subject, {
    commit,
    stackId: undefined,
    logUrl: request.runUrl,
  });
  deps.rememberDeployment(record.id);
  return record;
}

interface Live {
  readonly subject: Subject;
  readonly commit: string;
  readonly bundle: SourceBundle;
  readonly record: DeploymentRecord | undefined;
  readonly before: Stack | undefined;
  readonly applied: Applied;
  readonly startedAt: number;
}

/** From a settled stack to an environment that may be called ready: healthy, and still wanted. */
async function goLive(deps: ProvisionDeps, request: ProvisionRequest, live: Live): Promise<ProvisionResult> {
  const { subject, commit, bundle, record, applied } = live;
  const url = applied.stack.outputs[request.urlOutput];
  const asleep = applied.stack.parameters['Asleep'] === 'true';
  if (!asleep && !(record === undefined && applied.did === 'unchanged'))
    await awaitHealth(deps, {
      by: request.health,
      name: subject.name,
      url,
      urlOutput: request.urlOutput,
      healthPath: request.healthPath,
      versionLabel: bundle.label,
      deadline: live.startedAt + request.timeoutMs,
    });
  const gone = await noLongerWanted(deps.codeHost, request, subject);
  if (gone) {
    await record?.close('inactive', gone.sentence);
    deps.forgetDeployment();
    return declined(subject, gone);
  }
  const fresh = record !== undefined && (await isFresh(deps.deployments, subject));
  await record?.success(url);
  deps.forgetDeployment();
  const { decision, reasonCode, did } = decisionOf(live.before, applied, asleep);
  const spent = sayDuration(deps.clock.monotonic() - live.startedAt);
  const where = url === undefined ? '' : ` at ${url}`;
  return {
    report: {
      decision,
      reasonCode,
      sentence: `Environment ${subject.name} ${did} ${commit.slice(0, 7)}${where} (${spent}).`,
      subject: reportSubject(subject, commit),
      environment: {
        name: subject.name,
        versionLabel: bundle.label,
        fresh,
        asleep,
        ...(url === undefined ? {} : { url }),
      },
    },
    stack: applied.stack,
    versionLabel: bundle.label,
    ...(record ? { deploymentId: record.id } : {}),
  };
}

function decisionOf(before: Stack | undefined, applied: Applied, asleep: boolean) {
  const wasAsleep = before?.parameters['Asleep'] === 'true';
  if (applied.did === 'created')
    return { decision: 'created', reasonCode: 'environment_created', did: 'was created at' } as const;
  if (applied.did === 'recreated')
    return {
      decision: 'recreated',
      reasonCode: 'environment_recreated',
      did: 'was created anew at',
    } as const;
  if (applied.did === 'unchanged')
    return { decision: 'unchanged', reasonCode: 'already_current', did: 'already stands at' } as const;
  if (wasAsleep && !asleep)
    return { decision: 'woken', reasonCode: 'environment_woken', did: 'was woken at' } as const;
  return { decision: 'updated', reasonCode: 'environment_updated', did: 'moved to' } as const;
}

/** True from creation until a deployment has succeeded, so that a run that was killed loads its data again. */
async function isFresh(deployments: Deployments, subject: Subject): Promise<boolean> {
  const all = await environmentDeployments(deployments, subject);
  return !all.some((each) => each.state === 'success');
}

async function noLongerWanted(
  codeHost: CodeHost,
  request: ProvisionRequest,
  subject: Subject,
): Promise<Extract<Wanted, { wanted: false }> | undefined> {
  const [branchHead, pullRequest] = await Promise.all([
    codeHost.branchHead(subject.branch),
    subject.pullRequest ? codeHost.pullRequest(subject.pullRequest.number) : undefined,
  ]);
  const may = mayHaveEnvironment(
    { repositoryId: request.repository.id, branch: subject.branch, branchHead, pullRequest },
    request,
  );
  if (may.wanted) return undefined;
  // The branch was there when the run began, so its absence now is a closing, not a mistake.
  return may.reasonCode === 'unknown_branch'
    ? {
        wanted: false,
        decision: 'skipped',
        reasonCode: 'branch_gone',
        sentence: `Branch '${subject.branch}' was deleted meanwhile, so its environment is not announced.`,
      }
    : may;
}

function fillIn(
  request: ProvisionRequest,
  subject: Subject,
  commit: string,
  bundle: SourceBundle,
  stack: Stack | undefined,
): FilledIn {
  const hasName = request.domain !== undefined && request.hostedZoneId !== undefined;
  return {
    Project: request.project,
    EnvironmentName: subject.name,
    ApplicationName: request.application,
    Branch: subject.branch,
    Commit: commit,
    PullRequest: subject.pullRequest ? String(subject.pullRequest.number) : '',
    VersionLabel: bundle.label,
    SourceBundleBucket: bundle.bucket,
    SourceBundleKey: bundle.key,
    HostName: hasName ? hostName(subject.name, request.domain) : '',
    HostedZoneId: hasName ? request.hostedZoneId : '',
    HealthPath: request.healthPath,
    Asleep: staysAsleep(stack, commit, subject) ? 'true' : 'false',
    SeedData: 'true',
  };
}

/** A push wakes; an event that brings no new commit does not, unless somebody asks by label. */
function staysAsleep(stack: Stack | undefined, commit: string, subject: Subject): boolean {
  if (stack?.parameters['Asleep'] !== 'true' || stack.parameters['Commit'] !== commit) return false;
  return !subject.pullRequest?.labels.includes(AWAKE_LABEL);
}

function checkOwnership(stack: Stack, request: ProvisionRequest): void {
  if (
    isOurs(stack.tags, { repositoryId: request.repository.id, project: request.project, kind: request.kind })
  )
    return;
  throw new UserError(
    'not_owned',
    `Stack ${stack.name} exists but does not carry the tags of project ${request.project} in ${request.repository.fullName}, so it is left alone; delete or rename it, or choose another 'project'.`,
  );
}

function identityOf(request: ProvisionRequest, subject: Subject) {
  return {
    repositoryId: request.repository.id,
    project: request.project,
    kind: request.kind,
    branch: subject.branch,
    ...(subject.pullRequest ? { pullRequest: subject.pullRequest.number } : {}),
  };
}

function declined(
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

function planned(subject: Subject, commit: string, stack: Stack | undefined): ProvisionResult {
  const what = stack === undefined ? 'would be created' : 'would be brought up';
  const sentence = `Environment ${subject.name} ${what} at ${commit.slice(0, 7)}; nothing was changed because 'dry-run' is set.`;
  return {
    report: {
      decision: 'planned',
      reasonCode: 'dry_run',
      sentence,
      subject: reportSubject(subject, commit),
      environment: { name: subject.name },
    },
  };
}

async function superseded(
  deps: ProvisionDeps,
  subject: Subject,
  record: DeploymentRecord,
): Promise<ProvisionResult> {
  const sentence = `Branch '${subject.branch}' moved to ${record.commit.slice(0, 7)} while this run began; the run for that commit does the work.`;
  await record.close('inactive', sentence);
  deps.forgetDeployment();
  return declined(subject, { decision: 'skipped', reasonCode: 'superseded', sentence });
}

function failed(
  subject: Subject,
  commit: string,
  error: unknown,
  record: DeploymentRecord | undefined,
): ProvisionResult {
  const failure = describeFailure(error);
  return {
    report: {
      ...failure,
      subject: reportSubject(subject, commit),
      environment: { name: subject.name, cause: failure.sentence },
    },
    ...(record ? { deploymentId: record.id } : {}),
  };
}
