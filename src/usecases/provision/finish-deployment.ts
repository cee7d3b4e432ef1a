import { NoLongerWanted } from '../../domain/environment/wanted.ts';
import { costsAt } from '../../domain/hours/cost.ts';
import { formatDuration } from '../../domain/input/durations.ts';
import type { Stack } from '../../domain/stack/stack.ts';
import { isAsleep } from '../../domain/stack/stack-state.ts';
import { AdapterError, UserError } from '../../domain/verdict/errors.ts';
import type { DeploymentFacts } from '../../ports/deployments.ts';
import type { SourceBundle } from '../artifacts/application-version.ts';
import { awaitCommit } from '../readiness/await-commit.ts';
import { awaitHealth } from '../readiness/await-health.ts';
import type { AppliedChange } from '../stack/await-change.ts';
import { type DeploymentRecord, environmentDeployments } from '../subject/deployment-record.ts';
import { reportSubject, type Subject } from '../subject/observe-subject.ts';
import type { ProvisionDeps, ProvisionRequest, ProvisionResult } from './provision.ts';
import { noLongerWanted } from './still-wanted.ts';
import { isFresh, seededNote } from './test-data.ts';

/** A deployment whose stack has settled. */
export interface FinishRequest {
  readonly subject: Subject;
  readonly commit: string;
  readonly bundle: SourceBundle;
  readonly record: DeploymentRecord | undefined;
  readonly history: readonly DeploymentFacts[];
  readonly before: Stack | undefined;
  readonly applied: AppliedChange;
  readonly startedAt: number;
}

/** From a settled stack to an environment that may be called ready: healthy, and still wanted. */
export async function finishDeployment(
  deps: ProvisionDeps,
  request: ProvisionRequest,
  live: FinishRequest,
): Promise<ProvisionResult> {
  const { subject, commit, bundle, record, applied } = live;
  const url = applied.stack.outputs[request.urlOutput];
  const asleep = isAsleep(applied.stack);
  const isNoOp = record === undefined && applied.outcome === 'unchanged';
  const lookAgain = () => checkStillOurs(deps, request, live, isNoOp);
  if (!asleep && !isNoOp) await awaitReady(deps, request, live, lookAgain);
  await lookAgain();
  const loaded = await isLoaded(deps, live);
  if (record) {
    const outcome = await record.success(url, loaded ? seededNote(applied.stack) : undefined);
    if (outcome === 'overtaken') throw movedOn(subject);
    // Whoever closes the pull request from now on finds this success, and takes it back.
    await lookAgain();
  }
  deps.forgetDeployment();
  const { decision, reasonCode, did } = decisionOf(live.before, applied, asleep);
  const cost = costsAt(request.pricing, deps.clock.now())(applied.stack);
  const spent = formatDuration(deps.clock.monotonic() - live.startedAt);
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
        // Nothing can be loaded into what is asleep; the run that wakes it says fresh again.
        fresh: !loaded && !asleep,
        asleep,
        ...(request.commit === undefined ? {} : { pinned: true }),
        ...(cost === undefined ? {} : { cost }),
        ...(applied.orphaned === undefined ? {} : { leftovers: applied.orphaned }),
        ...(url === undefined ? {} : { url }),
      },
    },
    stack: applied.stack,
    versionLabel: bundle.label,
    ...(record ? { deploymentId: record.id } : {}),
  };
}

/** While this run waited, another may have said that the data is loaded; of a stack that was made in this run nobody can have. */
async function isLoaded(deps: ProvisionDeps, live: FinishRequest): Promise<boolean> {
  const { applied, history, record, subject, commit } = live;
  if (!isFresh(history, applied.stack)) return true;
  if (record === undefined || applied.outcome === 'created' || applied.outcome === 'recreated') return false;
  return !isFresh(await environmentDeployments(deps.deployments, subject, [commit]), applied.stack);
}

/** Healthy, and the commit that was deployed, where that is asked for. */
async function awaitReady(
  deps: ProvisionDeps,
  request: ProvisionRequest,
  live: FinishRequest,
  lookAgain: () => Promise<void>,
): Promise<void> {
  const { name } = live.subject;
  const url = live.applied.stack.outputs[request.urlOutput];
  // Whoever does not wait leaves it to a later run to say what is wrong.
  const began = new Date(deps.clock.now().getTime() - (deps.clock.monotonic() - live.startedAt));
  const since = request.waits ? { since: live.applied.since ?? began } : {};
  const deadline = live.startedAt + (request.waits ? request.timeoutMs : 0);
  await awaitHealth(deps, {
    by: request.health,
    name,
    url,
    urlOutput: request.urlOutput,
    healthPath: request.healthPath,
    versionLabel: live.bundle.label,
    ...since,
    deadline,
    lookAgain,
  });
  const path = request.deploymentInfo;
  if (path === undefined) return;
  if (url === undefined || !URL.canParse(url))
    throw new UserError(
      'invalid_template',
      `Stack ${name} has no address in the output '${request.urlOutput}' that could be asked for its commit; add the output, name another in 'url-output', or leave out 'deployment-info'.`,
    );
  await awaitCommit(deps, { name, url, path, commit: live.commit, ...since, deadline });
}

/**
 * Whether what stands is still this run's to announce.
 * @throws NoLongerWanted when nobody wants it any more or another run has moved it on, AdapterError `busy` when it was taken down.
 */
async function checkStillOurs(
  deps: ProvisionDeps,
  request: ProvisionRequest,
  { subject, commit, applied }: FinishRequest,
  isNoOp: boolean,
): Promise<void> {
  const [gone, now] = await Promise.all([
    noLongerWanted(deps.codeHost, request, subject),
    isNoOp ? applied.stack : deps.stacks.describe(applied.stack.id),
  ]);
  if (gone) throw new NoLongerWanted(gone);
  if (now === undefined || now.status.startsWith('DELETE_')) throw takenDown(subject);
  const running = now.parameters['Commit'];
  if (running !== undefined && running !== commit) throw movedOn(subject);
}

function movedOn(subject: Subject): NoLongerWanted {
  return new NoLongerWanted({
    wanted: false,
    decision: 'skipped',
    reasonCode: 'superseded',
    sentence: `Another run has moved environment ${subject.name} on while this one waited; that run tells what stands there.`,
  });
}

function takenDown(subject: Subject): AdapterError {
  return new AdapterError(
    'busy',
    `Environment ${subject.name} was taken down by another run while this one waited for it; run it again.`,
    { service: 'CloudFormation', retriable: true },
  );
}

function decisionOf(before: Stack | undefined, applied: AppliedChange, asleep: boolean) {
  const wasAsleep = before !== undefined && isAsleep(before);
  if (applied.outcome === 'created')
    return { decision: 'created', reasonCode: 'environment_created', did: 'was created at' } as const;
  if (applied.outcome === 'recreated')
    return {
      decision: 'recreated',
      reasonCode: 'environment_recreated',
      did: 'was created anew at',
    } as const;
  if (applied.outcome === 'unchanged')
    return { decision: 'unchanged', reasonCode: 'already_current', did: 'already stands at' } as const;
  if (wasAsleep && !asleep)
    return { decision: 'woken', reasonCode: 'environment_woken', did: 'was woken at' } as const;
  return { decision: 'updated', reasonCode: 'environment_updated', did: 'moved to' } as const;
}
