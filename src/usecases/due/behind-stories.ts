import { tellsOfRejection } from '../../domain/announce/announcement.ts';
import { isRejected } from '../../domain/stories/rejection.ts';
import type { Story } from '../../ports/tracker.ts';
import { findEnvironmentComment } from '../announce/environment-comments.ts';
import { lazy } from '../pace/lazy.ts';
import { labelNow } from '../stories/hear-rejection.ts';
import type { ReviewRules } from '../stories/held-deliveries.ts';
import { judgeDelivery } from '../stories/settle-delivery.ts';
import { readStories, referencesOf } from '../stories/story-facts.ts';
import type { StoryLook } from '../stories/story-look.ts';
import { goalOf, targetDepsOf } from '../stories/story-target.ts';
import type { BehindDeps } from './behind-request.ts';
import type { DueHead } from './due-heads.ts';

/** Says why a story of a head is behind, as a clause; undefined where none is. @throws what the tracker or its inputs are refused by. */
export type WhyStoryBehind = (head: DueHead) => Promise<string | undefined>;

/**
 * By the rules that sync-tracker moves stories by. The texts that name them are read once for all, when the first head is asked about.
 * @param about `repositoryId` of the heads, since forks' are delivered by nobody; `comments` as in `BehindRequest`.
 */
export function storyLooker(
  { codeHost, deliveries: all, log }: Pick<BehindDeps, 'codeHost' | 'deliveries' | 'log'>,
  { open, ...rules }: StoryLook,
  { repositoryId, comments }: { readonly repositoryId: number; readonly comments: boolean },
): WhyStoryBehind {
  const pulls = lazy(async () => {
    const listed = await codeHost.openPullRequests();
    return new Map(listed.map((pull) => [pull.number, pull]));
  });
  const deliveries: BehindDeps['deliveries'] = {
    newest: (number) => all.newest(number),
    lastLabelled: (number, label) => all.lastLabelled(number, label),
    labelEvents: (number, label, ids) => all.labelEvents(number, label, ids),
    shown: lazy(async () => {
      const own = [...(await pulls()).values()].filter(({ headRepositoryId: of }) => of === repositoryId);
      return all.shown(own, rules.reviewedLabel);
    }),
  };
  return async (head) => {
    const { source, tracker } = open();
    const pull = (await pulls()).get(head.number);
    const ids = pull === undefined ? [] : referencesOf(pull, source).ids;
    if (pull === undefined || ids.length === 0) return undefined;
    const read = await readStories(tracker(), ids, log);
    // A feature without an estimate is moved by its tracker for nobody.
    const stories = read.filter(({ type, estimated }) => type !== 'feature' || estimated);
    const readyAtHead = isReady(head);
    const about = { ...pull, headCommit: head.headCommit, review: head.review };
    const facts = { pull: about, stories, readyAtHead };
    const judged = await judgeDelivery({ codeHost, deliveries, tracker: tracker() }, facts, rules);
    const target = targetDepsOf({ deliveries, tracker: tracker() }, about, judged?.before, rules);
    for (const story of stories) {
      const ready = readyAtHead && judged?.held.has(story.id) !== true;
      const goal = await goalOf(target, { pullRequest: head, readyAtHead: ready, story }, rules);
      if (goal.target !== undefined) return `its story ${story.id} is ${story.state} and not ${goal.target}`;
    }
    // Where nobody may write records, each look would find the same again.
    if (judged?.before !== undefined && judged.review.is === 'again' && judged.stories.length > 0)
      return `the label of the review was put on again since story ${judged.stories[0]?.id} was delivered`;
    const rejected = stories.filter(({ state }) => state === 'rejected');
    const seen = { codeHost, deliveries, rules, comments };
    return rejected.length === 0 ? undefined : whyRejectionBehind(seen, head, rejected);
  };
}

interface RejectionLook {
  readonly codeHost: Pick<BehindDeps['codeHost'], 'findComment'>;
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
  const delivery = await deliveries.newest(head.number);
  const [first] = stories.filter((story) => isRejected(story, delivery));
  if (first === undefined) return undefined;
  if ((await labelNow({ deliveries }, { pull: head, stories, delivery }, rules)) === 'over')
    return `story ${first.id} was rejected, and the label of the review is still on`;
  const told = comments ? await findEnvironmentComment(codeHost, { key: head.key, pull: head }) : undefined;
  return told === undefined || tellsOfRejection(told.state, first.id)
    ? undefined
    : `story ${first.id} was rejected, and its comment does not say so`;
}

function isReady({ deployments: [newest] }: DueHead): boolean {
  return newest?.state === 'success' && newest.url !== undefined;
}
