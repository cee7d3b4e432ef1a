import { describe, expect, it } from '@jest/globals';
import { type DistResult, PER_WAIT } from '../../tools/runs/dist-step.ts';
import { BRANCH, reviewRequested, type Stage } from '../../tools/runs/preview-job.ts';
import { lastEvent } from '../../tools/sweep/jobs.ts';
import { playsWhole, sampleSeed } from '../../tools/sweep/sample.ts';
import { BUCKET_ALONE, type BuiltLife, builtLife } from '../support/runs/life-built.ts';
import { forcePush } from '../support/world/force-push.ts';

type Inputs = Readonly<Record<string, string>>;

/** How GitHub's copies lag behind what is about to happen. */
type Lag = Readonly<{ reads: number; skip?: number }>;
const ONCE: Lag = { reads: 1 };
const FOR_GOOD: Lag = { reads: 1000 };

/** A pull request whose environment stands. */
interface Life extends BuiltLife {
  readonly stage: Stage;
  /** Does something while copies lag, and plays an action for the event of it. */
  lagging(lag: Lag, deed: () => void, run: { action: string; event?: string; inputs?: Inputs }): Promise<Run>;
  act(verb: string, args?: Readonly<Record<string, unknown>>): void;
  head(): string;
}

interface Run {
  readonly green: boolean;
  readonly reasonCode: string;
  readonly sentence: string;
  readonly outputs: Inputs;
}

async function withLife<T>(work: (life: Life) => Promise<T>): Promise<T> {
  const stage = await reviewRequested({ seed: 7, perWait: PER_WAIT });
  try {
    const built = builtLife(stage);
    built.push('one');
    expect(runOf(await built.play('provision')).reasonCode).toBe('environment_created');
    return await work(lifeOf(stage, built));
  } finally {
    await stage.world.close();
  }
}

function lifeOf(stage: Stage, built: BuiltLife): Life {
  const { world, pullRequest: number } = stage;
  return {
    ...built,
    stage,
    act: (verb, args = {}) => world.act('github', verb, { number, by: 'mr-a', ...args }),
    head: () => world.github.code.branchHead(BRANCH) ?? '',
    async lagging(lag, deed, { action, event = 'pull_request', inputs = {} }) {
      // An event comes at a time of its own.
      world.clock.advance(60_000);
      world.act('github', 'lag', { ...lag });
      deed();
      const { ref = '' } = world.github.events(0).findLast(({ name }) => name === event) ?? {};
      return runOf(
        await built.play(action, inputs, {
          GITHUB_EVENT_NAME: event,
          GITHUB_EVENT_PATH: lastEvent(world, event),
          GITHUB_REF: ref,
        }),
      );
    },
  };
}

function runOf({ exitCode, outputs }: DistResult): Run {
  const { 'reason-code': reasonCode = '', result = '{}' } = outputs;
  const { sentence = '' } = JSON.parse(result) as { readonly sentence?: string };
  return { green: exitCode === 0, reasonCode, sentence, outputs };
}

/** Opens another pull request, of a branch of its own. */
function open({ stage: { world } }: Life): void {
  const files = { 'infra/stack.json': BUCKET_ALONE };
  world.act('github', 'push', { branch: 'feature/new', files, by: 'mr-a' });
  world.act('github', 'open', { branch: 'feature/new', title: 'New', by: 'mr-a' });
}

