import { costsAt } from '../../domain/hours/cost.ts';
import { formatDuration } from '../../domain/input/durations.ts';
import { ownValue } from '../../domain/input/own-value.ts';
import { pinNote } from '../../domain/intents/pin.ts';
import { PACES } from '../../domain/pace/intervals.ts';
import { askUntilAnswered } from '../../domain/pace/wait-until.ts';
import { deploymentVerdict } from '../../domain/provision/deployment-verdict.ts';
import { isFresh, seededNote } from '../../domain/provision/test-data.ts';
import type { Stack } from '../../domain/stack/stack.ts';
import { isAsleep } from '../../domain/stack/stack-state.ts';
import { AdapterError, UserError } from '../../domain/verdict/errors.ts';
import { say, type Verdict } from '../../domain/verdict/verdict.ts';
import type { Deployments } from '../../ports/deployments.ts';
import { awaitCommit } from '../readiness/await-commit.ts';
import { awaitHealth, type HealthDeps } from '../readiness/await-health.ts';
import type { AppliedChange } from '../stack/change-outcome.ts';
import { environmentRecords } from '../subject/deployment-record.ts';
import { pinOfSubject } from './admission.ts';
import type { OpenDeployment } from './deployment.ts';
import { isOfFork } from './for-fork.ts';
import { type Keepers, keepersOf, lifeOf } from './life-of.ts';
import type { ProvisionDeps, ProvisionRequest } from './provision-request.ts';
import { type ProvisionResult, reportOf } from './provision-result.ts';
import { checkSubjectAgain } from './still-wanted.ts';

type FinishDeps = HealthDeps & Pick<ProvisionDeps, 'codeHost' | 'deployments' | 'stacks' | 'unfinished'>;
type FinishRequest = Pick<ProvisionRequest, 'admission' | 'life' | 'pricing' | 'readiness' | 'run'>;

/** A deployment whose stack has settled. */
interface SettledDeployment extends OpenDeployment {
  readonly applied: AppliedChange;
}

/**
 * From a settled stack to an environment that may be called ready: healthy, and still wanted. A verdict where it is not this
 * run's to announce any more.
 * @throws AdapterError `unhealthy` or `wrong_commit`, and `busy` when it was taken down meanwhile; UserError `invalid_template`
 * where the stack has no address to ask.
 */
export async function finishDeployment(
  deps: FinishDeps,
  request: FinishRequest,
  deployment: OpenDeployment,
  applied: AppliedChange,
): Promise<ProvisionResult | Verdict> {
  const { subject, record } = deployment;
  const settled = { ...deployment, applied };
  const asleep = isAsleep(applied.stack);
  const lookAgain = () => checkStillOurs(deps, request, settled);
  const ending =
    (asleep ? undefined : await awaitReady(deps, request, settled, lookAgain)) ??
    (await askUntilAnswered(
      deps.clock,
      {
        deadline: deadlineOf(request, deployment),
        pace: PACES.wanted,
        what: `a last look at ${subject.name}`,
      },
      lookAgain,
    ));
  if (ending) return ending;
  const isLoaded = await isDataLoaded(deps.deployments, settled);
  if (record) {
    const url = ownValue(applied.stack.outputs, request.readiness.urlOutput);
    const outcome = await record.success(url, isLoaded ? seededNote(applied.stack) : undefined);
    if (outcome === 'overtaken') return movedOn(subject);
    // Whoever closes the pull request from now on finds this success, and takes it back.
    const late = await lookAgain();
    if (late) return late;
  }
  deps.unfinished.forget();
  const keepers = await keepersOf(deps.codeHost, subject, request.life);
  return finishedResult(deps, request, { ...settled, keepers }, isLoaded);
}

/** A monotonic instant in ms. */
function deadlineOf(
  { run }: Pick<FinishRequest, 'run'>,
  { startedAt }: Pick<OpenDeployment, 'startedAt'>,
): number {
  return startedAt + (run.waits ? run.timeoutMs : 0);
}

/** Nothing was to be done, and the deployment that stands says so already. Its stack was read at the beginning. */
function isNoOp({ record, applied }: SettledDeployment): boolean {
  return record === undefined && applied.outcome === 'unchanged';
}

