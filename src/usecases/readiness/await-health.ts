import { formatDuration } from '../../domain/input/durations.ts';
import type { Stack } from '../../domain/stack/stack.ts';
import { AdapterError, UserError } from '../../domain/verdict/errors.ts';
import type { Beanstalk } from '../../ports/beanstalk.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Log } from '../../ports/log.ts';
import type { SiteProbe } from '../../ports/site-probe.ts';
import { collectEvidence, describeFirstError, logEvidence } from './evidence.ts';
import { type Inspection, inspectBeanstalk } from './inspect-beanstalk.ts';

export interface HealthDeps {
  readonly site: SiteProbe;
  readonly applications: Beanstalk;
  readonly clock: Clock;
  readonly log: Log;
}

export interface HealthRequest {
  readonly by: 'http' | 'beanstalk' | 'none';
  readonly name: string;
  readonly url: string | undefined;
  readonly urlOutput: string;
  readonly healthPath: string;
  readonly versionLabel: string;
  /** The far side's time before the change began: what the host says since then is shown when it is not healthy. Absent where nobody asks. */
  readonly since?: Date;
  /** A monotonic instant in ms. */
  readonly deadline: number;
  /** Throws when there is nothing left to wait for; asked now and then while the wait lasts. */
  readonly lookAgain?: () => Promise<void>;
}

/** How a team has its environments asked for their health. */
export interface HealthCheck {
  readonly health: HealthRequest['by'];
  readonly healthPath: string;
  /** Name of the output that holds the address. */
  readonly urlOutput: string;
}

/** What a stack as it stands is asked; nothing by `http` where it has no address. */
export function healthOf(
  stack: Stack,
  { health, healthPath, urlOutput }: HealthCheck,
): Omit<HealthRequest, 'since' | 'deadline' | 'lookAgain'> {
  const url = stack.outputs[urlOutput];
  return {
    by: health === 'http' && url === undefined ? 'none' : health,
    name: stack.name,
    url,
    urlOutput,
    healthPath,
    versionLabel: stack.parameters['VersionLabel'] ?? '',
  };
}

const PROBE_TIMEOUT_MS = 5_000;
const EAGER_MS = 500;
const LAZY_MS = 5_000;
const LOOK_AGAIN_MS = 15_000;

/**
 * Waits until the environment may be called ready, and no longer once Elastic Beanstalk shows that it cannot be.
 * @throws AdapterError `unhealthy` with what was seen last, UserError when there is no URL to ask.
 */
export async function awaitHealth(deps: HealthDeps, request: HealthRequest): Promise<void> {
  if (request.by === 'none') return;
  if (request.by === 'http' && request.url === undefined)
    throw new UserError(
      'invalid_template',
      `Stack ${request.name} has no output '${request.urlOutput}' to ask for its health; add the output, name another in 'url-output', or set 'health' to beanstalk or none.`,
    );
  if (request.by === 'http' && !isAddress(request.url))
    throw new UserError(
      'invalid_template',
      `Output '${request.urlOutput}' of stack ${request.name} is not an address that begins with http:// or https://, so its health cannot be asked for; correct the output, name another in 'url-output', or set 'health' to beanstalk or none.`,
    );
  const startedAt = deps.clock.monotonic();
  let lookedAt = startedAt;
  const look = request.by === 'http' ? () => probe(deps, request) : inspectBeanstalk(deps, request);
  for (;;) {
    if (deps.clock.monotonic() - lookedAt >= LOOK_AGAIN_MS) {
      await request.lookAgain?.();
      lookedAt = deps.clock.monotonic();
    }
    const { verdict, description: said } = await look();
    if (verdict === 'ready') break;
    const waited = deps.clock.monotonic() - startedAt;
    const isOver = verdict === 'waiting' && deps.clock.monotonic() >= request.deadline;
    if (verdict === 'failed' || isOver) throw await unhealthy(deps, request, said, waited);
    await deps.clock.sleep(waited < 15_000 ? EAGER_MS : LAZY_MS);
  }
  deps.log.info(
    `Environment ${request.name} answers as healthy after ${formatDuration(deps.clock.monotonic() - startedAt)}.`,
  );
}

async function unhealthy(
  deps: HealthDeps,
  request: HealthRequest,
  said: string,
  waited: number,
): Promise<AdapterError> {
  const { name, since, by } = request;
  const evidence = since === undefined ? [] : await collectEvidence(deps, name, since);
  await logEvidence(deps.log, name, evidence);
  const advice =
    evidence.length === 0
      ? 'look at its log'
      : 'the last lines of its log stand in the job summary: mend what they show';
  const orElse = by === 'http' ? ", or correct 'health-path'" : '';
  return new AdapterError(
    'unhealthy',
    `Environment ${name} is not healthy after ${formatDuration(waited)}: ${said}${describeFirstError(evidence)}; ${advice}${orElse}.`,
    { service: 'environment', retriable: true, evidence },
  );
}

function isAddress(url: string | undefined): boolean {
  return url !== undefined && URL.canParse(url) && /^https?:\/\//i.test(url);
}

async function probe(deps: HealthDeps, request: HealthRequest): Promise<Inspection> {
  const address = new URL(request.healthPath, request.url).href;
  const { status, problem } = await deps.site.get(address, PROBE_TIMEOUT_MS);
  if (status === undefined)
    return {
      verdict: 'waiting',
      description: `${request.healthPath} does not answer (${problem ?? 'no reason known'})`,
    };
  const verdict = status >= 200 && status < 400 ? 'ready' : 'waiting';
  return { verdict, description: `${request.healthPath} answers ${status}` };
}
