import type { PullRequestFacts } from './pull-request.ts';
import type { Scope } from './scope.ts';

/** What the workflow event hints at. Never trusted alone: every fact is read again from the code host. */
export interface EventHint {
  /** Of the event, such as `pull_request`. */
  readonly name: string;
  /** Without `refs/heads/`; undefined where the event tells none. */
  readonly branch: string | undefined;
  /** Its number; undefined where the event is about none. */
  readonly pullRequest: number | undefined;
  /** 40 hex digits: the head of the pull request, or what was pushed; undefined where the event tells none. */
  readonly commit: string | undefined;
  /** ISO 8601, of GitHub's clock: as of when the event says that its pull request is closed. Absent where it does not say so. */
  readonly closedAt?: string;
}

/** Whom a run is about, as far as step, settings and event say. What is named wins over the event. */
export interface SubjectHint {
  /** Undefined to take the pull request's, or the event's. */
  readonly branch: string | undefined;
  /** 40 hex digits, asked for by name; undefined for the branch's head. */
  readonly commit: string | undefined;
  /** Undefined to take the event's, or the branch's open one. */
  readonly pullRequest: number | undefined;
  /** What the event says, for what is not named. */
  readonly hint: EventHint;
}

/** Whom a run is about, as the code host knows them now. */
export interface Subject extends Scope {
  /** Whole, without `refs/heads/`. */
  readonly branch: string;
  /** Of stack and Beanstalk environment (see `environmentName`). */
  readonly name: string;
  /** `repository-id/project/kind/branch` (see `subjectKey`). */
  readonly key: string;
  /** The one that was named, else the event's or the branch's open one that wants it; undefined where there is none. */
  readonly pullRequest: PullRequestFacts | undefined;
  /** Head of the branch (40 hex digits); undefined when the code host says that there is no such branch. */
  readonly branchHead: string | undefined;
}

/** Reads the hint from an event's payload. What it does not know gives an empty hint, never an error. */
export function hintOf(name: string, payload: unknown, ref: string | undefined): EventHint {
  const event = asObject(payload);
  const pull = asObject(event['pull_request']);
  const head = asObject(pull['head']);
  if (name === 'pull_request' || name === 'pull_request_review' || name === 'pull_request_target') {
    return {
      name,
      branch: asText(head['ref']),
      pullRequest: asNumber(pull['number']),
      commit: asText(head['sha']),
      ...closing(pull),
    };
  }
  if (name === 'delete' || name === 'create') {
    const branch = asText(event['ref_type']) === 'tag' ? undefined : asText(event['ref']);
    return { name, branch, pullRequest: undefined, commit: undefined };
  }
  const branch = name === 'push' ? /^refs\/heads\/(.+)$/.exec(ref ?? '')?.[1] : undefined;
  const commit = name === 'push' ? asText(event['after']) : undefined;
  return { name, branch, pullRequest: undefined, commit };
}

function closing(pull: Record<string, unknown>): Pick<EventHint, 'closedAt'> {
  const closedAt = pull['state'] === 'closed' ? asText(pull['updated_at']) : undefined;
  return closedAt === undefined ? {} : { closedAt };
}

function asObject(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : {};
}

function asText(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function asNumber(value: unknown): number | undefined {
  return typeof value === 'number' ? value : undefined;
}
