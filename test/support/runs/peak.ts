import { PEAK_KB } from '../../../tools/runs/peak-memory.ts';

/** Among the options of a Node process: prints its peak of memory in kB when it ends. */
export const PEAK = `--import=data:text/javascript,${encodeURIComponent(`process.on('exit', () => console.log('peak-kB=' + ${PEAK_KB}))`)}`;

const LIMIT_KB = 300_000;

/** What a process with `PEAK` has printed; `peak` in kB. */
export function peakIn(stdout: string): { readonly isBounded: boolean; readonly peak: number } {
  const peak = Number(/peak-kB=(\d+)/.exec(stdout)?.[1]);
  return { isBounded: peak > 0 && peak < LIMIT_KB, peak };
}
