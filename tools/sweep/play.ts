import { main as command } from '../../actions/command/main.ts';
import { main as due } from '../../actions/due/main.ts';
import { main as hours } from '../../actions/hours/main.ts';
import { main as notify } from '../../actions/notify/main.ts';
import { main as provision } from '../../actions/provision/main.ts';
import { main as pullRequest } from '../../actions/pull-request/main.ts';
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

/** What a step that ended has put out, by the job that it is of and by its id; nothing while it has not. */
export type OutputsOf = (of: string, id: string) => Inputs;

type Inputs = Readonly<Record<string, string>>;

/** A step of a job: an action and its inputs. */
export interface JobStep {
  readonly action: Extract<
    ActionName,
    'provision' | 'sync-tracker' | 'notify' | 'teardown' | 'hours' | 'due' | 'pull-request' | 'command'
  >;
  readonly inputs: Inputs;
  /** In the workflow; the action's name when absent. */
  readonly id?: string;
  /** Which of several jobs that follow each other it is of: each has its own results, and its own red end. '' when absent. */
  readonly of?: string;
  /** It comes after a red step of its job, too, as `notify` does. */
  readonly always?: boolean;
  /** Further inputs by what was put out before; undefined where the workflow leaves the step out then. */
  readonly by?: (outputsOf: OutputsOf) => Inputs | undefined;
}

const MAINS: Readonly<Record<JobStep['action'], Main>> = {
  provision,
  'sync-tracker': syncTracker,
  notify,
  teardown,
  hours,
  due,
  'pull-request': pullRequest,
  command,
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
  /** What is played again are its failed jobs, as a person would ask GitHub to; those that ended well keep their outputs. */
  readonly rerunOf?: Played;
  /** Is told of each step that begins, by its place in the job, and of its end. */
  readonly onBegin?: (step: number) => void;
  readonly onEnd?: (step: number, report: Report, log: readonly string[]) => void;
}

/** How a job ended, and what its steps reported. */
export interface Played {
  readonly end: 'finished' | 'red' | 'killed' | 'endless';
  /** What the steps reported, as far as they came. */
  readonly reports: readonly Report[];
  /** What the steps of each of its jobs came to that ended well. */
  readonly well: Results;
}

type Results = ReadonlyMap<string, Readonly<Record<string, StepResult>>>;

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
  const results = createResults(job, disturbance.rerunOf);
  let waited = 0;
  const sleep = async (ms: number) => {
    waited += ms;
    world.clock.advance(ms * HASTE);
  };
  const endless = Promise.withResolvers<'endless'>();
  const limits = createLimits(() => endless.resolve('endless'));
  disturbance.onLimits?.(limits);
  const env = environmentOf(world, job, attempt);
  for (const [index, step] of job.steps.entries()) {
    const inputs = results.inputsOf(step);
    if (inputs === undefined) continue;
    disturbance.onBegin?.(index);
    const result = await Promise.race([
      endless.promise,
      runInProcess({
        name: step.action,
        main: MAINS[step.action],
        env,
        inputs: { ...inputsOf(world), ...tokenOf(world, inputs), ...inputs },
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
    if (result === 'endless') return { end: 'endless', reports, well: results.well() };
    if (result.report === 'killed') return { end: 'killed', reports, well: results.well() };
    reports.push(result.report);
    disturbance.onEnd?.(index, result.report, result.log);
    results.add(step, result.report, result.outputs);
  }
  const end = reports.some(({ decision }) => isRed(decision)) ? 'red' : 'finished';
  return { end, reports, well: results.well() };
}

/** Plays a job that sets a scene. @throws Error unless it ends green */
export async function mustFinish(world: RehearsalWorld, job: Job): Promise<void> {
  const { end, reports } = await playJob(world, job, 1);
  if (end !== 'finished')
    throw new Error(`The scene could not be set: ${reports.map(({ sentence }) => sentence).join(' ')}`);
}

/** What the steps of each job came to so far. */
function createResults({ steps }: Job, before: Played | undefined) {
  const jobs = new Map(before?.well);
  const past = new Set<JobStep>(steps.filter(({ of = '' }) => before?.well.has(of)));
  const jobOf = (of = '') => jobs.get(of) ?? {};
  const isRedBy = (of: string) => Object.values(jobOf(of)).some(({ outcome }) => outcome === 'failure');
  const outputsOf: OutputsOf = (of, id) => jobOf(of)[id]?.outputs ?? {};
  return {
    /** Undefined for a step that is left out. */
    inputsOf(step: JobStep): Inputs | undefined {
      if (past.has(step)) return undefined;
      const { of = '', action, always = action === 'notify' } = step;
      const isNext = always || !isRedBy(of);
      const more = isNext && (step.by === undefined ? {} : step.by(outputsOf));
      if (more) return { results: JSON.stringify(jobOf(of)), ...step.inputs, ...more };
      past.add(step);
      return undefined;
    },
    add(step: JobStep, { decision }: Report, outputs: Inputs): void {
      const { of = '', action, id = action } = step;
      past.add(step);
      const outcome = isRed(decision) ? 'failure' : 'success';
      jobs.set(of, { ...jobOf(of), [id]: { outcome, conclusion: outcome, outputs } });
    },
    well: (): Results => new Map([...jobs].filter(([of]) => hasEnded(of) && !isRedBy(of))),
  };

  function hasEnded(of: string): boolean {
    return steps.every((step) => (step.of ?? '') !== of || past.has(step));
  }
}

interface StepResult {
  readonly outcome: 'success' | 'failure';
  readonly conclusion: 'success' | 'failure';
  readonly outputs: Inputs;
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

/** Boards have a token of their own, as the job's may not write them. That of Pivotal's is for no other tracker. */
function tokenOf(world: RehearsalWorld, { tracker, 'tracker-project': board }: Inputs): Inputs {
  if (tracker !== 'github' || board === undefined) return {};
  const token = { kind: 'person', login: 'mr-c', scopes: ['repo', 'project'] } as const;
  return { 'tracker-token': world.github.token(token) };
}

/** What every step of the shipped workflows is given. */
function inputsOf(world: RehearsalWorld): Record<string, string> {
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
  };
}
