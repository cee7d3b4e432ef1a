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
import type { AppliedChange } from '../stack/change-outcome.ts';
import type { DesiredStack, StackContent, StackGuards, UnwantedChange } from '../stack/desired-stack.ts';
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
  ): Promise<{ bundle: SourceBundle; applied: AppliedChange | DetachedChange | UnwantedChange }>;
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
        return { bundle: named, applied: { outcome: 'started', change: 'unchanged' } };
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
  const stillWanted = () => checkStillWanted(deps.codeHost, request, subject, commit);
  const wanted = desiredStack(deps, request, subject, {
    template,
    parameters: (found) =>
      parameterValues(
        summary,
        greenroomParameters(request, subject, commit, bundle, found, history),
        own,
        found,
      ),
    deadline: startedAt + request.timeoutMs,
    checkStillWanted: stillWanted,
  });
  return {
    declared: summary.parameters.map(({ name }) => name),
    async carryOut(record) {
      const { tags } = wanted.content;
      const source = {
        subject,
        commit,
        application: request.application,
        bundle,
        tags,
        checkStillWanted: stillWanted,
      };
      const verdict = runsBundle ? await provideSource(deps, summary, source) : undefined;
      if (verdict) return { bundle, applied: { outcome: 'no-longer-wanted', verdict } };
      await record?.inProgress();
      const applied = await deps.log.group(
        `Stack ${subject.name}`,
        (): Promise<AppliedChange | DetachedChange | UnwantedChange> =>
          applyWithDatabases(deps, wanted, (ready) =>
            request.waits ? applyChange(deps, ready) : startChange(deps, ready),
          ),
      );
      return { bundle, applied };
    },
  };
}

/** What hangs on the commit. */
interface Change
  extends Pick<StackContent, 'template' | 'parameters'>,
    Pick<StackGuards, 'checkStillWanted'> {
  /** A monotonic instant in ms. */
  readonly deadline: number;
}

function desiredStack(
  deps: ProvisionDeps,
  request: ProvisionRequest,
  subject: Subject,
  { template, parameters, checkStillWanted: stillWanted, deadline }: Change,
): DesiredStack {
  const { capabilities, roleArn, onFailure } = request;
  return {
    name: subject.name,
    goal: 'deploy',
    content: { template, parameters, tags: tagsOf(request, subject), capabilities, roleArn, onFailure },
    guards: {
      checkOwnership: (found) => checkOwnership(found, request, subject.branch),
      ...(stillWanted ? { checkStillWanted: stillWanted } : {}),
      clearUndeletable: request.isProtected
        ? undefined
        : (stackId) => clearUndeletableData(deps, stackId, deadline),
    },
    run: { token: request.runToken, deadline },
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
