import {
  type AnnouncementState,
  currentNews,
  foldNews,
  opensAnnouncement,
  type SubjectNews,
} from '../../domain/announce/announcement.ts';
import { subjectKey } from '../../domain/environment/naming.ts';
import type { PullRequestFacts, RepositoryFacts } from '../../domain/environment/pull-request.ts';
import { describeFailure } from '../../domain/report/describe-failure.ts';
import type { Report, ReportItem } from '../../domain/report/report.ts';
import type { ReasonCode } from '../../domain/verdict/reason-codes.ts';
import type { CodeHost, CommentFacts } from '../../ports/code-host.ts';
import type { Log } from '../../ports/log.ts';
import { announcedState, environmentComment, environmentMarker } from '../../text/environment-comment.ts';
import { announceInChat, type ChatSink } from './announce-in-chat.ts';

export type SinkName = 'slack' | 'pull-request' | 'summary';

export interface AnnounceDeps {
  readonly codeHost: CodeHost;
  readonly log: Log;
  /** Where messages go; undefined when no chat is configured. */
  readonly chat: ChatSink | undefined;
}

export interface AnnounceRequest {
  readonly repository: RepositoryFacts;
  readonly project: string;
  readonly kind: string;
  readonly subjects: readonly SubjectNews[];
  /** False keeps every pull request without a comment. */
  readonly comments: boolean;
  /** A failed announcement fails the run. */
  readonly required: boolean;
  readonly dryRun: boolean;
}

export interface AnnounceResult {
  readonly report: Omit<Report, 'version' | 'action' | 'durationMs'>;
  readonly delivered: readonly SinkName[];
  readonly slackTs: string | undefined;
  readonly commentUrl: string | undefined;
}

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
    report: summarize(told, request),
    delivered: [...new Set(told.flatMap((each) => each.sinks))],
    slackTs: told.findLast((each) => each.slackTs !== undefined)?.slackTs,
    commentUrl: told.findLast((each) => each.commentUrl !== undefined)?.commentUrl,
  };
}

const nothing = { sinks: [], slackTs: undefined, commentUrl: undefined } as const;

async function announceOne(deps: AnnounceDeps, request: AnnounceRequest, about: SubjectNews): Promise<Told> {
  if (request.dryRun)
    return {
      ...nothing,
      item: itemOf(about, 'planned', 'dry_run', `Branch '${about.branch}' has news that would be told.`),
    };
  try {
    return await tell(deps, request, about);
  } catch (error) {
    const failure = describeFailure(error);
    deps.log.warning(failure.sentence);
    return { ...nothing, item: itemOf(about, 'failed', failure.reasonCode, failure.sentence) };
  }
}

async function tell(deps: AnnounceDeps, request: AnnounceRequest, given: SubjectNews): Promise<Told> {
  const key = subjectKey({ ...request, repositoryId: request.repository.id, branch: given.branch });
  const pull = await pullRequestOf(deps.codeHost, request, given);
  const comment =
    pull && request.comments
      ? await deps.codeHost.findComment(pull.number, environmentMarker(key))
      : undefined;
  const before = comment === undefined ? {} : announcedState(comment.body, key);
  const about = { ...given, news: currentNews(given.news, before, pull) };
  const after = foldNews(before, about.news);
  if (after === before) return { ...nothing, item: stillTrue(about) };
  const subject = { repository: request.repository.fullName, branch: about.branch, pull };
  const problems: Problem[] = [];
  const chat = await inChat(deps, { key, subject, before, after, news: about.news }, problems);
  const kept =
    pull && request.comments
      ? await onPullRequest(deps, pull, key, comment, chat.state, about, problems)
      : undefined;
  const slackTs = deps.chat === undefined ? undefined : chat.state.slack?.ts;
  const sinks: readonly SinkName[] = [
    ...(slackTs === undefined || chat.failed ? [] : ['slack' as const]),
    ...(kept === undefined ? [] : ['pull-request' as const]),
  ];
  return {
    item: outcomeItem(about, chat.wrote || kept?.wrote === true, sinks, problems),
    sinks,
    slackTs,
    commentUrl: kept?.url,
  };
}

interface Problem {
  readonly reasonCode: ReasonCode;
  readonly sentence: string;
}

async function pullRequestOf(
  codeHost: CodeHost,
  request: AnnounceRequest,
  about: SubjectNews,
): Promise<PullRequestFacts | undefined> {
  const pull =
    about.pullRequest === undefined
      ? await codeHost.latestPullRequest(about.branch)
      : await codeHost.pullRequest(about.pullRequest);
  return pull?.headRepositoryId === request.repository.id && pull.headBranch === about.branch
    ? pull
    : undefined;
}

