import { describe, expect, it } from '@jest/globals';
import type { RehearsalWorld } from '../../rehearsal/world/rehearsal-world.ts';
import type { InProcessResult } from '../../tools/runs/in-process-run.ts';
import { hoursHere } from '../support/runs/hours-here.ts';
import { previewHere } from '../support/runs/preview-here.ts';
import { withGround } from '../support/set-ups/with-ground.ts';
import { withOnePreview } from '../support/set-ups/with-preview.ts';

/** What GitHub keeps of a run by schedule: the step that the workflow calls after `reported`. @returns how the step ended */
function keep(world: RehearsalWorld, { outputs, log }: InProcessResult): readonly unknown[] {
  const isRed = log.some((line) => line.startsWith('error: '));
  const conclusion = isRed ? 'failure' : 'success';
  const steps = outputs['reported'] ? [{ name: outputs['reported'], conclusion: 'success' }] : [];
  const at = new Date(Math.floor(world.clock.now() / 1000) * 1000).toISOString();
  const jobs = [{ name: 'greenroom / Sweep what was missed', conclusion, steps }];
  world.act('github', 'run', { workflow: 'greenroom.yml', at, conclusion, jobs });
  world.clock.advance(3_600_000);
  return [isRed ? 'red' : 'green', outputs['reason-code']];
}

function token(world: RehearsalWorld, write: 'deployments' | 'pull-requests'): string {
  const read = { actions: 'read', contents: 'read', deployments: 'read', 'pull-requests': 'read' } as const;
  return world.github.token({
    kind: 'workflow',
    permissions: { ...read, issues: 'write', [write]: 'write' },
  });
}

/** How often CloudFormation was asked for that. */
function countOf(world: RehearsalWorld, operation: string): number {
  return world.log.entries().filter((entry) => entry.operation === operation).length;
}

describe('a sweep by schedule', () => {
  const ground = withGround();

  it('reports a tripped brake once for each selection, and says when it is over', async () => {
    const { world } = ground;
    for (const name of ['a1', 'a2', 'a3', 'a4']) ground.stack(`shop-${name}`, name);
    const sweep = async (inputs = {}) =>
      keep(world, await ground.sweep({ 'github-token': token(world, 'deployments'), ...inputs }));
    expect(await sweep()).toEqual(['red', 'brake']);
    expect(await sweep()).toEqual(['green', 'reported_before']);
    expect(await sweep({ select: 'all' })).toEqual(['red', 'brake']);
    // Each candidate stands in the brake's one issue.
    ground.stack('shop-b', 'b');
    expect(await sweep()).toEqual(['green', 'reported_before']);
    const last = await ground.sweep({ 'github-token': token(world, 'deployments'), force: 'true' });
    expect(last.log).toContainEqual(
      expect.stringMatching(/^notice: What was reported at .* UTC is mended\.$/),
    );
    expect(ground.standing()).toEqual([]);
  });
});

describe('an orphan that resists', () => {
  const ground = withGround();

  it('is tried once a day, and where a person asks, and keeps nothing else from going', async () => {
    const { world } = ground;
    ground.stack('shop-a', 'a');
    for (let time = 0; time < 50; time += 1)
      world.act('cloudformation', 'fail-next', { stack: 'shop-a', logicalId: 'Bucket', on: 'delete' });
    const tries = () => countOf(world, 'DeleteStack');
    const sweep = async (env = {}) =>
      keep(world, await ground.sweep({ 'github-token': token(world, 'deployments') }, { env }));
    expect(await sweep()).toEqual(['red', 'leftover']);
    const first = tries();
    expect(await sweep()).toEqual(['green', 'reported_before']);
    expect(tries()).toBe(first);
    // Another one goes all the same.
    ground.stack('shop-b', 'b');
    expect(await sweep()).toEqual(['green', 'environment_deleted']);
    expect(tries()).toBe(first + 1);
    expect(ground.standing()).toEqual(['shop-a']);
    expect(await sweep({ GITHUB_RUN_ATTEMPT: '2' })).toEqual(['red', 'leftover']);
    expect(tries()).toBeGreaterThan(first + 1);
    const second = tries();
    expect(await sweep()).toEqual(['green', 'reported_before']);
    expect(tries()).toBe(second);
    world.clock.advance(22 * 3_600_000);
    expect(await sweep()).toEqual(['red', 'leftover']);
    expect(tries()).toBeGreaterThan(second);
  });
});

describe('a run of hours by schedule', () => {
  const stage = withOnePreview({ seed: 3 });

  it('reports a missing right once', async () => {
    const { world } = stage;
    await previewHere(stage, 1);
    world.clock.set('2026-03-02T22:23:00Z');
    world.faults.add({
      name: 'a missing right',
      service: 'cloudformation',
      operation: 'CreateChangeSet',
      phase: 'before',
      effect: 'answer',
      times: Number.POSITIVE_INFINITY,
      answer: {
        status: 403,
        headers: { 'content-type': 'text/xml' },
        body: '<ErrorResponse><Error><Type>Sender</Type><Code>AccessDenied</Code><Message>Not for you.</Message></Error></ErrorResponse>',
      },
    });
    const hours = async () =>
      keep(
        world,
        await hoursHere(world, {
          'github-token': token(world, 'pull-requests'),
          hours: 'Mon-Fri 08:00-20:00 UTC',
        }),
      );
    expect(await hours()).toEqual(['red', 'access_denied']);
    expect(await hours()).toEqual(['green', 'reported_before']);
    world.faults.clear();
    expect(await hours()).toEqual(['green', 'environment_slept']);
  });

  it('wakes once what CloudFormation rolls back, until the next day', async () => {
    const { world } = stage;
    const hours = async (at: string) => {
      world.clock.set(at);
      const inputs = { 'github-token': token(world, 'pull-requests'), hours: 'Mon-Fri 08:00-20:00 UTC' };
      return keep(world, await hoursHere(world, inputs));
    };
    // The test before this one has put it to sleep.
    const slept = countOf(world, 'ExecuteChangeSet');
    for (let time = 0; time < 9; time += 1)
      world.act('cloudformation', 'fail-next', {
        type: 'AWS::ElasticBeanstalk::Environment',
        on: 'create',
        reason: 'You have requested more vCPU capacity than your current vCPU limit of 8 allows.',
      });
    expect(await hours('2026-03-03T08:23:00Z')).toEqual(['red', 'stack_failed']);
    expect(await hours('2026-03-03T09:53:00Z')).toEqual(['green', 'reported_before']);
    expect(await hours('2026-03-03T10:53:00Z')).toEqual(['green', 'reported_before']);
    expect(countOf(world, 'ExecuteChangeSet')).toBe(slept + 1);
    expect(await hours('2026-03-04T10:23:00Z')).toEqual(['red', 'stack_failed']);
    expect(countOf(world, 'ExecuteChangeSet')).toBe(slept + 2);
  });
});
