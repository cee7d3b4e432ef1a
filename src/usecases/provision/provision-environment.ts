import type { BundleSource } from '../../domain/artifacts/source-bundle.ts';
import type { Subject } from '../../domain/environment/subject.ts';
import { whyNoEnvironment, whyNotWanted } from '../../domain/environment/wanted.ts';
import { checkBuiltCommit } from '../../domain/provision/built-commit.ts';
import { checkMadeTemplate } from '../../domain/provision/check-made-template.ts';
import { plannedVerdict } from '../../domain/provision/deployment-verdict.ts';
import { missingDomainPart } from '../../domain/provision/greenroom-parameters.ts';
import { whyNothingToBring } from '../../domain/provision/sent-commit.ts';
import { coupledDatabaseWarning } from '../../domain/settings/coupled-database.ts';
import { isAsleep } from '../../domain/stack/stack-state.ts';
import { undeclaredParameters } from '../../domain/stack/undeclared-parameters.ts';
import { AdapterError } from '../../domain/verdict/errors.ts';
import { firstReadObjection } from '../../domain/verdict/rule-order.ts';
import type { Verdict } from '../../domain/verdict/verdict.ts';
import { provideSource, takesSourceBundle } from '../artifacts/application-version.ts';
import { fitsRequest } from '../artifacts/store-template.ts';
import { lazy } from '../pace/lazy.ts';
import { applyChange, type DetachedChange, startChange } from '../stack/apply-change.ts';
import { applyWithDatabases } from '../stack/apply-with-databases.ts';
import type { AppliedChange } from '../stack/change-outcome.ts';
import type { UnwantedChange } from '../stack/desired-stack.ts';
import { observeShared } from '../subject/observe-shared.ts';
import { observeSubject } from '../subject/observe-subject.ts';
import {
  checkChanges,
  checkLock,
  checkRoom,
  commitAsPinned,
  observeStack,
  pinOfSubject,
} from './admission.ts';
import { checkNewest } from './answer-deployment.ts';
import type { Deployment, DeploymentPlan, OpenDeployment } from './deployment.ts';
import { desiredStack } from './desired-deployment.ts';
import { checkDetachedChange, detachDeployment } from './detach-deployment.ts';
import { finishDeployment } from './finish-deployment.ts';
import { tellDecided } from './first-word.ts';
import { checkForkTree, requestFor, templateFor } from './for-fork.ts';
import { markSeeded } from './mark-seeded.ts';
import { closeAsFailed, giveUp, leaveToNewer, openRecord } from './open-deployment.ts';
import { overrideParameters } from './override-parameters.ts';
import { placePlan, withLeftBehind } from './place-plan.ts';
import { planDeployment } from './plan-deployment.ts';
import type { ProvisionDeps, ProvisionRequest } from './provision-request.ts';
import { failedResult, type ProvisionResult, reportOf, skippedResult } from './provision-result.ts';
import { stackToReplace } from './stack-to-replace.ts';
import { checkStillWanted } from './still-wanted.ts';

/**
 * Brings one environment up to the head of its branch, or says why it does not get one: observes the branch, then the stack, and
 * decides after each whether to go on; then plans, and carries the plan out.
 * @throws UserError, AdapterError for what is wrong before a deployment is open; a later failure is a result.
 */
export async function provisionEnvironment(
  deps: ProvisionDeps,
  request: ProvisionRequest,
): Promise<ProvisionResult> {
  const { scope, about, admission } = request;

  const subject = await (about.isShared === true
    ? observeShared(deps.codeHost, scope)
    : observeSubject(deps.codeHost, scope, about));
  const { branch, branchHead, pullRequest } = subject;
  const branchFacts = { repositoryId: scope.repository.id, branch, branchHead, pullRequest };
  const excluded = whyNothingToBring(subject, about) ?? whyNoEnvironment(branchFacts, admission);
  if (excluded) return skippedResult(subject, excluded);
  const own = requestFor(request, subject);
  if ('reasonCode' in own) return skippedResult(subject, own);
  return provisionWanted(deps, own, subject);
}

