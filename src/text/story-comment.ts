import { plainText, safeUrl } from './escape.ts';
import { inMarker } from './marker.ts';

/** What the comment on a story says: where the environment answers, and what runs there. */
export interface StoryCommentFacts {
  /** `repository-id/project/kind/branch` */
  readonly key: string;
  /** `owner/name` */
  readonly repository: string;
  readonly pullRequest: number;
  /** Where the environment answers. */
  readonly url: string;
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
 * The one comment on a story: where to try it, what runs there, and what was delivered. Edited in place. It is for people: nothing in it is read
 * again, because whoever writes with the tracker's token, such as an integration that relays commit messages, could have written it.
 */
export function storyComment(facts: StoryCommentFacts): string {
  const lines = [
    storyMarker(facts.key),
    '',
    `Try it at ${safeUrl(facts.url) ?? plainText(facts.url)}`,
    `It runs commit ${facts.commit.slice(0, 7)} of pull request ${plainText(facts.repository)}#${facts.pullRequest}.`,
    ...(facts.delivered === undefined ? [] : [`Delivered at commit ${facts.delivered}.`]),
  ];
  return lines.join('\n');
}
