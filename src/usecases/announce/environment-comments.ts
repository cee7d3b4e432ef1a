import { type AnnouncementState, opensAnnouncement } from '../../domain/announce/announcement.ts';
import type { News } from '../../domain/announce/news.ts';
import { toldByRuns } from '../../domain/announce/recorded.ts';
import { branchIdOfKey, type Rows, rowOfKey, rowsAfterLook, sameTold } from '../../domain/announce/rows.ts';
import { pullOfForkBranch } from '../../domain/environment/fork.ts';
import { branchOfKey } from '../../domain/environment/naming.ts';
import type { PullRequestFacts } from '../../domain/environment/pull-request.ts';
import { AdapterError } from '../../domain/verdict/errors.ts';
import type { CodeHost, CommentFacts } from '../../ports/code-host.ts';
import type { Log } from '../../ports/log.ts';
import {
  environmentsComment,
  environmentsMarker,
  toldRows,
} from '../../text/environments/environments-comment.ts';
import { formerRow } from '../../text/environments/former-comment.ts';
import { type RecordDeps, withRecords } from './rows-of-records.ts';

/** What the one comment of a pull request is kept with. */
export type CommentHost = Pick<
  CodeHost,
  'findComments' | 'commentText' | 'createComment' | 'updateComment' | 'deleteComment'
>;

/** With what a table is written: what deployments say of the environments of others stands in it too. */
export interface TableDeps extends RecordDeps {
  readonly codeHost: CommentHost;
  readonly log: Pick<Log, 'warning'>;
}

/** Whose row it is, and where. */
interface Commented {
  /** `repository-id/project/kind/branch`; the row's identity. */
  readonly key: string;
  readonly pull: PullRequestFacts;
}

/** The comment that is there, and what it has told. */
export interface FoundTable {
  /** The table; the oldest comment of an earlier version, which becomes the table, where there is none; undefined for neither. */
  readonly facts: CommentFacts | undefined;
  /** What it has told of each environment; {} where others wrote into it, which is not believed. */
  readonly rows: Rows;
  /** The same of this environment alone; {} for nothing. */
  readonly state: AnnouncementState;
  /** False while nobody was told of this environment there. */
  readonly isTold: boolean;
  /** Other comments of earlier versions, each of one environment, which can go once the table has its row. */
  readonly former: readonly { readonly id: number; readonly row: string }[];
}

/** What was told of one environment. */
export interface FoundComment {
  readonly facts: CommentFacts;
  readonly state: AnnouncementState;
}

export interface KeptComment {
  /** False where it said all of it before. */
  readonly wrote: boolean;
  readonly url: string;
  /** As it stood when it was looked at last, so that nobody has to look for it once more. */
  readonly now: FoundTable;
}

type About = Pick<Commented, 'key'> & { readonly pull: Pick<PullRequestFacts, 'number'> };

/** Of a key of the suite's own; names of rows hang on it. */
function identityIn(key: string): { readonly of: string; readonly own: string } {
  const [of, own] = [branchIdOfKey(key), rowOfKey(key)];
  if (of === undefined || own === undefined) throw new Error(`'${key}' is the key of no environment.`);
  return { of, own };
}

/** The comment of the pull request's environments. What others wrote into it is not believed. */
export async function findTable(
  codeHost: Pick<CommentHost, 'findComments'>,
  { key, pull }: About,
): Promise<FoundTable> {
  const { of, own } = identityIn(key);
  const { found, former } = await codeHost.findComments(
    pull.number,
    environmentsMarker(of),
    (body) => formerRow(body, of) !== undefined,
  );
  const singles = former.flatMap((facts) => {
    const told = formerRow(facts.body, of);
    return told === undefined ? [] : [{ facts, ...told }];
  });
  const believed = singles.filter(({ facts }) => !facts.editedByOthers);
  const rows: Rows = {
    ...Object.fromEntries(believed.toReversed().map(({ row, state }) => [row, state])),
    ...(found === undefined || found.editedByOthers ? {} : toldRows(found.body, of)),
  };
  const facts = found ?? singles[0]?.facts;
  const isUnknown = found?.editedByOthers === true || singles.some(({ row }) => row === own);
  return {
    facts,
    rows,
    state: rows[own] ?? {},
    isTold: toldByRuns(rows[own]) !== undefined || isUnknown,
    former: believed.flatMap(({ facts: { id }, row }) => (id === facts?.id ? [] : [{ id, row }])),
  };
}

