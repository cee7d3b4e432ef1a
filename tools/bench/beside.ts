import { createRehearsalWorld, type RehearsalWorld } from '../../rehearsal/world/rehearsal-world.ts';
import { PER_WAIT } from '../runs/dist-step.ts';
import { runAction } from './contender.ts';
import { provisionInputs, templateOf } from './reaction.ts';
import type { Row } from './table.ts';

const BRANCH = 'bench-123456789';
/** What the job of a pull request names. */
const OPERATIONS = [
  'provision of the same commit',
  'provision of a new commit',
  'notify',
  'sync-tracker',
  'hours of one branch',
  'teardown',
] as const;
type Operation = (typeof OPERATIONS)[number];

/** Of the requests that a job's token has in an hour. */
const A_THIRD = 333;

/** Requests of each operation on one branch. */
export interface Beside {
  /** Deployments and comments of the branch, statuses of one of its deployments, and open pull requests of others. */
  readonly many: number;
  readonly requests: Readonly<Record<Operation, number>>;
}

/** Plays the life of one branch in a world where so much stands beside it. */
export async function measureBeside(many: number): Promise<Beside> {
  const world = await createRehearsalWorld({ seed: 12, perWait: PER_WAIT, pageSize: 100 });
  try {
    const number = await furnish(world, many);
    const about = { ...provisionInputs(BRANCH), 'pull-request': String(number) };
    const named = { branch: BRANCH, 'pull-request': String(number) };
    await runAction(world, 'provision', about);
    const requests = {} as Record<Operation, number>;
    const count = async (operation: Operation, action: string, inputs: Readonly<Record<string, string>>) => {
      const from = world.log.next();
      const ended = await runAction(world, action, inputs);
      requests[operation] = world.log.entries(from).length;
      return ended;
    };
    await count('provision of the same commit', 'provision', about);
    push(world, 'again');
    const { outputs } = await count('provision of a new commit', 'provision', about);
    const env = world.env();
    const results = `[${outputs['result'] ?? ''}]`;
    const slack = { 'slack-token': env['SLACK_TOKEN'] ?? '', 'slack-channel': env['SLACK_CHANNEL'] ?? '' };
    const told = { ...slack, 'slack-api-url': env['SLACK_API_URL'] ?? '', results };
    // The first time its comment is looked for among all others.
    await runAction(world, 'notify', told);
    await count('notify', 'notify', told);
    await count('sync-tracker', 'sync-tracker', {
      ...named,
      tracker: 'pivotal',
      'tracker-url': env['TRACKER_URL'] ?? '',
      'tracker-token': env['TRACKER_TOKEN'] ?? '',
      'tracker-project': '99',
      results,
    });
    await count('hours of one branch', 'hours', { operation: 'sleep', branch: BRANCH });
    world.act('github', 'close', { number, by: 'mr-a' });
    await count('teardown', 'teardown', { select: 'this', ...named });
    return { many, requests };
  } finally {
    await world.close();
  }
}

function push(world: RehearsalWorld, text: string): void {
  const files = { 'infra/bench.json': templateOf(1), 'text.txt': text };
  world.act('github', 'push', { branch: BRANCH, files, by: 'mr-a', silent: true });
}

async function furnish(world: RehearsalWorld, many: number): Promise<number> {
  push(world, 'first');
  const { number } = world.act<{ number: number }>('github', 'open', {
    branch: BRANCH,
    title: 'B',
    by: 'mr-a',
  });
  for (let index = 0; index < many; index += 1) {
    const branch = `beside/${index}`;
    world.act('github', 'push', { branch, by: 'mr-a', files: { 'b.txt': String(index) }, silent: true });
    world.act('github', 'open', { branch, title: branch, by: 'mr-a' });
    world.act('github', 'comment', { number, body: `Comment ${index}`, by: 'mr-b' });
    const id = await openOne(world);
    for (let each = 0; each < (index === 0 ? many : 1); each += 1) {
      await endOne(world, id);
      if (each % A_THIRD === A_THIRD - 1) world.clock.advance(3_600_000);
    }
    if (index % A_THIRD === A_THIRD - 1) world.clock.advance(3_600_000);
  }
  world.clock.advance(3_600_000);
  return number;
}

/** As an earlier run of the branch would have left it. */
async function openOne(world: RehearsalWorld): Promise<number> {
  const { id } = await post<{ readonly id: number }>(world, 'deployments', {
    ref: BRANCH,
    environment: 'preview',
    auto_merge: false,
    required_contexts: [],
    payload: { key: `70107786/shop/preview/${BRANCH}` },
  });
  return id;
}

async function endOne(world: RehearsalWorld, id: number): Promise<void> {
  await post(world, `deployments/${id}/statuses`, { state: 'inactive' });
}

async function post<Answer>(world: RehearsalWorld, path: string, body: object): Promise<Answer> {
  const token = world.github.token({ kind: 'workflow', permissions: { deployments: 'write' } });
  const answer = await fetch(`${world.env()['GITHUB_API_URL']}/repos/octo-org/shop/${path}`, {
    method: 'POST',
    headers: { authorization: `token ${token}` },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`${path} was answered with ${answer.status}: ${await answer.text()}`);
  return (await answer.json()) as Answer;
}

/** A row for each operation: as many requests, whatever stands beside it. */
export function besideRows(all: readonly Beside[]): readonly Row[] {
  const beside = all.map(({ many }) => many).join(', ');
  return OPERATIONS.map((operation) => {
    const counts = all.map(({ requests }) => requests[operation]);
    return {
      what: `requests of ${operation}, with ${beside} deployments, statuses, comments and open pull requests beside it`,
      who: 'greenroom',
      measured: counts.join(', '),
      limit: operation === 'notify' ? 'as many each time, or one more' : 'as many each time',
      met: Math.max(...counts) - Math.min(...counts) <= (operation === 'notify' ? 1 : 0),
    };
  });
}
