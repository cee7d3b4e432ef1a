import { type AnnouncementState, opensAnnouncement } from '../../domain/announce/announcement.ts';
import { currentNews } from '../../domain/announce/current-news.ts';
import { foldNewsAt } from '../../domain/announce/last-changed.ts';
import type { News, SubjectNews } from '../../domain/announce/news.ts';
import { subjectKey } from '../../domain/environment/naming.ts';
import { identityOf, type Scope } from '../../domain/environment/scope.ts';
import { describeFailure, type Failure } from '../../domain/report/describe-failure.ts';
import type { ReportBody, ReportItem } from '../../domain/report/report.ts';
import { failedLike, type SummaryRule, summarize } from '../../domain/report/summarize.ts';
import { decidedLike, wordsOfAll } from '../../domain/report/words-of-all.ts';
import type { People } from '../../domain/stories/people.ts';
import { say, type Verdict } from '../../domain/verdict/verdict.ts';
import type { Clock } from '../../ports/clock.ts';
import type { CodeHost } from '../../ports/code-host.ts';
import type { Deployments } from '../../ports/deployments.ts';
import type { Log } from '../../ports/log.ts';
import { asTheirs, tellUnmentioned, withLogins, withPusher } from './addressees.ts';
import {
  announceInChat,
  type ChatAnnouncement,
  type ChatSink,
  isChatBehind,
  withChatUnknown,
} from './announce-in-chat.ts';
import { tellOthers } from './announce-to-others.ts';
import {
  type CommentHost,
  findTable,
  followTable,
  isCommentShown,
  type KeptComment,
  keepEnvironmentComment,
} from './environment-comments.ts';
import { nameCommit } from './name-commit.ts';
import { pullRequestsOf } from './pull-requests-of.ts';

export type SinkName = 'slack' | 'pull-request' | 'summary';

export interface AnnounceDeps {
  readonly codeHost: CommentHost &
    Pick<CodeHost, 'pullRequest' | 'latestPullRequest' | 'openPullRequests' | 'pushes' | 'commitSubject'>;
  /** What stands in the table of environments beside those that are told of. */
  readonly deployments: Pick<Deployments, 'list' | 'newest'>;
  readonly log: Pick<Log, 'warning'>;
  /** Where messages go; undefined when no chat is configured. */
  readonly chat: ChatSink | undefined;
  readonly clock: Pick<Clock, 'now'>;
}

export interface AnnounceRequest {
  readonly scope: Scope;
  readonly subjects: readonly SubjectNews[];
  /** False keeps every pull request without a comment. */
  readonly comments: boolean;
  /** A failed announcement fails the run. */
  readonly required: boolean;
  /** Who is who; [] where the settings name nobody. */
  readonly people: People;
  readonly dryRun: boolean;
  /** The page of this run; undefined outside of GitHub Actions. */
  readonly run: string | undefined;
}

export interface AnnounceResult {
  readonly report: ReportBody;
  readonly delivered: readonly SinkName[];
  readonly slackTs: string | undefined;
  readonly commentUrl: string | undefined;
}

/** What came of the news of one branch. */
interface Told {
  readonly item: ReportItem;
  readonly sinks: readonly SinkName[];
  readonly slackTs: string | undefined;
  readonly commentUrl: string | undefined;
}

/** Tells people the news of each environment: in its pull request's one comment and in its one chat message. */
export async function announce(deps: AnnounceDeps, request: AnnounceRequest): Promise<AnnounceResult> {
  const told: Told[] = [];
  for (const subject of request.subjects) told.push(await announceOne(deps, request, subject));
  return {
    report: reportOf(
      told.map((each) => each.item),
      request.required,
    ),
    delivered: [...new Set(told.flatMap((each) => each.sinks))],
    slackTs: told.findLast((each) => each.slackTs !== undefined)?.slackTs,
    commentUrl: told.findLast((each) => each.commentUrl !== undefined)?.commentUrl,
  };
}

const nothing = { sinks: [], slackTs: undefined, commentUrl: undefined } as const;

async function announceOne(deps: AnnounceDeps, request: AnnounceRequest, about: SubjectNews): Promise<Told> {
  if (request.dryRun) {
    const planned = say('dry_run', `Branch '${about.branch}' has news that would be announced.`);
    return { ...nothing, item: itemOf(about, planned) };
  }
  const { done, problem } = await attempt(deps.log, () => tell(deps, request, about));
  return problem === undefined ? done : { ...nothing, item: itemOf(about, failureOf(problem)) };
}

