import { isAlias, isScalar, LineCounter, type Node, parseDocument, visit } from 'yaml';
import type { z } from 'zod';
import type { CommandAliases } from '../commands/command-words.ts';
import { nearest } from '../input/nearest.ts';
import { yamlExcess } from '../input/yaml-bounds.ts';
import type { People } from '../stories/people.ts';
import { UserError } from '../verdict/errors.ts';
import { type DeploymentKinds, deploymentKindFaults } from './deployment-kinds.ts';
import { lineIn } from './line-in.ts';
import { writtenPeople } from './people-settings.ts';
import {
  aliasFault,
  firstOfEachLine,
  type LineOf,
  type SettingsFault,
  type SettingsPath,
  schemaFaults,
  type UnreadableYaml,
  yamlFault,
} from './settings-faults.ts';
import { environmentSchema, settingsSchema } from './settings-schema.ts';
import { sharedFault } from './shared-kinds.ts';
import { type StoriesSettings, storiesSettings } from './story-settings.ts';
import { keepPlainValuesAsWritten } from './written-numbers.ts';

/** What the file says of one kind, by the file's own keys; every one is absent where the file does not have it. */
export type EnvironmentSettings = Omit<z.infer<typeof environmentSchema>, 'inherits'>;

/** The settings file, resolved: each kind with what it inherits. */
export interface Settings {
  /** Undefined where the file names none. */
  readonly project: string | undefined;
  /** Logins on GitHub, as the file writes them; [] where it names none. */
  readonly trustedWriters: readonly string[];
  /** Whose label of the review counts; [] for every person's, and no app's. */
  readonly reviewedBy: readonly string[];
  /** Who is who; [] where the file names nobody. */
  readonly people: People;
  /** The defaults where the file says nothing of stories. */
  readonly stories: StoriesSettings;
  /** {} where the file names none. */
  readonly commandAliases: CommandAliases;
  /** What other tools call the kinds in their deployments; absent where the file says nothing of them. */
  readonly deployments?: DeploymentKinds;
  /** By kind; empty where the file has none. */
  readonly environments: Readonly<Record<string, EnvironmentSettings>>;
  /** Names of the parameters that each kind gives in its own map, without those that it inherits. */
  readonly ownParameters: Readonly<Record<string, readonly string[]>>;
}

/** What could be read of a settings file, right or wrong. */
export interface ReadSettings {
  /** The kinds that have no fault themselves, and inherit from none that has one. */
  readonly settings: Settings;
  /** In no order; [] for a file that is right. */
  readonly faults: readonly SettingsFault[];
  /** Every kind that is written, right or wrong. */
  readonly kinds: readonly string[];
  /** Of each right kind, the kinds that its keys come from: itself, then what that inherits, and so on. */
  readonly heritage: Readonly<Record<string, readonly string[]>>;
  /** Of what the file writes. */
  readonly lineOf: LineOf;
  /** Whether the file itself writes something there. */
  readonly has: (path: SettingsPath) => boolean;
}

/**
 * Parses `.github/greenroom.yml` and resolves inheritance: a kind's own keys win, maps are merged.
 * @throws UserError `invalid_settings` naming file, line and nearest legal key.
 */
export function parseSettings(text: string, file: string): Settings {
  const { settings, faults } = readSettings(text);
  const [first] = faults;
  if (first === undefined) return settings;
  throw new UserError('invalid_settings', `${file}, line ${first.line}: ${first.what}.`);
}

/** The same for whoever wants to hear of every fault at once. */
export function readSettings(text: string): ReadSettings {
  const lines = new LineCounter();
  const excess = yamlExcess(text);
  // The parser compares each key with all others, which takes long for many; `twice` looks each up once.
  const document = parseDocument(excess === undefined ? text : '', {
    lineCounter: lines,
    prettyErrors: false,
    uniqueKeys: false,
  });
  const lineOf: LineOf = (path) => lineIn(document, lines, path);
  const read = { lineOf, has: (path: SettingsPath) => document.hasIn(path), heritage: {}, kinds: [] };
  if (excess !== undefined)
    return { ...read, settings: NOTHING, faults: [{ line: 1, what: `the file ${excess}; make it smaller` }] };
  const unreadable = [...document.errors, ...keysTwice(document), ...lostMarks(document)];
  if (unreadable.length > 0) {
    const faults = unreadable.map((error) => ({
      line: lines.linePos(error.pos[0]).line,
      what: yamlFault(error),
    }));
    return { ...read, settings: NOTHING, faults: firstOfEachLine(faults) };
  }
  keepPlainValuesAsWritten(document);
  const root = plainValues(document);
  if (root instanceof Error)
    return { ...read, settings: NOTHING, faults: [{ line: 1, what: aliasFault(root) }] };
  const parsed = settingsSchema.safeParse(root);
  const written: WrittenKinds = new Map(
    Object.entries(parsed.success ? (parsed.data.environments ?? {}) : rightKinds(root)),
  );
  const { kinds, faults } = resolveKinds(written, lineOf);
  const deployments = parsed.data?.deployments;
  const lost = deploymentKindFaults(deployments ?? {}, [...written.keys()]).map(({ name, what }) => ({
    line: lineOf(['deployments', name]),
    what,
  }));
  return {
    ...read,
    settings: {
      project: parsed.data?.project,
      trustedWriters: parsed.data?.['trusted-writers'] ?? [],
      reviewedBy: parsed.data?.['reviewed-by'] ?? [],
      people: writtenPeople(parsed.data?.people),
      stories: storiesSettings(parsed.data?.stories),
      commandAliases: parsed.data?.['command-aliases'] ?? {},
      ...(deployments === undefined ? {} : { deployments }),
      ...kinds,
    },
    faults: [...(parsed.success ? [] : schemaFaults(parsed.error, root, lineOf)), ...faults, ...lost],
    kinds: [...written.keys()],
    heritage: Object.fromEntries(
      Object.keys(kinds.environments).map((kind) => [kind, heritageOf(kind, written)]),
    ),
  };
}

