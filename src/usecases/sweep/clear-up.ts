import type { PullRequestFacts } from '../../domain/environment/pull-request.ts';
import type { ReportItem } from '../../domain/report/report.ts';
import { inEveryTarget, type Targets, withTarget } from '../targets/targets.ts';
import type { TeardownDeps, TeardownRequest } from '../teardown/teardown.ts';
import { finishInterruptedTeardowns } from './interrupted-teardowns.ts';
import type { Plan } from './plan-sweep.ts';
import { sweepBeanstalkEnvironments } from './sweep-beanstalk-environments.ts';
import { sweepLogGroups } from './sweep-log-groups.ts';
import { sweepVersions } from './sweep-versions.ts';

/** What a sweep does at its end, once for all environments: what killed runs left behind of those whose stack is gone. */
export async function clearUp(
  targets: Targets<TeardownDeps>,
  request: TeardownRequest,
  { allStacks }: Pick<Plan, 'allStacks'>,
  closed: readonly PullRequestFacts[],
  done: readonly ReportItem[],
): Promise<readonly ReportItem[]> {
  const hosts = await inEveryTarget(targets, async (target) => {
    const found = allStacks.find((each) => each.place === target);
    await sweepVersions(target.deps, request, found?.stacks ?? []);
    await sweepLogGroups(target.deps, request, found?.stacks ?? []);
    const left = await sweepBeanstalkEnvironments(target.deps, request, found?.stacks ?? []);
    return left.map((item) => withTarget(item, target));
  });
  const stacks = allStacks.flatMap((each) => each.stacks);
  const told = hosts.flat().filter(({ name }) => !done.some((item) => item.name === name));
  return [...told, ...(await finishInterruptedTeardowns(targets, request, closed, stacks, done))];
}
