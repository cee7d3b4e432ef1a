import { isMap, isScalar, isSeq, type Node, type Pair, type YAMLMap, type YAMLSeq } from 'yaml';
import type { EnvironmentSettings } from '../settings/settings.ts';
import { BEANSTALK_ENVIRONMENT } from '../stack/resource-types.ts';
import { UserError } from '../verdict/errors.ts';
import {
  type Edit,
  type Entry,
  edited,
  lineAt,
  pairOf,
  putFirst,
  putInstead,
  readTemplateText,
} from './template-edits.ts';

const VARIABLES = 'aws:elasticbeanstalk:application:environment';
/** Beanstalk reads the secret when an instance starts. Source: its guide, "Fetching secrets to environment variables". */
const SECRETS = 'aws:elasticbeanstalk:application:environmentsecrets';

interface OptionSetting {
  readonly Namespace: string;
  readonly OptionName: string;
  readonly Value: string;
}

/**
 * A template with the options, variables and secrets of the settings among the `OptionSettings` of its Beanstalk environments,
 * where they win over the template's own. Every other character stays as it is, and so does the whole text when there are none.
 * @throws UserError `invalid_template` for a text that is neither YAML nor JSON, and `invalid_settings` when it has no place for them.
 */
export function withAdditions(text: string, settings: EnvironmentSettings): string {
  const options = optionsOf(settings);
  if (options.length === 0) return text;
  const root = readTemplateText(text);
  const environments = environmentsOf(root);
  if (environments.length === 0) {
    checkParameters(root, settings);
    return text;
  }
  return edited(
    text,
    environments.flatMap((environment) => additionsTo(environment, text, options)),
  );
}

function optionsOf(settings: EnvironmentSettings): readonly OptionSetting[] {
  const namespaces = [
    ...Object.entries(settings['option-settings'] ?? {}),
    [VARIABLES, settings['environment-variables'] ?? {}] as const,
    [SECRETS, settings.secrets ?? {}] as const,
  ];
  return namespaces.flatMap(([Namespace, options]) =>
    Object.entries(options).map(([OptionName, Value]) => ({ Namespace, OptionName, Value })),
  );
}

function environmentsOf(root: unknown): readonly YAMLMap[] {
  const resources = pairOf(root, 'Resources')?.value;
  if (!isMap(resources)) return [];
  // One look at each resource: a search for each of thousands takes minutes. Of a name that stands twice the last counts, as in `pairOf`.
  const byName = new Map(
    resources.items.flatMap(({ key, value }) => (isScalar(key) ? [[String(key.value), value] as const] : [])),
  );
  return [...byName.values()]
    .filter(isMap)
    .filter((resource) => textAt(resource, 'Type') === BEANSTALK_ENVIRONMENT);
}

function textAt(map: unknown, name: string): string | undefined {
  const value = pairOf(map, name)?.value;
  return isScalar(value) ? String(value.value) : undefined;
}

function additionsTo(environment: YAMLMap, text: string, options: readonly OptionSetting[]): readonly Edit[] {
  const properties = pairOf(environment, 'Properties');
  if (properties === undefined)
    return [
      putFirst(text, environment, within('Properties', mapOf(within('OptionSettings', listOf(options))))),
    ];
  if (!isMap(properties.value) || properties.value.tag !== undefined)
    throw noPlace('Properties', 'a map', properties, text);
  const list = pairOf(properties.value, 'OptionSettings');
  if (list === undefined)
    return [putFirst(text, properties.value, within('OptionSettings', listOf(options)))];
  if (!isSeq(list.value) || list.value.tag !== undefined)
    throw noPlace('OptionSettings', 'a plain list', list, text);
  return amended(list.value, text, options);
}

/** `!If […]` is a list to YAML, but one more option among its members would be none. */
function noPlace(property: string, form: string, { key }: Pair<unknown, unknown>, text: string): UserError {
  const place = isScalar(key) ? (key.range?.[0] ?? 0) : 0;
  return new UserError(
    'invalid_settings',
    `Line ${lineAt(text, place)} of the template: the '${property}' of the Elastic Beanstalk environment are not ${form}, so the options, variables and secrets of the settings cannot be added there; write ${form} there, with the conditions inside it, or take those keys out of the settings.`,
  );
}

const NO_VALUE = '{"Ref": "AWS::NoValue"}';

/** An option gets its value where it stands. One that stands under a condition goes, because the settings hold in any case. */
function amended(list: YAMLSeq, text: string, options: readonly OptionSetting[]): readonly Edit[] {
  const standing = standingIn(list, false);
  const edits = options.flatMap((option) =>
    standing
      .filter(({ map }) => isAbout(map, option))
      .map(({ map, tokens, isConditional }) =>
        isConditional ? putInstead(text, map, tokens, NO_VALUE) : valuePut(text, map, option),
      ),
  );
  const missing = options.filter(
    (option) => !standing.some(({ map, isConditional }) => !isConditional && isAbout(map, option)),
  );
  return missing.length === 0 ? edits : [...edits, putFirst(text, list, entriesOf(missing))];
}

