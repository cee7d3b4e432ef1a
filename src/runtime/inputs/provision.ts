import { type BundleSource, parseSourceBundle } from '../../domain/artifacts/source-bundle.ts';
import { checkKind } from '../../domain/environment/naming.ts';
import type { SubjectHint } from '../../domain/environment/subject.ts';
import { parseWanted } from '../../domain/environment/wanted-rules.ts';
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
import { inputWithKey } from '../../domain/input/shown-value.ts';
import { hideCredentials } from '../../domain/privacy/credentials-in-text.ts';
import type { Admission } from '../../domain/provision/admission.ts';
import type { DomainRequest } from '../../domain/provision/greenroom-parameters.ts';
import { UserError } from '../../domain/verdict/errors.ts';
import type { StepRun } from '../../ports/workflow-run.ts';
import type { Readiness } from '../../usecases/readiness/await-awake.ts';
import { ANNOUNCING_INPUTS, type AnnouncingInputs, readAnnouncing } from './announcing.ts';
import {
  AWS_INPUTS,
  type AwsInputs,
  COMMON_INPUTS,
  type CommonInputs,
  readAwsInputs,
  readCommonInputs,
} from './common.ts';
import { checkGlobs, type InputReader, readerOf } from './input-reader.ts';
import { PRICING_INPUTS } from './pricing.ts';