function finishedResult(
  { clock }: Pick<FinishDeps, 'clock'>,
  { readiness, pricing, life }: FinishRequest,
  settled: SettledDeployment & { readonly keepers: Keepers | undefined },
  isLoaded: boolean,
): ProvisionResult {
  const { subject, commit, existing, applied, bundle, record } = settled;
  const { pullRequest, branchHead } = subject;
  const isHere = pullRequest !== undefined && pinOfSubject(subject) === commit;
  const url = ownValue(applied.stack.outputs, readiness.urlOutput);
  const asleep = isAsleep(applied.stack);
  const cost = costsAt(pricing, clock.now())(applied.stack);
  const verdict = deploymentVerdict(
    {
      change: applied.outcome,
      wasAsleep: existing !== undefined && isAsleep(existing),
      isAsleep: asleep,
    },
    {
      name: subject.name,
      commit,
      url,
      spent: formatDuration(clock.monotonic() - settled.startedAt),
      note: isHere ? pinNote(pullRequest, commit, branchHead) : '',
    },
  );
  return {
    report: reportOf(settled, verdict, {
      versionLabel: bundle.label,
      // Nothing can be loaded into what is asleep; the run that wakes it says fresh again.
      fresh: !isLoaded && !asleep && !isOfFork(subject),
      asleep,
      ...(settled.isPinned ? { pinned: true } : {}),
      ...(isHere && branchHead !== undefined ? { branchHead } : {}),
      life: lifeOf(life, { ...settled, stack: applied.stack }),
      ...(cost === undefined ? {} : { cost }),
      ...(applied.orphaned === undefined ? {} : { leftovers: applied.orphaned }),
      ...(url === undefined ? {} : { url }),
    }),
    stack: applied.stack,
    versionLabel: bundle.label,
    ...(record ? { deploymentId: record.id } : {}),
  };
}

/** While this run waited, another may have said that the data is loaded; of a stack that was made in this run nobody can have. */
async function isDataLoaded(
  deployments: Deployments,
  { applied, history, record, subject, commit }: SettledDeployment,
): Promise<boolean> {
  if (!isFresh([...history.ours, ...history.others], applied.stack)) return true;
  if (record === undefined || applied.outcome === 'created' || applied.outcome === 'recreated') return false;
  const { ours, others } = await environmentRecords(deployments, subject, [commit]);
  return !isFresh([...ours, ...others], applied.stack);
}

/** Waits until it is healthy, and the commit that was deployed, where that is asked for. */
async function awaitReady(
  deps: FinishDeps,
  { readiness, run }: FinishRequest,
  settled: SettledDeployment,
  lookAgain: () => Promise<Verdict | undefined>,
): Promise<Verdict | undefined> {
  const { applied, commit, startedAt } = settled;
  const { name } = settled.subject;
  const url = ownValue(applied.stack.outputs, readiness.urlOutput);
  // Whoever does not wait leaves it to a later run to say what is wrong.
  const began = new Date(deps.clock.now().getTime() - (deps.clock.monotonic() - startedAt));
  const since = run.waits ? { since: applied.since ?? began } : {};
  const deadline = deadlineOf({ run }, settled);
  const ending = await awaitHealth(deps, {
    by: readiness.health,
    name,
    url,
    urlOutput: readiness.urlOutput,
    healthPath: readiness.healthPath,
    // A template may take another sign of its bundle, and then nobody knows the version to judge by.
    versionLabel: ownValue(applied.stack.parameters, 'VersionLabel') ?? '',
    redForMs: readiness.redForMs,
    ...since,
    deadline,
    lookAgain,
  });
  const path = readiness.deploymentInfo;
  // Who deployed it has asked for the commit, and nothing has changed since; whether it still answers was asked now.
  if (ending || path === undefined || isNoOp(settled)) return ending;
  if (url === undefined || !URL.canParse(url))
    throw new UserError(
      'invalid_template',
      `Stack ${name} has no address in the output '${readiness.urlOutput}' that could be asked for its commit; add the output, name another in 'url-output', or leave out 'deployment-info'.`,
    );
  await awaitCommit(deps, { name, url, path, commit, ...since, deadline });
  return undefined;
}

/**
 * Why what stands is not this run's to announce any more: nobody wants it, or another run has moved it on. Undefined while it is.
 * @throws AdapterError `busy` when it was taken down.
 */
async function checkStillOurs(
  { codeHost, stacks, clock }: Pick<FinishDeps, 'codeHost' | 'stacks' | 'clock'>,
  { admission }: Pick<FinishRequest, 'admission'>,
  settled: SettledDeployment,
): Promise<Verdict | undefined> {
  const { subject, commit, applied } = settled;
  const waited = clock.monotonic() - settled.startedAt;
  const [verdict, now] = await Promise.all([
    checkSubjectAgain(codeHost, admission, subject),
    isNoOp(settled) && waited < PACES.wanted(0, 1) ? applied.stack : stacks.describe(applied.stack.id),
  ]);
  if (verdict) return verdict;
  if (now === undefined || now.status.startsWith('DELETE_'))
    throw new AdapterError(
      'busy',
      `Environment ${subject.name} was taken down by another run while this one waited for it; run it again.`,
      { service: 'CloudFormation', retriable: true },
    );
  // CloudFormation may answer from before this run's own change.
  if (changedAt(now) < changedAt(applied.stack)) return undefined;
  const running = now.parameters['Commit'];
  // CloudFormation finds no change where nothing in the template depends on the commit, and then keeps the value of an older one.
  const kept = applied.outcome === 'unchanged' ? applied.stack.parameters['Commit'] : commit;
  return running === undefined || running === commit || running === kept ? undefined : movedOn(subject);
}

function changedAt({ createdAt, updatedAt }: Stack): number {
  return Date.parse(updatedAt ?? createdAt);
}

function movedOn({ name }: OpenDeployment['subject']): Verdict {
  return say(
    'superseded',
    `Another run has moved environment ${name} on while this one waited; that run reports what runs there.`,
  );
}
