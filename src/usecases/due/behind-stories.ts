import { type AnnouncementState, tellsOfRejection } from '../../domain/announce/announcement.ts';
import { whyNotAsked } from '../../domain/due/behind-comment.ts';
import { distinctLabels } from '../../domain/environment/labels.ts';
import type { PullRequestFacts } from '../../domain/environment/pull-request.ts';
import { isRejected } from '../../domain/stories/rejection.ts';
import type { Story, Tracker } from '../../ports/tracker.ts';
import { findEnvironmentComment } from '../announce/environment-comments.ts';
import { lazy } from '../pace/lazy.ts';
import { labelNow } from '../stories/hear-rejection.ts';
import type { ReviewRules } from '../stories/held-deliveries.ts';
import { judgeDelivery } from '../stories/settle-delivery.ts';
import { storiesAmong, storiesNamedBy } from '../stories/story-facts.ts';
import type { StoryLook } from '../stories/story-look.ts';
import { goalOf, targetDepsOf } from '../stories/story-target.ts';
import { askedOnce, recordsAsNow } from '../subject/named-as-now.ts';
import { mayBeBehind, whyLabelBehind } from './behind-labels.ts';
import type { BehindDeps } from './behind-request.ts';
import type { DueHead } from './due-heads.ts';

/**
 * Says why a story of a head is behind, as a clause; undefined where none is. @throws what the tracker or its inputs are refused by.
 */
export interface WhyStoryBehind {
  /** @param shown what the comment of its environment says; undefined where nobody looked, or where there is none. */
  all(head: DueHead, shown?: AnnouncementState | undefined): Promise<string | undefined>;
  /**
   * Of labels and rejections alone, which nothing of the pull request tells of. GitHub is asked only about a head of which a label differs
   * or a story is rejected, of fifty at most.
   */
  inTracker(head: DueHead): Promise<string | undefined>;
}

/** Each is three requests or a few more. Whoever asks begins with others in each hour. */
export const MOST_IN_TRACKER = 50;

/** Which stories count for what. */
export interface LookedAtFor {
  /** Of the heads: forks' are delivered by nobody. */
  readonly repositoryId: number;
  /** Labels of stories that ask for an environment, of which pull requests are to have copies; [] where none do. */
  readonly asking: readonly string[];
  /** As in `BehindRequest`. */
  readonly comments: boolean;
}

/**
 * By the rules that sync-tracker moves stories by. The texts that name them are read once for all, when the first head is asked about.
 */
export function storyLooker(
  { codeHost, deliveries: all, clock, log }: Pick<BehindDeps, 'codeHost' | 'deliveries' | 'clock' | 'log'>,
  { open, ...rules }: StoryLook,
  { repositoryId, asking, comments }: LookedAtFor,
): WhyStoryBehind {
  const pulls = lazy(async () => {
    const listed = await codeHost.openPullRequests();
    return new Map(listed.map((pull) => [pull.number, pull]));
  });
  const own = lazy(async () =>
    [...(await pulls()).values()].filter(({ headRepositoryId: of }) => of === repositoryId),
  );
  const shown = lazy(async () => all.shown(await own(), rules.reviewedLabel));
  const deliveries = { ...onlyReads(all), shown };
  const known = lazy(async () => {
    const { source, tracker } = open();
    const namedBy = await storiesNamedBy({ codeHost }, await own(), source);
    const ids = [...new Set((await own()).flatMap((pull) => namedBy(pull).ids))];
    // The look for accepted stories has told of those that are unknown.
    const stories = ids.length === 0 ? new Map<string, Story>() : await tracker().stories(ids);
    return (pull: PullRequestFacts) => storiesAmong(stories, namedBy(pull).ids);
  });
  const stories = { codeHost, deliveries, rules, comments, tracker: () => open().tracker() };
  const lookFor = namedNow(stories);
  const labels = { asking, all: distinctLabels([...(rules.labels ?? []), ...asking]) };
  const readOf = async (head: DueHead): Promise<ReadHead | undefined> => {
    // A tracker that cannot be asked is refused before anybody is asked for anything.
    open();
    const pull = (await pulls()).get(head.number);
    const read = pull === undefined ? [] : (await known())(pull);
    return pull === undefined || read.length === 0 ? undefined : { pull, read };
  };
  let asked = 0;
  return {
    async all(head, shown) {
      const seen = await readOf(head);
      if (seen === undefined) return undefined;
      const { pull, read } = seen;
      const label = await whyLabelBehind({ deliveries, clock, log }, labels, pull, read);
      if (label !== undefined) return label;
      const why = await whyMoveBehind(lookFor(read), { head, pull, shown }, read.filter(isMovable));
      return why ?? whyCardBehind(stories.tracker(), read, rules);
    },
    async inTracker(head) {
      const seen = await readOf(head);
      if (seen === undefined) return undefined;
      const { pull, read } = seen;
      const rejected = read.filter((story) => isMovable(story) && story.state === 'rejected');
      if (rejected.length === 0 && !mayBeBehind(labels, pull, read)) return undefined;
      asked += 1;
      if (asked > MOST_IN_TRACKER) return undefined;
      return (
        (await whyLabelBehind({ deliveries, clock, log }, labels, pull, read)) ??
        (await whyRejectionBehind(lookFor(read), head, rejected))
      );
    },
  };
}

