import { ownerOf, type Scope } from '../../domain/environment/scope.ts';
import type { ReportItem } from '../../domain/report/report.ts';
import type { Stack } from '../../domain/stack/stack.ts';
import { say } from '../../domain/verdict/verdict.ts';
import { warnIfFails } from '../pace/spare-work.ts';
import { describeOrphanedEnvironment, ownedBeanstalkEnvironment } from '../readiness/orphaned-environment.ts';
import type { SweepDeps } from './sweep-request.ts';

/**
 * Tells of Beanstalk environments that stand without a stack, because an update or a deletion of that stack could not end them and
 * CloudFormation has forgotten them: no list of stacks leads to them any more. A stack that
 * is there when it is asked for directly keeps it. `stacks` are those of the account's list.
 */
export async function sweepBeanstalkEnvironments(
  deps: Pick<SweepDeps, 'beanstalk' | 'stacks' | 'log'>,
  scope: Scope,
  stacks: readonly Stack[],
): Promise<readonly ReportItem[]> {
  const existing = new Set(stacks.map(({ name }) => name));
  const items: ReportItem[] = [];
  await warnIfFails(deps.log, 'The Beanstalk environments', async () => {
    for (const environment of await deps.beanstalk.environments(`${scope.project}-`)) {
      const { name } = environment;
      if (existing.has(name)) continue;
      const left = await ownedBeanstalkEnvironment(deps.beanstalk, ownerOf(scope), environment);
      if (left === undefined || (await deps.stacks.describe(name)) !== undefined) continue;
      items.push({ name, ...say('leftover', describeOrphanedEnvironment(left)), leftovers: [left] });
    }
  });
  return items;
}
