import { type LongLivedBranches, whyLongLived } from '../../domain/environment/branch-stays.ts';
import type { PullRequestFacts } from '../../domain/environment/pull-request.ts';
import type { Scope } from '../../domain/environment/scope.ts';
import { isFinished } from '../../domain/stories/delivery.ts';
import type { Clock } from '../../ports/clock.ts';
import type { CodeHost } from '../../ports/code-host.ts';
import type { Deliveries } from '../../ports/deliveries.ts';
import type { Story } from '../../ports/tracker.ts';

/** What merges are looked for with behind which something may be left to do. */
export type MergedHost = Pick<CodeHost, 'pullRequestsClosedSince' | 'branchLives' | 'mergePlan'>;

/** Pull requests that were merged lately, the newest merge first. */
export interface MergedLately {
  /** The branch stands where it was merged. */
  readonly standing: readonly PullRequestFacts[];
  /** It is gone, or went on: GitHub deletes merged branches by itself where a setting says so. */
  readonly gone: readonly PullRequestFacts[];
}

const NONE_MERGED: MergedLately = { standing: [], gone: [] };

/** A merge that nobody finished for so long is left to people. */
const LONGEST_LEFT_MS = 7 * 24 * 60 * 60_000;
/** One request tells of so many branches. */
const MOST_MERGED = 50;
/** So many are finished at a time; the next look is an hour later. Of each of the others two or three requests see that it is finished. */
const MOST_GONE = 20;

/**
 * What was merged within a week, whoever merged it and whatever its branch is called: a run that was killed behind the merge is finished
 * by the next one, and the merge of a queue or of auto-merge is seen. Two requests, however many branches there are. Of a branch the
 * newest pull request counts, and none where one is open.
 */
export async function mergedLately(
  { codeHost, clock }: { readonly codeHost: MergedHost; readonly clock: Pick<Clock, 'now'> },
  open: readonly Pick<PullRequestFacts, 'headBranch'>[],
  {
    scope: { repository },
    longLived,
  }: { readonly scope: Pick<Scope, 'repository'>; readonly longLived: LongLivedBranches },
): Promise<MergedLately> {
  const since = new Date(clock.now().getTime() - LONGEST_LEFT_MS);
  const busy = new Set(open.map((pull) => pull.headBranch));
  const newest = new Map<string, PullRequestFacts>();
  const closed = await codeHost.pullRequestsClosedSince(since);
  for (const pull of closed.toSorted((a, b) => a.number - b.number))
    if (pull.headRepositoryId === repository.id) newest.set(pull.headBranch, pull);
  const merged = [...newest.values()]
    .filter(
      ({ merged: isMerged, headBranch: name }) =>
        isMerged && !busy.has(name) && whyLongLived({ name, isProtected: false }, longLived) === undefined,
    )
    .toSorted((a, b) => Date.parse(b.closedAt ?? '') - Date.parse(a.closedAt ?? ''))
    .slice(0, MOST_MERGED);
  if (merged.length === 0) return NONE_MERGED;
  const lives = await codeHost.branchLives(merged.map(({ headBranch }) => headBranch));
  const last = merged.filter((pull) => lives.get(pull.headBranch)?.latest?.number === pull.number);
  const stands = (pull: PullRequestFacts) => lives.get(pull.headBranch)?.head === pull.headCommit;
  return { standing: last.filter(stands), gone: last.filter((pull) => !stands(pull)) };
}

interface WithStories {
  readonly pull: PullRequestFacts;
  /** All that it names. */
  readonly stories: readonly Story[];
}

/** With what it is looked up whether a merge is finished. */
interface FinishDeps {
  readonly codeHost: Pick<MergedHost, 'mergePlan'>;
  readonly deliveries: Pick<Deliveries, 'newest'>;
}

/**
 * Without those whose branch is gone and behind whose merge nothing is left to do. It is asked only of those all of whose stories are
 * accepted, and of so many that the requests of an hour are bounded.
 */
export async function leaveOutFinished<Each extends WithStories>(
  deps: FinishDeps,
  all: readonly Each[],
  gone: readonly PullRequestFacts[],
): Promise<readonly Each[]> {
  const numbers = new Set(gone.map(({ number }) => number));
  const others = all.filter(({ pull }) => !numbers.has(pull.number));
  const asked = all
    .filter(
      ({ pull, stories }) =>
        numbers.has(pull.number) && stories.length > 0 && stories.every(({ state }) => state === 'accepted'),
    )
    .slice(0, MOST_MERGED);
  const left: Each[] = [];
  for (const each of asked) {
    // Those that are finished take no place: they stay in the list for a week, and would hide a merge behind which a run was killed.
    if (left.length === MOST_GONE) break;
    if (await isUnfinished(deps, each.pull)) left.push(each);
  }
  return [...others, ...left];
}

/**
 * Only where a run of ours merged it, or left it to GitHub: behind the merge of people the pull request's own run cleans up, and GitHub
 * starts what waits for the push.
 */
async function isUnfinished(
  { codeHost, deliveries }: FinishDeps,
  { number, headCommit }: PullRequestFacts,
): Promise<boolean> {
  const recorded = await deliveries.newest(number);
  if (recorded?.commit !== headCommit || isFinished(recorded.refusal)) return false;
  if (recorded.isLeftToGitHub === true) return true;
  return (await codeHost.mergePlan(number))?.isMergedByJob === true;
}
