import { additionsAsParameters } from '../domain/artifacts/additions-as-parameters.ts';
import { guardFiles } from '../domain/artifacts/site-guard.ts';
import { parsePaths } from '../domain/environment/paths.ts';
import type { EventHint } from '../domain/environment/subject.ts';
import type { Pricing } from '../domain/hours/cost.ts';
import type { ProvisionRequest } from '../usecases/provision/provision.ts';
import type { ProvisionInputs } from './inputs/provision.ts';
import { firstNonEmpty, type RunSettings, readinessOf, wantedOf } from './load-settings.ts';

/** Merges what the step, the settings and the defaults say; inputs win. */
export function provisionRequest(
  inputs: ProvisionInputs,
  ground: RunSettings,
  run: {
    readonly hint: EventHint;
    readonly runToken: string;
    readonly runUrl: string | undefined;
    readonly pricing: Pricing | undefined;
  },
): ProvisionRequest {
  const { kind } = ground;
  const readiness = readinessOf(kind, inputs);
  const { healthPath, deploymentInfo } = readiness;
  return {
    repository: ground.repository,
    project: ground.project,
    kind: inputs.environment,
    isProtected: ground.kindIsProtected,
    branch: inputs.branch ?? kind.branch,
    commit: inputs.commit,
    pullRequest: inputs.pullRequest,
    hint: run.hint,
    template: inputs.template ?? kind.template ?? 'beanstalk-environment',
    settings: { ...kind },
    parameters: { ...additionsAsParameters(kind), ...kind.parameters, ...inputs.parameters },
    namedParameters: [...ground.ownParameters, ...Object.keys(inputs.parameters)],
    // What the step says wins over the branch's own copy of the settings too.
    overridable: (kind.overridable ?? []).filter((name) => !Object.hasOwn(inputs.parameters, name)),
    settingsFile: inputs.settings,
    tags: { ...kind.tags, ...inputs.tags },
    capabilities: firstNonEmpty(inputs.capabilities, kind.capabilities),
    roleArn: inputs.cfnRoleArn ?? kind['cfn-role-arn'],
    application: inputs.application ?? kind.application ?? ground.project,
    source: inputs.source,
    containerPort: inputs.containerPort,
    additions: guardFiles({
      noindex: kind.noindex ?? false,
      basicAuth: kind['basic-auth'],
      openPaths: [healthPath, ...(deploymentInfo === undefined ? [] : [deploymentInfo])],
    }),
    artifactBucket: inputs.artifactBucket ?? kind['artifact-bucket'],
    domain: inputs.domain ?? kind.domain,
    hostedZoneId: inputs.hostedZoneId ?? kind['hosted-zone-id'],
    ...readiness,
    wanted: wantedOf(kind, inputs.wanted),
    skipBranches: firstNonEmpty(inputs.skipBranches, kind['skip-branches'], ['*-no-infra']),
    paths: parsePaths(firstNonEmpty(inputs.paths, kind.paths)),
    allowedAccounts: firstNonEmpty(inputs.allowedAccounts, kind.accounts),
    maxEnvironments: inputs.maxEnvironments ?? kind['max-environments'],
    onFailure: inputs.onFailure,
    timeoutMs: inputs.timeoutMs,
    waits: inputs.wait,
    seeded: inputs.seeded,
    dryRun: inputs.dryRun,
    runToken: run.runToken,
    runUrl: run.runUrl,
    pricing: run.pricing,
  };
}
