import type { z } from 'zod';
import { nearest, steps } from '../input/nearest.ts';
import { MOVED_BY } from '../stories/story-moves.ts';
import { STORY_STATES } from '../stories/story-state.ts';
import { NAMES_OF_PERSON } from './people-settings.ts';
import { environmentSchema, rolesSchema, settingsSchema } from './settings-schema.ts';
import { MOVED_TYPES } from './story-settings.ts';

/** Something in a settings file that its writer must put right. */
export interface SettingsFault {
  /** Counted from 1. */
  readonly line: number;
  /** What is there and what to do, without a dot at its end. */
  readonly what: string;
}

/** Keys from the root of the file, and numbers of list items. */
export type SettingsPath = readonly PropertyKey[];

/** Gives the line of the innermost part of a path that is in the file. */
export type LineOf = (path: SettingsPath) => number;

const YAML_FAULTS: Readonly<Record<string, string>> = {
  TAB_AS_INDENT: 'the line begins with a tab, and YAML takes only spaces there; indent it with spaces',
  DUPLICATE_KEY: 'the key is there twice; keep one of the two',
  MULTIPLE_DOCS: 'a second YAML document begins here; keep one document, without ---',
  BLOCK_AS_IMPLICIT_KEY:
    'there is a second colon in the value, or the next line is indented too far; put quotes around the value, or correct the indentation',
  BAD_ALIAS: 'a value that begins with * names an anchor that is not there; put quotes around the value',
  LOST_ANCHOR:
    'a value begins with &, which names it for an alias that is not there; put quotes around the value',
  LOST_TAG: 'a value begins with !, which is a tag to YAML; put quotes around the value',
  BAD_DQ_ESCAPE: 'a backslash within double quotation marks is no escape that YAML knows; use single ones',
};

/** A fault of the YAML parser; `pos` begins with its place in the text. */
export interface UnreadableYaml {
  /** Such as `TAB_AS_INDENT`, of the parser's own list. */
  readonly code: string;
  /** The parser's own words; '' where the code says enough. */
  readonly message: string;
  /** Where it begins, in characters, and where it ends. */
  readonly pos: readonly [number, ...number[]];
}

/** What is wrong where the text is no YAML. The parser repeats behind a colon what it read, which may be a secret. */
export function yamlFault({ code, message }: Pick<UnreadableYaml, 'code' | 'message'>): string {
  const said = (message.split('\n', 1)[0] ?? '')
    .replace(/ at line \d+, column \d+:?$/, '')
    .split(/: |"/, 1)[0];
  return YAML_FAULTS[code] ?? `it cannot be read as YAML (${said}); correct the line`;
}

/**
 * What a file that is YAML has against the schema.
 * @param root what the file says, as plain values.
 */
export function schemaFaults(error: z.ZodError, root: unknown, lineOf: LineOf): readonly SettingsFault[] {
  return error.issues.flatMap((issue) => {
    if (issue.code === 'unrecognized_keys')
      return issue.keys.map((key) => ({
        line: lineOf([...issue.path, key]),
        what: unknownKey(issue.path, key, valueAt(root, [...issue.path, key])),
      }));
    const where = issue.path.length === 0 ? 'the file' : `'${issue.path.map(String).join('.')}'`;
    return [{ line: lineOf(issue.path), what: `${where}: ${takes(issue)}` }];
  });
}

function valueAt(root: unknown, path: SettingsPath): unknown {
  return path.reduce<unknown>(
    (value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined),
    root,
  );
}

const FILE_KEYS = Object.keys(settingsSchema.shape);
const KIND_KEYS = Object.keys(environmentSchema.shape);
const STORY_KEYS: Readonly<Record<string, readonly string[]>> = {
  statuses: STORY_STATES,
  moves: Object.keys(MOVED_BY),
  'moves-of': MOVED_TYPES,
};

/** The keys that may stand there. */
function legalKeys([first, second, third]: SettingsPath): readonly string[] {
  if (first === undefined) return FILE_KEYS;
  if (first === 'people') return NAMES_OF_PERSON;
  if (first === 'stories') {
    if (second === undefined) return Object.keys(STORY_KEYS);
    return third === undefined ? (STORY_KEYS[String(second)] ?? []) : Object.keys(MOVED_BY);
  }
  return third === undefined ? KIND_KEYS : Object.keys(rolesSchema.shape);
}

/** So few letters wrong are a slip of the hand. */
const SLIP = 2;

function unknownKey(path: SettingsPath, key: string, value: unknown): string {
  const unknown = `unknown key '${key}'`;
  const legal = legalKeys(path);
  const closest = nearest(key, legal);
  const elsewhere = steps(key, closest) > SLIP ? placeOf(path, key, value) : undefined;
  return `${unknown}; ${elsewhere ?? `the nearest legal key is '${closest}'`}`;
}

/** Where a key is legal that is not where it stands; undefined where nobody can say. */
function placeOf(path: SettingsPath, key: string, value: unknown): string | undefined {
  const isMap = typeof value === 'object' && value !== null && !Array.isArray(value);
  if (path.length === 0) {
    if (KIND_KEYS.includes(key))
      return `it is a setting of a kind of environment, so write it under 'environments:' and the kind, such as environments.preview.${key}`;
    return isMap && /^[a-z][a-z0-9]*$/.test(key)
      ? `a kind of environment belongs under 'environments:', so write environments.${key}`
      : undefined;
  }
  if (path.length !== 2 || path[0] === 'people') return undefined;
  if (FILE_KEYS.includes(key)) return 'it belongs at the top of the file, beside environments';
  if (key.startsWith('aws:')) return "the options of a namespace belong under 'option-settings:'";
  if (/^[A-Z][A-Za-z0-9]*$/.test(key) && !isMap)
    return "a parameter of the template belongs under 'parameters:'";
  return /^role(?:-to-assume|-arn)?$/.test(key)
    ? "the roles belong under 'roles:', one each for provision, teardown and hours"
    : undefined;
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
  return issue.message.replace(/\.$/, '');
}

/** What follows from a broken line is no fault of its own. */
export function firstOfEachLine(faults: readonly SettingsFault[]): readonly SettingsFault[] {
  const lines = new Map(faults.map((fault) => [fault.line, fault] as const).reverse());
  return faults.filter((fault) => lines.get(fault.line) === fault);
}

/** What is wrong where an alias names too much; the parser says it. */
export function aliasFault({ message }: Error): string {
  return `it cannot be read as YAML (${message.replace(/\.$/, '')}); write the values out, or correct the alias`;
}
