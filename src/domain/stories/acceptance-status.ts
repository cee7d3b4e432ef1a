import { cutText } from '../input/cut-text.ts';
import { oneLine } from '../input/one-line.ts';
import { MOST_STORIES } from '../references/story-references.ts';

/** What a commit says of the acceptance of its stories. */
export interface AcceptanceStatus {
  /** `success` only where nothing of it is left to be accepted. */
  readonly state: 'pending' | 'success';
  /** One line of at most 140 characters. */
  readonly description: string;
}

/** What an open pull request names, by what the tracker knows of it. */
export interface StoriesOfPull {
  /** Ids of the stories that are judged; [] for none. */
  readonly stories: readonly string[];
  /** Ids that it names and the tracker does not know; [] for none. */
  readonly unknown: readonly string[];
  /** Those of them that can only be meant as its story (`claimedStories`); [] for none. */
  readonly claimed: readonly string[];
  /** It names more than twenty. */
  readonly isCut: boolean;
}

/** What is known of an open pull request. */
export interface AcceptanceFacts extends StoriesOfPull {
  /** Full SHA. */
  readonly head: string;
  /** Whether its head is in another repository. */
  readonly isFork: boolean;
  /** The delivered commit at which it may be merged; undefined where it may not. */
  readonly acceptedAt: string | undefined;
  /**
   * Why it needs no delivery: all its stories are `chores` or releases that somebody accepted who may, or all were `shipped` before it was
   * opened; undefined where it needs one.
   */
  readonly needsNone: 'chores' | 'shipped' | undefined;
  /** Why its acceptance merges nothing, in a sentence; undefined where there is none, or nothing against it. */
  readonly refused: string | undefined;
}

/** GitHub refuses a longer one (zalando/zappr#378). */
const LONGEST = 140;

/**
 * `success` for what an acceptance would merge at this very commit, and for what names no story: a required check is not to hold up
 * what nobody accepts, such as a new version of a package.
 */
export function acceptanceStatus(facts: AcceptanceFacts): AcceptanceStatus {
  const { stories, head, isCut, isFork, needsNone, acceptedAt, refused } = facts;
  if (isCut)
    return pending(`Names more than ${MOST_STORIES} stories, so an acceptance merges nothing; name fewer.`);
  if (stories.length === 0 && refused === undefined) return withoutStory(facts);
  const names = `${stories.length === 1 ? 'Story' : 'Stories'} ${stories.join(', ')}`;
  if (isFork) return pending(`${names}: nothing from a fork is delivered, so people decide.`);
  if (needsNone !== undefined)
    return { state: 'success', description: shortened(`${names}: ${FREE[needsNone]}`) };
  if (acceptedAt === undefined) return pending(refused ?? `${names}: not accepted yet.`);
  if (acceptedAt !== head)
    return pending(`${names}: accepted at ${acceptedAt.slice(0, 7)}, and newer commits were not delivered.`);
  return { state: 'success', description: shortened(`${names}: accepted at ${head.slice(0, 7)}.`) };
}

const FREE = {
  chores: 'accepted, and a chore or release is not delivered.',
  shipped: 'delivered and merged before this one was opened.',
};

/** What is named in passing leads nowhere more often than not, and what can only be meant as the story is a slip of the pen. */
function withoutStory({ unknown, claimed }: StoriesOfPull): AcceptanceStatus {
  if (claimed.length > 0)
    return pending(`The tracker knows no open story ${claimed.join(', ')}; correct branch or title.`);
  if (unknown.length === 0) return { state: 'success', description: 'Names no story.' };
  const description = shortened(`Names no open story of the tracker (${unknown.join(', ')}).`);
  return { state: 'success', description };
}

/** One pull request among several. */
export interface StatusOfPull {
  /** Its number. */
  readonly pullRequest: number;
  /** What it comes to for itself; undefined for one that was not seen. */
  readonly status: AcceptanceStatus | undefined;
}

/** What one commit says of several pull requests, such as a merge group: `success` only where each of them does. */
export function statusOfAll(each: readonly StatusOfPull[]): AcceptanceStatus {
  const waiting = each.filter(({ status }) => status?.state !== 'success');
  const all = each.map(({ pullRequest }) => `#${pullRequest}`).join(', ');
  const [first] = waiting;
  if (each.length === 0 || first !== undefined)
    return pending(`Pull request #${first?.pullRequest ?? 0}: ${first?.status?.description ?? 'not seen.'}`);
  return { state: 'success', description: shortened(`Accepted, or without a story: ${all}.`) };
}

function pending(why: string): AcceptanceStatus {
  return { state: 'pending', description: shortened(why) };
}

function shortened(text: string): string {
  return cutText(oneLine(text), LONGEST, '…');
}
