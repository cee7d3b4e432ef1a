import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { isGone } from '../gone-processes.ts';
import { idleWhile, onPush, PUSH, pushed, runnerOf, stepOf } from '../support.ts';

const place = () => mkdtempSync(join(tmpdir(), 'greenroom-test-'));

/** Leaves its group, and the step’s output. */
const daemon = (file: string) =>
  `const child = process.getBuiltinModule('node:child_process').spawn('sleep', ['600'], { detached: true, stdio: 'ignore' }); process.getBuiltinModule('node:fs').writeFileSync('${file}', String(child.pid)); child.unref();`;

describe('what a step leaves running', () => {
  it('does not hold the step, serves the steps behind it, and ends with the job', async () => {
    const folder = place();
    const run = await pushed(`
job:
  runs-on: ubuntu-latest
  steps:
    - { id: starts, run: 'sleep 600 & echo $! > ${folder}/child; echo started' }
    - { id: daemon, shell: 'node {0}', run: "${daemon(`${folder}/daemon`)}" }
    - { id: uses, run: 'kill -0 $(cat ${folder}/child) && kill -0 $(cat ${folder}/daemon) && echo both run' }`);
    expect(stepOf(run, 'starts').log).toEqual(['started']);
    expect(stepOf(run, 'uses').log).toEqual(['both run']);
    expect(run.conclusion).toBe('success');
    expect(await isGone(`${folder}/child`)).toBe(true);
    expect(await isGone(`${folder}/daemon`)).toBe(true);
  });

  it('may still write for a moment', async () => {
    const folder = place();
    execFileSync('mkfifo', [`${folder}/pipe`]);
    const run = await pushed(`
job:
  runs-on: ubuntu-latest
  steps:
    - { id: late, run: '(read -r _ < ${folder}/pipe; echo late) & (kill -0 $$ && while kill -0 $$ 2> /dev/null; do :; done; echo go > ${folder}/pipe) > /dev/null 2>&1 &' }`);
    expect(stepOf(run, 'late').log).toEqual(['late']);
  });

  it('ends with the whole machine', async () => {
    const folder = place();
    const { runner } = runnerOf({
      'test.yml': onPush(`
job:
  runs-on: ubuntu-latest
  steps:
    - { run: 'sleep 600 > /dev/null 2>&1 & echo $! > ${folder}/child' }
    - { run: 'touch ${folder}/ready; sleep 600' }`),
    });
    runner.deliver(PUSH);
    await idleWhile(runner, `${folder}/ready`, (job) => job.vanish());
    expect(existsSync(`${folder}/ready`)).toBe(true);
    expect(await isGone(`${folder}/child`)).toBe(true);
  });
});
