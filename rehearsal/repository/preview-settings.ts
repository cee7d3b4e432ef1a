import { parse } from 'yaml';

/** What a rehearsal looks up in the settings of the kind `preview`; the rest is for the actions to read and to judge. */
export interface PreviewSettings {
  readonly project?: string;
  readonly region?: string;
  readonly application?: string;
  readonly domain?: string;
  readonly zoneId?: string;
  readonly hours?: string;
  /** ARN of the role that provision takes. */
  readonly provisionRole?: string;
  /** The first of the accounts in which the actions may work. */
  readonly account?: string;
  /** The variables that a key of these settings stands for; one that is set would overrule it. */
  readonly inPlaceOf: readonly string[];
  /** What asks for an environment: `review-requested`, `label:NAME` and so on; empty where nothing is said. */
  readonly wanted: readonly string[];
  /** Globs of the files that ask for one; empty where all do. */
  readonly paths: readonly string[];
}

const NONE: PreviewSettings = { wanted: [], paths: [], inPlaceOf: [] };
const LONGEST_CHAIN = 10;

/** Keys of a kind, each with the variable whose value the shipped workflows give to the input of the same meaning. */
const VARIABLE_OF: Readonly<Record<string, string>> = {
  region: 'AWS_REGION',
  'cfn-role-arn': 'GREENROOM_CFN_ROLE',
  'artifact-bucket': 'GREENROOM_ARTIFACT_BUCKET',
};
const VARIABLE_OF_ROLE: Readonly<Record<string, string>> = {
  provision: 'GREENROOM_PROVISION_ROLE',
  teardown: 'GREENROOM_TEARDOWN_ROLE',
};

/** Reads `.github/greenroom.yml`; what cannot be read is left to the actions, which say why. */
export function previewSettings(text: string | undefined): PreviewSettings {
  const file = mapOf(text === undefined ? undefined : parsed(text));
  const kinds = mapOf(file['environments']);
  const kind = inherited(kinds, 'preview', LONGEST_CHAIN);
  const roles = mapOf(kind['roles']);
  const found = {
    project: textOf(file['project']),
    region: listOf(kind['region'])[0],
    application: textOf(kind['application']),
    domain: textOf(kind['domain']),
    zoneId: textOf(kind['hosted-zone-id']),
    hours: textOf(kind['hours']),
    provisionRole: textOf(roles['provision']),
    account: listOf(kind['accounts'])[0],
  };
  return {
    ...NONE,
    ...Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined)),
    wanted: listOf(kind['wanted']),
    paths: listOf(kind['paths']),
    inPlaceOf: [...variablesFor(kind, VARIABLE_OF), ...variablesFor(roles, VARIABLE_OF_ROLE)],
  };
}

function variablesFor(
  given: Readonly<Record<string, unknown>>,
  names: Readonly<Record<string, string>>,
): readonly string[] {
  return Object.entries(names).flatMap(([key, name]) => (given[key] === undefined ? [] : [name]));
}

/** The labels among rules of `wanted`: `label:NAME`, and `story-label:NAME`, which a person may put on the pull request as well. */
export function askingLabels(rules: readonly string[]): readonly string[] {
  return rules.flatMap((rule) => /^\s*(?:story-)?label:(.+?)\s*$/.exec(rule)?.[1] ?? []);
}

function parsed(text: string): unknown {
  try {
    return parse(text, { logLevel: 'silent' });
  } catch {
    return undefined;
  }
}

function inherited(kinds: Record<string, unknown>, name: string, rest: number): Record<string, unknown> {
  const kind = mapOf(kinds[name]);
  const parent = textOf(kind['inherits']);
  return parent === undefined || rest === 0 ? kind : { ...inherited(kinds, parent, rest - 1), ...kind };
}

function mapOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function listOf(value: unknown): readonly string[] {
  const values: readonly unknown[] = Array.isArray(value) ? value : [value];
  return values.filter((each) => typeof each === 'string' || typeof each === 'number').map(String);
}