/** Each means that another run of the branch has told its news meanwhile. */
const MOST_LOOKS = 3;

/** How often this run has looked at what was told before, and whether the chat shows what it told by an older look. */
interface Looks {
  readonly count: number;
  readonly isChatTold: boolean;
}

async function tell(
  deps: AnnounceDeps,
  request: AnnounceRequest,
  given: SubjectNews,
  looks: Looks = { count: 1, isChatTold: false },
): Promise<Told> {
  const { scope, comments, people, run } = request;
  const key = subjectKey(identityOf(scope, given.branch));
  const { pull, open } = await pullRequestsOf(deps.codeHost, scope, given);
  const comment = comments && pull ? await findTable(deps.codeHost, { key, pull }) : undefined;
  const before = comment?.state ?? {};
  const theirs = pull && (await asTheirs(deps.codeHost, pull, before.pushedBy));
  const commented = comments ? theirs : undefined;
  const said = comment === undefined ? given.news.filter(isSaidAnywhere) : given.news;
  const about = { ...given, news: currentNews(withLogins(withRun(said, run), people), before, pull) };
  const toldBy = { now: deps.clock.now(), run };
  const folded = withPusher(before, foldNewsAt(toldBy, before, about.news), pull, theirs);
  const after = commented === undefined ? folded : await nameCommit(deps.codeHost, folded);
  const subject = { key, repository: scope.repository.fullName, branch: about.branch, pull };
  const isBehind = deps.chat !== undefined && (looks.isChatTold || isChatBehind(subject, before));
  const hasFormer = comment !== undefined && comment.former.length > 0;
  if (after === before && !isBehind && !hasFormer)
    return { ...nothing, item: itemOf(about, stillTrue(about.branch)) };
  const row = commented && { key, pull: commented };
  const table = followTable(deps.codeHost, row, comment);
  const isNewest = async () => (await table.isNewest()) || looks.count >= MOST_LOOKS;
  const lookAgain = (isChatTold: boolean) =>
    tell(deps, request, given, { count: looks.count + 1, isChatTold: looks.isChatTold || isChatTold });
  const told = looks.isChatTold ? withChatUnknown(before) : before;
  const chat =
    comment && !comment.isTold && !looks.isChatTold && isOnItsWay(about.news)
      ? { wrote: false, state: after, slackTs: undefined }
      : await inChat(
          { ...deps, people },
          { key, subject, before: told, after, news: about.news, author: theirs?.review.author, isNewest },
        );
  if (chat === 'overtaken') return lookAgain(false);
  const isShown = !chat.wrote && isCommentShown(row, table.now(), chat.state);
  // Whoever writes the first comment looks behind it in any case.
  const isFirst = deps.chat === undefined && table.now()?.facts === undefined;
  if (!isShown && !isFirst && !(await isNewest())) return lookAgain(chat.wrote);
  // The comment comes last: it keeps the place of the chat message, which a killed run finds again by its key.
  const found = table.now();
  const written = await attempt(
    deps.log,
    async () => row && found && keepEnvironmentComment(deps, { ...row, news: about.news }, found, chat.state),
  );
  const { done, problem } = written;
  if (done === 'overtaken' && looks.count <= MOST_LOOKS) return lookAgain(chat.wrote);
  const kept = problem ? { problem } : { done: done === 'overtaken' ? undefined : done };
  const others = await attempt(deps.log, async () =>
    row ? tellOthers(deps, { ...row, news: about.news, open, run }, chat.state) : false,
  );
  if (commented && problem === undefined && deps.chat === undefined)
    tellUnmentioned(deps, people, before, about.news);
  return toldOf(about, chat, { kept, others });
}

function toldOf(
  about: SubjectNews,
  chat: InChat,
  { kept, others }: { readonly kept: Attempt<KeptComment | undefined>; readonly others: Attempt<boolean> },
): Told {
  const sinks: readonly SinkName[] = [
    ...(chat.slackTs === undefined || chat.problem ? [] : ['slack' as const]),
    ...(kept.done === undefined ? [] : ['pull-request' as const]),
  ];
  const outcome = {
    wrote: chat.wrote || kept.done?.wrote === true || others.done === true,
    sinks,
    problem: chat.problem ?? kept.problem ?? others.problem,
  };
  return {
    item: itemOf(about, verdictOn(about, outcome)),
    sinks,
    slackTs: chat.slackTs,
    commentUrl: kept.done?.url,
  };
}

