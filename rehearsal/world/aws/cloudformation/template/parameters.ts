import { asText, isList, type Json, type JsonObject } from './json.ts';
import { type ParameterType, parameterType } from './parameter-types.ts';
import { matchesWhole } from './patterns.ts';
import { invalid } from './refusals.ts';
import type { Template } from './template.ts';

/** A parameter as a request writes it. */
export interface GivenParameter {
  readonly ParameterKey?: string;
  readonly ParameterValue?: string;
  readonly UsePreviousValue?: boolean;
}

/** The values of a template's parameters, as text. */
export type ParameterValues = Readonly<Record<string, string>>;

/**
 * Settles every parameter: what is given, the stack's own value for UsePreviousValue, or the default.
 * @throws QueryError ValidationError in CloudFormation's words.
 */
export function resolveParameters(
  template: Template,
  given: readonly GivenParameter[],
  previous: ParameterValues | undefined,
): ParameterValues {
  const unknown = given
    .map((each) => each.ParameterKey ?? '')
    .filter((key) => !Object.hasOwn(template.parameters, key));
  if (unknown.length > 0) throw invalid(`Parameters: [${unknown.join(', ')}] do not exist in the template`);
  const values: Record<string, string> = {};
  const missing: string[] = [];
  for (const [key, declared] of Object.entries(template.parameters)) {
    const entries = given.filter((each) => each.ParameterKey === key);
    if (entries.length > 1) throw invalid(`Parameter '${key}' is specified more than once`);
    const value = settle(key, entries[0], previous) ?? defaultOf(declared);
    if (value === undefined) missing.push(key);
    else values[key] = checked(key, value, declared);
  }
  if (missing.length > 0) throw invalid(`Parameters: [${missing.join(', ')}] must have values`);
  return values;
}

function settle(
  key: string,
  entry: GivenParameter | undefined,
  previous: ParameterValues | undefined,
): string | undefined {
  if (entry?.UsePreviousValue !== true) return entry?.ParameterValue;
  if (entry.ParameterValue !== undefined)
    throw invalid(
      `Invalid input for parameter key ${key}. Cannot specify both usePreviousValue and a value for a parameter key`,
    );
  if (previous === undefined || !Object.hasOwn(previous, key))
    throw invalid(
      `Invalid input for parameter key ${key}. Cannot specify usePreviousValue as true for a parameter key not in the previous template`,
    );
  return previous[key];
}

function defaultOf(declared: JsonObject): string | undefined {
  return declared['Default'] === undefined ? undefined : asText(declared['Default']);
}

/**
 * Rules hold for the text as it is given, also where that is only the name of a parameter of Systems Manager
 * (cdktn-io/terraform-provider-cfncompat, live-test-results.md, T2).
 */
function checked(key: string, value: string, declared: JsonObject): string {
  const why =
    typeof declared['ConstraintDescription'] === 'string' ? declared['ConstraintDescription'] : undefined;
  const type = typeOf(declared);
  for (const item of type.isList && !type.isStored ? value.split(',') : [value]) {
    const problem = problemOf(key, item, declared);
    if (problem !== undefined)
      throw invalid(
        why === undefined
          ? `Parameter '${key}' ${problem}`
          : `Parameter '${key}' failed to satisfy constraint: ${why}`,
      );
  }
  return value;
}

function problemOf(key: string, value: string, declared: JsonObject): string | undefined {
  const allowed = declared['AllowedValues'];
  if (isList(allowed) && !allowed.map(asText).includes(value)) return 'must be one of AllowedValues';
  const pattern = declared['AllowedPattern'];
  if (typeof pattern === 'string' && !matches(key, pattern, value)) return `must match pattern ${pattern}`;
  if (value.length < Number(declared['MinLength'] ?? 0))
    return `must contain at least ${asText(declared['MinLength'])} characters`;
  if (value.length > Number(declared['MaxLength'] ?? 4096))
    return `must contain at most ${asText(declared['MaxLength'] ?? 4096)} characters`;
  if (typeOf(declared).of !== 'Number') return undefined;
  if (value.trim() === '' || Number.isNaN(Number(value))) return 'must be a number';
  if (Number(value) < Number(declared['MinValue'] ?? -Infinity))
    return `must be a number not less than ${asText(declared['MinValue'])}`;
  if (Number(value) > Number(declared['MaxValue'] ?? Infinity))
    return `must be a number not greater than ${asText(declared['MaxValue'])}`;
  return undefined;
}

/** @throws QueryError ValidationError in the world's own words, when there is no telling in time */
function matches(key: string, pattern: string, value: string): boolean {
  const matched = matchesWhole(pattern, value);
  if (matched === 'endless')
    throw invalid(
      `The world gave up matching parameter ${key} of the template against its AllowedPattern ${pattern}, which takes too long; write the pattern without repetitions of repetitions.`,
    );
  return matched !== 'no';
}

const TEXT: ParameterType = { isStored: false, isList: false, of: 'String' };

/** The type of a parameter as it is declared. */
export function typeOf(declared: JsonObject | undefined): ParameterType {
  return parameterType(asText(declared?.['Type'])) ?? TEXT;
}

/** What `Ref` gives for each parameter: lists become lists, and `resolved` holds what stored ones stand for. */
export function parameterReferences(
  template: Template,
  values: ParameterValues,
  resolved: ParameterValues = {},
): Record<string, Json> {
  return Object.fromEntries(
    Object.entries({ ...values, ...resolved }).map(([key, value]) => {
      const isSeveral = typeOf(template.parameters[key]).isList;
      return [key, isSeveral ? value.split(',').map((item) => item.trim()) : value];
    }),
  );
}

/** Text with every NoEcho value replaced, as AWS shows properties in events and change sets. */
export function masked(template: Template, values: ParameterValues, text: string): string {
  return Object.entries(values)
    .filter(([key, value]) => value !== '' && isSecret(template, key))
    .reduce((shown, [, value]) => shown.replaceAll(JSON.stringify(value).slice(1, -1), '****'), text);
}

function isSecret(template: Template, key: string): boolean {
  return isHidden(template.parameters[key]);
}

/** Whether nobody is shown the value: a Boolean of YAML 1.1, quoted or not, in any of its words (yaml.org/type/bool.html). */
export function isHidden(declared: JsonObject | undefined): boolean {
  return /^(?:true|yes|on|y)$/i.test(asText(declared?.['NoEcho'] ?? false));
}

/** A parameter as a describe call shows it. */
interface ShownParameter {
  readonly ParameterKey: string;
  readonly ParameterValue: string;
  readonly ResolvedValue?: string;
}

/** What a describe call shows: a NoEcho value is never told. */
export function shownParameters(
  template: Template,
  values: ParameterValues,
  resolved: ParameterValues,
): (ShownParameter & { readonly [name: string]: string })[] {
  const shown = (key: string, value: string) => (isSecret(template, key) ? '****' : value);
  return Object.entries(values).map(([key, value]) => {
    const stored = resolved[key];
    return {
      ParameterKey: key,
      ParameterValue: shown(key, value),
      ...(stored === undefined ? {} : { ResolvedValue: shown(key, stored) }),
    };
  });
}
