import type { AnnouncementState } from '../../domain/announce/announcement.ts';
import { whyCommentBehind } from '../../domain/due/behind-comment.ts';
import { dueItem, type Found, NOTHING_FOUND } from '../../domain/due/duties.ts';
import { type HeadToTry, nextTry } from '../../domain/due/hold-back.ts';
import type { HealTry } from '../../domain/due/hourly-run.ts';
import { type HeadVerdict, judgeHead } from '../../domain/due/judge-head.ts';
import { OTHER_STEP, takeTurns } from '../../domain/due/take-turns.ts';
import { whyNotWanted } from '../../domain/environment/wanted.ts';
import { refuseStoryLabels, storyLabelsOf } from '../../domain/environment/wanted-rules.ts';
import { whyNotMoved } from '../../domain/locks/judge-lock.ts';
import { describeFailure, type Failure } from '../../domain/report/describe-failure.ts';
import type { Stack } from '../../domain/stack/stack.ts';
import { findEnvironmentComment } from '../announce/environment-comments.ts';
import { inParallel } from '../pace/in-parallel.ts';
import { lazy } from '../pace/lazy.ts';
import { inEveryTarget, type Targets } from '../targets/targets.ts';
import type { BehindDeps, BehindRequest } from './behind-request.ts';
import { MOST_IN_TRACKER, storyLooker, type WhyStoryBehind } from './behind-stories.ts';
import { isAskedFor, isPinned, whyStillMissing } from './confirm-behind.ts';
import { type DueHead, dueHeads, stackOfHead } from './due-heads.ts';
import { findHeldBack } from './hold-back.ts';
import { pinnedHeads } from './pinned-heads.ts';

/** A job of a matrix each; what is over comes with the next hours. */
const MOST_BRANCHES = 20;
/**
 * Heads whose comment and story are asked about, those that changed last: a job's token has a thousand requests an hour for the
 * whole repository (docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api). The looks before this one saw the rest, but for
 * what people change in the tracker alone, which is looked at of every head.
 */
const MOST_ASKED = 100;
const WIDTH = 4;

/**
 * Branches with an open pull request whose environment, comment or story is behind its head, so that a run for the head would put
 * something right. Only previews: an environment of another kind does not belong to one branch.
 * @throws AdapterError for a list that cannot be whole, UserError where `wanted` names a story's label and there is no tracker.
 */
export async function lookForBehind(targets: Targets<BehindDeps>, request: BehindRequest): Promise<Found> {
  const { scope } = request;
  if (scope.kind !== 'preview') return NOTHING_FOUND;
  if (request.stories === undefined) refuseStoryLabels(request.admission.wanted);
  const { deps } = targets[0];
  const listed = await inEveryTarget(targets, (target) => target.deps.stacks.list(`${scope.project}-`));
  const open = dueHeads(await deps.codeHost.deployedHeads(scope.kind), scope);
  const heads = await pinnedHeads(deps, request, open);
  const now = deps.clock.now();
  const judged = judgeAll(heads, listed.flat(), request, now);
  const look = createLook(deps, request, listed.flat());
  const asked = new Set(
    judged
      .toSorted((a, b) => b.changedAt - a.changedAt)
      .slice(0, MOST_ASKED)
      .map(({ head }) => head),
  );
  // Of those beyond, many may differ for good, and would take the place of the others in each hour.
  const beyond = judged.filter(({ head }) => !asked.has(head));
  const inTurn = [
    ...judged.filter(({ head }) => asked.has(head)),
    ...takeTurns(beyond, MOST_IN_TRACKER, now, OTHER_STEP),
  ];
  const said = await inParallel(inTurn, WIDTH, (each) => look.whyBehind(each, asked.has(each.head)));
  const whys = new Map(inTurn.map(({ head }, index) => [head, said[index]]));
  const behind = judged.flatMap(({ head, changedAt }) => {
    const why = whys.get(head);
    const { number, headCommit } = head;
    return why === undefined ? [] : [{ head, why, number, headCommit, changedAt }];
  });
  const { failure } = look;
  return { ...(await choose(deps, request, behind)), ...(failure === undefined ? {} : { failure }) };
}

/** A head that is behind, and why: a clause. */
interface BehindHead extends HeadToTry {
  readonly head: DueHead;
  readonly why: string;
}

/** Those whose turn it is, oldest first. */
async function choose(
  deps: BehindDeps,
  { holdBack }: Pick<BehindRequest, 'holdBack'>,
  behind: readonly BehindHead[],
): Promise<Found> {
  const held = await findHeldBack(deps, holdBack, behind);
  const ready = takeTurns(behind, MOST_BRANCHES, deps.clock.now()).filter((each) => !held.has(each));
  const chosen = ready.slice(0, MOST_BRANCHES).toSorted((a, b) => a.head.number - b.head.number);
  const waiting = behind.flatMap((each) => {
    const holding = held.get(each);
    return holding === undefined ? [] : [itemOf(each, ` ${whyHeld(holding)}`)];
  });
  return {
    items: chosen.map((each) => itemOf(each)),
    more: ready.length - chosen.length,
    ...(waiting.length === 0 ? {} : { waiting }),
  };
}

function whyHeld(holding: HealTry): string {
  const next = nextTry(holding).toISOString().slice(0, 16).replace('T', ' ');
  const what = holding.ended === 'failure' ? 'failed' : 'changed nothing about that';
  return `A run for ${holding.commit.slice(0, 7)} ${what}, so the next one is after ${next} UTC; a new commit, other settings or a start by hand bring it sooner.`;
}