/** What each event's run does, with the reason code where GitHub shows the event from the second answer on. */
const EVENTS: readonly [string, string, (life: Life, lag: Lag) => Promise<Run>][] = [
  [
    'a push to a pull request',
    'environment_updated',
    (life, lag) => life.lagging(lag, () => life.push('two'), { action: 'provision' }),
  ],
  [
    'a push to a branch',
    'environment_updated',
    (life, lag) => life.lagging(lag, () => life.push('two'), { action: 'provision', event: 'push' }),
  ],
  [
    'a pull request that was opened',
    'environment_created',
    (life, lag) => {
      const inputs = { wanted: 'pull-request' };
      return life.lagging(lag, () => open(life), { action: 'provision', inputs });
    },
  ],
  [
    'a pull request that was opened again',
    'already_current',
    (life, lag) => {
      life.act('close');
      return life.lagging(lag, () => life.act('reopen'), { action: 'provision' });
    },
  ],
  [
    'a review that is requested',
    'environment_created',
    (life, lag) => {
      open(life);
      const number = life.stage.pullRequest + 1;
      const deed = () => life.act('request-review', { number, reviewer: 'mr-b' });
      return life.lagging(lag, deed, { action: 'provision' });
    },
  ],
  [
    'a label that asks for an environment',
    'environment_created',
    (life, lag) => {
      open(life);
      const number = life.stage.pullRequest + 1;
      const inputs = { wanted: 'label:preview' };
      const deed = () => life.act('label', { number, label: 'Preview' });
      return life.lagging(lag, deed, { action: 'provision', inputs });
    },
  ],
  [
    'the label of the review',
    'story_moved',
    async (life, lag) => {
      await life.play('sync-tracker');
      return life.lagging(lag, () => life.act('label', { label: 'reviewed' }), { action: 'sync-tracker' });
    },
  ],
  [
    'a pull request that was closed',
    'environment_deleted',
    (life, lag) => life.lagging(lag, () => life.act('close'), { action: 'teardown' }),
  ],
  [
    'a closed pull request whose branch is to go',
    'branch_deleted',
    (life, lag) => {
      const token = life.stage.world.github.token({
        kind: 'workflow',
        permissions: { contents: 'write', deployments: 'write', issues: 'write', 'pull-requests': 'write' },
      });
      const inputs = { operation: 'delete-branch', 'github-token': token };
      return life.lagging(lag, () => life.act('close'), { action: 'pull-request', inputs });
    },
  ],
];

/** Each waits ten seconds of its own, so `npm test` plays a third of them by the commit. */
const SEED = Number.parseInt(sampleSeed('GREENROOM_STALE').slice(0, 7), 16) || 0;
const SAMPLE = EVENTS.filter((_, index) => index % 3 === SEED % 3);

// octokit/octokit.js#900, tanium/octobot#75
describe('an event that GitHub tells of before it shows it', () => {
  it.concurrent.each(EVENTS)('is carried out once GitHub shows it: %s', async (_, reasonCode, play) => {
    const run = await withLife((life) => play(life, ONCE));
    expect(run).toMatchObject({ green: true, reasonCode });
  });

  it.concurrent.each(playsWhole() ? EVENTS : SAMPLE)(
    'concludes nothing while GitHub shows the state before it: %s',
    async (_, __, play) => {
      const run = await withLife((life) => play(life, FOR_GOOD));
      expect(run).toMatchObject({ green: false, reasonCode: 'doubtful_facts' });
      expect(run.sentence).toMatch(/^GitHub still shows .* as before the event that started this run/);
      expect(run.sentence).toContain('run the job again, or leave it to the hourly look');
    },
  );
});

describe('a look that is older than the one before', () => {
  it.concurrent.each([
    ['once', { reads: 1, skip: 1 }],
    ['for good', { reads: 1000, skip: 1 }],
  ] as const)('is no newer commit: %s', async (_, lag) => {
    const [run, head] = await withLife(async (life) => {
      const played = await life.lagging(lag, () => life.push('two'), { action: 'provision' });
      return [played, life.head()] as const;
    });
    expect(run).toMatchObject({ green: true, reasonCode: 'environment_updated' });
    expect(run.outputs['commit']).toBe(head);
  });
});

