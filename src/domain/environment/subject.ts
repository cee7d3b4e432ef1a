import type { Intent } from '../intents/intent.ts';
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
  /** What the workflow runs at; absent where the runner does not say so. */
  readonly ranAt?: RunCommit;
  /** What else the event tells, by which an answer is known that is older; absent where nothing is. */
  readonly told?: Told;
}

/** The commit of a workflow's run, which a job checks out unless it is told another one. */
export interface RunCommit {
  /** 40 hex digits. */
  readonly commit: string;
  /** Without `refs/heads/`; undefined where it is that of a tag, of a fork, or the test merge of a pull request. */
  readonly branch: string | undefined;
  /** True where another repository's run led to this one, or one of a repository that is gone; absent where none did. */
  readonly isFork?: true;
}

/** What an event tells of its pull request or branch, as it was then. */
export interface Told {
  /** Of the event, such as `synchronize`; absent where it has none. */
  readonly action?: string | undefined;
  /** ISO 8601, of GitHub's clock: when the subject had last changed. */
  readonly at?: string | undefined;
  /** 40 hex digits: the head before the event moved it. */
  readonly before?: string | undefined;
  /** Of the pull request. */
  readonly state?: string | undefined;
  /** Names of its labels; [] for none. */
  readonly labels: readonly string[];
  /** Logins and team slugs whose review is requested; [] for none. */
  readonly requestedReviewers: readonly string[];
  /** The label that came or went. */
  readonly label?: string | undefined;
  /** The login or team slug that was asked, is asked no more, or has reviewed. */
  readonly reviewer?: string | undefined;
  /** True where the head is in another repository. */
  readonly isFork?: boolean;
  /** An app did it, such as the workflows themselves; absent for a person, or where the event does not say so. */
  readonly byApp?: true;
}

/** Whom a run is about, as far as step, settings and event say. What is named wins over the event. */
export interface SubjectHint {
  /** Undefined to take the pull request's, or the event's. */
  readonly branch: string | undefined;
  /** 40 hex digits, asked for by name; undefined for the branch's head. Of a shared kind, what the run is for: it brings nothing else. */
  readonly commit: string | undefined;
  /** Undefined to take the event's, or the branch's open one. */
  readonly pullRequest: number | undefined;
  /** What the event says, for what is not named. */
  readonly hint: EventHint;
  /** Of a shared kind: what somebody sent there is meant. Absent for every other kind. */
  readonly isShared?: true;
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
  /** Of a shared environment, what it shall run: its commit stands for the head. Absent for every other, and where nothing was sent. */
  readonly sent?: Intent;
}

/** What the runner says of the run itself. */
export interface RunRef {
  /** `GITHUB_REF`, such as `refs/heads/main`; undefined where it says none. */
  readonly ref: string | undefined;
  /** `GITHUB_SHA`, 40 hex digits; undefined where it says none. */
  readonly sha: string | undefined;
}

/** Reads the hint from an event's payload. What it does not know gives an empty hint, never an error. */
export function hintOf(name: string, payload: unknown, run: RunRef): EventHint {
  const event = asObject(payload);
  const ranAt = ranAtOf(name, event, run);
  return { ...subjectOf(name, event, run.ref), ...(ranAt === undefined ? {} : { ranAt }) };
}

function subjectOf(name: string, event: Record<string, unknown>, ref: string | undefined): EventHint {
  const pull = asObject(event['pull_request']);
  const head = asObject(pull['head']);
  if (name === 'pull_request' || name === 'pull_request_review' || name === 'pull_request_target') {
    return {
      name,
      branch: asText(head['ref']),
      pullRequest: asNumber(pull['number']),
      commit: asText(head['sha']),
      ...closing(pull),
      ...(asNumber(pull['number']) === undefined ? {} : { told: toldOfPull(event, pull) }),
    };
  }
  if (name === 'delete' || name === 'create') {
    const branch = asText(event['ref_type']) === 'tag' ? undefined : asText(event['ref']);
    return { name, branch, pullRequest: undefined, commit: undefined, told: toldOfBranch(event) };
  }
  if (name !== 'push') return { name, branch: undefined, pullRequest: undefined, commit: undefined };
  const told = toldOfBranch(event);
  return { name, branch: branchOfRef(ref), pullRequest: undefined, commit: asText(event['after']), told };
}

