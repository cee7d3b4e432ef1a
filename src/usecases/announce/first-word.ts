import { shownState } from '../../domain/announce/announced-environment.ts';
import { type AnnouncementState, foldNews } from '../../domain/announce/announcement.ts';
import { currentNews } from '../../domain/announce/current-news.ts';
import type { LeftWord } from '../../domain/announce/left-word.ts';
import type { News } from '../../domain/announce/news.ts';
import { environmentBranch } from '../../domain/environment/fork.ts';
import { subjectKey } from '../../domain/environment/naming.ts';
import type { PullRequestFacts } from '../../domain/environment/pull-request.ts';
import { identityOf } from '../../domain/environment/scope.ts';
import type { Subject } from '../../domain/environment/subject.ts';
import { describeFailure } from '../../domain/report/describe-failure.ts';
import type { People } from '../../domain/stories/people.ts';
import type { CodeHost } from '../../ports/code-host.ts';
import type { Log } from '../../ports/log.ts';
import { type AnnounceDeps, announce } from './announce.ts';
import { announceInChat, type ChatSink } from './announce-in-chat.ts';
import { tellOthers } from './announce-to-others.ts';
import {
  type FoundTable,
  findEnvironmentComment,
  findTable,
  keepEnvironmentComment,
} from './environment-comments.ts';

