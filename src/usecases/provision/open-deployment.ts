import { ENDED_EARLY } from '../../domain/environment/deployed-head.ts';
import { pullOfForkBranch } from '../../domain/environment/fork.ts';
import { commitOf } from '../../domain/provision/commit-of.ts';
import { supersededVerdict } from '../../domain/provision/still-wanted.ts';
import { describeFailure } from '../../domain/report/describe-failure.ts';
import { AdapterError } from '../../domain/verdict/errors.ts';
import { endsEarly } from '../../domain/verdict/passing.ts';
import type { Verdict } from '../../domain/verdict/verdict.ts';
import { activeDeployment, type DeploymentRecord, openDeployment } from '../subject/deployment-record.ts';
import { answeredRecord } from './answer-deployment.ts';
import type { Deployment, DeploymentPlan, OpenDeployment } from './deployment.ts';
import type { PlacedPlan } from './place-plan.ts';
import type { ProvisionDeps, ProvisionRun } from './provision-request.ts';
import { type ProvisionResult, skippedResult } from './provision-result.ts';

type CloseDeps = Pick<ProvisionDeps, 'log' | 'unfinished'>;

/**
 * Opens the GitHub Deployment that the run speaks through; undefined where the one that stands says all there is to say. Whoever
 * does not wait leaves word that there is something to finish, even where the commit stays.
 */
export async function openRecord(
  deps: Pick<ProvisionDeps, 'deployments' | 'unfinished'>,
  { waits, url: logUrl, theirs }: Pick<ProvisionRun, 'waits' | 'url' | 'theirs'>,
  plan: PlacedPlan,
): Promise<DeploymentRecord | undefined> {
  const { subject, commit } = plan;
  const history = plan.history.ours;
  const names = theirs?.names;
  if (theirs?.asked !== undefined)
    return answeredRecord(deps.deployments, history, {
      ...theirs,
      asked: theirs.asked,
      name: subject.name,
      logUrl,
    });
  const active = mayRun(plan) ? activeDeployment(history, commit) : undefined;
  if (active !== undefined && (waits || plan.change.kind !== 'template')) return undefined;
  // Of a fork this repository has the commit, and no branch.
  const isFork = pullOfForkBranch(subject.branch) !== undefined;
  const ref = plan.isPinned || isFork ? commit : subject.branch;
  const record = await openDeployment(deps.deployments, subject, history, {
    ...plan.where,
    commit,
    ref,
    logUrl,
    names,
  });
  deps.unfinished.remember(record.id);
  return record;
}

/**
 * A template without that parameter is the same for every commit, so the code host's record alone says which one was deployed. After a
 * rollback it is said anew: the hourly look has only the times to tell by.
 */
function mayRun({ existing, commit, history, replaces }: DeploymentPlan): boolean {
  if (existing === undefined || replaces !== undefined) return false;
  const isRolledBack = existing.status === 'UPDATE_ROLLBACK_COMPLETE';
  const runs = isRolledBack ? existing.parameters['Commit'] : commitOf(existing, history.ours);
  return (runs ?? commit) === commit;
}

/**
 * The result of a run whose deployment the code host opened at another commit of the branch than the one to deploy; it leaves what it
 * has opened.
 * @throws AdapterError `doubtful_facts` where that one is older, so that there is no newer run to leave it to.
 */
export async function leaveToNewer(
  { codeHost, unfinished }: Pick<ProvisionDeps, 'codeHost' | 'unfinished'>,
  { subject, commit }: Pick<Deployment, 'subject' | 'commit'>,
  record: DeploymentRecord,
): Promise<ProvisionResult> {
  const isOlder =
    (await codeHost.isAncestor(record.commit, commit)) &&
    (await codeHost.branchHead(subject.branch)) !== record.commit;
  const verdict = supersededVerdict(subject, record.commit, 'began');
  const older = `GitHub opened the deployment at ${record.commit.slice(0, 7)}, which is older than ${commit.slice(0, 7)}, the head of branch '${subject.branch}'; run the job again.`;
  await record.close('inactive', isOlder ? older : verdict.sentence);
  unfinished.forget();
  if (isOlder) throw new AdapterError('doubtful_facts', older, { service: 'GitHub', retriable: true });
  return skippedResult(subject, verdict);
}

/** The result of a run whose environment is not wanted any more, with its deployment closed. */
export async function giveUp(
  deps: CloseDeps,
  { subject, record }: Pick<OpenDeployment, 'subject' | 'record'>,
  verdict: Verdict,
): Promise<ProvisionResult> {
  await close(deps, record, 'inactive', verdict.sentence);
  return skippedResult(subject, verdict);
}

/** Says on the deployment what went wrong; of a run that ended before its work did, that the next one takes up from there. */
export async function closeAsFailed(
  deps: CloseDeps,
  record: DeploymentRecord | undefined,
  error: unknown,
): Promise<void> {
  if (endsEarly(error)) return close(deps, record, 'error', ENDED_EARLY);
  const state = error instanceof AdapterError ? 'failure' : 'error';
  await close(deps, record, state, describeFailure(error).sentence);
}

/** A deployment that cannot be closed now is left to the post step; what went wrong before matters more. */
async function close(
  { log, unfinished }: CloseDeps,
  record: DeploymentRecord | undefined,
  state: Parameters<DeploymentRecord['close']>[0],
  sentence: string,
): Promise<void> {
  try {
    await record?.close(state, sentence);
    unfinished.forget();
  } catch (error) {
    log.warning(`The deployment could not be closed: ${describeFailure(error).sentence}`);
  }
}
