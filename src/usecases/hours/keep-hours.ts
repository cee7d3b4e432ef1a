import { branchOfTag, TAGS } from '../../domain/environment/naming.ts';
import { speaker } from '../../domain/environment/wanted.ts';
import { costsAt, type Pricing } from '../../domain/hours/cost.ts';
import { decideHours } from '../../domain/hours/decide-hours.ts';
import { type Hours, isWithinHours } from '../../domain/hours/hours.ts';
import { ownedStacks } from '../../domain/ownership/ownership.ts';
import { describeFailure } from '../../domain/report/describe-failure.ts';
import { decidedAs, type Report, type ReportItem } from '../../domain/report/report.ts';
import { withCost } from '../../domain/report/with-cost.ts';
import { LeftoverError } from '../../domain/stack/leftover.ts';
import type { Stack } from '../../domain/stack/stack.ts';
import { isAsleep, isBusy, nextStackStep } from '../../domain/stack/stack-state.ts';
import type { Decision } from '../../domain/verdict/decision.ts';
import { AdapterError } from '../../domain/verdict/errors.ts';
import type { ReasonCode } from '../../domain/verdict/reason-codes.ts';
import type { CloudAccount } from '../../ports/cloud-account.ts';
import { inParallel } from '../pace/in-parallel.ts';
import { checkAccount } from '../targets/check-account.ts';
import { inEveryTarget, nameWithTarget, type Targets, withTarget } from '../targets/targets.ts';
import { alignDatabases, type DatabaseOutcome, startDatabasesEarly } from './align-databases.ts';
import {
  type AwakeFacts,
  type AwakeFactsDeps,
  type AwakeFactsRequest,
  awakeFactsFromLists,
  awakeFactsOfBranch,
} from './awake-facts.ts';
import { repeatedNews } from './repeated-news.ts';
import { isOvertaken, overtaken, type SleepDeps, type SleepRequest, sleepOrWake } from './sleep-or-wake.ts';
import { checkSleepFinished } from './unfinished-sleep.ts';

export interface HoursDeps extends SleepDeps, AwakeFactsDeps {
  readonly account: CloudAccount;
}

export interface HoursRequest extends SleepRequest, AwakeFactsRequest {
  readonly kindIsProtected: boolean;
  readonly hours: Hours | undefined;
  readonly pricing?: Pricing | undefined;
  readonly allowedAccounts: readonly string[];
  readonly timeoutMs: number;
  readonly dryRun: boolean;
}

export type HoursReport = Omit<Report, 'version' | 'action' | 'durationMs'> & {
  readonly items: readonly ReportItem[];
};

const WIDTH = 4;

/** Puts to sleep or wakes whatever is out of step with its hours. */
export async function keepHours(targets: Targets<HoursDeps>, request: HoursRequest): Promise<HoursReport> {
  if (request.hours === undefined)
    return {
      decision: 'nothing',
      reasonCode: 'nothing_to_do',
      sentence: `Environments of kind '${request.kind}' have no hours, so they are always up.`,
      items: [],
    };
  if (request.kindIsProtected)
    return {
      decision: 'nothing',
      reasonCode: 'protected',
      sentence: `Environments of kind '${request.kind}' are protected, so they are never put to sleep.`,
      items: [],
    };
  await inEveryTarget(targets, ({ deps }) => checkAccount(deps.account, request.allowedAccounts));
  const deadline = targets[0].deps.clock.monotonic() + request.timeoutMs;
  const listed = await inEveryTarget(targets, async (target) =>
    ownedStacks(await target.deps.stacks.list(), request)
      .filter((stack) => 'Asleep' in stack.parameters)
      .map((stack) => ({ place: target, stack })),
  );
  const own = listed.flat();
  const { hours } = request;
  const costOf = costsAt(request.pricing, targets[0].deps.clock.now());
  // A start takes minutes, and more stacks than are woken at a time would wait for each other's.
  const isMorning = isWithinHours(hours, targets[0].deps.clock.now()) && !request.dryRun;
  if (isMorning && own.length > WIDTH)
    await inParallel(own, WIDTH, ({ place: target, stack }) => startDatabasesEarly(target.deps, stack));
  const lists = awakeFactsFromLists(targets[0].deps, request, targets[0].deps.clock.now());
  const items = await inParallel(own, WIDTH, async ({ place: target, stack }) => {
    const item = await bringInStep(target.deps, { ...request, hours, deadline, lists }, stack);
    return withCost(withTarget(item, target), costOf(stack));
  });
  return summarize(items);
}

