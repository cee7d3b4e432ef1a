import { describe, expect, it } from '@jest/globals';
import type { Stack } from '../../../src/domain/stack/stack.ts';
import { AdapterError, UserError } from '../../../src/domain/verdict/errors.ts';
import { say } from '../../../src/domain/verdict/verdict.ts';
import { applyChange } from '../../../src/usecases/stack/apply-change.ts';
import { stackEvent } from '../../../tools/builders/aws-facts.ts';
import { cloudThatShows, wanted } from './cloud-that-shows.ts';

const closed = say('pull_request_closed', 'Pull request #7 is closed, so it gets no environment.');

describe('a change that had to wait', () => {
  it('creates nothing when the environment is no longer wanted after the wait', async () => {
    const { deps, did } = cloudThatShows(['DELETE_IN_PROGRESS', 'DELETE_IN_PROGRESS', undefined]);
    const change = applyChange(deps, wanted({ checkStillWanted: async () => closed }));
    await expect(change).resolves.toEqual({ outcome: 'no-longer-wanted', verdict: closed });
    expect(did).toEqual([]);
  });

  it.each([
    ['CloudFormation', 'throttled', ''],
    ['GitHub', '', 'unavailable'],
  ] as const)('outlasts %s that is out of order then', async (service, ofStack, ofSubject) => {
    const { deps, did } = cloudThatShows(['DELETE_IN_PROGRESS', 'DELETE_IN_PROGRESS', undefined]);
    let looks = 0;
    let asked = 0;
    const stacks = {
      ...deps.stacks,
      async describe(name: string) {
        looks += 1;
        if (ofStack !== '' && looks === 4) throw new AdapterError(ofStack, 'Rate exceeded.', { service });
        return deps.stacks.describe(name);
      },
    };
    const change = applyChange(
      { ...deps, stacks },
      wanted({
        async checkStillWanted() {
          asked += 1;
          if (ofSubject !== '' && asked === 1) throw new AdapterError(ofSubject, 'Sorry.', { service });
          return closed;
        },
      }),
    );
    await expect(change).resolves.toEqual({ outcome: 'no-longer-wanted', verdict: closed });
    expect(did).toEqual([]);
  });
});

describe('a change that is prepared', () => {
  it('is not executed when the environment is no longer wanted by then', async () => {
    const { deps, did } = cloudThatShows(['CREATE_COMPLETE', 'UPDATE_COMPLETE']);
    const change = applyChange(deps, wanted({ checkStillWanted: async () => closed }));
    await expect(change).resolves.toEqual({ outcome: 'no-longer-wanted', verdict: closed });
    expect(did).toEqual(['prepare greenroom-1-1', 'drop set']);
  });

  it('leaves no empty stack behind when the environment is no longer wanted by then', async () => {
    const { deps, did } = cloudThatShows([undefined, 'REVIEW_IN_PROGRESS']);
    const change = applyChange(deps, wanted({ checkStillWanted: async () => closed }));
    await expect(change).resolves.toEqual({ outcome: 'no-longer-wanted', verdict: closed });
    expect(did).toEqual(['prepare greenroom-1-1', 'delete 1-1-withdraw']);
  });

  it('never deletes a reviewed stack that is not proven to be ours', async () => {
    const { deps, did } = cloudThatShows([undefined, 'REVIEW_IN_PROGRESS']);
    const notOurs = new UserError('not_owned', 'Nobody knows whose it is.');
    const change = applyChange(
      deps,
      wanted({
        checkStillWanted: async () => closed,
        checkOwnership: () => {
          throw notOurs;
        },
      }),
    );
    await expect(change).resolves.toEqual({ outcome: 'no-longer-wanted', verdict: closed });
    expect(did).toEqual(['prepare greenroom-1-1', 'drop set']);
  });

  it('never deletes a stack that another run has made something of', async () => {
    const { deps, did } = cloudThatShows([undefined, 'CREATE_IN_PROGRESS']);
    const change = applyChange(deps, wanted({ checkStillWanted: async () => closed }));
    await expect(change).resolves.toEqual({ outcome: 'no-longer-wanted', verdict: closed });
    expect(did).toEqual(['prepare greenroom-1-1', 'drop set']);
  });

  it('leaves the empty stack to the run of a newer commit, with the change set that tells whose it is', async () => {
    const { deps, did } = cloudThatShows([undefined, 'REVIEW_IN_PROGRESS']);
    const superseded = say('superseded', 'A newer commit is there.');
    const change = applyChange(deps, wanted({ checkStillWanted: async () => superseded }));
    await expect(change).resolves.toEqual({ outcome: 'no-longer-wanted', verdict: superseded });
    expect(did).toEqual(['prepare greenroom-1-1']);
  });

  it('is not executed on a stack that another run has changed meanwhile', async () => {
    const { deps, did } = cloudThatShows(['CREATE_COMPLETE', 'UPDATE_COMPLETE', 'UPDATE_COMPLETE']);
    const change = applyChange(deps, wanted({ goal: 'sleep' }));
    await expect(change).rejects.toMatchObject({ reasonCode: 'busy' });
    expect(did).toEqual(['prepare greenroom-1-1', 'drop set']);
  });

  it('takes over a stack for which another run has only prepared one', async () => {
    const { deps, did } = cloudThatShows(['REVIEW_IN_PROGRESS', 'CREATE_IN_PROGRESS', 'CREATE_COMPLETE']);
    await expect(applyChange(deps, wanted())).resolves.toMatchObject({ outcome: 'created' });
    expect(did).toEqual(['prepare greenroom-1-1', 'execute 1-1-execute']);
  });
});

