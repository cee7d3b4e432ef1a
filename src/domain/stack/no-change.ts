import { ownValue } from '../input/own-value.ts';
import type { Stack } from './stack.ts';
import { succeeded } from './stack-state.ts';
import type { FilledIn } from './template-parameters.ts';

/** What CloudFormation shows in place of a NoEcho value. */
const HIDDEN = '****';

/**
 * Parts of a template whose meaning lies outside of its text, so that an equal text may still be a change: macros and includes,
 * parameters and references that Systems Manager resolves anew, nested stacks behind an address.
 */
const MEANS_MORE_THAN_IT_SAYS =
  /Transform|AWS::SSM::Parameter::Value|\{\{resolve:ssm|AWS::CloudFormation::(?:Stack|Macro)/;

/**
 * True when the stack already has every value that a deployment would give it. A value that CloudFormation hides is never
 * taken for equal, and the bucket of a bundle counts only where one was named.
 * @param defaults of the template, which hold where nobody gives a value; without those that it hides.
 */
export function hasValues(
  stack: Stack,
  filledIn: FilledIn,
  teamParameters: Readonly<Record<string, string>>,
  defaults: ReadonlyMap<string, string>,
): boolean {
  return Object.entries(stack.parameters).every(([name, value]) => {
    const next = ownValue(teamParameters, name) ?? ownValue(filledIn, name) ?? defaults.get(name);
    if (next === undefined || (name === 'SourceBundleBucket' && next === '')) return true;
    return value === next && value !== HIDDEN;
  });
}

/** True when a stack that succeeded could differ from what a template says only by its values. */
export function isComparableTemplate(stack: Stack, template: string): boolean {
  return succeeded(stack.status) && !MEANS_MORE_THAN_IT_SAYS.test(template);
}

/** CloudFormation may hand a template back with other space around it. */
export function isSameTemplate(one: string, other: string): boolean {
  return one.trim() === other.trim();
}
