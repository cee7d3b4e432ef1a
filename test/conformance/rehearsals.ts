import { deepStrictEqual } from 'node:assert';
import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type Bench, type Check, claim, type SkippedBecause } from './check.ts';
import { lastLines, outputOf, runProgram } from './run-program.ts';
import { freePort } from './world-process.ts';

/** The rehearsed life once more, with an engine or a cloud that others wrote. */
export const checks: readonly Check[] = [
  { name: 'act plays the same files to the same decisions', run: actAgrees },
  { name: 'the environment steps work on fakecloud', run: onFakecloud },
];

const CLOUD_READY_WITHIN_MS = 30_000;

interface Account {
  readonly decisions: readonly unknown[];
  readonly endState: unknown;
}

async function actAgrees(bench: Bench): Promise<undefined> {
  const { path, calls } = watchedAct(bench);
  const ours = await rehearse(bench, path);
  const theirs = await rehearse(bench, path, '--engine', 'act');
  claim(calls() > 0, 'The rehearsal with --engine act never started act.');
  claim(ours.decisions.length > 0, 'The rehearsal made no decision.');
  deepStrictEqual(theirs.decisions, ours.decisions, 'act and our runner decide differently.');
  deepStrictEqual(theirs.endState, ours.endState, 'act and our runner end differently.');
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
  const program = await fakecloud(bench);
  if (program === undefined) return { skipped: 'fakecloud is not on this machine' };
  const url = `http://127.0.0.1:${await freePort()}`;
  const cloud = spawn(program, ['--addr', url.replace('http://', '')], { stdio: 'ignore' });
  try {
    await answers(url);
    await outputOf(process.execPath, [join(bench.root, 'rehearsal', 'cli.ts'), '--aws', url], {
      cwd: bench.root,
    });
    return undefined;
  } finally {
    cloud.kill();
  }
}

async function fakecloud(bench: Bench): Promise<string | undefined> {
  const shared = bench.shared('bin/fakecloud');
  if (shared !== undefined) return shared;
  const { status } = await runProgram('fakecloud', ['--version']);
  return status === null ? undefined : 'fakecloud';
}

async function answers(url: string): Promise<void> {
  const deadline = Date.now() + CLOUD_READY_WITHIN_MS;
  let problem = '';
  while (Date.now() < deadline) {
    try {
      await fetch(url);
      return;
    } catch (error) {
      problem = String(error);
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }
  throw new Error(`fakecloud did not answer within ${CLOUD_READY_WITHIN_MS / 1000} s: ${lastLines(problem)}`);
}
