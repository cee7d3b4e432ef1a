import { describe, expect, it } from '@jest/globals';
import { main as notify } from '../../../actions/notify/main.ts';
import { main as teardown } from '../../../actions/teardown/main.ts';
import { type InProcessResult, runInProcess } from '../../../tools/runs/in-process-run.ts';
import {
  BRANCH,
  ENVIRONMENT,
  reviewRequested,
  type Stage,
  stepEnvironment,
  stepInputs,
  URL_OF_ENVIRONMENT,
} from '../../../tools/runs/preview-job.ts';
import { provisionHere } from '../../support/runs/provision-here.ts';
import { closingAfterEach } from '../../support/set-ups/closing-after-each.ts';
import { deploymentsOf, stateOf } from '../../support/world/deployments.ts';

const closing = closingAfterEach();
let stage: Stage;

let attempt = 0;
const LATER = { wait: 'false' };

function provision(
  inputs: Readonly<Record<string, string>> = {},
  killed?: Promise<void>,
): Promise<InProcessResult> {
  attempt += 1;
  return provisionHere(stage, attempt, inputs, { killed });
}

function play(name: 'notify' | 'teardown', inputs: Readonly<Record<string, string>>) {
  attempt += 1;
  return runInProcess({
    name,
    main: name === 'notify' ? notify : teardown,
    env: stepEnvironment(stage, attempt),
    inputs: { ...stepInputs(stage, {}), ...inputs },
    origin: stage.world.origin(),
    sleep: async (ms) => stage.world.clock.advance(ms * 100),
  });
}

function stackStatus(): string | undefined {
  const { stacks } = stage.world.look<{ stacks: readonly { name: string; status: string }[] }>(
    'cloudformation',
  );
  return stacks.findLast((each) => each.name === ENVIRONMENT)?.status;
}

function settle(): void {
  stage.world.clock.advance(1_800_000);
  stage.world.act('cloudformation', 'settle');
}

function push(text: string): void {
  stage.world.act('github', 'push', { branch: BRANCH, files: { 'checkout.txt': text }, by: 'mr-a' });
}

interface GitHubState {
  readonly pulls: readonly { readonly comments: readonly { readonly body: string }[] }[];
}

/** The newest state of each deployment, oldest first. */
function deployments(): readonly (string | undefined)[] {
  return deploymentsOf(stage.world).map(stateOf);
}

function comments(): readonly string[] {
  return stage.world
    .look<GitHubState>('github')
    .pulls.flatMap((pull) => pull.comments.map(({ body }) => body));
}

function asked(operation: string): number {
  return stage.world.log.entries().filter((entry) => entry.operation === operation).length;
}

