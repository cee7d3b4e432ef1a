import { parse } from 'yaml';
import type { KnownWorkflow, RunJob, WorkflowRun } from './action-records.ts';
import type { Commit } from './git-store.ts';
import { type GitHubState, timestamp } from './model.ts';
import { idOfName } from './people.ts';
import { commitNamed } from './resolve.ts';

const FOLDER = '.github/workflows/';

/** Path of a workflow in its repository. */
export function workflowPath({ file }: Pick<KnownWorkflow, 'file'>): string {
  return `${FOLDER}${file}`;
}

/**
 * Every workflow: those whose file is on the default branch, and those that somebody told of, because the one who executes the
 * workflows may have them from elsewhere. In the order in which they became known.
 */
export function knownWorkflows(state: GitHubState): readonly KnownWorkflow[] {
  const main = commitNamed(state, state.repository.defaultBranch);
  for (const [path, { sha }] of main ? state.git.files(main.tree) : []) {
    const file = path.startsWith(FOLDER) ? path.slice(FOLDER.length) : '';
    if (!/^[^/]+\.ya?ml$/.test(file)) continue;
    const { name, on } = readHead(state.git.blob(sha)?.toString('utf8') ?? '');
    learnWorkflow(state, { file, name: name ?? path, triggers: on });
  }
  return [...state.delivery.workflows.values()];
}

/** The workflow of that file name or id; undefined when GitHub has never heard of it. */
export function workflowNamed(state: GitHubState, fileOrId: string): KnownWorkflow | undefined {
  return knownWorkflows(state).find(({ file, id }) => file === fileOrId || String(id) === fileOrId);
}

/** Triggers of a workflow as its file at a commit writes them; else as they are known; undefined when nobody told. */
export function triggersAt(
  state: GitHubState,
  workflow: KnownWorkflow,
  commit: Commit,
): KnownWorkflow['triggers'] {
  const file = state.git.files(commit.tree).get(workflowPath(workflow));
  const text = file && state.git.blob(file.sha)?.toString('utf8');
  return text === undefined ? workflow.triggers : readHead(text).on;
}

/** What somebody tells of a workflow. */
export interface ToldWorkflow {
  readonly file: string;
  readonly name?: string | undefined;
  readonly triggers?: Readonly<Record<string, unknown>> | undefined;
}

/** Makes a workflow known, or brings what is known of it up to date. */
export function learnWorkflow(state: GitHubState, told: ToldWorkflow): KnownWorkflow {
  const known = state.delivery.workflows.get(told.file) ?? newWorkflow(state, told.file);
  known.name = told.name ?? known.name;
  known.triggers = told.triggers ?? known.triggers;
  return known;
}

function newWorkflow(state: GitHubState, file: string): KnownWorkflow {
  const at = timestamp(state);
  const made: KnownWorkflow = {
    id: idOfName(file),
    file,
    name: workflowPath({ file }),
    triggers: undefined,
    state: 'active',
    createdAt: at,
    updatedAt: at,
  };
  state.delivery.workflows.set(file, made);
  return made;
}

/** Name and triggers of a workflow's text; `on:` may be one name, a list of names or a map. */
function readHead(text: string): {
  readonly name: string | undefined;
  readonly on: Readonly<Record<string, unknown>> | undefined;
} {
  const root = parsed(text);
  const { name, on } = (typeof root === 'object' && root !== null ? root : {}) as Record<string, unknown>;
  const names = typeof on === 'string' ? [on] : on;
  const triggers = Array.isArray(names)
    ? Object.fromEntries(names.map((each) => [String(each), null]))
    : names;
  return {
    name: typeof name === 'string' ? name : undefined,
    on: (triggers ?? undefined) as Readonly<Record<string, unknown>> | undefined,
  };
}

/** A file that is no YAML is a workflow all the same, under the name of its path. */
function parsed(text: string): unknown {
  try {
    return parse(text);
  } catch {
    return undefined;
  }
}

/** Runs, newest first, as GitHub lists them. */
export function runsOf(state: GitHubState, workflow?: KnownWorkflow): readonly WorkflowRun[] {
  const runs = [...state.delivery.runs.values()];
  return runs
    .filter(({ file }) => workflow === undefined || file === workflow.file)
    .toSorted((a, b) => b.createdAt.localeCompare(a.createdAt) || b.id - a.id);
}

/** Jobs of a run, in the order in which they began; none of a run that told of none. */
export function jobsOf({ delivery }: GitHubState, { id }: Pick<WorkflowRun, 'id'>): readonly RunJob[] {
  return delivery.jobs.get(id) ?? [];
}