/** What people were told of the environment on the pull request; undefined while that is nothing. */
export async function findEnvironmentComment(
  codeHost: Pick<CommentHost, 'findComments'>,
  about: About,
): Promise<FoundComment | undefined> {
  const { facts, state, isTold } = await findTable(codeHost, about);
  return facts === undefined || !isTold ? undefined : { facts, state };
}

/** The table while something else is done, such as news in a chat. */
export interface FollowedTable {
  /** As it was seen last: with what others wrote into their rows since, so that a write takes nothing of that away. */
  now(): FoundTable | undefined;
  /** Looks once more. False where the table tells something else of this environment by now. */
  isNewest(): Promise<boolean>;
}

/** @param about undefined where there is no pull request for a table. */
export function followTable(
  codeHost: Pick<CommentHost, 'findComments' | 'commentText'>,
  about: About | undefined,
  found: FoundTable | undefined,
): FollowedTable {
  let seen = found;
  return {
    now: () => seen,
    async isNewest() {
      if (about === undefined || seen === undefined) return true;
      const next = await tableByNow(codeHost, about, seen);
      if (next === 'overtaken') return false;
      seen = next;
      return true;
    },
  };
}

async function tableByNow(
  codeHost: Pick<CommentHost, 'findComments' | 'commentText'>,
  about: About,
  found: FoundTable,
): Promise<FoundTable | 'overtaken'> {
  const { facts, rows } = found;
  const { of, own } = identityIn(about.key);
  if (facts === undefined) {
    const now = await findTable(codeHost, about);
    return now.isTold ? 'overtaken' : now;
  }
  const text = await codeHost.commentText(facts.id);
  if (text === facts.body) return found;
  if (text === undefined || facts.editedByOthers) return 'overtaken';
  const byNow = toldRows(text, of);
  if (!sameTold(byNow[own], rows[own])) return 'overtaken';
  return { ...found, facts: { ...facts, body: text }, rows: { ...rows, ...byNow } };
}

/**
 * Brings the row of the environment to the state: edits the table, or writes one where the news is worth it. Undefined where it has no row
 * and needs none; 'overtaken' where another run of the environment told something else meanwhile, which is to be read before the news is
 * told in it.
 */
export async function keepEnvironmentComment(
  deps: TableDeps,
  about: Commented & { readonly news: readonly News[] },
  found: FoundTable,
  state: AnnouncementState,
): Promise<KeptComment | 'overtaken' | undefined> {
  const { facts, rows, isTold } = found;
  if (!isTold && !opensAnnouncement(about.news)) return undefined;
  const { of, own } = identityIn(about.key);
  const body = environmentsComment(of, { ...rows, [own]: state }, about.pull);
  if (facts !== undefined && shows(facts, body)) return { wrote: false, url: facts.url, now: found };
  const written =
    facts === undefined
      ? await createOnly(deps.codeHost, about, body)
      : { sent: await deps.codeHost.updateComment(facts.id, body) };
  if (written === 'overtaken') return written;
  const settled = await settle(deps, { ...about, pinned: pinnedCommit(about, state) }, rows, written);
  if (settled === 'overtaken') return settled;
  for (const { id, row } of found.former) if (row in settled.rows) await deps.codeHost.deleteComment(id);
  return { wrote: true, url: settled.facts.url, now: tableOf(own, settled) };
}

/** The commit that this is about, where that was asked for by name; of a fork's branch each was. */
function pinnedCommit(
  { key, news }: { readonly key: string; readonly news: readonly News[] },
  { preparing, stopped, failed, commit }: AnnouncementState,
): string | undefined {
  const isFork = pullOfForkBranch(branchOfKey(key) ?? '') !== undefined;
  const isPinned = news.some((each) => 'pinned' in each && each.pinned === true);
  const about = preparing ?? stopped?.commit ?? failed?.commit ?? commit;
  return (isFork || isPinned) && about !== undefined && /^[0-9a-f]{40}$/.test(about) ? about : undefined;
}

