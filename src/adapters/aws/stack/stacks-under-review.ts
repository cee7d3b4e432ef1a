import type { ChangeSetSummary } from '@aws-sdk/client-cloudformation';
import { type StackInputs, stackInputsUnderReview } from '../../../domain/ownership/stack-under-review.ts';
import type { Stack } from '../../../domain/stack/stack.ts';
import { isUnderReview } from '../../../domain/stack/stack-state.ts';
import type { AwsService } from '../access/aws-client.ts';
import type { CloudFormation } from '../access/sdk-calls.ts';
import { doubtfulStack, isAbsent, isChangeSetDropped, isStackMissing } from './stack-errors.ts';
import { stackInputsOf } from './stack-shapes.ts';

/**
 * A stack shows neither tags nor parameters until a change set of it is executed, so those of a stack under review are read
 * from its change sets. Undefined when one is executed or they change while they are read: the stack has to be read again then.
 * Source: LocalStack's answers of the real service, `test_stack_description_lifecycle[with-tags]`.
 */
export async function withStackInputsUnderReview(
  cloudFormation: AwsService<CloudFormation>,
  stack: Stack,
): Promise<Stack | undefined> {
  if (!isUnderReview(stack.status) || Object.keys(stack.tags).length > 0) return stack;
  const sets: StackInputs[] = [];
  for await (const page of cloudFormation.pages('change sets', (token) =>
    pageOfSets(cloudFormation, stack, token),
  )) {
    if (page === GONE) return undefined;
    if (page.Summaries === undefined) throw doubtfulStack('A page of change sets came without its list');
    for (const summary of page.Summaries) {
      if (summary.ExecutionStatus?.startsWith('EXECUTE_')) return undefined;
      const inputs = await inputsOf(cloudFormation, stack, summary);
      if (inputs === undefined) return undefined;
      sets.push(inputs);
    }
  }
  return { ...stack, ...stackInputsUnderReview(sets) };
}

const GONE: { readonly NextToken?: string; readonly Summaries?: undefined } = {};

function pageOfSets(cloudFormation: AwsService<CloudFormation>, stack: Stack, token: string | undefined) {
  return cloudFormation.call(`list the change sets of the stack ${stack.name}`, (client) =>
    client
      .listChangeSets({ StackName: stack.id, ...(token ? { NextToken: token } : {}) })
      .catch((error: unknown) => {
        if (isStackMissing(error) || isAbsent(error, stack.id)) return GONE;
        throw error;
      }),
  );
}

/** Each page of a change set has its tags and parameters, so one page is enough. */
function inputsOf(
  cloudFormation: AwsService<CloudFormation>,
  stack: Stack,
  { ChangeSetId: id }: ChangeSetSummary,
): Promise<StackInputs | undefined> {
  if (id === undefined) throw doubtfulStack('CloudFormation listed a change set without its id');
  return cloudFormation.call(`read a change set of the stack ${stack.name}`, async (client) => {
    const answer = await client.describeChangeSet({ ChangeSetName: id }).catch((error: unknown) => {
      if (isChangeSetDropped(error)) return undefined;
      throw error;
    });
    return answer && stackInputsOf(answer);
  });
}
