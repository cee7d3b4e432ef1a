import { branchOfKey } from '../environment/naming.ts';
import { cutText } from '../input/cut-text.ts';
import { isObject } from '../input/is-object.ts';
import { toldByRuns } from './announced-environment.ts';
import { isAnnouncementState } from './announced-state.ts';
import { rememberedStories } from './announced-story.ts';
import type { AnnouncementState } from './announcement.ts';

/** What is told of the environments of one branch, by `project/kind`. */
export type Rows = Readonly<Record<string, AnnouncementState>>;

/** A branch gets no more environments than this; whoever may edit the comment may have written more. */
const MOST_ROWS = 50;
const ROW = /^[a-z][a-z0-9]{1,19}\/[a-z][a-z0-9]{1,15}$/;

/** `project/kind` in a key such as `repository-id/project/kind/branch`; undefined for what is none. */
export function rowOfKey(key: string): string | undefined {
  const [, project, kind, branch] = key.split('/');
  const row = `${project}/${kind}`;
  return branch !== undefined && ROW.test(row) ? row : undefined;
}

/** `repository-id/branch`: whose environments share a comment; undefined for what is no key. */
export function branchIdOfKey(key: string): string | undefined {
  const branch = branchOfKey(key);
  return branch === undefined ? undefined : `${key.slice(0, key.indexOf('/'))}/${branch}`;
}

/** The key of a row. @param of as `branchIdOfKey` gives it. */
export function keyOfRow(of: string, row: string): string {
  const end = of.indexOf('/');
  return `${of.slice(0, end)}/${row}${of.slice(end)}`;
}

/** What a comment kept; a row that somebody has broken is left out, and the others stand. */
export function readRows(data: unknown): Rows {
  const rows = isObject(data) ? data['rows'] : undefined;
  if (!isObject(rows)) return {};
  return Object.fromEntries(
    Object.entries(rows)
      .flatMap(([row, state]) => (ROW.test(row) && isAnnouncementState(state) ? [[row, state] as const] : []))
      .slice(0, MOST_ROWS),
  );
}

/** In the order in which people read them, whoever wrote them: by project, previews first. */
export function orderedRows(rows: Rows): readonly (readonly [row: string, state: AnnouncementState])[] {
  return Object.entries(rows).toSorted(([a], [b]) => compare(placeOf(a), placeOf(b)));
}

