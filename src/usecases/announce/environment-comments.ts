import { type AnnouncementState, opensAnnouncement } from '../../domain/announce/announcement.ts';
import type { News } from '../../domain/announce/news.ts';
import type { PullRequestFacts } from '../../domain/environment/pull-request.ts';
import type { CodeHost, CommentFacts } from '../../ports/code-host.ts';
import { announcedState, environmentComment, environmentMarker } from '../../text/environment-comment.ts';

/** What the one comment is kept with. */
export type CommentHost = Pick<
  CodeHost,
  'findComment' | 'commentText' | 'createComment' | 'updateComment' | 'deleteComment'
>;

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

export interface KeptComment {
  /** False where it said all of it before. */
  readonly wrote: boolean;
  readonly url: string;
}

/** The environment's comment; undefined while its pull request has none. What others wrote into it is not believed. */
export async function findEnvironmentComment(
  codeHost: Pick<CommentHost, 'findComment'>,
  { key, pull }: { readonly key: string; readonly pull: Pick<PullRequestFacts, 'number'> },
): Promise<FoundComment | undefined> {
  const facts = await codeHost.findComment(pull.number, environmentMarker(key));
  return facts && { facts, state: facts.editedByOthers ? {} : announcedState(facts.body, key) };
}

/** True where the comment still says what it said when it was found, or there is still none. */
export async function isCommentAsFound(
  codeHost: Pick<CommentHost, 'findComment' | 'commentText'>,
  about: Parameters<typeof findEnvironmentComment>[1],
  found: CommentFacts | undefined,
): Promise<boolean> {
  return found === undefined
    ? (await findEnvironmentComment(codeHost, about)) === undefined
    : (await codeHost.commentText(found.id)) === found.body;
}

/**
 * Brings the one comment to the state: edits `existing`, or writes one where the news is worth it. Undefined where there is
 * none and none is needed; 'overtaken' where another run wrote one meanwhile, which is to be read before the news is told in it.
 */
export async function keepEnvironmentComment(
  codeHost: CommentHost,
  about: Commented & { readonly news: readonly News[] },
  existing: CommentFacts | undefined,
  state: AnnouncementState,
): Promise<KeptComment | 'overtaken' | undefined> {
  if (existing === undefined && !opensAnnouncement(about.news)) return undefined;
  const body = environmentComment(about.key, state, about.pull);
  if (existing !== undefined && shows(existing, body)) return { wrote: false, url: existing.url };
  const kept =
    existing === undefined
      ? await createOnly(codeHost, about, body)
      : await codeHost.updateComment(existing.id, body);
  return kept === 'overtaken' ? kept : { wrote: true, url: kept.url };
}

/** True where there is nothing to write: the comment says all of it, or there is no pull request for one. */
export function isCommentShown(
  about: Commented | undefined,
  found: FoundComment | undefined,
  state: AnnouncementState,
): boolean {
  if (about === undefined) return true;
  return found !== undefined && shows(found.facts, environmentComment(about.key, state, about.pull));
}

/** What others touched is not believed, whatever it says, until it is written again. GitHub gives back its own line ends. */
function shows({ body, editedByOthers }: CommentFacts, wanted: string): boolean {
  return !editedByOthers && body.replaceAll('\r\n', '\n').trim() === wanted.trim();
}

/** Two runs that found no comment both write one. Both look afterwards, and the one that was later takes its own back. */
async function createOnly(
  codeHost: CommentHost,
  { key, pull }: Commented,
  body: string,
): Promise<CommentFacts | 'overtaken'> {
  const made = await codeHost.createComment(pull.number, body);
  const first = await findEnvironmentComment(codeHost, { key, pull });
  if (first === undefined || first.facts.id >= made.id) return made;
  await codeHost.deleteComment(made.id);
  return 'overtaken';
}
