import { DEFAULT_REGION } from '../world/aws/protocol/peers.ts';
import type { RehearsalWorld } from '../world/rehearsal-world.ts';
import type { SetUpPlace } from './set-up.ts';

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
