import type { Report, ReportItem, ReportStory } from '../report/report.ts';
import { type Decision, isRed } from '../verdict/decision.ts';

/** Something that people who wait for an environment should know. */
export type News =
  | {
      readonly kind: 'ready' | 'asleep';
      readonly url?: string | undefined;
      readonly commit?: string | undefined;
      /** Somebody asked for this commit by name, whatever the head is. */
      readonly pinned?: boolean | undefined;
    }
  | { readonly kind: 'preparing'; readonly commit?: string | undefined }
  | { readonly kind: 'gone'; readonly why?: string | undefined }
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
    }
  | {
      readonly kind: 'story';
      readonly story: ReportStory;
      readonly url?: string | undefined;
      readonly commit?: string | undefined;
    }
  | { readonly kind: 'note'; readonly id: string; readonly text: string };

/** News about one branch, whose pull request may have to be looked up. */
export interface SubjectNews {
  readonly branch: string;
  readonly pullRequest: number | undefined;
  readonly news: readonly News[];
}

/** What has been announced about one environment; it travels in the comment's marker. */
export interface AnnouncementState {
  readonly status?: 'ready' | 'asleep' | 'gone' | 'failed' | undefined;
  readonly url?: string | undefined;
  readonly commit?: string | undefined;
  /** The commit that the environment is being brought to; what stands still stands. */
  readonly preparing?: string | undefined;
  readonly problem?: string | undefined;
  /** Why it is gone, to stand after a colon. */
  readonly why?: string | undefined;
  readonly note?: string | undefined;
  readonly story?: AnnouncedStory | undefined;
  /** The chat message, and a digest of the text it shows. */
  readonly slack?: { readonly channel: string; readonly ts: string; readonly shows?: string } | undefined;
  /** Keys of what was said once. */
  readonly told?: readonly string[] | undefined;
}

export interface AnnouncedStory {
  readonly id: string;
  readonly title: string;
  readonly url: string;
  readonly state: string;
  /** The name of whoever asked for the story. */
  readonly owner?: string | undefined;
}

/** The marker shares a comment's room with what people read. */
const LONGEST_TEXT = 2_000;

/** The state after the news; the commit on show changes only with news that names one. */
export function foldNews(before: AnnouncementState, news: readonly News[]): AnnouncementState {
  return news.reduce(foldOne, before);
}

function foldOne(state: AnnouncementState, news: News): AnnouncementState {
  switch (news.kind) {
    case 'ready':
    case 'asleep': {
      const commit = news.commit ?? state.commit;
      return {
        ...state,
        status: news.kind,
        url: news.url ?? state.url,
        commit,
        preparing: undefined,
        problem: undefined,
        why: undefined,
        note: commit === state.commit ? state.note : undefined,
        // An environment that comes back has a new life, of which nothing has been told.
        told: state.status === 'gone' ? [] : state.told,
      };
    }
    case 'preparing':
      return { ...state, preparing: news.commit };
    case 'gone':
      return {
        ...state,
        status: 'gone',
        preparing: undefined,
        problem: undefined,
        why: news.why?.slice(0, LONGEST_TEXT) ?? state.why,
      };
    case 'standing':
      if (state.status !== (news.asleep ? 'ready' : 'asleep')) return state;
      return {
        ...state,
        status: news.asleep ? 'asleep' : 'ready',
        url: news.url ?? state.url,
        commit: news.commit ?? state.commit,
      };
    case 'failed':
      return {
        ...state,
        status: 'failed',
        preparing: undefined,
        problem: news.problem.slice(0, LONGEST_TEXT),
      };
    case 'story':
      return {
        ...state,
        ...(state.status === undefined && news.url !== undefined
          ? { status: 'ready', url: news.url, commit: news.commit }
          : {}),
        story: announcedStory(news.story),
      };
    case 'note':
      return { ...state, note: news.text.slice(0, LONGEST_TEXT) };
  }
}

function announcedStory(story: ReportStory): AnnouncedStory {
  const { id, title, url, state, requester } = story;
  return { id, title, url, state, ...(requester === undefined ? {} : { owner: requester.name }) };
}

/**
 * True when others were faster: news of a commit that is not the pull request's head any more while the head is on show already,
 * or of an environment whose pull request was closed since. A commit that was asked for by name is never too old.
 */
export function isOutdatedNews(
  news: News,
  shown: AnnouncementState,
  pull: { readonly state: 'open' | 'closed'; readonly headCommit: string } | undefined,
): boolean {
  if (pull === undefined || !('commit' in news) || news.commit === undefined) return false;
  if (news.kind === 'story' || ('pinned' in news && news.pinned === true)) return false;
  if (pull.state === 'closed') return news.kind !== 'failed' || shown.status === 'gone';
  return news.commit !== pull.headCommit && shown.commit === pull.headCommit && shown.status !== 'gone';
}

/**
 * What is still to be told. Why an environment is gone is told of an open pull request only: a merged or closed one says it
 * itself, also to the run that makes up for one that was killed.
 */
