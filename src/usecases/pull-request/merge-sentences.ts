import type { PullRequestFacts } from '../../domain/environment/pull-request.ts';
import type { MergePlan } from '../../domain/pull-request/merge-plan.ts';
import type { MergeRequest } from '../../domain/stories/accepted.ts';
import { recordedAs } from '../../domain/stories/delivery.ts';

/** What is to be merged, and where that is recorded. */
export interface ToMerge extends Pick<MergeRequest, 'commit' | 'delivery'> {
  readonly pull: PullRequestFacts;
}

/** Which record says so: whoever may write one can put it in the way. */
function whichRecord(delivery: MergeRequest['delivery']): string {
  const { id, writtenBy } = delivery ?? {};
  return id === undefined || writtenBy === undefined ? '' : ` (${recordedAs({ id, writtenBy })})`;
}

/** @param head the newest commit; undefined where only GitHub has seen it. */
export function describeMove(
  { pull: { number }, commit, delivery }: ToMerge,
  head: string | undefined,
  plan: MergePlan | undefined,
): string {
  const where = head === undefined ? '' : ` to ${head.slice(0, 7)}`;
  const auto =
    plan?.autoMergeBy === undefined
      ? ''
      : ` by this run, but auto-merge, which ${plan.autoMergeBy} enabled, may merge what nobody was shown`;
  return `Pull request #${number} has moved on${where} from ${commit.slice(0, 7)}, the commit that was delivered${whichRecord(delivery)}, so it is not merged${auto}; ${again('')}.`;
}

/** @param why its base is the wrong one, without a full stop. */
export function describeBase({ pull: { number }, delivery }: ToMerge, why: string): string {
  return `Pull request #${number} is not merged, because ${why}${whichRecord(delivery)}; ${again('choose the right base, ')}. A branch that outlives its own pull request is one that a rule of GitHub's singles out or that the settings name.`;
}

/** What leads to a delivery that can be merged; a story that is accepted is moved by people only. */
export function again(first: string): string {
  return `${first}move its story back to started in the tracker, put the label of the review on again, and accept the story once it is delivered, or merge it by hand`;
}

/** Whoever reviews says stop by taking the label off, also between the look at acceptances and the merge. */
export function describeTakenOff(number: number, label: string): string {
  return `Pull request #${number} is left alone, because the label '${label}' was taken off since its acceptance was found; once it is reviewed, put the label on again, or merge by hand.`;
}
