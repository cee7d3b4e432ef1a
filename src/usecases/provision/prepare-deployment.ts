import { identityTags } from '../../domain/environment/naming.ts';
import type { Stack } from '../../domain/stack/stack.ts';
import { isMadeAnew } from '../../domain/stack/stack-state.ts';
import { checkCapabilities, parameterValues } from '../../domain/stack/template-parameters.ts';
import type { DeploymentFacts } from '../../ports/deployments.ts';
import { provideSource, type SourceBundle, takesSourceBundle } from '../artifacts/application-version.ts';
import { choosePlatform } from '../artifacts/choose-platform.ts';
import { checkSource } from '../artifacts/make-bundle.ts';
import { placeTemplate } from '../artifacts/place-template.ts';
import { onceAsked } from '../pace/once-asked.ts';
import { applyChange, beginChange, type LeftAlone } from '../stack/apply-change.ts';
import { applyWithDatabases } from '../stack/apply-with-databases.ts';
import type { Applied } from '../stack/await-change.ts';
import { freeStuckData } from '../stack/stuck-resources.ts';
import type { WantedStack } from '../stack/wanted-stack.ts';
import type { DeploymentRecord } from '../subject/deployment-record.ts';
import type { Subject } from '../subject/observe-subject.ts';
import { checkOwnership } from './check-ownership.ts';
import { fillIn } from './fill-in.ts';
import type { ProvisionDeps, ProvisionRequest } from './provision.ts';
import { isOnItsWay, standsAlready } from './stands-already.ts';
import { checkStillWanted } from './still-wanted.ts';

/** What is left to do once a deployment is open. */
export interface Work {
  /** Names of the template's parameters. */
  readonly declared: readonly string[];
  carryOut(
    record: DeploymentRecord | undefined,
  ): Promise<{ bundle: SourceBundle; applied: Applied | LeftAlone }>;
}

/** What a deployment begins with. */
export interface Ground {
  readonly text: string;
  readonly named: SourceBundle;
  readonly stack: Stack | undefined;
  /** The team's parameters. */
  readonly own: Readonly<Record<string, string>>;
  readonly history: readonly DeploymentFacts[];
}

/** No work at all where the stack surely stands as it should. */
export async function keepUnchanged(
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
export async function prepareDeployment(
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
  const wanted = wantedStack(deps, request, subject, {
    template,
    parameters: (found) =>
      parameterValues(summary, fillIn(request, subject, commit, bundle, found, history), own, found),
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
        (): Promise<Applied | LeftAlone> =>
          applyWithDatabases(deps, wanted, (ready) =>
            request.waits ? applyChange(deps, ready) : beginChange(deps, ready),
          ),
      );
      return { bundle, applied };
    },
  };
}

/** What hangs on the commit. */
type Change = Required<Pick<WantedStack, 'template' | 'parameters' | 'deadline' | 'checkStillWanted'>>;

function wantedStack(
  deps: ProvisionDeps,
  request: ProvisionRequest,
  subject: Subject,
  change: Change,
): WantedStack & Change {
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
    freeStuck: request.isProtected ? undefined : (stackId) => freeStuckData(deps, stackId, change.deadline),
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
