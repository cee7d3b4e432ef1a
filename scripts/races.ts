// Plays races: two runs whose requests are released one at a time in an order that a seed decides; see docs/races.md, which `--write` makes.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { oneOf, runCommand, wholeNumber } from '../rehearsal/command-line.ts';
import { ownTemporaryFiles } from '../rehearsal/temporary-files.ts';
import { playRace } from '../tools/races/play-race.ts';
import { type RaceTally, raceSweep } from '../tools/races/race-sweep.ts';
import { RACES, type RaceName } from '../tools/races/races.ts';
import { racesPage } from '../tools/races/races-page.ts';
import { repositoryRoot } from '../tools/repository/repository-root.ts';
import { commitInShort, playParts } from '../tools/sweep/parts.ts';

const COMMAND = {
  usage: 'npm run races -- [--race NAME] [--sample N] [--seed S] [--show] [--workers N] [--write]',
  about: `Plays two runs against each other, one request at a time, in orders that a seed decides.

  --race NAME   only this one, and can be given again: ${RACES.join(', ')}
  --sample N    how many orders of each (200)
  --seed S      a number is the first of a row of seeds, any other word stands for seeds of its own (1)
  --show        tells one order request by request; the seed is its number
  --workers N   how many races are played side by side (2)
  --write       makes docs/races.md
  --json FILE   plays in this process and writes what came out, without a word about it`,
  options: {
    seed: { type: 'string', default: '1' },
    sample: { type: 'string', default: '200' },
    race: { type: 'string', multiple: true },
    show: { type: 'boolean', default: false },
    workers: { type: 'string', default: '2' },
    json: { type: 'string' },
    write: { type: 'boolean', default: false },
  },
} as const;

interface Request {
  readonly seed: string;
  readonly count: number;
  readonly races: readonly RaceName[];
}

ownTemporaryFiles();
const startedAt = performance.now();

await runCommand(COMMAND, async ({ seed, sample, race, show, workers, json, write }) => {
  const request: Request = {
    seed,
    count: wholeNumber('sample', sample, { least: 1 }),
    races: race?.map((each) => oneOf('race', each, RACES)) ?? RACES,
  };
  if (show) {
    const number = wholeNumber('seed', seed);
    for (const each of request.races) await tell(each, number);
    return 0;
  }
  if (json === undefined)
    return conclude(
      await playInParallel(request, wholeNumber('workers', workers, { least: 1 })),
      request,
      write,
    );
  writeFileSync(json, JSON.stringify(await play(request)));
  return 0;
});

/** One race in one order, request by request. */
async function tell(race: RaceName, seed: number): Promise<void> {
  const { order, said, atOnce, problems } = await playRace(race, seed);
  const part = (title: string, lines: readonly string[]) => [`# ${title}`, ...lines].join('\n');
  console.log(part(`${race}, seed ${seed}`, order));
  console.log(part('Said in the end', said));
  console.log(part('Left to the next trigger', atOnce));
  console.log(part('Wrong', problems));
}

function play({ seed, count, races }: Request): Promise<readonly RaceTally[]> {
  return raceSweep({ seed, count, only: races, onProgress: (line) => console.error(line) });
}

/** One process for each race, a few at a time. */
async function playInParallel(
  { seed, count, races }: Request,
  workers: number,
): Promise<readonly RaceTally[]> {
  const parts = races.map((race) => ['--seed', seed, '--sample', String(count), '--race', race]);
  return (await playParts<readonly RaceTally[]>(import.meta.filename, parts, workers)).flat();
}

function conclude(found: readonly RaceTally[], { seed: first, count }: Request, write: boolean): number {
  for (const { race, failures } of found)
    for (const { seed, problems, order } of failures) {
      console.log(`\n${race}, seed ${seed}: ${problems.join(' | ')}`.slice(0, 1_200));
      console.log(order.join('\n'));
      console.log(`Play it again with: npm run races -- --race '${race}' --seed ${seed} --show`);
    }
  const page = racesPage(found, { commit: commitInShort(), seed: first, sample: String(count) });
  if (write) writeFileSync(join(repositoryRoot, 'docs', 'races.md'), page);
  const wrong = found.reduce((sum, { failures }) => sum + failures.length, 0);
  const played = found.reduce((sum, each) => sum + each.played, 0);
  const seconds = Math.round((performance.now() - startedAt) / 1000);
  console.log(`${played} races, seed ${first}, in ${seconds} s; ${wrong} not as expected.`);
  return wrong === 0 ? 0 : 1;
}
