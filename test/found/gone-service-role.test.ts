import { expect, it } from '@jest/globals';
import { sweepGround } from '../support/runs/sweep-here.ts';
import { closingAfterEach } from '../support/set-ups/closing-after-each.ts';
import { giveCfnRole, makeServiceRole, stackOfGoneRole } from '../support/world/gone-role.ts';

const closing = closingAfterEach();

// aws/aws-cdk#10116, data-dot-all/dataall#375: a stack keeps the role that it was made with, and no deletion works without it.
it('takes a stack down whose service role was deleted, with the role of the settings', async () => {
  const here = closing(await sweepGround({ seed: 4 }));
  await stackOfGoneRole(here.world, 'shop-gone', 'gone');
  const alone = await here.sweep();
  expect(itemOf(alone)).toMatchObject({
    decision: 'refused',
    reasonCode: 'invalid_input',
    sentence:
      "CloudFormation cannot work with the role maker: the account has no role of that name, or its trust policy does not name cloudformation.amazonaws.com; create that role again, or let 'cfn-role-arn' of the settings name one that is there, then run the job again.",
  });
  expect(here.standing()).toContain('shop-gone');
  await makeServiceRole(here.world, 'of-today', 'roles-of-today');
  giveCfnRole(here.world, 'of-today');
  expect(itemOf(await here.sweep())).toMatchObject({ decision: 'deleted' });
  expect(here.standing()).toEqual(['roles-of-today']);
});

function itemOf({ report }: Awaited<ReturnType<Awaited<ReturnType<typeof sweepGround>>['sweep']>>) {
  return report === 'killed' ? undefined : report.items?.[0];
}
