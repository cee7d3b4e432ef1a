import { shortHash } from '../../domain/environment/naming.ts';
import { describeFailure } from '../../domain/report/describe-failure.ts';
import type { Log } from '../../ports/log.ts';
import type { BoardNews, Story, StoryMarks, StoryState, Tracker, TrackerKind } from '../../ports/tracker.ts';

/** Where an address stands beside stories, and what people read there. */
export interface LinkPlace {
  /** `repository-id/project/kind/branch` */
  readonly key: string;
  readonly pullRequest: number;
}

export interface LinkDeps {
  readonly tracker: TrackerKind & Pick<StoryMarks, 'link' | 'unlink'>;
  readonly log: Pick<Log, 'warning'>;
}

const LONGEST_KEY = 200;

/**
 * Shows where the environment answers beside the story, one address a pull request, or takes it off where nothing answers: a link never
 * leads nowhere. Only for trackers that have links. One that refuses it is a warning, since the story's comment says the same.
 * @param url undefined for an environment that sleeps or is gone.
 */
export async function keepLink(
  { tracker, log }: LinkDeps,
  story: Story,
  { key, pullRequest }: LinkPlace,
  url: string | undefined,
): Promise<void> {
  if (!tracker.abilities.links) return;
  const own = linkKey(key);
  try {
    if (url === undefined) await tracker.unlink(story, own);
    else await tracker.link(story, { key: own, url, title: `Environment of pull request #${pullRequest}` });
  } catch (error) {
    const { sentence } = describeFailure(error);
    log.warning(`The environment's address beside story ${story.id} is not kept: ${sentence}`);
  }
}

/** A branch may have a longer name than a key. */
function linkKey(key: string): string {
  const whole = `greenroom:${key}`;
  return whole.length <= LONGEST_KEY ? whole : `greenroom:${shortHash(key)}`;
}

export interface BoardDeps {
  readonly tracker: Pick<Tracker, 'showState'>;
  readonly log: Pick<Log, 'info' | 'warning'>;
  /** With `never` another tool moves stories, and their cards too. */
  readonly rules: { readonly move?: 'facts' | 'never' | undefined };
}

/** What became of a story's cards. */
export interface ShownOnBoards {
  /** A card changed. */
  readonly wrote: boolean;
  /** For people. */
  readonly sentences: readonly string[];
}

/** Shows on the team's boards where a story is. A board that cannot be written is told of, and keeps nothing else from being done. */
export async function showOnBoards(
  { tracker, log, rules }: BoardDeps,
  story: Story,
  state: StoryState,
): Promise<ShownOnBoards> {
  if (tracker.showState === undefined || rules.move === 'never') return { wrote: false, sentences: [] };
  const news = await tracker.showState(story, state).catch(troubleOf);
  for (const { is, sentence } of news) log[is === 'trouble' ? 'warning' : 'info'](sentence);
  return { wrote: news.some(({ is }) => is === 'moved'), sentences: news.map(({ sentence }) => sentence) };
}

function troubleOf(error: unknown): readonly BoardNews[] {
  return [{ is: 'trouble', sentence: describeFailure(error).sentence }];
}

/** The same for stories that people have accepted or rejected: nothing else moves these, so nothing else would move their cards. */
export async function showJudged(
  { tracker, ...deps }: Omit<BoardDeps, 'tracker'> & { readonly tracker: () => BoardDeps['tracker'] },
  found: readonly { readonly stories: readonly Story[] }[],
): Promise<void> {
  const judged = found
    .flatMap(({ stories }) => stories)
    .filter(({ state }) => state === 'accepted' || state === 'rejected');
  for (const story of new Map(judged.map((each) => [each.id, each])).values())
    await showOnBoards({ ...deps, tracker: tracker() }, story, story.state);
}
