import type { PullRequestFacts } from '../../domain/environment/pull-request.ts';
import { claimedStories, type NamedStories } from '../../domain/references/references.ts';
import { describeFailure } from '../../domain/report/describe-failure.ts';
import { type AcceptanceStatus, acceptanceStatus } from '../../domain/stories/acceptance-status.ts';
import type { Story } from '../../ports/tracker.ts';
import { judgedBelow } from '../pull-request/judged-below.ts';
import { type AcceptedDeps, type AcceptedRequest, judgeNamed } from '../stories/find-accepted.ts';
import type { FoundAcceptance } from '../stories/judge-acceptance.ts';
import { readKnown, storiesAmong, storiesNamedBy } from '../stories/story-facts.ts';
import { whyBaseMoved } from '../subject/delivery-base.ts';

/** An open pull request, and what it comes to for itself. */
export interface JudgedHead {
  readonly pull: PullRequestFacts;
  readonly status: AcceptanceStatus;
}

type KnownStories = ReadonlyMap<string, Story>;

/**
 * All open pull requests, by the judgement that an acceptance is merged by. What names no story that the tracker knows is judged by what
 * was recorded when it was delivered: whoever edits a text takes no story out of what is to be judged.
 */
export async function judgeHeads(
  deps: AcceptedDeps,
  request: AcceptedRequest,
): Promise<readonly JudgedHead[]> {
  const open = await deps.codeHost.openPullRequests();
  const namedBy = await storiesNamedBy(deps, open, request.source);
  const isOwn = (pull: PullRequestFacts) => pull.headRepositoryId === request.scope.repository.id;
  const own = open.filter(isOwn);
  const forks = open.filter((pull) => !isOwn(pull));
  const asked = new Set([
    ...own.flatMap((pull) => namedBy(pull).ids),
    ...forks.flatMap((pull) => namedBy(pull).ids).slice(0, MOST_OF_FORKS),
  ]);
  const known = await knownAmong(deps, [...asked]);
  const without = own.filter((pull) => storiesAmong(known, namedBy(pull).ids).length === 0);
  const recorded = await recordedStories(deps, request, without);
  const knownOfRecords = await knownAmong(deps, [...recorded.ids.values()].flat());
  const all = new Map([...known, ...knownOfRecords]);
  const judged = (pull: PullRequestFacts): NamedStories => {
    const named = namedBy(pull);
    return { ...named, ids: recorded.ids.get(pull.number) ?? named.ids };
  };
  const named = own
    .map((pull) => ({ pull, ...judged(pull) }))
    .filter(({ ids }) => ids.some((id) => all.has(id)));
  const found = await judgeNamed(deps, request, { open, named, known: all });
  const heads: JudgedHead[] = [];
  for (const pull of open) {
    const seen = {
      named: judged(pull),
      known: all,
      isUnknown: (id: string) => !all.has(id) && (asked.has(id) || isOwn(pull)),
      isRecorded: recorded.ids.has(pull.number),
      isUnseen: recorded.unseen.has(pull.number),
      own: found.find((each) => each.pull.number === pull.number),
    };
    heads.push({ pull, status: await statusOf(deps, request, pull, seen) });
  }
  return heads;
}

/** Ids that only pull requests from forks name, which anybody may open. Others are taken for stories without a look. */
const MOST_OF_FORKS = 100;

/** A pull request without a story needs no tracker, and so no token. */
async function knownAmong(deps: AcceptedDeps, ids: readonly string[]): Promise<KnownStories> {
  return ids.length === 0 ? new Map() : readKnown(deps.tracker(), [...new Set(ids)], deps.log);
}

interface RecordedStories {
  /** Ids of what pull requests were delivered for, by their numbers. */
  readonly ids: ReadonlyMap<number, readonly string[]>;
  /** Numbers of those that may have been delivered, and nobody knows. */
  readonly unseen: ReadonlySet<number>;
}

/** Each is asked for by itself; who was delivered and names nothing more is seldom. */
const MOST_RECORDED = 100;

