import { decidingPullRequest } from '../../domain/environment/wanted.ts';
import { decideHours, type HoursStep } from '../../domain/hours/decide-hours.ts';
import { isWithinHours } from '../../domain/hours/hours.ts';
import type { Stack } from '../../domain/stack/stack.ts';
import { isAsleep } from '../../domain/stack/stack-state.ts';
import type { Clock } from '../../ports/clock.ts';
import { type AwakeFacts, type AwakeFactsDeps, awakeFactsOfBranch } from './awake-facts.ts';
import type { HoursRun } from './hours-request.ts';
import { overtaken } from './sleep-or-wake.ts';

/** What is to become of an environment, and the pull request that speaks for its branch where one was asked about. */
export interface HoursDecision {
  readonly next: HoursStep;
  readonly pullRequest?: number;
}

export interface DecisionDeps extends AwakeFactsDeps {
  readonly clock: Pick<Clock, 'now'>;
}

/** An environment that hours are kept for. */
export interface KeptEnvironment {
  readonly branch: string;
  readonly stack: Stack;
}

type DecisionRun = Pick<HoursRun, 'scope' | 'rules' | 'lists'>;

/** What the lists say is to be changed is asked about itself, as far as it is not a matter of the clock alone. */
export async function decideEnvironment(
  deps: DecisionDeps,
  { scope, rules, lists }: DecisionRun,
  environment: KeptEnvironment,
): Promise<HoursDecision> {
  const listed = await decideBy(deps.clock, lists, rules, environment);
  const { step } = listed.next;
  const isByClock = step === 'wake' && isWithinHours(rules.hours, deps.clock.now());
  return step === 'none' || isByClock
    ? listed
    : decideBy(deps.clock, awakeFactsOfBranch(deps, scope), rules, environment);
}

/** What was decided before a wait may not be right after it. @throws AdapterError `busy` */
export async function checkDecision(
  deps: DecisionDeps,
  { scope, rules }: DecisionRun,
  environment: KeptEnvironment,
  step: 'sleep' | 'wake',
): Promise<void> {
  const { next } = await decideBy(deps.clock, awakeFactsOfBranch(deps, scope), rules, environment);
  if (next.step !== step) throw overtaken(environment.stack);
}

/**
 * Labels and the last push matter only outside the hours, so they are asked for only then. That takes its time, and what counts
 * is the hour after it.
 */
async function decideBy(
  clock: Pick<Clock, 'now'>,
  awake: AwakeFacts,
  { hours, awakeForMs }: HoursRun['rules'],
  { branch, stack }: KeptEnvironment,
): Promise<HoursDecision> {
  const before = clock.now();
  const asleep = isAsleep(stack);
  const isUp = isWithinHours(hours, before);
  const facts = { hours, asleep, awakeForMs, lastPush: undefined };
  if (isUp && !asleep) return { next: decideHours({ ...facts, now: before, labels: [] }) };
  const open = await awake.openPullRequests(branch);
  const lastPush = isUp ? undefined : await awake.lastPush(branch);
  const labels = open.flatMap((pull) => pull.labels);
  const pullRequest = decidingPullRequest(open)?.number;
  return {
    next: decideHours({ ...facts, now: clock.now(), lastPush, labels }),
    ...(pullRequest === undefined ? {} : { pullRequest }),
  };
}
