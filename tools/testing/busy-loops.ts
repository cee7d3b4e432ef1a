import { spawn } from 'node:child_process';
import { exitOnSignals } from './exit-on-signals.ts';

/** A loop looks whether its parent is still there, so that it ends even after one that was killed. */
const LOOP = `while (process.ppid === ${process.pid});`;

/**
 * Keeps processors busy until this process ends, in whatever way it ends.
 * @param count how many processes loop
 * @returns the process ids of the loops
 */
export function startBusyLoops(count: number): readonly number[] {
  const loops = Array.from({ length: count }, () =>
    spawn(process.execPath, ['-e', LOOP], { stdio: ['ignore', 'ignore', 'inherit'] }),
  );
  for (const loop of loops) loop.unref();
  process.once('exit', () => {
    for (const loop of loops) loop.kill('SIGKILL');
  });
  exitOnSignals();
  return loops.flatMap(({ pid }) => (pid === undefined ? [] : [pid]));
}
