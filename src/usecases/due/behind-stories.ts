import { type AutomaticStoryState, decideStory } from '../../domain/stories/decide-story.ts';
import type { Story } from '../../ports/tracker.ts';
import { lazy } from '../pace/lazy.ts';
import { readStories, referencesOf } from '../stories/story-facts.ts';
import type { StoryLook } from '../stories/story-look.ts';
import type { BehindDeps } from './behind-request.ts';
import type { DueHead } from './due-heads.ts';

/** Says why a story of a head is behind, as a clause; undefined where none is. @throws what the tracker or its inputs are refused by. */
export type WhyStoryBehind = (head: DueHead) => Promise<string | undefined>;

/** By the rules that sync-tracker moves stories by. The texts that name them are read once for all, when the first head is asked about. */
export function storyLooker(
  { codeHost, log }: Pick<BehindDeps, 'codeHost' | 'log'>,
  { open, reviewedLabel }: StoryLook,
): WhyStoryBehind {
  const pulls = lazy(async () => {
    const listed = await codeHost.openPullRequests();
    return new Map(listed.map((pull) => [pull.number, pull]));
  });
  return async (head) => {
    const { source, tracker } = open();
    const pull = (await pulls()).get(head.number);
    const ids = pull === undefined ? [] : referencesOf(pull, source);
    if (ids.length === 0) return undefined;
    for (const story of await readStories(tracker(), ids, log)) {
      const target = targetOf(story, head, reviewedLabel);
      if (target !== undefined) return `its story ${story.id} is ${story.state} and not ${target}`;
    }
    return undefined;
  };
}

/** A feature without an estimate stays where it is until a person estimates it: its tracker moves it for nobody. */
function targetOf(story: Story, head: DueHead, reviewedLabel: string): AutomaticStoryState | undefined {
  if (story.type === 'feature' && !story.estimated) return undefined;
  const [newest] = head.deployments;
  const readyAtHead = newest?.state === 'success' && newest.url !== undefined;
  return decideStory({ pullRequest: head, readyAtHead, story }, { reviewedLabel });
}
