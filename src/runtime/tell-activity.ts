import { activitiesOf } from '../domain/announce/activity.ts';
import { describeFailure } from '../domain/report/describe-failure.ts';
import type { Report, ReportBody } from '../domain/report/report.ts';
import { say } from '../domain/verdict/verdict.ts';
import type { AnnounceResult } from '../usecases/announce/announce.ts';
import type { ChatSink } from '../usecases/announce/announce-in-chat.ts';
import { runUrl } from './event.ts';
import type { NotifyInputs } from './inputs/notify.ts';
import type { RunContext } from './run-context.ts';

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
    told = NOBODY,
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

const NOBODY: AnnounceResult = {
  report: say('nothing_to_do', 'There is no news.'),
  delivered: [],
  slackTs: undefined,
  commentUrl: undefined,
};

function orNone(told: AnnounceResult): AnnounceResult | undefined {
  return told === NOBODY ? undefined : told;
}

/** Whoever has announced nothing else has logged something. */
function logged(report: ReportBody): ReportBody {
  return report.decision === 'nothing'
    ? { ...report, ...say('announced', 'What the steps before did was logged on Slack.') }
    : report;
}
