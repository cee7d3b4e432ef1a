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
  /** They rejected it, so nobody is asked about it any more. */
  readonly rejected: boolean;
  /** Why its acceptance merges nothing, as `refusalIn` or `withRefusal` have it; undefined where nobody said so. */
  readonly refused: string | undefined;
}

/** Begins the one comment of a subject on a story, as a plain line, because trackers show Markdown. */
export function storyMarker(key: string): string {
  return `[greenroom:story ${inMarker(key)}]`;
}

/**
 * The one comment on a story: where to try it, or that it sleeps or is gone, what runs there, what was delivered, and why an acceptance merges nothing. Edited in place. It is for people: nothing that
 * it says is gone by, because whoever writes with the tracker's token, such as an integration that relays commit messages, could have written it.
 */
export function storyComment(facts: StoryCommentFacts): string {
  const lines = [storyMarker(facts.key), '', ...standingLines(facts), ...deliveredLines(facts)];
  return withRefusal(lines.join('\n'), facts.refused);
}

function deliveredLines({
  delivered,
  rejected,
}: Pick<StoryCommentFacts, 'delivered' | 'rejected'>): readonly string[] {
  if (delivered === undefined) return [];
  return rejected
    ? [`Commit ${delivered} was delivered and rejected.`]
    : [`Delivered at commit ${delivered}.`];
}

/** The same once the pull request names the story no more: its environment shows nothing of it, and nobody is asked to judge it there. */
export function unnamedComment({
  key,
  repository,
  pullRequest,
}: Pick<StoryCommentFacts, 'key' | 'repository' | 'pullRequest'>): string {
  return `${storyMarker(key)}\n\nNo longer named by pull request ${plainText(repository)}#${pullRequest}.`;
}

const REFUSED = 'Not merged: ';

/** What the comment says of an acceptance that merges nothing, on one line; undefined where it says nothing of it. */
export function refusalIn(text: string): string | undefined {
  return text
    .split('\n')
    .find((line) => line.startsWith(REFUSED))
    ?.slice(REFUSED.length);
}

/** The comment with another word about that, or with none. @param why a sentence, of which 2,000 characters are shown. */
export function withRefusal(text: string, why: string | undefined): string {
  const rest = text
    .split('\n')
    .filter((line) => !line.startsWith(REFUSED))
    .join('\n')
    .trimEnd();
  return why === undefined ? rest : `${rest}\n\n${REFUSED}${plainText(why, LONGEST_REFUSAL)}`;
}

const LONGEST_REFUSAL = 2_000;

function standingLines({
  standing,
  url,
  commit,
  repository,
  pullRequest,
  rejected,
}: StoryCommentFacts): readonly string[] {
  const pull = `pull request ${plainText(repository)}#${pullRequest}`;
  if (standing === 'gone') return [`The environment of ${pull} is gone.`];
  const runs = `It runs commit ${commit.slice(0, 7)} of ${pull}.`;
  if (standing === 'asleep')
    return ['The environment is asleep. It wakes up when its hours begin, or on the next push.', runs];
  return [
    url === undefined
      ? 'The environment is ready.'
      : `${rejected ? 'The environment stays:' : 'Try it at'} ${safeUrl(url) ?? plainText(url)}`,
    runs,
  ];
}