function tableOf(own: string, { facts, rows }: Settled): FoundTable {
  return { facts, rows, state: rows[own] ?? {}, isTold: own in rows, former: [] };
}

/** True where there is nothing to write: the comment says all of it, or there is no pull request for one. */
export function isCommentShown(
  about: Commented | undefined,
  found: FoundTable | undefined,
  state: AnnouncementState,
): boolean {
  if (about === undefined) return true;
  if (found?.facts === undefined) return false;
  const { of, own } = identityIn(about.key);
  return shows(found.facts, environmentsComment(of, { ...found.rows, [own]: state }, about.pull));
}

/** What others touched is not believed, whatever it says, until it is written again. */
function shows({ body, editedByOthers }: CommentFacts, wanted: string): boolean {
  return !editedByOthers && sameText(body, wanted);
}

/** GitHub gives back its own line ends. */
function sameText(text: string, wanted: string): boolean {
  return text.replaceAll('\r\n', '\n').trim() === wanted.trim();
}

/** Each that follows means that others have written meanwhile, or that deployments tell more than was kept. */
const MOST_WRITES = 5;

/** What was sent. As GitHub has it: whatever a run hides is hidden on the way there. */
interface Written {
  readonly sent: CommentFacts;
  /** What stood there when somebody looked behind that; absent where nobody has yet. */
  readonly seen?: string;
}

/** What stands there, as far as it was looked at. */
interface Settled {
  readonly facts: CommentFacts;
  readonly rows: Rows;
}

/**
 * Looks at what stands there after a write, and writes again where others have overtaken it, or deployments tell something else of theirs:
 * GitHub takes any edit, also one by who has not read the last one. Whoever writes last looks last, so no row is lost for long.
 * @param before the rows as they were found.
 */
async function settle(
  deps: TableDeps,
  { key, pull, pinned }: Commented & { readonly pinned: string | undefined },
  before: Rows,
  first: Written,
): Promise<Settled | 'overtaken'> {
  const { of, own } = identityIn(key);
  let { sent, seen } = first;
  for (let writes = 1; ; writes += 1) {
    const after = toldRows(sent.body, of);
    const look = seen === undefined ? await lookBehind(deps, sent) : { text: seen };
    if (look === undefined) return { facts: sent, rows: after };
    const { text } = look;
    // Whoever deleted it wants none; the next news is told in a new one.
    if (text === undefined) return { facts: sent, rows: {} };
    const merged = rowsAfterLook({ own, before, after }, toldRows(text, of));
    if (merged === 'overtaken') return merged;
    const rows = await withRecords(deps, { of, own, pinned }, merged);
    const body = environmentsComment(of, rows, pull);
    if (sameText(text, body) || writes === MOST_WRITES) return { facts: { ...sent, body: text }, rows };
    sent = await deps.codeHost.updateComment(sent.id, body);
    seen = undefined;
  }
}

/**
 * The text by now; none for a comment that is gone. Undefined where it cannot be read: what was written stands all the same, and a row of
 * others that it took away comes back with the next news.
 */
async function lookBehind(
  { codeHost, log }: Pick<TableDeps, 'codeHost' | 'log'>,
  { id }: CommentFacts,
): Promise<{ readonly text: string | undefined } | undefined> {
  try {
    return { text: await codeHost.commentText(id) };
  } catch (error) {
    if (!(error instanceof AdapterError)) throw error;
    log.warning(
      `${error.message} The comment was written, and nobody could look whether other projects wrote at the same time.`,
    );
    return undefined;
  }
}

/** Two runs that found no comment both write one. Both look afterwards, and the one that was later takes its own back. */
async function createOnly(
  codeHost: CommentHost,
  { key, pull }: Commented,
  body: string,
): Promise<Written | 'overtaken'> {
  const made = await codeHost.createComment(pull.number, body);
  const { facts: first } = await findTable(codeHost, { key, pull });
  if (first?.id === made.id) return { sent: made, seen: first.body };
  if (first === undefined || first.id > made.id) return { sent: made };
  await codeHost.deleteComment(made.id);
  return 'overtaken';
}
