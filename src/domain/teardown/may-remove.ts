import { keptNow } from '../environment/kept-until.ts';
import { hasLabel } from '../environment/labels.ts';
import type { LifeOfPull } from '../environment/pull-request.ts';
import { lastPushOf, type Push } from '../environment/pushes.ts';
import { isWantedByBranch, KEEP_LABEL, OFF_LABEL } from '../environment/wanted.ts';
import type { WantedRule } from '../environment/wanted-rules.ts';
import { formatDuration } from '../input/durations.ts';
import { type SkipCode, skip, type Verdict } from '../verdict/verdict.ts';

/** What the code host says about one branch, each read directly and none from a list. */
export interface BranchFacts {
  /** GitHub's number of the repository, which outlives its names. */
  readonly repositoryId: number;
  /** Its whole name, without `refs/heads/`. */
  readonly branch: string;
  /** Undefined only when the code host answered 404 for the branch and 200 for the repository. */
  readonly branchHead: string | undefined;
  /** An open pull request from the branch, if there is one. */
  readonly openPullRequest: LifeOfPull | undefined;
  /** The newest pull request from the branch, open or not. */
  readonly latestPullRequest: LifeOfPull | undefined;
  /** True for kinds that are no previews, and where `wanted` names `branch`: pull requests come and go, and they stay. */
  readonly outlivesPullRequests: boolean;
}

/**
 * Whether the end of its pull request leaves an environment standing. What asked for it keeps it: `wanted` says what asks for one of
 * this kind. So a preview of the default branch, too, ends with the pull request that alone asked for it.
 */
export function outlivesPullRequests(kind: string, wanted: readonly WantedRule[]): boolean {
  return kind !== 'preview' || isWantedByBranch(wanted);
}

/** An environment may go, with `why` to stand after a colon, or it stays. */
export type RemovalVerdict =
  | { readonly remove: true; readonly why: string }
  | (Staying & {
      /** When its time is up; absent where it has no end, or nobody knows it. */
      readonly ends?: Date;
    });

/** The environment stays. */
export type Staying = {
  /** Nothing of it goes. */
  readonly remove: false;
} & Verdict<'skipped'>;

/** The environment stays, whatever else would let it go. */
export function stays(reasonCode: SkipCode, sentence: string): Staying {
  return { remove: false, ...skip(reasonCode, sentence) };
}

/** Whether an environment may go. The proof must be positive: a closed pull request, a branch that is gone, or a person's wish. */
export function mayRemove(facts: BranchFacts, options: { readonly force: boolean }): RemovalVerdict {
  const open = facts.openPullRequest;
  if (open) {
    if (hasLabel(open.labels, OFF_LABEL))
      return { remove: true, why: `pull request #${open.number} is labelled '${OFF_LABEL}'` };
    return stays('still_wanted', `Pull request #${open.number} is open, so its environment stays.`);
  }
  const latest = facts.latestPullRequest;
  const kept = keptByLabel(latest, options);
  if (kept) return kept;
  if (facts.branchHead === undefined) return { remove: true, why: `branch '${facts.branch}' is gone` };
  if (latest?.state === 'closed' && !facts.outlivesPullRequests)
    return { remove: true, why: `pull request #${latest.number} is ${latest.merged ? 'merged' : 'closed'}` };
  return stays(
    'still_wanted',
    facts.outlivesPullRequests
      ? `Branch '${facts.branch}' exists, and its environment outlives its pull requests, so it stays.`
      : `Branch '${facts.branch}' exists and no pull request of it was closed, so its environment stays.`,
  );
}

/** True of a `why` that its pull request or branch gave: it ends as soon as that is open, or there, again. */
export function endsWithItsLife(why: string): boolean {
  return /^(?:pull request #\d+ is (?:labelled '.*'|merged|closed)|branch '.*' is gone)$/s.test(why);
}

/** Somebody labelled the pull request so that its environment stays; only `force` overrules that. */
export function keptByLabel(
  pull: Pick<LifeOfPull, 'number' | 'labels'> | undefined,
  options: { readonly force: boolean },
): RemovalVerdict | undefined {
  if (options.force || pull === undefined || !hasLabel(pull.labels, KEEP_LABEL)) return undefined;
  return stays(
    'still_wanted',
    `Pull request #${pull.number} is labelled '${KEEP_LABEL}', so its environment stays; take the label off to let it go.`,
  );
}

/** Somebody asked that it stays until a day is over, which is not over yet; only `force` overrules that. */
export function keptByDay(
  open: readonly Pick<LifeOfPull, 'number' | 'labels'>[],
  options: { readonly force: boolean },
  now: Date,
): Staying | undefined {
  const kept = options.force ? undefined : keptNow(open, now);
  if (kept === undefined) return undefined;
  return stays(
    'still_wanted',
    `Pull request #${kept.number} is labelled '${kept.label}', so its environment stays until that day is over in UTC; take the label off to let it go.`,
  );
}

/**
 * Whether an environment's time is up, counted from its last push. The list of pushes has to know the commit that runs:
 * one that does not may lack the newest as well, and proves nothing.
 */
export function hasExpired(
  facts: {
    readonly pushes: readonly Push[];
    readonly runningCommit: string | undefined;
    /** When the environment was made, ISO 8601; undefined for one that never stood. */
    readonly standsSince?: string | undefined;
  },
  ttlMs: number,
  now: Date,
): RemovalVerdict {
  const known = facts.pushes.some((push) => push.commit === facts.runningCommit);
  if (!known)
    return stays(
      'doubtful_facts',
      'No deployment is recorded for the commit that runs, so nobody knows when it was pushed and the environment stays.',
    );
  const last = lastPushOf(facts.pushes, facts.standsSince)?.getTime() ?? Number.NaN;
  const age = now.getTime() - last;
  const limit = `'ttl' is ${formatDuration(ttlMs)}`;
  if (age > ttlMs) return { remove: true, why: `its last push was ${formatDuration(age)} ago and ${limit}` };
  const sentence = `The last push was ${formatDuration(age)} ago and ${limit}, so the environment stays.`;
  return {
    ...stays('still_wanted', sentence),
    ...(Number.isNaN(last) ? {} : { ends: new Date(last + ttlMs) }),
  };
}

/** How far the clocks of GitHub and AWS may be apart where one of them says that something is old enough to go. */
const MOST_APART_MS = 10 * 60_000;

/**
 * The same by two clocks, since one is no proof of an age: GitHub's alone would take away what was just made, when it is wrong.
 * @param clocks `apartMs` is undefined where only one of them was read.
 */
export function hasSurelyExpired(
  facts: Parameters<typeof hasExpired>[0],
  ttlMs: number,
  clocks: { readonly now: Date; readonly apartMs: number | undefined },
): RemovalVerdict {
  const expired = hasExpired(facts, ttlMs, clocks.now);
  const apart = clocks.apartMs;
  if (!expired.remove || (apart !== undefined && apart <= MOST_APART_MS)) return expired;
  const how = apart === undefined ? 'not known to agree' : `${formatDuration(apart)} apart`;
  return stays(
    'doubtful_facts',
    `The clocks of GitHub and AWS are ${how}, so nobody knows how old the environment is, and it stays; rerun later.`,
  );
}
