import { plainText, safeUrl } from './escape.ts';
import { inMarker } from './marker.ts';

/** What the comment on a story says: where the environment answers, and what runs there. */
export interface StoryCommentFacts {
  /** `repository-id/project/kind/branch` */
  readonly key: string;
  /** `owner/name` */
  readonly repository: string;
  readonly pullRequest: number;
  /** How the environment stands. */
  readonly standing: 'ready' | 'asleep' | 'gone';
  /** Where it answers while it is ready; undefined where nobody knows. */
  readonly url: string | undefined;
  /** What runs there: a whole SHA. */
  readonly commit: string;
  /** The commit that the product owner was asked to judge; undefined before a delivery. */
  readonly delivered: string | undefined;
}

/** Begins the one comment of a subject on a story, as a plain line, because trackers show Markdown. */
export function storyMarker(key: string): string {
  return `[greenroom:story ${inMarker(key)}]`;
}

/**
 * The one comment on a story: where to try it, or that it sleeps or is gone, what runs there, and what was delivered. Edited in place. It is for people: nothing in it is read
 * again, because whoever writes with the tracker's token, such as an integration that relays commit messages, could have written it.
 */
export function storyComment(facts: StoryCommentFacts): string {
  const lines = [
    storyMarker(facts.key),
    '',
    ...standingLines(facts),
    ...(facts.delivered === undefined ? [] : [`Delivered at commit ${facts.delivered}.`]),
  ];
  return lines.join('\n');
}

function standingLines({
  standing,
  url,
  commit,
  repository,
  pullRequest,
}: StoryCommentFacts): readonly string[] {
  const pull = `pull request ${plainText(repository)}#${pullRequest}`;
  if (standing === 'gone') return [`The environment of ${pull} is gone.`];
  const runs = `It runs commit ${commit.slice(0, 7)} of ${pull}.`;
  if (standing === 'asleep')
    return ['The environment is asleep. It wakes up when its hours begin, or on the next push.', runs];
  return [
    url === undefined ? 'The environment is ready.' : `Try it at ${safeUrl(url) ?? plainText(url)}`,
    runs,
  ];
}
