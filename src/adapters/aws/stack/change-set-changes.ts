import type { ResourceChange } from '@aws-sdk/client-cloudformation';
import type { StackChange } from '../../../domain/stack/stack.ts';
import type { AwsService } from '../access/aws-client.ts';
import type { CloudFormation } from '../access/sdk-calls.ts';
import { shortName } from './stack-shapes.ts';

/** Every change that a set would make, page by page. */
export async function changesOf(
  cloudFormation: AwsService<CloudFormation>,
  changeSetId: string,
): Promise<readonly StackChange[]> {
  const found: StackChange[] = [];
  for await (const page of cloudFormation.pages('changes', (token) =>
    cloudFormation.call(`read the changes of the change set ${shortName(changeSetId)}`, (client) =>
      client.describeChangeSet({ ChangeSetName: changeSetId, ...(token ? { NextToken: token } : {}) }),
    ),
  ))
    found.push(
      ...(page.Changes ?? []).flatMap(({ ResourceChange: change }) => (change ? [changeOf(change)] : [])),
    );
  return found;
}

function changeOf({ LogicalResourceId, Action, Replacement, Details = [] }: ResourceChange): StackChange {
  return {
    logicalId: LogicalResourceId ?? '',
    action: Action ?? '',
    replacement: Replacement,
    certain: Details.flatMap(({ Evaluation, Target }) =>
      Evaluation === 'Static' ? [Target?.Attribute ?? ''] : [],
    ),
  };
}
