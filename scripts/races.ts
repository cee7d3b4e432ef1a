// Plays races: two runs whose requests are released one at a time in an order that a seed decides; see docs/races.md, which `--write` makes.
import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ownTemporaryFiles } from '../rehearsal/temporary-files.ts';
import { playRace } from '../test/races/play-race.ts';
import { type RaceTally, raceSweep } from '../test/races/race-sweep.ts';
import { RACES, type RaceName } from '../test/races/races.ts';
import { racesPage } from '../test/races/races-page.ts';
import { repositoryRoot } from './support/repository-root.ts';

const { values: options } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    sample: { type: 'string', default: '200' },
    race: { type: 'string', multiple: true },
    show: { type: 'boolean', default: false },
    workers: { type: 'string', default: '2' },
    json: { type: 'string' },
    write: { type: 'boolean', default: false },
  },
});

ownTemporaryFiles();
const startedAt = performance.now();
const races = RACES.filter((each) => options.race?.includes(each) ?? true);
if (races.length === 0) throw new Error(`There is no such race; there are ${RACES.join(', ')}.`);
if (options.show) for (const race of races) await show(race);
else if (options.json) writeFileSync(options.json, JSON.stringify(await play()));
else conclude(await playInParallel());

/** One race in one order, request by request. */
async function show(race: RaceName): Promise<void> {
  const { order, said, atOnce, problems } = await playRace(race, Number(options.seed));
  const part = (title: string, lines: readonly string[]) => [`# ${title}`, ...lines].join('\n');
  console.log(part(`${race}, seed ${options.seed}`, order));
  console.log(part('Said in the end', said));
  console.log(part('Left to the next trigger', atOnce));
  console.log(part('Wrong', problems));
}

function play(): Promise<readonly RaceTally[]> {
  const onProgress = (line: string) => console.error(line);
  return raceSweep({ seed: options.seed, count: Number(options.sample), only: races, onProgress });
}

/** One process for each race, a few at a time. */
async function playInParallel(): Promise<readonly RaceTally[]> {
  const folder = mkdtempSync(join(tmpdir(), 'greenroom-races-'));
  const fileOf = (race: RaceName) => join(folder, `${race}.json`);
  const waiting = [...races];
  async function work(): Promise<void> {
    for (let race = waiting.shift(); race !== undefined; race = waiting.shift())
      await run(['--seed', options.seed, '--sample', options.sample, '--race', race, '--json', fileOf(race)]);
  }
  await Promise.all(Array.from({ length: Number(options.workers) }, work));
  return races.flatMap((race) => JSON.parse(readFileSync(fileOf(race), 'utf8')) as readonly RaceTally[]);
}

function run(args: readonly string[]): Promise<void> {
  const child = spawn(process.execPath, [import.meta.filename, ...args], { stdio: 'inherit' });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => (code === 0 ? resolve() : reject(new Error(`A part ended with ${code}.`))));
  });
}

function conclude(found: readonly RaceTally[]): void {
  for (const { race, failures } of found)
    for (const { seed, problems, order } of failures) {
      console.log(`\n${race}, seed ${seed}: ${problems.join(' | ')}`.slice(0, 1_200));
      console.log(order.join('\n'));
      console.log(`Play it again with: npm run races -- --race '${race}' --seed ${seed} --show`);
    }
  const page = racesPage(found, { commit: commit(), seed: options.seed, sample: options.sample });
  if (options.write) writeFileSync(join(repositoryRoot, 'docs', 'races.md'), page);
  const wrong = found.reduce((sum, { failures }) => sum + failures.length, 0);
  const played = found.reduce((sum, each) => sum + each.played, 0);
  const seconds = Math.round((performance.now() - startedAt) / 1000);
  console.log(`${played} races, seed ${options.seed}, in ${seconds} s; ${wrong} not as expected.`);
  process.exitCode = wrong === 0 ? 0 : 1;
}

function commit(): string {
  const given = process.env['GITHUB_SHA'];
  if (given) return given.slice(0, 7);
  return execFileSync('git', ['rev-parse', '--short', 'HEAD'], {
    cwd: repositoryRoot,
    encoding: 'utf8',
  }).trim();
}
