import { additionsAsParameters } from '../../src/domain/artifacts/additions-as-parameters.ts';
import { parseList } from '../../src/domain/input/text-lists.ts';
import type { EnvironmentSettings, ReadSettings } from '../../src/domain/settings/settings.ts';
import type { SettingsPath } from '../../src/domain/settings/settings-faults.ts';
import { environmentSchema } from '../../src/domain/settings/settings-schema.ts';
import type { Place } from './finding.ts';
import { isLiteral, type ProvisionStep, parametersOf } from './provision-steps.ts';

/** A parameter that the team gives. */
export interface TeamParameter {
  /** Undefined where an expression of a workflow gives it. */
  readonly value: string | undefined;
  readonly place: Place;
  /** False for one that the kind inherits, which may be meant for another template. */
  readonly isOwn: boolean;
}

/** A kind as a run would see it: the file, and what one step says over it. */
export interface KindCase {
  readonly kind: string;
  /** What the kind inherits is in it, and what the step says. */
  readonly settings: EnvironmentSettings;
  /** Keys that an expression of the step gives, so that nobody knows their values here. */
  readonly unknown: ReadonlySet<string>;
  /** By name; those that the settings make of variables and secrets too. */
  readonly parameters: ReadonlyMap<string, TeamParameter>;
  /** True where an expression gives the step's parameters as a whole. */
  readonly hasUnknownParameters: boolean;
  /** Where a key of the kind is written, be it by the step, by the kind itself or by what it inherits. */
  readonly placeOf: (path: SettingsPath) => Place;
}

/** Inputs of a step that win over the settings' keys of the same name. */
const WINNING = [
  'template',
  'capabilities',
  'health',
  'health-path',
  'deployment-info',
  'url-output',
  'domain',
  'hosted-zone-id',
  'cfn-role-arn',
] as const;

/**
 * @param file the settings, as they are named.
 * @param step undefined where no step is known that provisions the kind.
 */
export function kindCase(
  file: string,
  read: ReadSettings,
  kind: string,
  step: ProvisionStep | undefined,
): KindCase {
  const given = WINNING.flatMap((name) => {
    const input = step?.inputs.get(name);
    return input === undefined ? [] : [{ name, ...input }];
  });
  const literal = given.filter(({ text }) => isLiteral(text));
  const said = environmentSchema.safeParse(
    Object.fromEntries(
      literal.map(({ name, text }) => [name, name === 'capabilities' ? parseList(text) : text]),
    ),
  );
  const ofStep = step?.inputs.get('parameters');
  const stepParameters = ofStep === undefined ? new Map() : parametersOf(ofStep.text);
  const places = placesIn(file, read, kind, step);
  const settings = { ...read.settings.environments[kind], ...said.data };
  return {
    kind,
    settings,
    unknown: new Set(given.filter(({ text }) => !isLiteral(text)).map(({ name }) => name)),
    parameters: new Map([
      ...settingsParameters(settings, read.settings.ownParameters[kind] ?? [], places),
      ...[...(stepParameters ?? [])].map(([name, value]): [string, TeamParameter] => [
        name,
        { value, place: places(['parameters']), isOwn: true },
      ]),
    ]),
    hasUnknownParameters: stepParameters === undefined,
    placeOf: places,
  };
}

function settingsParameters(
  settings: EnvironmentSettings,
  own: readonly string[],
  places: KindCase['placeOf'],
): readonly (readonly [string, TeamParameter])[] {
  const additions = Object.entries(additionsAsParameters(settings)).map(([name, value]) => {
    const key = name === 'Secrets' ? 'secrets' : 'environment-variables';
    return [name, { value, place: places([key]), isOwn: false }] as const;
  });
  const parameters = Object.entries(settings.parameters ?? {}).map(
    ([name, value]) =>
      [name, { value, place: places(['parameters', name]), isOwn: own.includes(name) }] as const,
  );
  return [...additions, ...parameters];
}

function placesIn(
  file: string,
  { heritage, has, lineOf }: ReadSettings,
  kind: string,
  step: ProvisionStep | undefined,
): KindCase['placeOf'] {
  const inFile = (path: SettingsPath): Place => {
    const holder = (heritage[kind] ?? []).find((each) => has(['environments', each, ...path]));
    if (holder !== undefined) return { file, line: lineOf(['environments', holder, ...path]) };
    return path.length === 0 ? placeOf(step ?? { file, line: 1 }) : inFile(path.slice(0, -1));
  };
  return (path) => placeOf(step?.inputs.get(String(path[0])) ?? inFile(path));
}

function placeOf({ file, line }: Place): Place {
  return { file, line };
}
