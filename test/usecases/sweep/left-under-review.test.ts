import { CloudFormation } from '@aws-sdk/client-cloudformation';
import { describe, expect, it } from '@jest/globals';
import type { RehearsalWorld } from '../../../rehearsal/world/rehearsal-world.ts';
import { tagsOf } from '../../../tools/builders/facts.ts';
import { BRANCH, ENVIRONMENT, reviewRequested, type Stage } from '../../../tools/runs/preview-job.ts';
import { hoursHere } from '../../support/runs/hours-here.ts';
import { provisionHere } from '../../support/runs/provision-here.ts';
import { stacksOf, sweepGround } from '../../support/runs/sweep-here.ts';
import { teardownHere } from '../../support/runs/teardown-here.ts';
import { closingAfterEach } from '../../support/set-ups/closing-after-each.ts';

const closing = closingAfterEach();
const TEMPLATE = JSON.stringify({ Resources: { Topic: { Type: 'AWS::SNS::Topic' } } });
const LEFT_ALONE = 'delete it by hand in CloudFormation when nobody needs it';
const HOUR = 3_600_000;

function statusOf(world: RehearsalWorld): string | undefined {
  return stacksOf(world).findLast(({ name }) => name === ENVIRONMENT)?.status;
}

/** A stage on which a first run was killed right before it executed the change set that would have made the environment. */
async function killedBeforeExecution(): Promise<Stage> {
  const stage = closing(await reviewRequested({ seed: 7 }));
  const killed = killedAt(stage.world, 'ExecuteChangeSet');
  expect((await provisionHere(stage, 1, {}, { killed })).report).toBe('killed');
  expect(statusOf(stage.world)).toBe('REVIEW_IN_PROGRESS');
  return stage;
}

/** Resolves when a step is to die, at a request that is read and not applied. */
function killedAt(world: RehearsalWorld, operation: string): Promise<void> {
  return new Promise((resolve) => {
    world.faults.add({
      name: 'kill',
      service: 'cloudformation',
      operation,
      phase: 'before',
      effect: 'kill',
      onStrike: resolve,
    });
  });
}

function clientOf(world: RehearsalWorld): CloudFormation {
  return new CloudFormation({
    region: 'eu-central-1',
    endpoint: world.origin(),
    credentials: { accessKeyId: world.env()['AWS_ACCESS_KEY_ID'] ?? '', secretAccessKey: 'rehearsal' },
  });
}

async function review(
  world: RehearsalWorld,
  name: string,
  tags: Readonly<Record<string, string>>,
  set: string,
): Promise<void> {
  await clientOf(world).createChangeSet({
    StackName: name,
    ChangeSetName: set,
    ChangeSetType: 'CREATE',
    TemplateBody: TEMPLATE,
    Tags: Object.entries(tags).map(([Key, Value]) => ({ Key, Value })),
  });
}

function calls(world: RehearsalWorld, ...operations: readonly string[]): number {
  return world.log.entries().filter(({ operation }) => operations.includes(operation)).length;
}

