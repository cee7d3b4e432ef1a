import { hasValues, isComparableTemplate, isSameTemplate } from '../../domain/stack/no-change.ts';
import type { Stack } from '../../domain/stack/stack.ts';
import type { GreenroomParameters } from '../../domain/stack/template-parameters.ts';
import type { StackCloud } from '../../ports/stack-cloud.ts';

/**
 * True when a deployment would surely change nothing, which spares the change set that would say so after half a dozen calls.
 * False is no statement: CloudFormation is asked then.
 */
export async function isUpToDate(
  deps: { readonly stacks: StackCloud },
  stack: Stack,
  wanted: {
    readonly template: string;
    readonly filledIn: GreenroomParameters;
    readonly own: Readonly<Record<string, string>>;
  },
): Promise<boolean> {
  if (!isComparableTemplate(stack, wanted.template)) return false;
  if (!hasValues(stack, wanted.filledIn, wanted.own)) return false;
  return isSameTemplate(await deps.stacks.templateText(stack.id), wanted.template);
}

/** True while CloudFormation brings the stack to these very values. */
export function isBeingApplied(
  stack: Stack,
  filledIn: GreenroomParameters,
  own: Readonly<Record<string, string>>,
): boolean {
  const goesForward = /^(CREATE|UPDATE|UPDATE_COMPLETE_CLEANUP)_IN_PROGRESS$/.test(stack.status);
  return goesForward && hasValues(stack, filledIn, own);
}
