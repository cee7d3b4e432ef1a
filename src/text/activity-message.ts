import type { Activity } from '../domain/announce/activity.ts';
import { slackLink, slackText } from './escape.ts';

/** Whose run did it. */
export interface ActivityRun {
  /** `owner/name` */
  readonly repository: string;
  /** The page of the run; undefined outside of GitHub Actions. */
  readonly url: string | undefined;
}

/** A message beyond this is read by nobody; the run has the rest. */
const MOST_LINES = 30;

/** What a run did, a line each, in safe mrkdwn; at most 30 lines, and how many more there are. */
export function activityMessage({ repository, url }: ActivityRun, activities: readonly Activity[]): string {
  const more = activities.length - MOST_LINES;
  return [
    `*${slackLink(repository, url)}*`,
    ...activities.slice(0, MOST_LINES).map((each) => activityLine(each, url)),
    ...(more > 0 ? [`And ${more} more, which the summary of the run tells.`] : []),
  ].join('\n');
}

function activityLine({ action, sentence, branch, pullRequest }: Activity, run: string | undefined): string {
  return `• ${action}${where(branch, pullRequest, run)}: ${slackText(sentence, 500)}`;
}

function where(branch: string | undefined, pullRequest: number | undefined, run: string | undefined): string {
  if (pullRequest !== undefined) {
    const repository = run === undefined ? undefined : /^(.*)\/actions\/runs\//.exec(run)?.[1];
    return ` ${slackLink(`#${pullRequest}`, repository && `${repository}/pull/${pullRequest}`)}`;
  }
  return branch === undefined ? '' : ` ${slackText(branch)}`;
}
