import { UserError } from '../verdict/errors.ts';
import type { Stack, TemplateSummary } from './stack.ts';

/** What Greenroom fills in when a template declares it: values by the names of parameters. */
export type FilledIn = Readonly<Record<string, string>>;

/** For each parameter by name a value, or `previous` to keep the one in use. */
export type ParameterValues = Readonly<Record<string, { readonly value: string } | 'previous'>>;

/**
 * A value for each declared parameter: the team's own, else what Greenroom fills in, else what the
 * stack has, else the template's default.
 * @throws UserError naming every parameter that nobody supplies.
 */
export function parameterValues(
  summary: TemplateSummary,
  filledIn: FilledIn,
  teamParameters: Readonly<Record<string, string>>,
  stack: Stack | undefined,
): ParameterValues {
  const values: Record<string, { value: string } | 'previous'> = {};
  for (const { name } of summary.parameters) {
    const value = teamParameters[name] ?? filledIn[name];
    if (value !== undefined) values[name] = { value };
    else if (stack && Object.hasOwn(stack.parameters, name)) values[name] = 'previous';
  }
  const missing = missingParameters(summary, Object.keys(values));
  if (missing.length > 0)
    throw new UserError(
      'missing_parameter',
      `The template declares ${missing.map((name) => `'${name}'`).join(', ')}, which nobody supplies; add ${missing.length === 1 ? 'it' : 'them'} to the input 'parameters' or give ${missing.length === 1 ? 'it a default' : 'them defaults'}.`,
    );
  return values;
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