interface HoursRun extends HoursRequest {
  readonly hours: Hours;
  readonly deadline: number;
  readonly lists: AwakeFacts;
}

async function bringInStep(deps: HoursDeps, request: HoursRun, stack: Stack): Promise<ReportItem> {
  const { deadline } = request;
  const branch = branchOfTag(stack.tags[TAGS.branch] ?? '') ?? '';
  const item = (
    decision: Decision,
    reasonCode: ReasonCode,
    sentence: string,
    more: Partial<ReportItem> = {},
  ): ReportItem => ({
    name: stack.name,
    branch,
    decision,
    reasonCode,
    sentence,
    ...commitOf(stack),
    ...more,
  });
  if (branch === '')
    return item(
      'skipped',
      'doubtful_facts',
      `${stack.name} stays as it is: its tags do not say which branch it serves.`,
    );
  try {
    const { next, ...number } = await decideOn(deps, request, branch, isAsleep(stack));
    if (next.step === 'none') {
      const { outcome: did, messages: said } = await alignDatabases(deps, stack, {
        deadline,
        dryRun: request.dryRun,
      });
      if (did !== 'woken') await checkSleepFinished(deps, stack);
      const sentence = [`${stack.name} is as it should be.`, ...said].join(' ');
      return item(did, reasonOf(did) ?? next.reasonCode, sentence, {
        ...number,
        ...(did === 'nothing' ? await repeatedNews(deps, request, stack) : {}),
      });
    }
    const step = nextStackStep(stack.status, next.step);
    if (step.step === 'skip' && step.reasonCode === 'manual_step')
      return item('skipped', 'manual_step', `${stack.name} stays as it is: ${step.why}.`, number);
    if (step.step !== 'update' || isBusy(stack.status))
      return item(
        'skipped',
        'busy',
        `${stack.name} is in ${stack.status}; the next run looks again.`,
        number,
      );
    if (request.dryRun)
      return item(
        'planned',
        'dry_run',
        `${stack.name} would be ${next.step === 'sleep' ? 'put to sleep' : 'woken'}: ${next.why}.`,
        number,
      );
    const now = await deps.stacks.describe(stack.id);
    if (now === undefined || isOvertaken(stack, now))
      return item('skipped', 'busy', overtaken(stack).message, number);
    const { url, databases, leftovers } = await sleepOrWake(
      deps,
      { ...request, checkAfterWait: () => checkDecision(deps, request, branch, stack, next.step) },
      now,
      next.step,
      deadline,
    );
    const slept = [`${stack.name} was put to sleep: ${next.why}.`, ...databases].join(' ');
    return next.step === 'sleep'
      ? item('slept', 'environment_slept', slept, number)
      : item('woken', 'environment_woken', `${stack.name} was woken: ${next.why}.`, {
          ...number,
          ...(url === undefined ? {} : { url }),
          ...(leftovers.length === 0 ? {} : { leftovers }),
        });
  } catch (error) {
    const failure = describeFailure(error);
    if (error instanceof AdapterError && error.reasonCode === 'busy')
      return item('skipped', 'busy', failure.sentence);
    const leftovers = error instanceof LeftoverError ? { leftovers: error.leftovers } : {};
    return item(failure.decision, failure.reasonCode, failure.sentence, leftovers);
  }
}

/** Whoever tells of the environment knows by it whether others told of a newer one meanwhile. */
function commitOf(stack: Stack): Pick<ReportItem, 'commit'> {
  const commit = stack.parameters['Commit'];
  return commit === undefined || commit === '' ? {} : { commit };
}

function reasonOf(did: DatabaseOutcome['outcome']): ReasonCode | undefined {
  if (did === 'slept') return 'environment_slept';
  if (did === 'woken') return 'environment_woken';
  return did === 'planned' ? 'dry_run' : undefined;
}

