import { type AnnouncementState, currentNews, foldNews } from '../../domain/announce/announcement.ts';
import type { News, SubjectNews } from '../../domain/announce/news.ts';
import { subjectKey } from '../../domain/environment/naming.ts';
import type { PullRequestFacts } from '../../domain/environment/pull-request.ts';
import { identityOf, type Scope } from '../../domain/environment/scope.ts';
import { describeFailure, type Failure } from '../../domain/report/describe-failure.ts';
import type { ReportBody, ReportItem } from '../../domain/report/report.ts';
import { failedLike, type SummaryRule, summarize } from '../../domain/report/summarize.ts';
import { decidedLike, wordsOfAll } from '../../domain/report/words-of-all.ts';
import { say, type Verdict } from '../../domain/verdict/verdict.ts';
import type { CodeHost } from '../../ports/code-host.ts';
import type { Log } from '../../ports/log.ts';
import { announceInChat, type ChatAnnouncement, type ChatSink, isChatBehind } from './announce-in-chat.ts';
import { type CommentHost, findEnvironmentComment, keepEnvironmentComment } from './environment-comments.ts';

export type SinkName = 'slack' | 'pull-request' | 'summary';

export interface AnnounceDeps {
  readonly codeHost: CommentHost & Pick<CodeHost, 'pullRequest' | 'latestPullRequest' | 'openPullRequests'>;
  readonly log: Pick<Log, 'warning'>;
  /** Where messages go; undefined when no chat is configured. */
  readonly chat: ChatSink | undefined;
}

export interface AnnounceRequest {
  readonly scope: Scope;
  readonly subjects: readonly SubjectNews[];
  /** False keeps every pull request without a comment. */
  readonly comments: boolean;
  /** A failed announcement fails the run. */
  readonly required: boolean;
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

async function tell(
  deps: AnnounceDeps,
  request: AnnounceRequest,
  given: SubjectNews,
  looks = 1,
): Promise<Told> {
  const { scope, comments, run } = request;
  const key = subjectKey(identityOf(scope, given.branch));
  const pull = await pullRequestOf(deps.codeHost, scope, given);
  const commented = comments ? pull : undefined;
  const comment = commented && (await findEnvironmentComment(deps.codeHost, { key, pull: commented }));
  const before = comment?.state ?? {};
  const about = { ...given, news: currentNews(withRun(given.news, run), before, pull) };
  const after = foldNews(before, about.news);
  const subject = { key, repository: scope.repository.fullName, branch: about.branch, pull };
  const isBehind = deps.chat !== undefined && isChatBehind(subject, before);
  if (after === before && !isBehind) return { ...nothing, item: itemOf(about, stillTrue(about.branch)) };
  if (commented && deps.chat && looks < MOST_LOOKS) {
    // The chat takes its time, and neither it nor GitHub refuses what is older than what it has.
    const now = await findEnvironmentComment(deps.codeHost, { key, pull: commented });
    if (now?.facts.body !== comment?.facts.body) return tell(deps, request, given, looks + 1);
  }
  const chat = await inChat(deps, { key, subject, before, after, news: about.news });
  // The comment comes last: it keeps the place of the chat message, which a killed run finds again by its key.
  const kept = await attempt(
    deps.log,
    async () =>
      commented &&
      (await keepEnvironmentComment(
        deps.codeHost,
        { key, pull: commented, news: about.news },
        comment?.facts,
        chat.state,
      )),
  );
  const others = await attempt(deps.log, async () =>
    commented === undefined
      ? false
      : tellOthers(deps, { key, pull: commented, news: about.news }, chat.state),
  );
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

/** The pull request that the branch of this repository belongs to; a fork's is nobody's to comment on. */
async function pullRequestOf(
  codeHost: Pick<CodeHost, 'pullRequest' | 'latestPullRequest'>,
  { repository }: Scope,
  about: SubjectNews,
): Promise<PullRequestFacts | undefined> {
  const pull =
    about.pullRequest === undefined
      ? await codeHost.latestPullRequest(about.branch)
      : await codeHost.pullRequest(about.pullRequest);
  return pull?.headRepositoryId === repository.id && pull.headBranch === about.branch ? pull : undefined;
}

/** A failure is told with the page of the run that met it. */
function withRun(news: readonly News[], run: string | undefined): readonly News[] {
  return news.map((each) => (each.kind === 'failed' && run !== undefined ? { ...each, run } : each));
}

/** Each costs a look for its comment. */
const MOST_OTHERS = 5;

/**
 * Tells the other open pull requests of the branch, whose environment it is too. A story and a note are about one pull request alone.
 * True where a comment changed.
 */
async function tellOthers(
  deps: Pick<AnnounceDeps, 'codeHost' | 'log'>,
  {
    key,
    pull,
    news: all,
  }: { readonly key: string; readonly pull: PullRequestFacts; readonly news: readonly News[] },
  { slack }: AnnouncementState,
): Promise<boolean> {
  const news = all.filter(({ kind }) => kind !== 'story' && kind !== 'note');
  if (news.length === 0) return false;
  const open = await deps.codeHost.openPullRequests(pull.headBranch);
  const others = open.filter(({ number }) => number !== pull.number);
  if (others.length > MOST_OTHERS)
    deps.log.warning(
      `Branch '${pull.headBranch}' has ${others.length + 1} open pull requests; ${others
        .slice(MOST_OTHERS)
        .map(({ number }) => `#${number}`)
        .join(', ')} get no comment of it.`,
    );
  let wrote = false;
  for (const other of others.slice(0, MOST_OTHERS)) {
    const found = await findEnvironmentComment(deps.codeHost, { key, pull: other });
    const before = found?.state ?? {};
    const current = currentNews(news, before, other);
    const state = { ...foldNews(before, current), slack };
    const about = { key, pull: other, news: current };
    wrote =
      (await keepEnvironmentComment(deps.codeHost, about, found?.facts, state))?.wrote === true || wrote;
  }
  return wrote;
}

/** The message in the chat, and the state to go on with: the one before it where the chat fails. */
interface InChat {
  readonly wrote: boolean;
  readonly state: AnnouncementState;
  readonly slackTs: string | undefined;
  readonly problem?: Failure | undefined;
}

async function inChat({ chat, log }: AnnounceDeps, announcement: ChatAnnouncement): Promise<InChat> {
  const { after } = announcement;
  if (chat === undefined) return { wrote: false, state: after, slackTs: undefined };
  const { done = { wrote: false, state: after }, problem } = await attempt(log, () =>
    announceInChat(chat, announcement),
  );
  return { ...done, slackTs: done.state.slack?.ts, problem };
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
        ? `The environment of branch '${branch}' is being prepared; it is announced once it is ready.`
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
