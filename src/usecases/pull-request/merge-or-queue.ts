import { type MergePlan, queueStep } from '../../domain/pull-request/merge-plan.ts';
import { isWaitingForChecks } from '../../domain/pull-request/required-checks.ts';
import { say, skip, type Verdict } from '../../domain/verdict/verdict.ts';
import type { CodeHost, MergeMethod } from '../../ports/code-host.ts';
import { again, describeMove, type ToMerge } from './merge-sentences.ts';

/** With what a pull request is merged, or put into the queue. */
export type MergeHost = Pick<CodeHost, 'mergePullRequest' | 'enqueue' | 'startsRuns'>;

/** An open pull request at the commit that was delivered. */
interface Planned extends ToMerge {
  /** Undefined where the server does not tell. */
  readonly plan: MergePlan | undefined;
}

interface How {
  readonly method: MergeMethod;
  readonly dryRun: boolean;
}

/** Merges it at the commit that was delivered, or puts it into the merge queue of its base. */
export async function mergeOrQueue(codeHost: MergeHost, wish: Planned, how: How): Promise<Verdict> {
  const { pull, plan, delivery } = wish;
  const step = plan === undefined ? 'merge' : queueStep(plan, delivery?.recordedAt);
  const queue = `the merge queue of '${pull.baseBranch}'`;
  switch (step) {
    case 'merge':
      return mergeNow(codeHost, wish, how);
    case 'waits':
      return say(
        'enqueued',
        `Pull request #${pull.number} is in ${queue}, so it is left alone; a later run sees its merge.`,
        'unchanged',
      );
    case 'auto':
      return skip(
        'not_mergeable',
        `Pull request #${pull.number} is left to auto-merge, which ${plan?.autoMergeBy} enabled: GitHub puts it into ${queue} once the rules of its base are met.`,
      );
    case 'removed':
      return say('not_mergeable', describeRemoval(wish, queue));
    case 'enqueue':
      return enqueue(codeHost, wish, { ...how, queue });
  }
}

function describeRemoval({ pull, plan }: Planned, queue: string): string {
  const { at = '', reason = '' } = plan?.removal ?? {};
  const why = reason === '' ? '' : ` (${reason})`;
  return `Pull request #${pull.number} left ${queue} at ${at} without a merge${why}; correct what its checks show, or add it to the queue again by hand.`;
}

/** For what the job's own token puts into a queue no checks start, so it would stand there and hold up the others. */
async function enqueue(
  codeHost: MergeHost,
  wish: Planned,
  { queue, dryRun }: How & { readonly queue: string },
): Promise<Verdict> {
  const { pull, commit, plan } = wish;
  const { number } = pull;
  const short = commit.slice(0, 7);
  if (!(await codeHost.startsRuns()))
    return say(
      'not_mergeable',
      `Pull request #${number} is not merged, because branch '${pull.baseBranch}' takes changes through its merge queue alone, and no checks start for what the job's own token puts there; give the input github-token the token of an app that may write contents, pull requests and merge queues, or add it to the queue by hand.`,
    );
  if (dryRun) return say('dry_run', `Pull request #${number} would be put into ${queue} at ${short}.`);
  const { outcome, detail } = await codeHost.enqueue(number, commit);
  switch (outcome) {
    case 'queued':
      return say(
        'enqueued',
        `Pull request #${number} was put into ${queue} at ${short}; a later run sees its merge.`,
      );
    case 'unseen':
      return say(
        'enqueued',
        `GitHub took pull request #${number} for ${queue} at ${short}, but does not show it there yet; a later run looks again.`,
      );
    case 'moved':
      return say('head_moved', describeMove(wish, undefined, plan));
    case 'refused':
      return blocked(wish, detail);
  }
}

async function mergeNow(codeHost: MergeHost, wish: Planned, { method, dryRun }: How): Promise<Verdict> {
  const { pull, commit, plan } = wish;
  const { number } = pull;
  const short = commit.slice(0, 7);
  if (dryRun) return say('dry_run', `Pull request #${number} would be merged at ${short}.`);
  const { outcome, detail } = await codeHost.mergePullRequest(number, commit, method);
  const words = detail === undefined ? '' : ` (${detail})`;
  switch (outcome) {
    case 'merged':
      return say('pull_request_merged', `Pull request #${number} was merged at ${short}.`);
    case 'already':
      return mergedAlready(number);
    case 'moved':
      return say('head_moved', describeMove(wish, undefined, plan));
    case 'conflict':
      return say(
        'not_mergeable',
        `Pull request #${number} conflicts with its base${words}; ${again('bring it up to date, ')}.`,
      );
    case 'workflows':
      return say(
        'not_mergeable',
        `Pull request #${number} changes workflow files, which the token of this step may not${words}; merge it by hand, or give the input github-token the token of an app that may write workflows.`,
      );
    case 'queue':
      return say(
        'not_mergeable',
        `Pull request #${number} is not merged, because branch '${pull.baseBranch}' takes changes through its merge queue alone${words}; add it to the queue by hand.`,
      );
    case 'blocked':
      return blocked(wish, detail);
  }
}

/** Not by this run: whoever merged it may have started what a push starts. */
export function mergedAlready(number: number): Verdict {
  return say('pull_request_merged', `Pull request #${number} is merged already.`, 'unchanged');
}

/** What passes by itself is no refusal: a later run, or GitHub, goes on with it. */
function blocked({ pull: { number }, plan }: Planned, detail: string | undefined): Verdict {
  const words = detail === undefined ? '' : ` (${detail})`;
  if (plan?.autoMergeBy !== undefined)
    return skip(
      'not_mergeable',
      `Pull request #${number} waits for the rules of its base${words}; GitHub merges it once they are met, because ${plan.autoMergeBy} enabled auto-merge.`,
    );
  if (isWaitingForChecks(detail ?? ''))
    return skip(
      'not_mergeable',
      `Pull request #${number} waits for checks that its base requires${words}; a later run merges it.`,
    );
  return say(
    'not_mergeable',
    `Pull request #${number} may not be merged${words}; meet the rules of its base, or choose another 'method'.`,
  );
}