describe('an event that is older than what GitHub shows', () => {
  it('is not waited for', async () => {
    await withLife(async (life) => {
      const { world } = life.stage;
      world.clock.advance(60_000);
      life.push('two');
      const event = lastEvent(world, 'pull_request');
      world.clock.advance(60_000);
      life.push('three');
      const from = world.log.next();
      const rerun = runOf(await life.play('provision', {}, { GITHUB_EVENT_PATH: event }));
      expect(rerun).toMatchObject({ green: true, reasonCode: 'environment_updated' });
      expect(rerun.outputs['commit']).toBe(life.head());
      const asked = world.log
        .entries(from)
        .filter(({ operation }) => operation === 'GET /repos/{owner}/{repo}/pulls/{pull_number}');
      expect(asked).toHaveLength(4);
    });
  });
});

describe('a branch that was put back', () => {
  it('is where it is shown, as soon as no copy lags as long', async () => {
    await withLife(async (life) => {
      const { world } = life.stage;
      const before = life.head();
      world.clock.advance(60_000);
      life.push('two');
      const { ref = '' } = world.github.events(0).findLast(({ name }) => name === 'push') ?? {};
      const file = lastEvent(world, 'push');
      const event = { GITHUB_EVENT_NAME: 'push', GITHUB_EVENT_PATH: file, GITHUB_REF: ref };
      await forcePush(world, BRANCH, before);
      world.clock.advance(60_000);
      const rerun = runOf(await life.play('provision', {}, event));
      expect(rerun).toMatchObject({ green: true, reasonCode: 'already_current' });
      expect(rerun.outputs['commit']).toBe(before);
    });
  });
});

describe('another commit than the one to deploy', () => {
  it('is no newer one where GitHub opens the deployment at the commit before', async () => {
    await withLife(async (life) => {
      const { world } = life.stage;
      const before = life.head();
      world.faults.add({
        name: 'a branch that is resolved late',
        service: 'github',
        operation: 'POST /repos/{owner}/{repo}/deployments',
        phase: 'after',
        effect: 'interpose',
        interpose: (request, handle) => {
          const asked = JSON.parse(request.body.toString('utf8')) as Readonly<Record<string, unknown>>;
          return handle({ ...request, body: Buffer.from(JSON.stringify({ ...asked, ref: before })) });
        },
      });
      const deed = () => life.push('two');
      const run = await life.lagging({ reads: 0 }, deed, { action: 'provision' });
      expect(run).toMatchObject({ green: false, reasonCode: 'doubtful_facts' });
      expect(run.sentence).toBe(
        `GitHub opened the deployment at ${before.slice(0, 7)}, which is older than ${life.head().slice(0, 7)}, the head of branch '${BRANCH}'; run the job again.`,
      );
      expect(runOf(await life.play('provision')).reasonCode).toBe('environment_updated');
    });
  });

  it('is no newer one where CloudFormation shows the stack as before the change', async () => {
    await withLife(async (life) => {
      const { world } = life.stage;
      const before = life.head();
      let settled = 0;
      world.faults.add({
        name: 'a stack as before the change',
        service: 'cloudformation',
        operation: 'DescribeStacks',
        phase: 'after',
        effect: 'interpose',
        times: Number.POSITIVE_INFINITY,
        interpose: async (request, handle) => {
          const answer = await handle(request);
          const text = String(answer.body);
          const isSettled = text.includes('<StackStatus>UPDATE_COMPLETE<') && text.includes(life.head());
          settled += isSettled ? 1 : 0;
          if (!isSettled || settled === 1) return answer;
          const body = text
            .replaceAll(life.head(), before)
            .replaceAll(/<LastUpdatedTime>[^<]*/g, '<LastUpdatedTime>2026-03-02T09:00:00.000Z');
          return { ...answer, body };
        },
      });
      const deed = () => life.push('two');
      const run = await life.lagging({ reads: 0 }, deed, { action: 'provision' });
      expect(run).toMatchObject({ green: true, reasonCode: 'environment_updated' });
      expect(settled).toBeGreaterThan(1);
    });
  });
});
