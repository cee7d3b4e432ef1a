import { formerEnvironments, tellOfFormer } from '../../domain/ownership/former-name.ts';
import type { ReportItem } from '../../domain/report/report.ts';
import { withTarget } from '../targets/targets.ts';
import { itemOf } from '../teardown/report-item.ts';
import type { TargetStacks } from './plan-sweep.ts';
import type { SweepDeps, SweepRequest } from './sweep-request.ts';

/**
 * Tells of environments that stand under the name which the repository had before: as warnings, and as items of the report. Nothing
 * is taken down by them, because only the settings say which name is meant.
 */
export function tellOfFormerEnvironments(
  { log }: Pick<SweepDeps, 'log'>,
  { scope }: Pick<SweepRequest, 'scope'>,
  allStacks: readonly TargetStacks[],
): readonly ReportItem[] {
  return allStacks.flatMap(({ target, stacks }) =>
    formerEnvironments(stacks, scope).map((former) => {
      const verdict = tellOfFormer(former, scope);
      log.warning(verdict.sentence);
      return withTarget(itemOf({ stack: former.stack, branch: '', pullRequest: undefined }, verdict), target);
    }),
  );
}
