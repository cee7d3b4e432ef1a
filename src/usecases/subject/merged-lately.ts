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
/**
 * Of so many it is asked in one look whether they are finished, with two or three requests each: a job's token has a thousand an hour, and
 * each call of a tracker is a look. The newest are asked each time, and of the others those whose turn it is.
 */
const NEWEST_ASKED = 6;
/** Of so many others the turn comes with an hour, and stays for two: the job behind a look may begin in the next one. */
const A_TURN = 7;
const HOUR_MS = 60 * 60_000;

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
  readonly clock: Pick<Clock, 'now'>;
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
  for (const each of askedNow(asked, deps.clock.now()))
    if (await isUnfinished(deps, each.pull)) left.push(each);
  return [...others, ...left];
}

/** All get their turn within seven hours: those that are finished stay in the list for a week, and must not hide one that is not. */
function askedNow<Each>(all: readonly Each[], now: Date): readonly Each[] {
  const hour = Math.floor(now.getTime() / HOUR_MS);
  const turns = Math.max(1, Math.ceil((all.length - NEWEST_ASKED) / A_TURN));
  const due = [hour, hour - 1].map((each) => each % turns);
  return all.filter((_, at) => at < NEWEST_ASKED || due.includes(Math.floor((at - NEWEST_ASKED) / A_TURN)));
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
