import type { StackDeletion, StackOperations, StackRequest } from '../../../ports/stack-cloud.ts';
import type { AwsService } from '../access/aws-client.ts';
import { isAnswer } from '../access/aws-errors.ts';
import type { CloudFormation } from '../access/sdk-calls.ts';
import { busyDeletion, goneRoleError, ignoreRepeatedToken, protectedError } from './stack-errors.ts';
import { shortName } from './stack-shapes.ts';

/** What is done to a stack as a whole. */
export function createStackOperations(cloudFormation: AwsService<CloudFormation>): StackOperations {
  return {
    deleteStack: (request) => deleteStack(cloudFormation, request),
    continueRollback: (request) =>
      ask(
        cloudFormation,
        { request, what: `continue the rollback of the stack ${shortName(request.stackId)}` },
        (client, write) => client.continueUpdateRollback(write),
      ),
    rollBack: (request) =>
      ask(
        cloudFormation,
        { request, what: `roll back the stack ${shortName(request.stackId)}` },
        (client, write) => client.rollbackStack(write),
      ),
  };
}

async function deleteStack(
  cloudFormation: AwsService<CloudFormation>,
  request: StackDeletion,
): Promise<void> {
  const retain = request.retain?.length ? { RetainResources: [...request.retain] } : {};
  await ask(
    cloudFormation,
    { request, what: `delete the stack ${shortName(request.stackId)}` },
    (client, write) =>
      client.deleteStack({ ...write, ...retain }).catch((error: unknown) => {
        throw protectedError(error) ?? busyDeletion(error) ?? error;
      }),
  );
}

interface Asked {
  readonly request: StackRequest;
  /** For the sentence of an error, as `AwsService.call` takes it. */
  readonly what: string;
}

/**
 * Without a role in the request CloudFormation works with the one that the stack was last given (API Reference, DeleteStack, RoleARN),
 * and refuses where that is gone. Then the other role takes its place, if there is one.
 */
async function ask(
  cloudFormation: AwsService<CloudFormation>,
  { request, what }: Asked,
  send: (client: CloudFormation, write: ReturnType<typeof writeOf>) => Promise<unknown>,
): Promise<void> {
  const { otherRoleArn, ...first } = request;
  const isRefused = await cloudFormation.call(what, async (client) => {
    try {
      await send(client, writeOf(first)).catch(ignoreRepeatedToken);
      return false;
    } catch (error) {
      if (otherRoleArn !== undefined && isAnswer(error, 'stackRoleUnusable')) return true;
      throw goneRoleError(error) ?? error;
    }
  });
  if (!isRefused || otherRoleArn === undefined) return;
  const second = { ...first, token: `${first.token}-role`, roleArn: otherRoleArn };
  await ask(
    cloudFormation,
    { request: second, what: `${what} with the role of 'cfn-role-arn' instead of its own, which is gone` },
    send,
  );
}

function writeOf({ stackId, token, roleArn }: StackRequest) {
  return {
    StackName: stackId,
    ClientRequestToken: token,
    ...(roleArn === undefined ? {} : { RoleARN: roleArn }),
  };
}
