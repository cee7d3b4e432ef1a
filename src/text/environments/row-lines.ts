import { isAsked } from '../../domain/announce/announced-story.ts';
import type { AnnouncementState } from '../../domain/announce/announcement.ts';
import type { PullRequestFacts } from '../../domain/environment/pull-request.ts';
import {
  headline,
  onItsWay,
  refusalLines,
  rejectionLines,
  statement,
  storyLines,
} from '../environment-comment.ts';
import { markdownText } from '../escape.ts';
import { endSentence, howToKeep } from '../folded/near-end.ts';
import { leftoversList } from '../leftovers.ts';
import { isOnlyPrepared } from '../preparation.ts';
import { rowName, type TableRow } from './row-cells.ts';

type Pull = Pick<PullRequestFacts, 'state' | 'merged' | 'review'>;

/**
 * Who is asked for what, each thing once, although each environment of a pull request has its stories. Lines of Markdown, each part with an
 * empty line before it.
 */
export function askedLines(rows: readonly TableRow[], pull: Pull): readonly string[] {
  const asked = new Set(rows.flatMap(({ state }) => (asks(state) ? [state.story?.id] : [])));
  const parts = [
    ...rows.map(({ state }) =>
      !asks(state) && asked.has(state.story?.id) ? [] : storyLines(state.story, state),
    ),
    ...rows.map(({ state }) => rejectionLines(state, pull)),
    ...rows.map(({ state }) => refusalLines(state, pull)),
  ];
  return [...new Map(parts.map((lines) => [lines.join('\n'), lines])).values()].flat();
}

function asks({ story, commit, status, preparing }: AnnouncementState): boolean {
  return story !== undefined && isAsked(story, commit) && status === 'ready' && preparing === undefined;
}

/**
 * What the table has no room for of one environment, with an empty line before each part; [] for nothing. Of several, each begins with
 * which one it is.
 */
export function rowLines(
  { row, state }: TableRow,
  pull: Pull,
  { isAlone, leftovers }: { readonly isAlone: boolean; readonly leftovers: boolean },
): readonly string[] {
  const said = statement(state, pull);
  const way = onItsWay(state);
  const lines = [
    ...(said.length === 0 ? [] : ['', ...said]),
    ...(way.length === 0 || way[0] === '' ? way : ['', ...way]),
    ...(state.note === undefined ? [] : ['', `**Note:** ${markdownText(state.note, LONGEST_NOTE)}`]),
    ...endLines(state),
    ...(leftovers && state.leftovers && !isOnlyPrepared(state)
      ? ['', ...leftoversList(state.leftovers)]
      : []),
  ];
  return isAlone || lines.length === 0 ? lines : ['', `**${rowName(row)}:** ${headline(state)}`, ...lines];
}

/** Whoever has seen its end in the table for days is to notice that it is near. */
function endLines({ ends, status, preparing }: AnnouncementState): readonly string[] {
  const stands = status !== undefined && ['ready', 'asleep', 'deployed', 'failed'].includes(status);
  if (ends === undefined || !stands || preparing !== undefined) return [];
  return ['', `**${endSentence(ends)}** ${howToKeep('`')}`];
}

const LONGEST_NOTE = 2_000;