describe('a stack that a killed run left under review', () => {
  it('becomes the environment by a rerun', async () => {
    const stage = await killedBeforeExecution();
    expect((await provisionHere(stage, 2, {})).report).toMatchObject({ decision: 'created' });
    expect(statusOf(stage.world)).toBe('CREATE_COMPLETE');
  });

  it('becomes the environment by the next push', async () => {
    const stage = await killedBeforeExecution();
    stage.world.act('github', 'push', { branch: BRANCH, files: { 'checkout.txt': 'two' }, by: 'mr-a' });
    expect((await provisionHere(stage, 2, {})).report).toMatchObject({ decision: 'created' });
    expect(statusOf(stage.world)).toBe('CREATE_COMPLETE');
  });

  it('is left with the change set of a run that is overtaken by a push, and becomes the environment of the next', async () => {
    const stage = closing(await reviewRequested({ seed: 7 }));
    const push = { branch: BRANCH, files: { 'checkout.txt': 'two' }, by: 'mr-a' };
    const onWait = () => {
      if (statusOf(stage.world) === 'REVIEW_IN_PROGRESS' && calls(stage.world, 'ExecuteChangeSet') === 0)
        stage.world.act('github', 'push', push);
    };
    const overtaken = await provisionHere(stage, 1, {}, { onWait });
    expect(overtaken.report).toMatchObject({ decision: 'skipped', reasonCode: 'superseded' });
    expect(statusOf(stage.world)).toBe('REVIEW_IN_PROGRESS');
    expect((await provisionHere(stage, 2, {})).report).toMatchObject({ decision: 'created' });
  });

  it('can still be taken down when the run that took its change back was killed before it was through', async () => {
    const stage = closing(await reviewRequested({ seed: 7 }));
    const killed = killedAt(stage.world, 'DeleteStack');
    const onWait = () => {
      if (statusOf(stage.world) === 'REVIEW_IN_PROGRESS')
        stage.world.act('github', 'close', { number: stage.pullRequest, by: 'mr-a' });
    };
    expect((await provisionHere(stage, 1, {}, { killed, onWait })).report).toBe('killed');
    expect(statusOf(stage.world)).toBe('REVIEW_IN_PROGRESS');
    const down = await teardownHere(stage.world, { select: 'this', branch: BRANCH });
    expect(down.report).toMatchObject({ decision: 'deleted' });
  });

  it('counts as gone for a teardown that meets it while it is deleted', async () => {
    const stage = await killedBeforeExecution();
    stage.world.act('github', 'close', { number: stage.pullRequest, by: 'mr-a' });
    await clientOf(stage.world).deleteStack({ StackName: ENVIRONMENT });
    expect(statusOf(stage.world)).toBe('DELETE_IN_PROGRESS');
    const down = await teardownHere(stage.world, { select: 'this', branch: BRANCH });
    expect(down.report).toMatchObject({ decision: 'nothing', reasonCode: 'nothing_to_do' });
  });

  it.each([
    ['with its branch', { select: 'this', branch: BRANCH }],
    ['by its name', { select: 'this', 'stack-name': ENVIRONMENT, confirm: ENVIRONMENT }],
  ])('is taken down %s', async (_, inputs) => {
    const stage = await killedBeforeExecution();
    stage.world.act('github', 'close', { number: stage.pullRequest, by: 'mr-a' });
    expect((await teardownHere(stage.world, inputs)).report).toMatchObject({ decision: 'deleted' });
    expect(statusOf(stage.world)).toBe('DELETE_COMPLETE');
  });

  it('is swept an hour later, with the version that was made for it', async () => {
    const stage = await killedBeforeExecution();
    stage.world.act('github', 'close', { number: stage.pullRequest, by: 'mr-a' });
    stage.world.clock.advance(2 * HOUR);
    expect((await teardownHere(stage.world, { select: 'orphaned' })).report).toMatchObject({
      decision: 'deleted',
      items: [{ name: ENVIRONMENT, branch: BRANCH, reasonCode: 'environment_deleted' }],
    });
    expect(statusOf(stage.world)).toBe('DELETE_COMPLETE');
    const { versions } = stage.world.look<{ versions: readonly { label: string }[] }>('elasticbeanstalk');
    expect(versions.filter(({ label }) => label.startsWith(ENVIRONMENT))).toEqual([]);
  });

  it('is not deleted when its change set is executed after the plan', async () => {
    const here = closing(await sweepGround());
    await review(here.world, 'shop-late', tagsOf('late'), 'one');
    here.world.clock.advance(2 * HOUR);
    const result = await here.sweep(
      {},
      {
        onPlan: async () => {
          await clientOf(here.world).executeChangeSet({ StackName: 'shop-late', ChangeSetName: 'one' });
        },
      },
    );
    expect(result.report).toMatchObject({ items: [{ name: 'shop-late', reasonCode: 'busy' }] });
    expect(here.writes().map(({ operation }) => operation)).not.toContain('DeleteStack');
  });

  it('is no concern of hours', async () => {
    const stage = await killedBeforeExecution();
    const before = calls(stage.world, 'ListChangeSets', 'DescribeChangeSet');
    stage.world.clock.set('2026-03-02T22:07:00Z');
    const night = await hoursHere(stage.world, { hours: 'Mon-Fri 08:00-20:00 UTC' });
    expect(night.report).toMatchObject({ decision: 'nothing', items: [] });
    expect(calls(stage.world, 'ListChangeSets', 'DescribeChangeSet')).toBe(before);
  });
});