describe('a change for which the time was too short to wait', () => {
  it('shows what the host says while the other operation goes on', async () => {
    const { deps } = cloudThatShows(['UPDATE_IN_PROGRESS']);
    const said = { at: '2026-03-02T09:00:01Z', severity: 'ERROR', message: 'Failed to deploy application.' };
    const beanstalk = {
      ...deps.beanstalk,
      environmentEvents: async () => [said],
      logTail: async () => 'engine: DB_PASSWORD=hunter2hunter2\n',
    };
    await expect(applyChange({ ...deps, beanstalk }, wanted())).rejects.toMatchObject({
      reasonCode: 'deadline',
      message: expect.stringMatching(/its environment reports an error: Failed to deploy application\.$/),
      evidence: ['ERROR  Failed to deploy application.', 'engine: DB_PASSWORD=***'],
    });
  });
});

describe('a stack that another run deletes during its creation', () => {
  it('is made again, when it is still wanted', async () => {
    const { deps, did } = cloudThatShows([
      undefined,
      'DELETE_IN_PROGRESS',
      'DELETE_COMPLETE',
      undefined,
      'CREATE_COMPLETE',
    ]);
    let asked = 0;
    const checkStillWanted = async () => {
      asked += 1;
      return undefined;
    };
    await expect(applyChange(deps, wanted({ checkStillWanted }))).resolves.toMatchObject({
      outcome: 'created',
    });
    expect(did.filter((each) => each.startsWith('execute'))).toEqual([
      'execute 1-1-execute',
      'execute 1-1-execute-2',
    ]);
    expect(asked).toBe(3);
  });

  it('is a failure when CloudFormation deletes what it could not create', async () => {
    const { deps } = cloudThatShows([undefined, 'DELETE_COMPLETE']);
    const event = (status: string, logicalId: string, type: string) =>
      stackEvent({ id: `${logicalId} ${status}`, logicalId, physicalId: undefined, type, status });
    const events = async () => [
      event('CREATE_FAILED', 'Bucket', 'AWS::S3::Bucket'),
      event('DELETE_IN_PROGRESS', 'shop-feature-a', 'AWS::CloudFormation::Stack'),
    ];
    const change = applyChange({ ...deps, stacks: { ...deps.stacks, events } }, wanted());
    await expect(change).rejects.toMatchObject({ reasonCode: 'stack_failed' });
  });
});