async function inChat(
  deps: AnnounceDeps,
  announcement: Parameters<typeof announceInChat>[1],
  problems: Problem[],
): Promise<{ readonly wrote: boolean; readonly failed: boolean; readonly state: AnnouncementState }> {
  const quiet = { wrote: false, failed: false, state: announcement.after };
  if (deps.chat === undefined) return quiet;
  try {
    return { ...(await announceInChat(deps.chat, announcement)), failed: false };
  } catch (error) {
    problems.push(warn(deps.log, error));
    return { ...quiet, failed: true };
  }
}

/** Writes the comment last: it keeps the place of the chat message, which a killed run finds again by its key. */
async function onPullRequest(
  deps: AnnounceDeps,
  pull: PullRequestFacts,
  key: string,
  comment: CommentFacts | undefined,
  state: AnnouncementState,
  about: SubjectNews,
  problems: Problem[],
): Promise<{ readonly wrote: boolean; readonly url: string } | undefined> {
  if (comment === undefined && !opensAnnouncement(about.news)) return undefined;
  const body = environmentComment(key, state, pull);
  // The host gives back what it stored, with its own line ends.
  if (comment !== undefined && comment.body.replaceAll('\r\n', '\n').trim() === body.trim())
    return { wrote: false, url: comment.url };
  try {
    const kept =
      comment === undefined
        ? await createOnly(deps.codeHost, pull, key, body, about)
        : await deps.codeHost.updateComment(comment.id, body);
    return { wrote: true, url: kept.url };
  } catch (error) {
    problems.push(warn(deps.log, error));
    return undefined;
  }
}

/**
 * Two runs that found no comment both write one. Both look afterwards, and the one that was later takes its own back and
 * tells its news in the other.
 */
async function createOnly(
  codeHost: CodeHost,
  pull: PullRequestFacts,
  key: string,
  body: string,
  about: SubjectNews,
): Promise<CommentFacts> {
  const made = await codeHost.createComment(pull.number, body);
  const first = await codeHost.findComment(pull.number, environmentMarker(key));
  if (first === undefined || first.id >= made.id) return made;
  await codeHost.deleteComment(made.id);
  const shown = announcedState(first.body, key);
  const news = currentNews(about.news, shown, pull);
  return codeHost.updateComment(first.id, environmentComment(key, foldNews(shown, news), pull));
}

function warn(log: Log, error: unknown): Problem {
  const { reasonCode, sentence } = describeFailure(error);
  log.warning(sentence);
  return { reasonCode, sentence };
}

function outcomeItem(
  about: SubjectNews,
  wrote: boolean,
  sinks: readonly SinkName[],
  problems: readonly Problem[],
): ReportItem {
  const [problem] = problems;
  if (problem) return itemOf(about, 'failed', problem.reasonCode, problem.sentence);
  if (sinks.length === 0)
    return itemOf(
      about,
      'nothing',
      'nothing_to_do',
      about.news.some((each) => each.kind === 'preparing')
        ? `The environment of branch '${about.branch}' is being prepared; it is announced once it is ready.`
        : `Nobody had been told about branch '${about.branch}', so there is nothing to take back.`,
    );
  if (!wrote) return stillTrue(about);
  return itemOf(
    about,
    'updated',
    'announced',
    `The news of branch '${about.branch}' was told (${sinks.join(', ')}).`,
  );
}

function stillTrue(about: SubjectNews): ReportItem {
  return itemOf(
    about,
    'unchanged',
    'announced_before',
    `What is announced about branch '${about.branch}' is still true.`,
  );
}

function itemOf(
  about: SubjectNews,
  decision: ReportItem['decision'],
  reasonCode: ReasonCode,
  sentence: string,
): ReportItem {
  return {
    name: about.branch,
    branch: about.branch,
    decision,
    reasonCode,
    sentence,
    ...(about.pullRequest === undefined ? {} : { pullRequest: about.pullRequest }),
  };
}

/** An announcement that fails leaves the run green, unless the workflow says that it is required. */
function summarize(told: readonly Told[], request: AnnounceRequest): AnnounceResult['report'] {
  const items = told.map((each) => each.item);
  const sentence = items.map((item) => item.sentence).join(' ');
  const failed = items.find((item) => item.decision === 'failed');
  if (failed && request.required)
    return { decision: 'failed', reasonCode: failed.reasonCode, sentence, items };
  if (failed) return { decision: 'unchanged', reasonCode: 'delivery_failed', sentence, items };
  const wrote = items.find((item) => item.decision === 'updated') ?? items[0];
  if (wrote === undefined)
    return { decision: 'nothing', reasonCode: 'nothing_to_do', sentence: 'There is no news.', items };
  return { decision: wrote.decision, reasonCode: wrote.reasonCode, sentence, items };
}
