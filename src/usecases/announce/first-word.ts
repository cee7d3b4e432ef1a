import type { News } from '../../domain/announce/news.ts';
import { subjectKey } from '../../domain/environment/naming.ts';
import { identityOf, type Scope } from '../../domain/environment/scope.ts';
import type { Subject } from '../../domain/environment/subject.ts';
import type { Log } from '../../ports/log.ts';
import { type AnnounceDeps, announce } from './announce.ts';
import { findEnvironmentComment } from './environment-comments.ts';

export interface WordDeps extends Omit<AnnounceDeps, 'log'> {
  readonly log: Pick<Log, 'notice' | 'warning'>;
}

type Preparing = Extract<News, { readonly kind: 'preparing' }>;

/** Whose word it is, and where it may be said. */
interface Word {
  readonly subject: Pick<Subject, 'repository' | 'project' | 'kind' | 'branch' | 'pullRequest'>;
  readonly news: Preparing;
  /** False keeps every pull request without a comment. */
  readonly comments: boolean;
}

/**
 * Says on the pull request, then in the chat, that an environment is on its way. The comment comes first, because people look there first; it
 * takes the place of the message afterwards. Never throws: what could not be told is a warning, and a notice where the job's token may
 * not comment.
 */
export async function sayFirstWord(deps: WordDeps, { subject, news, comments }: Word): Promise<void> {
  const { branch, pullRequest: pull } = subject;
  // It was read a moment ago.
  const codeHost = { ...deps.codeHost, pullRequest: async () => pull, latestPullRequest: async () => pull };
  const said = (chat: AnnounceDeps['chat'], inComments: boolean) =>
    tell(
      { ...deps, codeHost, chat },
      { scope: subject, branch, number: pull?.number, news: [news], comments: inComments },
    );
  const isCommented = comments && pull !== undefined ? await said(undefined, true) : false;
  if (deps.chat !== undefined) await said(deps.chat, isCommented);
}

/** What a run said first, and what is to be said in its place. */
export interface LastWord {
  readonly scope: Scope;
  readonly branch: string;
  /** Undefined where the branch has none. */
  readonly pullRequest: number | undefined;
  readonly preparing: Preparing & { readonly commit: string };
  readonly comments: boolean;
  /** How the run ended; undefined where it was ended before it could say so. */
  readonly ended: readonly News[] | undefined;
  /** True where CloudFormation had begun the change. */
  readonly begun: boolean;
}

/**
 * Ends what the run said first, where nobody has by now: whoever told anything else since, or is at work on another commit, has the
 * word. Never throws.
 */
export async function sayLastWord(deps: WordDeps, word: LastWord): Promise<void> {
  const { scope, branch, pullRequest: number, preparing, comments, begun } = word;
  const key = subjectKey(identityOf(scope, branch));
  const stop = {
    kind: 'stopped',
    commit: preparing.commit,
    run: preparing.run,
    why: CANCELLED,
    ...(begun ? { begun } : {}),
  } as const;
  const news = word.ended ?? [stop];
  const found =
    number === undefined || !comments
      ? undefined
      : await findEnvironmentComment(deps.codeHost, { key, pull: { number } });
  if (found === undefined) {
    // The chat keeps no state, so nobody knows what was told since; a run that was ended early told nothing.
    if (word.ended !== undefined || deps.chat === undefined) return;
    await tell(deps, { scope, branch, number, news: [preparing, stop], comments: false });
    return;
  }
  const { preparing: shown, preparation } = found.state;
  if (shown !== preparing.commit || preparation?.run !== preparing.run) return;
  await tell(deps, { scope, branch, number, news, comments });
}

const CANCELLED = 'The run was cancelled before it was over; run it again, or push another commit.';

/** True where nothing failed. */
async function tell(
  deps: WordDeps,
  about: {
    readonly scope: Scope;
    readonly branch: string;
    readonly number: number | undefined;
    readonly news: readonly News[];
    readonly comments: boolean;
  },
): Promise<boolean> {
  const { scope, branch, number, news, comments } = about;
  const heard: string[] = [];
  const { report } = await announce(
    { ...deps, log: { warning: (line) => heard.push(line) } },
    {
      scope,
      subjects: [{ branch, pullRequest: number, news }],
      comments,
      required: false,
      people: [],
      dryRun: false,
      run: undefined,
    },
  );
  const [item] = report.items ?? [];
  const isForbidden = item?.decision === 'failed' && item.reasonCode === 'access_denied';
  for (const line of heard) {
    if (isForbidden) deps.log.notice(`${line} Until then, the job summary alone tells of it.`);
    else deps.log.warning(line);
  }
  return item?.decision !== 'failed';
}
