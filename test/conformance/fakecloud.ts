import { spawn } from 'node:child_process';
import type { Bench, SkippedBecause } from './check.ts';
import { lastLines, runProgram } from './run-program.ts';
import { freePort } from './world-process.ts';

const CLOUD_READY_WITHIN_MS = 30_000;

/** Does something on a cloud that somebody else wrote, empty and of its own. */
export async function onFreshFakecloud(
  bench: Bench,
  work: (url: string) => Promise<void>,
): Promise<SkippedBecause | undefined> {
  const program = await fakecloud(bench);
  if (program === undefined) return { skipped: 'fakecloud is not on this machine' };
  const url = `http://127.0.0.1:${await freePort()}`;
  const cloud = spawn(program, ['--addr', url.replace('http://', '')], { stdio: 'ignore' });
  try {
    await answers(url);
    await work(url);
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