describe('a run that does not wait', () => {
  it('ends once CloudFormation has begun, and the next run finishes it', async () => {
    stage = closing(await reviewRequested({ seed: 7 }));
    const begun = await provision(LATER);
    expect(begun.report).toMatchObject({
      decision: 'created',
      reasonCode: 'environment_started',
      environment: { name: ENVIRONMENT, fresh: false },
    });
    expect(begun.outputs).toMatchObject({ url: '', fresh: 'false', 'stack-name': ENVIRONMENT });
    expect(JSON.stringify(begun.report)).not.toContain('preview.example.com');
    expect(stackStatus()).toBe('CREATE_IN_PROGRESS');
    expect(deployments()).toEqual(['in_progress']);
    expect(asked('GET site')).toBe(0);

    const again = await provision(LATER);
    expect(again.report).toMatchObject({ decision: 'unchanged', reasonCode: 'environment_started' });
    expect(asked('ExecuteChangeSet')).toBe(1);
    expect(stackStatus()).toBe('CREATE_IN_PROGRESS');

    const finished = await provision();
    expect(finished.report).toMatchObject({ decision: 'unchanged', reasonCode: 'already_current' });
    expect(finished.outputs).toMatchObject({ url: URL_OF_ENVIRONMENT, fresh: 'true' });
    expect(deployments()).toEqual(['success']);
    expect(asked('ExecuteChangeSet')).toBe(1);
  });

  it('finishes by itself what it finds settled and healthy, and not what does not answer yet', async () => {
    stage = closing(await reviewRequested({ seed: 8 }));
    await provision(LATER);
    settle();
    const host = new URL(URL_OF_ENVIRONMENT).host;
    stage.world.act('site', 'break', { host, status: 503 });
    const tooEarly = await provision(LATER);
    expect(tooEarly.report).toMatchObject({ decision: 'unchanged', reasonCode: 'environment_started' });
    expect(tooEarly.outputs['url']).toBe('');
    expect(deployments()).toEqual(['in_progress']);
    stage.world.act('site', 'mend', { host });
    const otherCommit = await provision({ ...LATER, 'deployment-info': '/health' });
    expect(otherCommit.report).toMatchObject({ reasonCode: 'environment_started' });
    const finished = await provision(LATER);
    expect(finished.report).toMatchObject({ decision: 'unchanged', reasonCode: 'already_current' });
    expect(finished.outputs).toMatchObject({ url: URL_OF_ENVIRONMENT, fresh: 'true' });
    expect(deployments()).toEqual(['success']);
  });

  it('waits for the change of an older commit, and then begins its own', async () => {
    stage = closing(await reviewRequested({ seed: 9 }));
    await provision(LATER);
    push('two clicks\n');
    const second = await provision(LATER);
    expect(second.report).toMatchObject({ decision: 'updated', reasonCode: 'environment_started' });
    expect(stackStatus()).toBe('UPDATE_IN_PROGRESS');
    expect((await provision()).report).toMatchObject({ reasonCode: 'already_current' });
    expect(deployments()).toEqual(['inactive', 'success']);
  });

  it('leaves word of a change at the same commit too, so that the next run asks for its health', async () => {
    stage = closing(await reviewRequested({ seed: 13 }));
    await provision();
    expect((await provision({ ...LATER, parameters: 'InstanceType: t3.small' })).report).toMatchObject({
      decision: 'updated',
      reasonCode: 'environment_started',
    });
    expect(deployments()).toEqual(['success', 'in_progress']);
    const looked = asked('GET site');
    await provision({ parameters: 'InstanceType: t3.small' });
    expect(asked('GET site')).toBeGreaterThan(looked);
    expect(deployments()).toEqual(['inactive', 'success']);
  });

  it('leaves a change that fails to the next run, which tries again and tells the cause', async () => {
    stage = closing(await reviewRequested({ seed: 10 }));
    await provision();
    push('two clicks\n');
    const type = 'AWS::ElasticBeanstalk::Environment';
    stage.world.act('cloudformation', 'fail-next', { type, on: 'update' });
    expect((await provision(LATER)).report).toMatchObject({ reasonCode: 'environment_started' });
    settle();
    expect(stackStatus()).toBe('UPDATE_ROLLBACK_COMPLETE');
    stage.world.act('cloudformation', 'fail-next', { type, on: 'update' });
    expect((await provision()).report).toMatchObject({ decision: 'failed', reasonCode: 'stack_failed' });
    expect((await provision()).report).toMatchObject({ decision: 'updated' });
    expect(deployments().filter((state) => state === 'success')).toHaveLength(1);
  });

  it('tells once what failed meanwhile when nobody ever waits, and then begins again', async () => {
    stage = closing(await reviewRequested({ seed: 14 }));
    const failNext = () =>
      stage.world.act('cloudformation', 'fail-next', {
        type: 'AWS::ElasticBeanstalk::Environment',
        on: 'create',
      });
    failNext();
    expect((await provision(LATER)).report).toMatchObject({ reasonCode: 'environment_started' });
    settle();
    expect(stackStatus()).toBe('ROLLBACK_COMPLETE');
    expect((await provision(LATER)).report).toMatchObject({
      decision: 'failed',
      reasonCode: 'stack_failed',
      sentence: expect.stringMatching(/that an earlier run began has failed .*ElasticBeanstalk::Environment/),
    });
    expect(deployments()).toEqual(['failure']);
    expect((await provision(LATER)).report).toMatchObject({ decision: 'recreated' });
    settle();
    expect((await provision(LATER)).report).toMatchObject({ reasonCode: 'already_current' });
    expect(deployments().at(-1)).toBe('success');
  });

  it.each([
    ['cloudformation', 'CreateChangeSet', 'after'],
    ['cloudformation', 'ExecuteChangeSet', 'before'],
    ['cloudformation', 'ExecuteChangeSet', 'after'],
    ['elasticbeanstalk', 'CreateApplicationVersion', 'after'],
  ] as const)(
    'may be killed at %s %s, %s it was applied, and is finished all the same',
    async (service, operation, phase) => {
      stage = closing(await reviewRequested({ seed: 15 }));
      let strike: () => void = () => undefined;
      const killed = new Promise<void>((resolve) => {
        strike = resolve;
      });
      stage.world.faults.add({ name: 'kill', service, operation, phase, effect: 'kill', onStrike: strike });
      expect((await provision(LATER, killed)).report).toBe('killed');
      expect((await provision(LATER)).report).toMatchObject({ reasonCode: 'environment_started' });
      settle();
      const finished = await provision(LATER);
      expect(finished.outputs).toMatchObject({ url: URL_OF_ENVIRONMENT, fresh: 'true' });
      expect(stackStatus()).toMatch(/^(CREATE|UPDATE)_COMPLETE$/);
      expect(deployments()).toEqual(['success']);
    },
  );

  it('is announced as being prepared, in what was told before, and as ready only by who finishes', async () => {
    stage = closing(await reviewRequested({ seed: 11 }));
    const tell = (result: InProcessResult) => play('notify', { results: JSON.stringify(result.report) });
    const first = await tell(await provision(LATER));
    expect(first.report).toMatchObject({ decision: 'unchanged', reasonCode: 'announced_before' });
    expect(comments()).toEqual([expect.stringContaining('### The environment is being prepared')]);
    await tell(await provision());
    expect(comments()).toHaveLength(1);
    expect(comments()[0]).toContain('The environment is ready');

    push('two clicks\n');
    await tell(await provision(LATER));
    expect(comments()).toHaveLength(1);
    expect(comments()[0]).toContain(`Until then, commit ${stage.commit.slice(0, 7)} runs at <`);
    expect(comments()[0]).toMatch(/### The environment is moving to commit [0-9a-f]{7} /);
    await tell(await provision());
    expect(comments()[0]).not.toContain('is moving');
    expect(comments()[0]).not.toContain(`| ${stage.commit.slice(0, 7)} [`);
  });

  it('leaves an environment that a sweep keeps while it is wanted, and takes when it is not', async () => {
    stage = closing(await reviewRequested({ seed: 12 }));
    await provision(LATER);
    const sweep = () => play('teardown', { select: 'orphaned', grace: '1m', 'max-fraction': '1' });
    expect((await sweep()).report).toMatchObject({ decision: 'nothing' });
    settle();
    stage.world.act('github', 'close', { number: stage.pullRequest, by: 'mr-a' });
    stage.world.act('github', 'delete-branch', { branch: BRANCH, by: 'mr-a' });
    stage.world.clock.advance(3_600_000);
    expect((await sweep()).report).toMatchObject({ decision: 'deleted' });
    expect(deployments()).toEqual(['inactive']);
  });
});
