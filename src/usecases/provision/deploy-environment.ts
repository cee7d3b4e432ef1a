import { withCurrentPlatform } from '../../domain/artifacts/platform.ts';
import { NoLongerWanted } from '../../domain/environment/wanted.ts';
import { describeFailure } from '../../domain/report/describe-failure.ts';
import type { Stack } from '../../domain/stack/stack.ts';
import { undeclaredParameters } from '../../domain/stack/undeclared-parameters.ts';
import { AdapterError } from '../../domain/verdict/errors.ts';
import type { DeploymentFacts } from '../../ports/deployments.ts';
import { nameSourceBundle } from '../artifacts/application-version.ts';
import { makeBundle, platformForSource } from '../artifacts/make-bundle.ts';
import { readTemplate } from '../artifacts/read-template.ts';
import { fitsRequest } from '../artifacts/store-template.ts';
import {
  activeDeployment,
  type DeploymentRecord,
  environmentDeployments,
  openDeployment,
} from '../subject/deployment-record.ts';
import { reportSubject, type Subject } from '../subject/observe-subject.ts';
import { checkDetachedChange, detachDeployment } from './detach-deployment.ts';
import { finishDeployment } from './finish-deployment.ts';
import { missingDomainPart } from './greenroom-parameters.ts';
import { planNoChange, prepareDeployment } from './prepare-deployment.ts';
import {
  type ProvisionDeps,
  type ProvisionRequest,
  type ProvisionResult,
  skippedResult,
} from './provision.ts';

/** From a wish to a living environment: template, version, stack, health; every ending closes the deployment. */
export async function deployEnvironment(
  deps: ProvisionDeps,
  request: ProvisionRequest,
  subject: Subject,
  commit: string,
  stack: Stack | undefined,
): Promise<ProvisionResult> {
  const startedAt = deps.clock.monotonic();
  const text = await readTemplate(deps, request, subject, commit);
  if (request.dryRun && !fitsRequest(text)) return planned(subject, commit, stack, UNCHECKED);
  const made = await makeBundle(deps, request);
  const bundleName = nameSourceBundle(subject, commit, request.artifactBucket, made, request.additions);
  const teamParameters = withCurrentPlatform(
    platformForSource(request.source, request.parameters, stack),
    stack,
  );
  const commits = [request.commit && commit, stack?.parameters['Commit']];
  const history = request.dryRun ? [] : await environmentDeployments(deps.deployments, subject, commits);
  const ground = { text, bundleName, stack, teamParameters, history };
  const unchanged = await planNoChange(deps, request, subject, commit, ground);
  const work =
    unchanged ?? (await prepareDeployment(deps, request, subject, commit, { ...ground, startedAt }));
  for (const warning of [
    undeclaredParameters(request.namedParameters, work.declared),
    missingDomainPart(request),
  ])
    if (warning !== undefined) deps.log.warning(warning);
  if (request.dryRun) return planned(subject, commit, stack);
  const standing = mayRun(stack, commit) ? activeDeployment(history, commit) : undefined;
  // Whoever does not wait leaves word that there is something to finish, even where the commit stays.
  const keeps = standing !== undefined && (request.waits || unchanged !== undefined);
  const record = keeps ? undefined : await open(deps, request, subject, history, commit);
  if (record && record.commit !== commit) return superseded(deps, subject, record);
  try {
    if (!request.waits) await checkDetachedChange(deps, stack, history, commit);
    const { bundle, applied } = await work.carryOut(record);
    if (applied.outcome === 'begun')
      return detachDeployment(deps, { subject, commit, record, bundle, did: applied.change });
    return await finishDeployment(deps, request, {
      subject,
      commit,
      bundle,
      record,
      history,
      before: stack,
      applied,
      startedAt,
    });
  } catch (error) {
    if (error instanceof NoLongerWanted) {
      await close(deps, record, 'inactive', error.verdict.sentence);
      return skippedResult(subject, error.verdict);
    }
    if (!request.waits && isNotReady(error))
      return detachDeployment(deps, { subject, commit, record, bundle: bundleName, did: 'unchanged' });
    const state = error instanceof AdapterError ? 'failure' : 'error';
    await close(deps, record, state, describeFailure(error).sentence);
    return failed(request, subject, commit, error, record);
  }
}

/** A template without that parameter is the same for every commit, so the host's record alone says which one was deployed. */
function mayRun(stack: Stack | undefined, commit: string): boolean {
  return stack !== undefined && (stack.parameters['Commit'] ?? commit) === commit;
}

function isNotReady(error: unknown): boolean {
  return error instanceof AdapterError && ['unhealthy', 'wrong_commit'].includes(error.reasonCode);
}

/** A deployment that cannot be closed now is left to the post step; what went wrong before matters more. */
async function close(
  deps: ProvisionDeps,
  record: DeploymentRecord | undefined,
  state: Parameters<DeploymentRecord['close']>[0],
  sentence: string,
): Promise<void> {
  try {
    await record?.close(state, sentence);
    deps.forgetDeployment();
  } catch (error) {
    deps.log.warning(`The deployment could not be closed: ${describeFailure(error).sentence}`);
  }
}

async function open(
  deps: ProvisionDeps,
  request: ProvisionRequest,
  subject: Subject,
  history: readonly DeploymentFacts[],
  commit: string,
): Promise<DeploymentRecord> {
  const record = await openDeployment(deps.deployments, subject, history, {
    commit,
    ref: request.commit === undefined ? subject.branch : commit,
    region: deps.region,
    logUrl: request.runUrl,
  });
  deps.rememberDeployment(record.id);
  return record;
}

/** Why a plan may be made of a template that nobody has looked into. */
const UNCHECKED =
  ' Its template was not checked, because CloudFormation reads one of that size only from S3, which takes an upload.';

function planned(subject: Subject, commit: string, stack: Stack | undefined, note = ''): ProvisionResult {
  const what = stack === undefined ? 'would be created' : 'would be brought up';
  const sentence = `Environment ${subject.name} ${what} at ${commit.slice(0, 7)}; nothing was changed because 'dry-run' is set.${note}`;
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
  return skippedResult(subject, { decision: 'skipped', reasonCode: 'superseded', sentence });
}

function failed(
  { commit: pinned }: ProvisionRequest,
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
      environment: { name: subject.name, cause: failure.sentence, ...(pinned ? { pinned: true } : {}) },
    },
    ...(record ? { deploymentId: record.id } : {}),
    ...(error instanceof AdapterError && error.evidence.length > 0 ? { evidence: error.evidence } : {}),
  };
}
