import { namesOfKind } from '../domain/settings/deployment-kinds.ts';
import { hoursOf } from '../domain/settings/hours-of-kind.ts';
import { DEFAULT_GRACE_MS } from '../domain/sweep/judge-stack.ts';
import type { BehindRequest } from '../usecases/due/behind-request.ts';
import type { HoursRequest } from '../usecases/hours/hours-request.ts';
import type { SweepLookRequest } from '../usecases/sweep/look-for-sweep.ts';
import { type AwsSettings, coversSettings } from './aws-targets.ts';
import { type AwsInputs, readRoles } from './inputs/common.ts';
import type { DueInputs } from './inputs/due.ts';
import { admissionOf, type RunSettings, readinessOf, ttlOf } from './load-settings.ts';

/** The variable with the role of teardown, which a workflow hands on for a look that has no role of its own. */
const TEARDOWN_ROLE = 'GREENROOM_TEARDOWN_ROLE';

/**
 * Where a look works: by the role of the step, of `roles.due` in the settings, of the variable, or of `roles.teardown`; the first
 * that there is. @throws UserError where the variable is needed and holds no ARN.
 */
export function awsOfLook(
  env: Readonly<Record<string, string | undefined>>,
  inputs: AwsInputs,
  { roles }: AwsSettings,
): AwsInputs {
  if (inputs.rolesToAssume.length > 0 || roles?.due !== undefined) return inputs;
  return { ...inputs, rolesToAssume: readRoles(TEARDOWN_ROLE, env[TEARDOWN_ROLE] ?? '') };
}

/** What each look goes by: what the steps of the duty would go by with the same inputs, settings and defaults. */
export interface DueRequest {
  readonly sweep: SweepLookRequest;
  readonly hours: Omit<HoursRequest, 'run' | 'stack'>;
  readonly heal: Omit<BehindRequest, 'stories'>;
}

/** Merges what the step, the settings and the defaults say; inputs win. `byHand` is true where a person started the workflow. */
export function dueRequest(
  inputs: DueInputs,
  settings: RunSettings,
  { byHand }: { readonly byHand: boolean },
): DueRequest {
  const { repository, project, kind, kindIsProtected } = settings;
  const { common, aws, comments, hours, awakeForMs } = inputs;
  const scope = { repository, project, kind: inputs.environment };
  const admission = admissionOf({ ...NOTHING_ASKED, ...inputs.life, ...aws }, kind);
  const { allowedAccounts, wanted } = admission;
  const settingsRegions = kind.region ?? [];
  const ttlMs = inputs.life.ttlMs ?? ttlOf(kind, common.settings);
  return {
    sweep: {
      scope,
      life: { wanted, ttlMs, force: false },
      rules: { protected: [], graceMs: DEFAULT_GRACE_MS, adopted: undefined, force: false, kindIsProtected },
      removal: { application: kind.application ?? project, onLeftover: 'fail', roleArn: undefined },
      run: { token: 'look', timeoutMs: 0, dryRun: true, concurrency: WIDTH },
      settingsPlaces: { regions: settingsRegions, areCovered: coversSettings(aws, kind, 'due') },
      allowedAccounts,
      comments,
    },
    hours: {
      scope,
      rules: { hours: hoursOf(kind, hours), awakeForMs, isProtected: kindIsProtected },
      readiness: readinessOf(kind),
      admission: { allowedAccounts, settingsRegions },
    },
    heal: {
      scope,
      admission,
      ttlMs,
      comments,
      names: namesOfKind(settings.kinds.deployments, inputs.environment),
      holdBack: byHand
        ? undefined
        : { workflow: inputs.hourlyWorkflow, settings: { path: common.settings, text: settings.text } },
    },
  };
}

/** Environments that are asked about at the same time. */
const WIDTH = 4;

/** What a step may ask of an environment and a look does not. */
const NOTHING_ASKED = { skipBranches: [], paths: [], maxEnvironments: undefined } as const;
