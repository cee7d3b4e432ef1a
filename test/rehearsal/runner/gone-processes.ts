import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** Comes back when the process whose id is in the file is no more; one that nobody has buried yet is dead too. */
export async function isGone(file: string): Promise<true> {
  const pid = readFileSync(file, 'utf8').trim();
  for (;;) {
    const state = stateOf(pid);
    if (state === '' || state.startsWith('Z')) return true;
    await new Promise(setImmediate);
  }
}

function stateOf(pid: string): string {
  try {
    return execFileSync('ps', ['-o', 'stat=', '-p', pid], { encoding: 'utf8' }).trim();
  } catch {
    return '';
  }
}
