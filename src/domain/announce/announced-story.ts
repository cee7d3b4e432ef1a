import type { ReportStory } from '../report/report.ts';

/** A story as people see it beside its environment. */
export interface AnnouncedStory {
  /** The tracker's own. */
  readonly id: string;
  /** As the tracker has it; escaped where it is shown. */
  readonly title: string;
  /** The page that people open. */
  readonly url: string;
  /** One of `StoryState`. */
  readonly state: string;
  /** The commit that was delivered, a whole SHA; undefined where nobody recorded it. */
  readonly delivered?: string | undefined;
  /** Whether people are to judge it with this pull request; undefined where nobody looked. */
  readonly asked?: boolean | undefined;
  /** Which putting-on of the label led to its delivery, by GitHub's id. */
  readonly labelled?: string | undefined;
  /** Why the commit on show is not delivered for it, and what to do: a sentence of at most 500 characters. */
  readonly held?: string | undefined;
  /** That it was rejected, and why: at most 1,000 characters; `key` tells one rejection from the next. */
  readonly rejected?: { readonly key: string; readonly sentence: string } | undefined;
  /** Why the acceptance of this story, or of another one of the pull request, merges nothing; undefined where it may. */
  readonly refused?: { readonly story: string; readonly why: string } | undefined;
  /** Whoever asked for the story: the name alone where the settings have no login of theirs. */
  readonly owner?: string | MentionedOwner | undefined;
  /** The other stories of the pull request that people are asked to judge, or that were rejected, in its order; absent for none. */
  readonly others?: readonly AnnouncedStory[] | undefined;
}

/** Whoever asked for a story, whom a comment on GitHub may mention. */
export interface MentionedOwner {
  /** As the tracker has it. */
  readonly name: string;
  /** On GitHub, by the settings. */
  readonly login: string;
}

const LONGEST_HELD = 500;
const LONGEST_REJECTED = 1_000;

/** The story of a report, as it is kept. */
export function announcedStory(
  story: ReportStory,
  refused: AnnouncedStory['refused'],
  ownerLogin: string | undefined,
): AnnouncedStory {
  const { id, title, url, state, delivered, asked, labelled, held, rejected, requester } = story;
  return {
    id,
    title,
    url,
    state,
    ...(delivered === undefined ? {} : { delivered }),
    ...(asked === undefined ? {} : { asked }),
    ...(labelled === undefined ? {} : { labelled }),
    ...(held === undefined ? {} : { held: held.slice(0, LONGEST_HELD) }),
    ...(rejected === undefined
      ? {}
      : { rejected: { key: rejected.key, sentence: rejected.sentence.slice(0, LONGEST_REJECTED) } }),
    ...(refused === undefined ? {} : { refused }),
    ...(requester === undefined ? {} : { owner: ownerOf(requester, ownerLogin) }),
  };
}

function ownerOf(
  { name }: NonNullable<ReportStory['requester']>,
  login: string | undefined,
): string | MentionedOwner {
  return login === undefined ? name : { name, login };
}

/** True where somebody is to try the story and to judge it with this pull request: a push since the delivery takes the question back. */
export function isAsked(
  { state, delivered, asked }: Pick<AnnouncedStory, 'state' | 'delivered' | 'asked'>,
  commit: string | undefined,
): boolean {
  if (state !== 'delivered' || asked === false) return false;
  return delivered === undefined || commit === undefined || delivered === commit;
}

/** What people are told of an acceptance that merges nothing: at most 2,000 characters. */
export function refusalShown(sentence: string): string {
  return sentence.slice(0, 2_000);
}

const REJECTED = 'rejected:';

/** By which one rejection of a story is said once. */
export function rejectedKey(id: string, { key }: { readonly key: string }): string {
  return `${REJECTED}${id}@${key}`;
}

/** True of such a key: a rejection was said, however the environment goes on. */
export function isOfRejection(key: string): boolean {
  return key.startsWith(REJECTED);
}
