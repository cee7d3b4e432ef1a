import { describeFailure } from '../../domain/report/describe-failure.ts';
import type { Log } from '../../ports/log.ts';
import type { BoardNews, Story, StoryState, Tracker } from '../../ports/tracker.ts';
import type { FoundAcceptance } from './find-accepted.ts';
import type { TrackerDeps } from './sync-stories.ts';

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
  { tracker, ...deps }: Omit<BoardDeps, 'tracker'> & Pick<TrackerDeps, 'tracker'>,
  found: readonly Pick<FoundAcceptance, 'stories'>[],
): Promise<void> {
  const judged = found
    .flatMap(({ stories }) => stories)
    .filter(({ state }) => state === 'accepted' || state === 'rejected');
  for (const story of new Map(judged.map((each) => [each.id, each])).values())
    await showOnBoards({ ...deps, tracker: tracker() }, story, story.state);
}
