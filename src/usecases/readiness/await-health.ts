import { formatDuration } from '../../domain/input/durations.ts';
import { ownValue } from '../../domain/input/own-value.ts';
import { EVERY, PACES, PATIENCE } from '../../domain/pace/intervals.ts';
import { waitUntil } from '../../domain/pace/wait-until.ts';
import { describeAddressFault } from '../../domain/readiness/address-fault.ts';
import type { Stack } from '../../domain/stack/stack.ts';
import { AdapterError, UserError } from '../../domain/verdict/errors.ts';
import { describePassing, isFaultThatPasses } from '../../domain/verdict/passing.ts';
import type { Verdict } from '../../domain/verdict/verdict.ts';
import type { BeanstalkEnvironments } from '../../ports/beanstalk.ts';
import type { Clock } from '../../ports/clock.ts';
import type { SiteProbe } from '../../ports/site-probe.ts';
import { hostOf, watchAddress } from './address-watch.ts';
import { collectEvidence, describeFirstError, type EvidenceDeps, logEvidence } from './evidence.ts';
import { type Inspection, inspectBeanstalk } from './inspect-beanstalk.ts';

export interface HealthDeps extends EvidenceDeps {
  readonly site: SiteProbe;
  readonly beanstalk: Pick<BeanstalkEnvironments, 'environment' | 'environmentEvents' | 'logTail'>;
  readonly clock: Clock;
}

/** What is asked for its health, and how. */
export interface HealthQuestion {
  /** By its address, by what Beanstalk says of it, or not at all. */
  readonly by: 'http' | 'beanstalk' | 'none';
  /** Of the stack and of its Beanstalk environment. */
  readonly name: string;
  /** Address that the path is asked at; undefined where the stack has no such output. */
  readonly url: string | undefined;
  /** Name of the output that holds the address. */
  readonly urlOutput: string;
  /** Path that answers 2xx or 3xx when the environment is healthy. */
  readonly healthPath: string;
  /** Version that Beanstalk has to run; '' for any. */
  readonly versionLabel: string;
  /** How long it may be Red for Beanstalk, in ms. */
  readonly redForMs: number;
}

/** How long something is waited for that a change of a stack leads to. */
export interface ReadinessWait {
  /** AWS's time before the change began: what Beanstalk says since then is shown when the wait fails. Absent where nobody asks. */
  readonly since?: Date;
  /** A monotonic instant in ms. */
  readonly deadline: number;
  /** Why there is nothing left to wait for; undefined while there is. Asked now and then while the wait lasts. Absent where there always is. */
  readonly lookAgain?: () => Promise<Verdict | undefined>;
}

export interface HealthRequest extends HealthQuestion, ReadinessWait {}

/** How a team has its environments asked for their health. */
export interface HealthCheck {
  /** By its address, by what Beanstalk says of it, or not at all. */
  readonly health: HealthQuestion['by'];
  /** Path that answers 2xx or 3xx when an environment is healthy. */
  readonly healthPath: string;
  /** Name of the output that holds the address. */
  readonly urlOutput: string;
  /** How long one may be Red for Beanstalk, in ms. */
  readonly redForMs: number;
}

/** What a stack as it stands is asked; nothing by `http` where it has no address. */
export function healthOf(
  stack: Stack,
  { health, healthPath, urlOutput, redForMs }: HealthCheck,
): HealthQuestion {
  const url = ownValue(stack.outputs, urlOutput);
  return {
    by: health === 'http' && url === undefined ? 'none' : health,
    name: stack.name,
    url,
    urlOutput,
    healthPath,
    versionLabel: stack.parameters['VersionLabel'] ?? '',
    redForMs,
  };
}

/**
 * Waits until the environment may be called ready, and no longer once Elastic Beanstalk shows that it cannot be, or its address that
 * nothing leads there. A far side that throttles or is out of order meanwhile is asked again until the deadline.
 * Gives what `lookAgain` said when that ended the wait; undefined when the environment is ready.
 * @throws AdapterError `unhealthy` with what was seen last, UserError when there is no URL to ask.
 */
export async function awaitHealth(deps: HealthDeps, request: HealthRequest): Promise<Verdict | undefined> {
  if (request.by === 'none') return undefined;
  if (request.by === 'http') checkAddress(request);
  const inspect = request.by === 'http' ? () => probe(deps, request) : inspectBeanstalk(deps, request);
  const giveUp = byBeanstalk(deps, request);
  const lookAgain = nowAndThen(deps, request);
  const isUnreachable = watchAddress(deps.clock);
  const ended = await waitUntil<Verdict | number, Inspection>(
    deps.clock,
    {
      deadline: request.deadline,
      pace: PACES.site,
      what: `${request.name} to be healthy`,
      outlasts: true,
      tell: ({ description }, waited) =>
        deps.log.info(
          `Waiting for ${request.name} to be healthy, ${formatDuration(waited)} so far: ${description}.`,
        ),
    },
    async (now) => {
      const ending = await lookAgain();
      if (ending) return { done: ending };
      const seen = await inspect();
      if (seen.verdict === 'ready') return { done: now().waited };
      if (seen.verdict === 'failed') throw await unhealthy(deps, request, seen, now().waited);
      const hopeless = await giveUp(now().waited);
      if (hopeless !== undefined) {
        const description = `${seen.description}, and for Elastic Beanstalk ${hopeless}`;
        throw await unhealthy(deps, request, { description }, now().waited);
      }
      if (isUnreachable(seen.fault)) {
        // What was taken down meanwhile has no name any more.
        const late = await lookAgain('now');
        if (late) return { done: late };
        throw await unhealthy(deps, request, seen, now().waited);
      }
      return { again: seen, confirms: seen.verdict === 'confirming' };
    },
    (seen, spent) => unhealthy(deps, request, seen, spent),
  );
  if (typeof ended !== 'number') return ended;
  deps.log.info(`Environment ${request.name} answers as healthy after ${formatDuration(ended)}.`);
  return undefined;
}

