import type { RunnerGitHub } from '../records/github.ts';
import type { TriggerEvent } from '../records/records.ts';
import type { Workflow } from './workflow-files.ts';

/** One run of one workflow, as far as its contexts go. */
export interface RunIdentity {
  readonly id: number;
  readonly number: number;
  readonly workflow: Workflow;
  readonly event: TriggerEvent;
}

/** Addresses that GitHub tells every job; the runner's GitHub may point the APIs elsewhere. */
const PUBLIC_ADDRESSES = {
  GITHUB_SERVER_URL: 'https://github.com',
  GITHUB_API_URL: 'https://api.github.com',
  GITHUB_GRAPHQL_URL: 'https://api.github.com/graphql',
} as const;

/**
 * The variables that describe a run to its steps; the `github` context is made of them
 * (docs.github.com, "Store information in variables", default variables).
 */
export function runVariables(run: RunIdentity, github: RunnerGitHub): Record<string, string> {
  const { event, workflow } = run;
  const { repository } = github;
  const actor = event.actor ?? repository.fullName.split('/')[0] ?? '';
  return {
    ...PUBLIC_ADDRESSES,
    ...githubOnly(github.environment()),
    GITHUB_ACTIONS: 'true',
    GITHUB_ACTOR: actor,
    GITHUB_TRIGGERING_ACTOR: actor,
    GITHUB_BASE_REF: event.baseRef ?? '',
    GITHUB_EVENT_NAME: event.name,
    GITHUB_HEAD_REF: event.headRef ?? '',
    GITHUB_REF: event.ref,
    GITHUB_REF_NAME: event.ref.replace(/^refs\/(heads|tags|pull)\//, ''),
    GITHUB_REF_PROTECTED: 'false',
    GITHUB_REF_TYPE: event.ref.startsWith('refs/tags/') ? 'tag' : 'branch',
    GITHUB_REPOSITORY: repository.fullName,
    GITHUB_REPOSITORY_ID: String(repository.id),
    GITHUB_REPOSITORY_OWNER: repository.fullName.split('/')[0] ?? '',
    GITHUB_REPOSITORY_OWNER_ID: String(repository.ownerId),
    GITHUB_RETENTION_DAYS: '90',
    GITHUB_RUN_ATTEMPT: '1',
    GITHUB_RUN_ID: String(run.id),
    GITHUB_RUN_NUMBER: String(run.number),
    GITHUB_SHA: event.sha,
    GITHUB_WORKFLOW: workflow.name,
    GITHUB_WORKFLOW_REF: `${repository.fullName}/.github/workflows/${workflow.file}@${event.ref}`,
    GITHUB_WORKFLOW_SHA: event.sha,
  };
}

/** The `github` context of a run. */
export function githubContext(
  run: RunIdentity,
  github: RunnerGitHub,
  token: string,
): Record<string, unknown> {
  const variables = runVariables(run, github);
  const context = Object.fromEntries(
    Object.entries(variables).map(([name, value]) => [name.slice('GITHUB_'.length).toLowerCase(), value]),
  );
  delete context['actions'];
  return { ...context, ref_protected: false, event: run.event.payload, token };
}

function githubOnly(variables: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(variables).filter(([name]) => name.startsWith('GITHUB_')));
}
