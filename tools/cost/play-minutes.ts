import { join } from 'node:path';
import { billableMinutes } from '../../rehearsal/runner/records/billable-minutes.ts';
import type { RunRecord } from '../../rehearsal/runner/records/records.ts';
import { createRunner } from '../../rehearsal/runner/runner.ts';
import { createRunnerGitHub, runnerEvent } from '../../rehearsal/runner/world-github.ts';
import { shopSettings } from '../../rehearsal/scenarios/stage.ts';
import { viewsOf } from '../../rehearsal/scenarios/views.ts';
import { createRehearsalWorld, type RehearsalWorld } from '../../rehearsal/world/rehearsal-world.ts';
import { repositoryRoot } from '../repository/repository-root.ts';
import type { PlayedMinutes } from './month.ts';
import type { WorkflowSetUp } from './set-ups.ts';

/** World ms that pass when an action asks again, which is about what it waits between two questions. */
const PER_WAIT = 5_000;
const MINUTE = 60_000;
const LOOK = '23 * * * *';
const STORY = 123456789;

/** A deed of a person or of time, and the runs that it caused. */
type Play = (deed: (world: RehearsalWorld) => void) => Promise<readonly RunRecord[]>;

/** Plays one pull request, one look and one night of a set-up. @throws Error where a run is red or the environment stays */
export async function playMinutes(setUp: WorkflowSetUp): Promise<PlayedMinutes> {
  const { play, close } = await openShop(setUp);
  try {
    const opened = await playOpening(play);
    const isHourly = setUp.looksPerHour > 0;
    const quietLook = isHourly ? billableMinutes(await look(play)) : 0;
    const sleepAndWake = isHourly ? await playNight(play, quietLook) : 0;
    const ended = isHourly ? (await playAcceptance(play)) - quietLook : await playMerge(play);
    return { pullRequest: opened + ended, quietLook, sleepAndWake };
  } finally {
    await close();
  }
}

async function openShop({ files }: WorkflowSetUp): Promise<{ play: Play; close: () => Promise<void> }> {
  const world = await createRehearsalWorld({ seed: 1, perWait: PER_WAIT });
  const settings = shopSettings(world, false);
  const runner = createRunner({
    github: createRunnerGitHub(world),
    workflowsAt: () => files.map((file) => join(repositoryRoot, '.github', 'workflows', file)),
    actionsRoot: repositoryRoot,
    suite: { root: repositoryRoot },
    vars: { ...settings.vars, GREENROOM_WANTED: 'pull-request' },
    secrets: settings.secrets,
    // Jobs of one moment share the world's time, so that one would count what another waits.
    parallel: 1,
  });
  world.github.onEvent((event) => runner.deliver(runnerEvent(event)));
  return {
    async play(deed) {
      deed(world);
      const runs = await runner.idle();
      for (const { file, conclusion } of runs)
        if (conclusion !== 'success' && conclusion !== 'skipped')
          throw new Error(`A run of ${file} ended as ${conclusion}, so its minutes say nothing.`);
      return runs;
    },
    close: () => world.close(),
  };
}

const BRANCH = 'feature/123456789-checkout';

/** A pull request that is opened, pushed to twice, reviewed, and delivered. */
async function playOpening(play: Play): Promise<number> {
  let minutes = 0;
  const add = async (deed: (world: RehearsalWorld) => void): Promise<void> => {
    minutes += billableMinutes(await play(deed));
  };
  const change = (world: RehearsalWorld, text: string) =>
    world.act('github', 'push', { branch: BRANCH, by: 'mr-a', files: { 'checkout.js': text } });
  await add((world) => {
    world.clock.set(Date.parse('2026-03-02T09:00:00Z'));
    change(world, 'export const clicks = 3;\n');
    world.act('github', 'open', { branch: BRANCH, title: 'Check out with one click', by: 'mr-a' });
  });
  await add((world) => void change(world, 'export const clicks = 2;\n'));
  await add((world) => void change(world, 'export const clicks = 1;\n'));
  await add(
    (world) =>
      void world.act('github', 'request-review', { number: numberIn(world), reviewer: 'mr-b', by: 'mr-a' }),
  );
  await add(
    (world) => void world.act('github', 'label', { number: numberIn(world), label: 'reviewed', by: 'mr-b' }),
  );
  return minutes;
}

function look(play: Play): Promise<readonly RunRecord[]> {
  return play((world) => {
    world.clock.advance(60 * MINUTE);
    world.act('github', 'schedule', { cron: LOOK });
  });
}

/** The first look after the evening's hour, and the first after the morning's. */
async function playNight(play: Play, quietLook: number): Promise<number> {
  let minutes = 0;
  for (const at of ['2026-03-02T21:23:00Z', '2026-03-03T07:23:00Z']) {
    const runs = await play((world) => {
      world.clock.set(Date.parse(at));
      world.act('github', 'schedule', { cron: LOOK });
    });
    minutes += billableMinutes(runs) - quietLook;
  }
  return minutes;
}

/** The story is accepted, and a look finds that. */
async function playAcceptance(play: Play): Promise<number> {
  await play((world) => void world.act('tracker', 'accept', { id: STORY, by: 103 }));
  return billableMinutes(await look(play));
}

/** A person merges, and the closed pull request takes its environment along. */
async function playMerge(play: Play): Promise<number> {
  return billableMinutes(
    await play((world) => void world.act('github', 'merge', { number: numberIn(world), by: 'mr-a' })),
  );
}

function numberIn(world: RehearsalWorld): number {
  const found = viewsOf(world.look).pull(BRANCH);
  if (found === undefined) throw new Error(`There is no pull request for ${BRANCH}.`);
  return found.number;
}
