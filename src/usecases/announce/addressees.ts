import type { HeadPusher } from '../../domain/announce/announced-beside.ts';
import { isAsked } from '../../domain/announce/announced-story.ts';
import { type AnnouncementState, foldNews } from '../../domain/announce/announcement.ts';
import type { News } from '../../domain/announce/news.ts';
import type { PullRequestFacts } from '../../domain/environment/pull-request.ts';
import { type KnownPerson, type People, personByKey, personByLogin } from '../../domain/stories/people.ts';
import { authorsOf } from '../../domain/stories/review-label.ts';
import type { Chat } from '../../ports/chat.ts';
import type { CodeHost } from '../../ports/code-host.ts';
import type { Log } from '../../ports/log.ts';
import type { Addressee } from '../../text/slack-message.ts';

/** With what somebody is addressed in the chat. */
export interface Addressing {
  readonly chat: Pick<Chat, 'mention'>;
  /** Who is who; [] where the settings name nobody. */
  readonly people: People;
  readonly log: Pick<Log, 'warning'>;
}

type StoryNews = Extract<News, { readonly kind: 'story' }>;

/** The news, with the logins of those who are asked about stories: no step before is believed about these, but the settings. */
export function withLogins(news: readonly News[], people: People): readonly News[] {
  return news.map((each) =>
    each.kind === 'story'
      ? { ...each, ownerLogin: ownerOf({ ...each, ownerLogin: undefined }, people)?.login }
      : each,
  );
}

/**
 * The pull request as that of whoever hears of a rejection: its author, or where an app opened it, the person who pushed last, as far as
 * GitHub tells. It is asked once for each head.
 * @param known what an earlier run kept.
 */
export async function asTheirs(
  codeHost: Pick<CodeHost, 'pushes'>,
  pull: PullRequestFacts,
  known?: HeadPusher,
): Promise<PullRequestFacts> {
  const { author } = pull.review;
  if (!isApp(author)) return pull;
  if (known?.at === pull.headCommit) return { ...pull, review: { ...pull.review, author: known.by } };
  const [, person = author] = authorsOf(author, await codeHost.pushes(pull.headBranch)) ?? [];
  return { ...pull, review: { ...pull.review, author: person } };
}

/** The state, once it is another one, with who answers for the head of what an app opened. */
export function withPusher(
  before: AnnouncementState,
  after: AnnouncementState,
  pull: PullRequestFacts | undefined,
  theirs: PullRequestFacts | undefined,
): AnnouncementState {
  if (after === before || pull === undefined || theirs === undefined || !isApp(pull.review.author))
    return after;
  return { ...after, pushedBy: { at: pull.headCommit, by: theirs.review.author } };
}

function isApp(login: string): boolean {
  return login.endsWith('[bot]');
}

/**
 * To whom a reply is said: whoever asked for a story, or the author where it was rejected or their commit could not be deployed; undefined
 * for everybody.
 */
export async function addresseeOf(
  at: Addressing,
  news: News,
  author: string | undefined,
): Promise<Addressee | undefined> {
  if (news.kind === 'failed' && news.step === 'provision' && author !== undefined)
    return authorOf(at, author);
  if (news.kind !== 'story' || news.acceptance !== undefined) return undefined;
  const { requester, rejected } = news.story;
  if (rejected !== undefined) return authorOf(at, author);
  const mention = await mentionOf(at.chat, ownerOf(news, at.people), requester?.email);
  if (mention === undefined) at.log.warning(unmentioned(news.story.id, 'in the chat'));
  return { name: requester?.name, mention };
}

async function authorOf({ chat, people }: Addressing, author: string | undefined): Promise<Addressee> {
  const person = author === undefined ? undefined : personByLogin(people, author);
  return { name: author, mention: await mentionOf(chat, person, undefined) };
}

/**
 * Warns, once for each question, that the comment asks somebody by a plain name. Teams that name nobody in the settings want no mentions
 * there.
 */
export function tellUnmentioned(
  { log }: Pick<Addressing, 'log'>,
  people: People,
  before: AnnouncementState,
  news: readonly News[],
): void {
  if (people.length === 0) return;
  const after = foldNews(before, news);
  const { story } = after;
  const isAskedNow = story !== undefined && after.status === 'ready' && isAsked(story, after.commit);
  if (!isAskedNow || typeof story.owner === 'object') return;
  const { story: known } = before;
  const wasAsked = known?.id === story.id && before.status === 'ready' && isAsked(known, before.commit);
  if (!wasAsked) log.warning(unmentioned(story.id, 'on the pull request'));
}

/** That somebody is asked by a plain name, and what would change that: to be said once for each question. */
function unmentioned(id: string, where: string): string {
  return `Nobody could be mentioned ${where} for story ${id}, so it asks by the plain name; write who that is into 'people' of the settings.`;
}

/** By the settings, then by the e-mail address that the tracker gave. */
async function mentionOf(
  chat: Pick<Chat, 'mention'>,
  person: KnownPerson | undefined,
  email: string | undefined,
): Promise<string | undefined> {
  if (person?.slackId !== undefined) return `<@${person.slackId}>`;
  const own = person?.email === undefined ? undefined : await chat.mention(person.email);
  if (own !== undefined || email === undefined || email.toLowerCase() === person?.email?.toLowerCase())
    return own;
  return chat.mention(email);
}

/** As the report says; what a comment kept of an earlier report is a login alone. */
function ownerOf(
  { story: { requester }, ownerLogin }: Pick<StoryNews, 'story' | 'ownerLogin'>,
  people: People,
): KnownPerson | undefined {
  return (
    personByKey(people, requester?.person) ??
    (ownerLogin === undefined ? undefined : personByLogin(people, ownerLogin))
  );
}
