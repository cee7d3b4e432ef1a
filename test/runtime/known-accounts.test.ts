import { describe, expect, it } from '@jest/globals';
import type { RehearsalWorld } from '../../rehearsal/world/rehearsal-world.ts';
import { idTokenOf, NO_KEYS } from '../../tools/runs/id-token-here.ts';
import { reviewRequested } from '../../tools/runs/preview-job.ts';
import { provisionHere } from '../support/runs/provision-here.ts';
import { type SweepGround, sweepGround } from '../support/runs/sweep-here.ts';
import { closingAfterEach } from '../support/set-ups/closing-after-each.ts';

const ACCOUNT = '111122223333';

const closing = closingAfterEach();
let here: SweepGround;
let world: RehearsalWorld;

/** An orphan whose template keeps a bucket that somebody named after the account. */
async function withKeptBucket(): Promise<void> {
  here = closing(await sweepGround());
  world = here.world;
  here.stack('shop-gone', 'gone', {
    template: {
      Resources: {
        Kept: {
          Type: 'AWS::S3::Bucket',
          DeletionPolicy: 'Retain',
          Properties: { BucketName: `shop-files-${ACCOUNT}` },
        },
      },
    },
  });
}

describe('the account of a run', () => {
  it.each([
    ['the ARN of its role', { 'role-to-assume': `arn:aws:iam::${ACCOUNT}:role/greenroom-teardown` }],
    ['STS', { 'allowed-accounts': ACCOUNT }],
    ['its stacks', {}],
  ])(
    'stands in no log, output or summary, not even in the name of a bucket, once %s tells it',
    async (_, inputs) => {
      await withKeptBucket();
      const env = 'role-to-assume' in inputs ? { ...idTokenOf(world, { runId: 4242 }), ...NO_KEYS } : {};
      const { report, outputs, summary, log } = await here.sweep(inputs, { env });
      expect(report).toMatchObject({
        decision: 'deleted',
        items: [{ sentence: expect.stringContaining('Its template keeps Kept (shop-files-ACCOUNT)') }],
      });
      expect(outputs['result']).toContain('shop-files-ACCOUNT');
      expect([...log, summary, ...Object.values(outputs)].join('\n')).not.toContain(ACCOUNT);
    },
  );

  it('stays in a handle that a later step takes, since nothing could be found by another', async () => {
    here = closing(await sweepGround());
    world = here.world;
    here.stack(`shop-${ACCOUNT}-gone`, 'gone');
    const { outputs, log } = await here.sweep({ operation: 'plan', batches: '1' });
    expect(outputs['batches']).toBe(JSON.stringify([`shop-${ACCOUNT}-gone`]));
    expect([...log, outputs['result']].join('\n')).not.toContain(ACCOUNT);
  });

  it('leaves out an output of a stack that tells it, since by half of a name nothing is found', async () => {
    const stage = closing(await reviewRequested({ seed: 9 }));
    world = stage.world;
    const text = JSON.stringify({
      Resources: { One: { Type: 'AWS::SNS::Topic' } },
      Outputs: {
        Table: { Value: `shop${ACCOUNT}` },
        Place: { Value: 'shop-files' },
      },
    });
    world.act('github', 'push', { branch: 'a-b', files: { 'infra/stack.json': text }, by: 'mr-a' });
    const { outputs } = await provisionHere(stage, 1, {
      template: 'infra/stack.json',
      branch: 'a-b',
      wanted: 'branch',
      health: 'none',
    });
    expect(outputs['outputs']).toBe('{"Place":"shop-files"}');
  });

  it('stands not in the issue that a stopped sweep leaves, which everybody reads', async () => {
    here = closing(await sweepGround());
    world = here.world;
    for (const name of ['a', 'b']) here.stack(`shop-${ACCOUNT}-${name}`, name);
    expect((await here.sweep({ 'max-deletions': '1' })).report).toMatchObject({ reasonCode: 'brake' });
    const written = world.log
      .entries()
      .filter(({ service, write }) => service === 'github' && write)
      .map(({ requestBody }) => requestBody);
    expect(written.join('\n')).toContain('shop-ACCOUNT-a');
    expect(written.join('\n')).not.toContain(ACCOUNT);
  });

  it('stands not in the word that GitHub is given of a deployment that failed', async () => {
    const stage = closing(await reviewRequested({ seed: 9 }));
    world = stage.world;
    const text = JSON.stringify({
      Resources: {
        One: { Type: 'AWS::S3::Bucket', Properties: { BucketName: `f-${ACCOUNT}` } },
        Two: {
          Type: 'AWS::S3::Bucket',
          DependsOn: 'One',
          Properties: { BucketName: `f-${ACCOUNT}` },
        },
      },
    });
    world.act('github', 'push', { branch: 'a-b', files: { 'infra/stack.json': text }, by: 'mr-a' });
    const { report, log } = await provisionHere(stage, 1, {
      template: 'infra/stack.json',
      branch: 'a-b',
      wanted: 'branch',
      health: 'none',
    });
    expect(report).toMatchObject({
      decision: 'failed',
      sentence: expect.stringContaining('f-ACCOUNT already exists'),
    });
    const said = world.log
      .entries()
      .filter(({ service, write }) => service === 'github' && write)
      .map(({ requestBody }) => requestBody);
    expect(said.join('\n')).toContain('f-ACCOUNT');
    expect([...said, ...log].join('\n')).not.toContain(ACCOUNT);
  });
});
