import { hasValues, isComparableTemplate } from '../stack/no-change.ts';
import type { Stack } from '../stack/stack.ts';
import type { FilledIn } from '../stack/template-parameters.ts';

/** What a deployment would give a stack. */
export interface StackValues {
  /** What Greenroom gives a template that declares it. */
  readonly greenroom: FilledIn;
  /** The team's parameters, which win. */
  readonly team: Readonly<Record<string, string>>;
  /** What the template says where nobody gives a value, as far as anybody may see it. */
  readonly defaults: ReadonlyMap<string, string>;
}

/**
 * True when the stack has every value that a deployment would give it, so that only an unlike template could change it. False is
 * no statement: CloudFormation is asked then.
 */
export function mayBeUpToDate(
  stack: Stack,
  template: string,
  { greenroom, team, defaults }: StackValues,
): boolean {
  return isComparableTemplate(stack, template) && hasValues(stack, greenroom, team, defaults);
}

/** True while CloudFormation brings the stack to these very values. */
export function isBeingApplied(stack: Stack, { greenroom, team, defaults }: StackValues): boolean {
  const goesForward = /^(CREATE|UPDATE|UPDATE_COMPLETE_CLEANUP)_IN_PROGRESS$/.test(stack.status);
  return goesForward && hasValues(stack, greenroom, team, defaults);
}
