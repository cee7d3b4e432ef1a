import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { repositoryRoot } from '../../tools/repository/repository-root.ts';

const QUICK = 'test/domain/sweep/batches.test.ts';

function testSlow(...args: readonly string[]) {
  return spawnSync(process.execPath, [join(repositoryRoot, 'scripts', 'test-slow.ts'), ...args], {
    encoding: 'utf8',
  });
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

describe('npm run test:slow', () => {
  it('says of each run what came out and what took longest', () => {
    const { status, stdout } = testSlow('--runs', '2', '--loops', '1', QUICK);
    expect(stdout).toMatch(
      /^Run 1 of 2 beside 1 busy loops: green\nTook \d+ s on \d+ cores; the slowest files:\n +[\d.]+ s {2}test\/domain\/sweep\/batches\.test\.ts\n/,
    );
    expect(stdout).toMatch(/Run 1 of 2 beside 1 busy loops: green\nRun 2 of 2 beside 1 busy loops: green\n$/);
    expect(status).toBe(0);
  });

  it('is red when a run is', () => {
    const { status, stdout } = testSlow('--runs', '1', '--loops', '0', 'test/no-such-file');
    expect(stdout).toContain('Run 1 of 1 beside 0 busy loops: red');
    expect(status).toBe(1);
  });
});

describe('busy loops', () => {
  const script = `
    import { startBusyLoops } from './tools/testing/busy-loops.ts';
    console.log(JSON.stringify(startBusyLoops(2)));
    setInterval(() => undefined, 1000);`;

  it.each(['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGKILL'] as const)(
    'end with a process that gets %s',
    async (signal) => {
      const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
        cwd: repositoryRoot,
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      // The loops hold the error stream too, so it is over when the last of them is.
      const over = once(child, 'close');
      const [printed] = (await once(child.stdout, 'data')) as [Buffer];
      const loops = JSON.parse(printed.toString('utf8')) as readonly number[];
      expect(loops.map(isAlive)).toEqual([true, true]);
      child.kill(signal);
      await over;
    },
  );
});
