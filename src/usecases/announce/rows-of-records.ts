import { type RowRecords, rowsByRecords, rowsInDoubt } from '../../domain/announce/row-records.ts';
import { keyOfRow, type Rows } from '../../domain/announce/rows.ts';
import { pullOfForkBranch } from '../../domain/environment/fork.ts';
import { AdapterError } from '../../domain/verdict/errors.ts';
import type { DeploymentFacts, Deployments } from '../../ports/deployments.ts';

export interface RecordDeps {
  readonly deployments: Pick<Deployments, 'list' | 'newest'>;
}

/** Of whose rows records are read. */
interface Whose {
  /** `repository-id/branch`, or what stands in the place of a fork's branch. */
  readonly of: string;
  /** `project/kind` of the run's own environment, of which it knows more. */
  readonly own: string;
  /** The commit that the run is about, where that was asked for by name: 40 hex digits. Of a fork each was. */
  readonly pinned: string | undefined;
}

/** Each costs two lists more. */
const MOST_IN_DOUBT = 3;

/**
 * The rows with what the deployments of the branch tell of the environments of others. Where they cannot be read, as by a job that may
 * not, what was kept stands.
 */
export async function withRecords(deps: RecordDeps, whose: Whose, rows: Rows): Promise<Rows> {
  try {
    return rowsByRecords(rows, whose.own, await recordsOf(deps, whose, rows));
  } catch (error) {
    if (!(error instanceof AdapterError)) throw error;
    return rows;
  }
}

async function recordsOf(deps: RecordDeps, whose: Whose, rows: Rows): Promise<RowRecords> {
  const { of, own } = whose;
  const branch = of.slice(of.indexOf('/') + 1);
  // This repository has no branch of a fork: all that is recorded of it hangs on commits.
  const isFork = pullOfForkBranch(branch) !== undefined;
  const records = await newestOf(deps, whose, isFork ? undefined : branch);
  const unread = isFork ? rowsWithout(rows, whose, records) : [];
  const doubtful = [...unread, ...rowsInDoubt(rows, own, { of, records, whole: new Set() })];
  const asked = new Set(doubtful.slice(0, MOST_IN_DOUBT));
  const whole = [...records];
  for (const row of asked) {
    const [, environment = ''] = row.split('/');
    whole.push(...(await deps.deployments.list({ environment, ref: branch, key: keyOfRow(of, row) })));
  }
  return { of, records: whole, whole: asked };
}

/** Those of the branch, and those of the commit that was asked for by name, where other environments may have been asked for it too. */
async function newestOf(
  { deployments }: RecordDeps,
  { of, own, pinned }: Whose,
  branch: string | undefined,
): Promise<readonly DeploymentFacts[]> {
  // Most branches have one environment, of which this run knows more; so only others cost a look at their states.
  const isMeant = ({ key = '' }: Readonly<Record<string, string>>) => key !== keyOfRow(of, own);
  const found: DeploymentFacts[] = [];
  for (const ref of [branch, pinned])
    if (ref !== undefined) found.push(...(await deployments.newest({ ref, isMeant })));
  return found;
}

function rowsWithout(rows: Rows, { of, own }: Whose, records: readonly DeploymentFacts[]): readonly string[] {
  const known = new Set(records.map(({ payload }) => payload['key']));
  return Object.keys(rows).filter((row) => row !== own && !known.has(keyOfRow(of, row)));
}
