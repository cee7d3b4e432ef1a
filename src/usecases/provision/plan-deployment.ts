import { PLATFORM_PARAMETER, withCurrentPlatform } from '../../domain/artifacts/platform.ts';
import type { TemplateDeclarations } from '../../domain/artifacts/template-declarations.ts';
import { checkOutput, checkTemplate, idleParameters } from '../../domain/provision/check-template.ts';
import { greenroomParameters, type ParameterFacts } from '../../domain/provision/greenroom-parameters.ts';
import { isBeingApplied, mayBeUpToDate } from '../../domain/provision/up-to-date.ts';
import { isSameTemplate } from '../../domain/stack/no-change.ts';
import type { Stack } from '../../domain/stack/stack.ts';
import { isRecreated } from '../../domain/stack/stack-state.ts';
import {
  checkCapabilities,
  describeNewDefault,
  hiddenDefaults,
  keptValues,
  parameterValues,
  withNewDefaults,
} from '../../domain/stack/template-parameters.ts';
import type { Beanstalk } from '../../ports/beanstalk.ts';
import type { StackCloud } from '../../ports/stack-cloud.ts';
import { nameSourceBundle, type SourceBundle, takesSourceBundle } from '../artifacts/application-version.ts';
import { choosePlatform } from '../artifacts/choose-platform.ts';
import { checkSource, makeBundle, platformForSource } from '../artifacts/make-bundle.ts';
import { storeTemplate } from '../artifacts/store-template.ts';
import { lazy } from '../pace/lazy.ts';
import { type EnvironmentRecords, environmentRecords } from '../subject/deployment-record.ts';
import type { Deployment, DeploymentPlan, PlannedChange } from './deployment.ts';
import { usualOf } from './first-word.ts';
import type { ProvisionDeps, ProvisionRequest } from './provision-request.ts';

type PlanDeps = Pick<
  ProvisionDeps,
  'unfinished' | 'beanstalk' | 'deployments' | 'log' | 'objects' | 'sources' | 'stacks'
>;
type PlanRequest = Pick<ProvisionRequest, 'address' | 'artifact' | 'readiness' | 'run' | 'stack'>;

type PlannedDeployment = Deployment & Pick<DeploymentPlan, 'replaces'>;

/** What a change is planned of. */
interface Material {
  /** The template's text. */
  readonly text: string;
  readonly bundle: SourceBundle;
  /** The team's parameters. */
  readonly teamParameters: Readonly<Record<string, string>>;
  readonly history: DeploymentPlan['history'];
}

/**
 * Finds out what is to be done, and checks everything that can be checked before the first write to the stack.
 * @param text the template's.
 * @throws UserError for what only a person can put right.
 */
export async function planDeployment(
  deps: PlanDeps,
  request: PlanRequest,
  deployment: PlannedDeployment,
  text: string,
): Promise<DeploymentPlan> {
  const { artifact, run, stack } = request;
  const { existing } = deployment;
  const bundle = nameSourceBundle(deployment, artifact, await makeBundle(deps, artifact));
  const teamParameters = withCurrentPlatform(
    platformForSource(artifact.source, stack.parameters, existing),
    existing,
  );
  const history = run.dryRun
    ? NOTHING
    : { ...(await readHistory(deps, deployment)), usually: await usualOf(deps, deployment) };
  const material = { text, bundle, teamParameters, history };
  const noChange = await planNoChange(deps.stacks, request, deployment, material);
  if (noChange)
    return {
      ...deployment,
      history,
      bundle,
      declared: { names: Object.keys(noChange.stack.parameters), idle: [] },
      change: noChange,
    };
  return {
    ...deployment,
    history,
    ...(await planTemplateChange(deps, request, deployment, material)),
  };
}

const NOTHING: EnvironmentRecords = { ours: [], others: [] };

function readHistory(
  { deployments }: Pick<PlanDeps, 'deployments'>,
  { subject, commit, isPinned, existing }: Deployment,
): Promise<EnvironmentRecords> {
  return environmentRecords(deployments, subject, [
    isPinned ? commit : undefined,
    existing?.parameters['Commit'],
  ]);
}

/** No work at all where the stack surely stands as it should, or comes there by itself; undefined where nobody can be sure. */
async function planNoChange(
  stacks: Pick<StackCloud, 'templateText'>,
  request: PlanRequest,
  deployment: PlannedDeployment,
  { text, bundle, teamParameters, history }: Material,
): Promise<Exclude<PlannedChange, { kind: 'template' }> | undefined> {
  const { existing } = deployment;
  if (existing === undefined || deployment.replaces !== undefined || request.run.dryRun) return undefined;
  const facts = parameterFacts(request, deployment, { bundle, history });
  const values = {
    greenroom: greenroomParameters(facts, existing),
    team: teamParameters,
    defaults: await defaultsIn(text),
  };
  if (!request.run.waits && isBeingApplied(existing, values)) return { kind: 'under-way', stack: existing };
  if (!mayBeUpToDate(existing, text, values)) return undefined;
  if (!isSameTemplate(await stacks.templateText(existing.id), text)) return undefined;
  return { kind: 'none', stack: existing };
}

