import { plainText, safeUrl } from './escape.ts';

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

/** Names the one comment of a subject on a story; trackers show Markdown, so it is a plain last line. */
export function storyMarker(key: string): string {
  return `[greenroom:story ${key}]`;
}

/** The one comment on a story: where to try it, what runs there, and what was delivered. Edited in place. */
export function storyComment(facts: StoryCommentFacts): string {
  const lines = [
    `Try it at ${safeUrl(facts.url) ?? plainText(facts.url)}`,
    `It runs commit ${facts.commit.slice(0, 7)} of pull request ${plainText(facts.repository)}#${facts.pullRequest}.`,
    ...(facts.delivered === undefined ? [] : [`Delivered at commit ${facts.delivered}.`]),
    '',
    storyMarker(facts.key),
  ];
  return lines.join('\n');
}

/** The delivered commit that a story comment records; undefined when nothing was delivered yet. */
export function deliveredCommit(comment: string): string | undefined {
  return /^Delivered at commit ([0-9a-f]{40})\.$/m.exec(comment)?.[1];
}
