import { cutText } from '../input/cut-text.ts';
import {
  type AnnouncedLife,
  type AnnouncedNote,
  type ChatMemory,
  ending,
  livingOn,
  NO_LIFE,
  NOTED_NOTHING,
  noted,
  settled,
} from './announced-beside.ts';
import { finalCost, runningCost } from './announced-cost.ts';
import { type AnnouncedEnvironment, heard, type ToldElsewhere } from './announced-environment.ts';
import { announcedLeftovers } from './announced-leftovers.ts';
import {
  type AnnouncedStory,
  announcedStory,
  isAsked,
  isOfRejection,
  type Remembered,
  refusalShown,
  storiesBeside,
  withoutStory,
} from './announced-story.ts';
import type { News } from './news.ts';
import type { ToldPreparation } from './preparation.ts';

/** What has been announced about one environment; it travels in the comment's marker. All of it is absent until it is told. */
export type AnnouncementState = AnnouncedEnvironment &
  ToldPreparation &
  AnnouncedNote &
  AnnouncedLife &
  Remembered &
  ChatMemory &
  ToldElsewhere;

/** The marker shares a comment's room with what people read. */
const LONGEST_TEXT = 2_000;
const LONGEST_STOP = 500;

/**
 * The state after the news; the commit on show changes only with news that names one. What was to be done about an environment is over
 * when it goes; what is noted together with its end is not.
 */
export function foldNews(before: AnnouncementState, news: readonly News[]): AnnouncementState {
  const goes = before.note !== undefined && !isOver(before) && news.some(({ kind }) => kind === 'gone');
  const after = news.reduce(foldOne, goes ? { ...before, ...NOTED_NOTHING } : before);
  const read = news.filter(
    (each): each is Of<'story'> => each.kind === 'story' && each.acceptance === undefined,
  );
  const { story } = after;
  return story === undefined || read.length === 0
    ? after
    : { ...after, story: { ...story, others: othersOf(read) } };
}

/** A run that reads one story of a pull request reads them all; a look at acceptances tells of one alone. */
function othersOf(read: readonly Of<'story'>[]): AnnouncedStory['others'] {
  const others = read
    .slice(0, -1)
    .filter(({ story, commit }) => story.rejected !== undefined || isAsked(story, commit))
    .map(({ story, ownerLogin }) => ({ ...announcedStory(story, undefined, ownerLogin), held: undefined }));
  return others.length === 0 ? undefined : others;
}

type Of<Kind extends News['kind']> = Extract<News, { readonly kind: Kind }>;

function foldOne(state: AnnouncementState, news: News): AnnouncementState {
  switch (news.kind) {
    case 'ready':
    case 'asleep':
      return standing({ ...state, byRecords: undefined }, news);
    case 'preparing':
      return prepared(heard(state), news);
    case 'stopped':
      return stopped(state, news);
    case 'none':
      return none({ ...state, byRecords: undefined }, news);
    case 'gone':
      return gone({ ...state, byRecords: undefined }, news);
    case 'standing':
      return isWrong(state, news) ? putRight({ ...state, byRecords: undefined }, news) : state;
    case 'failed':
      return failed(heard(state), news);
    case 'story':
      return withStory(state, news);
    case 'unnamed':
      return withoutStory(state, news.id);
    case 'note':
      return { ...state, ...noted(news) };
    case 'settled':
      return settled(state, news);
    case 'ends':
      return isOver(state) ? state : ending(state, news.at);
  }
}

const NOT_ON_ITS_WAY = { preparing: undefined, preparation: undefined, stopped: undefined } as const;

/** Who knows the commit alone takes nothing back of what was said of it before. */
function prepared(state: AnnouncementState, news: Of<'preparing'>): AnnouncementState {
  const { kind: _, commit, ...said } = news;
  const isKnown = said.since === undefined && state.preparing === commit;
  const preparation = isKnown ? state.preparation : said.since === undefined ? undefined : said;
  return { ...state, preparing: commit, preparation, stopped: undefined };
}

/** Only of what that very run has said: another one may be at work by now. */
function stopped(state: AnnouncementState, news: Of<'stopped'>): AnnouncementState {
  const { kind: _, ...end } = news;
  if (state.preparing !== end.commit || state.preparation?.run !== end.run) return state;
  const why = cutText(end.why, LONGEST_STOP);
  return { ...heard(state), ...NOT_ON_ITS_WAY, stopped: { serves: state.preparation?.serves, ...end, why } };
}

function standing(state: AnnouncementState, news: Of<'ready' | 'asleep'>): AnnouncementState {
  const commit = news.commit ?? state.commit;
  const known = isSameLife(state, commit) ? state.leftovers : undefined;
  return {
    ...state,
    status: news.kind,
    url: news.url ?? state.url,
    commit,
    // Hours know of no pin, and change none: only a provision tells how the environment lives.
    branchHead: news.life === undefined && commit === state.commit ? state.branchHead : news.branchHead,
    ...NOT_ON_ITS_WAY,
    failed: undefined,
    why: undefined,
    ...(commit === state.commit ? {} : NOTED_NOTHING),
    story: commit === state.commit ? state.story : state.story && { ...state.story, held: undefined },
    leftovers: announcedLeftovers(news.leftovers) ?? known,
    cost: runningCost(news.cost),
    ...(news.life === undefined ? {} : livingOn(state, news.life)),
    // An environment that comes back has a new life, of which nothing has been told.
    told: isOver(state) ? state.told?.filter(isOfRejection) : state.told,
  };
}

