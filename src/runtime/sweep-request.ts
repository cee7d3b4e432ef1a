import type { EventHint } from '../domain/environment/subject.ts';
import type { Pricing } from '../domain/hours/cost.ts';
import { namesOfKind } from '../domain/settings/deployment-kinds.ts';
import type { FormerTries } from '../usecases/pace/former-tries.ts';
import type { SweepRequest } from '../usecases/sweep/sweep-request.ts';
import { coversSettings } from './aws-targets.ts';
import type { TeardownInputs } from './inputs/teardown.ts';
import { firstNonEmpty, type RunSettings, ttlOf, wantedOf } from './load-settings.ts';

/** Merges what the step, the settings and the defaults say; inputs win. Good for the teardown of one environment as well. */
export function sweepRequest(
  inputs: TeardownInputs,
  settings: RunSettings,
  run: {
    readonly hint: EventHint;
    readonly token: string;
    readonly pricing: Pricing | undefined;
    readonly tries: FormerTries | undefined;
  },
): SweepRequest {
  const { repository, project, kind, kindIsProtected } = settings;
  const { selection, operation, brake, about, life, rules, common, aws } = inputs;
  const theirNames = namesOfKind(settings.kinds.deployments, inputs.environment);
  return {
    scope: { repository, project, kind: inputs.environment },
    selection,
    operation,
    brake,
    about: { ...about, hint: run.hint },
    life: {
      ...life,
      ttlMs: life.ttlMs ?? ttlOf(kind, common.settings),
      wanted: wantedOf(kind, life.wanted),
    },
    rules: { ...rules, kindIsProtected },
    removal: {
      application: kind.application ?? project,
      onLeftover: inputs.removal.onLeftover,
      roleArn: inputs.removal.roleArn ?? kind['cfn-role-arn'],
      ...(theirNames.length === 0 ? {} : { theirNames }),
    },
    run: {
      ...inputs.run,
      token: run.token,
      dryRun: common.dryRun,
      ...(run.tries === undefined ? {} : { tries: run.tries }),
    },
    settingsPlaces: { regions: kind.region ?? [], areCovered: coversSettings(aws, kind, 'teardown') },
    pricing: run.pricing,
    allowedAccounts: firstNonEmpty(aws.allowedAccounts, kind.accounts),
  };
}
