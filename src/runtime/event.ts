import { readFile } from 'node:fs/promises';
import { type EventHint, hintOf } from '../domain/subject.ts';
import type { WorkflowRun } from '../ports/workflow-run.ts';

/** The hint in the event that started the workflow; an unreadable payload gives an empty one. */
export async function readHint(run: WorkflowRun): Promise<EventHint> {
  return hintOf(run.env['GITHUB_EVENT_NAME'] ?? '', await readPayload(run), run.env['GITHUB_REF']);
}

export async function readPayload(run: WorkflowRun): Promise<unknown> {
  const path = run.env['GITHUB_EVENT_PATH'];
  if (path === undefined) return {};
  try {
    return JSON.parse(await readFile(path, 'utf8')) as unknown;
  } catch {
    run.warning('The event payload could not be read; only the inputs say whom this run is about.');
    return {};
  }
}

/** Unique to the run and its attempt and safe in names and tokens: `[A-Za-z0-9-]`. */
export function runToken(run: WorkflowRun, random: () => number): string {
  const id = run.env['GITHUB_RUN_ID'] ?? `local${Math.floor(random() * 1e9)}`;
  return `${id}-${run.env['GITHUB_RUN_ATTEMPT'] ?? '1'}`.replaceAll(/[^A-Za-z0-9-]/g, '');
}

/** The page of this run, for people to look at its log. */
export function runUrl(run: WorkflowRun): string | undefined {
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository, GITHUB_RUN_ID: id } = run.env;
  return repository && id ? `${server ?? 'https://github.com'}/${repository}/actions/runs/${id}` : undefined;
}
