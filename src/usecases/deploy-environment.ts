import { describeFailure } from '../domain/describe-failure.ts';
import { AdapterError } from '../domain/errors.ts';
import { identityTags } from '../domain/naming.ts';
import { withStandingPlatform } from '../domain/platform.ts';
import type { Stack } from '../domain/stack.ts';
import { isMadeAnew } from '../domain/stack-state.ts';
import { checkCapabilities, parameterValues } from '../domain/template-parameters.ts';
import { undeclaredParameters } from '../domain/undeclared-parameters.ts';
import type { DeploymentFacts } from '../ports/deployments.ts';
import {
  nameSourceBundle,
  provideSource,
  type SourceBundle,
  takesSourceBundle,
} from './application-version.ts';
import { applyChange, beginChange, type LeftAlone, type WantedStack } from './apply-change.ts';
import { applyWithDatabases } from './apply-with-databases.ts';
import type { Applied } from './await-change.ts';
import { checkOwnership } from './check-ownership.ts';
import { choosePlatform } from './choose-platform.ts';
import {
  type DeploymentRecord,
  environmentDeployments,
  openDeployment,
  standingDeployment,
} from './deployment-record.ts';
import { fillIn } from './fill-in.ts';
import { goLive } from './go-live.ts';
import { checkLeftChange, leaveToLater } from './leave-to-later.ts';
import { checkSource, makeBundle, platformForSource } from './make-bundle.ts';
import { reportSubject, type Subject } from './observe-subject.ts';
import { fitsRequest, placeTemplate } from './place-template.ts';
import { declined, type ProvisionDeps, type ProvisionRequest, type ProvisionResult } from './provision.ts';
import { readTemplate } from './read-template.ts';
import { isOnItsWay, standsAlready } from './stands-already.ts';
import { checkStillWanted, NoLongerWanted } from './still-wanted.ts';
import { freeStuckData } from './stuck-resources.ts';

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
  const named = nameSourceBundle(subject, commit, request.artifactBucket, made, request.additions);
  const own = withStandingPlatform(platformForSource(request.source, request.parameters, stack), stack);
  const commits = [request.commit && commit, stack?.parameters['Commit']];
  const history = request.dryRun ? [] : await environmentDeployments(deps.deployments, subject, commits);
  const ground = { text, named, stack, own, history };
  const unchanged = await keepUnchanged(deps, request, subject, commit, ground);
  const work = unchanged ?? (await prepare(deps, request, subject, commit, { ...ground, startedAt }));
  const warning = undeclaredParameters(request.namedParameters, work.declared);
  if (warning !== undefined) deps.log.warning(warning);
  if (request.dryRun) return planned(subject, commit, stack);
  const standing = stack?.parameters['Commit'] === commit ? standingDeployment(history, commit) : undefined;
  // Whoever does not wait leaves word that there is something to finish, even where the commit stays.
  const keeps = standing !== undefined && (request.waits || unchanged !== undefined);
  const record = keeps ? undefined : await open(deps, request, subject, history, commit);
  if (record && record.commit !== commit) return superseded(deps, subject, record);
  try {
    if (!request.waits) await checkLeftChange(deps, stack, history, commit);
    const { bundle, applied } = await work.carryOut(record);
    if (applied.did === 'begun')
      return leaveToLater(deps, { subject, commit, record, bundle, did: applied.how });
    return await goLive(deps, request, {
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
      return declined(subject, error.verdict);
    }
    if (!request.waits && isNotReady(error))
      return leaveToLater(deps, { subject, commit, record, bundle: named, did: 'unchanged' });
    const state = error instanceof AdapterError ? 'failure' : 'error';
    await close(deps, record, state, describeFailure(error).sentence);
    return failed(request, subject, commit, error, record);
  }
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

/** What is left to do once a deployment is open. */
interface Work {
  /** Names of the template's parameters. */
  readonly declared: readonly string[];
  carryOut(
    record: DeploymentRecord | undefined,
  ): Promise<{ bundle: SourceBundle; applied: Applied | LeftAlone }>;
}

interface Ground {
  readonly text: string;
  readonly named: SourceBundle;
  readonly stack: Stack | undefined;
  /** The team's parameters. */
  readonly own: Readonly<Record<string, string>>;
  readonly history: readonly DeploymentFacts[];
}

/** No work at all where the stack surely stands as it should. */
async function keepUnchanged(
  deps: ProvisionDeps,
  request: ProvisionRequest,
  subject: Subject,
  commit: string,
  { text, named, stack, own, history }: Ground,
): Promise<Work | undefined> {
  if (stack === undefined || request.dryRun) return undefined;
  const filledIn = fillIn(request, subject, commit, named, stack, history);
  const declared = Object.keys(stack.parameters);
  if (!request.waits && isOnItsWay(stack, filledIn, own))
    return {
      declared,
      async carryOut(record) {
        await record?.inProgress();
        return { bundle: named, applied: { did: 'begun', how: 'unchanged' } };
      },
    };
  if (!(await standsAlready(deps, stack, { template: text, filledIn, own }))) return undefined;
  return {
    declared,
    async carryOut(record) {
      await record?.inProgress();
      deps.log.info(`Stack ${stack.name} already has this template and these parameters.`);
      return { bundle: named, applied: { did: 'unchanged', stack } };
    },
  };
}

/** Checks everything that can be checked before the first write. */
async function prepare(
  deps: ProvisionDeps,
  request: ProvisionRequest,
  subject: Subject,
  commit: string,
  { text, named, stack, own: given, history, startedAt }: Ground & { readonly startedAt: number },
): Promise<Work> {
  const bucket = onceAsked(async () => request.artifactBucket ?? deps.applications.storageBucket());
  const template = await placeTemplate(deps, subject.name, text, bucket);
  const summary = await deps.stacks.templateSummary(template);
  checkCapabilities(summary, request.capabilities);
  const own = await choosePlatform(deps, summary, given, stack);
  // A missing parameter is refused here; the values are asked for again for the stack found then. What is to be removed
  // first takes its values with it.
  const lasting = stack && !isMadeAnew(stack.status) ? stack : undefined;
  parameterValues(summary, fillIn(request, subject, commit, named, lasting, history), own, lasting);
  const runsBundle = takesSourceBundle(summary);
  checkSource(request, summary);
  const bundle = runsBundle && !request.dryRun ? { ...named, bucket: await bucket() } : named;
  const tags = {
    ...request.tags,
    ...identityTags({ ...identityOf(request, subject), repository: subject.repository.fullName }),
  };
  return {
    declared: summary.parameters.map(({ name }) => name),
    async carryOut(record) {
      const stillWanted = () => checkStillWanted(deps.codeHost, request, subject, commit);
      const source = { subject, commit, application: request.application, bundle, tags, stillWanted };
      if (runsBundle) await provideSource(deps, summary, source);
      await record?.inProgress();
      const deadline = startedAt + request.timeoutMs;
      const wanted: WantedStack = {
        name: subject.name,
        want: 'deploy',
        template,
        parameters: (found) =>
          parameterValues(summary, fillIn(request, subject, commit, bundle, found, history), own, found),
        tags,
        capabilities: request.capabilities,
        roleArn: request.roleArn,
        onFailure: request.onFailure,
        runToken: request.runToken,
        deadline,
        checkOwnership: (found) => checkOwnership(found, request, subject.branch),
        checkStillWanted: stillWanted,
        freeStuck: request.isProtected ? undefined : (stackId) => freeStuckData(deps, stackId, deadline),
      };
      const applied = await deps.log.group(
        `Stack ${subject.name}`,
        (): Promise<Applied | LeftAlone> =>
          applyWithDatabases(deps, wanted, (ready) =>
            request.waits ? applyChange(deps, ready) : beginChange(deps, ready),
          ),
      );
      return { bundle, applied };
    },
  };
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

function identityOf(request: ProvisionRequest, subject: Subject) {
  return {
    repositoryId: request.repository.id,
    project: request.project,
    kind: request.kind,
    branch: subject.branch,
    ...(subject.pullRequest ? { pullRequest: subject.pullRequest.number } : {}),
  };
}

/** Why a plan may be made of a template that nobody has looked into. */
const UNCHECKED =
  ' Its template was not checked, because CloudFormation reads one of that size only from S3, which takes an upload.';

function onceAsked<T>(ask: () => Promise<T>): () => Promise<T> {
  let answer: Promise<T> | undefined;
  return () => {
    answer ??= ask();
    return answer;
  };
}

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
  return declined(subject, { decision: 'skipped', reasonCode: 'superseded', sentence });
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