interface Standing {
  readonly map: YAMLMap;
  /** Those before it in its list. */
  readonly tokens: Tokens;
  readonly isConditional: boolean;
}

type Tokens = Parameters<typeof putInstead>[2];

/** Options straight in the list, and those in `!If [Condition, option, …]` or `Fn::If: […]`, however deep. */
function standingIn(list: YAMLSeq, isConditional: boolean): readonly Standing[] {
  return list.items.flatMap((item, place) => {
    if (isSeq(item)) return standingIn(item, true);
    if (!isMap(item)) return [];
    const chosen = pairOf(item, 'Fn::If')?.value;
    if (isSeq(chosen)) return standingIn(chosen, true);
    const { srcToken } = list;
    const tokens = srcToken !== undefined && 'items' in srcToken ? (srcToken.items[place]?.start ?? []) : [];
    return [{ map: item, tokens, isConditional }];
  });
}

function isAbout(map: YAMLMap, option: OptionSetting): boolean {
  return textAt(map, 'Namespace') === option.Namespace && textAt(map, 'OptionName') === option.OptionName;
}

function valuePut(text: string, map: YAMLMap, { Value }: OptionSetting): Edit {
  const pair = pairOf(map, 'Value') as Pair<Node, Node | null> | undefined;
  const tokens = pair?.srcToken?.sep ?? [];
  const colon = tokens.find(({ type }) => type === 'map-value-ind');
  if (colon === undefined || !pair?.value) return putFirst(text, map, valueEntry(Value));
  // A scalar of no characters, and nothing before it that says what it is.
  const [start, end] = pair.value.range ?? [];
  const { value } = pair;
  const isEmpty = isScalar(value) && value.tag === undefined && value.anchor === undefined && start === end;
  const behind = colon.offset + 1;
  return isEmpty
    ? { start: behind, end: behind, text: ` ${quoted(Value)}` }
    : putInstead(text, pair.value, tokens, quoted(Value));
}

function valueEntry(value: string): Entry {
  const entry = `"Value": ${quoted(value)}`;
  return { block: () => entry, flow: entry };
}

/** Entries of a list that is there. */
function entriesOf(options: readonly OptionSetting[]): Entry {
  const maps = options.map(
    ({ Namespace, OptionName, Value }) =>
      `{"Namespace": ${quoted(Namespace)}, "OptionName": ${quoted(OptionName)}, "Value": ${quoted(Value)}}`,
  );
  return { block: (next) => maps.map((map) => `- ${map}`).join(next), flow: maps.join(', ') };
}

function listOf(options: readonly OptionSetting[]): Entry {
  const entries = entriesOf(options);
  return { ...entries, flow: `[${entries.flow}]` };
}

/**
 * Quoted, because CloudFormation reads YAML 1.1, where a plain `yes` or `1:30` is no text. JSON and YAML quote alike, but YAML takes
 * some characters for line breaks that JSON leaves as they are (YAML 1.1, section 4.2).
 */
function quoted(text: string): string {
  return JSON.stringify(text).replaceAll(
    /[\u007f-\u009f\u2028\u2029\ufeff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

function mapOf(entry: Entry): Entry {
  return { ...entry, flow: `{${entry.flow}}` };
}

function within(name: string, { block, flow }: Entry): Entry {
  return {
    block: (next) => `${name}:${next}  ${block(`${next}  `)}`,
    flow: `"${name}": ${flow}`,
  };
}

/** `Fn::ForEach::NAME` stands among the resources where the transform AWS::LanguageExtensions makes several of one. */
function isLooped(root: unknown): boolean {
  const resources = pairOf(root, 'Resources')?.value;
  return (
    isMap(resources) &&
    resources.items.some(({ key }) => isScalar(key) && String(key.value).startsWith('Fn::ForEach::'))
  );
}

function checkParameters(root: unknown, settings: EnvironmentSettings): void {
  const parameters = pairOf(root, 'Parameters')?.value;
  const lost = [
    settings['option-settings'] && 'option-settings',
    settings['environment-variables'] &&
      !pairOf(parameters, 'EnvironmentVariables') &&
      'environment-variables',
    settings.secrets && !pairOf(parameters, 'Secrets') && 'secrets',
  ].find((setting) => typeof setting === 'string');
  if (lost === undefined) return;
  throw new UserError(
    'invalid_settings',
    `The settings give '${lost}', but the template has no Elastic Beanstalk environment to take them${isLooped(root) ? " outside of 'Fn::ForEach', into which nothing is added" : ''}; drop the key, or choose another template.`,
  );
}