/** The same look, whose records have the ids that the stories of one head have by now. */
function namedNow(look: StateLook): (read: readonly Story[]) => StateLook {
  const ids = lazy(() => askedOnce(look.tracker()));
  return (read) => ({ ...look, deliveries: recordsAsNow(look.deliveries, ids(), read) });
}

function onlyReads(all: BehindDeps['deliveries']): Omit<BehindDeps['deliveries'], 'shown'> {
  return {
    newest: (number) => all.newest(number),
    lastLabelled: (number, label) => all.lastLabelled(number, label),
    labelEvents: (number, label, ids) => all.labelEvents(number, label, ids),
    labelHistory: (number, label) => all.labelHistory(number, label),
    agreedLabels: (number) => all.agreedLabels(number),
  };
}

/** A pull request, and the stories of it that there are. */
interface ReadHead {
  readonly pull: PullRequestFacts;
  readonly read: readonly Story[];
}

/** A feature without an estimate is moved by its tracker for nobody. */
function isMovable({ type, estimated }: Story): boolean {
  return type !== 'feature' || estimated;
}

interface StateLook extends RejectionLook {
  readonly codeHost: Parameters<typeof judgeDelivery>[0]['codeHost'] & RejectionLook['codeHost'];
  readonly deliveries: BehindDeps['deliveries'];
  readonly rules: Omit<StoryLook, 'open'>;
  tracker(): Tracker;
}

/** A head, as it is known, and what its comment says. */
interface SeenHead {
  readonly head: DueHead;
  readonly pull: PullRequestFacts;
  readonly shown: AnnouncementState | undefined;
}

async function whyMoveBehind(
  look: StateLook,
  { head, pull, shown }: SeenHead,
  stories: readonly Story[],
): Promise<string | undefined> {
  const { codeHost, deliveries, rules } = look;
  const readyAtHead = isReady(head);
  const about = { ...pull, headCommit: head.headCommit, review: head.review };
  const deps = { codeHost, deliveries, tracker: look.tracker() };
  const judged = await judgeDelivery(deps, { pull: about, stories, readyAtHead }, rules);
  const target = targetDepsOf(deps, about, judged?.before, rules);
  for (const story of stories) {
    const ready = readyAtHead && judged?.held.has(story.id) !== true;
    const goal = await goalOf(target, { pullRequest: head, readyAtHead: ready, story }, rules);
    if (goal.target === story.state)
      return `the move of its story ${story.id} to ${story.state} was cut short`;
    if (goal.target !== undefined) return `its story ${story.id} is ${story.state} and not ${goal.target}`;
  }
  const before = judged?.before;
  if (shown !== undefined && before?.commit === head.headCommit)
    for (const { id, state } of stories) {
      const isDelivered = state === 'delivered' && before.stories.includes(id);
      const why = isDelivered ? whyNotAsked(shown, { id, commit: head.headCommit }) : undefined;
      if (why !== undefined) return why;
    }
  // Where nobody may write records, each look would find the same again.
  if (judged?.before !== undefined && judged.review.is === 'again' && judged.stories.length > 0)
    return `the label of the review was put on again since story ${judged.stories[0]?.id} was delivered`;
  const rejected = stories.filter(({ state }) => state === 'rejected');
  return whyRejectionBehind(look, head, rejected);
}

/** Nothing else asks for a run where a board failed only the one that moved the story. */
async function whyCardBehind(
  tracker: Pick<Tracker, 'whyCardBehind'>,
  stories: readonly Story[],
  { move }: Pick<StoryLook, 'move'>,
): Promise<string | undefined> {
  if (move === 'never' || tracker.whyCardBehind === undefined) return undefined;
  for (const story of stories) {
    const why = await tracker.whyCardBehind(story);
    if (why !== undefined) return why;
  }
  return undefined;
}

interface RejectionLook {
  readonly codeHost: Pick<BehindDeps['codeHost'], 'findComments'>;
  readonly deliveries: Pick<BehindDeps['deliveries'], 'newest' | 'lastLabelled' | 'labelEvents' | 'shown'>;
  readonly rules: ReviewRules;
  readonly comments: boolean;
}

/** A label that says nothing any more is to come off, and the author is to hear of it, whichever of the two a run has done before. */
async function whyRejectionBehind(
  { codeHost, deliveries, rules, comments }: RejectionLook,
  head: DueHead,
  stories: readonly Story[],
): Promise<string | undefined> {
  if (stories.length === 0) return undefined;
  const delivery = await deliveries.newest(head.number);
  const rejected = stories.filter((story) => isRejected(story, delivery));
  const [first] = rejected;
  if (first === undefined) return undefined;
  if ((await labelNow({ deliveries }, { pull: head, stories, delivery }, rules)) === 'over')
    return `story ${first.id} was rejected, and the label of the review is still on`;
  const told = comments ? await findEnvironmentComment(codeHost, { key: head.key, pull: head }) : undefined;
  if (told === undefined) return undefined;
  const untold = rejected.find(({ id }) => !tellsOfRejection(told.state, id));
  return untold && `story ${untold.id} was rejected, and its comment does not say so`;
}

function isReady({ deployments: [newest] }: DueHead): boolean {
  return newest?.state === 'success' && newest.url !== undefined;
}
