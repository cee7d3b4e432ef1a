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
});
