import { type DeploymentState, ENDED_EARLY } from '../environment/deployed-head.ts';
import { shownState, withRecorded } from './announced-environment.ts';
import { type AnnouncementState, foldNews } from './announcement.ts';
import { minuteOf } from './preparation.ts';
import { branchIdOfKey, type Rows, rowOfKey } from './rows.ts';

/** A deployment on GitHub, as far as it says how an environment of the branch stands. */
export interface RowRecord {
  /** GitHub's id; a newer one has a greater one. */
  readonly id: number;
  /** The kind; what else is recorded beside a key is no environment. */
  readonly environment: string;
  /** The texts that it was opened with; `key` names the environment. */
  readonly payload: Readonly<Record<string, string>>;
  /** 40 hex digits. */
  readonly commit: string;
  /** The newest; undefined where it has none yet. */
  readonly state: DeploymentState | undefined;
  /** By the newest state; undefined where that gives none. */
  readonly environmentUrl: string | undefined;
  /** What its states said of themselves, the newest first. */
  readonly notes: readonly string[];
  /** ISO 8601, of GitHub's clock. */
  readonly createdAt: string;
  /** When it got its newest state, by GitHub's clock as ISO 8601, and the page of the run that gave it; absent where it has none. */
  readonly changed?: { readonly at: string; readonly run?: string };
}

/** What was read of a branch's deployments. */
export interface RowRecords {
  /** As `branchIdOfKey` gives it; records of others are let be. */
  readonly of: string;
  /** Those that hang on the branch, in any order; of the rows in `whole` also those that hang on a commit. */
  readonly records: readonly RowRecord[];
  /** Rows of which all was read, since a commit that was asked for by name has deployments of its own. */
  readonly whole: ReadonlySet<string>;
}

/**
 * The rows with what deployments tell of the environments of others: how a run ended that was told to be at work, and those that nobody
 * told yet, or that were lost. Deployments say nothing of sleep, and a plan that makes none leaves them alone; so what they cannot
 * know better stays as it was told. What runs have told is kept beside it, so that each still tells how it ended.
 * @param own `project/kind` of this run's environment, of which it knows more than they do.
 */
export function rowsByRecords(rows: Rows, own: string, { of, records, whole }: RowRecords): Rows {
  const told = [...byRow(of, records)].flatMap(([row, ofRow]) => {
    const kept = rows[row];
    const state = row === own ? undefined : stateByRecords(kept, ofRow, whole.has(row));
    const before: AnnouncementState = kept ?? {};
    return state === undefined ? [] : [[row, withRecorded(before, state)] as const];
  });
  return { ...rows, ...Object.fromEntries(told) };
}

/**
 * Rows of which the branch's own deployments have all ended, although they were told to stand, and those on their way to a commit that was
 * asked for by name: what hangs on a commit has to be read.
 */
export function rowsInDoubt(rows: Rows, own: string, { of, records, whole }: RowRecords): readonly string[] {
  const read = byRow(of, records);
  return Object.entries(rows).flatMap(([row, kept]) => {
    const shown = shownState(kept);
    const ofRow = read.get(row);
    const isDoubtful = isPinned(shown) || (ofRow !== undefined && mayHaveEnded(shown, ofRow));
    return row !== own && !whole.has(row) && isDoubtful ? [row] : [];
  });
}

function isPinned({ preparing, preparation }: AnnouncementState): boolean {
  return preparing !== undefined && preparation?.pinned === true;
}

type NewestFirst = readonly [RowRecord, ...RowRecord[]];

function byRow(of: string, records: readonly RowRecord[]): ReadonlyMap<string, NewestFirst> {
  const groups = Map.groupBy(
    records.toSorted((a, b) => b.id - a.id),
    ({ environment, payload: { key = '' } }) => {
      const row = rowOfKey(key);
      return branchIdOfKey(key) === of && row?.endsWith(`/${environment}`) ? row : '';
    },
  );
  const found = [...groups].flatMap(([row, [newest, ...older]]) =>
    row === '' || newest === undefined ? [] : [[row, [newest, ...older] as const] as const],
  );
  return new Map(found);
}

function stateByRecords(
  row: AnnouncementState | undefined,
  records: NewestFirst,
  isWhole: boolean,
): AnnouncementState | undefined {
  if (row === undefined) return unheard(records);
  const kept = shownState(row);
  const [newest] = records;
  if (kept.preparing !== undefined) {
    // Whoever told that they were at work knew whether it slept.
    const isTold = row.byRecords?.preparing === undefined;
    return isOfThatRun(kept, newest) ? ended(kept, newest, isTold ? 'ready' : 'deployed') : undefined;
  }
  if (isWhole && mayHaveEnded(kept, records)) return told(kept, newest, [{ kind: 'gone' }]);
  return isNewer(kept, newest) && !NOT_BY_RECORDS.includes(kept.status)
    ? ended(kept, newest, 'deployed')
    : undefined;
}

