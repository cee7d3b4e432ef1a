import { LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import { nearest } from '../input/nearest.ts';
import { keepNumbersAsWritten } from '../input/written-numbers.ts';
import { UserError } from '../verdict/errors.ts';
import { environmentSchema, rolesSchema, settingsSchema } from './settings-schema.ts';

/** What the file says of one kind, by the file's own keys; every one is absent where the file does not have it. */
export type EnvironmentSettings = Omit<z.infer<typeof environmentSchema>, 'inherits'>;

/** The settings file, resolved: each kind with what it inherits. */
export interface Settings {
  /** Undefined where the file names none. */
  readonly project: string | undefined;
  /** By kind; empty where the file has none. */
  readonly environments: Readonly<Record<string, EnvironmentSettings>>;
  /** Names of the parameters that each kind gives in its own map, without those that it inherits. */
  readonly ownParameters: Readonly<Record<string, readonly string[]>>;
}

/**
 * Parses `.github/greenroom.yml` and resolves inheritance: a kind's own keys win, maps are merged.
 * @throws UserError `invalid_settings` naming file, line and nearest legal key.
 */
export function parseSettings(text: string, file: string): Settings {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const broken = document.errors[0];
  if (broken)
    throw invalid(
      file,
      lines.linePos(broken.pos[0]).line,
      broken.message.split('\n', 1)[0] ?? 'it is not YAML',
    );
  keepNumbersAsWritten(document);
  const parsed = settingsSchema.safeParse(document.toJS() ?? {});
  if (!parsed.success) throw explain(parsed.error, file, (path) => lineOf(document, lines, path));
  const written = new Map(Object.entries(parsed.data.environments ?? {}));
  const fail = (kind: string, what: string) =>
    invalid(file, lineOf(document, lines, ['environments', kind, 'inherits']), what);
  const resolved = Object.fromEntries(
    [...written.keys()].map((kind) => [kind, resolveKind(kind, written, fail, [])]),
  );
  const ownParameters = Object.fromEntries(
    [...written].map(([kind, own]) => [kind, Object.keys(own.parameters ?? {})]),
  );
  return { project: parsed.data.project, environments: resolved, ownParameters };
}

type Written = z.infer<typeof environmentSchema>;

function resolveKind(
  kind: string,
  written: ReadonlyMap<string, Written>,
  fail: (kind: string, what: string) => UserError,
  seen: readonly string[],
): EnvironmentSettings {
  const { inherits, ...mine } = written.get(kind) ?? {};
  if (inherits === undefined) return mine;
  if (inherits === kind || seen.includes(inherits))
    throw fail(kind, `environments inherit each other in a circle: ${[...seen, kind, inherits].join(' → ')}`);
  if (!written.has(inherits))
    throw fail(
      kind,
      `'${kind}' inherits '${inherits}', which is not there; the nearest environment is '${nearest(inherits, [...written.keys()])}'`,
    );
  return merged(resolveKind(inherits, written, fail, [...seen, kind]), mine);
}

/** The heir's keys win; maps are merged key by key. */
function merged(base: EnvironmentSettings, heir: EnvironmentSettings): EnvironmentSettings {
  const options = mergedMaps(base['option-settings'], heir['option-settings'], (a, b) => ({ ...a, ...b }));
  const variables = mergedMaps(base['environment-variables'], heir['environment-variables']);
  const secrets = mergedMaps(base.secrets, heir.secrets);
  const prices = mergedMaps(base['hourly-price'], heir['hourly-price']);
  return {
    ...base,
    ...heir,
    ...(options ? { 'option-settings': options } : {}),
    ...(variables ? { 'environment-variables': variables } : {}),
    ...(secrets ? { secrets } : {}),
    ...(prices ? { 'hourly-price': prices } : {}),
    ...(base.parameters || heir.parameters ? { parameters: { ...base.parameters, ...heir.parameters } } : {}),
    ...(base.tags || heir.tags ? { tags: { ...base.tags, ...heir.tags } } : {}),
    ...(base.roles || heir.roles ? { roles: { ...base.roles, ...heir.roles } } : {}),
  };
}

type Mapped<T> = Record<string, T> | undefined;

function mergedMaps<T>(base: Mapped<T>, heir: Mapped<T>, join = (_: T, own: T): T => own): Mapped<T> {
  if (base === undefined || heir === undefined) return heir ?? base;
  const both = Object.entries(heir).map(([key, own]): [string, T] => {
    const inherited = base[key];
    return [key, inherited === undefined ? own : join(inherited, own)];
  });
  return { ...base, ...Object.fromEntries(both) };
}

function explain(
  error: z.ZodError,
  file: string,
  lineAt: (path: readonly PropertyKey[]) => number,
): UserError {
  const issue = error.issues[0];
  if (issue === undefined) return invalid(file, 1, 'it does not have the form of a settings file');
  if (issue.code === 'unrecognized_keys') {
    const key = issue.keys[0] ?? '';
    const legal = [settingsSchema, settingsSchema, environmentSchema, rolesSchema][issue.path.length];
    return invalid(
      file,
      lineAt([...issue.path, key]),
      `unknown key '${key}'; the nearest legal key is '${nearest(key, Object.keys(legal?.shape ?? {}))}'`,
    );
  }
  const where = issue.path.length === 0 ? 'the file' : `'${issue.path.map(String).join('.')}'`;
  return invalid(file, lineAt(issue.path), `${where}: ${takes(issue)}`);
}

const WORDS: Readonly<Record<string, string>> = {
  array: 'a list',
  boolean: 'true or false',
  int: 'a whole number',
  number: 'a number',
  object: 'a map',
  record: 'a map',
  string: 'text',
};

/** What is legal there; the schema says it where it knows better than its library. */
function takes(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_key') return issue.issues[0]?.message ?? issue.message;
  if (issue.code === 'invalid_value') return `it takes ${issue.values.map(String).join(', ')}`;
  if (issue.code === 'invalid_type') return `it takes ${WORDS[issue.expected] ?? issue.expected}`;
  if (issue.code === 'too_small' && issue.origin !== 'array')
    return `it takes numbers from ${issue.minimum} on`;
  return issue.message;
}

function lineOf(
  document: ReturnType<typeof parseDocument>,
  lines: LineCounter,
  path: readonly PropertyKey[],
): number {
  for (let length = path.length; length > 0; length -= 1) {
    const parent: unknown = document.getIn(path.slice(0, length - 1), true);
    const items = (
      parent as { items?: readonly { key?: { value?: unknown; range?: readonly number[] } }[] } | undefined
    )?.items;
    const key = (Array.isArray(items) ? items : undefined)?.find(
      (item) => item?.key?.value === path[length - 1],
    )?.key;
    if (key?.range) return lines.linePos(key.range[0] ?? 0).line;
  }
  return 1;
}

function invalid(file: string, line: number, what: string): UserError {
  return new UserError('invalid_settings', `${file}, line ${line}: ${what.replace(/\.$/, '')}.`);
}
