import { describe, expect, it } from '@jest/globals';
import { type DistResult, PER_WAIT } from '../../tools/runs/dist-step.ts';
import { BRANCH } from '../../tools/runs/preview-job.ts';
import { busyNight, calmDay, dueBuilt, healOf, LOST_BRANCH } from '../support/runs/due-built.ts';
import { withPreview } from '../support/set-ups/with-preview.ts';

const stage = withPreview({ seed: 3, perWait: PER_WAIT });
const HOUR = 3_600_000;

/** What later jobs read of it. */
function told({ outputs, exitCode }: DistResult) {
  const { sweep, hours, accept, heal, decision, 'reason-code': reasonCode } = outputs;
  return { sweep, hours, accept, heal, decision, reasonCode, exitCode };
}

/** What changes something, but for the exchange of a token. */
function writes(from: number): readonly string[] {
  return stage.world.log
    .entries(from)
    .filter(({ write, service }) => write && service !== 'sts')
    .map(({ service, operation }) => `${service} ${operation}`);
}

describe('the built due', () => {
  it('finds nothing where everything is as it should be', async () => {
    await calmDay(stage);
    const from = stage.world.log.next();
    expect(told(await dueBuilt(stage))).toEqual({
      sweep: 'false',
      hours: 'false',
      accept: 'false',
      heal: '[]',
      decision: 'nothing',
      reasonCode: 'nothing_to_do',
      exitCode: 0,
    });
    expect(writes(from)).toEqual([]);
  });

  it('finds each duty that has something to do, changes nothing, and finds the same beside another look', async () => {
    await busyNight(stage);
    const from = stage.world.log.next();
    const [one, two] = await Promise.all([dueBuilt(stage), dueBuilt(stage)]);
    expect(told(one)).toEqual({
      sweep: 'true',
      hours: 'true',
      accept: 'true',
      heal: expect.any(String),
      decision: 'planned',
      reasonCode: 'due',
      exitCode: 0,
    });
    expect(healOf(one)).toEqual([
      {
        pullRequest: expect.any(Number),
        branch: LOST_BRANCH,
        commit: stage.world.github.code.branchHead(LOST_BRANCH),
      },
    ]);
    expect(told(two)).toEqual(told(one));
    const without = await dueBuilt(stage, { heal: 'false' });
    expect(told(without)).toEqual({ ...told(one), heal: '' });
    expect(without.outputs['result']).toMatch(/ Not looked for: heal\./);
    expect(writes(from)).toEqual([]);
    expect(one.summary).toMatch(/^### Due\n/);
    expect(one.summary).toContain('sweep: due, hours: due, accept: due, heal: due');
    expect(one.summary).toContain('| sweep | shop\\-gone would be taken down');
    expect(one.stdout + one.summary).not.toContain('111122223333');
  });

  it.each(['query DeployedHeads', 'DescribeStacks', 'GET /projects/{project}/stories/bulk'])(
    'says the same when it was killed at %s and comes again',
    async (operation) => {
      await busyNight(stage);
      const whole = told(await dueBuilt(stage));
      let kill: () => void = () => undefined;
      stage.world.faults.add({
        name: 'SIGKILL',
        operation,
        phase: 'after',
        effect: 'kill',
        onStrike: () => kill(),
      });
      const killed = await dueBuilt(stage, {}, (child) => {
        kill = () => child.kill('SIGKILL');
      });
      expect(killed).toMatchObject({ exitCode: null, outputs: {} });
      stage.world.faults.clear();
      expect(told(await dueBuilt(stage))).toEqual(whole);
    },
  );
});

describe('the built due, for a branch whose first event got lost', () => {
  it('names it', async () => {
    stage.world.clock.advance(HOUR);
    expect(healOf(await dueBuilt(stage))).toEqual([
      { pullRequest: stage.pullRequest, branch: BRANCH, commit: stage.commit },
    ]);
  });

  it('names it for each project by itself', async () => {
    await calmDay(stage);
    expect(healOf(await dueBuilt(stage))).toEqual([]);
    expect(healOf(await dueBuilt(stage, { project: 'blog' }))).toEqual([
      { pullRequest: stage.pullRequest, branch: BRANCH, commit: stage.commit },
    ]);
  });

  it('does not name a fork', async () => {
    await calmDay(stage);
    const { world } = stage;
    world.act('github', 'push', { branch: 'patch-1', by: 'mr-b', fork: true });
    const fork = { branch: 'patch-1', title: 'From outside', by: 'mr-b', fork: true };
    const { number } = world.act<{ number: number }>('github', 'open', fork);
    world.act('github', 'request-review', { number, reviewer: 'mr-a', by: 'mr-b' });
    world.clock.advance(HOUR);
    expect(healOf(await dueBuilt(stage))).toEqual([]);
  });

  it('goes by the settings where the step says nothing', async () => {
    const settings = (text: string) =>
      stage.world.act('github', 'push', {
        branch: 'main',
        files: { '.github/greenroom.yml': text },
        by: 'mr-a',
      });
    stage.world.clock.advance(HOUR);
    const nothing = { wanted: '', project: '', hours: '', tracker: '' };
    expect(healOf(await dueBuilt(stage, nothing))).toHaveLength(1);
    settings('environments:\n  preview:\n    wanted: label:stage\n');
    expect(healOf(await dueBuilt(stage, nothing))).toEqual([]);
    settings('environments:\n  preview:\n    paths: docs/**\n');
    expect(healOf(await dueBuilt(stage, nothing))).toEqual([]);
    settings('environments:\n  preview:\n    skip-branches: feature/*\n');
    expect(healOf(await dueBuilt(stage, nothing))).toEqual([]);
  });
});