function isNewer(kept: AnnouncementState, newest: RowRecord): boolean {
  if (newest.state !== 'success') return isLostFailure(kept, newest);
  return newest.commit !== kept.commit || (kept.status === 'gone' && isLater(kept, newest));
}

/** A run of the environment has told of its failure, and an edit by who had not read that took it away. Whatever came since has a later time. */
function isLostFailure(kept: AnnouncementState, newest: RowRecord): boolean {
  return newest.state === 'failure' && kept.stopped === undefined && isLater(kept, newest);
}

function isLater({ since }: AnnouncementState, { changed }: RowRecord): boolean {
  if (since === undefined || changed === undefined) return false;
  return Date.parse(changed.at) >= Date.parse(since) + CLOCKS_APART_MS;
}

/** Said without a deployment. */
const NOT_BY_RECORDS: readonly AnnouncementState['status'][] = ['none', 'no-more'];

/** A run that was repeated has the page of the one before, whose deployment is older than what was said. */
function isOfThatRun({ preparing, preparation }: AnnouncementState, newest: RowRecord): boolean {
  const { run, since, serves } = preparation ?? {};
  if (run === undefined || newest.changed?.run !== run || newest.commit !== preparing) return false;
  if (newest.state === 'success' && serves?.asleep === true) return false;
  return since === undefined || Date.parse(newest.createdAt) >= Date.parse(since) - CLOCKS_APART_MS;
}

/** What a run says first it says by its own clock. */
const CLOCKS_APART_MS = 60_000;

const STANDS: readonly AnnouncementState['status'][] = ['ready', 'asleep', 'deployed'];

function mayHaveEnded({ status, commit, preparing }: AnnouncementState, records: NewestFirst): boolean {
  if (preparing !== undefined || !STANDS.includes(status)) return false;
  return records[0].commit === commit && records.every(({ state }) => state === 'inactive');
}

/** Of a run that is over; undefined while it is at work. @param succeeded what it is where the run brought it to the commit. */
function ended(
  kept: AnnouncementState,
  record: RowRecord,
  succeeded: 'ready' | 'deployed',
): AnnouncementState | undefined {
  const { state, commit, environmentUrl: url, notes, changed } = record;
  if (state === 'success') {
    const after = told(kept, record, [{ kind: 'ready', commit, url }]);
    // Its time begins anew with each commit, and a deployment does not say when it is up.
    const life = commit === kept.commit ? {} : { expires: undefined, ends: undefined };
    return { ...after, ...life, status: succeeded };
  }
  if (state !== 'failure' && state !== 'error') return undefined;
  const [problem = UNKNOWN_CAUSE] = notes;
  // Its own run says so right behind that, in the chat too.
  if (problem === ENDED_EARLY && kept.preparing !== undefined) return undefined;
  return told(kept, record, [{ kind: 'failed', step: 'provision', commit, problem, run: changed?.run }]);
}

const UNKNOWN_CAUSE = 'No cause is known.';

/** What it costs is told of it as long as it stands. */
function told(
  kept: AnnouncementState,
  { changed, createdAt }: RowRecord,
  news: Parameters<typeof foldNews>[1],
): AnnouncementState {
  const after = foldNews(kept, news);
  const isRate = kept.cost !== undefined && 'perDay' in kept.cost;
  return {
    ...after,
    since: minuteAt(changed?.at ?? createdAt),
    run: changed?.run,
    cost: after.cost ?? (after.status === 'ready' && isRate ? kept.cost : undefined),
  };
}

/** What has ended everywhere is nothing that somebody waits for. */
function unheard(records: NewestFirst): AnnouncementState | undefined {
  const [newest] = records;
  const live = records.find(({ state }) => state === 'success');
  const before = live === undefined ? undefined : ended({}, live, 'deployed');
  if (newest === live) return before;
  const { state, commit, createdAt, changed } = newest;
  if (state === 'inactive') return before;
  if (state === 'failure' || state === 'error') return ended(before ?? {}, newest, 'deployed');
  const serves = live && { commit: live.commit, url: live.environmentUrl };
  const [way, since] = [live === undefined ? 'made' : 'moved', minuteAt(createdAt)] as const;
  return foldNews(before ?? {}, [{ kind: 'preparing', commit, way, since, run: changed?.run, serves }]);
}

function minuteAt(instant: string): string | undefined {
  const at = new Date(instant);
  return Number.isNaN(at.getTime()) ? undefined : minuteOf(at);
}