/** The same for a branch that may have an environment. */
async function provisionWanted(
  deps: ProvisionDeps,
  request: ProvisionRequest,
  subject: Subject,
): Promise<ProvisionResult> {
  const { scope, about, admission, readiness, run } = request;
  const { branch, branchHead, pullRequest } = subject;
  const branchFacts = { repositoryId: scope.repository.id, branch, branchHead, pullRequest };
  const pin = pinOfSubject(subject);
  const isPinned = about.isShared === true || about.commit !== undefined || pin !== undefined;
  const observe = lazy(() => observeStack(deps, admission.allowedAccounts, subject));
  const commit = await commitAsPinned(deps.codeHost, about, subject, observe);
  if (typeof commit !== 'string') return skippedResult(subject, commit);
  const existing = await observe();
  const environmentExists = existing !== undefined && existing.status !== 'DELETE_IN_PROGRESS';
  const { seeded } = run;
  const refusal = await firstReadObjection<'provision', Verdict>('provision', {
    // A deployment is what asks for it, whatever the settings want besides.
    wanted: () =>
      run.theirs?.asked ? undefined : whyNotWanted({ ...branchFacts, environmentExists }, admission),
    locked: () => (seeded ? undefined : checkLock(deps.codeHost, { subject, commit, existing })),
    built: () =>
      seeded
        ? undefined
        : checkBuiltCommit(madeElsewhere(request), about, {
            branch,
            commit,
            pinned: pin === undefined ? undefined : pullRequest,
          }),
    paths: () =>
      seeded || environmentExists || run.theirs?.asked
        ? undefined
        : checkChanges(deps.codeHost, { subject, commit }, admission.paths),
    cap: () => (seeded || existing !== undefined ? undefined : checkRoom(deps, request, subject)),
  });
  const refused =
    refusal ??
    (await checkNewest(deps.deployments, request, { subject, commit, existing })) ??
    (await checkForkTree(deps, subject, commit));
  if (refused) return skippedResult(subject, refused);

  if (seeded)
    return markSeeded(
      deps.deployments,
      { urlOutput: readiness.urlOutput, dryRun: run.dryRun },
      { subject, commit, isPinned, existing },
    );

  checkMadeTemplate(request.stack, scope.kind);
  const stack = await overrideParameters(deps, request, commit);
  const startedAt = deps.clock.monotonic();
  return deploy(deps, { ...request, stack }, { subject, commit, isPinned, existing, startedAt });
}

/** Where that comes from which an earlier job may have made: the bundle, else the template. */
function madeElsewhere({ artifact, stack }: Pick<ProvisionRequest, 'artifact' | 'stack'>): BundleSource {
  return stack.templateIsMade ? { from: 'workspace', path: stack.template } : artifact.source;
}

/** Plans a deployment that is decided on, and carries it out; every ending closes what it has opened. */
async function deploy(
  deps: ProvisionDeps,
  request: ProvisionRequest,
  deployment: Deployment,
): Promise<ProvisionResult> {
  const { subject, commit } = deployment;
  const { dryRun } = request.run;
  const text = await templateFor(deps, request, subject, commit);
  if (dryRun && !fitsRequest(text)) return planned(deployment, UNCHECKED);
  const replaces = await stackToReplace(deps, deployment.existing, request.stack.isProtected, text);
  const plan = await planDeployment(deps, request, { ...deployment, replaces }, text);
  for (const warning of warningsOf(request, plan)) deps.log.warning(warning);
  if (dryRun) return planned(deployment);
  await tellDecided(deps, request, plan);

  const placed = await placePlan(deps, request, plan);
  const opened = await openOrSay(deps, request, placed);
  if ('verdict' in opened) return skippedResult(subject, opened.verdict);
  const { record } = opened;
  if (record && record.commit !== commit) return leaveToNewer(deps, deployment, record);
  return withLeftBehind(await carryOutToTheEnd(deps, request, { ...placed, record }), placed.leftBehind);
}

/** A branch may go while its environment is planned: GitHub then has no ref to open a record of ("No ref found", 422). */
async function openOrSay(
  deps: ProvisionDeps,
  { run, admission }: Pick<ProvisionRequest, 'run' | 'admission'>,
  plan: Parameters<typeof openRecord>[2],
): Promise<{ readonly record: OpenDeployment['record'] } | { readonly verdict: Verdict }> {
  try {
    return { record: await openRecord(deps, run, plan) };
  } catch (error) {
    if (!(error instanceof AdapterError) || error.status !== 422) throw error;
    const verdict = await checkStillWanted(deps.codeHost, admission, plan);
    if (verdict === undefined) throw error;
    return { verdict };
  }
}

