import {
  leavesEnvironment,
  type Report,
  type ReportCost,
  type ReportItem,
  type ReportLeftovers,
  type ReportLife,
  type ReportStory,
} from '../report/report.ts';
import { isRed } from '../verdict/decision.ts';
import type { ReasonCode } from '../verdict/reason-codes.ts';
import { type ChoreNews, choreNews, withoutSettled } from './chore-news.ts';
import type { Preparation, StoppedPreparation } from './preparation.ts';

/** Something that people who wait for an environment should know. */
export type News =
  | {
      readonly kind: 'ready' | 'asleep';
      /** Where it answers; absent where the step did not say. */
      readonly url?: string | undefined;
      readonly commit?: string | undefined;
      /** Somebody asked for this commit by name, whatever the head is. */
      readonly pinned?: boolean | undefined;
      /** The newest commit of the branch, where a label pins the environment to this one; absent where none does, or the step does not know. */
      readonly branchHead?: string | undefined;
      /** What the change was to remove and could not. */
      readonly leftovers?: ReportLeftovers | undefined;
      /** Absent where the team gave no prices. */
      readonly cost?: ReportCost | undefined;
      /** When it is awake, and when its time is up; absent where the step does not know. */
      readonly life?: ReportLife | undefined;
    }
  /** It is on its way to the commit. Provision says it first, with all that it knows; a report says the commit alone. */
  | (Preparation & {
      readonly kind: 'preparing';
      readonly commit?: string | undefined;
    })
  /** The run that was at work on the commit ended before it could say what became of it. Others may be at work by now. */
  | (StoppedPreparation & { readonly kind: 'stopped' })
  /** Nothing was made for the commit. */
  | {
      readonly kind: 'none';
      /** Why not, and what would change that. */
      readonly sentence: string;
      readonly commit?: string | undefined;
      /** People wait for an environment and somebody has to make room; otherwise it only replaces what was told before. */
      readonly asksForHelp: boolean;
      /** True where a look at the account has found none; else one may stand. */
      readonly looked: boolean;
    }
  | {
      readonly kind: 'gone';
      /** To stand after a colon. */
      readonly why?: string | undefined;
      /** What is still there of it. */
      readonly leftovers?: ReportLeftovers | undefined;
      /** What it cost until now; absent where the team gave no prices. */
      readonly cost?: ReportCost | undefined;
    }
  /** Not news by itself: it only puts right what a comment says of waking and sleeping. */
  | {
      readonly kind: 'standing';
      readonly asleep: boolean;
      readonly url?: string | undefined;
      readonly commit?: string | undefined;
    }
  | {
      readonly kind: 'failed';
      readonly step: 'provision' | 'teardown' | 'hours';
      readonly problem: string;
      readonly commit?: string | undefined;
      readonly pinned?: boolean | undefined;
      /** The commit that serves again, since the change was undone. */
      readonly serves?: string | undefined;
      /** Where it does. */
      readonly url?: string | undefined;
      /** The page of the run that tried it. */
      readonly run?: string | undefined;
      /** What should be gone and is still there. */
      readonly leftovers?: ReportLeftovers | undefined;
      /** Lines of the log of what failed; absent for none. */
      readonly log?: readonly string[] | undefined;
    }
  | {
      readonly kind: 'story';
      readonly story: ReportStory;
      /** Login on GitHub of whoever asked for it, by the people of the settings; absent where they do not say. */
      readonly ownerLogin?: string | undefined;
      /** What its acceptance comes to, in a sentence where it merges nothing; absent where nobody looked. */
      readonly acceptance?: 'good' | { readonly refused: string } | undefined;
      readonly url?: string | undefined;
      readonly commit?: string | undefined;
    }
  /** Its time is up soon, and then it is taken down; undefined where it would be, and a lock holds it. @see ReportItem.ends */
  | { readonly kind: 'ends'; readonly at: string | undefined }
  /** Not news by itself: the pull request names the story of that id no more. */
  | { readonly kind: 'unnamed'; readonly id: string }
  | ChoreNews;

/** News about one branch, whose pull request may have to be looked up. */
export interface SubjectNews {
  /** Of this repository. */
  readonly branch: string;
  /** Undefined where no report names it. */
  readonly pullRequest: number | undefined;
  /** In the order in which the steps ran. */
  readonly news: readonly News[];
}

/** Whom a report is about when it does not say so itself: a step that broke before it knew. */
export interface EventSubject {
  /** Of this repository or a fork. */
  readonly branch: string;
  /** Undefined for an event that is about none. */
  readonly pullRequest: number | undefined;
}

/** All news in the reports, by branch, in the order in which the steps ran. */
export function collectNews(
  reports: readonly Report[],
  event: EventSubject | undefined,
): readonly SubjectNews[] {
  const found = new Map<string, { pullRequest: number | undefined; news: News[] }>();
  for (const report of reports) {
    for (const { branch, pullRequest, news } of newsOf(report, event)) {
      const known = found.get(branch) ?? { pullRequest: undefined, news: [] };
      known.pullRequest ??= pullRequest;
      known.news.push(...news);
      found.set(branch, known);
    }
  }
  return [...found].map(([branch, { pullRequest, news }]) => ({
    branch,
    pullRequest,
    news: withoutSettled(news),
  }));
}

