import { main as teardown } from '../../../actions/teardown/main.ts';
import type { WireEntry } from '../../../rehearsal/world/kernel/wire-log.ts';
import { createRehearsalWorld, type RehearsalWorld } from '../../../rehearsal/world/rehearsal-world.ts';
import type { RunContext } from '../../../src/runtime/run-context.ts';
import { tagsOf } from '../../../tools/builders/facts.ts';
import { type InProcessResult, runInProcess } from '../../../tools/runs/in-process-run.ts';

/** A world in which a sweep can be played, and a few words to furnish it. */
export interface SweepGround {
  readonly world: RehearsalWorld;
  /** A stack of the shop's preview kind, two days old, for a branch; the branch itself is not made. */
  stack(name: string, branch: string, overrides?: Readonly<Record<string, unknown>>): { readonly id: string };
  branch(name: string): void;
  /** An open pull request from a branch that is there. */
  open(branch: string): number;
  /** A branch whose pull request is closed. */
  closed(branch: string): number;
  /** Plays the teardown action; `onPlan` is called when the plan stands in the summary and nothing is taken down yet. */
  sweep(inputs?: Readonly<Record<string, string>>, hooks?: SweepHooks): Promise<InProcessResult>;
  /** Names of the stacks that are not deleted, the neighbours left out. */
  standing(): readonly string[];
  /** What was written to AWS since the world began. */
  writes(): readonly WireEntry[];
}

export interface SweepHooks {
  readonly onPlan?: () => void | Promise<void>;
  readonly onWait?: () => void;
  /** Resolves when the step is to die. */
  readonly killed?: Promise<void>;
  /** More variables of the job. */
  readonly env?: Readonly<Record<string, string>>;
  /** Stands between the step and the network. */
  readonly through?: (send: typeof fetch) => typeof fetch;
}

const DENIED = {
  status: 403,
  headers: { 'content-type': 'text/xml' },
  body: '<ErrorResponse><Error><Type>Sender</Type><Code>AccessDenied</Code><Message>User: arn:aws:sts::111122223333:assumed-role/x/y is not authorized to perform: cloudformation:DescribeStacks</Message></Error></ErrorResponse>',
};
const AWS = ['cloudformation', 'elasticbeanstalk', 's3', 'route53', 'rds', 'ecr', 'logs'];

export async function sweepGround(
  options: { readonly seed?: number; readonly perWait?: number; readonly settings?: string } = {},
): Promise<SweepGround> {
  const world = await createRehearsalWorld({ seed: 3, ...options });
  const neighbours = new Set(stacksOf(world).map((each) => each.name));
  function branch(name: string): void {
    world.act('github', 'push', { branch: name, files: { [`${name}.txt`]: name }, by: 'mr-a' });
  }
  function open(name: string): number {
    branch(name);
    return world.act<{ number: number }>('github', 'open', { branch: name, title: name, by: 'mr-a' }).number;
  }
  return {
    world,
    branch,
    open,
    closed(name) {
      const number = open(name);
      world.act('github', 'close', { number, by: 'mr-a' });
      return number;
    },
    stack: (name, of, overrides = {}) =>
      world.act('cloudformation', 'seed', { name, tags: tagsOf(of), agedHours: 48, ...overrides }),
    sweep: (inputs = {}, hooks = {}) => play(world, inputs, hooks),
    standing: () =>
      stacksOf(world)
        .filter((each) => each.status !== 'DELETE_COMPLETE' && !neighbours.has(each.name))
        .map((each) => each.name)
        .sort(),
    writes: () =>
      world.log
        .entries()
        .filter((entry) => AWS.includes(entry.service) && entry.write && entry.status !== 'no answer'),
  };
}

export interface StackState {
  readonly name: string;
  readonly id: string;
  readonly status: string;
}

export function stacksOf(world: RehearsalWorld): readonly StackState[] {
  return world.look<{ stacks: StackState[] }>('cloudformation').stacks;
}

/** Nobody may list the stacks of that region. */
export function denyLists(world: RehearsalWorld, region: string): void {
  world.faults.add({
    name: 'denied',
    service: 'cloudformation',
    operation: 'DescribeStacks',
    phase: 'before',
    effect: 'interpose',
    times: 9,
    interpose: async (request, handle) =>
      request.headers['authorization']?.includes(`/${region}/`) ? DENIED : handle(request),
  });
}

function play(
  world: RehearsalWorld,
  inputs: Readonly<Record<string, string>>,
  hooks: SweepHooks,
): Promise<InProcessResult> {
  const token = world.github.token({
    kind: 'workflow',
    permissions: { contents: 'read', deployments: 'write', 'pull-requests': 'read', issues: 'write' },
  });
  return runInProcess({
    name: 'teardown',
    main: (context) => teardown(withPlanHook(context, hooks.onPlan)),
    env: {
      ...world.env(),
      GITHUB_EVENT_NAME: 'schedule',
      GITHUB_RUN_ID: '4242',
      GITHUB_RUN_ATTEMPT: '1',
      ...hooks.env,
    },
    inputs: { 'github-token': token, project: 'shop', select: 'orphaned', ...inputs },
    origin: world.origin(),
    ...(hooks.killed ? { killed: hooks.killed } : {}),
    ...(hooks.through ? { through: hooks.through } : {}),
    async sleep(ms) {
      world.clock.advance(ms * 20);
      hooks.onWait?.();
    },
  });
}

function withPlanHook(context: RunContext, onPlan: SweepHooks['onPlan']): RunContext {
  const { run } = context;
  return {
    ...context,
    run: {
      ...run,
      async summary(markdown) {
        await onPlan?.();
        await run.summary(markdown);
      },
    },
  };
}
