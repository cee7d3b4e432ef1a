import { hasLabel } from '../../domain/environment/labels.ts';
import { decideStory } from '../../domain/stories/decide-story.ts';
import type { AutomaticStoryState } from '../../domain/stories/story-state.ts';
import type { Story } from '../../ports/tracker.ts';
import { lazy } from '../pace/lazy.ts';
import { type DeliveryRules, judgeDelivery } from '../stories/settle-delivery.ts';
import { readStories, referencesOf } from '../stories/story-facts.ts';
import type { StoryLook } from '../stories/story-look.ts';
import type { BehindDeps } from './behind-request.ts';
import type { DueHead } from './due-heads.ts';

/** Says why a story of a head is behind, as a clause; undefined where none is. @throws what the tracker or its inputs are refused by. */
export type WhyStoryBehind = (head: DueHead) => Promise<string | undefined>;

/** Which stories count for what. */
export interface LookedAtFor {
  /** Of the heads: forks' are delivered by nobody. */
  readonly repositoryId: number;
  /** Labels of stories that ask for an environment, of which pull requests are to have copies; [] where none do. */
  readonly asking: readonly string[];
}

/**
 * By the rules that sync-tracker moves stories by. The texts that name them are read once for all, when the first head is asked about.
 */
export function storyLooker(
  { codeHost, deliveries: all, log }: Pick<BehindDeps, 'codeHost' | 'deliveries' | 'log'>,
  { open, ...rules }: StoryLook,
  { repositoryId, asking }: LookedAtFor,
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
    const label = asking.find((each) => !hasLabel(pull.labels, each) && hasLabel(labelsOf(read), each));
    if (label !== undefined) return `a story of it carries the label '${label}', which it does not have`;
    const stories = read.filter(({ type, estimated }) => type !== 'feature' || estimated);
    const readyAtHead = isReady(head);
    const about = { ...pull, headCommit: head.headCommit, review: head.review };
    const facts = { pull: about, stories, readyAtHead };
    const judged = await judgeDelivery({ codeHost, deliveries, tracker: tracker() }, facts, rules);
    for (const story of stories) {
      const target = targetOf(story, head, rules, readyAtHead && judged?.held.has(story.id) !== true);
      if (target !== undefined) return `its story ${story.id} is ${story.state} and not ${target}`;
    }
    // Where nobody may write records, each look would find the same again.
    if (judged?.before !== undefined && judged.review.is === 'again' && judged.stories.length > 0)
      return `the label of the review was put on again since story ${judged.stories[0]?.id} was delivered`;
    return undefined;
  };
}

function labelsOf(stories: readonly Story[]): readonly string[] {
  return stories.flatMap(({ labels }) => labels);
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
