import { isDeepStrictEqual } from 'node:util';
import { createRehearsalWorld } from '../../rehearsal/world/rehearsal-world.ts';
import { acceptJob, hourlyJob, lastEvent, provisionJob } from '../sweep/jobs.ts';
import type { Ending } from '../sweep/judge.ts';
import { mustFinish } from '../sweep/play.ts';
import { opened } from '../sweep/stories/story-scenes.ts';
import { again, headOf, push, type Race, type RaceStart, standing, sweepLater } from './race-starts.ts';

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

export const twoCards = cards(
  'One run finishes a story while another one delivers it, and both move its card.',
  ['Delivered'],
);

export const cardByHand = cards(
  'The same while a person moves the card to its end.',
  // A run that had looked before cannot know.
  ['Delivered', 'Done'],
);

/** @param ends where the card may be in the end; a person takes it to the last one, where that is none of ours */
function cards(about: string, ends: readonly string[]): Race {
  return {
    about,
    async begin(seed) {
      const world = await createRehearsalWorld({ seed });
      const { pullRequest } = opened(world, 'boards');
      world.act('github', 'request-review', { number: pullRequest, reviewer: 'mr-b', by: 'mr-a' });
      // The environment is there, so that most of what the two ask is about the story.
      const job = provisionJob('race', 1000, lastEvent(world, 'pull_request'), 'boards');
      await mustFinish(world, { ...job, steps: job.steps.filter(({ action }) => action === 'provision') });
      world.clock.advance(1_000);
      return { world, pullRequest, first: headOf(world) };
    },
    async play(ground, { run, person }) {
      const { world, first: commit } = ground;
      const finish = run('finish', provisionJob('race', 5000, lastEvent(world, 'pull_request'), 'boards'));
      const event = await person('mr-b has reviewed', () => {
        reviewed(ground);
        return lastEvent(world, 'pull_request');
      });
      const deliver = run('deliver', provisionJob('race', 6000, event, 'boards'));
      if (ends.includes('Done')) await person('mr-b moves the card', () => moveToEnd(ground));
      await Promise.all([finish, deliver]);
      return { commit };
    },
    next: ({ world }) => [
      () => {
        world.clock.advance(3_600_000);
        return hourlyJob(8000, world, 'boards');
      },
    ],
    judge: (_, { cards: shown, issues }) => [
      ...(isOneCard(shown, ends) ? [] : [`The board shows ${JSON.stringify(shown)}.`]),
      ...(/story: (?:started|finished)/.test(JSON.stringify(issues)) ? ['The issue has two states.'] : []),
    ],
  };
}

function isOneCard(shown: Ending['cards'], ends: readonly string[]): boolean {
  const statuses = shown.flatMap((each) => each.map(({ status }) => status));
  return statuses.length === 1 && ends.some((each) => each === statuses[0]);
}

function moveToEnd({ world }: RaceStart): void {
  world.clock.advance(1_000);
  const { boards } = world.look<Boards>('github');
  for (const { number: board, cards: on } of boards)
    for (const { issue } of on)
      world.act('github', 'board-card', { board, issue, status: 'Done', by: 'mr-b' });
}

interface Boards {
  readonly boards: readonly {
    readonly number: number;
    readonly cards: readonly { readonly issue: number }[];
  }[];
}

/** What is merged once and cleaned up. */
const MERGED = { pull: { state: 'closed', merged: true }, isNewestOfBase: true, branch: 'gone' };

/** Somebody else than the author has reviewed the head. */
function reviewed({ world, pullRequest: number }: RaceStart): void {
  world.clock.advance(1_000);
  world.act('github', 'label', { number, label: 'reviewed', by: 'mr-b' });
}