export const PROVISION_INPUTS = [
  ...COMMON_INPUTS,
  ...AWS_INPUTS,
  ...PRICING_INPUTS,
  ...ANNOUNCING_INPUTS,
  'project',
  'environment',
  'branch',
  'commit',
  'pull-request',
  'template',
  'template-file',
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

/** What the step asks for, a part for each reader. Undefined and [] where an input was left out: settings and defaults follow. */
export interface ProvisionInputs extends CommonInputs {
  /** `[a-z][a-z0-9]{1,19}` is checked where it is used, since the settings may name it as well. */
  readonly project: string | undefined;
  /** The kind: `preview`, `production` or the team's own. */
  readonly environment: string;
  readonly aws: AwsInputs;
  readonly about: AboutInputs;
  readonly stack: StackInputs;
  readonly artifact: ArtifactInputs;
  readonly readiness: ReadinessInputs;
  readonly admission: AdmissionInputs;
  readonly run: RunInputs;
}

type AboutInputs = Omit<SubjectHint, 'hint'>;

/** All but how patient a run is, which the settings alone say. */
type ReadinessInputs = {
  readonly [Part in Exclude<keyof Readiness, 'redForMs'>]: Readiness[Part] | undefined;
};

type AdmissionInputs = Omit<Admission, 'allowedAccounts'>;

interface StackInputs extends DomainRequest {
  /** A bundled template's name or a path. */
  readonly template: string | undefined;
  /** A path in the workspace; never beside `template`. */
  readonly templateFile: string | undefined;
  readonly parameters: Readonly<Record<string, string>>;
  readonly tags: Readonly<Record<string, string>>;
  readonly capabilities: readonly string[];
  /** ARN of the role that CloudFormation works with. */
  readonly cfnRoleArn: string | undefined;
  readonly onFailure: 'keep' | 'rollback' | 'delete';
}

interface ArtifactInputs {
  readonly application: string | undefined;
  readonly source: BundleSource;
  /** 1 to 65535. */
  readonly containerPort: number;
  readonly artifactBucket: string | undefined;
}

interface RunInputs {
  readonly announcing: AnnouncingInputs;
  readonly timeoutMs: number;
  readonly wait: boolean;
  readonly seeded: boolean;
}

/** @throws UserError naming the input, the key and the legal ones. */
export async function readProvisionInputs(run: StepRun): Promise<ProvisionInputs> {
  const reader = readerOf(run, PROVISION_INPUTS);
  const [parameters, tags] = await Promise.all([reader.map('parameters'), reader.map('tags')]);
  for (const [name, value] of Object.entries(parameters)) if (isCalledSecret(name)) run.setSecret(value);
  for (const key of Object.keys(tags))
    if (!TAG_KEY.pattern.test(key))
      throw new UserError('invalid_input', `${inputWithKey('tags', key)}; it takes ${TAG_KEY.takes}.`);
  return Object.freeze({
    ...readCommonInputs(run),
    project: reader.text('project'),
    environment: checkKind(reader.text('environment') ?? 'preview'),
    aws: readAwsInputs(reader),
    about: readAbout(reader),
    stack: { parameters, tags, ...readStack(reader) },
    artifact: readArtifact(reader),
    readiness: readReadiness(reader),
    admission: readAdmission(reader),
    run: {
      timeoutMs: reader.span('timeout', '45m'),
      wait: reader.boolean('wait', true),
      seeded: reader.boolean('seeded', false),
      announcing: readToldFirst(reader, run, ({ message }) => run.log.warning(message)),
    },
  });
}

/** What the post step needs of them. @throws UserError as `readProvisionInputs` for these. */
export function readPostInputs(run: StepRun): CommonInputs & Pick<RunInputs, 'announcing'> {
  const announcing = readToldFirst(readerOf(run, ANNOUNCING_INPUTS), run, () => undefined);
  return { ...readCommonInputs(run), announcing };
}

/**
 * The step that tells the rest warns of what is missing, and once is enough. Without a token, which GitHub gives no run of Dependabot's,
 * the environment is made all the same.
 */
function readToldFirst(
  reader: Parameters<typeof readAnnouncing>[0],
  run: StepRun,
  withoutToken: (problem: UserError) => void,
): AnnouncingInputs {
  return readAnnouncing(reader, run, () => undefined, withoutToken);
}

/** Whether a parameter of that name holds a credential, as far as its name can tell. */
function isCalledSecret(name: string): boolean {
  return hideCredentials(`${name}=value`) !== `${name}=value`;
}

type Reader = InputReader<(typeof PROVISION_INPUTS)[number]>;

function readAbout(reader: Reader): AboutInputs {
  return {
    branch: reader.text('branch'),
    commit: reader.formed('commit', COMMIT_SHA),
    pullRequest: reader.integer('pull-request', undefined, { least: 1, most: 2 ** 31 }),
  };
}

function readStack(reader: Reader): Omit<StackInputs, 'parameters' | 'tags'> {
  return {
    ...readTemplateChoice(reader),
    capabilities: reader.list('capabilities', CAPABILITIES),
    cfnRoleArn: reader.formed('cfn-role-arn', ROLE_ARN),
    domain: reader.formed('domain', DOMAIN),
    hostedZoneId: reader.formed('hosted-zone-id', HOSTED_ZONE_ID),
    onFailure: reader.choice('on-failure', ['keep', 'rollback', 'delete'], 'rollback'),
  };
}

function readTemplateChoice(reader: Reader): Pick<StackInputs, 'template' | 'templateFile'> {
  const template = reader.text('template');
  const templateFile = reader.text('template-file');
  if (template !== undefined && templateFile !== undefined)
    throw new UserError(
      'invalid_input',
      "The inputs 'template' and 'template-file' are both given; give the one that counts.",
    );
  return { template, templateFile };
}

function readArtifact(reader: Reader): ArtifactInputs {
  return {
    application: reader.text('application'),
    source: parseSourceBundle(reader.text('source-bundle') ?? 'repository'),
    containerPort: reader.integer('container-port', 80, { least: 1, most: 65_535 }),
    artifactBucket: reader.formed('artifact-bucket', BUCKET_NAME),
  };
}

function readReadiness(reader: Reader): ReadinessInputs {
  return {
    healthPath: reader.formed('health-path', SITE_PATH),
    health:
      reader.text('health') === undefined
        ? undefined
        : reader.choice('health', ['http', 'beanstalk', 'none'], 'http'),
    deploymentInfo: reader.formed('deployment-info', SITE_PATH),
    urlOutput: reader.text('url-output'),
  };
}

function readAdmission(reader: Reader): AdmissionInputs {
  return {
    wanted: parseWanted(reader.list('wanted')),
    skipBranches: checkGlobs('skip-branches', reader.list('skip-branches')),
    paths: checkGlobs('paths', reader.list('paths')),
    maxEnvironments: reader.integer('max-environments', undefined, { least: 1, most: 2000 }),
  };
}
