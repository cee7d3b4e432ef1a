import { type BundleSource, parseSourceBundle } from '../../domain/artifacts/source-bundle.ts';
import { checkKind } from '../../domain/environment/naming.ts';
import { parseWanted, type WantedRule } from '../../domain/environment/wanted-rules.ts';
import {
  BUCKET_NAME,
  CAPABILITIES,
  COMMIT_SHA,
  DOMAIN,
  HOSTED_ZONE_ID,
  ROLE_ARN,
  SITE_PATH,
  TAG_KEY,
} from '../../domain/input/legal-values.ts';
import type { WorkflowRun } from '../../ports/workflow-run.ts';
import { checkForm, readerOf } from '../input-values.ts';
import {
  AWS_INPUTS,
  type AwsInputs,
  COMMON_INPUTS,
  type CommonInputs,
  readAwsInputs,
  readCommonInputs,
} from './common.ts';
import { PRICING_INPUTS } from './pricing.ts';

export const PROVISION_INPUTS = [
  ...COMMON_INPUTS,
  ...AWS_INPUTS,
  ...PRICING_INPUTS,
  'project',
  'environment',
  'branch',
  'commit',
  'pull-request',
  'template',
  'parameters',
  'tags',
  'capabilities',
  'cfn-role-arn',
  'application',
  'source-bundle',
  'container-port',
  'artifact-bucket',
  'domain',
  'hosted-zone-id',
  'health-path',
  'health',
  'deployment-info',
  'wanted',
  'skip-branches',
  'paths',
  'max-environments',
  'timeout',
  'wait',
  'on-failure',
  'url-output',
  'seeded',
] as const;

/** What the step asks for. Where an input was left out, settings and defaults follow. */
export interface ProvisionInputs extends CommonInputs, AwsInputs {
  readonly project: string | undefined;
  readonly environment: string;
  readonly branch: string | undefined;
  readonly commit: string | undefined;
  readonly pullRequest: number | undefined;
  readonly template: string | undefined;
  readonly parameters: Readonly<Record<string, string>>;
  readonly tags: Readonly<Record<string, string>>;
  readonly capabilities: readonly string[];
  readonly cfnRoleArn: string | undefined;
  readonly application: string | undefined;
  readonly source: BundleSource;
  readonly containerPort: number;
  readonly artifactBucket: string | undefined;
  readonly domain: string | undefined;
  readonly hostedZoneId: string | undefined;
  readonly healthPath: string | undefined;
  readonly health: 'http' | 'beanstalk' | 'none' | undefined;
  readonly deploymentInfo: string | undefined;
  readonly wanted: readonly WantedRule[];
  readonly skipBranches: readonly string[];
  readonly paths: readonly string[];
  readonly maxEnvironments: number | undefined;
  readonly timeoutMs: number;
  readonly wait: boolean;
  readonly onFailure: 'keep' | 'rollback' | 'delete';
  readonly urlOutput: string | undefined;
  readonly seeded: boolean;
}

/** @throws UserError naming the input, its value and the legal values. */
export async function readProvisionInputs(run: WorkflowRun): Promise<ProvisionInputs> {
  const reader = readerOf(run, PROVISION_INPUTS);
  const [parameters, tags] = await Promise.all([reader.map('parameters'), reader.map('tags')]);
  for (const key of Object.keys(tags)) checkForm('tags', key, TAG_KEY);
  return Object.freeze({
    ...readCommonInputs(run),
    ...readAwsInputs(reader),
    project: reader.text('project'),
    environment: checkKind(reader.text('environment') ?? 'preview'),
    branch: reader.text('branch'),
    commit: reader.formed('commit', COMMIT_SHA),
    pullRequest: reader.optionalInteger('pull-request', { least: 1, most: 2 ** 31 }),
    template: reader.text('template'),
    parameters,
    tags,
    capabilities: reader.choices('capabilities', CAPABILITIES),
    cfnRoleArn: reader.formed('cfn-role-arn', ROLE_ARN),
    application: reader.text('application'),
    source: parseSourceBundle(reader.text('source-bundle') ?? 'repository'),
    containerPort: reader.integer('container-port', 80, { least: 1, most: 65_535 }),
    artifactBucket: reader.formed('artifact-bucket', BUCKET_NAME),
    domain: reader.formed('domain', DOMAIN),
    hostedZoneId: reader.formed('hosted-zone-id', HOSTED_ZONE_ID),
    healthPath: reader.formed('health-path', SITE_PATH),
    health:
      reader.text('health') === undefined
        ? undefined
        : reader.choice('health', ['http', 'beanstalk', 'none'], 'http'),
    deploymentInfo: reader.formed('deployment-info', SITE_PATH),
    wanted: parseWanted(reader.list('wanted')),
    skipBranches: reader.list('skip-branches'),
    paths: reader.list('paths'),
    maxEnvironments: reader.optionalInteger('max-environments', { least: 1, most: 2000 }),
    timeoutMs: reader.span('timeout', '45m'),
    wait: reader.boolean('wait', true),
    onFailure: reader.choice('on-failure', ['keep', 'rollback', 'delete'], 'rollback'),
    urlOutput: reader.text('url-output'),
    seeded: reader.boolean('seeded', false),
  });
}
