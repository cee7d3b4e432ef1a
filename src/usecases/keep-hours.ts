import { decideHours } from '../domain/decide-hours.ts';
import { inventory } from '../domain/decide-teardown.ts';
import { describeFailure } from '../domain/describe-failure.ts';
import { AdapterError } from '../domain/errors.ts';
import { type Hours, isWithin } from '../domain/hours.ts';
import { branchOfTag, subjectKey, TAGS } from '../domain/naming.ts';
import { PLATFORM_PARAMETER } from '../domain/platform.ts';
import type { RepositoryFacts } from '../domain/pull-request.ts';
import type { ReasonCode } from '../domain/reason-codes.ts';
import type { Decision, Report, ReportItem } from '../domain/report.ts';
import type { Stack } from '../domain/stack.ts';
import { isBusy, nextStackStep } from '../domain/stack-state.ts';
import type { ParameterValues } from '../domain/template-parameters.ts';
import type { CloudAccount } from '../ports/cloud-account.ts';
import type { CodeHost } from '../ports/code-host.ts';
import type { Deployments } from '../ports/deployments.ts';
import { applyChange } from './apply-change.ts';
import { awaitHealth, type HealthDeps } from './await-health.ts';
import { checkAccount } from './check-account.ts';
import { successorOfPlatform } from './choose-platform.ts';
import { environmentDeployments } from './deployment-record.ts';
import { inParallel } from './in-parallel.ts';
import { lateNews } from './late-news.ts';
import { inEveryPlace, type Places, placed, placedName } from './places.ts';
import type { SettleDeps } from './settle-stack.ts';

export interface HoursDeps extends SettleDeps, HealthDeps {
  readonly codeHost: CodeHost;
  readonly deployments: Deployments;
  readonly account: CloudAccount;
}

export interface HoursRequest {
  readonly repository: RepositoryFacts;
  readonly repositoryId: number;
  readonly project: string;
  readonly kind: string;
  readonly kindIsProtected: boolean;
  readonly hours: Hours | undefined;
  readonly awakeForMs: number;
  readonly allowedAccounts: readonly string[];
  readonly roleArn: string | undefined;
  readonly capabilities: readonly string[];
  readonly health: 'http' | 'beanstalk' | 'none';
  readonly healthPath: string;
  readonly timeoutMs: number;
  readonly dryRun: boolean;
  readonly runToken: string;
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
  const own = await inEveryPlace(places, async (place) =>
    inventory(await place.deps.stacks.list(), request)
      .filter((stack) => 'Asleep' in stack.parameters)
      .map((stack) => ({ place, stack })),
  );
  const { hours } = request;
  const items = await inParallel(own.flat(), WIDTH, async ({ place, stack }) =>
    placed(await bringInStep(place.deps, request, hours, deadline, stack), place),
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
    ...more,
  });
  if (branch === '')
    return item(
      'skipped',
      'doubtful_facts',
      `${stack.name} stays as it is: its tags do not say which branch it serves.`,
    );
  try {
    const asleep = stack.parameters['Asleep'] === 'true';
    const known = await lifeOf(deps, request, hours, branch, asleep);
    const number = known.pullRequest === undefined ? {} : { pullRequest: known.pullRequest.number };
    const next = decideHours({
      hours,
      now: deps.clock.now(),
      asleep,
      awakeForMs: request.awakeForMs,
      ...known,
    });
    if (next.step === 'none')
      return item('nothing', next.reasonCode, `${stack.name} is as it should be.`, {
        ...number,
        ...(await lateNews(deps, request, stack)),
      });
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
    const url = await turn(deps, request, now, next.step, deadline);
    return next.step === 'sleep'
      ? item('slept', 'environment_slept', `${stack.name} was put to sleep: ${next.why}.`, number)
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

/** True when the stack is not the one that was decided about, or not as it was then: a deployment may have begun. */
function isOvertaken(decidedOn: Stack, now: Stack): boolean {
  return now.id !== decidedOn.id || now.updatedAt !== decidedOn.updatedAt || now.status !== decidedOn.status;
}

/**
 * Changes the one parameter that sleep is, and keeps all others as they are; only a platform that retired gives way.
 * @throws AdapterError `busy` when another operation came first; what was decided may then be wrong.
 */
async function turn(
  deps: HoursDeps,
  request: HoursRequest,
  stack: Stack,
  step: 'sleep' | 'wake',
  deadline: number,
): Promise<string | undefined> {
  const since = deps.clock.now();
  const platform = step === 'wake' ? await successorOfPlatform(deps, stack) : undefined;
  const { stack: settled } = await deps.log.group(`Stack ${stack.name}`, () =>
    applyChange(deps, {
      name: stack.name,
      want: step,
      template: 'previous',
      parameters: (found) => withAsleep(found ?? stack, step === 'sleep', platform),
      tags: stack.tags,
      capabilities: request.capabilities,
      roleArn: roleFor(stack, request.roleArn),
      onFailure: 'rollback',
      runToken: request.runToken,
      deadline,
      checkOwnership: (found) => {
        if (isOvertaken(stack, found)) throw overtaken(stack);
      },
    }),
  );
  const url = settled.outputs['Url'];
  const versionLabel = settled.parameters['VersionLabel'] ?? '';
  if (step === 'wake')
    await awaitHealth(deps, {
      by: url === undefined ? 'none' : request.health,
      name: stack.name,
      url,
      urlOutput: 'Url',
      healthPath: request.healthPath,
      versionLabel,
      since,
      deadline,
    });
  return url;
}

/** Several accounts may be kept in one run, and a service role serves its own; the stack remembers the one that it has. */
function roleFor(stack: Stack, roleArn: string | undefined): string | undefined {
  return accountOf(roleArn) === accountOf(stack.id) ? roleArn : stack.roleArn;
}

function accountOf(arn: string | undefined): string | undefined {
  return arn?.split(':')[4];
}

function overtaken(stack: Stack): AdapterError {
  return new AdapterError(
    'busy',
    `${stack.name} changed while this run was under way; the next run looks again.`,
    { service: 'cloudformation', retriable: true },
  );
}

function withAsleep(stack: Stack, asleep: boolean, platform: string | undefined): ParameterValues {
  const kept = Object.keys(stack.parameters).map((name) => [name, 'previous'] as const);
  return {
    ...Object.fromEntries(kept),
    ...(platform === undefined ? {} : { [PLATFORM_PARAMETER]: { value: platform } }),
    Asleep: { value: String(asleep) },
  };
}

function summarize(items: readonly ReportItem[]): HoursReport {
  const of = (...decisions: readonly Decision[]) => items.filter((item) => decisions.includes(item.decision));
  const failed = of('failed', 'refused');
  const slept = of('slept');
  const woken = of('woken');
  const planned = of('planned');
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
