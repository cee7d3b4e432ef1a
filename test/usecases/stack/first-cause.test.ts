import { describe, expect, it } from '@jest/globals';
import type { StackEvent } from '../../../src/domain/stack/stack.ts';
import { stackFailed } from '../../../src/usecases/stack/change-outcome.ts';
import { firstCause } from '../../../src/usecases/stack/first-cause.ts';
import { stackEvent } from '../../../tools/builders/aws-facts.ts';
import { stack } from '../../../tools/builders/facts.ts';

const ARN = 'arn:aws:cloudformation:eu-central-1:111122223333:stack';
const NESTED = 'AWS::CloudFormation::Stack';
const SINCE = new Date('2026-03-02T09:00:00Z');

function failed(logicalId: string, type: string, physicalId: string, reason: string): StackEvent {
  const at = '2026-03-02T09:01:00Z';
  const id = `${logicalId}-${reason}`;
  return stackEvent({ id, at, logicalId, physicalId, type, status: 'CREATE_FAILED', reason });
}

const READ_EVENTS =
  'read the events of that time in CloudFormation, correct what they name in the template and push, or run the job again if it was in the account';

const TOP = [
  failed('Cancelled', NESTED, `${ARN}/shop-cancelled/0`, 'Resource creation cancelled'),
  failed('Data', NESTED, `${ARN}/shop-data/1`, 'Embedded stack was not successfully created'),
  failed('shop', NESTED, `${ARN}/shop/0`, 'The following resource(s) failed to create: [Data].'),
];
const MIDDLE = [
  failed('Inner', NESTED, `${ARN}/shop-inner/2`, 'Embedded stack was not successfully created'),
  failed('shop-data', NESTED, `${ARN}/shop-data/1`, 'The following resource(s) failed to create: [Inner].'),
];
const INNER = [failed('Bucket', 'AWS::S3::Bucket', '', 'shop-data already exists')];

function cloud(stacks: Readonly<Record<string, readonly StackEvent[]>>) {
  const asked: string[] = [];
  return {
    asked,
    events: async (stackId: string) => {
      asked.push(stackId);
      const events = stacks[stackId];
      if (events === undefined) throw new Error(`Stack [${stackId}] does not exist`);
      return events;
    },
  };
}

describe('the cause of a failed stack', () => {
  it('is looked for in the stack within the stack that failed, and not in one that was cancelled', async () => {
    const stacks = cloud({ [`${ARN}/shop-data/1`]: MIDDLE, [`${ARN}/shop-inner/2`]: INNER });
    expect(await firstCause(stacks, `${ARN}/shop/0`, TOP, SINCE)).toMatchObject({ logicalId: 'Bucket' });
    expect(stacks.asked).toEqual([`${ARN}/shop-data/1`, `${ARN}/shop-inner/2`]);
  });

  it('is what the parent says when the nested stack cannot be read', async () => {
    const cause = await firstCause(cloud({}), `${ARN}/shop/0`, TOP.slice(1), SINCE);
    expect(cause).toMatchObject({ logicalId: 'Data' });
  });

  it('asks nothing more where no nested stack failed', async () => {
    const stacks = cloud({});
    expect(await firstCause(stacks, `${ARN}/shop/0`, INNER, SINCE)).toMatchObject({ logicalId: 'Bucket' });
    expect(stacks.asked).toEqual([]);
  });
});

describe('a failed stack without a failing event', () => {
  it.each([
    [
      'the reason of the stack',
      'Rollback requested by user.',
      'Rollback requested by user; ask who stopped it (CloudTrail names the caller), then run the job again',
    ],
    ['that there is none, when the reason is empty', '', `CloudFormation gives no reason; ${READ_EVENTS}`],
    ['that there is none, when it is absent', undefined, `CloudFormation gives no reason; ${READ_EVENTS}`],
  ])('is told with %s', (_what, statusReason, said) => {
    const failure = stackFailed({
      stack: stack({ status: 'ROLLBACK_COMPLETE', statusReason }),
      first: undefined,
      what: 'could not be created',
      name: 'shop-x',
    });
    expect(failure.message).toBe(
      `Stack shop-x could not be created (now ROLLBACK_COMPLETE); the first failure was ${said}.`,
    );
  });
});

describe('a failed stack whose host was heard', () => {
  it.each([
    [
      'the first error',
      ['ERROR  Failed to deploy.', 'ERROR  Aborting.'],
      '; its environment reports an error: Failed to deploy; correct in the application, or in its .ebextensions and .platform, what the environment reports and push.',
    ],
    [
      'a fatal one as such',
      ['FATAL  It broke.', 'engine one'],
      '; its environment reports a fatal error: It broke; correct in the application, or in its .ebextensions and .platform, what the environment reports and push.',
    ],
    [
      'no line of its log',
      ['2026/03/02 09:00:00 [INFO] Executing instruction: RunAppDeployPostDeployHooks'],
      `; ${READ_EVENTS}.`,
    ],
  ])('is told with %s', (_what, evidence, said) => {
    const failure = stackFailed({
      stack: undefined,
      first: undefined,
      what: 'could not be updated',
      name: 'shop-x',
      evidence,
    });
    expect(failure.message).toBe(
      `Stack shop-x could not be updated; the first failure was CloudFormation gives no reason${said}`,
    );
  });
});
