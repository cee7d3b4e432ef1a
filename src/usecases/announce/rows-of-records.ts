import { type RowRecords, rowsByRecords, rowsInDoubt } from '../../domain/announce/row-records.ts';
import { keyOfRow, type Rows } from '../../domain/announce/rows.ts';
import { AdapterError } from '../../domain/verdict/errors.ts';
import type { Deployments } from '../../ports/deployments.ts';

export interface RecordDeps {
  readonly deployments: Pick<Deployments, 'list' | 'newest'>;
}

/** Of whose rows records are read. */
interface Whose {
  /** `repository-id/branch` */
  readonly of: string;
  /** `project/kind` of the run's own environment, of which it knows more. */
  readonly own: string;
  readonly branch: string;
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

async function recordsOf(
  { deployments }: RecordDeps,
  { of, own, branch: ref }: Whose,
  rows: Rows,
): Promise<RowRecords> {
  // Most branches have one environment, of which this run knows more; so only others cost a look at their states.
  const isMeant = ({ key = '' }: Readonly<Record<string, string>>) => key !== keyOfRow(of, own);
  const records = await deployments.newest({ ref, isMeant });
  const doubtful = rowsInDoubt(rows, own, { of, records, whole: new Set() }).slice(0, MOST_IN_DOUBT);
  const whole = [...records];
  for (const row of doubtful) {
    const [, environment = ''] = row.split('/');
    whole.push(...(await deployments.list({ environment, ref, key: keyOfRow(of, row) })));
  }
  return { of, records: whole, whole: new Set(doubtful) };
}
