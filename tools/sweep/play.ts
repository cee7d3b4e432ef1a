import { main as due } from '../../actions/due/main.ts';
import { main as hours } from '../../actions/hours/main.ts';
import { main as notify } from '../../actions/notify/main.ts';
import { main as provision } from '../../actions/provision/main.ts';
import { main as syncTracker } from '../../actions/sync-tracker/main.ts';
import { main as teardown } from '../../actions/teardown/main.ts';
import type { RehearsalWorld } from '../../rehearsal/world/rehearsal-world.ts';
import type { ActionName, Report } from '../../src/domain/report/report.ts';
import { isRed } from '../../src/domain/verdict/decision.ts';
import type { Main } from '../../src/runtime/run-action.ts';
import { idTokenOf } from '../runs/id-token-here.ts';
import { type InProcessStep, runInProcess } from '../runs/in-process-run.ts';
import { createLimits, type Limits } from './limits.ts';

/** A job as a workflow would start it: an event, and steps that share their results. */
export interface Job {
  readonly runId: number;
  readonly event: string;
  readonly eventPath: string;
  /** The role that the job assumes with its own OIDC token. */
  readonly role: 'greenroom-provision' | 'greenroom-teardown' | 'greenroom-read';
  readonly steps: readonly JobStep[];
}

/** A step of a job: an action and its inputs. */
export interface JobStep {
  readonly action: Extract<
    ActionName,
    'provision' | 'sync-tracker' | 'notify' | 'teardown' | 'hours' | 'due'
  >;
  readonly inputs: Readonly<Record<string, string>>;
}

const MAINS: Readonly<Record<JobStep['action'], Main>> = {
  provision,
  'sync-tracker': syncTracker,
  notify,
  teardown,
  hours,
  due,
};

/** Time and network of a run that somebody else conducts. */
export type Conducted = Required<Pick<InProcessStep, 'sleep' | 'monotonic' | 'timeout' | 'through'>>;

/** What happens to a job while it runs. */
export interface Disturbance {
  /** Resolves when the whole job is to die. */
  readonly killed?: Promise<void>;
  /** Takes the place of the run's own time and limits. */
  readonly conducted?: Conducted;
  /** Hands over the run's time limits, so that a hanging request can be given up. */
  readonly onLimits?: (limits: Limits) => void;
}

/** How a job ended, and what its steps reported. */
export interface Played {
  readonly end: 'finished' | 'red' | 'killed' | 'endless';
  /** What the steps reported, as far as they came. */
  readonly reports: readonly Report[];
}

/** The world's time passes a hundred times as fast as a run waits, so that polls which would see the same world collapse. */
export const HASTE = 100;

/** Plays a job's steps in this process. A red step ends the job, as it would in a workflow, but for what is told to people. */
export async function playJob(
  world: RehearsalWorld,
  job: Job,
  attempt: number,
  disturbance: Disturbance = {},
): Promise<Played> {
  const reports: Report[] = [];
  const results: Record<string, unknown> = {};
  let red = false;
  let waited = 0;
  const sleep = async (ms: number) => {
    waited += ms;
    world.clock.advance(ms * HASTE);
  };
  const endless = Promise.withResolvers<'endless'>();
  const limits = createLimits(() => endless.resolve('endless'));
  disturbance.onLimits?.(limits);
  const env = environmentOf(world, job, attempt);
  for (const step of job.steps) {
    if (red && step.action !== 'notify') continue;
    const result = await Promise.race([
      endless.promise,
      runInProcess({
        name: step.action,
        main: MAINS[step.action],
        env,
        inputs: { ...inputsOf(world, results), ...step.inputs },
        origin: world.origin(),
        sleep,
        // Only waits count, so that the load of the machine changes no poll.
        monotonic: () => waited,
        timeout: limits.timeout,
        through: limits.through,
        ...disturbance.conducted,
        ...(disturbance.killed ? { killed: disturbance.killed } : {}),
      }),
    ]);
    if (result === 'endless') return { end: 'endless', reports };
    if (result.report === 'killed') return { end: 'killed', reports };
    reports.push(result.report);
    const outcome = isRed(result.report.decision) ? 'failure' : 'success';
    red ||= outcome === 'failure';
    results[step.action] = { outcome, conclusion: outcome, outputs: result.outputs };
  }
  return { end: red ? 'red' : 'finished', reports };
}

function environmentOf(world: RehearsalWorld, job: Job, attempt: number): Record<string, string> {
  return {
    ...world.env(),
    GITHUB_EVENT_NAME: job.event,
    GITHUB_EVENT_PATH: job.eventPath,
    GITHUB_RUN_ID: String(job.runId),
    GITHUB_RUN_ATTEMPT: String(attempt),
    ...idTokenOf(world, { runId: job.runId, event: job.event, attempt }),
  };
}

/** What every step of the shipped workflows is given. */
function inputsOf(world: RehearsalWorld, results: object): Record<string, string> {
  const env = world.env();
  return {
    'github-token': world.github.token({
      kind: 'workflow',
      permissions: { contents: 'read', deployments: 'write', issues: 'write', 'pull-requests': 'write' },
    }),
    project: 'shop',
    'tracker-url': env['TRACKER_URL'] ?? '',
    'tracker-token': env['TRACKER_TOKEN'] ?? '',
    'slack-token': env['SLACK_TOKEN'] ?? '',
    'slack-channel': env['SLACK_CHANNEL'] ?? '',
    'slack-api-url': env['SLACK_API_URL'] ?? '',
    results: JSON.stringify(results),
  };
}