export interface WordDeps extends Omit<AnnounceDeps, 'codeHost' | 'log'> {
  readonly codeHost: AnnounceDeps['codeHost'] & Pick<CodeHost, 'branchHead'>;
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
 * Says on the pull request, then in the chat, that an environment is on its way. The comment comes first, because people look there first.
 * Of two runs that both find nothing, one alone keeps its comment, and only that one posts the first message; what is missing after a
 * kill is posted with the news at the end. Never throws: what could not be told is a warning, and a notice where the job's token may
 * not comment.
 */
export async function sayFirstWord(deps: WordDeps, word: Word): Promise<void> {
  const { comments, subject } = word;
  const { pullRequest: pull } = subject;
  const about = { ...word, key: subjectKey(identityOf(subject, subject.branch)) };
  const commented =
    comments && pull !== undefined ? await tried(deps.log, () => comment(deps, about, pull)) : NO_COMMENT;
  // Whoever ends the word looks for it in the comment, so nothing is said in the chat that the comment may not know of.
  if (commented === 'others' || commented === 'unknown') return;
  const { chat } = deps;
  if (chat !== undefined) await tried(deps.log, () => inChat({ ...deps, chat }, about, commented));
  if (commented === NO_COMMENT || pull === undefined) return;
  await tried(deps.log, async () => {
    const open = await deps.codeHost.openPullRequests(environmentBranch(pull, subject.repository.id));
    return tellOthers(deps, { key: about.key, pull, news: [word.news], open, run: undefined }, {});
  });
}

type About = Word & { readonly key: string };

/** What became of the comment: what this run wrote into it; nobody keeps one; or the word is another run's by now. */
type Commented = Kept | 'none' | 'others';

/** The comment as it stands. */
interface Kept {
  /** True where nobody was told of the environment before. */
  readonly isFirst: boolean;
  /** Undefined where there is nothing to write into. */
  readonly now: FoundTable | undefined;
}

const NO_COMMENT = 'none' as const;
const MOST_LOOKS = 3;

async function comment(deps: WordDeps, about: About, pull: PullRequestFacts, look = 1): Promise<Commented> {
  const { key, news } = about;
  const found = await findTable(deps.codeHost, { key, pull });
  const before = found.state;
  if (isOfAnother(shownState(before), news) && !(await isStillHead(deps, about))) return 'others';
  const current = currentNews([news], before, pull);
  if (current.length === 0) return 'others';
  const kept = await keepEnvironmentComment(
    deps,
    { key, pull, news: current },
    found,
    foldNews(before, current),
  );
  if (kept !== 'overtaken') return { isFirst: !found.isTold, now: kept?.now };
  return look < MOST_LOOKS ? comment(deps, about, pull, look + 1) : 'others';
}

/** True where the comment tells of another commit than this run has seen: then a newer run may have been faster, and the head tells. */
function isOfAnother(
  { preparing, stopped, status, commit, failed }: AnnouncementState,
  { commit: own, serves }: Preparing,
): boolean {
  const latest = preparing ?? stopped?.commit;
  if (latest !== undefined) return latest !== own;
  if (status === 'failed' && failed?.commit !== undefined) return failed.commit !== own;
  return (
    (status === 'ready' || status === 'deployed') &&
    commit !== undefined &&
    commit !== own &&
    commit !== serves?.commit
  );
}

async function isStillHead({ codeHost }: WordDeps, { subject, news }: About): Promise<boolean> {
  return news.pinned === true || (await codeHost.branchHead(subject.branch)) === news.commit;
}

/** Shows in the chat what the comment says by now, and keeps the message's place there. */
async function inChat(
  deps: WordDeps & { readonly chat: ChatSink },
  { key, subject, news }: About,
  commented: Kept | typeof NO_COMMENT,
): Promise<void> {
  const { codeHost, log } = deps;
  const { now: found, isFirst } = commented === NO_COMMENT ? NOBODY_TOLD : commented;
  const { pullRequest: pull } = subject;
  const state = found?.isTold ? found.state : foldNews({}, [news]);
  const isAsFound = async () =>
    found?.facts === undefined || (await codeHost.commentText(found.facts.id)) === found.facts.body;
  const told = await announceInChat(
    { ...deps.chat, people: [], log },
    {
      key,
      subject: { key, repository: subject.repository.fullName, branch: subject.branch, pull },
      before: state,
      after: state,
      news: isFirst ? [news] : [],
      author: undefined,
      isNewest: isAsFound,
    },
  );
  if (told === 'overtaken' || pull === undefined || told.state.slack === undefined) return;
  if (commented === NO_COMMENT) return;
  // Others may have told more meanwhile, which the place of the message goes with.
  const now = found?.facts && (await isAsFound()) ? found : await findTable(codeHost, { key, pull });
  if (!now.isTold) return;
  const { slack, alsoSlack, told: keys = [] } = told.state;
  const kept = { ...now.state, slack, alsoSlack, told: now.state.told ?? keys };
  await keepEnvironmentComment(deps, { key, pull, news: [] }, now, kept);
}

const NOBODY_TOLD: Kept = { isFirst: true, now: undefined };

/** What a run said first, and what is to be said in its place. */
export interface LastWord extends LeftWord {
  readonly comments: boolean;
  /** Undefined where it was ended before it could say so. */
  readonly ended: SaidEnding | undefined;
  /** Who is who, asked only where there is something to tell. */
  people(): People | Promise<People>;
}

/** How a run ended that has said so. */
export interface SaidEnding {
  /** What people are told of it; [] where it made nothing and that is nobody's news. */
  readonly news: readonly News[];
  /** The sentence of its report. */
  readonly sentence: string;
  /** True where the run for a newer commit has the word by now, or takes it. */
  readonly isLeftToNewer: boolean;
}

/**
 * Ends what the run said first, where nobody has by now: whoever told anything else since, or is at work on another commit, has the
 * word. Never throws.
 */
export async function sayLastWord(deps: WordDeps, word: LastWord): Promise<void> {
  const { scope, branch, pullRequest: number, preparing, comments, ended } = word;
  const key = subjectKey(identityOf(scope, branch));
  const news = ended === undefined || ended.news.length === 0 ? [stopOf(word)] : ended.news;
  const found =
    number === undefined || !comments
      ? undefined
      : await findEnvironmentComment(deps.codeHost, { key, pull: { number } });
  if (found === undefined) {
    // The chat keeps no state, so nobody knows what was told since; a run that was ended early, or is nobody's news, told nothing.
    const isTold = ended !== undefined && (ended.news.length > 0 || ended.isLeftToNewer);
    if (isTold || deps.chat === undefined) return;
    await tell(deps, word, { number, news: [preparing, ...news], comments: false });
    return;
  }
  const { preparing: shown, preparation } = found.state;
  if (shown !== preparing.commit || preparation?.run !== preparing.run) return;
  await tell(deps, word, { number, news, comments });
}

/** Of a run that made nothing, nobody has looked again what serves: another one may have changed it. */
function stopOf({ preparing, begun, ended }: LastWord): Extract<News, { readonly kind: 'stopped' }> {
  const { commit, run } = preparing;
  if (ended !== undefined) return { kind: 'stopped', commit, run, why: ended.sentence, serves: undefined };
  return { kind: 'stopped', commit, run, why: CANCELLED, ...(begun ? { begun } : {}) };
}

const CANCELLED = 'The run was cancelled before it was over; run it again, or push another commit.';

/** What could not be told; of a job that may not comment nobody is warned, since it may be meant so. */
async function tried<Done>(
  log: WordDeps['log'],
  work: () => Promise<Done>,
): Promise<Done | typeof NO_COMMENT | 'unknown'> {
  try {
    return await work();
  } catch (error) {
    const { reasonCode, sentence } = describeFailure(error);
    if (reasonCode !== 'access_denied') {
      log.warning(sentence);
      return 'unknown';
    }
    log.notice(`${sentence} Until then, the job summary alone tells of it.`);
    return NO_COMMENT;
  }
}

/** With the machinery that tells all other news. */
async function tell(
  deps: WordDeps,
  { scope, branch, preparing, people }: LastWord,
  about: {
    readonly number: number | undefined;
    readonly news: readonly News[];
    readonly comments: boolean;
  },
): Promise<void> {
  const { number, news, comments } = about;
  await announce(deps, {
    scope,
    subjects: [{ branch, pullRequest: number, news }],
    comments,
    required: false,
    people: await people(),
    dryRun: false,
    run: preparing.run,
  });
}
