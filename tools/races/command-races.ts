import type { RehearsalWorld } from '../../rehearsal/world/rehearsal-world.ts';
import { ENVIRONMENT } from '../runs/preview-job.ts';
import { commandJob, comment } from '../sweep/commands/command-jobs.ts';
import { closedJob, lastEvent, provisionJob } from '../sweep/jobs.ts';
import type { Ending } from '../sweep/judge.ts';
import { mustFinish } from '../sweep/play.ts';
import { again, headOf, push, type Race, type RaceStart, standing } from './race-starts.ts';

export const twoLocks: Race = {
  about: 'Two people lock the same environment.',
  begin: standing,
  async play(ground, { run, person }) {
    const one = run('one', await said(ground, person, 'mr-a', '/stage lock a demo'));
    const other = run('other', await said(ground, person, 'mr-b', '/stage lock a test'));
    await Promise.all([one, other]);
    return { commit: ground.first };
  },
  next: (ground) => [again(ground)],
  judge: (_, { locks, replies }) => {
    const [lock] = locks;
    const owner = /for (mr-\w)/.exec(lock ?? '')?.[1] ?? 'nobody';
    const namesOwner = replies.filter((reply) => reply.includes(`locked by ${owner.replace('-', '\\-')}`));
    return [
      ...(locks.length === 1 ? [] : [`There are ${locks.length} locks.`]),
      ...(replies.length === 2 && namesOwner.length === 2
        ? []
        : [`Not both replies name ${owner}: ${replies.join(' ')}`]),
    ];
  },
};

export const lockAndPush: Race = {
  about: 'A person locks an environment while somebody pushes.',
  begin: standing,
  async play(ground, { run, person }) {
    const { world } = ground;
    const locking = run('lock', await said(ground, person, 'mr-b', '/stage lock a demo'));
    const { event } = await person('mr-a pushes', () => push(world, 'two clicks\n'));
    await Promise.all([locking, run('provision', provisionJob('race', 6000, event))]);
    // What had begun goes on; from then on nothing moves.
    return { commit: served(world) };
  },
  next: (ground) => [again(ground), again(ground)],
  judge: (_, { locks }) => (locks.length === 1 ? [] : [`There are ${locks.length} locks.`]),
};

export const lockAndUnlock: Race = {
  about: 'One person locks an environment, and another one releases it a moment later.',
  begin: standing,
  async play(ground, { run, person }) {
    const locking = run('lock', await said(ground, person, 'mr-a', '/stage lock a demo'));
    const releasing = run('unlock', await said(ground, person, 'mr-b', '/stage unlock'));
    await Promise.all([locking, releasing]);
    return { commit: ground.first };
  },
  next: (ground) => [again(ground)],
  judge: (_, { locks, replies }) => [
    ...(locks.length === 0 ? [] : ['The lock stayed, though the newer command releases it.']),
    ...(replies.length === 2 ? [] : [`Of two commands ${replies.length} were answered.`]),
  ],
};

export const upAndDown: Race = {
  about: 'One person takes an environment down, and another one asks for it a moment later.',
  begin: standing,
  async play(ground, { run, person }) {
    const down = run('down', await said(ground, person, 'mr-a', '/stage down'));
    const up = run('up', await said(ground, person, 'mr-b', '/stage up'));
    await Promise.all([down, up]);
    return { commit: ground.first };
  },
  next: (ground) => [again(ground)],
  judge: (_, { labels, replies }) => [
    ...(labels.includes('stage:off') ? ['The label of the older command is on.'] : []),
    ...(replies.length === 2 ? [] : [`Of two commands ${replies.length} were answered.`]),
  ],
};

export const commandTwice: Race = {
  about: 'The same command reaches two runs.',
  async begin(seed) {
    const ground = await standing(seed);
    const { world, pullRequest } = ground;
    world.act('github', 'label', { number: pullRequest, label: 'stage:off', by: 'mr-a' });
    await mustFinish(world, closedJob(2000, lastEvent(world, 'pull_request')));
    return ground;
  },
  async play(ground, { run, person }) {
    const event = await person('mr-a says /stage up', () =>
      comment(ground.world, ground.pullRequest, 'mr-a', '/stage up'),
    );
    await Promise.all([
      run('one', commandJob(5000, ground.world, event)),
      run('other', commandJob(6000, ground.world, event)),
    ]);
    return { commit: headOf(ground.world) };
  },
  next: (ground) => [again(ground)],
  judge: (_, { labels, replies }: Ending) => [
    ...(labels.includes('stage:off') ? ['The label stage:off is still on.'] : []),
    ...(replies.length === 1 ? [] : [`One command was answered ${replies.length} times.`]),
  ],
};

/** A number of its own for the run of each comment. */
const RUNS: Readonly<Record<string, number>> = { 'mr-a': 5000, 'mr-b': 6000 };

async function said(
  { world, pullRequest }: RaceStart,
  person: <T>(what: string, work: () => T) => Promise<T>,
  by: string,
  words: string,
) {
  const event = await person(`${by} says ${words}`, () => comment(world, pullRequest, by, words));
  return commandJob(RUNS[by] ?? 7000, world, event);
}

interface Stacks {
  readonly stacks: readonly {
    readonly name: string;
    readonly status: string;
    readonly parameters: Readonly<Record<string, string>>;
  }[];
}

function served(world: RehearsalWorld): string {
  const { stacks } = world.look<Stacks>('cloudformation');
  const own = stacks.find(({ name, status }) => name === ENVIRONMENT && status !== 'DELETE_COMPLETE');
  return own?.parameters['Commit'] ?? '';
}
