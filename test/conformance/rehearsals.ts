import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { type Bench, type Check, claim, type SkippedBecause } from './check.ts';
import { lastLines, outputOf, runProgram } from './run-program.ts';
import { freePort } from './world-process.ts';

/** The rehearsed life once more, with an engine or a cloud that others wrote. */
export const checks: readonly Check[] = [
  { name: 'act plays the same files to the same decisions', run: actAgrees },
  { name: 'the environment steps work on fakecloud', run: onFakecloud },
];

const CLOUD_READY_WITHIN_MS = 30_000;

async function actAgrees(bench: Bench): Promise<undefined> {
  const [ours, theirs] = [await decisions(bench), await decisions(bench, '--engine', 'act')];
  claim(ours.length > 0, 'The rehearsal printed no decision.');
  const at = ours.findIndex((line, index) => line !== theirs[index]);
  claim(
    at < 0,
    `Decision ${at + 1} is '${ours[at]}' with our runner and '${theirs[at] ?? 'none'}' with act.`,
  );
  claim(ours.length === theirs.length, `Our runner made ${ours.length} decisions, act ${theirs.length}.`);
  return undefined;
}

/** Each `step decision reason-code` of a rehearsal, in order. */
async function decisions(bench: Bench, ...args: readonly string[]): Promise<readonly string[]> {
  const env = { ...process.env, PATH: `${join(bench.tool('act'), '..')}:${process.env['PATH']}` };
  const output = await outputOf(process.execPath, [join(bench.root, 'rehearsal', 'cli.ts'), ...args], {
    cwd: bench.root,
    env,
  });
  return [...output.matchAll(/^\s*(?:\S+\s+)*?(\S+)\s+(\w+)\s+\((\w+)\)/gm)].map(
    ([, step, decision, reason]) => `${step} ${decision} ${reason}`,
  );
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