/** Who looks again at what is gone finds nothing to take down, and what was left behind is still there. */
function gone(state: AnnouncementState, news: Of<'gone'>): AnnouncementState {
  const { leftovers, cost } = state;
  const before: AnnouncementState =
    state.status === 'gone' ? state : isOver(state) ? { leftovers, cost } : {};
  return {
    ...state,
    status: 'gone',
    ...NOT_ON_ITS_WAY,
    failed: undefined,
    why: news.why === undefined ? before.why : cutText(news.why, LONGEST_TEXT),
    ...NO_LIFE,
    leftovers: announcedLeftovers(news.leftovers) ?? before.leftovers,
    cost: finalCost(news.cost) ?? before.cost,
  };
}

/** Whether the author was told that this story was rejected. */
export function tellsOfRejection({ story }: AnnouncementState, id: string): boolean {
  const known = story === undefined ? [] : [...(story.others ?? []), story];
  return known.some((each) => each.id === id && each.rejected !== undefined);
}

/** Whether people have heard that it is gone. Where the chat failed, its message goes on saying what was before. */
export function isEndTold({ status, slack, told = [] }: AnnouncementState): boolean {
  return status === 'gone' && (slack === undefined || told.some((key) => key.startsWith('gone@')));
}

/** True when nothing of it stands, as far as was told. */
function isOver({ status }: AnnouncementState): boolean {
  return status === 'gone' || status === 'none';
}

/** Whatever was told before is not how it is any more, but for what an environment left that was taken down, and what it came to. */
function none(state: AnnouncementState, { sentence, looked }: Of<'none'>): AnnouncementState {
  const mayStand = !looked && !isOver(state);
  const isFinal = state.cost !== undefined && 'total' in state.cost;
  return {
    ...state,
    status: mayStand ? 'no-more' : 'none',
    ...NOT_ON_ITS_WAY,
    why: cutText(sentence, LONGEST_TEXT),
    failed: undefined,
    cost: mayStand || isFinal ? state.cost : undefined,
  };
}

function isWrong({ status, byRecords }: AnnouncementState, { asleep }: Of<'standing'>): boolean {
  return (
    (byRecords ? byRecords.status === 'deployed' : status === 'deployed') ||
    status === (asleep ? 'ready' : 'asleep')
  );
}

function putRight(state: AnnouncementState, news: Of<'standing'>): AnnouncementState {
  return {
    ...state,
    status: news.asleep ? 'asleep' : 'ready',
    url: news.url ?? state.url,
    commit: news.commit ?? state.commit,
  };
}

function failed(state: AnnouncementState, news: Of<'failed'>): AnnouncementState {
  const { step, commit, serves, run, log } = news;
  const problem = cutText(news.problem, LONGEST_TEXT);
  return {
    ...state,
    status: 'failed',
    url: news.url ?? state.url,
    ...NOT_ON_ITS_WAY,
    failed: {
      step,
      problem,
      ...(commit === undefined ? {} : { commit }),
      ...(serves === undefined ? {} : { serves }),
      ...(run === undefined ? {} : { run }),
      ...(log === undefined ? {} : { log }),
    },
    leftovers: announcedLeftovers(news.leftovers),
    cost: undefined,
  };
}

function withStory(state: AnnouncementState, news: Of<'story'>): AnnouncementState {
  const isFirst = state.status === undefined && news.url !== undefined;
  return {
    ...state,
    ...(isFirst ? { status: 'ready', url: news.url, commit: news.commit } : {}),
    stories: storiesBeside(state, news.story.id),
    story: announcedStory(news.story, refusedAfter(state.story?.refused, news), news.ownerLogin),
  };
}

/** Why an acceptance merges nothing holds until somebody looks again, or the story is no accepted one any more. */
function refusedAfter(
  before: AnnouncedStory['refused'],
  { story: { id, state }, acceptance }: Of<'story'>,
): AnnouncedStory['refused'] {
  if (acceptance === 'good') return undefined;
  if (acceptance !== undefined) return { story: id, why: refusalShown(acceptance.refused) };
  return before?.story === id && state !== 'accepted' ? undefined : before;
}

/** An environment that stands at the same commit as before has the same leftovers, whether or not a step names them again. */
function isSameLife({ status, commit: before }: AnnouncementState, commit: string | undefined): boolean {
  return (status === 'ready' || status === 'asleep') && commit === before;
}

/**
 * True when the news is worth a first comment or message; the rest only changes what is already there. An environment that is on its way
 * is: people are to know of it from the first second. GitHub and Slack notify of the first word alone, and edits bring no second one.
 */
export function opensAnnouncement(news: readonly News[]): boolean {
  return news.some(
    (each) =>
      each.kind === 'ready' ||
      each.kind === 'preparing' ||
      each.kind === 'failed' ||
      each.kind === 'note' ||
      (each.kind === 'none' && each.asksForHelp) ||
      (each.kind === 'story' &&
        (each.url !== undefined || each.story.rejected !== undefined || typeof each.acceptance === 'object')),
  );
}
