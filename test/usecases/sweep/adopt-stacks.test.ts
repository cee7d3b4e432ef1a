import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { tagsOf } from '../../../tools/builders/facts.ts';
import { repositoryRoot } from '../../../tools/repository/repository-root.ts';
import { idTokenOf, NO_KEYS } from '../../../tools/runs/id-token-here.ts';
import type { InProcessResult } from '../../../tools/runs/in-process-run.ts';
import type { SweepGround, SweepHooks } from '../../support/runs/sweep-here.ts';
import { groundsToOpen } from '../../support/set-ups/with-ground.ts';

const MARKS = { 'branch-tag': 'branch', 'stack-prefix': 'staging-' };
const ADOPT = { ...MARKS, select: 'this', adopt: 'true' };
/** Who takes the role for adoption. */
const OF_THE_SHOP = {
  Version: '2012-10-17',
  Statement: {
    Effect: 'Allow',
    Principal: {
      Federated: 'arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com',
    },
    Action: 'sts:AssumeRoleWithWebIdentity',
    Condition: {
      StringLike: { 'token.actions.githubusercontent.com:sub': 'repo:octo-org/shop:*' },
    },
  },
};
const GREENROOM = {
  'greenroom:project': 'shop',
  'greenroom:repository': 'octo-org/shop',
  'greenroom:repository-id': '70107786',
  'greenroom:environment': 'preview',
};

const ground = groundsToOpen();

/** A stack with an open pull request, as a team's own script made it. */
async function estate(): Promise<SweepGround> {
  const here = await ground();
  here.open('x-live');
  here.stack('staging-x-live', 'x-live', {
    tags: { branch: 'x-live', team: 'checkout' },
    parameters: { Size: 'small' },
    template: {
      Parameters: { Size: { Type: 'String' }, Secret: { Type: 'String', Default: 'none', NoEcho: true } },
      Resources: { Bucket: { Type: 'AWS::S3::Bucket' } },
    },
  });
  return here;
}

interface SeenStack {
  readonly name: string;
  readonly status: string;
  readonly tags: Record<string, string>;
  readonly parameters: Record<string, string>;
  readonly resources: Record<string, { readonly physicalId: string }>;
}

function stackOf(here: SweepGround, name: string): SeenStack | undefined {
  const { stacks } = here.world.look<{ stacks: SeenStack[] }>('cloudformation');
  return stacks.find((each) => each.name === name);
}

function outcomes({ report }: InProcessResult): Record<string, string> {
  if (report === 'killed') return {};
  return Object.fromEntries(
    (report.items ?? []).map((item) => [item.name, `${item.decision} ${item.reasonCode}`]),
  );
}

async function killedAt(here: SweepGround, operation: string, phase: 'before' | 'after') {
  let strike = (): void => undefined;
  const hooks: SweepHooks = { killed: new Promise<void>((resolve) => (strike = resolve)) };
  here.world.faults.add({
    name: 'kill',
    service: 'cloudformation',
    operation,
    phase,
    effect: 'kill',
    onStrike: () => strike(),
  });
  const { report } = await here.sweep(ADOPT, hooks);
  here.world.faults.clear();
  here.world.clock.advance(600_000);
  return report;
}