/**
 * Why a site that does not become healthy has no hope left: its environment told an error since the change, went back to another
 * version, is being terminated, or stays Red. Undefined where there is hope, and where Beanstalk knows no environment of the name, as
 * with a template of the team's own. An application that is slow to start gets some minutes before Beanstalk is asked.
 */
function byBeanstalk(
  deps: HealthDeps,
  request: HealthRequest,
): (waited: number) => Promise<string | undefined> {
  const inspect = inspectBeanstalk(deps, request);
  let askedAt = 0;
  return async (waited) => {
    if (request.by !== 'http' || request.since === undefined) return undefined;
    if (waited < PATIENCE.siteAlone || waited - askedAt < EVERY.hope) return undefined;
    askedAt = waited;
    try {
      const { verdict, description, isThere } = await inspect();
      return verdict === 'failed' && isThere === true ? description : undefined;
    } catch (error) {
      if (!(error instanceof AdapterError)) throw error;
      deps.log.debug(`Elastic Beanstalk was not asked how the environment is: ${error.message}`);
      return undefined;
    }
  };
}

/** Asks whether there is still something to wait for, when that was not asked for a while. No answer is no reason to end. */
function nowAndThen(
  { clock, log }: Pick<HealthDeps, 'clock' | 'log'>,
  { name, lookAgain }: Pick<HealthRequest, 'name' | 'lookAgain'>,
): (urgency?: 'now') => Promise<Verdict | undefined> {
  const startedAt = clock.monotonic();
  let askedAt = startedAt;
  let looks = 1;
  return async (urgency) => {
    const now = clock.monotonic();
    if (urgency === undefined && now - askedAt < PACES.wanted(now - startedAt, looks)) return undefined;
    looks += 1;
    try {
      return await lookAgain?.();
    } catch (error) {
      if (!isFaultThatPasses(error)) throw error;
      log.info(
        `Whether ${name} is still wanted is not known now, because ${describePassing(error)}; the wait for it goes on.`,
      );
      return undefined;
    } finally {
      askedAt = clock.monotonic();
    }
  };
}

function checkAddress({ url, urlOutput, name }: HealthQuestion): void {
  if (url === undefined)
    throw new UserError(
      'invalid_template',
      `Stack ${name} has no output '${urlOutput}' to ask for its health; add the output, name another in 'url-output', or set 'health' to beanstalk or none.`,
    );
  if (!URL.canParse(url) || !/^https?:\/\//i.test(url))
    throw new UserError(
      'invalid_template',
      `Output '${urlOutput}' of stack ${name} is not an address that begins with http:// or https://, so its health cannot be asked for; correct the output, name another in 'url-output', or set 'health' to beanstalk or none.`,
    );
}

async function unhealthy(
  deps: HealthDeps,
  { name, by, since, url }: HealthRequest,
  { description: seen, fault }: Pick<Inspection, 'description' | 'fault'>,
  waited: number,
): Promise<AdapterError> {
  // Its log says nothing of a request that never came to it.
  const evidence = since === undefined || fault !== undefined ? [] : await collectEvidence(deps, name, since);
  await logEvidence(deps.log, name, evidence);
  const ofLog =
    evidence.length === 0
      ? 'look at its log'
      : 'the last lines of its log are in the job summary: correct what they show';
  const orElse = by === 'http' ? ", or correct 'health-path'" : '';
  const advice = fault === undefined ? `${ofLog}${orElse}` : describeAddressFault(fault, hostOf(url));
  return new AdapterError(
    'unhealthy',
    `Environment ${name} is not healthy after ${formatDuration(waited)}: ${seen}${describeFirstError(evidence)}; ${advice}.`,
    { service: 'environment', retriable: true, evidence },
  );
}

async function probe({ site }: Pick<HealthDeps, 'site'>, request: HealthQuestion): Promise<Inspection> {
  const address = new URL(request.healthPath, request.url).href;
  const { status, problem, fault } = await site.get(address, PATIENCE.siteProbe);
  if (status === undefined)
    return {
      verdict: 'waiting',
      description: `${request.healthPath} does not answer (${problem ?? 'no reason known'})`,
      ...(fault === undefined ? {} : { fault }),
    };
  const verdict = status >= 200 && status < 400 ? 'ready' : 'waiting';
  return { verdict, description: `${request.healthPath} answers ${status}` };
}
