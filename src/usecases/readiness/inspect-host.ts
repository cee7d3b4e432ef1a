import { scrubLine } from '../../domain/privacy/scrub-log.ts';
import { type HostVerdict, judgeHost, NOTHING_SEEN, sayHost } from '../../domain/readiness/host-health.ts';
import { AdapterError } from '../../domain/verdict/errors.ts';
import type { ApplicationHost, HostEvent } from '../../ports/application-host.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Log } from '../../ports/log.ts';
import { isError } from './watch-host.ts';

interface InspectDeps {
  readonly applications: Pick<ApplicationHost, 'environment' | 'environmentEvents'>;
  readonly clock: Clock;
  readonly log: Log;
}

/** What one look found, and what it saw as a clause. */
export interface Seen {
  readonly verdict: HostVerdict;
  readonly said: string;
}

/**
 * Looks at an application's environment, one request a look: by turns at how it is and at what it said since `since`. An error
 * that it told fails it whatever its colour; where nobody gives `since`, only how it is counts.
 */
export function inspectHost(
  deps: InspectDeps,
  wanted: { readonly name: string; readonly versionLabel: string; readonly since?: Date },
): () => Promise<Seen> {
  const { name, since } = wanted;
  const label = wanted.versionLabel === '' ? undefined : wanted.versionLabel;
  let past = NOTHING_SEEN;
  let last: Seen | undefined;
  let asksEvents = false;
  let warned: string | undefined;

  async function lookAtState(): Promise<Seen> {
    const look = await deps.applications.environment(name);
    const judged = judgeHost(past, look, label, deps.clock.monotonic());
    past = judged.past;
    const cause = past.redSince === undefined || warned === undefined ? '' : ` (${warned})`;
    return { verdict: judged.verdict, said: `${sayHost(look)}${cause}` };
  }

  async function lookAtEvents(from: Date, before: Seen): Promise<Seen> {
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
async function readQuietly(deps: InspectDeps, name: string, since: Date): Promise<readonly HostEvent[]> {
  try {
    return await deps.applications.environmentEvents(name, since.toISOString());
  } catch (error) {
    if (!(error instanceof AdapterError)) throw error;
    deps.log.debug(`The host's events were not read: ${error.message}`);
    return [];
  }
}
