import { isConflicted } from '../model/mergeability.ts';
import type { GitHubState } from '../model/model.ts';
import { headOfDefault } from '../model/model.ts';
import type { Actor, Pull } from '../model/records.ts';
import { payload } from '../views/payloads.ts';
import { changesOf, renderFullPull } from '../views/render-pull.ts';

/** What a run for an event checks out, and whether it may start. */
export interface EventPlace {
  /** Fully formed. */
  readonly ref: string;
  readonly sha: string;
  readonly fork?: boolean;
  readonly waitsForApproval?: boolean;
  readonly changedFiles?: readonly string[] | undefined;
  readonly skipped?: boolean;
}

/** That somebody did something which GitHub tells of. */
export interface Happening {
  /** Of the event: `push`, `pull_request`, … */
  readonly name: string;
  readonly actor: Actor;
  /** What a run for it checks out. */
  readonly place: EventPlace;
}

/** Sends one event; `parts` are laid over GitHub's published example of it. */
export function emit(state: GitHubState, happening: Happening, parts: Record<string, unknown>): void {
  const { name, actor } = happening;
  deliver(state, happening, payload(state, { name, sender: actor.person }, parts));
}

/** Sends one event whose payload is exactly `content`. */
export function deliver(state: GitHubState, happening: Happening, content: Record<string, unknown>): void {
  const { name, actor, place } = happening;
  state.events.emit({
    name,
    payload: content,
    at: state.core.clock.iso(),
    actor: actor.person.login,
    byWorkflowToken: actor.byWorkflowToken,
    waitsForApproval: place.waitsForApproval ?? false,
    ref: place.ref,
    sha: place.sha,
    fork: place.fork ?? false,
    changedFiles: place.changedFiles,
    skipped: place.skipped ?? false,
  });
}

/** Where runs of most events stand: the default branch, whatever branch they are about. */
export function onDefaultBranch(state: GitHubState): EventPlace {
  return { ref: `refs/heads/${state.repository.defaultBranch}`, sha: headOfDefault(state) };
}

/** A workflow's own token starts these, but they wait for someone's approval (since 2026; docs: events that trigger workflows). */
const WAITING_ACTIONS = ['opened', 'synchronize', 'reopened'];

/**
 * A `pull_request` event. There is none, `closed` included, while the pull request has a conflict:
 * GitHub cannot make the merge commit that the run would stand on.
 */
export function emitPull(
  state: GitHubState,
  pull: Pull,
  { action, actor }: { readonly action: string; readonly actor: Actor },
  parts: Record<string, unknown> = {},
): void {
  if (isConflicted(state, pull)) return;
  const merged = pull.merge.done !== undefined;
  const place: EventPlace = {
    ref: merged ? `refs/heads/${pull.branches.base}` : `refs/pull/${pull.number}/merge`,
    sha:
      (merged ? state.refs.get(`refs/heads/${pull.branches.base}`) : pull.merge.commit) ??
      pull.branches.headSha,
    fork: pull.branches.fork !== undefined,
    waitsForApproval: actor.byWorkflowToken && WAITING_ACTIONS.includes(action),
    changedFiles: changesOf(state, pull)
      .slice(0, MOST_FILES)
      .map(({ path }) => path),
    skipped: asksForNoRuns(state.git.commit(pull.branches.headSha)?.message ?? ''),
  };
  const content = { action, number: pull.number, pull_request: renderFullPull(state, pull), ...parts };
  emit(state, { name: 'pull_request', actor, place }, content);
}

/** Diffs for path filters end there (docs.github.com, "Workflow syntax", Git diff comparisons). */
export const MOST_FILES = 300;

const SKIPS = ['[skip ci]', '[ci skip]', '[no ci]', '[skip actions]', '[actions skip]'];

/**
 * Whether a commit's message asks that neither `push` nor `pull_request` start anything: one of five words anywhere, or the
 * trailer `skip-checks` behind two empty lines (docs.github.com, "Skip workflow runs").
 */
export function asksForNoRuns(message: string): boolean {
  if (SKIPS.some((word) => message.includes(word))) return true;
  const trailers = message.trimEnd().split('\n\n\n').slice(1).at(-1) ?? '';
  return /^skip-checks: ?true$/.test(trailers.split('\n').at(-1) ?? '');
}

/** GitHub promises no order between the events of one deed; the seed picks one. */
export function inAnyOrder(state: GitHubState, emissions: readonly (() => void)[]): void {
  const order = state.random.next() < 0.5 ? emissions : emissions.toReversed();
  for (const send of order) send();
}
