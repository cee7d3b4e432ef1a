import { nearest } from '../input/nearest.ts';
import { oneLine } from '../input/one-line.ts';
import { matchesWhole } from '../input/whole-match.ts';

/**
 * What a template says about the values of one of its parameters. Source: the section Parameters of the CloudFormation User Guide.
 * Each is undefined where the template does not say it.
 */
export interface ParameterRules {
  /** Such as `String`, `Number` or `CommaDelimitedList`. */
  readonly type: string;
  /** As they are written. */
  readonly allowedValues: readonly string[] | undefined;
  /** A regular expression of Java, for the whole value. */
  readonly allowedPattern: string | undefined;
  /** In characters. */
  readonly minLength: number | undefined;
  /** In characters. */
  readonly maxLength: number | undefined;
  /** The least that a number may be. */
  readonly minValue: number | undefined;
  /** The most that a number may be. */
  readonly maxValue: number | undefined;
  /** `ConstraintDescription`: the rule in the words of whoever wrote the template. */
  readonly inWords: string | undefined;
  /** True where AWS hides the value from everybody (`NoEcho`). */
  readonly isSecret: boolean;
}

/** Why a template does not take a value. */
export interface Objection {
  /** Completes "it takes …". */
  readonly takes: string;
}

/** What the template has against the value; undefined where it takes it, or where only AWS can say. */
export function objectionTo(value: string, rules: ParameterRules): Objection | undefined {
  if (rules.type.startsWith('AWS::SSM::Parameter::')) return undefined;
  const items = isList(rules.type) ? value.split(',').map((item) => item.trim()) : [value];
  for (const item of items) {
    const objection = objectionToItem(item, rules);
    if (objection) return objection;
  }
  return undefined;
}

function objectionToItem(item: string, rules: ParameterRules): Objection | undefined {
  const { allowedValues } = rules;
  if (allowedValues !== undefined && !allowedValues.some((allowed) => isSame(allowed, item)))
    return { takes: rules.inWords ?? choices(item, allowedValues, rules.isSecret) };
  const number = isNumber(rules.type) ? wrongNumber(item, rules) : undefined;
  if (number !== undefined) return { takes: rules.inWords ?? number };
  const text = wrongText(item, rules);
  return text === undefined ? undefined : { takes: rules.inWords ?? text };
}

function isList(type: string): boolean {
  return type === 'CommaDelimitedList' || type.startsWith('List<');
}

function isNumber(type: string): boolean {
  return type === 'Number' || type === 'List<Number>';
}

/** YAML may read what is written as a number or as a truth, and nobody knows how CloudFormation writes it back. */
const TRUTHS: Readonly<Record<string, string>> = { yes: 'true', on: 'true', no: 'false', off: 'false' };

function isSame(allowed: string, value: string): boolean {
  if (allowed === value || TRUTHS[allowed.toLowerCase()] === value) return true;
  if (['true', 'false'].includes(allowed.toLowerCase())) return allowed.toLowerCase() === value;
  return isNumeric(allowed) && isNumeric(value) && Number(allowed) === Number(value);
}

function isNumeric(text: string): boolean {
  return text.trim() !== '' && Number.isFinite(Number(text));
}

const MOST_CHOICES = 20;

function choices(value: string, allowed: readonly string[], isSecret: boolean): string {
  const shown = allowed.slice(0, MOST_CHOICES).map((each) => (each === '' ? "'' (empty)" : each));
  const more = allowed.length > MOST_CHOICES ? ` and ${allowed.length - MOST_CHOICES} more` : '';
  const hint = allowed.length > 2 && !isSecret ? ` (the nearest is '${nearest(value, allowed)}')` : '';
  return `${shown.join(', ')}${more}${hint}`;
}

function wrongNumber(value: string, { minValue, maxValue }: ParameterRules): string | undefined {
  const number = isNumeric(value) ? Number(value) : Number.NaN;
  if (number >= (minValue ?? number) && number <= (maxValue ?? number)) return undefined;
  return `a number${range(minValue, maxValue)}`;
}

function wrongText(
  value: string,
  { allowedPattern, minLength, maxLength }: ParameterRules,
): string | undefined {
  const length = [...value].length;
  if (length < (minLength ?? 0) || length > (maxLength ?? length))
    return `text of ${lengths(minLength, maxLength)} characters`;
  if (allowedPattern === undefined || matchesWhole(allowedPattern, value) !== false) return undefined;
  return `text that matches ${oneLine(allowedPattern, 200)}`;
}

function range(least: number | undefined, most: number | undefined): string {
  if (least === undefined && most === undefined) return '';
  if (most === undefined) return ` from ${least} on`;
  return least === undefined ? ` up to ${most}` : ` from ${least} to ${most}`;
}

function lengths(least: number | undefined, most: number | undefined): string {
  if (most === undefined) return `at least ${least}`;
  if (least === most) return `exactly ${most}`;
  return least === undefined ? `at most ${most}` : `${least} to ${most}`;
}

/**
 * Begins a sentence about a value that a template does not take. What somebody gave is never shown, since the template need not say of a
 * secret that it is one (`NoEcho`).
 */
export function refusedParameter(name: string): string {
  return `Parameter '${name}' has a value that the template does not take`;
}
