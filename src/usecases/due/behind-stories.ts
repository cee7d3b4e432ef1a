import type { AnnouncementState } from '../../domain/announce/announcement.ts';
import { whyNotAsked } from '../../domain/due/behind-comment.ts';
import { hasLabel } from '../../domain/environment/labels.ts';
import { decideStory, unfinishedMove } from '../../domain/stories/decide-story.ts';
import type { AutomaticStoryState } from '../../domain/stories/story-state.ts';
import type { Story } from '../../ports/tracker.ts';
import { lazy } from '../pace/lazy.ts';
import { type DeliveryRules, judgeDelivery } from '../stories/settle-delivery.ts';
import { readStories, referencesOf } from '../stories/story-facts.ts';
import type { StoryLook } from '../stories/story-look.ts';
import type { BehindDeps } from './behind-request.ts';
import type { DueHead } from './due-heads.ts';

/**
 * Says why a story of a head is behind, as a clause; undefined where none is. @throws what the tracker or its inputs are refused by.
 * @param shown what the comment of its environment says; undefined where nobody looked, or where there is none.
 */
export type WhyStoryBehind = (
  head: DueHead,
  shown?: AnnouncementState | undefined,
) => Promise<string | undefined>;

/**
 * By the rules that sync-tracker moves stories by. The texts that name them are read once for all, when the first head is asked about.
 * @param repositoryId of the heads: forks' are delivered by nobody.
 */
export function storyLooker(
  { codeHost, deliveries: all, log }: Pick<BehindDeps, 'codeHost' | 'deliveries' | 'log'>,
  { open, ...rules }: StoryLook,
  repositoryId: number,
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
  return async (head, shown) => {
    const { source, tracker } = open();
    const pull = (await pulls()).get(head.number);
    const ids = pull === undefined ? [] : referencesOf(pull, source).ids;
    if (pull === undefined || ids.length === 0) return undefined;
    const read = await readStories(tracker(), ids, log);
    const stories = read.filter(({ type, estimated }) => type !== 'feature' || estimated);
    const missing = whichIsMissing(rules.labels ?? [], head, read);
    // What was once on was taken off by somebody who did not want it there.
    if (missing !== undefined && (await deliveries.lastLabelled(head.number, missing)) === undefined)
      return `its story carries the label '${missing}', and it never got that`;
    const readyAtHead = isReady(head);
    const about = { ...pull, headCommit: head.headCommit, review: head.review };
    const facts = { pull: about, stories, readyAtHead };
    const judged = await judgeDelivery({ codeHost, deliveries, tracker: tracker() }, facts, rules);
    for (const story of stories) {
      const target = targetOf(story, head, rules, readyAtHead && judged?.held.has(story.id) !== true);
      const cutShort = unfinishedMove(story, rules);
      if (cutShort !== undefined) return `the move of its story ${story.id} to ${cutShort} was cut short`;
      if (target !== undefined) return `its story ${story.id} is ${story.state} and not ${target}`;
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
    return undefined;
  };
}

/** A label that a story carries and its pull request does not. */
function whichIsMissing(
  labels: readonly string[],
  { labels: on }: DueHead,
  stories: readonly Story[],
): string | undefined {
  return labels.find(
    (label) => !hasLabel(on, label) && stories.some((story) => hasLabel(story.labels, label)),
  );
}

function isReady({ deployments: [newest] }: DueHead): boolean {
  return newest?.state === 'success' && newest.url !== undefined;
}

/** A feature without an estimate is not among them: its tracker moves it for nobody. */
function targetOf(
  story: Story,
  pullRequest: DueHead,
  rules: DeliveryRules,
  readyAtHead: boolean,
): AutomaticStoryState | undefined {
  return decideStory({ pullRequest, readyAtHead, story }, rules);
}