describe('a stack under review that nothing proves to be ours', () => {
  const OTHERS: readonly (readonly [string, readonly Readonly<Record<string, string>>[]])[] = [
    ['whose change sets are of two branches', [tagsOf(BRANCH), tagsOf('feature/other')]],
    [
      'whose change sets are of two repositories',
      [tagsOf(BRANCH), { ...tagsOf(BRANCH), 'greenroom:repository-id': '70107999' }],
    ],
    ['of which one change set has no tags', [tagsOf(BRANCH), {}]],
  ];

  it.each(OTHERS)('stays with the manual step: one %s', async (_, owners) => {
    const stage = closing(await reviewRequested({ seed: 7 }));
    for (const [n, tags] of owners.entries()) await review(stage.world, ENVIRONMENT, tags, `set-${n}`);
    await expectNobodys(stage);
  });

  it('stays with the manual step: one without any change set', async () => {
    const stage = closing(await reviewRequested({ seed: 7 }));
    await review(stage.world, ENVIRONMENT, tagsOf(BRANCH), 'one');
    await clientOf(stage.world).deleteChangeSet({ StackName: ENVIRONMENT, ChangeSetName: 'one' });
    await expectNobodys(stage);
  });

  async function expectNobodys({ world, ...stage }: Stage): Promise<void> {
    const refused = {
      decision: 'refused',
      reasonCode: 'not_owned',
      sentence: expect.stringContaining(LEFT_ALONE),
    };
    expect((await provisionHere({ world, ...stage }, 1, {})).report).toMatchObject(refused);
    world.act('github', 'close', { number: stage.pullRequest, by: 'mr-a' });
    world.clock.advance(2 * HOUR);
    for (const inputs of [
      { select: 'this', branch: BRANCH },
      { select: 'this', 'stack-name': ENVIRONMENT, confirm: ENVIRONMENT },
    ])
      expect((await teardownHere(world, inputs)).report).toMatchObject(refused);
    const swept = await teardownHere(world, { select: 'orphaned' });
    expect(swept.report).toMatchObject({ decision: 'nothing' });
    expect(swept.log.join('\n')).toContain(`Stack ${ENVIRONMENT} is only under review`);
    expect(statusOf(world)).toBe('REVIEW_IN_PROGRESS');
  }

  it('is not asked about when its name is no name of ours', async () => {
    const here = closing(await sweepGround());
    await review(here.world, 'blog-feature-a', tagsOf('feature-a'), 'one');
    here.world.clock.advance(2 * HOUR);
    expect((await here.sweep()).report).toMatchObject({ decision: 'nothing' });
    expect(calls(here.world, 'ListChangeSets', 'DescribeChangeSet')).toBe(0);
    expect(here.standing()).toEqual(['blog-feature-a']);
  });
});

it('is asked for whatever many pages its change sets stand on', async () => {
  const here = closing(await sweepGround());
  for (let n = 0; n < 12; n += 1) await review(here.world, 'shop-many', tagsOf('many'), `set-${n}`);
  await review(here.world, 'shop-many', tagsOf('other'), 'last');
  here.world.clock.advance(2 * HOUR);
  expect((await here.sweep()).report).toMatchObject({ decision: 'nothing' });
  expect(calls(here.world, 'ListChangeSets')).toBeGreaterThan(1);
  expect(here.standing()).toEqual(['shop-many']);
});
