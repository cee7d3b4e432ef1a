import { toldByRuns } from '../../domain/announce/announced-environment.ts';
import { type AnnouncementState, opensAnnouncement } from '../../domain/announce/announcement.ts';
import type { News } from '../../domain/announce/news.ts';
import { isNewerFormer, type Rows, sameTold, takenOver } from '../../domain/announce/rows.ts';
import type { PullRequestFacts } from '../../domain/environment/pull-request.ts';
import type { CommentFacts } from '../../ports/code-host.ts';
import {
  environmentsComment,
  environmentsMarker,
  toldRows,
} from '../../text/environments/environments-comment.ts';
import { formerRow } from '../../text/environments/former-comment.ts';
import {
  type Commented,
  type CommentHost,
  identityIn,
  pinnedCommit,
  type Settled,
  sameText,
  settle,
  type TableDeps,
  type Written,
} from './settle-table.ts';

export type { CommentHost, TableDeps };

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
  readonly former: readonly FormerComment[];
}

interface FormerComment extends Pick<CommentFacts, 'id' | 'body'> {
  readonly row: string;
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
  const table = found === undefined || found.editedByOthers ? {} : toldRows(found.body, of);
  const taken = believed
    .toReversed()
    .filter(({ row, facts }) => isNewerFormer(table[row], facts.changedAt))
    .map(({ row, state, facts }) => [row, takenOver(state, facts.changedAt)]);
  const rows: Rows = { ...table, ...Object.fromEntries(taken) };
  const facts = found ?? singles[0]?.facts;
  const isUnknown = found?.editedByOthers === true || singles.some(({ row }) => row === own);
  return {
    facts,
    rows,
    state: rows[own] ?? {},
    isTold: toldByRuns(rows[own]) !== undefined || isUnknown,
    former: believed.flatMap(({ facts: { id, body }, row }) => (id === facts?.id ? [] : [{ id, body, row }])),
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
  if (facts !== undefined && shows(facts, body)) {
    await deleteFormer(deps.codeHost, found.former, found.rows);
    return { wrote: false, url: facts.url, now: { ...found, former: [] } };
  }
  const written =
    facts === undefined
      ? await createOnly(deps.codeHost, about, body)
      : { sent: await deps.codeHost.updateComment(facts.id, body) };
  if (written === 'overtaken') return written;
  const settled = await settle(deps, { ...about, pinned: pinnedCommit(about, state) }, rows, written);
  if (settled === 'overtaken') return settled;
  await deleteFormer(deps.codeHost, found.former, settled.rows);
  return { wrote: true, url: settled.facts.url, now: tableOf(own, settled) };
}

/** An earlier version that is still at work may have written into it since; then the next run takes that over. */
async function deleteFormer(
  codeHost: Pick<CommentHost, 'commentText' | 'deleteComment'>,
  former: readonly FormerComment[],
  rows: Rows,
): Promise<void> {
  for (const { id, body, row } of former)
    if (row in rows && (await codeHost.commentText(id)) === body) await codeHost.deleteComment(id);
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
