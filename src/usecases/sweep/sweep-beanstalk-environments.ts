import { ownerOf, type Scope } from '../../domain/environment/scope.ts';
import type { ReportItem } from '../../domain/report/report.ts';
import type { Stack } from '../../domain/stack/stack.ts';
import { say } from '../../domain/verdict/verdict.ts';
import { warnIfFails } from '../pace/spare-work.ts';
import { unlessThereIsNoBeanstalk } from '../readiness/beanstalk-there.ts';
import { describeOrphanedEnvironment, ownedBeanstalkEnvironment } from '../readiness/orphaned-environment.ts';
import type { SweepDeps } from './sweep-request.ts';

type EnvironmentSweepDeps = Pick<SweepDeps, 'beanstalk' | 'stacks' | 'log'>;

/**
 * Tells of Beanstalk environments that stand without a stack, because an update or a deletion of that stack could not end them and
 * CloudFormation has forgotten them: no list of stacks leads to them any more. A stack that
 * is there when it is asked for directly keeps it. `stacks` are those of the account's list.
 */
export async function sweepBeanstalkEnvironments(
  deps: EnvironmentSweepDeps,
  scope: Scope,
  stacks: readonly Stack[],
): Promise<readonly ReportItem[]> {
  const items: ReportItem[] = [];
  await warnIfFails(deps.log, 'The Beanstalk environments', async () => {
    for await (const item of environmentsWithoutStack(deps, scope, stacks)) items.push(item);
  });
  return items;
}

/** One item for each; a service that fails is no warning here. */
export async function* environmentsWithoutStack(
  deps: EnvironmentSweepDeps,
  scope: Scope,
  stacks: readonly Stack[],
): AsyncGenerator<ReportItem> {
  const existing = new Set(stacks.map(({ name }) => name));
  const list = () => deps.beanstalk.environments(`${scope.project}-`);
  for (const environment of await unlessThereIsNoBeanstalk(deps.log, [], list)) {
    const { name } = environment;
    if (existing.has(name)) continue;
    const left = await ownedBeanstalkEnvironment(deps.beanstalk, ownerOf(scope), environment);
    if (left === undefined || (await deps.stacks.describe(name)) !== undefined) continue;
    yield { name, ...say('leftover', describeOrphanedEnvironment(left)), leftovers: [left] };
  }
}