function newsOf(report: Report, event: EventSubject | undefined): readonly SubjectNews[] {
  if (report.action === 'provision') return provisionNews(report, event);
  return (report.items ?? []).flatMap((item) => {
    const news = itemNews(report, item);
    const branch = item.branch ?? (item.pullRequest === event?.pullRequest ? event?.branch : undefined);
    return news === undefined || branch === undefined || branch === ''
      ? []
      : [{ branch, pullRequest: item.pullRequest, news: [news] }];
  });
}

/** Why nothing is made for a commit; that an environment is ready is not how it is any more. */
const NONE_IS_MADE: readonly ReasonCode[] = [
  'not_wanted',
  'opted_out',
  'no_infra_branch',
  'paths_untouched',
  'cap_reached',
];

/** Said before the account is asked anything. */
const NOBODY_LOOKED: readonly ReasonCode[] = ['opted_out', 'no_infra_branch'];

function provisionNews(report: Report, event: EventSubject | undefined): readonly SubjectNews[] {
  const subject = report.subject ?? event;
  if (subject === undefined) return [];
  const about = { branch: subject.branch, pullRequest: subject.pullRequest };
  const commit = report.subject?.commit;
  const pinned = report.environment?.pinned;
  if (isRed(report.decision)) {
    const problem = report.environment?.cause ?? report.sentence;
    const { leftovers, serves, url, log } = report.environment ?? {};
    const news = {
      kind: 'failed',
      step: 'provision',
      problem,
      commit,
      pinned,
      serves,
      url,
      leftovers,
      log,
    } as const;
    return [{ ...about, news: [news] }];
  }
  if (report.decision === 'skipped' && NONE_IS_MADE.includes(report.reasonCode)) {
    const { sentence, reasonCode } = report;
    const asksForHelp = reasonCode === 'cap_reached';
    const looked = !NOBODY_LOOKED.includes(reasonCode);
    return [{ ...about, news: [{ kind: 'none', sentence, commit, asksForHelp, looked }] }];
  }
  // That data was loaded is no news: the step before has said how the environment stands.
  if (report.reasonCode === 'data_loaded') return [];
  if (!leavesEnvironment(report.decision) || report.environment === undefined) return [];
  if (report.reasonCode === 'environment_started')
    return [{ ...about, news: [{ kind: 'preparing', commit }] }];
  const { asleep, url, branchHead, leftovers, cost, life } = report.environment;
  const kind = asleep === true ? 'asleep' : 'ready';
  return [{ ...about, news: [{ kind, url, commit, pinned, branchHead, leftovers, cost, life }] }];
}

function itemNews(
  { action, operation }: Pick<Report, 'action' | 'operation'>,
  item: ReportItem,
): News | undefined {
  switch (action) {
    case 'teardown':
      return teardownNews(item);
    case 'hours':
      return hoursNews(item);
    case 'sync-tracker':
      return storyNews(item);
    case 'pull-request':
      return choreNews(operation, item);
    default:
      return undefined;
  }
}

/** Why an acceptance merges nothing, and no later run will find it otherwise by itself. */
export const REFUSED_ACCEPTANCE: readonly ReasonCode[] = ['not_delivered', 'not_allowed_to_accept'];

function storyNews({
  name,
  unnamed,
  story,
  url,
  commit,
  reasonCode,
  sentence,
}: ReportItem): News | undefined {
  if (unnamed) return { kind: 'unnamed', id: name };
  if (story === undefined) return undefined;
  const news = { kind: 'story', story, url, commit } as const;
  if (REFUSED_ACCEPTANCE.includes(reasonCode)) return { ...news, acceptance: { refused: sentence } };
  return reasonCode === 'stories_accepted' ? { ...news, acceptance: 'good' } : news;
}

function teardownNews(item: ReportItem): News | undefined {
  const { why, leftovers, cost } = item;
  // A stack that was named and is not there is no branch's: only a look for the branch itself says that nothing of it stands.
  const isFoundGone =
    item.decision === 'nothing' && item.reasonCode === 'nothing_to_do' && item.branch !== undefined;
  if (item.decision === 'deleted' || isFoundGone)
    return item.branchKeepsOne ? undefined : { kind: 'gone', why, leftovers, cost };
  if (item.decision === 'skipped' && item.held === true) return { kind: 'ends', at: undefined };
  if (item.decision === 'skipped' && item.ends !== undefined) return { kind: 'ends', at: item.ends };
  return failureNews('teardown', item);
}

function hoursNews(item: ReportItem): News | undefined {
  const { url, commit, leftovers, cost } = item;
  if (item.decision === 'slept') return { kind: 'asleep', url, commit, leftovers, cost };
  if (item.decision === 'woken') return { kind: 'ready', url, commit, leftovers, cost };
  if (item.standing !== undefined)
    return { kind: 'standing', asleep: item.standing === 'asleep', url, commit };
  return failureNews('hours', item);
}

function failureNews(step: 'teardown' | 'hours', item: ReportItem): News | undefined {
  return item.decision === 'failed'
    ? { kind: 'failed', step, problem: item.sentence, leftovers: item.leftovers }
    : undefined;
}
