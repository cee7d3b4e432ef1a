import { matchesPattern } from './patterns.ts';
import type { Conditions } from './policy-document.ts';

/** What a policy holds and the world cannot judge. It is never an allowance: the call fails, and this says why. */
export class Unjudged extends Error {}

/**
 * The condition keys of a request, by their names in lower case. No value at all means that the request has no such key;
 * undefined that the world does not know.
 */
export type ConditionContext = (key: string) => readonly string[] | undefined;

type Test = (given: string, wanted: string) => boolean;

const arnLike: Test = (given, wanted) => matchesPattern(wanted, given);
const inAnyCase: Test = (given, wanted) => given.toLowerCase() === wanted.toLowerCase();

/** Source: IAM User Guide, "IAM JSON policy elements: Condition operators". Those for numbers, dates and addresses are not played. */
const TESTS: Readonly<Record<string, Test>> = {
  StringEquals: (given, wanted) => given === wanted,
  StringEqualsIgnoreCase: inAnyCase,
  StringLike: (given, wanted) => matchesPattern(wanted, given),
  ArnEquals: arnLike,
  ArnLike: arnLike,
  Bool: inAnyCase,
};

interface Operator {
  readonly set: 'ForAllValues' | 'ForAnyValue' | undefined;
  readonly negated: boolean;
  readonly ifExists: boolean;
  readonly test: Test;
}

/** Whether all conditions hold. @throws Unjudged for an operator, a key or a variable that is not known here */
export function conditionsHold(conditions: Conditions, context: ConditionContext): boolean {
  return Object.entries(conditions).every(([operator, keys]) =>
    Object.entries(keys).every(([key, legal]) => holds(operator, key, legal, context)),
  );
}

function holds(name: string, key: string, legal: readonly string[], context: ConditionContext): boolean {
  const given = context(key.toLowerCase());
  if (given === undefined) throw new Unjudged(`the condition key ${key} is not known to it`);
  if (name === 'Null') return legal.some((each) => (each.toLowerCase() === 'true') === (given.length === 0));
  const operator = operatorOf(name);
  const variable = legal.find((each) => each.includes('${'));
  if (variable !== undefined) throw new Unjudged(`it fills in no policy variables, as in ${variable}`);
  const { set, negated, ifExists, test } = operator;
  if (given.length === 0) return ifExists || (set === undefined ? negated : set === 'ForAllValues');
  const passes = (value: string) => legal.some((each) => test(value, each)) !== negated;
  return set === 'ForAnyValue' ? given.some(passes) : given.every(passes);
}

/** `ForAnyValue:StringNotLikeIfExists` taken apart. */
function operatorOf(name: string): Operator {
  const [, set, kind = ''] = /^(?:(ForAllValues|ForAnyValue):)?(\w+)$/.exec(name) ?? [];
  const ifExists = kind.endsWith('IfExists');
  const bare = ifExists ? kind.slice(0, -'IfExists'.length) : kind;
  const positive = bare.replace(/^(String|Arn)Not/, '$1');
  const test = Object.hasOwn(TESTS, positive) ? TESTS[positive] : undefined;
  if (test === undefined) throw new Unjudged(`the condition operator ${name} is not played`);
  return { set: set as Operator['set'], negated: positive !== bare, ifExists, test };
}
