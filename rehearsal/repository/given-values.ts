import { DEFAULT_REGION } from '../world/aws/protocol/peers.ts';
import type { RehearsalWorld } from '../world/rehearsal-world.ts';
import type { SetUpPlace } from './set-up.ts';

/** What a text of variables or secrets holds, or the one sentence that says why it cannot be read. */
export type Pairs = { readonly values: Readonly<Record<string, string>> } | { readonly problem: string };

/** GitHub keeps names in upper case (docs.github.com, "Store information in variables", naming conventions). */
const NAME = /^(?!GITHUB_)[A-Z_][A-Z0-9_]*$/;

/**
 * Reads a JSON object, or lines of `NAME=VALUE` as `gh variable set --env-file` takes them: empty lines and lines that start with
 * `#` count nothing, quotes around a value are not part of it.
 * @param file for the sentence, which never shows a value.
 */
export function readPairs(text: string, file: string): Pairs {
  return text.trimStart().startsWith('{') ? fromJson(text, file) : fromLines(text, file);
}

function fromJson(text: string, file: string): Pairs {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return { problem: `${file} starts like JSON and is none; give a JSON object, or lines of NAME=VALUE.` };
  }
  const values: Record<string, string> = {};
  for (const [name, value] of Object.entries(parsed as Record<string, unknown>)) {
    if (typeof value === 'object' && value !== null)
      return { problem: `${file}: '${name}' holds more than one value; give it a text.` };
    const key = name.toUpperCase();
    if (!NAME.test(key)) return { problem: wrongName(file, name) };
    values[key] = value === null ? '' : String(value);
  }
  return { values };
}

function fromLines(text: string, file: string): Pairs {
  const values: Record<string, string> = {};
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === '' || line.trimStart().startsWith('#')) continue;
    const [, name, value = ''] = /^\s*(?:export\s+)?([^=\s]+)\s*=(.*)$/.exec(line) ?? [];
    if (name === undefined) return { problem: `${file}:${index + 1} is not NAME=VALUE.` };
    const key = name.toUpperCase();
    if (!NAME.test(key)) return { problem: wrongName(`${file}:${index + 1}`, name) };
    values[key] = unquoted(value.trim());
  }
  return { values };
}

function wrongName(place: string, name: string): string {
  return `${place}: '${name}' is no name that GitHub takes: letters, digits and underscores, no digit first, not GITHUB_….`;
}

function unquoted(value: string): string {
  return /^(["'])(.*)\1$/.exec(value)?.[2] ?? value;
}

/** A secret or a parameter that somebody's account keeps. */
export interface StoredValue {
  /** As a template's `{{resolve:…}}` names it. */
  readonly service: 'secretsmanager' | 'ssm' | 'ssm-secure';
  readonly name: string;
  readonly value: string;
}

const NAMED = /^(secretsmanager|ssm|ssm-secure):([^{}\s]+)$/;

/**
 * Reads a JSON object from `secretsmanager:NAME`, `ssm:NAME` or `ssm-secure:NAME` to a text; a secret of several keys is an object.
 * @param file for the sentence, which never shows a value.
 * @returns the sentence that says why it cannot be read
 */
export function readStoredValues(text: string, file: string): readonly StoredValue[] | string {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return `${file} is no JSON; ${FORM}`;
  }
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed))
    return `${file} holds no JSON object; ${FORM}`;
  const found: StoredValue[] = [];
  for (const [key, value] of Object.entries(parsed)) {
    const [, service, name = ''] = NAMED.exec(key) ?? [];
    if (service !== 'secretsmanager' && service !== 'ssm' && service !== 'ssm-secure')
      return `${file}: '${key}' is no name of a stored value; ${FORM}`;
    found.push({ service, name, value: typeof value === 'string' ? value : JSON.stringify(value) });
  }
  return found;
}

const FORM =
  'give a JSON object such as {"secretsmanager:shop/db": {"password": "…"}, "ssm:/shop/size": "small"}.';

/** Puts the values where templates of the person's account find them. */
export function storeValues(
  world: RehearsalWorld,
  { account, region }: SetUpPlace,
  values: readonly StoredValue[],
): void {
  for (const { service, name, value } of values) {
    const place = { name, value, account, region: region || DEFAULT_REGION };
    if (service === 'secretsmanager') world.act('cloudformation', 'secret', place);
    else {
      const type = service === 'ssm' ? 'String' : 'SecureString';
      world.act('cloudformation', 'ssm-parameter', { ...place, type });
    }
  }
}

/** Texts that are not to be printed: the values, and what a secret holds under its keys. */
export function textsIn(values: readonly StoredValue[]): readonly string[] {
  return values
    .filter(({ service }) => service !== 'ssm')
    .flatMap(({ value }) => [value, ...membersOf(value)]);
}

function membersOf(value: string): readonly string[] {
  try {
    const parsed: unknown = JSON.parse(value);
    return typeof parsed === 'object' && parsed !== null
      ? Object.values(parsed).filter((member) => typeof member === 'string')
      : [];
  } catch {
    return [];
  }
}

const NO_PARAMETER = /Parameters: \[((?:ssm|ssm-secure):[^\]]+)\] cannot be found/;
const NO_SECRET = /Secrets Manager can't find the specified secret/;

/** Why a stack failed for want of a stored value, as a clause that says how to give it; [] where it did not. */
export function missingStored(sentence: string): readonly string[] {
  const parameter = NO_PARAMETER.exec(sentence)?.[1];
  if (parameter !== undefined) return [`no '${parameter}' is stored here; give it with --stored`];
  return NO_SECRET.test(sentence)
    ? ["a secret of the template is not stored here; give it as 'secretsmanager:NAME' with --stored"]
    : [];
}
