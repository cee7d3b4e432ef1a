import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { repositoryRoot } from '../repository/repository-root.ts';

/**
 * Runs a script once for each list of arguments, a few processes at a time; each takes `--json` and writes there what came out.
 * @returns what came out, in the order of the lists
 * @throws when a process ends red
 */
export async function playParts<T>(
  script: string,
  parts: readonly (readonly string[])[],
  workers: number,
): Promise<readonly T[]> {
  const folder = mkdtempSync(join(tmpdir(), 'greenroom-parts-'));
  const fileOf = (part: number) => join(folder, `${part}.json`);
  // Workers share one iterator, so each takes the next part that no other has taken.
  const waiting = parts.entries();
  async function work(): Promise<void> {
    for (const [part, args] of waiting) await run(script, [...args, '--json', fileOf(part)]);
  }
  await Promise.all(Array.from({ length: workers }, work));
  return parts.map((_, part) => JSON.parse(readFileSync(fileOf(part), 'utf8')) as T);
}

function run(script: string, args: readonly string[]): Promise<void> {
  const child = spawn(process.execPath, [script, ...args], { stdio: 'inherit' });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => (code === 0 ? resolve() : reject(new Error(`A part ended with ${code}.`))));
  });
}

/** The commit that a table is made from, in short. */
export function commitInShort(): string {
  const given = process.env['GITHUB_SHA'];
  if (given) return given.slice(0, 7);
  return execFileSync('git', ['rev-parse', '--short', 'HEAD'], {
    cwd: repositoryRoot,
    encoding: 'utf8',
  }).trim();
}