/** A head that is not left alone. */
interface JudgedHead {
  readonly head: DueHead;
  readonly stack: Stack | undefined;
  readonly verdict: Exclude<HeadVerdict, { readonly is: 'left alone' }>;
  /** When anything about it last changed, in ms. */
  readonly changedAt: number;
}

function judgeAll(
  heads: readonly DueHead[],
  stacks: readonly Stack[],
  { scope }: Pick<BehindRequest, 'scope'>,
  now: Date,
): readonly JudgedHead[] {
  const byName = Map.groupBy(stacks, ({ name }) => name);
  return heads.flatMap((head) => {
    const stack = stackOfHead(head, byName, scope);
    if (stack === 'foreign') return [];
    const verdict = judgeHead({ head, stack }, now);
    return verdict.is === 'left alone' ? [] : [{ head, stack, verdict, changedAt: lastChange(head, stack) }];
  });
}

function lastChange({ updatedAt, deployments }: DueHead, stack: Stack | undefined): number {
  const times = [updatedAt, deployments[0]?.changedAt, stack?.updatedAt ?? stack?.createdAt];
  return Math.max(...times.map((at) => (at === undefined ? 0 : Date.parse(at))));
}

/** Asks what lists do not tell. A service that fails is asked no more, and `failure` says so in the end. */
function createLook(deps: BehindDeps, request: BehindRequest, stacks: readonly Stack[]) {
  const { scope, admission, comments } = request;
  const story: WhyStoryBehind =
    request.stories === undefined
      ? { all: async () => undefined, inTracker: async () => undefined }
      : storyLooker(deps, request.stories, {
          repositoryId: scope.repository.id,
          asking: storyLabelsOf(admission.wanted),
          comments,
        });
  const hosts = createGuard();
  const trackers = createGuard();
  const isLocked = lockLook(deps.codeHost);

  async function whyEnvironmentBehind(judged: JudgedHead): Promise<string | undefined> {
    const why = await whyUnlockedBehind(judged);
    return why === undefined || (await isLocked(judged)) ? undefined : why;
  }

  async function whyUnlockedBehind({ head, stack, verdict }: JudgedHead): Promise<string | undefined> {
    if (verdict.is !== 'behind') return undefined;
    if (stack !== undefined) {
      const running = stack.parameters['Commit'];
      if (running === undefined || running === head.headCommit) return verdict.why;
      return (await isWantedThere(deps, request, head, running)) ? undefined : verdict.why;
    }
    return (await whyStillMissing(deps, request, head, stacks)) === undefined ? verdict.why : undefined;
  }

  async function lookAtText({ head, verdict }: JudgedHead): Promise<SeenText> {
    if (verdict.is !== 'up to date' || !comments) return {};
    const found = await findEnvironmentComment(deps.codeHost, { key: head.key, pull: head });
    const why = whyCommentBehind(found?.state, { commit: head.headCommit, asleep: verdict.asleep });
    return { shown: found?.state, why };
  }

  return {
    get failure() {
      return hosts.failure ?? trackers.failure;
    },
    /** A clause; `mayAsk` is false for a head of which only the environment is looked at, and what its tracker alone tells. */
    async whyBehind(judged: JudgedHead, mayAsk: boolean): Promise<string | undefined> {
      const { head, stack } = judged;
      const facts = {
        repositoryId: scope.repository.id,
        branch: head.headBranch,
        branchHead: (head.pushed ?? head).headCommit,
        pullRequest: head,
        environmentExists: stack !== undefined,
      };
      const isAsked = whyNotWanted(facts, admission) === undefined;
      const why = isAsked ? await hosts.ask(() => whyEnvironmentBehind(judged)) : undefined;
      if (why !== undefined) return why;
      const pushed = head.pushed ?? head;
      if (!mayAsk) return trackers.ask(() => story.inTracker(pushed));
      const text = isAsked ? await hosts.ask(() => lookAtText(judged)) : undefined;
      return text?.why ?? (await trackers.ask(() => story.all(pushed, text?.shown)));
    },
  };
}

/** Whether somebody asked for the commit that runs, though it is not the newest one. */
async function isWantedThere(
  deps: BehindDeps,
  request: BehindRequest,
  head: DueHead,
  running: string,
): Promise<boolean> {
  return (await isPinned(deps, request, head, running)) || isAskedFor(deps, request, head, running);
}

/** Whether a run for a head would only say by whom its environment is locked. One list says it of all. */
function lockLook(codeHost: Pick<BehindDeps['codeHost'], 'locks'>) {
  const held = lazy(() => codeHost.locks());
  return async ({ head, stack }: JudgedHead): Promise<boolean> => {
    const { name, headCommit: commit } = head;
    const runs = stack === undefined ? 'none' : stack.parameters['Commit'];
    return whyNotMoved((await held()).get(name), { name, commit, runs }) !== undefined;
  };
}

/** What the comment says, and why that is behind: a clause. */
interface SeenText {
  readonly shown?: AnnouncementState | undefined;
  readonly why?: string | undefined;
}

/** Keeps the first failure, and asks nothing after it. */
function createGuard() {
  let failure: Failure | undefined;
  return {
    get failure() {
      return failure;
    },
    async ask<Answer>(question: () => Promise<Answer>): Promise<Answer | undefined> {
      if (failure !== undefined) return undefined;
      try {
        return await question();
      } catch (error) {
        failure ??= describeFailure(error);
        return undefined;
      }
    },
  };
}

function itemOf({ head, why }: BehindHead, more = '') {
  const { number, headBranch, headCommit, name } = head;
  const sentence = `Pull request #${number} is behind: ${why}.${more}`;
  return dueItem({ name, branch: headBranch, pullRequest: number, commit: headCommit, sentence });
}
