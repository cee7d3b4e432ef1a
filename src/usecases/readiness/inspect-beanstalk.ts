import { scrubLine } from '../../domain/privacy/scrub-log.ts';
import type { AddressFault } from '../../domain/readiness/address-fault.ts';
import {
  describeHealth,
  type HealthVerdict,
  judgeHealth,
  NO_HISTORY,
} from '../../domain/readiness/beanstalk-health.ts';
import { AdapterError } from '../../domain/verdict/errors.ts';
import type { BeanstalkEnvironments, BeanstalkEvent } from '../../ports/beanstalk.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Log } from '../../ports/log.ts';
import { isError } from './evidence.ts';

interface InspectDeps {
  readonly beanstalk: Pick<BeanstalkEnvironments, 'environment' | 'environmentEvents'>;
  readonly clock: Clock;
  readonly log: Log;
}

/** What one look found, and what it saw as a clause. */
export interface Inspection {
  readonly verdict: HealthVerdict;
  readonly description: string;
  /** False where Beanstalk shows no environment of the name; absent where it was not asked. */
  readonly isThere?: boolean;
  /** Why the environment itself was not asked; absent where it was, or nobody knows. */
  readonly fault?: AddressFault;
}

/**
 * Looks at an application's environment, one request a look: by turns at how it is and at what it said since `since`. An error
 * that it told fails it whatever its colour; where nobody gives `since`, only how it is counts.
 */
export function inspectBeanstalk(
  deps: InspectDeps,
  wanted: {
    readonly name: string;
    readonly versionLabel: string;
    readonly redForMs: number;
    readonly since?: Date;
  },
): () => Promise<Inspection> {
  const { name, since, redForMs } = wanted;
  const label = wanted.versionLabel === '' ? undefined : wanted.versionLabel;
  let past = NO_HISTORY;
  let last: Inspection | undefined;
  let asksEvents = false;
  let warned: string | undefined;

  async function lookAtState(): Promise<Inspection> {
    const look = await deps.beanstalk.environment(name);
    const judged = judgeHealth(past, look, { label, redForMs }, deps.clock.monotonic());
    past = judged.past;
    const cause = past.redSince === undefined || warned === undefined ? '' : ` (${warned})`;
    const description = `${describeHealth(look)}${cause}`;
    return { verdict: judged.verdict, description, isThere: look !== undefined };
  }

  async function lookAtEvents(from: Date, before: Inspection): Promise<Inspection> {
    const events = await readQuietly(deps, name, from);
    const warning = events.findLast(({ severity }) => severity === 'WARN');
    warned = warning && scrubLine(warning.message).replace(/\.$/, '');
    return events.some(isError) ? { ...before, verdict: 'failed' } : before;
  }

  return async () => {
    last =
      asksEvents && since !== undefined && last !== undefined
        ? await lookAtEvents(since, last)
        : await lookAtState();
    asksEvents = !asksEvents;
    return last;
  };
}

/** How the environment is counts more than what it says, so that no answer is no reason to fail. */
async function readQuietly(deps: InspectDeps, name: string, since: Date): Promise<readonly BeanstalkEvent[]> {
  try {
    return await deps.beanstalk.environmentEvents(name, since.toISOString());
  } catch (error) {
    if (!(error instanceof AdapterError)) throw error;
    deps.log.debug(`Elastic Beanstalk's events were not read: ${error.message}`);
    return [];
  }
}
