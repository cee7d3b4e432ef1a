import { REFUSED_ACCEPTANCE } from '../../domain/announce/news.ts';
import { subjectKey } from '../../domain/environment/naming.ts';
import { identityOf, type Scope } from '../../domain/environment/scope.ts';
import { describeFailure } from '../../domain/report/describe-failure.ts';
import type { Story } from '../../ports/tracker.ts';
import { storyMarker, withRefusal } from '../../text/story-comment.ts';
import type { FoundAcceptance } from './judge-acceptance.ts';
import { type BoardDeps, showJudged } from './story-links.ts';
import type { TrackerDeps } from './sync-stories.ts';

/** Says on the stories why their acceptance merges nothing, and shows on the team's boards what people judged. */
export async function tellJudged(
  deps: TrackerDeps & Pick<BoardDeps, 'rules'>,
  scope: Scope,
  found: readonly FoundAcceptance[],
): Promise<void> {
  await tellRefusals(deps, scope, found);
  await showJudged(deps, found);
}

/**
 * Writes into the one comment of each accepted story why its acceptance merges nothing, since that is where the product owner looks, and
 * takes it back where it merges now. Written once: a comment that says so already stays as it is. A tracker that refuses it is a
 * warning, because people hear of it on the pull request too.
 */
async function tellRefusals(
  { tracker, log }: TrackerDeps,
  scope: Scope,
  found: readonly FoundAcceptance[],
): Promise<void> {
  for (const { item, stories, pull } of found) {
    const isRefused = REFUSED_ACCEPTANCE.includes(item.reasonCode);
    if (pull.merged || (!isRefused && item.reasonCode !== 'stories_accepted')) continue;
    const key = subjectKey(identityOf(scope, pull.headBranch));
    for (const story of stories) {
      const why = isRefused && story.id === item.name ? item.sentence : undefined;
      try {
        await tell(tracker(), story, { marker: storyMarker(key), why });
      } catch (error) {
        log.warning(`Story ${story.id} does not say it: ${describeFailure(error).sentence}`);
      }
    }
  }
}

async function tell(
  tracker: ReturnType<TrackerDeps['tracker']>,
  story: Story,
  { marker, why }: { readonly marker: string; readonly why: string | undefined },
): Promise<void> {
  const existing = await tracker.findComment(story, marker);
  if (existing === undefined && why === undefined) return;
  const text = withRefusal(existing?.text ?? marker, why);
  if (existing === undefined) await tracker.createComment(story, text);
  else if (existing.text.trim() !== text) await tracker.updateComment(story, existing.id, text);
}
