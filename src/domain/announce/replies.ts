import { shortHash } from '../environment/naming.ts';
import { type AnnouncedStory, isAsked, rejectedKey } from './announced-story.ts';
import { type AnnouncementState, foldNews } from './announcement.ts';
import type { News } from './news.ts';

/** Something that is said once, below the one message that is edited. */
export interface Reply {
  /** Unique within the subject. */
  readonly key: string;
  /** What the reply is about. */
  readonly news: News;
}

/** What is said once: failures, recoveries, deliveries, rejections, acceptances, the end, and words of people's own. */
export function repliesFor(news: readonly News[], before: AnnouncementState): readonly Reply[] {
  const after = foldNews(before, news);
  const again = timesOver(before);
  const replies = news.flatMap((each): readonly Reply[] => {
    if (each.kind === 'failed') return [{ key: `${failureKey(each, before)}${again}`, news: each }];
    if (each.kind === 'note') return [{ key: `note:${each.id}`, news: each }];
    if (each.kind === 'ends') {
      const isTold = each.at !== undefined && after.ends === each.at;
      return isTold ? [{ key: `ends:${each.at}`, news: each }] : [];
    }
    if (each.kind === 'gone') return endReply(each, before);
    return each.kind === 'story' ? storyReplies(each, before, after) : [];
  });
  return [...recoveries(news, before, after), ...replies, ...askedOnWaking(before, after)];
}

/** Of what never was anything, the end is no news: whoever makes it anew would have its end stand below the message that it is ready. */
function endReply(news: Extract<News, { kind: 'gone' }>, before: AnnouncementState): readonly Reply[] {
  const wasOnlyPrepared = before.status === undefined && before.preparing !== undefined;
  return wasOnlyPrepared ? [] : [{ key: `gone@${before.commit ?? 'unknown'}`, news }];
}

/** Nothing but the reply says the cause, so another cause of a deployment is another failure. Others fail by the hour, and are said once. */
function failureKey(
  { step, commit, problem }: Extract<News, { kind: 'failed' }>,
  before: AnnouncementState,
): string {
  const cause = step === 'provision' ? `:${shortHash(problem)}` : '';
  return `${step}-failed@${commit ?? before.commit ?? 'unknown'}${cause}`;
}

const RECOVERED = 'recovered:';

/** True of the key of a reply that something works again. */
export function isOfRecovery(key: string): boolean {
  return key.startsWith(RECOVERED);
}

/** What fails after it worked again is another failure, also at the same commit. */
function timesOver({ told = [] }: AnnouncementState): string {
  const times = told.filter(isOfRecovery).length;
  return times === 0 ? '' : `#${times}`;
}

/** That what was told to have failed works again: once for each failure and each commit that put it right. */
function recoveries(
  news: readonly News[],
  before: AnnouncementState,
  after: AnnouncementState,
): readonly Reply[] {
  const { status, failed, commit: shown } = before;
  const works = news.findLast(({ kind }) => kind === 'ready' || kind === 'asleep');
  if (status !== 'failed' || failed === undefined || works === undefined || after.status !== works.kind)
    return [];
  const [broke = 'unknown', serves = 'unknown'] = [failed.commit ?? shown, after.commit];
  return [{ key: `${RECOVERED}${failed.step}@${broke}>${serves}${timesOver(before)}`, news: works }];
}

/** Nobody is sent to an environment that sleeps: its name may be another's meanwhile. */
function storyReplies(
  news: Extract<News, { kind: 'story' }>,
  before: AnnouncementState,
  { status }: AnnouncementState,
): readonly Reply[] {
  const { story, acceptance } = news;
  if (typeof acceptance === 'object')
    return [{ key: `refused:${story.id}:${shortHash(acceptance.refused)}`, news }];
  if (acceptance === 'good')
    return [{ key: `accepted:${story.id}@${news.commit ?? before.commit ?? 'unknown'}`, news }];
  if (story.rejected !== undefined) return [{ key: rejectedKey(story.id, story.rejected), news }];
  const commit = news.commit ?? before.commit;
  if (status === 'asleep' || !isAsked(story, commit)) return [];
  return [{ key: askedKey(story, commit), news }];
}

/** What was not asked while it slept. */
function askedOnWaking(before: AnnouncementState, after: AnnouncementState): readonly Reply[] {
  const { story, commit, url } = before;
  const wakes = before.status === 'asleep' && after.status === 'ready' && after.commit === commit;
  if (story === undefined || !wakes || after.story !== story) return [];
  return [...(story.others ?? []), story]
    .filter((each) => isAsked(each, commit))
    .map((each) => {
      const { id, title, state, owner } = each;
      const name = typeof owner === 'object' ? owner.name : owner;
      const ownerLogin = typeof owner === 'object' ? owner.login : undefined;
      const requester = name === undefined ? {} : { requester: { name } };
      const asked = { id, title, url: each.url, state, ...requester };
      return {
        key: askedKey(each, commit),
        news: { kind: 'story', story: asked, ownerLogin, url: after.url ?? url, commit },
      };
    });
}

/** A story that is delivered once more, also at the same commit, is asked about once more. */
function askedKey(
  { id, labelled }: Pick<AnnouncedStory, 'id' | 'labelled'>,
  commit: string | undefined,
): string {
  const by = labelled === undefined ? '' : `#${labelled}`;
  return `delivered:${id}@${commit ?? 'unknown'}${by}`;
}
