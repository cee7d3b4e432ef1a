import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What programs read to learn where they may put things aside, on all systems. */
const VARIABLES = ['TMPDIR', 'TEMP', 'TMP'];
const EXIT_CODES = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;

/**
 * From here on, what this process and the programs that it starts put aside lies in one folder of the system's folder for
 * such things, and goes with this process, by whatever signal, error or end that it can hear of. So a child may be killed, and
 * a peer be untidy. What is read by people after the end belongs elsewhere.
 */
export function ownTemporaryFiles(): void {
  const folder = mkdtempSync(join(tmpdir(), 'greenroom-'));
  for (const name of VARIABLES) process.env[name] = folder;
  // A child that is just ending may still write.
  process.once('exit', () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }));
  for (const [signal, code] of Object.entries(EXIT_CODES)) process.once(signal, () => process.exit(code));
}
