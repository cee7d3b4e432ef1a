import type { LongLivedBranches } from '../domain/environment/branch-stays.ts';
import { checkProject, defaultProject } from '../domain/environment/naming.ts';
import { parsePaths } from '../domain/environment/paths.ts';
import { DEFAULT_WANTED, parseWanted, type WantedRule } from '../domain/environment/wanted-rules.ts';
import { parseDuration } from '../domain/input/durations.ts';
import type { Admission } from '../domain/provision/admission.ts';
import { RED_GRACE_MS } from '../domain/readiness/beanstalk-health.ts';
import type { DeploymentKinds } from '../domain/settings/deployment-kinds.ts';
import type { EnvironmentSettings, Settings } from '../domain/settings/settings.ts';
import { UserError } from '../domain/verdict/errors.ts';
import type { CodeHost, RepositoryFacts } from '../ports/code-host.ts';
import type { Readiness } from '../usecases/readiness/await-awake.ts';

/** Where the settings stand unless the input says else. */
const DEFAULT_SETTINGS = '.github/greenroom.yml';

/** Where settings are read; one that keeps records is told whose count. */
type SettingsSource = Pick<CodeHost, 'repository' | 'readFile'> & Partial<Pick<CodeHost, 'trustWriters'>>;

/** What every run reads first: the repository and its settings at the default branch. */
export interface RunSettings {
  readonly repository: RepositoryFacts;
  readonly project: string;
  /** Of the settings file; undefined where there is none. */
  readonly text: string | undefined;
  /** The settings of the kind that this run is about. */
  readonly kind: EnvironmentSettings;
  /** As the settings say; where they do not, production is. */
  readonly kindIsProtected: boolean;
  /** Names of the parameters that the kind gives itself, without those that it inherits. */
  readonly ownParameters: readonly string[];
  /** Of all kinds. */
  readonly longLived: LongLivedBranches;
  /** Whose label of the review counts, as in `Settings`. */
  readonly reviewedBy: readonly string[];
  readonly people: Settings['people'];
  readonly stories: Settings['stories'];
  readonly commandAliases: Settings['commandAliases'];
  readonly kinds: NamedKinds;
}

/** Kinds that others name than the job itself. */
export interface NamedKinds {
  /** To which commits are sent by command; [] for none. */
  readonly shared: readonly string[];
  /** What other tools call them; absent where the settings say nothing of that. */
  readonly deployments?: DeploymentKinds;
}

/** Of a repository without a settings file. */
export const NO_SETTINGS: Settings = {
  project: undefined,
  trustedWriters: [],
  reviewedBy: [],
  people: [],
  stories: { statuses: {}, moves: { all: {}, ofType: {} } },
  commandAliases: {},
  environments: {},
  ownParameters: {},
};

/**
 * Reads the settings from the default branch, so that no pull request can loosen them. A file that is
 * not there means defaults; a file that cannot be read is an error.
 * @throws UserError `invalid_settings`
 */
export async function loadRunSettings(
  codeHost: SettingsSource,
  inputs: { readonly settings: string; readonly project: string | undefined; readonly environment: string },
): Promise<RunSettings> {
  const { repository, text, settings, longLived } = await loadAllKinds(codeHost, inputs.settings);
  const { environments, ownParameters } = settings;
  const kind = Object.hasOwn(environments, inputs.environment) ? environments[inputs.environment] : undefined;
  if (kind === undefined && Object.keys(settings.environments).length > 0 && inputs.environment !== 'preview')
    throw new UserError(
      'invalid_input',
      `Input 'environment' names no kind that ${inputs.settings} has; it has ${Object.keys(settings.environments).join(', ')}.`,
    );
  return {
    repository,
    text,
    project: checkProject(inputs.project ?? settings.project ?? defaultProject(repository.fullName)),
    kind: kind ?? {},
    kindIsProtected: isKindProtected(kind, inputs.environment),
    ownParameters: (kind && ownParameters[inputs.environment]) ?? [],
    longLived,
    reviewedBy: settings.reviewedBy,
    people: settings.people,
    stories: settings.stories,
    commandAliases: settings.commandAliases,
    kinds: {
      shared: Object.keys(environments).filter((each) => environments[each]?.shared === true),
      ...(settings.deployments === undefined ? {} : { deployments: settings.deployments }),
    },
  };
}

