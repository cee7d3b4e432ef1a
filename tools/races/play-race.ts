import { isRed } from '../../src/domain/verdict/decision.ts';
import { takesDown } from '../sweep/crash.ts';
import { endingOf } from '../sweep/judge.ts';
import { type Job, type Played, playJob } from '../sweep/play.ts';
import { createConductor } from './conductor.ts';
import { judgeWay, missing } from './judge-race.ts';
import { importAll } from './quiet.ts';
import type { Players, RaceStart } from './race-starts.ts';
import { type RaceName, raceOf } from './races.ts';

/** How a race ended. */
export interface RaceResult {
  readonly race: RaceName;
  readonly seed: number;
  /** What was let go, one after the other. */
  readonly order: readonly string[];
  /** What each run said in the end. */
  readonly said: readonly string[];
  /** What people were told by two runs at once, because a service takes no condition. */
  readonly toldTwice: readonly string[];
  /** How many runs ended red, though nothing was broken. */
  readonly red: number;
  /** What was not as it must be when both had ended; the next trigger may put it right. */
  readonly atOnce: readonly string[];
  /** What was not as it must be after the next trigger either, and what may never happen on the way. */
  readonly problems: readonly string[];
}

/** Plays a race in the order that the seed decides, then the triggers that ordinarily come next. */
export async function playRace(name: RaceName, seed: number): Promise<RaceResult> {
  await importAll();
  const race = raceOf[name];
  const ground = await race.begin(seed);
  const { world } = ground;
  try {
    const conductor = createConductor(world, seed);
    const jobs = new Map<string, Job>();
    const ends: { readonly who: string; readonly played: Played }[] = [];
    const players: Players = {
      async run(who, job) {
        jobs.set(who, job);
        const played = await conductor.run(who, (conducted) => playJob(world, job, 1, { conducted }));
        ends.push({ who, played });
        return played;
      },
      person: (what, work) => conductor.act('people', what, work),
    };
    const outcome = await conductor.conduct(race.play(ground, players));
    const runs = [...jobs].map(([who, job]) => ({
      takesDown: takesDown(job),
      tellsOthers: race.hasProjects === true,
      entries: conductor.entriesOf(who),
    }));
    const atOnce = missing(endingOf(world), outcome);
    const { toldTwice, breaches } = judgeWay(runs, ground);
    const later = await playNext(ground, race.next(ground));
    const ending = endingOf(world);
    return {
      race: name,
      seed,
      order: conductor.order(),
      said: ends.flatMap(({ who, played }) =>
        played.reports.map((each) => `${who} ${each.action}: ${each.sentence}`),
      ),
      red: ends.filter(({ who, played }) => played.end !== 'finished' && !race.fails?.includes(who)).length,
      atOnce,
      toldTwice,
      problems: [...breaches, ...later, ...missing(ending, outcome), ...(race.judge?.(ground, ending) ?? [])],
    };
  } finally {
    await world.close();
  }
}

async function playNext(ground: RaceStart, next: readonly (() => Job)[]): Promise<readonly string[]> {
  const problems: string[] = [];
  for (const trigger of next) {
    ground.world.clock.advance(600_000);
    const { end, reports } = await playJob(ground.world, trigger(), 1);
    if (end !== 'finished')
      problems.push(
        `The next trigger ended ${end}: ${reports.find(({ decision }) => isRed(decision))?.sentence}`,
      );
  }
  return problems;
}
