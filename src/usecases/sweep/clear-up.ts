import type { PullRequestFacts } from '../../domain/environment/pull-request.ts';
import type { ReportItem } from '../../domain/report/report.ts';
import { inEveryPlace, type Places, placed } from '../targets/places.ts';
import type { TeardownDeps, TeardownRequest } from '../teardown/teardown.ts';
import { finishLateEndings } from './late-endings.ts';
import type { Plan } from './plan-sweep.ts';
import { sweepHosts } from './sweep-hosts.ts';
import { sweepLogGroups } from './sweep-log-groups.ts';
import { sweepVersions } from './sweep-versions.ts';

/** What a sweep does at its end, once for all environments: what killed runs left behind of those whose stack is gone. */
export async function clearUp(
  places: Places<TeardownDeps>,
  request: TeardownRequest,
  { estate }: Pick<Plan, 'estate'>,
  closed: readonly PullRequestFacts[],
  done: readonly ReportItem[],
): Promise<readonly ReportItem[]> {
  const hosts = await inEveryPlace(places, async (place) => {
    const found = estate.find((each) => each.place === place);
    await sweepVersions(place.deps, request, found?.stacks ?? []);
    await sweepLogGroups(place.deps, request, found?.stacks ?? []);
    const left = await sweepHosts(place.deps, request, found?.stacks ?? []);
    return left.map((item) => placed(item, place));
  });
  const stacks = estate.flatMap((each) => each.stacks);
  const told = hosts.flat().filter(({ name }) => !done.some((item) => item.name === name));
  return [...told, ...(await finishLateEndings(places, request, closed, stacks, done))];
}
