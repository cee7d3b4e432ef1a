import { describe, expect, it } from '@jest/globals';
import { createStackCloud } from '../../../src/adapters/aws/stack/stack-cloud.ts';
import { accessTo } from '../../../tools/runs/aws-access.ts';
import {
  queryError,
  queryResult,
  type ScriptedFetch,
  scriptedFetch,
} from '../../support/fetch/scripted-fetch.ts';

const STACK = 'arn:aws:cloudformation:eu-central-1:111122223333:stack/shop-x/1';
const OTHER = 'arn:aws:iam::111122223333:role/of-today';
const GONE = () =>
  queryError(
    400,
    'ValidationError',
    'Role arn:aws:iam::111122223333:role/of-then is invalid or cannot be assumed',
  );

function cloudOf(script: ScriptedFetch) {
  return createStackCloud(accessTo('https://aws.example.com', { fetch: script.fetch }));
}

/** What each request gave as role and token. */
function askedFor(script: ScriptedFetch) {
  return script.sent.map(({ body }) => {
    const form = new URLSearchParams(String(body));
    return [form.get('Action'), form.get('RoleARN'), form.get('ClientRequestToken')];
  });
}

describe.each([
  ['DeleteStack', 'deleteStack'],
  ['ContinueUpdateRollback', 'continueRollback'],
  ['RollbackStack', 'rollBack'],
] as const)('%s of a stack whose service role is gone', (operation, method) => {
  const request = { stackId: STACK, token: '4242-1' };

  it('is asked once more with the other role', async () => {
    const script = scriptedFetch(GONE(), queryResult(operation, ''));
    await cloudOf(script)[method]({ ...request, otherRoleArn: OTHER });
    expect(askedFor(script)).toEqual([
      [operation, null, '4242-1'],
      [operation, OTHER, '4242-1-role'],
    ]);
  });

  it('says what leads on where there is no other role', async () => {
    await expect(cloudOf(scriptedFetch(GONE()))[method](request)).rejects.toMatchObject({
      name: 'UserError',
      reasonCode: 'invalid_input',
      message:
        "CloudFormation cannot work with the role of-then: the account has no role of that name, or its trust policy does not name cloudformation.amazonaws.com; create that role again, or let 'cfn-role-arn' of the settings name one that is there, then run the job again.",
    });
  });
});

it('says which right is missing where the other role may not be passed', async () => {
  const denied =
    'User: arn:aws:sts::111122223333:assumed-role/teardown/x is not authorized to perform: iam:PassRole on resource: arn:aws:iam::111122223333:role/of-today because no identity-based policy allows the iam:PassRole action';
  const script = scriptedFetch(GONE(), queryError(403, 'AccessDenied', denied));
  const asked = cloudOf(script).deleteStack({ stackId: STACK, token: '4242-1', otherRoleArn: OTHER });
  await expect(asked).rejects.toMatchObject({
    reasonCode: 'access_denied',
    message:
      "Could not delete the stack shop-x with the role of 'cfn-role-arn' instead of its own, which is gone, because CloudFormation refused: User: assumed-role/teardown/x is not authorized to perform: iam:PassRole on resource: role/of-today because no identity-based policy allows the iam:PassRole action. Allow iam:PassRole in the role's policy. Where the policy allows it for another role only, correct 'cfn-role-arn'.",
  });
});
