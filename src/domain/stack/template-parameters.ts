import { ownValue } from '../input/own-value.ts';
import { UserError } from '../verdict/errors.ts';
import type { Stack, TemplateSummary } from './stack.ts';

/** What Greenroom fills in when a template declares it: values by the names of parameters. */
export type FilledIn = Readonly<Record<string, string>>;

/** For each parameter by name a value, or `previous` to keep the one in use. */
export type ParameterValues = Readonly<Record<string, { readonly value: string } | 'previous'>>;

/**
 * A value for each declared parameter: the team's own, else what Greenroom fills in, else the template's default. What the stack has
 * stays only where nobody can say it anew: a value that is hidden while its default stays the same, and one without a default.
 * @throws UserError naming every parameter that nobody supplies.
 */
export function parameterValues(
  summary: TemplateSummary,
  filledIn: FilledIn,
  teamParameters: Readonly<Record<string, string>>,
  stack: Stack | undefined,
): ParameterValues {
  const values = new Map<string, { value: string } | 'previous'>();
  for (const { name, hasDefault, noEcho, hasNewDefault } of summary.parameters) {
    const value = ownValue(teamParameters, name) ?? ownValue(filledIn, name);
    const saysItself = hasDefault && (!noEcho || hasNewDefault);
    if (value !== undefined) values.set(name, { value });
    else if (stack && Object.hasOwn(stack.parameters, name) && !saysItself) values.set(name, 'previous');
  }
  const missing = missingParameters(summary, [...values.keys()]);
  if (missing.length > 0)
    throw new UserError(
      'missing_parameter',
      `The template declares ${missing.map((name) => `'${name}'`).join(', ')}, which nobody supplies; add ${missing.length === 1 ? 'it' : 'them'} to the input 'parameters' or give ${missing.length === 1 ? 'it a default' : 'them defaults'}.`,
    );
  return Object.fromEntries(values);
}

/** What is told of the values that stay although nobody gives them, each in one sentence; those that may just be hidden are left out. */
export function keptValues(summary: TemplateSummary, values: ParameterValues): readonly string[] {
  return summary.parameters.flatMap(({ name, hasDefault, noEcho }) =>
    hasDefault || !Object.hasOwn(values, name) || values[name] !== 'previous'
      ? []
      : `Parameter '${name}' keeps the ${noEcho ? 'hidden ' : ''}value that the environment has, because nobody gives one and the template has no default for it; give it in the settings or in the input 'parameters', or give it a default in the template.`,
  );
}

/** Names of the hidden parameters whose value is the stack's own, unless their default has changed. */
export function hiddenDefaults(summary: TemplateSummary, values: ParameterValues): readonly string[] {
  return summary.parameters.flatMap(({ name, hasDefault, noEcho }) =>
    hasDefault && noEcho && values[name] === 'previous' ? [name] : [],
  );
}

/** A summary that knows which of the parameters have another default than the template before it; one that is new counts as the same. */
export function withNewDefaults(summary: TemplateSummary, names: readonly string[]): TemplateSummary {
  const parameters = summary.parameters.map((declared) =>
    names.includes(declared.name) ? { ...declared, hasNewDefault: true as const } : declared,
  );
  return { ...summary, parameters };
}

/** What is told of a hidden value that gives way to a default, in one sentence. */
export function describeNewDefault(name: string): string {
  return `Parameter '${name}' gets the new default of the template in place of the hidden value that the environment has, because nobody gives one; give it in the settings or in the input 'parameters' where another is to stay.`;
}

/** Names of the parameters that somebody has to supply and that are not among the supplied ones. */
export function missingParameters(summary: TemplateSummary, supplied: readonly string[]): readonly string[] {
  return summary.parameters.flatMap(({ name, hasDefault }) =>
    hasDefault || supplied.includes(name) ? [] : [name],
  );
}

/** Every parameter as the stack has it. */
export function keptParameters(stack: Stack): ParameterValues {
  return Object.fromEntries(Object.keys(stack.parameters).map((name) => [name, 'previous'] as const));
}

/** For a change that keeps the template: what the stack was granted when it was made is not known, and nothing is added to it. */
export const EVERY_CAPABILITY = ['CAPABILITY_IAM', 'CAPABILITY_NAMED_IAM', 'CAPABILITY_AUTO_EXPAND'];

/** What the template needs to be granted and is not. */
export function lackingCapabilities(summary: TemplateSummary, granted: readonly string[]): readonly string[] {
  return summary.capabilities.filter(
    (capability) =>
      !granted.includes(capability) &&
      !(capability === 'CAPABILITY_IAM' && granted.includes('CAPABILITY_NAMED_IAM')),
  );
}

/** @throws UserError naming the capability that the template needs and nobody granted. */
export function checkCapabilities(summary: TemplateSummary, granted: readonly string[]): void {
  const lacking = lackingCapabilities(summary, granted);
  if (lacking.length === 0) return;
  throw new UserError(
    'missing_capability',
    `The template needs ${lacking.join(' and ')}${summary.capabilitiesReason ? ` (${summary.capabilitiesReason.replace(/\.$/, '')})` : ''}; add it to the input 'capabilities' if that is intended.`,
  );
}
