import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { main as where } from '../../../actions/where/main.ts';
import type { RehearsalWorld } from '../../../rehearsal/world/rehearsal-world.ts';
import type { Listing } from '../../../src/domain/where/listing.ts';
import { type InProcessResult, runInProcess } from '../../../tools/runs/in-process-run.ts';

/** The rights of the job that lists: none to write anything. */
export const LISTS = {
  actions: 'read',
  contents: 'read',
  deployments: 'read',
  'pull-requests': 'read',
} as const;

/** A run of where, with what it wrote. */
export interface ListedHere extends InProcessResult {
  /** Undefined where no file was written. */
  readonly listing: Listing | undefined;
  readonly page: string;
}

let runs = 0;

/** The action where once, in this process, with a workspace of its own. */
export async function whereHere(
  world: RehearsalWorld,
  inputs: Readonly<Record<string, string>> = {},
  env: Readonly<Record<string, string>> = {},
): Promise<ListedHere> {
  runs += 1;
  const workspace = mkdtempSync(join(tmpdir(), 'greenroom-where-'));
  try {
    const result = await runInProcess({
      name: 'where',
      main: where,
      env: {
        ...world.env(),
        GITHUB_EVENT_NAME: 'schedule',
        GITHUB_RUN_ID: String(8000 + runs),
        GITHUB_RUN_ATTEMPT: '1',
        GITHUB_WORKSPACE: workspace,
        ...env,
      },
      inputs: {
        'github-token': world.github.token({ kind: 'workflow', permissions: LISTS }),
        ...inputs,
      },
      origin: world.origin(),
      sleep: async (ms) => world.clock.advance(ms * 20),
    });
    const { json = '', page = '' } = result.outputs;
    return {
      ...result,
      listing: json === '' ? undefined : JSON.parse(readFileSync(join(workspace, json), 'utf8')),
      page: page === '' ? '' : readFileSync(join(workspace, page), 'utf8'),
    };
  } finally {
    rmSync(workspace, { recursive: true, force: true });
  }
}
