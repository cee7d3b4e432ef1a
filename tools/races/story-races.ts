import { isDeepStrictEqual } from 'node:util';
import { acceptJob, lastEvent, provisionJob } from '../sweep/jobs.ts';
import { mustFinish } from '../sweep/play.ts';
import { again, push, type Race, type RaceStart, standing, sweepLater } from './race-starts.ts';

export const delivery: Race = {
  about: 'The label of the review delivers a story while somebody pushes.',
  async begin(seed) {
    const ground = await standing(seed);
    reviewed(ground);
    return ground;
  },
  async play({ world }, { run, person }) {
    const delivering = run('deliver', provisionJob('race', 5000, lastEvent(world, 'pull_request')));
    const { event, commit } = await person('mr-a pushes', () => {
      // GitHub's times are whole seconds.
      world.clock.advance(1_000);
      return push(world, 'two clicks\n');
    });
    await Promise.all([delivering, run('newer', provisionJob('race', 6000, event))]);
    return { commit };
  },
  next: (ground) => [again(ground)],
  judge: ({ first }, { delivered }) =>
    delivered
      .filter((each) => !each.includes(first))
      .map((each) => `Nobody reviewed what was delivered: ${each}`),
};

export const twoMerges: Race = {
  about: 'Two runs merge the same accepted pull request.',
  async begin(seed) {
    const ground = await standing(seed);
    const { world } = ground;
    reviewed(ground);
    await mustFinish(world, provisionJob('race', 2000, lastEvent(world, 'pull_request')));
    world.act('tracker', 'accept', { id: 123456789, by: 103 });
    return ground;
  },
  async play({ world }, { run }) {
    await Promise.all([run('one', acceptJob(5000, world)), run('other', acceptJob(6000, world))]);
    return 'gone';
  },
  next: (ground) => [sweepLater(ground)],
  judge: (_, { merge }) =>
    isDeepStrictEqual(merge, MERGED) ? [] : [`What was accepted is ${JSON.stringify(merge)}.`],
};

/** What is merged once and cleaned up. */
const MERGED = { pull: { state: 'closed', merged: true }, isNewestOfBase: true, branch: 'gone' };

/** Somebody else than the author has reviewed the head. */
function reviewed({ world, pullRequest: number }: RaceStart): void {
  world.clock.advance(1_000);
  world.act('github', 'label', { number, label: 'reviewed', by: 'mr-b' });
}