const NOTHING: Settings = {
  project: undefined,
  trustedWriters: [],
  reviewedBy: [],
  people: [],
  stories: storiesSettings(undefined),
  commandAliases: {},
  environments: {},
  ownParameters: {},
};

/** The second of two keys of one map, as the parser itself would say it. */
function keysTwice(document: ReturnType<typeof parseDocument>): readonly UnreadableYaml[] {
  const faults: UnreadableYaml[] = [];
  visit(document, {
    Map(_key, { items }) {
      const seen = new Set<unknown>();
      for (const { key } of items) {
        if (!isScalar(key)) continue;
        if (seen.has(key.value))
          faults.push({ code: 'DUPLICATE_KEY', message: '', pos: [key.range?.[0] ?? 0] });
        seen.add(key.value);
      }
    },
  });
  return faults;
}

/**
 * What YAML takes for a mark of its own, though nothing comes of it: an alias without an anchor, an anchor without an alias, and a tag.
 * So it was meant as text, as the beginning of a password may be.
 */
function lostMarks(document: ReturnType<typeof parseDocument>): readonly UnreadableYaml[] {
  const named = new Set<string>();
  visit(document, { Alias: (_key, { source }) => void named.add(source) });
  const anchors = new Set<string>();
  const faults: UnreadableYaml[] = [];
  const fault = (code: string, { range }: Node) => {
    faults.push({ code, message: '', pos: [range?.[0] ?? 0] });
  };
  visit(document, {
    Node(_key, node) {
      if (isAlias(node)) return anchors.has(node.source) ? undefined : fault('BAD_ALIAS', node);
      if (node.anchor !== undefined) anchors.add(node.anchor);
      if (isScalar(node) && node.anchor !== undefined && !named.has(node.anchor))
        return fault('LOST_ANCHOR', node);
      return node.tag === undefined || node.tag.startsWith(YAML_TAGS) ? undefined : fault('LOST_TAG', node);
    },
  });
  return faults;
}

/** `!!str` and its like. */
const YAML_TAGS = 'tag:yaml.org,2002:';

/** An alias may name too much. */
function plainValues(document: ReturnType<typeof parseDocument>): unknown {
  try {
    return document.toJS() ?? {};
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

/** The kinds of a faulty file; undefined for one that has a fault itself. */
function rightKinds(root: unknown): Readonly<Record<string, Written | undefined>> {
  const kinds =
    typeof root === 'object' && root !== null && 'environments' in root ? root.environments : undefined;
  if (typeof kinds !== 'object' || kinds === null) return {};
  return Object.fromEntries(
    Object.entries(kinds).map(([kind, written]) => [kind, environmentSchema.safeParse(written).data]),
  );
}

type Written = z.infer<typeof environmentSchema>;
/** Undefined for a kind that has a fault itself. */
type WrittenKinds = ReadonlyMap<string, Written | undefined>;

/** Why a kind cannot inherit what it names; `what` is undefined where that has a fault itself. */
class InheritanceFault extends Error {
  readonly kind: string;
  readonly what: string | undefined;
  constructor(kind: string, what: string | undefined) {
    super(what);
    this.kind = kind;
    this.what = what;
  }
}

function resolveKinds(
  written: WrittenKinds,
  lineOf: LineOf,
): { kinds: Pick<Settings, 'environments' | 'ownParameters'>; faults: readonly SettingsFault[] } {
  const environments: Record<string, EnvironmentSettings> = {};
  const faults: SettingsFault[] = [];
  for (const kind of written.keys()) {
    try {
      const resolved = resolveKind(kind, written, []);
      const what = sharedFault(kind, resolved);
      if (what === undefined) environments[kind] = resolved;
      else faults.push({ line: lineOf(['environments', kind, 'shared']), what });
    } catch (error) {
      if (!(error instanceof InheritanceFault)) throw error;
      const line = lineOf(['environments', error.kind, 'inherits']);
      const { what } = error;
      if (what !== undefined && !faults.some((fault) => fault.line === line)) faults.push({ line, what });
    }
  }
  const ownParameters = Object.fromEntries(
    [...written].map(([kind, own]) => [kind, Object.keys(own?.parameters ?? {})]),
  );
  return { kinds: { environments, ownParameters }, faults };
}

function resolveKind(kind: string, written: WrittenKinds, seen: readonly string[]): EnvironmentSettings {
  const own = written.get(kind);
  if (own === undefined) throw new InheritanceFault(kind, undefined);
  const { inherits, ...mine } = own;
  if (inherits === undefined) return mine;
  if (inherits === kind || seen.includes(inherits))
    throw new InheritanceFault(
      kind,
      `environments inherit each other in a circle: ${[...seen, kind, inherits].join(' → ')}`,
    );
  if (!written.has(inherits))
    throw new InheritanceFault(
      kind,
      `'${kind}' inherits '${inherits}', which is not there; the nearest environment is '${nearest(inherits, [...written.keys()])}'`,
    );
  return merged(resolveKind(inherits, written, [...seen, kind]), mine);
}

function heritageOf(kind: string, written: WrittenKinds): readonly string[] {
  const inherits = written.get(kind)?.inherits;
  return inherits === undefined ? [kind] : [kind, ...heritageOf(inherits, written)];
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
