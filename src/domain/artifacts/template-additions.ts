import {
  type Document,
  isMap,
  isScalar,
  isSeq,
  parseDocument,
  Scalar,
  visit,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import type { EnvironmentSettings } from '../settings/settings.ts';
import { BEANSTALK_ENVIRONMENT } from '../stack/resource-types.ts';
import { UserError } from '../verdict/errors.ts';

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
 * where they win over the template's own. The text stays as it is when there are none.
 * @throws UserError `invalid_settings` when the template has no place for them.
 */
export function withAdditions(text: string, settings: EnvironmentSettings): string {
  const options = optionsOf(settings);
  if (options.length === 0) return text;
  const document = readTemplateText(text);
  const environments = environmentsOf(document);
  if (environments.length === 0) {
    checkParameters(document, settings);
    return text;
  }
  for (const environment of environments) addOptions(document, environment, options);
  return document.toString({ lineWidth: 0, ...(text.trimStart().startsWith('{') ? QUOTED : {}) });
}

/** What begins with a brace is read as JSON, so it has to stay JSON. */
const QUOTED = { defaultKeyType: 'QUOTE_DOUBLE', defaultStringType: 'QUOTE_DOUBLE' } as const;

/** Of a name that stands twice in a map, CloudFormation takes the last (go-to-k/cdk-real-drift issue 1074). */
function readTemplateText(text: string): Document {
  const document = parseDocument(text, { logLevel: 'silent', uniqueKeys: false });
  visit(document, {
    Map(_key, map) {
      const last = new Map(map.items.map((pair, place) => [nameOf(pair.key), place]));
      map.items = map.items.filter((pair, place) => last.get(nameOf(pair.key)) === place);
    },
  });
  return document;
}

function nameOf(key: unknown): unknown {
  return isScalar(key) ? String(key.value) : key;
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

function environmentsOf(document: Document): readonly YAMLMap[] {
  const resources = document.get('Resources');
  if (!isMap(resources)) return [];
  return resources.items
    .map((pair) => pair.value)
    .filter(isMap)
    .filter((resource) => resource.get('Type') === BEANSTALK_ENVIRONMENT);
}

function addOptions(document: Document, environment: YAMLMap, options: readonly OptionSetting[]): void {
  const settings = environment.getIn(['Properties', 'OptionSettings']);
  if (settings === undefined) {
    const nodes = options.map((option) => optionNode(document, option));
    environment.setIn(['Properties', 'OptionSettings'], document.createNode(nodes));
    return;
  }
  if (!isSeq(settings))
    throw new UserError(
      'invalid_settings',
      "The template's OptionSettings are not a list, so the settings cannot add to them; write them into the template.",
    );
  settings.items = settings.items.filter((item) => !options.some((option) => isAbout(item, option)));
  for (const option of options) settings.add(optionNode(document, option));
}

/** Quoted, because CloudFormation reads YAML 1.1, where a plain `yes` or `1:30` is no text. */
function optionNode(document: Document, { Namespace, OptionName, Value }: OptionSetting) {
  const quoted = (text: string) => Object.assign(new Scalar(text), { type: Scalar.QUOTE_DOUBLE });
  return document.createNode({ Namespace, OptionName: quoted(OptionName), Value: quoted(Value) });
}

/** True for the option itself, and for one that stands under a condition: `!If [Condition, option, …]`. */
function isAbout(item: unknown, option: OptionSetting): boolean {
  if (isSeq(item)) return (item as YAMLSeq).items.some((part) => isAbout(part, option));
  if (!isMap(item)) return false;
  const chosen = item.get('Fn::If');
  if (isSeq(chosen)) return isAbout(chosen, option);
  return item.get('Namespace') === option.Namespace && item.get('OptionName') === option.OptionName;
}

function checkParameters(document: Document, settings: EnvironmentSettings): void {
  const lost = [
    settings['option-settings'] && 'option-settings',
    settings['environment-variables'] &&
      !document.hasIn(['Parameters', 'EnvironmentVariables']) &&
      'environment-variables',
    settings.secrets && !document.hasIn(['Parameters', 'Secrets']) && 'secrets',
  ].find((setting) => typeof setting === 'string');
  if (lost === undefined) return;
  throw new UserError(
    'invalid_settings',
    `The settings give '${lost}', but the template has no Elastic Beanstalk environment to take them; drop the key, or choose another template.`,
  );
}
