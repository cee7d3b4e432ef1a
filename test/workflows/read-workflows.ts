import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { repositoryRoot } from '../../tools/repository/repository-root.ts';
import { CALLED_BY, CALLED_BY_EXAMPLE } from '../../tools/workflows/pinned-workflows.ts';

interface Step {
  readonly id?: string;
  readonly name?: string;
  readonly uses?: string;
  readonly if?: string;
  readonly run?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly with?: Readonly<Record<string, string>>;
}

export type Permissions = Readonly<Record<string, string>>;

interface Job {
  readonly name?: string;
  readonly if?: string;
  readonly needs?: string;
  readonly uses?: string;
  readonly secrets?: Readonly<Record<string, string>> | 'inherit';
  readonly environment?: string;
  readonly 'timeout-minutes'?: number;
  readonly permissions?: Permissions;
  readonly concurrency?: {
    readonly group: string;
    readonly 'cancel-in-progress': unknown;
    readonly queue?: unknown;
  };
  readonly steps: readonly Step[];
}

interface Workflow {
  readonly on: Readonly<Record<string, unknown>>;
  readonly permissions: unknown;
  readonly concurrency?: unknown;
  readonly jobs: Readonly<Record<string, Job>>;
}

const folder = join(repositoryRoot, '.github', 'workflows');
/** File names of all workflows that Greenroom has. */
export const ALL = readdirSync(folder).sort();
/** Those that the callers call. */
export const CALLED = [...Object.values(CALLED_BY), ...Object.values(CALLED_BY_EXAMPLE)];

export function text(name: string): string {
  return readFileSync(join(folder, name), 'utf8');
}

export function workflow(name: string): Workflow {
  return parse(text(name)) as Workflow;
}

export function jobs(name: string): readonly (readonly [string, Job])[] {
  return Object.entries(workflow(name).jobs);
}

export function steps(name: string): readonly Step[] {
  return jobs(name).flatMap(([, job]) => job.steps ?? []);
}
