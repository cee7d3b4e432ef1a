import {
  type AnnouncementState,
  currentNews,
  foldNews,
  opensAnnouncement,
} from '../../domain/announce/announcement.ts';
import type { News } from '../../domain/announce/news.ts';
import type { PullRequestFacts } from '../../domain/environment/pull-request.ts';
import type { CodeHost, CommentFacts } from '../../ports/code-host.ts';
import { announcedState, environmentComment, environmentMarker } from '../../text/environment-comment.ts';

/** What the one comment is kept with. */
export type CommentHost = Pick<CodeHost, 'findComment' | 'createComment' | 'updateComment' | 'deleteComment'>;

/** Whose comment it is. */
interface Commented {
  /** `repository-id/project/kind/branch`; the comment's identity. */
  readonly key: string;
  readonly pull: PullRequestFacts;
}

/** The comment that is there, and what it has told. */
export interface FoundComment {
  readonly facts: CommentFacts;
  readonly state: AnnouncementState;
}

/** The environment's comment; undefined while its pull request has none. What others wrote into it is not believed. */
export async function findEnvironmentComment(
  codeHost: Pick<CommentHost, 'findComment'>,
  { key, pull }: { readonly key: string; readonly pull: Pick<PullRequestFacts, 'number'> },
): Promise<FoundComment | undefined> {
  const facts = await codeHost.findComment(pull.number, environmentMarker(key));
  return facts && { facts, state: facts.editedByOthers ? {} : announcedState(facts.body, key) };
}

/**
 * Brings the one comment to the state: edits `existing`, or writes one where the news is worth it. Undefined where there is
 * none and none is needed.
 */
export async function keepEnvironmentComment(
  codeHost: CommentHost,
  about: Commented & { readonly news: readonly News[] },
  existing: CommentFacts | undefined,
  state: AnnouncementState,
): Promise<{ readonly wrote: boolean; readonly url: string } | undefined> {
  if (existing === undefined && !opensAnnouncement(about.news)) return undefined;
  const body = environmentComment(about.key, state, about.pull);
  // What others touched is not believed, whatever it says, until it is written again. GitHub gives back its own line ends.
  const isKept =
    existing?.editedByOthers === false && existing.body.replaceAll('\r\n', '\n').trim() === body.trim();
  if (isKept) return { wrote: false, url: existing.url };
  const kept =
    existing === undefined
      ? await createOnly(codeHost, about, body)
      : await codeHost.updateComment(existing.id, body);
  return { wrote: true, url: kept.url };
}

/**
 * Two runs that found no comment both write one. Both look afterwards, and the one that was later takes its own back and
 * tells its news in the other.
 */
async function createOnly(
  codeHost: CommentHost,
  { key, pull, news }: Commented & { readonly news: readonly News[] },
  body: string,
): Promise<CommentFacts> {
  const made = await codeHost.createComment(pull.number, body);
  const first = await findEnvironmentComment(codeHost, { key, pull });
  if (first === undefined || first.facts.id >= made.id) return made;
  await codeHost.deleteComment(made.id);
  const after = foldNews(first.state, currentNews(news, first.state, pull));
  return codeHost.updateComment(first.facts.id, environmentComment(key, after, pull));
}