describe('adopting stacks made by others', () => {
  it('writes the tags of an environment and leaves everything else as it was', async () => {
    const here = await estate();
    const before = stackOf(here, 'staging-x-live');
    const { report, outputs } = await here.sweep(ADOPT);
    expect(report).toMatchObject({
      decision: 'updated',
      reasonCode: 'environment_adopted',
      sentence: 'Adopted staging-x-live.',
    });
    expect(JSON.parse(outputs['adopted'] ?? '')).toMatchObject([
      { name: 'staging-x-live', branch: 'x-live' },
    ]);
    const after = stackOf(here, 'staging-x-live');
    expect(after?.status).toBe('UPDATE_COMPLETE');
    expect(after?.tags).toEqual({
      ...GREENROOM,
      'greenroom:branch': 'x-live',
      'greenroom:pull-request': '38',
      branch: 'x-live',
      team: 'checkout',
    });
    expect(after?.parameters).toEqual(before?.parameters);
    expect(after?.resources['Bucket']?.physicalId).toBe(before?.resources['Bucket']?.physicalId);
  });

  it('shows in a dry run which tags each would get and what comes of it, and writes nothing', async () => {
    const here = await estate();
    here.branch('x-same');
    here.stack('shop-x-same', 'x-same', { tags: { branch: 'x-same' } });
    here.stack('shop-x-gone', 'x-gone', { tags: { branch: 'x-gone' } });
    const { report, summary } = await here.sweep({ ...ADOPT, 'stack-prefix': 'shop-x', 'dry-run': 'true' });
    expect(report).toMatchObject({ decision: 'planned', reasonCode: 'dry_run' });
    expect(summary).toContain('2 of 2 stacks would get tags');
    expect(summary).toMatch(
      /`shop-x-same` \| x\\-same \| adopt \|.*greenroom:branch=x\\-same.*\| the next deployment of its branch/,
    );
    expect(summary).toMatch(/`shop-x-gone` .*its branch is gone, so the next sweep takes it down/);
    expect((await here.sweep({ ...ADOPT, 'dry-run': 'true' })).summary).toMatch(
      /`staging-x-live` \| x\\-live \(#38\) .*a deployment of its branch makes an environment beside it/,
    );
    expect(here.writes()).toEqual([]);
  });

  it('makes of it an environment that a sweep without marks takes down once nobody wants it', async () => {
    const here = await estate();
    await here.sweep(ADOPT);
    expect((await here.sweep({ grace: '0s' })).report).toMatchObject({ decision: 'nothing' });
    here.world.act('github', 'close', { number: 38, by: 'mr-a' });
    expect(outcomes(await here.sweep({ grace: '0s' }))).toEqual({
      'staging-x-live': 'deleted environment_deleted',
    });
  });

  it('never takes what is protected, busy, unsettled, nameless, the default branch’s or somebody else’s', async () => {
    const here = await estate();
    const others = { ...tagsOf('x-live'), 'greenroom:repository-id': '1' };
    here.stack('staging-other', 'x-live', { tags: others });
    here.stack('staging-kept', 'x-live', { tags: { branch: 'x-live', protect: 'true' } });
    here.stack('staging-locked', 'x-live', { tags: { branch: 'x-live' }, terminationProtection: true });
    here.stack('staging-busy', 'x-live', { tags: { branch: 'x-live' }, status: 'UPDATE_IN_PROGRESS' });
    here.stack('staging-broken', 'x-live', { tags: { branch: 'x-live' }, status: 'ROLLBACK_COMPLETE' });
    here.stack('staging-main', 'main', { tags: { branch: 'main' } });
    here.stack('staging-bare', 'x-live', { tags: {} });
    here.stack('awseb-staging', 'x-live', { tags: { branch: 'x-live' } });
    expect(outcomes(await here.sweep(ADOPT))).toEqual({
      'staging-x-live': 'updated environment_adopted',
      'staging-kept': 'skipped protected',
      'staging-locked': 'skipped protected',
      'staging-busy': 'skipped busy',
      'staging-broken': 'skipped manual_step',
      'staging-main': 'skipped protected',
    });
    expect(stackOf(here, 'staging-other')?.tags).toEqual(others);
  });

  it('leave the one of the default branch standing also where a sweep by the marks takes down all', async () => {
    const here = await estate();
    here.stack('staging-main', 'main', { tags: { branch: 'main' } });
    expect(outcomes(await here.sweep({ ...MARKS, select: 'all' }))).toEqual({
      'staging-x-live': 'deleted environment_deleted',
      'staging-main': 'skipped protected',
    });
    expect(here.standing()).toEqual(['staging-main']);
  });

  it('leave it standing as well when a pull request of the default branch has ended', async () => {
    const here = await estate();
    here.stack('staging-main', 'main', { tags: { branch: 'main' } });
    here.world.act('github', 'push', { branch: 'production', by: 'mr-a' });
    here.world.act('github', 'push', { branch: 'main', files: { 'a.txt': 'a' }, by: 'mr-a' });
    const release = { branch: 'main', base: 'production', title: 'Release', by: 'mr-a' };
    const { number } = here.world.act<{ number: number }>('github', 'open', release);
    here.world.act('github', 'merge', { number, by: 'mr-a' });
    expect(outcomes(await here.sweep({ ...MARKS, select: 'orphaned' }))).toMatchObject({
      'staging-main': 'skipped protected',
    });
    expect(here.standing()).toEqual(['staging-main', 'staging-x-live']);
  });

  it('has nothing left to do the second time', async () => {
    const here = await estate();
    await here.sweep(ADOPT);
    const writes = here.writes().length;
    expect((await here.sweep(ADOPT)).report).toMatchObject({ decision: 'nothing', items: [] });
    expect(here.writes()).toHaveLength(writes);
  });

  it.each([
    ['CreateChangeSet', 'after'],
    ['ExecuteChangeSet', 'before'],
    ['ExecuteChangeSet', 'after'],
  ] as const)(
    'is finished by another run where it was killed at %s, %s it was taken',
    async (operation, phase) => {
      const here = await estate();
      expect(await killedAt(here, operation, phase)).toBe('killed');
      await here.sweep(ADOPT);
      expect(stackOf(here, 'staging-x-live')).toMatchObject({ status: 'UPDATE_COMPLETE', tags: GREENROOM });
      expect((await here.sweep(ADOPT)).report).toMatchObject({ decision: 'nothing' });
    },
  );

  it('tells the first failing event of a stack that does not take the tags, and goes on with the others', async () => {
    const here = await estate();
    here.stack('staging-x-two', 'x-live', { tags: { branch: 'x-live' } });
    here.world.act('cloudformation', 'fail-next', {
      type: 'AWS::S3::Bucket',
      on: 'update',
      stack: 'staging-x-two',
      reason: 'User: arn:aws:iam::111122223333:user/ci is not authorized to perform: s3:PutBucketTagging',
    });
    const played = await here.sweep(ADOPT);
    expect(outcomes(played)).toEqual({
      'staging-x-live': 'updated environment_adopted',
      'staging-x-two': 'failed stack_failed',
    });
    expect(played.report).toMatchObject({
      decision: 'failed',
      sentence: expect.stringMatching(/Bucket \(AWS::S3::Bucket\)/),
    });
    expect(JSON.stringify(played.report)).not.toContain('111122223333');
    expect(stackOf(here, 'staging-x-two')?.tags).toEqual({ branch: 'x-live' });
  });

  it('leaves a stack as it is where the change set would do more than to write tags', async () => {
    const here = await estate();
    const of = (kind: string) => `arn:aws:cloudformation:eu-central-1:111122223333:${kind}/staging-x-live/1`;
    here.world.faults.add({
      name: 'a parameter of SSM that names a newer image',
      service: 'cloudformation',
      operation: 'DescribeChangeSet',
      times: 99,
      phase: 'before',
      effect: 'answer',
      answer: {
        status: 200,
        headers: { 'content-type': 'text/xml' },
        body: `<DescribeChangeSetResponse><DescribeChangeSetResult><ChangeSetId>${of('changeSet')}</ChangeSetId><StackId>${of('stack')}</StackId><Status>CREATE_COMPLETE</Status><ExecutionStatus>AVAILABLE</ExecutionStatus><Changes><member><Type>Resource</Type><ResourceChange><Action>Modify</Action><LogicalResourceId>Database</LogicalResourceId><Replacement>True</Replacement></ResourceChange></member></Changes></DescribeChangeSetResult></DescribeChangeSetResponse>`,
      },
    });
    const played = await here.sweep(ADOPT);
    expect(outcomes(played)).toEqual({ 'staging-x-live': 'failed stack_failed' });
    expect(played.report).toMatchObject({
      sentence: expect.stringMatching(/CloudFormation would also change Database.*; it is not adopted\.$/),
    });
    expect(here.writes().map(({ operation }) => operation)).toEqual(['CreateChangeSet']);
    expect(stackOf(here, 'staging-x-live')?.tags).toEqual({ branch: 'x-live', team: 'checkout' });
  });

  it('asks of AWS exactly what the example of a policy allows', async () => {
    const here = await estate();
    const policy = JSON.parse(
      readFileSync(join(repositoryRoot, 'docs', 'examples', 'adopt-policy.json'), 'utf8'),
    ) as {
      Statement: { Action: string | string[] }[];
    };
    here.world.act('iam', 'provider', { url: 'https://token.actions.githubusercontent.com' });
    // The stack has no service role, so its bucket gets its tags with the rights of who adopts.
    const buckets = { Statement: { Effect: 'Allow', Action: 's3:*', Resource: 'arn:aws:s3:::staging-*' } };
    const policies = { adopt: policy, buckets };
    here.world.act('iam', 'role', { name: 'greenroom-adoption', trust: OF_THE_SHOP, policies });
    const { report } = await here.sweep(
      { ...ADOPT, 'role-to-assume': 'arn:aws:iam::111122223333:role/greenroom-adoption' },
      { env: { ...idTokenOf(here.world, { runId: 4242 }), ...NO_KEYS } },
    );
    expect(report).toMatchObject({ decision: 'updated' });
    const { used } = here.world.look<{ used: { action: string }[] }>('iam');
    const asked = new Set(used.map(({ action }) => action).filter((action) => !action.startsWith('s3:')));
    expect([...asked].sort()).toEqual(policy.Statement.flatMap((each) => each.Action).sort());
  });

  it.each([
    [{ ...ADOPT, 'branch-tag': '', 'stack-prefix': '' }, "Input 'branch-tag' is empty"],
    [{ ...ADOPT, branch: 'x-live' }, "Input 'branch' has a value beside 'adopt'"],
    [{ ...ADOPT, select: 'orphaned', operation: 'plan' }, "Input 'operation' has a value beside 'adopt'"],
  ])('is refused with %j', async (inputs, sentence) => {
    const here = await estate();
    expect((await here.sweep(inputs)).report).toMatchObject({
      reasonCode: 'invalid_input',
      sentence: expect.stringContaining(sentence),
    });
  });
});
