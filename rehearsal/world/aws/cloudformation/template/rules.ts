import { evaluate, type TemplateScope } from './evaluate.ts';
import { asText, isList, isObject, type Json, type JsonObject } from './json.ts';
import { references } from './references.ts';
import { formatError, invalid } from './refusals.ts';
import type { Template } from './template.ts';

/** Functions of rules, each with the number of its arguments. Source: "Rule functions" of the template reference. */
const OF_RULES: Readonly<Record<string, number>> = {
  'Fn::Contains': 2,
  'Fn::EachMemberEquals': 2,
  'Fn::EachMemberIn': 2,
  'Fn::RefAll': 1,
  'Fn::ValueOf': 2,
  'Fn::ValueOfAll': 2,
};
/** What is in the account beside the stack: the world does not know it, and does not judge a rule that asks. */
const OF_THE_ACCOUNT = ['Fn::RefAll', 'Fn::ValueOf', 'Fn::ValueOfAll'];
const OTHERS = ['Fn::And', 'Fn::Equals', 'Fn::If', 'Fn::Not', 'Fn::Or', 'Fn::Sub', 'Fn::Join', 'Fn::Select'];

/** Refuses rules that are none. @throws QueryError ValidationError */
export function checkRules({ rules }: Template): void {
  for (const [name, rule] of Object.entries(rules)) {
    const assertions = rule['Assertions'];
    if (!isList(assertions) || !assertions.every((each) => isObject(each) && each['Assert'] !== undefined))
      throw formatError(`[/Rules/${name}] Every Rules member must contain a list of Assertions.`);
    const known = [...OTHERS, ...Object.keys(OF_RULES)];
    const strange = references(rule).functions.find((each) => !known.includes(each));
    if (strange !== undefined)
      throw formatError(`[/Rules/${name}] The function ${strange} cannot be used in a rule of a template.`);
  }
}

/** Names of the rules that ask what only the account knows, and that the world lets pass. */
export function unjudgedRules({ rules }: Template): string[] {
  return Object.keys(rules).filter((name) => !isJudged(rules[name] ?? {}));
}

function isJudged(rule: JsonObject): boolean {
  return !references(rule).functions.some((each) => OF_THE_ACCOUNT.includes(each));
}

/**
 * Holds the parameters against the template's rules. What CloudFormation says of a rule that is broken is written nowhere but for its
 * description, which it shows (user guide, "Rules"). @throws QueryError ValidationError
 */
export function applyRules(
  template: Template,
  parameters: TemplateScope['parameters'],
  pseudo: TemplateScope['pseudo'],
): void {
  const nothing = (name: string) => {
    throw formatError(
      `Unresolved dependencies [${name}]. Cannot reference resources in the Rules of the template`,
    );
  };
  const scope = { template, parameters, pseudo, ref: nothing, getAtt: nothing, importValue: nothing };
  for (const [name, rule] of Object.entries(template.rules)) {
    if (!isJudged(rule) || (rule['RuleCondition'] !== undefined && !isTrue(rule['RuleCondition'], scope)))
      continue;
    for (const assertion of isList(rule['Assertions']) ? rule['Assertions'].filter(isObject) : [])
      if (!isTrue(assertion['Assert'] ?? false, scope))
        throw invalid(
          `Rule ${name} of the template does not hold: ${asText(assertion['AssertDescription'] ?? 'it has no description')}`,
        );
  }
}

function isTrue(value: Json, scope: TemplateScope): boolean {
  return ruled(value, scope) === true;
}

/** A value with the functions of rules worked out, and then all the others. */
function ruled(value: Json, scope: TemplateScope): Json {
  if (isList(value)) return value.map((item) => ruled(item, scope));
  if (!isObject(value)) return value;
  const [name = '', argument = ''] = Object.entries(value)[0] ?? [];
  if (Object.hasOwn(OF_RULES, name)) return applied(name, ruled(argument, scope));
  const inner = Object.fromEntries(Object.entries(value).map(([key, member]) => [key, ruled(member, scope)]));
  const result = evaluate(inner, scope);
  return typeof result === 'symbol' ? '' : result;
}

function applied(name: string, argument: Json): boolean {
  const [first, second] = isList(argument) ? argument : [];
  const all = texts(first);
  if (name === 'Fn::Contains') return all.includes(asText(second));
  if (name === 'Fn::EachMemberEquals') return all.every((each) => each === asText(second));
  return all.every((each) => texts(second).includes(each));
}

function texts(value: Json | undefined): string[] {
  return isList(value) ? value.map(asText) : [asText(value)];
}
