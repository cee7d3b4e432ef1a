import { describe, expect, it } from '@jest/globals';
import type { Fault } from '../../rehearsal/world/kernel/faults.ts';
import { type DistResult, type DistStep, PER_WAIT, runDist } from '../../tools/runs/dist-step.ts';
import { ENVIRONMENT, stepEnvironment, stepInputs } from '../../tools/runs/preview-job.ts';
import { withPreview } from '../support/set-ups/with-preview.ts';
import { deploymentsOf, stateOf } from '../support/world/deployments.ts';

/*
 * A cancel of the job ends the main step wherever it is, and the runner starts the post step behind it (actions/runner,
 * NodeScriptActionHandler: the script of `post:`, with the state that main has saved by then).
 */

const stage = withPreview({ seed: 7, perWait: PER_WAIT });

/** Without a look at the environment's address: no name server knows that, so a whole run would ask for it until its deadline. */
function play(step: Omit<DistStep, 'action' | 'inputs'>): Promise<DistResult> {
  return runDist({ action: 'provision', inputs: { ...stepInputs(stage, {}), health: 'none' }, ...step });
}

/** Main until it is ended, then post, which is ended too when it asks as much as a provision, and what post asked of the world. */
async function endedThenPost(step: Omit<DistStep, 'action' | 'inputs' | 'phase'>) {
  const main = await play(step);
  stage.world.faults.clear();
  const from = stage.world.log.next();
  let end: () => void = () => undefined;
  const tooMuch: Fault = { name: 'a whole provision', skip: 20, phase: 'before', effect: 'kill' };
  stage.world.faults.add({ ...tooMuch, onStrike: () => end() });
  const post = await play({
    phase: 'post',
    env: { ...stepEnvironment(stage, 1), ...main.state },
    onStart: (child) => {
      end = () => child.kill('SIGKILL');
    },
  });
  stage.world.faults.clear();
  return { main, post, asked: stage.world.log.entries(from).map(({ operation }) => operation) };
}

