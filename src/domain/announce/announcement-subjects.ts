import type { EventHint } from '../environment/subject.ts';
import type { Report } from '../report/report.ts';
import { UserError } from '../verdict/errors.ts';
import { collectNews, type EventSubject, type SubjectNews } from './news.ts';

/** Words of the workflow's own; the id keeps a rerun from saying them twice. */
export interface Message {
  /** Unique to one step of one attempt of a run. */
  readonly id: string;
  /** Plain text; escaped where it is shown. */
  readonly text: string;
}

/** Everyone whom the run has news about. @throws UserError for a message that is about nobody. */
export function announcementSubjects(
  reports: readonly Report[],
  hint: EventHint,
  message: Message | undefined,
): readonly SubjectNews[] {
  const event = eventSubject(hint);
  const news = collectNews(reports, event);
  return message === undefined ? news : withMessage(news, event, message);
}

function eventSubject(hint: EventHint): EventSubject | undefined {
  const { branch, pullRequest } = hint;
  return branch === undefined || pullRequest === undefined ? undefined : { branch, pullRequest };
}

function withMessage(
  news: readonly SubjectNews[],
  event: EventSubject | undefined,
  { id, text }: Message,
): readonly SubjectNews[] {
  const about = event ?? news[0];
  if (about === undefined)
    throw new UserError(
      'not_yet',
      "Input 'message' is set, but the run is about no pull request; today a message needs one.",
    );
  const known = news.find((each) => each.branch === about.branch);
  const said = {
    branch: about.branch,
    pullRequest: about.pullRequest,
    news: [...(known?.news ?? []), { kind: 'note', id, text } as const],
  };
  return [...news.filter((each) => each !== known), said];
}
