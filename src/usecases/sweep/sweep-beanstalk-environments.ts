import type { ReportItem } from '../../domain/report/report.ts';
import type { Stack } from '../../domain/stack/stack.ts';
import { warnIfFails } from '../pace/spare-work.ts';
import { describeOrphanedEnvironment, ownedBeanstalkEnvironment } from '../readiness/orphaned-environment.ts';
import type { TeardownDeps, TeardownRequest } from '../teardown/teardown.ts';

/**
 * Tells of Beanstalk environments that stand without a stack, because an update or a deletion of that stack could not end them and
 * CloudFormation has forgotten them: no list of stacks leads to them any more. A stack that
 * is there when it is asked for directly keeps it. `stacks` are those of the account's list.
 */
export async function sweepBeanstalkEnvironments(
  deps: TeardownDeps,
  request: TeardownRequest,
  stacks: readonly Stack[],
): Promise<readonly ReportItem[]> {
  const standing = new Set(stacks.map(({ name }) => name));
  const items: ReportItem[] = [];
  await warnIfFails(deps.log, 'The Beanstalk environments', async () => {
    for (const environment of await deps.applications.environments(`${request.project}-`)) {
      const { name } = environment;
      if (standing.has(name)) continue;
      const left = await ownedBeanstalkEnvironment(deps.applications, request, environment);
      if (left === undefined || (await deps.stacks.describe(name)) !== undefined) continue;
      const sentence = describeOrphanedEnvironment(left);
      items.push({ name, decision: 'failed', reasonCode: 'leftover', sentence, leftovers: [left] });
    }
  });
  return items;
}
