import { deepStrictEqual } from 'node:assert';
import { readFileSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { type Bench, type Check, claim, type SkippedBecause } from '../workbench/check.ts';
import { outputOf } from '../workbench/run-program.ts';
import { FAKECLOUD, onFreshCloud } from './peer-clouds.ts';

/** Rehearsed lives once more, with an engine that others wrote. */
export const lifeChecks: readonly Check[] = [
  { name: 'act plays the same files to the same decisions', run: (bench) => actAgrees(bench, ['life']) },
  {
    name: 'act plays a story in two other trackers to the same decisions',
    run: (bench) => actAgrees(bench, ['story-github', 'story-jira']),
  },
  {
    name: 'act plays commands and locks to the same decisions',
    run: (bench) => actAgrees(bench, ['command', 'lock']),
  },
];

/** The rehearsed life once more, on a cloud that others wrote, or with roles that others made. */
export const rehearsalChecks: readonly Check[] = [
  { name: 'the environment steps work on fakecloud', run: onFakecloud },
  {
    name: "the README's set-up by the AWS CLI gives its first workflow the roles, and goes again",
    waits: true,
    run: setUp,
  },
];

interface Account {
  readonly decisions: readonly unknown[];
  readonly endState: unknown;
}

async function actAgrees(bench: Bench, scenarios: readonly string[]): Promise<undefined> {
  for (const scenario of scenarios) {
    const { path, calls } = watchedAct(bench);
    const ours = await rehearse(bench, path, '--scenario', scenario);
    const theirs = await rehearse(bench, path, '--scenario', scenario, '--engine', 'act');
    claim(calls() > 0, `The rehearsal of ${scenario} with --engine act never started act.`);
    claim(ours.decisions.length > 0, `The rehearsal of ${scenario} made no decision.`);
    deepStrictEqual(
      theirs.decisions,
      ours.decisions,
      `act and our runner decide differently in ${scenario}.`,
    );
    deepStrictEqual(theirs.endState, ours.endState, `act and our runner end differently in ${scenario}.`);
  }
  return undefined;
}

/** A PATH on which `act` is the real one behind a script that counts its starts. */
function watchedAct(bench: Bench): { readonly path: string; readonly calls: () => number } {
  const folder = bench.scratch();
  const log = join(folder, 'calls');
  writeFileSync(log, '');
  writeFileSync(join(folder, 'act'), `#!/bin/sh\necho >> '${log}'\nexec '${bench.tool('act')}' "$@"\n`, {
    mode: 0o755,
  });
  return {
    path: `${folder}${delimiter}${process.env['PATH']}`,
    calls: () => readFileSync(log, 'utf8').length,
  };
}

/** What a rehearsal decided in order, and how the world ended. */
async function rehearse(bench: Bench, path: string, ...args: readonly string[]): Promise<Account> {
  const account = join(bench.scratch(), 'account.json');
  const env = { ...process.env, PATH: path };
  await outputOf(process.execPath, [join(bench.root, 'rehearsal', 'cli.ts'), '--json', account, ...args], {
    cwd: bench.root,
    env,
  });
  return JSON.parse(readFileSync(account, 'utf8')) as Account;
}

async function onFakecloud(bench: Bench): Promise<SkippedBecause | undefined> {
  return onFreshCloud(bench, FAKECLOUD, async (url) => {
    await outputOf(process.execPath, [join(bench.root, 'rehearsal', 'cli.ts'), '--aws', url], {
      cwd: bench.root,
    });
  });
}

async function setUp(bench: Bench): Promise<undefined> {
  const path = `${dirname(bench.tool('aws'))}${delimiter}${process.env['PATH']}`;
  const env = { ...process.env, PATH: path };
  const args = [join(bench.root, 'rehearsal', 'cli.ts'), '--scenario', 'set-up'];
  const told = await outputOf(process.execPath, args, { cwd: bench.root, env });
  claim(told.includes('All 6 steps are as they should be.'), told);
  return undefined;
}