describe('a change that another operation overtook', () => {
  it('waits for that operation and tries again under another name', async () => {
    const { deps, did, refuse } = cloudThatShows([
      'CREATE_COMPLETE',
      'UPDATE_IN_PROGRESS',
      'UPDATE_COMPLETE',
    ]);
    refuse(1);
    await expect(applyChange(deps, wanted())).resolves.toMatchObject({ outcome: 'updated' });
    expect(did).toEqual(['prepare greenroom-1-1', 'prepare greenroom-1-1-2', 'execute 1-1-execute-2']);
  });

  it('gives up when its stack was deleted three times under it, however much time is left', async () => {
    const { deps, did } = cloudThatShows([
      undefined,
      ...['DELETE_COMPLETE', undefined],
      ...['DELETE_COMPLETE', undefined],
      ...['DELETE_COMPLETE', undefined],
    ]);
    const patient = { ...wanted(), run: { token: '1-1', deadline: 3_600_000 } };
    await expect(applyChange(deps, patient)).rejects.toMatchObject({ reasonCode: 'busy' });
    expect(did.filter((each) => each.startsWith('execute'))).toEqual([
      'execute 1-1-execute',
      'execute 1-1-execute-2',
      'execute 1-1-execute-3',
    ]);
  });

  it('gives up after three hundred refusals, however much time is left', async () => {
    const { deps, did, refuse } = cloudThatShows(['CREATE_COMPLETE']);
    refuse(1_000_000);
    const patient = { ...wanted(), run: { token: '1-1', deadline: 36_000_000 } };
    await expect(applyChange(deps, patient)).rejects.toThrow(
      "Other operations came before the change of stack shop-feature-a 300 times; look in CloudFormation's events who else changes it, then run it again later.",
    );
    expect(did).toHaveLength(300);
  });

  it('gives up at its deadline', async () => {
    const { deps, refuse } = cloudThatShows(['CREATE_COMPLETE']);
    refuse(1000);
    await expect(applyChange(deps, wanted())).rejects.toMatchObject({ reasonCode: 'deadline' });
  });

  it('is not tried again for a sleep, which was decided for the stack as it was', async () => {
    const { deps, refuse } = cloudThatShows(['CREATE_COMPLETE']);
    refuse(1);
    await expect(applyChange(deps, wanted({ goal: 'sleep' }))).rejects.toMatchObject({ reasonCode: 'busy' });
  });
});

describe('an answer that lags behind a change', () => {
  it('is not taken for the end of a creation', async () => {
    const { deps } = cloudThatShows([
      undefined,
      'REVIEW_IN_PROGRESS',
      'CREATE_IN_PROGRESS',
      'CREATE_COMPLETE',
    ]);
    await expect(applyChange(deps, wanted())).resolves.toMatchObject({ outcome: 'created' });
  });

  it('is not taken for the end of an update', async () => {
    const { deps } = cloudThatShows([
      'UPDATE_COMPLETE',
      'UPDATE_COMPLETE',
      'UPDATE_IN_PROGRESS',
      'UPDATE_ROLLBACK_COMPLETE',
    ]);
    await expect(applyChange(deps, wanted())).rejects.toMatchObject({ reasonCode: 'stack_failed' });
  });

  it('is believed in the end', async () => {
    const { deps } = cloudThatShows([undefined, 'REVIEW_IN_PROGRESS']);
    await expect(applyChange(deps, wanted())).rejects.toThrow('now REVIEW_IN_PROGRESS');
  });
});

it('changes nothing of a stack that is not ours', async () => {
  const { deps, did } = cloudThatShows(['CREATE_COMPLETE']);
  const refusal = new UserError('not_owned', 'Stack shop-feature-a is not ours.');
  const checkOwnership = (_: Stack) => {
    throw refusal;
  };
  await expect(applyChange(deps, wanted({ checkOwnership }))).rejects.toBe(refusal);
  expect(did).toEqual([]);
});
