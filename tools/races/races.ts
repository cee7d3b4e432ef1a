import { BRANCH } from '../runs/preview-job.ts';
import { closedJob, deletedJob, hoursJob, lastEvent, provisionJob, pushed, sweepJob } from '../sweep/jobs.ts';
import { mustFinish } from '../sweep/play.ts';
import { commandTwice, lockAndPush, lockAndUnlock, twoLocks, upAndDown } from './command-races.ts';
import { failureTwice, projectFails, threeProjects } from './project-races.ts';
import {
  again,
  headOf,
  maybeStanding,
  orphaned,
  push,
  type Race,
  standing,
  sweepLater,
  wished,
} from './race-starts.ts';
import { cardByHand, delivery, twoCards, twoMerges } from './story-races.ts';

/** Every race. */
export const RACES = [
  'two commits',
  'close',
  'sweep',
  're-creation',
  'hours',
  'database',
  'two sweeps',
  'delivery',
  'two merges',
  'two cards',
  'card by hand',
  'two locks',
  'lock and push',
  'lock and unlock',
  'up and down',
  'command twice',
  'three projects',
  'a project fails',
  'failure twice',
  'two commits, read late',
  'close, read late',
  'delivery, read late',
] as const;
/** The name of a race. */
export type RaceName = (typeof RACES)[number];

const twoCommits: Race = {
  about: 'Two runs provision a branch at two heads.',
  async begin(seed) {
    const ground = await maybeStanding(seed);
    if (seed % 2 === 0) pushed(ground.world, 'two clicks\n');
    return ground;
  },
  async play({ world }, { run, person }) {
    const older = run('older', provisionJob('race', 5000, lastEvent(world, 'pull_request')));
    const { event, commit } = await person('mr-a pushes', () => push(world, 'three clicks\n'));
    await Promise.all([older, run('newer', provisionJob('race', 6000, event))]);
    return { commit };
  },
  next: (ground) => [again(ground)],
};

const close: Race = {
  about: 'A run provisions while its pull request is closed and torn down.',
  async begin(seed) {
    const ground = await maybeStanding(seed);
    if (seed % 2 === 0) pushed(ground.world, 'two clicks\n');
    return ground;
  },
  async play({ world, pullRequest }, { run, person }) {
    const provision = run('provision', provisionJob('race', 5000, lastEvent(world, 'pull_request')));
    const event = await person('mr-a closes the pull request', () => {
      world.act('github', 'close', { number: pullRequest, by: 'mr-a' });
      return lastEvent(world, 'pull_request');
    });
    await Promise.all([provision, run('teardown', closedJob(6000, event))]);
    return 'gone';
  },
  next: (ground) => [sweepLater(ground)],
};

const sweep: Race = {
  about: 'A sweep finds an orphan whose pull request is reopened and provisioned meanwhile.',
  begin: orphaned,
  async play({ world, pullRequest }, { run, person }) {
    const sweeping = run('sweep', sweepJob(5000, world));
    const { event, commit } = await person('mr-a reopens the pull request and pushes', () => {
      world.act('github', 'reopen', { number: pullRequest, by: 'mr-a' });
      return push(world, 'two clicks\n');
    });
    await Promise.all([sweeping, run('provision', provisionJob('race', 6000, event))]);
    return { commit };
  },
  next: (ground) => [again(ground), sweepLater(ground)],
};

const recreation: Race = {
  about: 'A branch is deleted and pushed again while its environment is torn down.',
  begin: standing,
  async play({ world }, { run, person }) {
    const deleted = await person('mr-a deletes the branch', () => {
      world.act('github', 'delete-branch', { branch: BRANCH, by: 'mr-a' });
      return lastEvent(world, 'delete');
    });
    const teardown = run('teardown', deletedJob(5000, deleted));
    const { event, commit } = await person('mr-a pushes the branch again and asks for a review', () => {
      pushed(world, 'once more\n');
      const opened = world.act<{ number: number }>('github', 'open', {
        branch: BRANCH,
        title: 'Check out with one click, again',
        by: 'mr-a',
      });
      world.act('github', 'request-review', { number: opened.number, reviewer: 'mr-b', by: 'mr-a' });
      return { event: lastEvent(world, 'pull_request'), commit: headOf(world) };
    });
    await Promise.all([teardown, run('provision', provisionJob('race', 6000, event))]);
    return { commit };
  },
  next: (ground) => [again(ground), sweepLater(ground)],
};

const hours: Race = {
  about: 'An environment is put to sleep while somebody pushes.',
  async begin(seed) {
    const ground = await standing(seed);
    ground.world.clock.set('2026-03-02T22:07:00Z');
    return ground;
  },
  async play({ world }, { run, person }) {
    const night = run('hours', hoursJob(5000, world));
    const { event, commit } = await person('mr-a pushes', () => push(world, 'late night\n'));
    await Promise.all([night, run('provision', provisionJob('race', 6000, event))]);
    return { commit };
  },
  next: ({ world }) => [
    () => {
      world.clock.advance(3_600_000);
      return hoursJob(8000, world);
    },
  ],
};

const database: Race = {
  about: 'A database that runs in the night is stopped again while somebody pushes.',
  async begin(seed) {
    const ground = await wished(seed);
    const { world } = ground;
    await mustFinish(world, provisionJob('sleep', 1000, lastEvent(world, 'pull_request')));
    world.clock.set('2026-03-02T22:07:00Z');
    await mustFinish(world, hoursJob(2000, world));
    world.clock.set('2026-03-09T23:07:00Z');
    return ground;
  },
  async play({ world }, { run, person }) {
    const night = run('hours', hoursJob(5000, world));
    const { event, commit } = await person('mr-a pushes', () => push(world, 'late night\n'));
    await Promise.all([night, run('provision', provisionJob('sleep', 6000, event))]);
    return { commit };
  },
  next: hours.next,
};

const twoSweeps: Race = {
  about: 'Two sweeps find the same orphan.',
  begin: orphaned,
  async play({ world }, { run }) {
    await Promise.all([run('one', sweepJob(5000, world)), run('other', sweepJob(6000, world))]);
    return 'gone';
  },
  next: (ground) => [sweepLater(ground)],
};

/** The races by name. */
export const raceOf: Readonly<Record<RaceName, Race>> = {
  'two commits': twoCommits,
  close,
  sweep,
  're-creation': recreation,
  hours,
  database,
  'two sweeps': twoSweeps,
  delivery,
  'two merges': twoMerges,
  'two cards': twoCards,
  'card by hand': cardByHand,
  'two locks': twoLocks,
  'lock and push': lockAndPush,
  'lock and unlock': lockAndUnlock,
  'up and down': upAndDown,
  'command twice': commandTwice,
  'three projects': threeProjects,
  'a project fails': projectFails,
  'failure twice': failureTwice,
  'two commits, read late': readLate(twoCommits),
  'close, read late': readLate(close),
  'delivery, read late': readLate(delivery),
};

/** The same while GitHub's reads are behind what people do, as far as the seed says. */
function readLate(race: Race): Race {
  return {
    ...race,
    about: `${race.about} GitHub's reads are behind.`,
    async begin(seed) {
      const ground = await race.begin(seed);
      ground.world.act('github', 'lag', {});
      return ground;
    },
  };
}
