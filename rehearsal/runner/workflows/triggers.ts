import type { TriggerEvent } from '../records/records.ts';
import { matchesAny } from './filter-patterns.ts';

/** GitHub's documented activity types when a workflow names none. */
const DEFAULT_TYPES: Readonly<Record<string, readonly string[]>> = {
  pull_request: ['opened', 'synchronize', 'reopened'],
  pull_request_target: ['opened', 'synchronize', 'reopened'],
};

/**
 * Events for which the files of the default branch count, and GITHUB_REF is the default branch, whatever they are about
 * (docs.github.com, "Events that trigger workflows": the columns GITHUB_SHA and GITHUB_REF of each event).
 */
const DEFAULT_BRANCH_EVENTS = new Set([
  'branch_protection_rule',
  'check_run',
  'check_suite',
  'delete',
  'discussion',
  'discussion_comment',
  'fork',
  'gollum',
  'issue_comment',
  'issues',
  'label',
  'milestone',
  'page_build',
  'public',
  'pull_request_target',
  'repository_dispatch',
  'schedule',
  'status',
  'watch',
  'workflow_run',
]);

/** What an event does to a workflow. */
export type TriggerVerdict = 'run' | 'wait for approval' | 'no';

interface Filters {
  /** Names; of `workflow_run` alone. */
  readonly workflows?: readonly string[];
  readonly types?: readonly string[];
  readonly branches?: readonly string[];
  readonly 'branches-ignore'?: readonly string[];
  readonly tags?: readonly string[];
  readonly 'tags-ignore'?: readonly string[];
  readonly paths?: readonly string[];
  readonly 'paths-ignore'?: readonly string[];
}

/** Whether runs of an event stand on the default branch. */
export function isDefaultBranchEvent(name: string): boolean {
  return DEFAULT_BRANCH_EVENTS.has(name);
}

/**
 * Whether an event starts a workflow with these triggers (docs.github.com, "Events that trigger workflows"). A dispatch is for
 * one `file` alone, which its payload names by path.
 */
export function verdictOn(
  on: Readonly<Record<string, unknown>>,
  event: TriggerEvent,
  file?: string,
): TriggerVerdict {
  const trigger = on[event.name];
  if (event.skipped && (event.name === 'push' || event.name === 'pull_request')) return 'no';
  if (trigger === undefined || !accepts(trigger, event)) return 'no';
  if (event.name === 'workflow_dispatch' && !isFor(event, file)) return 'no';
  if (!event.byWorkflowToken) return 'run';
  if (event.name === 'workflow_dispatch' || event.name === 'repository_dispatch') return 'run';
  const action = String(event.payload['action'] ?? '');
  return event.name === 'pull_request' && DEFAULT_TYPES['pull_request']?.includes(action)
    ? 'wait for approval'
    : 'no';
}

function isFor(event: TriggerEvent, file: string | undefined): boolean {
  const path = event.payload['workflow'];
  return file === undefined || typeof path !== 'string' || path === `.github/workflows/${file}`;
}

function accepts(trigger: unknown, event: TriggerEvent): boolean {
  if (event.name === 'schedule')
    return (trigger as readonly { cron: string }[]).some(({ cron }) => cron === event.payload['schedule']);
  if (event.name === 'workflow_dispatch') return true;
  const filters = trigger as Filters;
  return (
    acceptsType(filters, event) &&
    acceptsWorkflow(filters, event) &&
    acceptsRef(filters, event) &&
    acceptsPaths(filters, event)
  );
}

/** `workflow_run` names the workflows that it follows; any one of them is enough. */
function acceptsWorkflow({ workflows }: Filters, { name, payload }: TriggerEvent): boolean {
  if (name !== 'workflow_run' || workflows === undefined) return true;
  const followed = payload['workflow'] as { readonly name?: string } | undefined;
  return workflows.includes(followed?.name ?? '');
}

function acceptsType({ types }: Filters, event: TriggerEvent): boolean {
  const action = event.payload['action'];
  const wanted = types ?? DEFAULT_TYPES[event.name];
  return wanted === undefined || (typeof action === 'string' && wanted.includes(action));
}

/**
 * A push with filters of tags alone does not run for branches, nor the other way round; with both each counts for its own
 * (docs.github.com, "Workflow syntax", on.push).
 */
function acceptsRef(filters: Filters, event: TriggerEvent): boolean {
  const { branches, tags, 'branches-ignore': noBranches, 'tags-ignore': noTags } = filters;
  const namesBranches = branches !== undefined || noBranches !== undefined;
  const namesTags = tags !== undefined || noTags !== undefined;
  if (event.name === 'push' && event.ref.startsWith('refs/tags/')) {
    if (namesBranches && !namesTags) return false;
    return passes(event.ref.slice('refs/tags/'.length), tags, noTags);
  }
  const branch = branchOf(event);
  if (branch === undefined) return true;
  if (event.name === 'push' && namesTags && !namesBranches) return false;
  return passes(branch, branches, noBranches);
}

/** What `branches` judges: the pushed branch, the base, or the branch that the followed run was on. */
function branchOf({ name, ref, baseRef, payload }: TriggerEvent): string | undefined {
  if (name === 'push') return ref.replace('refs/heads/', '');
  if (name === 'workflow_run')
    return (payload['workflow_run'] as { readonly head_branch?: string | null }).head_branch ?? '';
  if (name === 'merge_group')
    return (payload['merge_group'] as { readonly base_ref: string }).base_ref.replace('refs/heads/', '');
  return baseRef;
}

function acceptsPaths(filters: Filters, event: TriggerEvent): boolean {
  const files = event.changedFiles;
  if (files === undefined) return true;
  if (filters.paths) return files.some((file) => passes(file, filters.paths, undefined));
  if (filters['paths-ignore']) return !files.every((file) => matchesAny(file, filters['paths-ignore'] ?? []));
  return true;
}

function passes(
  name: string,
  wanted: readonly string[] | undefined,
  ignored: readonly string[] | undefined,
): boolean {
  if (wanted) return matchesAny(name, wanted);
  return !(ignored && matchesAny(name, ignored));
}
