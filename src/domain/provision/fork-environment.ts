import type { TemplateDeclarations } from '../artifacts/template-declarations.ts';
import { cutText } from '../input/cut-text.ts';
import { UserError } from '../verdict/errors.ts';
import { say, type Verdict } from '../verdict/verdict.ts';
import { STEP_PARAMETERS } from './check-template.ts';

/** The bundled template that can do without rights of the team: Elastic Beanstalk fetches the version. */
export const FORK_TEMPLATE = 'beanstalk-environment';

/** The parameter by which a template of the team's promises that it keeps its secrets and its data from a fork. */
const PROMISE = 'FromFork';
const PROFILE = 'InstanceProfile';

/** What of a kind's settings matters to a fork, by the keys of the settings file. */
interface KindSettings {
  readonly 'fork-instance-profile'?: string | undefined;
  readonly branch?: string | undefined;
  readonly 'environment-variables'?: Readonly<Record<string, string>> | undefined;
}

/** What a fork's environment is asked for with. */
export interface ForkRequest {
  /** Only a preview has an environment for each branch. */
  readonly kind: string;
  /** Of the kind, at the default branch. */
  readonly settings: KindSettings;
  /** A bundled template's name, or a path. */
  readonly template: string;
  /** The bundle is the commit's tree, and the template is no file of the workspace. */
  readonly isOfRepository: boolean;
  /** No teardown takes an environment of the kind down. */
  readonly isProtected: boolean;
  /** The run has loaded test data. */
  readonly seeds: boolean;
}

/** How a team lets forks in. */
export const HOW_TO_ALLOW =
  "give 'fork-instance-profile' in the settings of the kind, an instance profile without rights, as docs/forks.md says";

/** Why a kind has no environment for any fork, whoever asks for it; undefined where it may have one. */
export function whyNoForks({
  kind,
  settings,
  template,
  isOfRepository,
  isProtected,
  seeds,
}: ForkRequest): Verdict<'skipped'> | undefined {
  const no = (why: string) => say('fork', `A fork's commit gets no environment here: ${why}.`);
  if (settings['fork-instance-profile'] === undefined)
    return no(`the settings of the kind do not allow it; ${HOW_TO_ALLOW}`);
  if (kind !== 'preview' || isProtected || settings.branch !== undefined)
    return no(`'${kind}' is no kind that gives each branch an environment of its own; use 'preview'`);
  if (seeds) return no("test data of the team is not loaded into it; take 'seeded' out of this step");
  if (!isOfRepository)
    return no(
      "bundle and template of this step come from elsewhere than the repository; leave 'source-bundle' and 'template-file' out",
    );
  if (/\.[cm]?[jt]s$/i.test(template))
    return no('its template is made by a module; name a template of YAML or JSON');
  if (!isPath(template) && template !== FORK_TEMPLATE)
    return no(
      `the template '${template}' gives its instance rights; use '${FORK_TEMPLATE}' or one of your own`,
    );
  return undefined;
}

function isPath(template: string): boolean {
  return /\.(?:ya?ml|json)$/i.test(template);
}

/**
 * What of the settings a fork's environment has: nothing that names a secret, and no options, which win over those of the template and
 * may name another profile, or a snapshot of a database.
 */
export function forkSettings<Settings extends KindSettings>(settings: Settings) {
  const variables = Object.entries(settings['environment-variables'] ?? {});
  return {
    ...settings,
    secrets: undefined,
    'option-settings': undefined,
    'basic-auth': undefined,
    'environment-variables': Object.fromEntries(variables.filter(([, value]) => !resolves(value))),
  };
}

/** CloudFormation puts the secret itself there (its user guide, "Get values stored in other services using dynamic references"). */
function resolves(value: string): boolean {
  return value.includes('{{resolve:');
}

/**
 * The team's parameters for a fork: those of the settings, without what the step gives, because only that may come from `secrets`.
 * @param profile name of the instance profile without rights.
 */
export function forkParameters(
  {
    parameters,
    givenIn,
  }: {
    readonly parameters: Readonly<Record<string, string>>;
    readonly givenIn: Readonly<Record<string, string>>;
  },
  template: string,
  profile: string,
): Record<string, string> {
  const kept = Object.entries(parameters).filter(
    ([name, value]) => name !== 'Secrets' && givenIn[name] !== STEP_PARAMETERS && !resolves(value),
  );
  const ours = template === FORK_TEMPLATE ? { DatabaseEngine: '' } : { [PROMISE]: 'true' };
  return { ...Object.fromEntries(kept), [PROFILE]: profile, ...ours };
}

/** @throws UserError `invalid_template` for a template that cannot promise to keep from a fork what is the team's. */
export function checkForkTemplate(declared: TemplateDeclarations | undefined, template: string): void {
  const wanted = template === FORK_TEMPLATE ? [PROFILE] : [PROFILE, PROMISE];
  const missing = wanted.filter(
    (name) => declared?.parameters.has(name) !== true || declared.unused.includes(name),
  );
  if (missing.length === 0) return;
  throw new UserError(
    'invalid_template',
    `Template '${cutText(template, 120)}' does not say what a fork gets, because it declares no parameter ${missing.map((name) => `'${name}'`).join(' and no ')} that it uses; declare '${PROFILE}' as the profile of its instances, and '${PROMISE}', without whose 'true' it gives secrets and data.`,
  );
}