/** As the settings say; where they do not, production is. */
export function isKindProtected(settings: EnvironmentSettings | undefined, kind: string): boolean {
  return settings?.protected ?? kind === 'production';
}

/**
 * The same for a run that is about no kind.
 * @throws UserError `invalid_settings`
 */
export async function loadAllKinds(
  codeHost: SettingsSource,
  file: string,
): Promise<Pick<RunSettings, 'repository' | 'text' | 'longLived'> & { readonly settings: Settings }> {
  const repository = await codeHost.repository();
  const text = await codeHost.readFile(file, repository.defaultBranch);
  // A file that somebody names and that is not there would otherwise leave what it protects without protection.
  if (text === undefined && file !== DEFAULT_SETTINGS)
    throw new UserError(
      'invalid_settings',
      `The settings file ${file} is not on branch '${repository.defaultBranch}'; correct the input 'settings', or leave it out to use ${DEFAULT_SETTINGS} where there is one.`,
    );
  const settings: Settings = text === undefined ? NO_SETTINGS : await parse(text, file);
  if (settings.trustedWriters.length > 0) codeHost.trustWriters?.(settings.trustedWriters);
  const kinds = Object.entries(settings.environments).flatMap(([kind, { branch }]) =>
    branch === undefined ? [] : [{ kind, branch }],
  );
  return { repository, text, settings, longLived: { defaultBranch: repository.defaultBranch, kinds } };
}

/** What asks for an environment of the kind: what the step says, then the settings, then the default. */
export function wantedOf(kind: EnvironmentSettings, inputs: readonly WantedRule[]): readonly WantedRule[] {
  return firstNonEmpty(inputs, parseWanted(kind.wanted ?? []), DEFAULT_WANTED);
}

/** What an environment of the kind must fulfil: what the step says, then the settings, then the defaults. */
export function admissionOf(given: Admission, kind: EnvironmentSettings): Admission {
  return {
    wanted: wantedOf(kind, given.wanted),
    skipBranches: firstNonEmpty(given.skipBranches, kind['skip-branches'], ['*-no-infra']),
    paths: parsePaths(firstNonEmpty(given.paths, kind.paths)),
    allowedAccounts: firstNonEmpty(given.allowedAccounts, kind.accounts),
    maxEnvironments: given.maxEnvironments ?? kind['max-environments'],
  };
}

/** The first list that has anything in it: what the step says, then what the settings say. */
export function firstNonEmpty<T>(...lists: readonly (readonly T[] | undefined)[]): readonly T[] {
  return lists.find((list) => list !== undefined && list.length > 0) ?? [];
}

/** What makes an environment ready: what the step says, then the settings, then the default. */
export function readinessOf(
  kind: EnvironmentSettings,
  inputs: { readonly [Key in Exclude<keyof Readiness, 'redForMs'>]?: Readiness[Key] | undefined } = {},
): Readiness {
  return {
    health: inputs.health ?? kind.health ?? 'http',
    healthPath: inputs.healthPath ?? kind['health-path'] ?? '/',
    urlOutput: inputs.urlOutput ?? kind['url-output'] ?? 'Url',
    deploymentInfo: inputs.deploymentInfo ?? kind['deployment-info'],
    redForMs: parseDuration(kind['health-patience'] ?? '') ?? RED_GRACE_MS,
  };
}

/** Milliseconds that an environment may stand after its last push. @throws UserError naming the value that is no duration. */
export function ttlOf(kind: EnvironmentSettings, file: string): number | undefined {
  if (kind.ttl === undefined) return undefined;
  const ttl = parseDuration(kind.ttl);
  if (ttl !== undefined) return ttl;
  throw new UserError(
    'invalid_settings',
    `${file}: 'ttl' is no duration; it takes durations such as 12h or 7d.`,
  );
}

/** The parser and its schema are loaded only where there is a file. */
async function parse(text: string, file: string): Promise<Settings> {
  const { parseSettings } = await import('../domain/settings/settings.ts');
  return parseSettings(text, file);
}