function placeOf(row: string): string {
  const [project, kind] = row.split('/');
  return `${project} ${kind === 'preview' ? '' : kind}`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * Whether the comment of an earlier version tells newer news of its environment than a row: that version may still be at work, as in another
 * workflow. A row that tells no time goes before one that nobody can date.
 * @param changedAt ISO 8601, of GitHub's clock: when its text was last changed; undefined where nobody knows.
 */
export function isNewerFormer(row: AnnouncementState | undefined, changedAt: string | undefined): boolean {
  if (row === undefined) return true;
  const at = Date.parse(changedAt ?? '');
  const { takenOver, since, preparation } = row;
  // What a run tells has the time of its own clock, to the minute.
  const told = [since, preparation?.since].map((time) => Date.parse(time ?? '') + CLOCKS_APART_MS);
  const known = [Date.parse(takenOver ?? ''), ...told].filter((time) => !Number.isNaN(time));
  return known.length > 0 && known.every((time) => at > time);
}

const CLOCKS_APART_MS = 60_000;

/** The state of such a comment, as it stands in a row. */
export function takenOver(state: AnnouncementState, changedAt: string | undefined): AnnouncementState {
  return changedAt === undefined ? state : { ...state, takenOver: changedAt };
}

/** Whether two tell the same, whatever the order of their members. What is undefined is not there, as in a comment's marker. */
export function sameState(a: AnnouncementState | undefined, b: AnnouncementState | undefined): boolean {
  return canonical(a) === canonical(b);
}

/** The same of what runs of the environment have told, whatever others have read of its deployments. */
export function sameTold(a: AnnouncementState | undefined, b: AnnouncementState | undefined): boolean {
  return sameState(toldByRuns(a), toldByRuns(b));
}

/** The same with its members in one order, so that whoever tells the same writes the same. */
export function inOneOrder(rows: Rows): unknown {
  return JSON.parse(canonical(rows));
}

function canonical(value: unknown): string {
  const text = JSON.stringify(value, (_, member: unknown) =>
    isObject(member)
      ? Object.fromEntries(Object.entries(member).toSorted(([x], [y]) => compare(x, y)))
      : member,
  );
  return text ?? '';
}

/** What one run wrote into the comment of several. */
export interface WrittenRows {
  /** Its own, `project/kind`. */
  readonly own: string;
  /** As the run found them. */
  readonly before: Rows;
  /** As it wrote them. */
  readonly after: Rows;
}

/**
 * The rows that are to stand after a look at what stands there now: those of others as they tell them, and what nobody else tells as it
 * was written. 'overtaken' where another run of the very environment has told something else meanwhile, which is to be read before
 * this run's news is told in it.
 */
export function rowsAfterLook({ own, before, after }: WrittenRows, now: Rows): Rows | 'overtaken' {
  const told = now[own];
  const isLost = toldByRuns(told) === undefined || sameTold(told, before[own]);
  if (!isLost && !sameTold(told, after[own])) return 'overtaken';
  const mine = after[own];
  return { ...after, ...now, ...(mine === undefined ? {} : { [own]: mine }) };
}

/** What is left out of rows, the least important first, each on top of those before. */
const CUTS: readonly ((state: AnnouncementState) => AnnouncementState)[] = [
  (state) => ({ ...state, failed: state.failed && { ...state.failed, log: undefined } }),
  (state) => ({ ...state, leftovers: state.leftovers && firstOnly(state.leftovers) }),
  (state) => ({
    ...state,
    stories: some(rememberedStories(state).filter((id) => id !== state.story?.id)),
    story: state.story && { ...state.story, others: undefined },
  }),
  shortened,
];

/**
 * The same rows, each with less where they would not fit. What fits is given back as it is, so that a second cut changes nothing.
 * @param fits whether there is room for them.
 */
export function rowsThatFit(rows: Rows, fits: (rows: Rows) => boolean): Rows {
  let cut = rows;
  for (const less of CUTS) {
    if (fits(cut)) return cut;
    cut = Object.fromEntries(
      Object.entries(cut).map(([row, { byRecords, ...told }]) => [
        row,
        byRecords === undefined ? less(told) : { ...less(told), byRecords: less(byRecords) },
      ]),
    );
  }
  let kept = orderedRows(cut);
  while (kept.length > 0 && !fits(Object.fromEntries(kept))) kept = kept.slice(0, -1);
  return Object.fromEntries(kept);
}

function firstOnly({ first, more }: NonNullable<AnnouncementState['leftovers']>) {
  return { first: first.slice(0, 1), more: more + Math.max(0, first.length - 1) };
}

function some(all: readonly string[]): readonly string[] | undefined {
  return all.length === 0 ? undefined : all;
}

const SHORT = 300;

function shortened(state: AnnouncementState): AnnouncementState {
  const { failed, story, note, why, stopped } = state;
  const held = story?.held === undefined ? {} : { held: cut(story.held) };
  return {
    ...state,
    note: note === undefined ? undefined : cut(note),
    why: why === undefined ? undefined : cut(why),
    failed: failed && { ...failed, problem: cut(failed.problem) },
    stopped: stopped && { ...stopped, why: cut(stopped.why) },
    story: story && {
      ...story,
      ...held,
      title: cut(story.title),
      refused: story.refused && { ...story.refused, why: cut(story.refused.why) },
      rejected: story.rejected && { ...story.rejected, sentence: cut(story.rejected.sentence) },
    },
  };
}

function cut(text: string): string {
  return cutText(text, SHORT, '…');
}
