import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** So many bytes of buffers may wait to be freed. */
const MOST_WAITING = 48 * 1024 * 1024;

let collect: (() => void) | undefined;
let waiting = 0;

/**
 * Takes note of buffers that are read and let go. They lie outside of V8's heap until it looks for what nobody holds, and on a busy
 * machine it looks late; so it is asked to, each time that many bytes wait (nodejs.org/api/cli.html, `--expose-gc`).
 */
export function noteLetGo(bytes: number): void {
  waiting += bytes;
  if (waiting < MOST_WAITING) return;
  waiting = 0;
  collect ??= exposed();
  collect();
}

function exposed(): () => void {
  setFlagsFromString('--expose-gc');
  return runInNewContext('gc') as () => void;
}
