import { rememberedStories } from '../../domain/announce/announced-story.ts';
import type { PullRequestFacts } from '../../domain/environment/pull-request.ts';
import { MOST_STORIES } from '../../domain/references/story-references.ts';
import { describeFailure } from '../../domain/report/describe-failure.ts';
import type { ReportItem } from '../../domain/report/report.ts';
import { say, type Verdict } from '../../domain/verdict/verdict.ts';
import type { Log } from '../../ports/log.ts';
import type { Story, Tracker } from '../../ports/tracker.ts';
import { toldState } from '../../text/environments/environments-comment.ts';
import { storyMarker, unnamedComment } from '../../text/story-comment.ts';
import { keepLink } from './story-links.ts';

/** Whose stories they were. */
export interface FormerlyNaming {
  /** `repository-id/project/kind/branch` */
  readonly key: string;
  /** `owner/name` */
  readonly repository: string;
  readonly pull: Pick<PullRequestFacts, 'number' | 'headBranch'>;
  /** Our comment on the pull request, which remembers them; undefined where there is none. */
  readonly told: string | undefined;
  /** Ids of those that it names now, in all their names. */
  readonly named: readonly string[];
}

/** What any tracker's id looks like: another workflow of the repository may have written the comment, and a query is made of it. */
const ANY_ID = /^[\w-]{1,80}$/;

/** Ids of stories that it named when people were last told of it, and names no more; [] where nobody remembers any. */
function formerStories({ key, told, named }: FormerlyNaming): readonly string[] {
  return told === undefined
    ? []
    : rememberedStories(toldState(told, key))
        .filter((id) => ANY_ID.test(id) && !named.includes(id))
        .slice(0, MOST_STORIES);
}

/**
 * Takes the address of the environment off stories that the pull request names no more, and says so in the comment that they have of it. An
 * item for each, by which it is remembered no more. What the tracker refuses is a warning, and the next run tries it again.
 */
export async function letStoriesGo(
  { tracker, log }: { tracker(): Tracker; readonly log: Log },
  about: FormerlyNaming,
): Promise<readonly ReportItem[]> {
  const ids = formerStories(about);
  if (ids.length === 0) return [];
  const { number: pullRequest, headBranch: branch } = about.pull;
  const items: ReportItem[] = [];
  try {
    const deps = { tracker: tracker(), log };
    const known = await deps.tracker.stories(ids);
    for (const id of ids) {
      const story = known.get(id);
      const isNamed = story !== undefined && about.named.includes(story.id);
      const verdict = isNamed ? sameStory(about, id, story) : await letGo(deps, about, story ?? id);
      items.push({ name: id, branch, pullRequest, ...verdict, unnamed: true });
    }
  } catch (error) {
    log.warning(
      `Stories that pull request #${pullRequest} names no more may still say that it does: ${describeFailure(error).sentence}`,
    );
  }
  return items;
}

/** A story gets another id where it is moved to another project of the tracker, and the old one still leads to it. */
function sameStory({ pull: { number } }: FormerlyNaming, id: string, story: Pick<Story, 'id'>): Verdict {
  const words = `Story ${id} is ${story.id} by now, which pull request #${number} names.`;
  return say('story_current', words, 'unchanged');
}

async function letGo(
  deps: { readonly tracker: Tracker; readonly log: Log },
  { key, repository, pull: { number: pullRequest } }: FormerlyNaming,
  story: Story | string,
): Promise<Verdict> {
  if (typeof story === 'string')
    return say('story_current', `The tracker knows no open story ${story} any more.`, 'unchanged');
  await keepLink(deps, story, { key, pullRequest }, undefined);
  const words = `Story ${story.id} is named by pull request #${pullRequest} no more`;
  const existing = await deps.tracker.findComment(story, storyMarker(key));
  const text = unnamedComment({ key, repository, pullRequest });
  if (existing === undefined || existing.text.trim() === text)
    return say('story_current', `${words}.`, 'unchanged');
  await deps.tracker.updateComment(story, existing.id, text);
  return say('story_current', `${words}, and says so.`, 'updated');
}
