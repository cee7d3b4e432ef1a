import { isPlatformBranch, PLATFORM_PARAMETER } from '../artifacts/platform.ts';
import type { TemplateDeclarations } from '../artifacts/template-declarations.ts';
import { ownValue } from '../input/own-value.ts';
import { objectionTo, refusedParameter } from '../stack/parameter-rules.ts';
import type { FilledIn } from '../stack/template-parameters.ts';
import { UserError } from '../verdict/errors.ts';

/** How an environment is asked for its health, as far as its template has a part in it. */
export interface AskedOutput {
  /** By its address, by what Beanstalk says of it, or not at all. */
  readonly health: 'http' | 'beanstalk' | 'none';
  /** Name of the output that holds the address. */
  readonly urlOutput: string;
}

/** Where parameters are given that stand in no file that everybody can read: they may come from secrets. */
export const STEP_PARAMETERS = "the input 'parameters'";

/** Values that a template is to take. */
export interface GivenValues {
  /** The team's parameters. */
  readonly team: Readonly<Record<string, string>>;
  /** Of each of them, where it was given: `STEP_PARAMETERS` or a file. */
  readonly givenIn: Readonly<Record<string, string>>;
  /** What Greenroom fills in; '' for what is not known yet. */
  readonly greenroom: FilledIn;
}

/**
 * Why no stack can come of the template; undefined where nothing is against it.
 * @param template its name or path, as people know it.
 */
export function emptyTemplate(
  { resourceTypes, isTransformed }: TemplateDeclarations,
  template: string,
): string | undefined {
  if (isTransformed || resourceTypes.length > 0) return undefined;
  return `Template '${template}' defines no resources; write at least one under Resources, or correct 'template'`;
}

/** Why nobody could ask an environment of the template for its health; undefined where somebody can. */
export function missingOutput(
  { outputs, isTransformed }: TemplateDeclarations,
  template: string,
  { health, urlOutput }: AskedOutput,
): string | undefined {
  if (isTransformed || health !== 'http' || outputs.includes(urlOutput)) return undefined;
  return `Template '${template}' has no output '${urlOutput}' to ask for the environment's health; add the output, name another in 'url-output', or set 'health' to beanstalk or none`;
}

/**
 * What can be said of a template's values before anything is written.
 * @throws UserError `invalid_template` for a template that defines nothing, or that does not take what Greenroom fills in,
 * `invalid_input` for a value of the team.
 */
export function checkTemplate(declared: TemplateDeclarations, template: string, values: GivenValues): void {
  const empty = emptyTemplate(declared, template);
  if (empty !== undefined) throw new UserError('invalid_template', `${empty}.`);
  for (const [name, rules] of declared.parameters) {
    const mine = ownValue(values.team, name);
    const value = mine ?? (ownValue(values.greenroom, name) || undefined);
    const objection =
      value === undefined || becomesVersion(name, value) ? undefined : objectionTo(value, rules);
    if (value === undefined || objection === undefined) continue;
    const place = ownValue(values.givenIn, name) ?? STEP_PARAMETERS;
    const said = refusedParameter(name);
    if (mine === undefined)
      throw new UserError(
        'invalid_template',
        `${said}: Greenroom fills it in, and the template '${template}' takes only ${objection.takes}; loosen the rules of '${name}' in the template.`,
      );
    throw new UserError('invalid_input', `${said}; it takes ${objection.takes}: correct it in ${place}.`);
  }
}

/** @throws UserError `invalid_template` where the health of the environment could not be asked for. */
export function checkOutput(declared: TemplateDeclarations, template: string, asked: AskedOutput): void {
  const missing = missingOutput(declared, template, asked);
  if (missing !== undefined) throw new UserError('invalid_template', `${missing}.`);
}

/** What does not happen where nothing in a template depends on a parameter of Greenroom's that it declares. */
const IDLE: Readonly<Record<string, string>> = {
  Commit: 'so a new commit changes nothing in the environment',
  Asleep: 'so the environment cannot be put to sleep',
};

/** What to warn of: parameters that a template declares as if something followed from them, each in one sentence. */
export function idleParameters(
  { unused }: Pick<TemplateDeclarations, 'unused'>,
  template: string,
): readonly string[] {
  return unused.flatMap((name) => {
    const effect = ownValue(IDLE, name);
    if (effect === undefined) return [];
    return `Template '${template}' declares the parameter '${name}' and nothing in it refers to that, ${effect}; refer to it where it is to count, or take it out.`;
  });
}

/** True for the branch of a platform, which never reaches the template: the newest of its versions does. */
export function becomesVersion(name: string, value: string): boolean {
  return name === PLATFORM_PARAMETER && isPlatformBranch(value);
}
