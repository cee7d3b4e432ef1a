import { additionsAsParameters } from '../domain/artifacts/additions-as-parameters.ts';
import { guardFiles } from '../domain/artifacts/site-guard.ts';
import type { EventHint } from '../domain/environment/subject.ts';
import type { Pricing } from '../domain/hours/cost.ts';
import { STEP_PARAMETERS } from '../domain/provision/check-template.ts';
import { namesOfKind } from '../domain/settings/deployment-kinds.ts';
import type { EnvironmentSettings } from '../domain/settings/settings.ts';
import { UserError } from '../domain/verdict/errors.ts';
import type { ArtifactRequest } from '../usecases/artifacts/artifact-request.ts';
import type {
  AnsweredRequest,
  OverrideRules,
  ProvisionRequest,
  StackSettings,
} from '../usecases/provision/provision-request.ts';
import type { Readiness } from '../usecases/readiness/await-awake.ts';
import type { ProvisionInputs } from './inputs/provision.ts';
import { admissionOf, firstNonEmpty, type RunSettings, readinessOf, ttlOf } from './load-settings.ts';

/** What the workflow's run is, beside inputs and settings. */
export interface ProvisionEvent {
  readonly hint: EventHint;
  /** Unique to the run and its attempt, `[A-Za-z0-9-]`. */
  readonly token: string;
  /** Of the run's log; undefined outside of GitHub. */
  readonly url: string | undefined;
  /** Undefined where the team gave no prices. */
  readonly pricing: Pricing | undefined;
  /** The deployment of another tool that the run answers; absent where it answers none. */
  readonly asked?: AnsweredRequest | undefined;
}

/** Merges what the step, the settings and the defaults say; inputs win. */
export function provisionRequest(
  inputs: ProvisionInputs,
  settings: RunSettings,
  { hint, token, url, pricing, asked }: ProvisionEvent,
): ProvisionRequest {
  const { repository, project, kind } = settings;
  const readiness = readinessOf(kind, inputs.readiness);
  const { timeoutMs, wait, seeded } = inputs.run;
  return {
    scope: { repository, project, kind: inputs.environment },
    about: aboutOf(inputs, kind, hint),
    stack: stackOf(inputs, settings),
    overrides: overridesOf(inputs, kind),
    artifact: artifactOf(inputs, settings, readiness),
    address: {
      domain: inputs.stack.domain ?? kind.domain,
      hostedZoneId: inputs.stack.hostedZoneId ?? kind['hosted-zone-id'],
    },
    readiness,
    admission: { ...admissionOf({ ...inputs.admission, ...inputs.aws }, kind), ...askedFor(kind) },
    run: {
      token,
      url,
      timeoutMs,
      waits: wait,
      seeded,
      dryRun: inputs.dryRun,
      ...theirPart(settings, inputs.environment, asked),
    },
    settingsRegions: kind.region ?? [],
    life: settings.kindIsProtected
      ? { hours: undefined, ttlMs: undefined }
      : { hours: kind.hours, ttlMs: ttlOf(kind, inputs.settings) },
    pricing,
  };
}

function theirPart(
  { kinds: { deployments } }: Pick<RunSettings, 'kinds'>,
  kind: string,
  asked: AnsweredRequest | undefined,
): Pick<ProvisionRequest['run'], 'theirs'> {
  const names = namesOfKind(deployments, kind);
  return names.length === 0 ? {} : { theirs: { names, ...(asked === undefined ? {} : { asked }) } };
}

/** @throws UserError where the step names what only a command can say of a shared kind. */
function aboutOf(
  { about, environment }: Pick<ProvisionInputs, 'about' | 'environment'>,
  kind: EnvironmentSettings,
  hint: EventHint,
): ProvisionRequest['about'] {
  if (kind.shared !== true) return { ...about, branch: about.branch ?? kind.branch, hint };
  const named = NAMING.find(([part]) => about[part] !== undefined)?.[1];
  if (named !== undefined)
    throw new UserError(
      'invalid_input',
      `The input '${named}' is given, and the settings have 'shared: true' for kind '${environment}', to which only '/stage deploy' sends a commit; leave the input out.`,
    );
  return { branch: undefined, commit: about.commit, pullRequest: undefined, hint, isShared: true };
}

const NAMING = [
  ['branch', 'branch'],
  ['pullRequest', 'pull-request'],
] as const;

/** What was sent by command is asked for by that alone, whatever branch and files it is of. */
function askedFor({ shared }: EnvironmentSettings): Partial<ProvisionRequest['admission']> {
  return shared === true ? { wanted: ['branch'], skipBranches: [], paths: [] } : {};
}

function stackOf(
  { stack, settings }: ProvisionInputs,
  { kind, kindIsProtected, ownParameters }: RunSettings,
): StackSettings {
  const ofSettings = { ...additionsAsParameters(kind), ...kind.parameters };
  return {
    template: stack.templateFile ?? stack.template ?? kind.template ?? 'beanstalk-environment',
    templateIsMade: stack.templateFile !== undefined,
    settings: { ...kind },
    parameters: { ...ofSettings, ...stack.parameters },
    namedParameters: [...ownParameters, ...Object.keys(stack.parameters)],
    givenIn: { ...eachIn(ofSettings, settings), ...eachIn(stack.parameters, STEP_PARAMETERS) },
    tags: { ...kind.tags, ...stack.tags },
    capabilities: firstNonEmpty(stack.capabilities, kind.capabilities),
    roleArn: stack.cfnRoleArn ?? kind['cfn-role-arn'],
    onFailure: stack.onFailure,
    isProtected: kindIsProtected,
  };
}

function eachIn(parameters: Readonly<Record<string, string>>, place: string): Record<string, string> {
  return Object.fromEntries(Object.keys(parameters).map((name) => [name, place]));
}

function overridesOf({ settings, stack }: ProvisionInputs, kind: EnvironmentSettings): OverrideRules {
  return {
    // What the step says wins over the branch's own copy of the settings too.
    overridable: (kind.overridable ?? []).filter((name) => !Object.hasOwn(stack.parameters, name)),
    settingsFile: settings,
  };
}

function artifactOf(
  { artifact }: ProvisionInputs,
  { kind, project }: RunSettings,
  { healthPath, deploymentInfo }: Readiness,
): ArtifactRequest {
  return {
    application: artifact.application ?? kind.application ?? project,
    source: artifact.source,
    containerPort: artifact.containerPort,
    additions: guardFiles({
      noindex: kind.noindex ?? false,
      basicAuth: kind['basic-auth'],
      openPaths: [healthPath, ...(deploymentInfo === undefined ? [] : [deploymentInfo])],
    }),
    bucket: artifact.artifactBucket ?? kind['artifact-bucket'],
  };
}
