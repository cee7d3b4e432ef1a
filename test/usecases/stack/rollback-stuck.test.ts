import { expect, it } from '@jest/globals';
import { rollbackStuck } from '../../../src/usecases/stack/clear-the-way.ts';
import { stackEvent } from '../../../tools/builders/aws-facts.ts';
import { stack } from '../../../tools/builders/facts.ts';

const NESTED = 'arn:aws:cloudformation:eu-central-1:111122223333:stack/shop-feature-a-Data-1ABC/2';
const KEPT = stack({ status: 'UPDATE_ROLLBACK_FAILED' });

/** A database that the rollback did not restore, in a stack. */
const failed = (stackId: string | undefined, reason = 'The load balancer is gone') =>
  stackEvent({
    id: stackId ?? 'none',
    ...(stackId === undefined ? {} : { stackId }),
    logicalId: 'Database',
    physicalId: 'shop-data',
    type: 'AWS::RDS::DBInstance',
    status: 'UPDATE_FAILED',
    reason,
  });

const BEGINS = `Stack ${KEPT.name} is in UPDATE_ROLLBACK_FAILED and its rollback failed again when it was continued; `;

it.each([
  ['of the stack itself by their ids', [failed(KEPT.id)], 'Database'],
  ['that nobody says to be of another stack by their ids', [failed(undefined)], 'Database'],
  // CloudFormation API Reference, ContinueUpdateRollback, ResourcesToSkip: NestedStackName.ResourceLogicalID.
  [
    'of a nested stack with its name before them',
    [failed(NESTED), failed(KEPT.id), failed(NESTED)],
    'shop-feature-a-Data-1ABC.Database,Database',
  ],
  [
    'by where to look where none are known',
    [],
    'what its events, and those of the stacks nested in it, name',
  ],
])('names the resources to leave out of a rollback: those %s', (_what, events, named) => {
  expect(rollbackStuck(KEPT.name, { stack: KEPT, events }, failed(KEPT.id)).message).toBe(
    `${BEGINS}the first failure was Database (AWS::RDS::DBInstance): The load balancer is gone; put that right, or call ContinueUpdateRollback with ResourcesToSkip ${named}, then rerun.`,
  );
});

// CloudFormation User Guide, "Troubleshooting CloudFormation", "Update rollback failed": what was changed outside the stack.
it('names no resources to leave out where the next change would miss the same one again', () => {
  const gone = failed(
    KEPT.id,
    "Resource with identifier 'shop-data' was not found. (HandlerErrorCode: NotFound)",
  );
  expect(rollbackStuck(KEPT.name, { stack: KEPT, events: [gone] }, gone).message).toBe(
    `${BEGINS}the first failure was Database (AWS::RDS::DBInstance): Resource with identifier 'shop-data' was not found. (HandlerErrorCode: NotFound); make it again under that name, because somebody deleted it outside CloudFormation, or take the environment down where it holds nothing that you need, then run the job again.`,
  );
});