/** What the lists say is to be changed is asked about itself, as far as it is not a matter of the clock alone. */
async function decideOn(deps: HoursDeps, request: HoursRun, branch: string, asleep: boolean) {
  const listed = await decideBy(deps, request, request.lists, branch, asleep);
  const { step } = listed.next;
  const isByClock = step === 'wake' && isWithinHours(request.hours, deps.clock.now());
  return step === 'none' || isByClock
    ? listed
    : decideBy(deps, request, awakeFactsOfBranch(deps, request), branch, asleep);
}

/** What was decided before a wait may not be right after it. @throws AdapterError `busy` */
async function checkDecision(
  deps: HoursDeps,
  request: HoursRun,
  branch: string,
  stack: Stack,
  step: 'sleep' | 'wake',
): Promise<void> {
  const { next } = await decideBy(deps, request, awakeFactsOfBranch(deps, request), branch, isAsleep(stack));
  if (next.step !== step) throw overtaken(stack);
}

/**
 * Labels and the last push matter only outside the hours, so they are asked for only then. That takes its time, and what counts
 * is the hour after it.
 */
async function decideBy(
  { clock }: HoursDeps,
  { hours, awakeForMs }: HoursRun,
  life: AwakeFacts,
  branch: string,
  asleep: boolean,
) {
  const before = clock.now();
  const isUp = isWithinHours(hours, before);
  const facts = { hours, asleep, awakeForMs, lastPush: undefined };
  if (isUp && !asleep) return { next: decideHours({ ...facts, now: before, labels: [] }) };
  const open = await life.openPullRequests(branch);
  const lastPush = isUp ? undefined : await life.lastPush(branch);
  const labels = open.flatMap((pull) => pull.labels);
  const pullRequest = speaker(open)?.number;
  return {
    next: decideHours({ ...facts, now: clock.now(), lastPush, labels }),
    ...(pullRequest === undefined ? {} : { pullRequest }),
  };
}

function summarize(items: readonly ReportItem[]): HoursReport {
  const failed = decidedAs(items, 'failed', 'refused');
  const slept = decidedAs(items, 'slept');
  const woken = decidedAs(items, 'woken');
  const planned = decidedAs(items, 'planned');
  const left = describeRemaining(items);
  if (failed[0])
    return {
      decision: 'failed',
      reasonCode: failed[0].reasonCode,
      sentence: `${failed.length === 1 ? '1 environment is' : `${failed.length} environments are`} out of step with ${failed.length === 1 ? 'its' : 'their'} hours; ${failed[0].sentence}${left}`,
      items,
    };
  if (slept.length > 0)
    return {
      decision: 'slept',
      reasonCode: 'environment_slept',
      sentence: `Put to sleep: ${names(slept)}${woken.length > 0 ? `; woken: ${names(woken)}` : ''}.${left}`,
      items,
    };
  if (woken.length > 0)
    return {
      decision: 'woken',
      reasonCode: 'environment_woken',
      sentence: `Woken: ${names(woken)}.${left}`,
      items,
    };
  if (planned.length > 0)
    return {
      decision: 'planned',
      reasonCode: 'dry_run',
      sentence: `${planned.map((item) => item.sentence).join(' ')} Nothing was changed because 'dry-run' is set.${left}`,
      items,
    };
  const lasting = skippedForGood(items)[0];
  return {
    decision: lasting ? 'skipped' : 'nothing',
    reasonCode: lasting?.reasonCode ?? 'nothing_to_do',
    sentence: `Every ${left === '' ? '' : 'other '}environment is in step with its hours.${left}`,
    items,
  };
}

/** Which ones were skipped, to follow a sentence: those that somebody has to see to with the first one's reason. */
function describeRemaining(items: readonly ReportItem[]): string {
  const lasting = skippedForGood(items);
  const soon = decidedAs(items, 'skipped').filter((each) => !lasting.includes(each));
  const [first, ...others] = lasting;
  return [
    ...(first ? [first.sentence] : []),
    ...(others.length > 0 ? [`Skipped as well: ${names(others)}.`] : []),
    ...(soon.length > 0 ? [`Left to the next run: ${names(soon)}.`] : []),
  ]
    .map((each) => ` ${each}`)
    .join('');
}

function skippedForGood(items: readonly ReportItem[]): readonly ReportItem[] {
  return decidedAs(items, 'skipped').filter((each) => each.reasonCode !== 'busy');
}

function names(items: readonly ReportItem[]): string {
  return items.map(nameWithTarget).join(', ');
}