/** Carries the plan out, whatever comes of it. */
async function carryOutToTheEnd(
  deps: ProvisionDeps,
  request: ProvisionRequest,
  open: OpenDeployment,
): Promise<ProvisionResult> {
  try {
    const ended = await carryOut(deps, request, open);
    return 'report' in ended ? ended : await giveUp(deps, open, ended);
  } catch (error) {
    if (!request.run.waits && isNotReady(error)) return detachDeployment(deps, open, 'unchanged');
    await closeAsFailed(deps, open.record, error);
    return failedResult(open, error, request.readiness.urlOutput);
  }
}

/** Changes the stack, and waits until the environment is ready. A verdict where nobody wants it any more. */
async function carryOut(
  deps: ProvisionDeps,
  request: ProvisionRequest,
  open: OpenDeployment,
): Promise<ProvisionResult | Verdict> {
  if (!request.run.waits) await checkDetachedChange(deps, open);
  const applied = await changeStack(deps, request, open);
  if (applied.outcome === 'no-longer-wanted') return applied.verdict;
  if (applied.outcome === 'started') return detachDeployment(deps, open, applied.change);
  return finishDeployment(deps, request, open, applied);
}

async function changeStack(
  deps: ProvisionDeps,
  request: ProvisionRequest,
  { record, change, ...deployment }: OpenDeployment,
): Promise<AppliedChange | DetachedChange | UnwantedChange> {
  if (change.kind !== 'template') {
    await record?.inProgress();
    if (change.kind === 'under-way') return { outcome: 'started', change: 'unchanged' };
    deps.log.info(`Stack ${change.stack.name} already has this template and these parameters.`);
    return { outcome: 'unchanged', stack: change.stack };
  }
  const { subject, commit, bundle } = deployment;
  const desired = desiredStack(deps, request, deployment, change);
  const { tags } = desired.content;
  const { checkStillWanted } = desired.guards;
  const source = {
    subject,
    commit,
    application: request.artifact.application,
    bundle,
    running: runningVersion(deployment),
    tags,
    checkStillWanted,
  };
  const verdict = takesSourceBundle(change.summary)
    ? await provideSource(deps, change.summary, source)
    : undefined;
  if (verdict) return { outcome: 'no-longer-wanted', verdict };
  await record?.inProgress();
  const apply = request.run.waits ? applyChange : startChange;
  return deps.log.group(`Stack ${subject.name}`, () =>
    applyWithDatabases<AppliedChange | DetachedChange | UnwantedChange>(deps, desired, (ready) =>
      apply(deps, ready),
    ),
  );
}

/** Of an environment that is awake: one that sleeps keeps nobody from making its version anew. */
function runningVersion({ existing }: Pick<OpenDeployment, 'existing'>): string | undefined {
  return existing && !isAsleep(existing) ? existing.parameters['VersionLabel'] : undefined;
}

function warningsOf(
  { stack, address }: Pick<ProvisionRequest, 'stack' | 'address'>,
  { declared }: Pick<DeploymentPlan, 'declared'>,
): readonly string[] {
  const warnings = [
    undeclaredParameters(stack.namedParameters, declared.names),
    missingDomainPart(address),
    coupledDatabaseWarning(stack.settings),
    ...declared.idle,
  ];
  return warnings.filter((warning) => warning !== undefined);
}

function isNotReady(error: unknown): boolean {
  return error instanceof AdapterError && ['unhealthy', 'wrong_commit'].includes(error.reasonCode);
}

/** Why a plan may be made of a template that nobody has looked into. */
const UNCHECKED =
  ' Its template was not checked, because CloudFormation reads one of that size only from S3, which takes an upload.';

function planned(deployment: Deployment, note = ''): ProvisionResult {
  const { subject, commit, existing } = deployment;
  const verdict = plannedVerdict({ name: subject.name, commit }, existing !== undefined, note);
  return { report: reportOf(deployment, verdict) };
}
