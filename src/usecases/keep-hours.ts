import { costsAt, type Pricing } from '../domain/cost.ts';
import { decideHours } from '../domain/decide-hours.ts';
import { inventory } from '../domain/decide-teardown.ts';
import { describeFailure } from '../domain/describe-failure.ts';
import { AdapterError } from '../domain/errors.ts';
import { type Hours, isWithin } from '../domain/hours.ts';
import { branchOfTag, subjectKey, TAGS } from '../domain/naming.ts';
import type { RepositoryFacts } from '../domain/pull-request.ts';
import type { ReasonCode } from '../domain/reason-codes.ts';
import { type Decision, decidedAs, type Report, type ReportItem } from '../domain/report.ts';
import type { Stack } from '../domain/stack.ts';
import { isAsleep, isBusy, nextStackStep } from '../domain/stack-state.ts';
import type { CloudAccount } from '../ports/cloud-account.ts';
import type { CodeHost } from '../ports/code-host.ts';
import type { Deployments } from '../ports/deployments.ts';
import { checkAccount } from './check-account.ts';
import { environmentDeployments } from './deployment-record.ts';
import { inParallel } from './in-parallel.ts';
import { type DatabasesTurn, keepDatabases, startAhead } from './keep-databases.ts';
import { lateNews } from './late-news.ts';
import { inEveryPlace, type Places, placed, placedName } from './places.ts';
import {
  isOvertaken,
  overtaken,
  type TurnDeps,
  type TurnRequest,
  turnEnvironment,
} from './turn-environment.ts';
import { withCost } from './with-cost.ts';

export interface HoursDeps extends TurnDeps {
  readonly codeHost: CodeHost;
  readonly deployments: Deployments;
  readonly account: CloudAccount;
}

export interface HoursRequest extends TurnRequest {
  readonly repository: RepositoryFacts;
  readonly repositoryId: number;
  readonly project: string;
  readonly kind: string;
  readonly kindIsProtected: boolean;
  readonly hours: Hours | undefined;
  readonly awakeForMs: number;
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
export async function keepHours(places: Places<HoursDeps>, request: HoursRequest): Promise<HoursReport> {
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
  await inEveryPlace(places, ({ deps }) => checkAccount(deps.account, request.allowedAccounts));
  const deadline = places[0].deps.clock.monotonic() + request.timeoutMs;
  const listed = await inEveryPlace(places, async (place) =>
    inventory(await place.deps.stacks.list(), request)
      .filter((stack) => 'Asleep' in stack.parameters)
      .map((stack) => ({ place, stack })),
  );
  const own = listed.flat();
  const { hours } = request;
  const costOf = costsAt(request.pricing, places[0].deps.clock.now());
  // A start takes minutes, and more stacks than are woken at a time would wait for each other's.
  const isMorning = isWithin(hours, places[0].deps.clock.now()) && !request.dryRun;
  if (isMorning && own.length > WIDTH)
    await inParallel(own, WIDTH, ({ place, stack }) => startAhead(place.deps, stack));
  const items = await inParallel(own, WIDTH, async ({ place, stack }) =>
    withCost(placed(await bringInStep(place.deps, request, hours, deadline, stack), place), costOf(stack)),
  );
  return summarize(items);
}

async function bringInStep(
  deps: HoursDeps,
  request: HoursRequest,
  hours: Hours,
  deadline: number,
  stack: Stack,
): Promise<ReportItem> {
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
    const asleep = isAsleep(stack);
    const known = await lifeOf(deps, request, hours, branch, asleep);
    const number = known.pullRequest === undefined ? {} : { pullRequest: known.pullRequest.number };
    const next = decideHours({
      hours,
      now: deps.clock.now(),
      asleep,
      awakeForMs: request.awakeForMs,
      ...known,
    });
    if (next.step === 'none') {
      const { did, said } = await keepDatabases(deps, stack, { deadline, dryRun: request.dryRun });
      const sentence = [`${stack.name} is as it should be.`, ...said].join(' ');
      return item(did, reasonOf(did) ?? next.reasonCode, sentence, {
        ...number,
        ...(did === 'nothing' ? await lateNews(deps, request, stack) : {}),
      });
    }
    const step = nextStackStep(stack.status, next.step);
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
    const { url, databases } = await turnEnvironment(deps, request, now, next.step, deadline);
    const slept = [`${stack.name} was put to sleep: ${next.why}.`, ...databases].join(' ');
    return next.step === 'sleep'
      ? item('slept', 'environment_slept', slept, number)
      : item('woken', 'environment_woken', `${stack.name} was woken: ${next.why}.`, {
          ...number,
          ...(url === undefined ? {} : { url }),
        });
  } catch (error) {
    const failure = describeFailure(error);
    if (error instanceof AdapterError && error.reasonCode === 'busy')
      return item('skipped', 'busy', failure.sentence);
    return item(failure.decision, failure.reasonCode, failure.sentence);
  }
}

/** Whoever tells of the environment knows by it whether others told of a newer one meanwhile. */
function commitOf(stack: Stack): Pick<ReportItem, 'commit'> {
  const commit = stack.parameters['Commit'];
  return commit === undefined || commit === '' ? {} : { commit };
}

function reasonOf(did: DatabasesTurn['did']): ReasonCode | undefined {
  if (did === 'slept') return 'environment_slept';
  if (did === 'woken') return 'environment_woken';
  return did === 'planned' ? 'dry_run' : undefined;
}

/** Label and last push matter only outside the hours, so they are asked for only then. */
async function lifeOf(deps: HoursDeps, request: HoursRequest, hours: Hours, branch: string, asleep: boolean) {
  const within = isWithin(hours, deps.clock.now());
  if (within && !asleep) return { pullRequest: undefined, lastPush: undefined };
  const [pull] = await deps.codeHost.openPullRequests(branch);
  if (within) return { pullRequest: pull, lastPush: undefined };
  const key = subjectKey({ ...request, branch });
  const [newest] = await environmentDeployments(deps.deployments, { kind: request.kind, branch, key });
  return { pullRequest: pull, lastPush: newest === undefined ? undefined : new Date(newest.createdAt) };
}

function summarize(items: readonly ReportItem[]): HoursReport {
  const failed = decidedAs(items, 'failed', 'refused');
  const slept = decidedAs(items, 'slept');
  const woken = decidedAs(items, 'woken');
  const planned = decidedAs(items, 'planned');
  const names = (some: readonly ReportItem[]) => some.map(placedName).join(', ');
  if (failed[0])
    return {
      decision: 'failed',
      reasonCode: failed[0].reasonCode,
      sentence: `${failed.length} environments are out of step with their hours; ${failed[0].sentence}`,
      items,
    };
  if (slept.length > 0)
    return {
      decision: 'slept',
      reasonCode: 'environment_slept',
      sentence: `Put to sleep: ${names(slept)}${woken.length > 0 ? `; woken: ${names(woken)}` : ''}.`,
      items,
    };
  if (woken.length > 0)
    return { decision: 'woken', reasonCode: 'environment_woken', sentence: `Woken: ${names(woken)}.`, items };
  if (planned.length > 0)
    return {
      decision: 'planned',
      reasonCode: 'dry_run',
      sentence: `${planned.map((item) => item.sentence).join(' ')} Nothing was changed because 'dry-run' is set.`,
      items,
    };
  return {
    decision: 'nothing',
    reasonCode: 'nothing_to_do',
    sentence: 'Every environment is in step with its hours.',
    items,
  };
}
