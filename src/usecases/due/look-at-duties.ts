import { DUTIES, type Duty, type DutyLook, type Found } from '../../domain/due/duties.ts';
import { describeFailure } from '../../domain/report/describe-failure.ts';
import type { Log } from '../../ports/log.ts';

/**
 * One look after the other, so that the lists which the first one reads serve the others. A look that throws ends only itself, and
 * one that is left out is not taken.
 */
export async function lookAtDuties(
  log: Pick<Log, 'info' | 'warning'>,
  looks: Readonly<Partial<Record<Duty, () => Promise<Found>>>>,
): Promise<readonly DutyLook[]> {
  const found: DutyLook[] = [];
  for (const duty of DUTIES) {
    const take = looks[duty];
    if (take === undefined) continue;
    const look = { duty, ...(await takeLook(take)) };
    for (const { sentence } of [...look.items, ...(look.waiting ?? [])]) log.info(`${duty}: ${sentence}`);
    if (look.failure !== undefined) log.warning(`${duty}: ${look.failure.sentence}`);
    found.push(look);
  }
  return found;
}

async function takeLook(look: () => Promise<Found>): Promise<Found> {
  try {
    return await look();
  } catch (error) {
    return { items: [], more: 0, failure: describeFailure(error) };
  }
}
