import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

let folder: string | undefined;
let written = 0;

/** Writes an event's payload, as a runner does before a job begins. @returns what goes into GITHUB_EVENT_PATH */
export function eventFile(payload: unknown): string {
  folder ??= mkdtempSync(join(tmpdir(), 'greenroom-events-'));
  written += 1;
  const path = join(folder, `${written}.json`);
  writeFileSync(path, JSON.stringify(payload));
  return path;
}
