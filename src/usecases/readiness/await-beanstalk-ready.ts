import { formatDuration } from '../../domain/input/durations.ts';
import { PACES } from '../../domain/pace/intervals.ts';
import { waitUntil } from '../../domain/pace/wait-until.ts';
import type { Stack } from '../../domain/stack/stack.ts';
import { isAsleep } from '../../domain/stack/stack-state.ts';
import { AdapterError } from '../../domain/verdict/errors.ts';
import type { BeanstalkEnvironments } from '../../ports/beanstalk.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Log } from '../../ports/log.ts';
import { isPermissionMissing } from '../pace/spare-work.ts';

export interface BeanstalkReadyDeps {
  readonly beanstalk: Pick<BeanstalkEnvironments, 'environment'>;
  readonly clock: Clock;
  readonly log: Log;
}

/** What ends by itself; an environment that is going does not come back. */
const PASSING: ReadonlySet<string> = new Set([
  'Launching',
  'Updating',
  'Aborting',
  'LinkingFrom',
  'LinkingTo',
]);

/** True for a stack that deploys a version of its own to a Beanstalk environment; what is asleep has none. */
export function deploysToBeanstalk(stack: Stack): boolean {
  return 'VersionLabel' in stack.parameters && !isAsleep(stack);
}

/**
 * Waits until a Beanstalk environment takes a change: it refuses each while another is under way, be it a managed update or
 * somebody's hand in the console, and the stack's update would fail with it ("Must be Ready"). One that is not there, or has
 * another name, is not waited for. True when there was something to wait for. `deadline` is a monotonic instant in ms.
 * @throws AdapterError `deadline` with the status that it is in.
 */
export async function awaitBeanstalkReady(
  deps: BeanstalkReadyDeps,
  name: string,
  deadline: number,
): Promise<boolean> {
  let hasWaited = false;
  return waitUntil(
    deps.clock,
    {
      deadline,
      pace: PACES.operation,
      what: `the Beanstalk environment ${name} to be Ready`,
      outlasts: true,
      tell: (status, waited) =>
        deps.log.info(`Beanstalk environment ${name} is still in ${status} after ${formatDuration(waited)}.`),
    },
    async () => {
      const status = await statusOf(deps, name);
      if (status === undefined || !PASSING.has(status)) return { done: hasWaited };
      if (!hasWaited)
        deps.log.info(`Beanstalk environment ${name} is in ${status}; waiting for it to be Ready.`);
      hasWaited = true;
      return { again: status };
    },
    (status, waited) => stillPassing(name, status, waited),
  );
}

function stillPassing(name: string, status: string, waited: number): AdapterError {
  return new AdapterError(
    'deadline',
    `Beanstalk environment ${name} is still in ${status} after ${formatDuration(waited)}, and takes no change before it is Ready; look into Elastic Beanstalk what is under way there, then rerun.`,
    { service: 'Elastic Beanstalk', retriable: true },
  );
}

/** Whoever may not look changes the stack all the same: it mostly is Ready. */
async function statusOf(
  { beanstalk, log }: Pick<BeanstalkReadyDeps, 'beanstalk' | 'log'>,
  name: string,
): Promise<string | undefined> {
  try {
    return (await beanstalk.environment(name))?.status;
  } catch (error) {
    if (!(error instanceof AdapterError) || !isPermissionMissing(error)) throw error;
    log.debug(`The environment was not looked at: ${error.message}`);
    return undefined;
  }
}