/** Ends the process of the step while it loads the file of that number, its own first one being 1. */
function endedAtFile(number: number): Readonly<Record<string, string>> {
  const code = `import { registerHooks } from 'node:module';
    let files = 0;
    registerHooks({ load(url, context, next) {
      if (url.startsWith('file:') && ++files === ${number}) process.kill(process.pid, 'SIGKILL');
      return next(url, context);
    } });`;
  return { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(code)}` };
}

/** Ends the process at a request, which GitHub has not answered or whose answer is on its way. */
async function endedAtRequest(fault: Pick<Fault, 'operation' | 'phase' | 'skip'>) {
  let end: () => void = () => undefined;
  stage.world.faults.add({ name: 'the job is cancelled', ...fault, effect: 'kill', onStrike: () => end() });
  return endedThenPost({
    env: stepEnvironment(stage, 1),
    onStart: (child) => {
      end = () => child.kill('SIGKILL');
    },
  });
}

/** The comments on the pull request, then the messages in the channel. */
function told(): readonly string[] {
  const { pulls } = stage.world.look<{
    pulls: readonly { number: number; comments: readonly { body: string }[] }[];
  }>('github');
  const { channels } = stage.world.look<{
    channels: readonly { messages: readonly { text: string }[] }[];
  }>('slack');
  const own = pulls.find(({ number }) => number === stage.pullRequest)?.comments ?? [];
  return [
    ...own.map(({ body }) => body),
    ...channels.flatMap(({ messages }) => messages.map(({ text }) => text)),
  ];
}

function isMade(): boolean {
  const { stacks } = stage.world.look<{ stacks: readonly { name: string }[] }>('cloudformation');
  return stacks.some(({ name }) => name === ENVIRONMENT);
}

describe('the post step of a provision that was ended at once', () => {
  it('asks for nothing and makes nothing where the process had just begun', async () => {
    const { main, post, asked } = await endedThenPost({
      env: stepEnvironment(stage, 1),
      onStart: (child) => child.kill('SIGKILL'),
    });
    expect(main).toMatchObject({ exitCode: null, state: {} });
    expect({ post: post.exitCode, asked, isMade: isMade() }).toEqual({ post: 0, asked: [], isMade: false });
  });

  it('asks for nothing whichever of its files main was loading', async () => {
    for (const number of [1, 2, 3, 4, 5, 6]) {
      const env = { ...stepEnvironment(stage, 1), ...endedAtFile(number) };
      const { main, post, asked } = await endedThenPost({ env });
      expect(main).toMatchObject({ exitCode: null, state: {} });
      expect({ number, post: post.exitCode, asked }).toEqual({ number, post: 0, asked: [] });
    }
    expect(isMade()).toBe(false);
  });

  it('asks for nothing where main had said its first word', async () => {
    const { main, post, asked } = await endedThenPost({
      env: stepEnvironment(stage, 1),
      onStart: (child) => child.stdout?.once('data', () => child.kill('SIGKILL')),
    });
    expect(main.exitCode).toBeNull();
    expect({ post: post.exitCode, asked, isMade: isMade() }).toEqual({ post: 0, asked: [], isMade: false });
  });

  it.each([
    ['waited for the first answer of GitHub', { skip: 0, phase: 'before' }],
    ['had the first answer on its way', { skip: 0, phase: 'after' }],
    ['waited for the third answer', { skip: 2, phase: 'before' }],
  ] as const)('asks for nothing where main %s', async (_, fault) => {
    const { main, post, asked } = await endedAtRequest(fault);
    expect(main.exitCode).toBeNull();
    expect({ post: post.exitCode, asked, isMade: isMade() }).toEqual({ post: 0, asked: [], isMade: false });
  });

  it('closes the deployment that main had opened, ends what it had told, and does nothing else', async () => {
    const { post, asked } = await endedAtRequest({ operation: 'PutObject', phase: 'before' });
    expect(post.exitCode).toBe(0);
    expect(asked.filter((each) => /^(?:POST|PATCH|PUT|DELETE) |^chat\./.test(each))).toEqual([
      'POST /repos/{owner}/{repo}/deployments/{deployment_id}/statuses',
      'chat.update',
      'PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}',
    ]);
    const words = told().map((text) => text.replace(/\n\n\|[\s\S]*?\|(?=\n\n)/, ''));
    expect(words.map((text) => text.split('\n').slice(1, 4).join('\n'))).toEqual([
      [
        `### Commit ${stage.commit.slice(0, 7)} is not on its way any more (project shop, kind preview)`,
        '',
        'The run was cancelled before it was over; run it again, or push another commit. [The run](https://github.com/octo-org/shop/actions/runs/4242) has its log.',
      ].join('\n'),
      [
        `Commit ${stage.commit.slice(0, 7)} is not on its way any more.`,
        'The run was cancelled before it was over; run it again, or push another commit. The run has its log.',
      ].join('\n'),
    ]);
    expect({ states: deploymentsOf(stage.world).map(stateOf), isMade: isMade() }).toEqual({
      states: ['error'],
      isMade: false,
    });
  });
});

describe('the first word', () => {
  it('says of a change that had begun that it goes on, and the next run has the word again', async () => {
    const { post } = await endedAtRequest({ operation: 'ExecuteChangeSet', phase: 'after' });
    expect(post.exitCode).toBe(0);
    expect(told()[0]).toContain('\nWhat CloudFormation had begun goes on without it,');
    await play({ env: stepEnvironment(stage, 2) });
    expect(told()).toHaveLength(2);
  });

  it('is ended by the post step with what came of it, where no step has told that', async () => {
    const main = await play({ env: stepEnvironment(stage, 1) });
    expect(main.outputs['decision']).toBe('created');
    expect(told()[0]).toContain('The environment is being prepared');
    const from = stage.world.log.next();
    await play({ phase: 'post', env: { ...stepEnvironment(stage, 1), ...main.state } });
    expect(told().map((text) => /The environment is ready|Ready: /.test(text))).toEqual([true, true]);
    const asked = stage.world.log.next() - from;
    const again = stage.world.log.next();
    await play({ phase: 'post', env: { ...stepEnvironment(stage, 1), ...main.state } });
    expect(stage.world.log.next() - again).toBeLessThanOrEqual(2);
    expect(asked).toBeGreaterThan(2);
  });
});

describe('what a provision that is ended has said by then', () => {
  it('hides the token before the first request is answered', async () => {
    const { main } = await endedAtRequest({ skip: 0, phase: 'before' });
    expect(main.stdout).toMatch(/^::add-mask::\S+\n/);
  });
});