/** A failure is told with the page of the run that met it. */
function withRun(news: readonly News[], run: string | undefined): readonly News[] {
  return news.map((each) => (each.kind === 'failed' && run !== undefined ? { ...each, run } : each));
}

/** That an end is near is found by the hour, and the comment alone knows that it was said. */
function isSaidAnywhere({ kind }: News): boolean {
  return kind !== 'ends';
}

const ON_ITS_WAY: readonly News['kind'][] = ['story', 'unnamed'];

/**
 * Nobody has heard of the environment here, and nobody will by this. A message without a comment is one that another run has just posted,
 * whose comment comes next.
 */
function isOnItsWay(news: readonly News[]): boolean {
  return news.every(({ kind }) => ON_ITS_WAY.includes(kind)) && !opensAnnouncement(news);
}

/** The message in the chat, and the state to go on with: the one before it where the chat fails. */
interface InChat {
  readonly wrote: boolean;
  readonly state: AnnouncementState;
  readonly slackTs: string | undefined;
  readonly problem?: Failure | undefined;
}

async function inChat(
  { chat, log, people }: Pick<AnnounceDeps, 'chat' | 'log'> & Pick<AnnounceRequest, 'people'>,
  announcement: ChatAnnouncement,
): Promise<InChat | 'overtaken'> {
  const { after } = announcement;
  if (chat === undefined) return { wrote: false, state: after, slackTs: undefined };
  const { done = { wrote: false, state: after, problem: undefined }, problem } = await attempt(log, () =>
    announceInChat({ ...chat, log, people }, announcement),
  );
  if (done === 'overtaken') return done;
  return { ...done, slackTs: done.state.slack?.ts, problem: problem ?? done.problem };
}

/** What was done, or why it was not, of which the log has been warned. */
type Attempt<Done> =
  | { readonly done: Done; readonly problem?: undefined }
  | { readonly done?: undefined; readonly problem: Failure };

async function attempt<Done>(log: Pick<Log, 'warning'>, work: () => Promise<Done>): Promise<Attempt<Done>> {
  try {
    return { done: await work() };
  } catch (error) {
    const problem = describeFailure(error);
    log.warning(problem.sentence);
    return { problem };
  }
}

function verdictOn(
  { branch, news }: SubjectNews,
  { wrote, sinks, problem }: { readonly wrote: boolean } & Pick<Told, 'sinks'> & Pick<InChat, 'problem'>,
): Verdict {
  if (problem) return failureOf(problem);
  if (sinks.length === 0)
    return say(
      'nothing_to_do',
      news.some((each) => each.kind === 'preparing')
        ? `The environment of branch '${branch}' is being prepared, and there is nowhere to say so.`
        : `Nobody had heard about branch '${branch}', so there is nothing to correct.`,
    );
  if (!wrote) return stillTrue(branch);
  return say('announced', `The news of branch '${branch}' was announced (${sinks.join(', ')}).`);
}

/** Whatever kept the news from people, it is the announcement that failed. */
function failureOf({ reasonCode, sentence }: Failure): Verdict {
  return say(reasonCode, sentence, 'failed');
}

function stillTrue(branch: string): Verdict {
  return say('announced_before', `What is announced about branch '${branch}' is still true.`);
}

function itemOf({ branch, pullRequest }: SubjectNews, verdict: Verdict): ReportItem {
  return { name: branch, branch, ...verdict, ...(pullRequest === undefined ? {} : { pullRequest }) };
}

/** An announcement that fails leaves the run green, unless the workflow says that it is required. */
function reportOf(items: readonly ReportItem[], required: boolean): ReportBody {
  const sentence = wordsOfAll(items);
  const rules: readonly SummaryRule[] = [
    {
      decisions: ['failed'],
      verdict: (_, first) =>
        required ? failedLike(first, sentence) : say('delivery_failed', sentence, 'unchanged'),
    },
    { decisions: ['updated'], verdict: (_, first) => decidedLike(first, sentence) },
  ];
  const [first] = items;
  const otherwise = first ? decidedLike(first, sentence) : say('nothing_to_do', 'There is no news.');
  return { ...summarize(items, rules, otherwise), items };
}