export function currentNews(
  news: readonly News[],
  shown: AnnouncementState,
  pull: { readonly state: 'open' | 'closed'; readonly headCommit: string } | undefined,
): readonly News[] {
  return news
    .filter((each) => !isOutdatedNews(each, shown, pull))
    .map((each) => (each.kind === 'gone' && pull?.state !== 'open' ? { kind: 'gone' } : each));
}

/**
 * True when the news is worth a first comment or message; the rest only changes what is already there. Only the first one
 * notifies anybody, so it is kept for an environment that is ready.
 */
export function opensAnnouncement(news: readonly News[]): boolean {
  return news.some(
    (each) =>
      each.kind === 'ready' ||
      each.kind === 'failed' ||
      each.kind === 'note' ||
      (each.kind === 'story' && each.url !== undefined),
  );
}

/** Something that is said once, below the one message that is edited. */
export interface Reply {
  /** Unique within the subject. */
  readonly key: string;
  readonly news: News;
}

/** What is said once: failures, a delivery, the end, and words of people's own. */
export function repliesFor(news: readonly News[], before: AnnouncementState): readonly Reply[] {
  return news.flatMap((each): readonly Reply[] => {
    if (each.kind === 'failed')
      return [{ key: `${each.step}-failed@${each.commit ?? before.commit ?? 'unknown'}`, news: each }];
    if (each.kind === 'note') return [{ key: `note:${each.id}`, news: each }];
    if (each.kind === 'gone') return [{ key: `gone@${before.commit ?? 'unknown'}`, news: each }];
    if (each.kind === 'story' && each.story.state === 'delivered') {
      return [{ key: `delivered:${each.story.id}@${each.commit ?? before.commit ?? 'unknown'}`, news: each }];
    }
    return [];
  });
}

const STANDS: readonly Decision[] = ['created', 'updated', 'recreated', 'woken', 'unchanged'];

/** Whom a report is about when it does not say so itself: a step that broke before it knew. */
export interface EventSubject {
  readonly branch: string;
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
  return [...found].map(([branch, { pullRequest, news }]) => ({ branch, pullRequest, news }));
}

function newsOf(report: Report, event: EventSubject | undefined): readonly SubjectNews[] {
  if (report.action === 'provision') return provisionNews(report, event);
  return (report.items ?? []).flatMap((item) => {
    const news = itemNews(report.action, item);
    const branch = item.branch ?? (item.pullRequest === event?.pullRequest ? event?.branch : undefined);
    return news === undefined || branch === undefined || branch === ''
      ? []
      : [{ branch, pullRequest: item.pullRequest, news: [news] }];
  });
}

function provisionNews(report: Report, event: EventSubject | undefined): readonly SubjectNews[] {
  const subject = report.subject ?? event;
  if (subject === undefined) return [];
  const about = { branch: subject.branch, pullRequest: subject.pullRequest };
  const commit = report.subject?.commit;
  const pinned = report.environment?.pinned;
  if (isRed(report.decision)) {
    const problem = report.environment?.cause ?? report.sentence;
    return [{ ...about, news: [{ kind: 'failed', step: 'provision', problem, commit, pinned }] }];
  }
  // That data was loaded is no news: the step before has said how the environment stands.
  if (report.reasonCode === 'data_loaded') return [];
  if (!STANDS.includes(report.decision) || report.environment === undefined) return [];
  if (report.reasonCode === 'environment_started')
    return [{ ...about, news: [{ kind: 'preparing', commit }] }];
  const kind = report.environment.asleep === true ? 'asleep' : 'ready';
  return [{ ...about, news: [{ kind, url: report.environment.url, commit, pinned }] }];
}

function itemNews(action: Report['action'], item: ReportItem): News | undefined {
  switch (action) {
    case 'teardown':
      if (item.decision === 'deleted' || (item.decision === 'nothing' && item.reasonCode === 'nothing_to_do'))
        return item.branchKeepsOne ? undefined : { kind: 'gone', why: item.why };
      return item.decision === 'failed'
        ? { kind: 'failed', step: action, problem: item.sentence }
        : undefined;
    case 'hours':
      if (item.decision === 'slept') return { kind: 'asleep', url: item.url, commit: item.commit };
      if (item.decision === 'woken') return { kind: 'ready', url: item.url, commit: item.commit };
      if (item.standing !== undefined)
        return {
          kind: 'standing',
          asleep: item.standing === 'asleep',
          url: item.url,
          commit: item.commit,
        };
      return item.decision === 'failed'
        ? { kind: 'failed', step: action, problem: item.sentence }
        : undefined;
    case 'sync-tracker':
      return item.story === undefined
        ? undefined
        : { kind: 'story', story: item.story, url: item.url, commit: item.commit };
    case 'pull-request':
      return isRed(item.decision)
        ? { kind: 'note', id: `${item.reasonCode}@${item.commit ?? 'unknown'}`, text: item.sentence }
        : undefined;
    default:
      return undefined;
  }
}
