import { isPlatformName, PLATFORM_PARAMETER } from '../../src/domain/artifacts/platform.ts';
import type { TemplateDeclarations } from '../../src/domain/artifacts/template-declarations.ts';
import { nearest } from '../../src/domain/input/nearest.ts';
import { becomesVersion, emptyTemplate, missingOutput } from '../../src/domain/provision/check-template.ts';
import { GREENROOM_PARAMETERS } from '../../src/domain/provision/greenroom-parameters.ts';
import { objectionTo, refusedParameter } from '../../src/domain/stack/parameter-rules.ts';
import { lackingCapabilities, missingParameters } from '../../src/domain/stack/template-parameters.ts';
import { checkSource } from '../../src/usecases/artifacts/make-bundle.ts';
import type { Finding } from './finding.ts';
import { additionsOf, refusalOf } from './judge-kind.ts';
import type { KindCase, TeamParameter } from './kind-case.ts';

/**
 * What a kind's settings and the template have against each other, by the rules that provision goes by.
 * @param template its name or path, as the kind gives it.
 */
export function judgeTemplate(
  subject: KindCase,
  template: string,
  declared: TemplateDeclarations,
): readonly Finding[] {
  const empty = emptyTemplate(declared, template);
  if (empty !== undefined) return [{ ...subject.placeOf(['template']), what: empty }];
  return [
    ...[...subject.parameters].flatMap(([name, given]) => parameterFindings(name, given, template, declared)),
    ...overridableFindings(subject, template, declared),
    ...suppliedFindings(subject, template, declared),
    ...capabilityFindings(subject, template, declared),
    ...outputFindings(subject, template, declared),
    ...guardFindings(subject, template, declared),
  ];
}

function parameterFindings(
  name: string,
  { value, place, isOwn }: TeamParameter,
  template: string,
  { parameters }: TemplateDeclarations,
): readonly Finding[] {
  const rules = parameters.get(name);
  if (rules === undefined) {
    const what = `the template '${template}' does not declare the parameter '${name}', so nothing comes of it; ${nearestOf(name, parameters)}`;
    return isOwn ? [{ ...place, what }] : [];
  }
  if (value === undefined || becomesVersion(name, value)) return [];
  const objection = objectionTo(value, rules);
  if (objection) return [{ ...place, what: `${refusedParameter(name)}; it takes ${objection.takes}` }];
  if (name !== PLATFORM_PARAMETER || isPlatformName(value)) return [];
  const what = `Parameter '${name}' names no platform of Elastic Beanstalk; it takes one such as 'Node.js 24 running on 64bit Amazon Linux 2023'`;
  return [{ ...place, what }];
}

/** Ends a sentence about a name that the template does not declare. */
function nearestOf(name: string, parameters: TemplateDeclarations['parameters']): string {
  const names = [...parameters.keys()];
  return names.length === 0 ? 'it declares none' : `the nearest is '${nearest(name, names)}'`;
}

function overridableFindings(
  { settings: { overridable = [] }, placeOf }: KindCase,
  template: string,
  { parameters }: TemplateDeclarations,
): readonly Finding[] {
  return overridable
    .filter((name) => !parameters.has(name))
    .map((name) => ({
      ...placeOf(['overridable']),
      what: `'overridable' names '${name}', which the template '${template}' does not declare; ${nearestOf(name, parameters)}`,
    }));
}

function suppliedFindings(
  { parameters, hasUnknownParameters, placeOf }: KindCase,
  template: string,
  { summary }: TemplateDeclarations,
): readonly Finding[] {
  if (hasUnknownParameters) return [];
  const missing = missingParameters(summary, [...GREENROOM_PARAMETERS, ...parameters.keys()]);
  return missing.map((name) => ({
    ...placeOf(['parameters']),
    what: `nobody supplies the parameter '${name}' of the template '${template}'; write it under 'parameters:', give it in the step's input 'parameters', or give it a default`,
  }));
}

function capabilityFindings(
  { settings: { capabilities = [] }, unknown, placeOf }: KindCase,
  template: string,
  { summary }: TemplateDeclarations,
): readonly Finding[] {
  const lacking = unknown.has('capabilities') ? [] : lackingCapabilities(summary, capabilities);
  return lacking.map((capability) => ({
    ...placeOf(['capabilities']),
    what: `the template '${template}' needs ${capability}, because ${summary.capabilitiesReason}; add it to 'capabilities' if that is intended`,
  }));
}

function outputFindings(
  { settings, unknown, placeOf }: KindCase,
  template: string,
  declared: TemplateDeclarations,
): readonly Finding[] {
  if (unknown.has('health') || unknown.has('url-output')) return [];
  const { health = 'http', 'url-output': urlOutput = 'Url' } = settings;
  const what = missingOutput(declared, template, { health, urlOutput });
  return what === undefined ? [] : [{ ...placeOf(['url-output']), what }];
}

function guardFindings(
  { settings, placeOf }: KindCase,
  template: string,
  { summary }: TemplateDeclarations,
): readonly Finding[] {
  let additions: ReturnType<typeof additionsOf> = [];
  // What is wrong with the guard itself is said whatever the template is.
  if (refusalOf(() => (additions = additionsOf(settings))) !== undefined) return [];
  const what = refusalOf(() => checkSource({ source: { from: 'repository' }, additions }, template, summary));
  return what === undefined ? [] : [{ ...placeOf([settings.noindex ? 'noindex' : 'basic-auth']), what }];
}