function branchOfRef(ref: string | undefined): string | undefined {
  return /^refs\/heads\/(.+)$/.exec(ref ?? '')?.[1];
}

/**
 * A workflow that another one starts runs at the default branch's newest commit, and works on what that one ran at. Source:
 * docs.github.com/actions/reference/workflows-and-actions/events-that-trigger-workflows, "workflow_run". A fork calls its branches as
 * it likes, so the name of one of its branches says nothing.
 */
function ranAtOf(name: string, event: Record<string, unknown>, { ref, sha }: RunRef): RunCommit | undefined {
  const before = asObject(event['workflow_run']);
  const commit = name === 'workflow_run' ? asText(before['head_sha']) : asText(sha);
  if (commit === undefined) return undefined;
  if (name !== 'workflow_run') return { commit, branch: branchOfRef(ref) };
  const [head, own] = [before['head_repository'], event['repository']].map((each) => asObject(each)['id']);
  if (head === undefined || head !== own) return { commit, branch: undefined, isFork: true };
  return { commit, branch: asText(before['head_branch']) };
}

/**
 * Whom a run is about that was given a branch or a pull request by name: the event's own, or another one of which nothing was told.
 */
export function hintFor(
  hint: EventHint,
  named: { readonly branch: string | undefined; readonly pullRequest: number | undefined },
): EventHint {
  const { branch = hint.branch, pullRequest = hint.pullRequest } = named;
  if (branch === hint.branch && pullRequest === hint.pullRequest) return hint;
  return { name: hint.name, branch: named.branch, pullRequest: named.pullRequest, commit: undefined };
}

/** The label that the event put on; undefined for any other event. */
export function justLabelled({ told }: EventHint): string | undefined {
  return told?.action === 'labeled' ? told.label : undefined;
}

/** The label that the event took off; undefined for any other event. */
export function justUnlabelled({ told }: EventHint): string | undefined {
  return told?.action === 'unlabeled' ? told.label : undefined;
}

/** The same event for whoever needs no more than that its subject is there. */
export function onlyThere({ name, branch, pullRequest, told }: EventHint): EventHint {
  const there = { labels: [], requestedReviewers: [], isFork: told?.isFork === true };
  return { name, branch, pullRequest, commit: undefined, ...(told === undefined ? {} : { told: there }) };
}

/** Source: docs.github.com/webhooks/webhook-events-and-payloads, "pull_request" and "pull_request_review". */
function toldOfPull(event: Record<string, unknown>, pull: Record<string, unknown>): Told {
  const people = asList(pull['requested_reviewers']).map((person) => asText(person['login']));
  const teams = asList(pull['requested_teams']).map((team) => asText(team['slug']));
  const reviewer =
    asText(asObject(event['requested_reviewer'])['login']) ??
    asText(asObject(event['requested_team'])['slug']) ??
    asText(asObject(asObject(event['review'])['user'])['login']);
  return {
    action: asText(event['action']),
    at: asText(pull['updated_at']),
    before: asText(event['before']),
    state: asText(pull['state']),
    labels: asList(pull['labels']).flatMap((label) => asText(label['name']) ?? []),
    requestedReviewers: [...people, ...teams].filter((name) => name !== undefined),
    label: asText(asObject(event['label'])['name']),
    reviewer,
    isFork: isFromFork(pull),
    // docs.github.com/webhooks/webhook-events-and-payloads, "sender"; apps are of the type `Bot` (rest/users, "Get a user").
    ...(asText(asObject(event['sender'])['type']) === 'Bot' ? { byApp: true } : {}),
  };
}

function isFromFork(pull: Record<string, unknown>): boolean {
  const [head, base] = ['head', 'base'].map((side) => asObject(asObject(pull[side])['repo'])['id']);
  return base !== undefined && head !== base;
}

/** `pushed_at` is in seconds where somebody pushed, and text elsewhere ("push", "delete" in the same source). */
function toldOfBranch(event: Record<string, unknown>): Told {
  const pushed = asObject(event['repository'])['pushed_at'];
  const at = typeof pushed === 'number' ? new Date(pushed * 1000).toISOString() : asText(pushed);
  return { at, before: asText(event['before']), labels: [], requestedReviewers: [] };
}

function asList(value: unknown): readonly Record<string, unknown>[] {
  return Array.isArray(value) ? value.map(asObject) : [];
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
