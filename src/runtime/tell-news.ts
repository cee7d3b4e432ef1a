import { createSlack } from '../adapters/chat/slack.ts';
import { activitiesOf } from '../domain/announce/activity.ts';
import type { SubjectNews } from '../domain/announce/news.ts';
import { describeFailure } from '../domain/report/describe-failure.ts';
import type { Report, ReportBody } from '../domain/report/report.ts';
import { say } from '../domain/verdict/verdict.ts';
import type { CodeHost } from '../ports/code-host.ts';
import type { Log } from '../ports/log.ts';
import type { AnnounceDeps, AnnounceResult } from '../usecases/announce/announce.ts';
import type { ChatSink } from '../usecases/announce/announce-in-chat.ts';
import { runUrl } from './event.ts';
import type { SlackInputs } from './inputs/announcing.ts';
import { checkEndpoint } from './inputs/check-endpoint.ts';
import type { NotifyInputs } from './inputs/notify.ts';
import { resultsOf, resultsScope } from './inputs/results.ts';
import { loadRunSettings } from './load-settings.ts';
import type { Outcome } from './outcome.ts';
import { redactChat } from './redact.ts';
import type { RunContext } from './run-context.ts';

/** What was told, and of which reports: those of the project, which is known only by the settings. */
interface Told {
  readonly reports: readonly Report[];
  readonly told: AnnounceResult | undefined;
}

/** Tells people the news in those reports that are of the run's project. */
export async function tellNews(
  deps: AnnounceDeps & { readonly codeHost: CodeHost; readonly log: Log },
  inputs: NotifyInputs,
  subjectsOf: (reports: readonly Report[]) => readonly SubjectNews[],
  run: string | undefined,
): Promise<Told> {
  const { repository, project, people } = await loadRunSettings(deps.codeHost, inputs);
  const scope = { repository, project, kind: inputs.environment };
  const reports = resultsOf(inputs.reports, resultsScope(scope), deps.log);
  const subjects = subjectsOf(reports);
  if (subjects.length === 0) return { reports, told: undefined };
  const { announce } = await import('../usecases/announce/announce.ts');
  const told = await announce(deps, {
    scope,
    subjects,
    comments: inputs.sinks.includes('pull-request'),
    required: inputs.required,
    people,
    dryRun: inputs.dryRun,
    run,
  });
  return { reports, told };
}

/** What notify hands on; `told` is undefined where there was no news. */
export function notifyOutcome(told: AnnounceResult | undefined, summary: string): Outcome {
  const { report, delivered, slackTs, commentUrl } = told ?? QUIET;
  const reached = summary === '' ? [] : (['summary'] as const);
  return {
    report,
    summary,
    outputs: {
      delivered: JSON.stringify([...delivered, ...reached]),
      'slack-ts': slackTs ?? '',
      'comment-url': commentUrl ?? '',
    },
  };
}

const QUIET: AnnounceResult = {
  report: say('nothing_to_do', 'There is no news.'),
  delivered: [],
  slackTs: undefined,
  commentUrl: undefined,
};

/**
 * Logs what the steps did in the channel for that, where there is one. What cannot be logged is a warning, and fails the step only where
 * announcements are required.
 */
export async function withActivity(
  { run }: RunContext,
  inputs: NotifyInputs,
  chat: ChatSink | undefined,
  {
    reports,
    told = QUIET,
  }: { readonly reports: readonly Report[]; readonly told: AnnounceResult | undefined },
): Promise<AnnounceResult | undefined> {
  const { activityChannel: channel } = inputs;
  const activities = activitiesOf(reports);
  if (chat === undefined || channel === undefined || activities.length === 0 || inputs.dryRun)
    return orNone(told);
  const { logActivity } = await import('../usecases/announce/log-activity.ts');
  const repository = run.env['GITHUB_REPOSITORY'] ?? '';
  try {
    const isNew = await logActivity(
      { chat: chat.chat, channel },
      { repository, url: runUrl(run) },
      activities,
    );
    if (!isNew) return orNone(told);
    return {
      ...told,
      report: logged(told.report),
      delivered: [...new Set([...told.delivered, 'slack' as const])],
    };
  } catch (error) {
    const { reasonCode, sentence } = describeFailure(error);
    run.log.warning(sentence);
    if (told.report.decision === 'failed') return told;
    const failed = inputs.required
      ? say(reasonCode, sentence, 'failed')
      : say('delivery_failed', sentence, 'unchanged');
    return { ...told, report: { ...told.report, ...failed } };
  }
}

function orNone(told: AnnounceResult): AnnounceResult | undefined {
  return told === QUIET ? undefined : told;
}

/** Whoever has announced nothing else has logged something. */
function logged(report: ReportBody): ReportBody {
  return report.decision === 'nothing'
    ? { ...report, ...say('announced', 'What the steps before did was logged on Slack.') }
    : report;
}

/** Slack, and the channels in it; undefined where it is not configured. @throws UserError for an address that is none. */
export function wireChat(context: RunContext, inputs: SlackInputs | undefined): ChatSink | undefined {
  if (inputs === undefined) return undefined;
  const chat = createSlack({
    fetch: context.fetch,
    token: inputs.token,
    ...(inputs.apiUrl === undefined ? {} : { apiUrl: checkEndpoint('slack-api-url', inputs.apiUrl) }),
    sleep: context.clock.sleep,
    timeout: context.timeout,
    monotonic: context.clock.monotonic,
    log: context.run.log,
  });
  return { chat: redactChat(chat, context.veil), channels: inputs.channels };
}
