import { protection } from '../ownership/protection.ts';
import { holdingData } from '../stack/holds-data.ts';
import type { Stack, StackResource } from '../stack/stack.ts';
import { UserError } from '../verdict/errors.ts';

/** A stack whose Beanstalk environment somebody terminated beside CloudFormation, which still lists it. */
export interface BereftStack {
  /** As it was found, stable or with a rollback that failed. */
  readonly stack: Stack;
  /** The environment as the stack lists it. */
  readonly environment: StackResource;
  /** Everything that the stack and those nested in it hold, but for buckets that are empty. */
  readonly resources: readonly StackResource[];
}

/**
 * CloudFormation can neither update nor roll back what is gone (aws/aws-cdk#16769), so such a stack has to be made anew, or to be led
 * out by hand. It deletes what is gone, because a deletion that finds nothing has reached its end. Source: the handler contract of
 * the CloudFormation CLI, "delete".
 * @throws UserError `manual_step` with the way out where making it anew would lose something, or the stack is protected.
 */
export function requireReplaceable(
  { stack, environment, resources }: BereftStack,
  kindIsProtected: boolean,
): void {
  const held = holdingData(resources);
  const kept =
    protection(stack, { protected: [], kindIsProtected }) ??
    (held.length === 0 ? undefined : `${listed(held)} may hold data that no deployment brings back`);
  if (kept === undefined) return;
  throw new UserError(
    'manual_step',
    `Beanstalk environment ${environment.physicalId ?? stack.name} was terminated outside of CloudFormation, and stack ${stack.name} is not made anew, because ${kept}; ${wayOut(stack, environment)}, then rerun.`,
  );
}

function wayOut(stack: Stack, { logicalId }: StackResource): string {
  const { name } = stack;
  const first =
    stack.status === 'UPDATE_ROLLBACK_FAILED'
      ? `continue its rollback (CloudFormation's ContinueUpdateRollback with ResourcesToSkip ${logicalId}), then `
      : '';
  return 'Asleep' in stack.parameters
    ? `${first}update ${name} in CloudFormation with its current template and the parameter 'Asleep' set to 'true', and once more with 'false', which makes the environment anew and leaves the rest`
    : `save what is to be kept, take the stack down by its name (inputs 'stack-name' and 'confirm' of the teardown)`;
}

function listed(resources: readonly StackResource[]): string {
  const more = resources.length > 3 ? ` and ${resources.length - 3} more` : '';
  return `${resources
    .slice(0, 3)
    .map(({ logicalId, type }) => `${logicalId} (${type})`)
    .join(', ')}${more}`;
}
