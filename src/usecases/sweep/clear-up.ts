import type { PullRequestFacts } from '../../domain/environment/pull-request.ts';
import type { ReportItem } from '../../domain/report/report.ts';
import { inEveryTarget, type Targets, withTarget } from '../targets/targets.ts';
import { finishInterruptedTeardowns } from './interrupted-teardowns.ts';
import { stacksIn, type TargetStacks } from './plan-sweep.ts';
import { sweepBeanstalkEnvironments } from './sweep-beanstalk-environments.ts';
import { sweepLogGroups } from './sweep-log-groups.ts';
import type { SweepDeps, SweepRequest } from './sweep-request.ts';
import { sweepVersions } from './sweep-versions.ts';

/** What a sweep has read before it took anything down. */
export interface SweepFacts {
  readonly allStacks: readonly TargetStacks[];
  /** Pull requests that were closed lately. */
  readonly closed: readonly PullRequestFacts[];
}

/**
 * What a sweep does at its end, once for all environments: clears what killed runs left behind of those whose stack is gone.
 * `done` is what it has reported so far; the answer comes beside that.
 */
export async function clearUp(
  targets: Targets<SweepDeps>,
  request: SweepRequest,
  { allStacks, closed }: SweepFacts,
  done: readonly ReportItem[],
): Promise<readonly ReportItem[]> {
  const orphaned = await inEveryTarget(targets, async (target) => {
    const stacks = stacksIn(allStacks, target);
    await sweepVersions(target.deps, request, stacks);
    await sweepLogGroups(target.deps, request, stacks);
    const items = await sweepBeanstalkEnvironments(target.deps, request.scope, stacks);
    return items.map((item) => withTarget(item, target));
  });
  const news = orphaned.flat().filter(({ name }) => !done.some((item) => item.name === name));
  const stacks = allStacks.flatMap((one) => one.stacks);
  return [...news, ...(await finishInterruptedTeardowns(targets, request, closed, { stacks, done }))];
}
