import type { AnnouncementState } from '../../domain/announce/announcement.ts';
import type { News } from '../../domain/announce/news.ts';
import { branchIdOfKey, type Rows, rowOfKey, rowsAfterLook } from '../../domain/announce/rows.ts';
import { pullOfForkBranch } from '../../domain/environment/fork.ts';
import { branchOfKey } from '../../domain/environment/naming.ts';
import type { PullRequestFacts } from '../../domain/environment/pull-request.ts';
import { AdapterError } from '../../domain/verdict/errors.ts';
import type { CodeHost, CommentFacts } from '../../ports/code-host.ts';
import type { Log } from '../../ports/log.ts';
import { environmentsComment, toldRows } from '../../text/environments/environments-comment.ts';
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
export interface Commented {
  /** `repository-id/project/kind/branch`; the row's identity. */
  readonly key: string;
  readonly pull: PullRequestFacts;
}

/** Of a key of the suite's own; names of rows hang on it. */
export function identityIn(key: string): { readonly of: string; readonly own: string } {
  const [of, own] = [branchIdOfKey(key), rowOfKey(key)];
  if (of === undefined || own === undefined) throw new Error(`'${key}' is the key of no environment.`);
  return { of, own };
}

/** GitHub gives back its own line ends. */
export function sameText(text: string, wanted: string): boolean {
  return text.replaceAll('\r\n', '\n').trim() === wanted.trim();
}

/** Each that follows means that others have written meanwhile, or that deployments tell more than was kept. */
const MOST_WRITES = 5;

/** What was sent. As GitHub has it: whatever a run hides is hidden on the way there. */
export interface Written {
  readonly sent: CommentFacts;
  /** What stood there when somebody looked behind that; absent where nobody has yet. */
  readonly seen?: string;
}

/** What stands there, as far as it was looked at. */
export interface Settled {
  readonly facts: CommentFacts;
  readonly rows: Rows;
}

/**
 * Looks at what stands there after a write, and writes again where others have overtaken it, or deployments tell something else of theirs:
 * GitHub takes any edit, also one by who has not read the last one. Whoever writes last looks last, so no row is lost for long.
 * @param before the rows as they were found.
 */
export async function settle(
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

/** The commit that this is about, where that was asked for by name; of a fork's branch each was. */
export function pinnedCommit(
  { key, news }: { readonly key: string; readonly news: readonly News[] },
  { preparing, stopped, failed, commit }: AnnouncementState,
): string | undefined {
  const isFork = pullOfForkBranch(branchOfKey(key) ?? '') !== undefined;
  const isPinned = news.some((each) => 'pinned' in each && each.pinned === true);
  const about = preparing ?? stopped?.commit ?? failed?.commit ?? commit;
  return (isFork || isPinned) && about !== undefined && /^[0-9a-f]{40}$/.test(about) ? about : undefined;
}
