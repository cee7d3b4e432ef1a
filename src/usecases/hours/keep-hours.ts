import { ownerOf } from '../../domain/environment/scope.ts';
import { costsAt } from '../../domain/hours/cost.ts';
import { type Hours, isWithinHours } from '../../domain/hours/hours.ts';
import { formerEnvironments, tellOfFormer } from '../../domain/ownership/former-name.ts';
import { ownedStacks } from '../../domain/ownership/ownership.ts';
import { withCost } from '../../domain/report/with-cost.ts';
import type { Stack } from '../../domain/stack/stack.ts';
import { isAsleep } from '../../domain/stack/stack-state.ts';
import { say, type Verdict } from '../../domain/verdict/verdict.ts';
import { inParallel } from '../pace/in-parallel.ts';
import { checkAccount } from '../targets/check-account.ts';
import { requireSeen } from '../targets/require-seen.ts';
import { inEveryTarget, type Target, type Targets, withTarget } from '../targets/targets.ts';
import { startDatabasesEarly } from './align-databases.ts';
import { awakeFactsFromLists } from './awake-facts.ts';
import type { HoursDeps, HoursRequest } from './hours-request.ts';
import { keepEnvironment } from './keep-environment.ts';
import { type HoursReport, summarizeHours } from './summarize-hours.ts';

/** Environments that are changed at the same time. */
const CONCURRENCY = 4;

interface ListedStack {
  readonly target: Target<HoursDeps>;
  readonly stack: Stack;
}

/** Puts to sleep or wakes whatever is out of step with its hours. */
export async function keepHours(targets: Targets<HoursDeps>, request: HoursRequest): Promise<HoursReport> {
  const { hours } = request.rules;
  if (hours === undefined || request.rules.isProtected) return { ...neverSleeps(request), items: [] };
  const { allowedAccounts } = request.admission;
  await inEveryTarget(targets, ({ deps }) => checkAccount(deps.account, allowedAccounts));
  const { clock } = targets[0].deps;
  const deadline = clock.monotonic() + request.run.timeoutMs;
  const listed = await listStacks(targets, request);
  if (!request.run.dryRun && isWithinHours(hours, clock.now()))
    await prepareMorning(listed, request.run.tries);
  return summarizeHours(await keepAll(targets, request, listed, { hours, deadline }));
}

function neverSleeps({ scope, rules }: Pick<HoursRequest, 'scope' | 'rules'>): Verdict {
  const kind = `Environments of kind '${scope.kind}'`;
  return rules.hours === undefined
    ? say('nothing_to_do', `${kind} have no hours, so they are always up.`)
    : say('protected', `${kind} are protected, so they are never put to sleep.`, 'nothing');
}

/** The environments whose template can sleep. */
async function listStacks(
  targets: Targets<HoursDeps>,
  { scope, admission }: Pick<HoursRequest, 'scope' | 'admission'>,
): Promise<readonly ListedStack[]> {
  const { log } = targets[0].deps;
  const listed = await inEveryTarget(targets, async (target) => {
    const all = await target.deps.stacks.list();
    for (const former of formerEnvironments(all, scope)) log.warning(tellOfFormer(former, scope).sentence);
    return ownedStacks(all, ownerOf(scope)).map((stack) => ({ target, stack }));
  });
  const found = listed.flat();
  if (found.length === 0) await requireSeen(targets, scope, admission.settingsRegions);
  return found.filter(({ stack }) => 'Asleep' in stack.parameters);
}

/** A start takes minutes, and more stacks than are woken at a time would wait for each other's. */
async function prepareMorning(
  listed: readonly ListedStack[],
  tries: HoursRequest['run']['tries'],
): Promise<void> {
  if (listed.length <= CONCURRENCY) return;
  const asleep = listed.filter(({ stack }) => isAsleep(stack));
  const beside = asleep.map(({ stack }) => stack);
  await inParallel(asleep, CONCURRENCY, async ({ target, stack }) => {
    const held = await tries?.heldBack('wake', stack, beside);
    if (held === undefined) await startDatabasesEarly(target.deps, stack);
  });
}

async function keepAll(
  targets: Targets<HoursDeps>,
  { scope, rules, readiness, stack: given, run }: HoursRequest,
  listed: readonly ListedStack[],
  { hours, deadline }: { readonly hours: Hours; readonly deadline: number },
) {
  const { deps } = targets[0];
  const now = deps.clock.now();
  const costOf = costsAt(rules.pricing, now);
  const { awakeForMs } = rules;
  const hoursRun = {
    scope,
    readiness,
    stack: given,
    rules: { hours, awakeForMs },
    run: { ...run, deadline },
    listed: listed.map(({ stack }) => stack),
    lists: awakeFactsFromLists(deps, scope, new Date(now.getTime() - awakeForMs)),
  };
  return inParallel(listed, CONCURRENCY, async ({ target, stack }) => {
    const item = await keepEnvironment(target.deps, hoursRun, stack);
    return withCost(withTarget(item, target), costOf(stack));
  });
}
