import { identityTags } from '../../domain/environment/naming.ts';
import type { Stack } from '../../domain/stack/stack.ts';
import { isRecreated } from '../../domain/stack/stack-state.ts';
import { checkCapabilities, parameterValues } from '../../domain/stack/template-parameters.ts';
import type { DeploymentFacts } from '../../ports/deployments.ts';
import { provideSource, type SourceBundle, takesSourceBundle } from '../artifacts/application-version.ts';
import { choosePlatform } from '../artifacts/choose-platform.ts';
import { checkSource } from '../artifacts/make-bundle.ts';
import { storeTemplate } from '../artifacts/store-template.ts';
import { lazy } from '../pace/lazy.ts';
import { applyChange, type DetachedChange, startChange } from '../stack/apply-change.ts';
import { applyWithDatabases } from '../stack/apply-with-databases.ts';
import type { AppliedChange } from '../stack/await-change.ts';
import type { DesiredStack } from '../stack/desired-stack.ts';
import { clearUndeletableData } from '../stack/undeletable-resources.ts';
import type { DeploymentRecord } from '../subject/deployment-record.ts';
import type { Subject } from '../subject/observe-subject.ts';
import { checkOwnership } from './check-ownership.ts';
import { greenroomParameters } from './greenroom-parameters.ts';
import type { ProvisionDeps, ProvisionRequest } from './provision.ts';
import { checkStillWanted } from './still-wanted.ts';
import { isBeingApplied, isUpToDate } from './up-to-date.ts';

/** What is left to do once a deployment is open. */
export interface DeploymentPlan {
  /** Names of the template's parameters. */
  readonly declared: readonly string[];
  carryOut(
    record: DeploymentRecord | undefined,
  ): Promise<{ bundle: SourceBundle; applied: AppliedChange | DetachedChange }>;
}

/** What a deployment begins with. */
export interface ObservedFacts {
  readonly text: string;
  readonly bundleName: SourceBundle;
  readonly stack: Stack | undefined;
  /** The team's parameters. */
  readonly teamParameters: Readonly<Record<string, string>>;
  readonly history: readonly DeploymentFacts[];
}

/** No work at all where the stack surely stands as it should. */
export async function planNoChange(
  deps: ProvisionDeps,
  request: ProvisionRequest,
  subject: Subject,
  commit: string,
  { text, bundleName: named, stack, teamParameters: own, history }: ObservedFacts,
): Promise<DeploymentPlan | undefined> {
  if (stack === undefined || request.dryRun) return undefined;
  const filledIn = greenroomParameters(request, subject, commit, named, stack, history);
  const declared = Object.keys(stack.parameters);
  if (!request.waits && isBeingApplied(stack, filledIn, own))
    return {
      declared,
      async carryOut(record) {
        await record?.inProgress();
        return { bundle: named, applied: { outcome: 'begun', change: 'unchanged' } };
      },
    };
  if (!(await isUpToDate(deps, stack, { template: text, filledIn, own }))) return undefined;
  return {
    declared,
    async carryOut(record) {
      await record?.inProgress();
      deps.log.info(`Stack ${stack.name} already has this template and these parameters.`);
      return { bundle: named, applied: { outcome: 'unchanged', stack } };
    },
  };
}

/** Checks everything that can be checked before the first write. */
export async function prepareDeployment(
  deps: ProvisionDeps,
  request: ProvisionRequest,
  subject: Subject,
  commit: string,
  {
    text,
    bundleName: named,
    stack,
    teamParameters: given,
    history,
    startedAt,
  }: ObservedFacts & { readonly startedAt: number },
): Promise<DeploymentPlan> {
  const bucket = lazy(async () => request.artifactBucket ?? deps.applications.storageBucket());
  const template = await storeTemplate(deps, subject.name, text, bucket);
  const summary = await deps.stacks.templateSummary(template);
  checkCapabilities(summary, request.capabilities);
  const own = await choosePlatform(deps, summary, given, stack);
  // A missing parameter is refused here; the values are asked for again for the stack found then. What is to be removed
  // first takes its values with it.
  const lasting = stack && !isRecreated(stack.status) ? stack : undefined;
  parameterValues(
    summary,
    greenroomParameters(request, subject, commit, named, lasting, history),
    own,
    lasting,
  );
  const runsBundle = takesSourceBundle(summary);
  checkSource(request, summary);
  const bundle = runsBundle && !request.dryRun ? { ...named, bucket: await bucket() } : named;
  const wanted = wantedStack(deps, request, subject, {
    template,
    parameters: (found) =>
      parameterValues(
        summary,
        greenroomParameters(request, subject, commit, bundle, found, history),
        own,
        found,
      ),
    deadline: startedAt + request.timeoutMs,
    checkStillWanted: () => checkStillWanted(deps.codeHost, request, subject, commit),
  });
  return {
    declared: summary.parameters.map(({ name }) => name),
    async carryOut(record) {
      const { tags, checkStillWanted: stillWanted } = wanted;
      const source = { subject, commit, application: request.application, bundle, tags, stillWanted };
      if (runsBundle) await provideSource(deps, summary, source);
      await record?.inProgress();
      const applied = await deps.log.group(
        `Stack ${subject.name}`,
        (): Promise<AppliedChange | DetachedChange> =>
          applyWithDatabases(deps, wanted, (ready) =>
            request.waits ? applyChange(deps, ready) : startChange(deps, ready),
          ),
      );
      return { bundle, applied };
    },
  };
}

/** What hangs on the commit. */
type Change = Required<Pick<DesiredStack, 'template' | 'parameters' | 'deadline' | 'checkStillWanted'>>;

function wantedStack(
  deps: ProvisionDeps,
  request: ProvisionRequest,
  subject: Subject,
  change: Change,
): DesiredStack & Change {
  const { capabilities, roleArn, onFailure, runToken } = request;
  return {
    ...change,
    name: subject.name,
    want: 'deploy',
    tags: tagsOf(request, subject),
    capabilities,
    roleArn,
    onFailure,
    runToken,
    checkOwnership: (found) => checkOwnership(found, request, subject.branch),
    clearUndeletable: request.isProtected
      ? undefined
      : (stackId) => clearUndeletableData(deps, stackId, change.deadline),
  };
}

function tagsOf(request: ProvisionRequest, { repository, branch, pullRequest }: Subject) {
  const identity = identityTags({
    repository: repository.fullName,
    repositoryId: request.repository.id,
    project: request.project,
    kind: request.kind,
    branch,
    ...(pullRequest ? { pullRequest: pullRequest.number } : {}),
  });
  return { ...request.tags, ...identity };
}
