import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { RunnerGitHub } from './records/github.ts';
import type { RunIdentity } from './workflows/contexts.ts';
import { type LinkedWorkflow, linkWorkflow, RefusedRun } from './workflows/linked-workflows.ts';
import type { KnownRepositories, RepositoryHome } from './workflows/repositories.ts';
import { readWorkflow, type Workflow } from './workflows/workflow-files.ts';

/** Whose files a runner has. */
export interface ShelfOptions {
  readonly github: Pick<RunnerGitHub, 'repository'>;
  /** Paths of the workflow files that a ref (`refs/heads/main`, `refs/pull/1/merge`), or the SHA of a deployment without one, holds. */
  readonly workflowsAt: (ref: string) => readonly string[];
  /** Folder of the repository that the workflow files are of, where its actions run in place; else they run in copies of its trees. */
  readonly actionsRoot: string | undefined;
  /** Folder of Greenroom's clone, which `uses: ANY-OWNER/greenroom/…` means, at whatever ref. */
  readonly suite?: { readonly root: string };
}

/** The repositories whose files a runner has. */
export function repositoriesOf({ github, actionsRoot, suite }: ShelfOptions): KnownRepositories {
  return { caller: { name: github.repository.fullName, root: actionsRoot }, suiteRoot: suite?.root };
}

/** Reads each workflow file once. */
export function createShelf(options: ShelfOptions) {
  const parsed = new Map<string, Promise<Workflow>>();
  const repositories = repositoriesOf(options);

  function read(path: string): Promise<Workflow> {
    const known = parsed.get(path) ?? readWorkflow(path);
    parsed.set(path, known);
    return known;
  }

  async function find(home: RepositoryHome, file: string): Promise<Workflow | undefined> {
    const inSuite = join(home.root ?? '', '.github', 'workflows', file);
    const path =
      home.name.toLowerCase() === repositories.caller.name.toLowerCase()
        ? options.workflowsAt(home.ref).find((each) => basename(each) === file)
        : [inSuite].find(existsSync);
    return path === undefined ? undefined : read(path);
  }

  return {
    /** The workflows of the caller's repository at a ref. */
    at: (ref: string): Promise<readonly Workflow[]> => Promise.all(options.workflowsAt(ref).map(read)),
    /** Those of a ref that are valid, whatever else lies beside them. */
    async readable(ref: string): Promise<readonly Workflow[]> {
      const found = await Promise.allSettled(options.workflowsAt(ref).map(read));
      return found.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []));
    },
    /** A run's workflow with those that it calls, or why GitHub does not start the run. */
    async link({ workflow, event }: RunIdentity): Promise<LinkedWorkflow | RefusedRun> {
      const home = { ...repositories.caller, ref: event.ref, commit: event.sha };
      try {
        return await linkWorkflow(workflow, home, { ...repositories, find });
      } catch (error) {
        if (error instanceof RefusedRun) return error;
        throw error;
      }
    },
  };
}
