import { cutText } from '../input/cut-text.ts';
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
    ...(held === undefined ? {} : { held: cutText(held, LONGEST_HELD) }),
    ...(rejected === undefined
      ? {}
      : { rejected: { key: rejected.key, sentence: cutText(rejected.sentence, LONGEST_REJECTED) } }),
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
  return cutText(sentence, 2_000);
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

/** What of an announcement tells which stories the pull request named. */
export interface Remembered {
  /** The story that the pull request is about, the last one that it names. */
  readonly story?: AnnouncedStory | undefined;
  /** Ids of the other stories that it named, each until it names that no more and the story says so; at most twenty. */
  readonly stories?: readonly string[] | undefined;
}

/** As many as a pull request names. */
const MOST_REMEMBERED = 20;

/** Ids of all stories that it named and that may say so still; [] for none. */
export function rememberedStories({ story, stories = [] }: Remembered): readonly string[] {
  const shown = story === undefined ? [] : [story, ...(story.others ?? [])];
  return [...new Set([...shown.map(({ id }) => id), ...stories])];
}

/** The others, beside the one that is shown from now on; undefined for none. */
export function storiesBeside(before: Remembered, id: string): readonly string[] | undefined {
  const others = rememberedStories(before).filter((each) => each !== id);
  return others.length === 0 ? undefined : others.toSorted().slice(0, MOST_REMEMBERED);
}

/** The same announcement, which tells of that story no more; the very same where it does not. */
export function withoutStory<State extends Remembered>(state: State, id: string): State {
  if (!rememberedStories(state).includes(id)) return state;
  const { story } = state;
  const others = story?.others?.filter((each) => each.id !== id);
  const stories = state.stories?.filter((each) => each !== id);
  return {
    ...state,
    story: story === undefined || story.id === id ? undefined : { ...story, others: some(others) },
    stories: some(stories),
  };
}

function some<Each>(all: readonly Each[] | undefined): readonly Each[] | undefined {
  return all?.length === 0 ? undefined : all;
}
