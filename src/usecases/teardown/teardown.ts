import { subjectKey, TAGS } from '../../domain/environment/naming.ts';
import type { RepositoryFacts } from '../../domain/environment/pull-request.ts';
import type { EventHint } from '../../domain/environment/subject.ts';
import type { WantedRule } from '../../domain/environment/wanted-rules.ts';
import type { Pricing } from '../../domain/hours/cost.ts';
import { decidedAs, type Report, type ReportItem } from '../../domain/report/report.ts';
import type { Stack } from '../../domain/stack/stack.ts';
import type { BatchMember } from '../../domain/sweep/batches.ts';
import type { SweepSettings } from '../../domain/sweep/judge-stack.ts';
import type { Decision } from '../../domain/verdict/decision.ts';
import type { ReasonCode } from '../../domain/verdict/reason-codes.ts';
import type { CloudAccount } from '../../ports/cloud-account.ts';
import type { CodeHost } from '../../ports/code-host.ts';
import type { Deployments } from '../../ports/deployments.ts';
import { namesWithTarget } from '../targets/targets.ts';
import type { RemovalDeps } from './remove-environment.ts';

export interface TeardownDeps extends RemovalDeps {
  readonly codeHost: CodeHost;
  readonly deployments: Deployments;
  readonly account: CloudAccount;
  /** Of this place. */
  readonly region: string;
  /** Appends Markdown to the job summary. */
  summary(markdown: string): Promise<void>;
}

export type Selection = 'this' | 'orphaned' | 'expired' | 'all';

/** Which part of a sweep a run is. */
export type SweepOperation =
  | { readonly operation: 'take-down' | 'adopt' }
  | { readonly operation: 'plan'; readonly batches: number }
  | { readonly operation: 'batch' | 'merge'; readonly members: readonly BatchMember[] };

export interface TeardownRequest extends SweepSettings {
  readonly part: SweepOperation;
  readonly repository: RepositoryFacts;
  /** False when the settings name regions or accounts that this run does not work in. */
  readonly coversSettings: boolean;
  readonly select: Selection;
  /** What asks for an environment of this kind: what `branch` asks for stays as long as the branch. */
  readonly wanted: readonly WantedRule[];
  /** Milliseconds after the last push; needed by `expired`. */
  readonly ttlMs: number | undefined;
  /** The Beanstalk application where the settings name one. */
  readonly application: string;
  readonly branch: string | undefined;
  readonly pullRequest: number | undefined;
  /** The one stack that `this` means, whatever its branch says. */
  readonly stackName: string | undefined;
  readonly hint: EventHint;
  readonly pricing?: Pricing | undefined;
  readonly allowedAccounts: readonly string[];
  readonly maxDeletions: number;
  readonly maxFraction: number;
  readonly concurrency: number;
  readonly timeoutMs: number;
  readonly onLeftover: 'fail' | 'retain';
  readonly dryRun: boolean;
  readonly runToken: string;
}

/** A request whose time is running. */
export interface TimedRequest extends TeardownRequest {
  /** A monotonic instant in ms, for the whole run. */
  readonly deadline: number;
}

export function startTimer(deps: Pick<TeardownDeps, 'clock'>, request: TeardownRequest): TimedRequest {
  return { ...request, deadline: deps.clock.monotonic() + request.timeoutMs };
}

export type TeardownReport = Omit<Report, 'version' | 'action' | 'durationMs'> & {
  readonly items: readonly ReportItem[];
  /** What several jobs are to take down, one text each; of a plan only. */
  readonly batches?: readonly string[];
};

/** In the job summary for everybody; a plan stands in the log as well, which is there even where no summary can be written. */
export async function writePlanSummary(
  deps: Pick<TeardownDeps, 'summary' | 'log'>,
  plan: string,
): Promise<void> {
  await deps.summary(plan).catch(() => deps.log.warning('The plan could not be written to the job summary.'));
}

/** What a teardown did to one stack. */
export function itemOf(
  stack: Stack,
  branch: string,
  decision: Decision,
  reasonCode: ReasonCode,
  sentence: string,
  pullRequest: number | undefined,
): ReportItem {
  const tagged = Number(stack.tags[TAGS.pullRequest]);
  const number = pullRequest ?? (Number.isInteger(tagged) && tagged > 0 ? tagged : undefined);
  return {
    name: stack.name,
    branch,
    decision,
    reasonCode,
    sentence,
    ...(number === undefined ? {} : { pullRequest: number }),
  };
}

/** One report for all: red when anything is, and the single item's own words when there is but one. */
export function summarize(
  items: readonly ReportItem[],
  request: TeardownRequest,
  branch?: string,
): TeardownReport {
  const subject =
    branch === undefined
      ? {}
      : {
          subject: {
            key: subjectKey({ ...request, branch }),
            repository: request.repository.fullName,
            project: request.project,
            kind: request.kind,
            branch,
            ...(items[0]?.pullRequest === undefined ? {} : { pullRequest: items[0].pullRequest }),
          },
        };
  const [only, ...others] = items;
  if (branch !== undefined && only && others.length === 0)
    return {
      decision: only.decision,
      reasonCode: only.reasonCode,
      sentence: only.sentence,
      items,
      ...subject,
    };
  const failed = decidedAs(items, 'failed', 'refused');
  const deleted = decidedAs(items, 'deleted');
  const planned = decidedAs(items, 'planned');
  if (failed[0])
    return {
      decision: 'failed',
      reasonCode: failed[0].reasonCode,
      sentence: `${failed.length} of ${failed.length + deleted.length} environments could not be taken down; ${failed[0].sentence}`,
      items,
      ...subject,
    };
  if (deleted.length > 0)
    return {
      decision: 'deleted',
      reasonCode: 'environment_deleted',
      sentence: `Took down ${namesWithTarget(deleted)}.`,
      items,
      ...subject,
    };
  if (planned.length > 0)
    return {
      decision: 'planned',
      reasonCode: 'dry_run',
      sentence: `Would take down ${namesWithTarget(planned)}; nothing was changed because 'dry-run' is set.`,
      items,
      ...subject,
    };
  return {
    decision: 'nothing',
    reasonCode: 'nothing_to_do',
    sentence: NOTHING[request.select],
    items,
    ...subject,
  };
}

const NOTHING: Readonly<Record<Selection, string>> = {
  this: 'There is no environment to take down.',
  orphaned: 'No environment is orphaned.',
  expired: 'No environment has expired.',
  all: 'There is no environment that may be taken down.',
};
