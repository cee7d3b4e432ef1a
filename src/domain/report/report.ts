import type { Cost } from '../hours/cost.ts';
import type { Leftover } from '../stack/leftover.ts';
import type { Decision } from '../verdict/decision.ts';
import type { ReasonCode } from '../verdict/reason-codes.ts';

export type ActionName = 'provision' | 'teardown' | 'hours' | 'sync-tracker' | 'pull-request' | 'notify';

/** The one account of what a run did; every text is rendered from it. No ARN, account id or secret stands in it. */
export interface Report {
  readonly version: 1;
  readonly action: ActionName;
  readonly decision: Decision;
  readonly reasonCode: ReasonCode;
  /** One sentence: what happened, to which resource, what to do. */
  readonly sentence: string;
  readonly subject?: ReportSubject;
  readonly environment?: ReportEnvironment;
  /** What a run over several environments, stories or pull requests did to each. */
  readonly items?: readonly ReportItem[];
  readonly durationMs: number;
}

export interface ReportSubject {
  /** `repository-id/project/kind/branch` */
  readonly key: string;
  /** `owner/name` */
  readonly repository: string;
  readonly project: string;
  readonly kind: string;
  readonly branch: string;
  readonly pullRequest?: number;
  readonly commit?: string;
}

export interface ReportEnvironment {
  readonly name: string;
  readonly url?: string;
  readonly versionLabel?: string;
  readonly fresh?: boolean;
  readonly asleep?: boolean;
  /** The commit was asked for by name, whatever the head is. */
  readonly pinned?: boolean;
  /** Where the team gave prices. */
  readonly cost?: Cost;
  /** What the change was to remove and could not. */
  readonly leftovers?: readonly Leftover[];
  /** The first failing event, when the decision is `failed`. */
  readonly cause?: string;
}

export interface ReportItem {
  readonly name: string;
  /** Region, and role where there are several, of a run over several places. */
  readonly place?: string;
  readonly decision: Decision;
  readonly reasonCode: ReasonCode;
  readonly sentence: string;
  readonly branch?: string;
  readonly pullRequest?: number;
  readonly story?: ReportStory;
  readonly url?: string;
  readonly commit?: string;
  /** How an environment stands that was left alone, where it changed so lately that people may not know it yet. */
  readonly standing?: 'awake' | 'asleep';
  /** Why an environment was taken down, to stand after a colon. */
  readonly why?: string;
  /** Another stack of ours serves the branch and stays, so nobody is told that its environment is gone. */
  readonly branchKeepsOne?: true;
  /** What is still there of an environment that was taken down, or should have been. */
  readonly leftovers?: readonly Leftover[];
  /** What the environment costs, or cost, where the team gave prices. */
  readonly cost?: Cost;
}

export interface ReportStory {
  readonly id: string;
  readonly title: string;
  readonly url: string;
  readonly state: string;
  readonly requester?: { readonly name: string; readonly email?: string };
}

/** The items on which one of these was decided. */
export function decidedAs(
  items: readonly ReportItem[],
  ...decisions: readonly Decision[]
): readonly ReportItem[] {
  return items.filter((item) => decisions.includes(item.decision));
}
