import { asText, isList, type Json, type JsonObject } from './json.ts';
import { invalid, type Template } from './template.ts';

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

function checked(key: string, value: string, declared: JsonObject): string {
  const why =
    typeof declared['ConstraintDescription'] === 'string' ? declared['ConstraintDescription'] : undefined;
  for (const item of isListType(declared) ? value.split(',') : [value]) {
    const problem = problemOf(item, declared);
    if (problem !== undefined)
      throw invalid(
        why === undefined
          ? `Parameter '${key}' ${problem}`
          : `Parameter '${key}' failed to satisfy constraint: ${why}`,
      );
  }
  return value;
}

function problemOf(value: string, declared: JsonObject): string | undefined {
  const allowed = declared['AllowedValues'];
  if (isList(allowed) && !allowed.map(asText).includes(value)) return 'must be one of AllowedValues';
  const pattern = declared['AllowedPattern'];
  if (typeof pattern === 'string' && !new RegExp(`^(?:${pattern})$`).test(value))
    return `must match pattern ${pattern}`;
  if (value.length < Number(declared['MinLength'] ?? 0))
    return `must contain at least ${asText(declared['MinLength'])} characters`;
  if (value.length > Number(declared['MaxLength'] ?? 4096))
    return `must contain at most ${asText(declared['MaxLength'] ?? 4096)} characters`;
  if (!/Number/.test(asText(declared['Type']))) return undefined;
  if (value.trim() === '' || Number.isNaN(Number(value))) return 'must be a number';
  if (Number(value) < Number(declared['MinValue'] ?? -Infinity))
    return `must be a number not less than ${asText(declared['MinValue'])}`;
  if (Number(value) > Number(declared['MaxValue'] ?? Infinity))
    return `must be a number not greater than ${asText(declared['MaxValue'])}`;
  return undefined;
}

function isListType(declared: JsonObject): boolean {
  return /^(CommaDelimitedList$|List<)/.test(asText(declared['Type']));
}

/** What `Ref` gives for each parameter: lists become lists. */
export function parameterReferences(template: Template, values: ParameterValues): Record<string, Json> {
  return Object.fromEntries(
    Object.entries(values).map(([key, value]) => {
      const declared = template.parameters[key] ?? {};
      return [key, isListType(declared) ? value.split(',').map((item) => item.trim()) : value];
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
  return asText(template.parameters[key]?.['NoEcho'] ?? false) === 'true';
}

/** What a describe call shows: a NoEcho value is never told. */
export function shownParameters(
  template: Template,
  values: ParameterValues,
): { ParameterKey: string; ParameterValue: string }[] {
  return Object.entries(values).map(([key, value]) => ({
    ParameterKey: key,
    ParameterValue: isSecret(template, key) ? '****' : value,
  }));
}
