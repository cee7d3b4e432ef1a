import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FullAccount } from '../../../rehearsal/repository/full-account.ts';
import { repositoryRoot } from '../../../tools/repository/repository-root.ts';

/** How a rehearsal ended, and all that it printed. */
export interface RehearsedByCli {
  readonly status: number | null;
  readonly output: string;
}

/** Plays a rehearsal as a newcomer would: the command line, in a process of its own. */
export function rehearseCli(...args: readonly string[]): Promise<RehearsedByCli> {
  const child = spawn(process.execPath, [join(repositoryRoot, 'rehearsal', 'cli.ts'), ...args], {
    cwd: repositoryRoot,
  });
  const chunks: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk));
  return new Promise((resolve) => {
    child.on('close', (status) => resolve({ status, output: Buffer.concat(chunks).toString('utf8') }));
  });
}

/** A rehearsal of the repository in a folder, with the account that it wrote. */
export async function rehearseFolder(
  folder: string,
  ...args: readonly string[]
): Promise<RehearsedByCli & { readonly account: FullAccount; readonly json: string }> {
  const path = join(mkdtempSync(join(tmpdir(), 'greenroom-account-')), 'account.json');
  const played = await rehearseCli('--repository', folder, '--json', path, ...args);
  const json = readFileSync(path, 'utf8');
  return { ...played, json, account: JSON.parse(json) as FullAccount };
}

/** Every decision in its order: `close preview.yml/teardown deleted environment_deleted`. */
export function decisionsIn({ steps }: FullAccount): readonly string[] {
  return steps.flatMap(({ name, decisions }) =>
    decisions.map(({ place, decision, reasonCode }) => [name, place, decision, reasonCode].join(' ')),
  );
}

/** Names of the stacks that were made, in their last states. */
export function stacksIn({ aws }: FullAccount): readonly string[] {
  return aws.flatMap(({ stacks }) => stacks.map(({ name, status }) => `${name} ${status}`));
}
