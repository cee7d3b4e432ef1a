import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { RunRecord } from '../../rehearsal/runner/records/records.ts';
import { HOURLY } from '../../rehearsal/scenarios/life-facts.ts';
import type { Stage } from '../../rehearsal/scenarios/scenario.ts';
import { createStage } from '../../rehearsal/scenarios/stage.ts';
import { repositoryRoot } from '../../tools/repository/repository-root.ts';
import { playsWhole, sampleSeed } from '../../tools/sweep/sample.ts';
import { SILENT_AUDIENCE } from '../support/ports/silence.ts';
import { type Beside, engineOfBoth, projectsOf, settingsOf } from './second-project.ts';
import { checkMerges, checkOwn, checkStanding, standingStacks } from './team-checks.ts';
import { DEEDS } from './team-deeds.ts';
import { longLived, type Team, viewOf } from './team-view.ts';

const WEIGHTS: Readonly<Record<string, number>> = {
  open: 5,
  label: 2,
  deliver: 5,
  judge: 4,
  push: 2,
  look: 2,
  whole: 4,
};

/** The last two kinds of steps are the look by schedule, after some hours, and a pull request from its opening to its merge. */
const step = fc.record({
  act: fc.oneof(
    ...[...Object.keys(DEEDS), 'look', 'whole'].map((name) => ({
      weight: WEIGHTS[name] ?? 1,
      arbitrary: fc.constant(name),
    })),
  ),
  a: fc.nat(20),
  b: fc.nat(20),
  isLost: fc.nat(9).map((chance) => chance === 0),
});

async function look({ stage }: Team, hours: number): Promise<readonly RunRecord[]> {
  stage.world.clock.advance(hours * 3_600_000);
  return stage.act('An hour begins.', () => stage.world.act('github', 'schedule', { cron: HOURLY }));
}

type Steps = readonly {
  readonly act: string;
  readonly a: number;
  readonly b: number;
  readonly isLost: boolean;
}[];

/** A pull request from its opening to its merge, unless something else came between. */
function inSteps(step: Steps[number]): Steps {
  if (step.act !== 'whole') return [step];
  const { a, b } = step;
  return ['open', 'deliver', 'judge', 'look'].map((act) => ({
    act,
    a: act === 'deliver' ? 0 : a,
    b,
    isLost: false,
  }));
}

async function play(team: Team, steps: Steps): Promise<void> {
  const { stage } = team;
  for (const { act, a, b, isLost } of steps.flatMap(inSteps)) {
    const deed = DEEDS[act];
    const before = viewOf(stage);
    const stood = standingStacks(team);
    let runs: readonly RunRecord[] = [];
    if (deed === undefined) runs = await look(team, 1 + (a % 3));
    else if (isLost) stage.post.withhold(() => deed(team, a, b));
    else runs = await stage.act(act, () => deed(team, a, b));
    checkMerges(team, before, runs);
    checkOwn(team, stood, runs);
    expect(Object.keys(viewOf(stage).branches)).toEqual(expect.arrayContaining([...longLived(team)]));
  }
}

/** Thirty hours without a person: a night, its sweep and a morning. */
async function rest(team: Team): Promise<readonly RunRecord[]> {
  let runs: readonly RunRecord[] = [];
  for (let looks = 0; looks < 6; looks += 1) runs = await look(team, 5);
  return runs;
}

const SEED = Number.parseInt(sampleSeed('GREENROOM_TEAMS').slice(0, 7), 16) || 1;
/** Each begins with something that the rest may come across. */
const steps = fc
  .tuple(
    step.map((first) => ({ ...first, act: 'whole' })),
    fc.array(step, playsWhole() ? { minLength: 4, maxLength: 9 } : { minLength: 2, maxLength: 4 }),
  )
  .map(([first, rest]) => [first, ...rest]);
const HISTORIES = fc.sample(
  fc.record({
    steps,
    beside: fc.constantFrom<Beside>('nothing', 'shared settings', 'own settings'),
  }),
  { seed: SEED, numRuns: playsWhole() ? 50 : 1 },
);

/** A repository with nothing in it yet. */
async function settle(stage: Stage, beside: Beside): Promise<Team> {
  const { world } = stage;
  const team = { stage, beside, renamed: [] };
  if (beside !== 'nothing')
    world.act('cloudformation', 'seed', {
      name: 'greenroom-application-api',
      template: readFileSync(join(repositoryRoot, 'templates', 'beanstalk-application.yml'), 'utf8'),
      parameters: { Project: 'api', CreateRoles: 'false' },
    });
  world.act('github', 'push', { branch: 'main', by: 'mr-a', files: settingsOf(beside) });
  for (const branch of longLived(team).slice(1))
    await stage.act('A branch', () =>
      world.act('github', 'push', { branch, by: 'mr-a', files: { [`${branch}.txt`]: '' } }),
    );
  return team;
}

/** A stage for that project, or for those two. */
function stageFor(beside: Beside): Promise<Stage> {
  return createStage({
    seed: 5,
    audience: SILENT_AUDIENCE,
    ...(beside === 'nothing' ? {} : { makeEngine: engineOfBoth(beside) }),
  });
}

it.concurrent.each(HISTORIES.map((history, index) => ({ name: `${index + 1} of seed ${SEED}`, ...history })))(
  'ends every accepted commit where it was delivered for, and nothing stands that nobody wants: team $name, beside it $beside',
  async ({ steps, beside }) => {
    const stage = await stageFor(beside);
    try {
      const team = await settle(stage, beside);
      await play(team, steps);
      const last = await rest(team);
      await checkStanding(team);
      // Whoever is told again every hour stops to listen.
      expect(last.map(({ file, conclusion }) => `${file} ${conclusion}`).toSorted()).toEqual(
        projectsOf(beside)
          .map((name) => (name === 'shop' ? 'greenroom.yml success' : `greenroom-${name}.yml success`))
          .toSorted(),
      );
    } catch (error) {
      throw new Error(`It fails beside ${beside} for ${JSON.stringify(steps)}.`, { cause: error });
    } finally {
      await stage.close();
    }
  },
);
