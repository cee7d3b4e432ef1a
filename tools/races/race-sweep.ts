import { createHash } from 'node:crypto';
import { playRace, type RaceResult } from './play-race.ts';
import { RACES, type RaceName, raceOf } from './races.ts';

/** What playing a race in many orders came to. */
export interface RaceTally {
  readonly race: RaceName;
  readonly about: string;
  readonly played: number;
  /** Of these nothing was left to put right when both runs had ended. */
  readonly atOnce: number;
  /** In these a run ended red, though everything was right in the end. */
  readonly red: number;
  /** In these two runs told people the same. */
  readonly toldTwice: number;
  readonly failures: readonly Pick<RaceResult, 'seed' | 'problems' | 'order'>[];
}

/** Plays each race `count` times, each time in another order. */
export async function raceSweep(options: {
  readonly seed: string;
  readonly count: number;
  readonly only?: readonly string[] | undefined;
  readonly onProgress?: (line: string) => void;
}): Promise<readonly RaceTally[]> {
  const tallies: RaceTally[] = [];
  for (const race of RACES.filter((each) => options.only?.includes(each) ?? true)) {
    const results: RaceResult[] = [];
    for (const seed of seedsOf(options.seed, race, options.count)) {
      results.push(await playRace(race, seed));
      if (results.length % 25 === 0) options.onProgress?.(`race ${race}: ${results.length} played`);
    }
    tallies.push(tallyOf(race, results));
  }
  return tallies;
}

/** A number is the first seed of a row; any other text stands for seeds of its own. */
export function seedsOf(seed: string, race: RaceName, count: number): readonly number[] {
  const first = /^\d{1,9}$/.test(seed)
    ? Number(seed)
    : createHash('sha256').update(`${seed} ${race}`).digest().readUInt32BE() % 1_000_000;
  return Array.from({ length: count }, (_, index) => first + index);
}

function tallyOf(race: RaceName, results: readonly RaceResult[]): RaceTally {
  const right = results.filter(({ problems }) => problems.length === 0);
  return {
    race,
    about: raceOf[race].about,
    played: results.length,
    atOnce: right.filter(({ atOnce }) => atOnce.length === 0).length,
    red: results.filter(({ red }) => red > 0).length,
    toldTwice: results.filter(({ toldTwice }) => toldTwice.length > 0).length,
    failures: results.filter(({ problems }) => problems.length > 0),
  };
}
