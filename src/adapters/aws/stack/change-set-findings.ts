import type { OperationEvent } from '@aws-sdk/client-cloudformation';
import type { ChangeSetFinding, UnreadFindings } from '../../../domain/stack/stack-failure.ts';
import { AdapterError } from '../../../domain/verdict/errors.ts';
import type { AwsService } from '../access/aws-client.ts';
import type { CloudFormation } from '../access/sdk-calls.ts';
import { shortName } from './stack-shapes.ts';

/**
 * What hooks and CloudFormation's early validation found in a change set that failed: the set itself only names them. To be
 * asked before the set is deleted. Never throws, since the failure is known without it; [] where
 * nothing was found.
 */
export async function findingsOf(
  cloudFormation: AwsService<CloudFormation>,
  set: { readonly id: string },
): Promise<readonly ChangeSetFinding[] | UnreadFindings> {
  try {
    const answer = await cloudFormation.call(
      `read what failed of the change set ${shortName(set.id)}`,
      (client) => client.describeEvents({ ChangeSetName: set.id, Filters: { FailedEvents: true } }),
    );
    return (answer.OperationEvents ?? []).flatMap(findingOf);
  } catch (error) {
    return error instanceof AdapterError && error.reasonCode === 'access_denied' ? 'denied' : 'unread';
  }
}

function findingOf(event: OperationEvent): readonly ChangeSetFinding[] {
  const about = { logicalId: event.LogicalResourceId, type: event.ResourceType };
  if (event.EventType === 'VALIDATION_ERROR' && event.ValidationFailureMode !== 'WARN')
    return [{ ...about, reason: event.ValidationStatusReason, hook: undefined, path: event.ValidationPath }];
  if (event.EventType === 'HOOK_INVOCATION_ERROR' && event.HookFailureMode !== 'WARN')
    return [{ ...about, reason: event.HookStatusReason, hook: event.HookType, path: undefined }];
  return [];
}
