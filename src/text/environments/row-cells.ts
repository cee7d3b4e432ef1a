import type { AnnouncementState } from '../../domain/announce/announcement.ts';
import type { PullRequestFacts } from '../../domain/environment/pull-request.ts';
import { costInShort } from '../cost.ts';
import { markdownLink, markdownText, safeUrl } from '../escape.ts';
import type { Column } from '../markdown-table.ts';
import { isOnlyPrepared, minuteText, shortCommit } from '../preparation.ts';

/** An environment as it stands in the table. */
export interface TableRow {
  /** `project/kind`, of letters, digits and the slash. */
  readonly row: string;
  readonly state: AnnouncementState;
}

const NOTHING = '–';

/** The columns of the table; those in which nothing would stand are left out. */
export function columnsOf(
  rows: readonly TableRow[],
  pull: Pick<PullRequestFacts, 'text'>,
): readonly Column<TableRow>[] {
  const repository = /^(.+)\/pull\/\d+$/.exec(pull.text.url)?.[1];
  const all: readonly (Column<TableRow> & { readonly isNeeded?: boolean })[] = [
    { heading: 'Environment', cell: ({ row }) => rowName(row) },
    { heading: 'State', cell: ({ state }) => stateInShort(state) },
    { heading: 'Address', cell: ({ state }) => linked(addressOf(state), (url) => `[open](${url})`) },
    { heading: 'Commit', cell: ({ state }) => commitCell(state, repository) },
    { heading: 'Changed', cell: ({ state }) => minuteCell(changedAt(state)) },
    { heading: 'Run', cell: ({ state }) => linked(runOf(state), (url) => `[log](${url})`) },
    {
      heading: 'Awake',
      // Of what deployments alone tell, nobody said its hours.
      cell: ({ state }) => textCell(state.hours ?? (state.status === 'deployed' ? '' : 'always')),
      isNeeded: rows.some(({ state }) => state.hours !== undefined),
    },
    {
      heading: 'Expires',
      cell: ({ state }) => minuteCell(state.expires),
      isNeeded: rows.some(({ state }) => state.expires !== undefined),
    },
    {
      heading: 'Cost',
      cell: ({ state }) => textCell(isOnlyPrepared(state) ? '' : costInShort(state.cost)),
      isNeeded: rows.some(({ state }) => state.cost !== undefined),
    },
  ];
  return all.filter(({ isNeeded = true }) => isNeeded);
}

/** As people read it: no text of others, since a row has no other signs. */
export function rowName(row: string): string {
  return row.replace('/', ', ');
}

const ON_ITS_WAY = { made: 'being prepared', moved: 'moving', woken: 'waking up' } as const;

/** In a word or two of our own. */
export function stateInShort(state: AnnouncementState): string {
  if (state.stopped !== undefined) return 'stopped';
  if (isOnlyPrepared(state)) return ON_ITS_WAY[state.preparation?.way ?? 'made'];
  if (state.status === 'none' || state.status === 'no-more') return 'not made';
  return state.status ?? 'unknown';
}

/** What answers while nobody knows better. */
function addressOf(state: AnnouncementState): string | undefined {
  const { status, url, preparation, stopped } = state;
  if (stopped !== undefined) return stopped.serves?.url;
  if (isOnlyPrepared(state)) return preparation?.serves?.url;
  return status === 'gone' || status === 'none' ? undefined : url;
}

function commitOf(state: AnnouncementState): string | undefined {
  const { status, commit, failed, preparing, stopped } = state;
  if (stopped !== undefined) return stopped.commit;
  if (isOnlyPrepared(state)) return preparing;
  return status === 'failed' ? (failed?.commit ?? commit) : commit;
}

function changedAt(state: AnnouncementState): string | undefined {
  if (state.stopped !== undefined) return undefined;
  return isOnlyPrepared(state) ? state.preparation?.since : state.since;
}

/** The page of the run that made it what the row says; undefined where nobody knows it. */
export function runOf(state: AnnouncementState): string | undefined {
  const { status, failed, preparation, stopped, run } = state;
  if (stopped !== undefined) return stopped.run;
  if (isOnlyPrepared(state)) return preparation?.run;
  return status === 'failed' ? (failed?.run ?? run) : run;
}

/** What the commit says of itself is anybody's words. */
function commitCell(state: AnnouncementState, repository: string | undefined): string {
  const commit = commitOf(state);
  if (commit === undefined) return NOTHING;
  const page = repository && /^[0-9a-f]{40}$/.test(commit) ? `${repository}/commit/${commit}` : undefined;
  const { subject } = state;
  if (subject?.of !== commit || subject.text.trim() === '') return markdownLink(shortCommit(commit), page);
  return `${shortCommit(commit)} ${markdownLink(subject.text, page)}`;
}

/** A marker may have been written by anybody. */
function minuteCell(at: string | undefined): string {
  if (at === undefined || !/^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(at)) return NOTHING;
  return minuteText(`${at.slice(0, 16)}Z`);
}

function textCell(text: string): string {
  return text === '' ? NOTHING : markdownText(text);
}

function linked(address: string | undefined, link: (url: string) => string): string {
  const url = safeUrl(address);
  return url === undefined ? NOTHING : link(url);
}