/** What they were delivered for, looked up for all of them at once. */
async function recordedStories(
  { deliveries }: Pick<AcceptedDeps, 'deliveries'>,
  { review }: Pick<AcceptedRequest, 'review'>,
  pulls: readonly PullRequestFacts[],
): Promise<RecordedStories> {
  const ids = new Map<number, readonly string[]>();
  if (pulls.length === 0) return { ids, unseen: new Set() };
  const { found, unseen } = await deliveries.shown(pulls, review.reviewedLabel);
  const shown = [...new Set(found.map(({ pullRequest }) => pullRequest))];
  for (const number of shown.slice(0, MOST_RECORDED)) {
    const newest = await deliveries.newest(number);
    if (newest !== undefined) ids.set(number, [...new Set(newest.alike.flatMap(({ stories }) => stories))]);
  }
  return { ids, unseen: new Set([...unseen, ...shown.slice(MOST_RECORDED)]) };
}

/** What was seen of one pull request. */
interface Seen {
  readonly named: NamedStories;
  readonly known: KnownStories;
  /** Whether the tracker was asked for it and does not know it. */
  readonly isUnknown: (id: string) => boolean;
  /** `named` is what was recorded, since its text names no story. */
  readonly isRecorded: boolean;
  /** Nobody knows whether it was delivered. */
  readonly isUnseen: boolean;
  /** What its acceptance comes to; undefined where not all of it is accepted. */
  readonly own: FoundAcceptance | undefined;
}

async function statusOf(
  deps: AcceptedDeps,
  request: AcceptedRequest,
  pull: PullRequestFacts,
  seen: Seen,
): Promise<AcceptanceStatus> {
  const { named, known, isUnknown, own } = seen;
  const { headBranch: branch, text } = pull;
  const ready = own?.accepted ?? (own?.delivery && own);
  const against = ready && (await whyNotNow(deps, request, pull, ready.delivery).catch(unjudged));
  const refused = own?.accepted === undefined ? own?.item.sentence : undefined;
  const { title } = text;
  return acceptanceStatus({
    stories: [...new Set(named.ids.flatMap((id) => known.get(id)?.id ?? (isUnknown(id) ? [] : [id])))],
    unknown: named.ids.filter(isUnknown),
    claimed: claimedStories(request.source.rule, { branch, title }).filter(isUnknown),
    isCut: named.isCut,
    head: pull.headCommit,
    isFork: pull.headRepositoryId !== request.scope.repository.id,
    needsNone: against === undefined ? own?.needsNone : undefined,
    acceptedAt: against === undefined ? own?.accepted?.commit : undefined,
    refused: against ?? refused ?? (own === undefined ? ofRecord(seen) : undefined),
  });
}

/** It holds up no other pull request. */
function unjudged(error: unknown): string {
  return `It could not be judged: ${describeFailure(error).sentence}`;
}

/** Why it waits though it names no story that the tracker knows; undefined for one that names some, or was delivered for none. */
function ofRecord({ named: { ids }, known, isRecorded, isUnseen }: Seen): string | undefined {
  if (isUnseen)
    return 'Nobody knows whether it was delivered: over a thousand deliveries were recorded since it was opened.';
  if (!isRecorded) return undefined;
  const gone = ids.filter((id) => !known.has(id));
  return gone.length > 0
    ? `It was delivered for ${gone.join(', ')}, which the tracker does not know any more.`
    : `It was delivered for ${ids.join(', ')}, which is not accepted, though the text names it no more.`;
}

/** What keeps back a merge of what is accepted, in a sentence; undefined where nothing does. */
async function whyNotNow(
  { codeHost, deliveries }: AcceptedDeps,
  { longLived }: Pick<AcceptedRequest, 'longLived'>,
  pull: PullRequestFacts,
  delivery: NonNullable<FoundAcceptance['accepted']>['delivery'],
): Promise<string | undefined> {
  const below = await judgedBelow({ codeHost, deliveries }, pull, delivery, longLived);
  if (below !== undefined)
    return `Waits for pull request #${below}, which people judge at the commit that '${pull.baseBranch}' has now.`;
  const moved = await whyBaseMoved(codeHost, pull, delivery, longLived);
  return moved === undefined ? undefined : `Not to be merged, because ${moved}.`;
}