async function planTemplateChange(
  deps: PlanDeps,
  request: PlanRequest,
  deployment: PlannedDeployment,
  { text, bundle: bundleName, teamParameters: parameters, history }: Material,
): Promise<Pick<DeploymentPlan, 'bundle' | 'change' | 'declared'>> {
  const { artifact, readiness, run, stack } = request;
  const { subject, existing, replaces } = deployment;
  const bucket = bucketOf(deps.beanstalk, artifact.bucket);
  const facts = parameterFacts(request, deployment, { bundle: bundleName, history });
  // What is to be removed first takes its values with it.
  const lasting = existing && replaces === undefined && !isRecreated(existing.status) ? existing : undefined;
  const greenroom = greenroomParameters(facts, lasting);
  const given = { team: parameters, givenIn: stack.givenIn, greenroom };
  const declared = await declarations(text);
  // CloudFormation would say less, and only after the bundle and the version were made.
  if (declared) checkTemplate(declared, stack.template, given);
  const template = await storeTemplate(deps, subject, text, bucket);
  const shown = await deps.stacks.templateSummary(template);
  checkCapabilities(shown, stack.capabilities);
  const teamParameters = await choosePlatform(deps, shown, parameters, existing);
  // A missing parameter is refused here; the values are asked for again for the stack found then.
  const values = parameterValues(shown, greenroom, teamParameters, lasting);
  for (const kept of keptValues(shown, values)) deps.log.warning(kept);
  const renewed = await newDefaults(deps.stacks, lasting, hiddenDefaults(shown, values), text);
  for (const name of renewed) deps.log.warning(describeNewDefault(name));
  const summary = withNewDefaults(shown, renewed);
  if (declared) checkOutput(declared, stack.template, readiness);
  checkSource(artifact, stack.template, summary);
  const bundle =
    takesSourceBundle(summary) && !run.dryRun ? { ...bundleName, bucket: await bucket() } : bundleName;
  return {
    bundle,
    declared: {
      names: summary.parameters.map(({ name }) => name),
      idle: declared === undefined ? [] : idleParameters(declared, stack.template),
    },
    change: { kind: 'template', template, summary, teamParameters, facts: { ...facts, bundle } },
  };
}

/** Those of the hidden parameters whose default is another than in the template that the stack has, which is read only for them. */
async function newDefaults(
  stacks: Pick<StackCloud, 'templateText'>,
  stack: Stack | undefined,
  names: readonly string[],
  text: string,
): Promise<readonly string[]> {
  if (stack === undefined || names.length === 0) return [];
  const before = await declarations(await stacks.templateText(stack.id));
  const after = await declarations(text);
  return names.filter((name) => {
    const [was, is] = [before, after].map((declared) => declared?.parameters.get(name)?.defaultValue);
    return was !== undefined && is !== undefined && was !== is;
  });
}

/** The platform is no part of them: an environment keeps the one that it was made with. */
async function defaultsIn(text: string): Promise<ReadonlyMap<string, string>> {
  const { defaultsOf } = await import('../../domain/artifacts/template-declarations.ts');
  const declared = await declarations(text);
  const defaults = declared === undefined ? [] : [...defaultsOf(declared)];
  return new Map(defaults.filter(([name]) => name !== PLATFORM_PARAMETER));
}

/** Undefined for a text of which only CloudFormation can say what is wrong. */
async function declarations(text: string): Promise<TemplateDeclarations | undefined> {
  // Brings the YAML parser along, which starting is not to wait for.
  const { declarationsOf } = await import('../../domain/artifacts/template-declarations.ts');
  return declarationsOf(text);
}

/** Beanstalk's own bucket may have to be made first, so it is asked for only where it is needed. */
function bucketOf(
  beanstalk: Pick<Beanstalk, 'storageBucket'>,
  bucket: string | undefined,
): () => Promise<string> {
  return lazy(async () => bucket ?? beanstalk.storageBucket());
}

function parameterFacts(
  { address, artifact, readiness }: PlanRequest,
  { subject, commit }: Deployment,
  { bundle, history }: Pick<Material, 'bundle' | 'history'>,
): ParameterFacts {
  const { application } = artifact;
  return {
    subject,
    commit,
    application,
    address,
    healthPath: readiness.healthPath,
    bundle,
    history: history.ours,
    doubts: history.others,
  };
}
