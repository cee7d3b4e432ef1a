import { runDist } from '../../runs/dist-step.ts';
import { awsCli } from './aws-client.ts';
import { type Bench, claim, type RunningWorld } from './check.ts';

/** A world on which somebody else's tool and our built action meet the same situation. */
export interface Ground {
  readonly bench: Bench;
  readonly world: RunningWorld;
  readonly aws: ReturnType<typeof awsCli>;
  /** Does what a person or the cloud does: a control verb such as `cloudformation/seed`. */
  drive<T = unknown>(verb: string, args?: Readonly<Record<string, unknown>>): Promise<T>;
  stack(name: string): Promise<SeenStack | undefined>;
  bucket(name: string): Promise<SeenBucket | undefined>;
  /** Runs the built action as a runner would. */
  ours(action: 'provision' | 'teardown', inputs: Readonly<Record<string, string>>): Promise<Ours>;
}

/** A stack as the world's state shows it. */
export interface SeenStack {
  readonly name: string;
  readonly id: string;
  readonly status: string;
  readonly terminationProtection: boolean;
  readonly tags: Readonly<Record<string, string>>;
  readonly changeSets: readonly { readonly name: string; readonly status: string }[];
}

/** A bucket as the world's state shows it. */
export interface SeenBucket {
  readonly name: string;
  readonly objects: number;
  readonly keys: readonly string[];
}

/** How our action ended. */
export interface Ours {
  readonly exitCode: number | null;
  readonly decision: string;
  readonly reasonCode: string;
  readonly sentence: string;
}

/** The branch that the checks push. */
export const CART_BRANCH = 'cart';
/** What we call the environment of that branch. */
export const CART_STACK = 'shop-cart-drbn3qbi';

/** @param given the world to play on; a fresh one when absent. */
export async function prepareGround(bench: Bench, given?: RunningWorld): Promise<Ground> {
  const world = given ?? (await bench.world());
  const drive = async <T>(verb: string, args: Readonly<Record<string, unknown>> = {}): Promise<T> => {
    const answer = await fetch(`${world.origin}/_world/${verb}`, {
      method: 'POST',
      body: JSON.stringify(args),
    });
    const body: unknown = await answer.json();
    claim(answer.ok, `The world refused ${verb}: ${JSON.stringify(body)}`);
    return body as T;
  };
  const look = async () => (await (await fetch(`${world.origin}/_world/state`)).json()) as WorldState;
  let runs = 0;
  return {
    bench,
    world,
    aws: awsCli(bench, world),
    drive,
    stack: async (name) =>
      (await look()).cloudformation.stacks.find(
        (each) => each.name === name && each.status !== 'DELETE_COMPLETE',
      ),
    bucket: async (name) => (await look()).s3.buckets.find((each) => each.name === name),
    async ours(action, inputs) {
      runs += 1;
      const env = {
        ...world.env,
        GITHUB_EVENT_NAME: 'workflow_dispatch',
        GITHUB_RUN_ID: String(7000 + runs),
      };
      const common = { 'github-token': world.env['GITHUB_TOKEN'] ?? '', project: 'shop' };
      const step = await runDist({ action, env, inputs: { ...common, ...DEFAULTS[action], ...inputs } });
      const { decision = '', 'reason-code': reasonCode = '', result = '{}' } = step.outputs;
      const { sentence = step.stdout.slice(-400) } = JSON.parse(result) as { sentence?: string };
      return { exitCode: step.exitCode, decision, reasonCode, sentence };
    },
  };
}

/**
 * A ground whose world is only GitHub: AWS is another cloud, at that address, whose clock is the machine's, so the world keeps
 * its time.
 */
export async function prepareGroundOn(bench: Bench, aws: string): Promise<Ground> {
  const world = await bench.world({ speed: 1 });
  const now = JSON.stringify({ set: new Date().toISOString() });
  await fetch(`${world.origin}/_world/clock`, { method: 'POST', body: now });
  const keys = { AWS_ACCESS_KEY_ID: 'test', AWS_SECRET_ACCESS_KEY: 'test' };
  return prepareGround(bench, { ...world, env: { ...world.env, ...keys, AWS_ENDPOINT_URL: aws } });
}

const DEFAULTS = {
  provision: { branch: CART_BRANCH, wanted: 'branch', health: 'none', template: 'stack.json' },
  teardown: { select: 'orphaned', grace: '0s' },
} as const;

interface WorldState {
  readonly cloudformation: { readonly stacks: readonly SeenStack[] };
  readonly s3: { readonly buckets: readonly SeenBucket[] };
}

/** Pushes the template that our provision reads from the branch. */
export async function pushTemplate(ground: Ground, template: object, padding = ''): Promise<void> {
  const files = { 'stack.json': `${JSON.stringify(template)}${padding}` };
  await ground.drive('github/push', { branch: CART_BRANCH, files, by: 'mr-a' });
}

/** @throws when ours did not end with that decision and reason code. */
export function claimOurs(ours: Ours, decision: string, reasonCode: string): void {
  claim(
    ours.decision === decision && ours.reasonCode === reasonCode,
    `Ours should have ended with ${decision} (${reasonCode}), but ended with ${ours.decision} (${ours.reasonCode}): ${ours.sentence}`,
  );
}

/** Deletes the branch, and lets our sweep take its stack down. @throws when the stack is still there after it */
export async function claimTakenDown(ground: Ground): Promise<void> {
  await ground.drive('github/delete-branch', { branch: CART_BRANCH, by: 'mr-a' });
  claimOurs(await ground.ours('teardown', {}), 'deleted', 'environment_deleted');
  const gone = await ground.aws.attempt('cloudformation', 'describe-stacks', '--stack-name', CART_STACK);
  claim(/does not exist/.test(gone.stderr), `The stack is still there: ${gone.stdout}${gone.stderr}`);
}
