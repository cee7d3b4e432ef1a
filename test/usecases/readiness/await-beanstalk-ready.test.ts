import { ElasticBeanstalk } from '@aws-sdk/client-elastic-beanstalk';
import { describe, expect, it } from '@jest/globals';
import { AdapterError } from '../../../src/domain/verdict/errors.ts';
import {
  awaitBeanstalkReady,
  type BeanstalkReadyDeps,
  deploysToBeanstalk,
} from '../../../src/usecases/readiness/await-beanstalk-ready.ts';
import { beanstalkEnvironment } from '../../../tools/builders/aws-facts.ts';
import { stack } from '../../../tools/builders/facts.ts';
import { BRANCH, ENVIRONMENT, reviewRequested, type Stage } from '../../../tools/runs/preview-job.ts';
import { sleepingClock } from '../../support/clocks/sleeping-clock.ts';
import { SILENT_LOG } from '../../support/ports/silence.ts';
import { hoursHere } from '../../support/runs/hours-here.ts';
import { provisionHere } from '../../support/runs/provision-here.ts';
import { teardownHere } from '../../support/runs/teardown-here.ts';
import { closingAfterEach } from '../../support/set-ups/closing-after-each.ts';

const closing = closingAfterEach();
const NIGHT = { hours: 'Sun 08:00-08:01 UTC', 'awake-for': '1m' };

async function standing(): Promise<Stage> {
  const stage = closing(await reviewRequested({ seed: 7 }));
  await provisionHere(stage, 1, {});
  return stage;
}

/** Somebody changes an option in the console. */
async function changeByHand({ world }: Stage): Promise<void> {
  const beanstalk = new ElasticBeanstalk({
    region: 'eu-central-1',
    endpoint: world.origin(),
    credentials: { accessKeyId: world.env()['AWS_ACCESS_KEY_ID'] ?? '', secretAccessKey: 'rehearsal' },
  });
  const option = { Namespace: 'aws:elasticbeanstalk:application:environment', OptionName: 'HAND' };
  await beanstalk.updateEnvironment({
    EnvironmentName: ENVIRONMENT,
    OptionSettings: [{ ...option, Value: 'yes' }],
  });
}

function push({ world }: Stage): string {
  const files = { 'checkout.txt': 'two' };
  return world.act<{ commit: string }>('github', 'push', {
    branch: BRANCH,
    files,
    by: 'mr-a',
  }).commit;
}

describe('an environment that somebody else changes', () => {
  it('is waited for before a push is deployed to it', async () => {
    const stage = await standing();
    // After the first look, which finds it Ready.
    stage.world.faults.add({
      name: 'by hand',
      operation: 'DescribeChangeSet',
      phase: 'before',
      effect: 'interpose',
      async interpose(request, handle) {
        await changeByHand(stage);
        return handle(request);
      },
    });
    push(stage);
    const { report, log } = await provisionHere(stage, 2, {});
    expect(report).toMatchObject({ decision: 'updated' });
    expect(log.join('\n')).toContain(
      `Beanstalk environment ${ENVIRONMENT} is in Updating; waiting for it to be Ready.`,
    );
  });

  it('is waited for before it is put to sleep', async () => {
    const stage = await standing();
    await changeByHand(stage);
    expect((await hoursHere(stage.world, NIGHT)).report).toMatchObject({ decision: 'slept' });
  });

  it('is taken down with its stack as soon as it may be', async () => {
    const stage = await standing();
    await changeByHand(stage);
    stage.world.act('github', 'close', { number: stage.pullRequest, by: 'mr-a' });
    const { report, log } = await teardownHere(stage.world, { select: 'this', branch: BRANCH });
    expect(log.join('\n')).toContain('DELETE_FAILED  BeanstalkEnvironment');
    expect(report).toMatchObject({ decision: 'deleted' });
  });

  it('stays awake when the wait has shown that somebody needs it', async () => {
    const stage = await standing();
    await changeByHand(stage);
    let looks = 0;
    stage.world.faults.add({
      name: 'a label that comes during the wait',
      service: 'elasticbeanstalk',
      operation: 'DescribeEnvironments',
      phase: 'before',
      effect: 'interpose',
      async interpose(request, handle) {
        looks += 1;
        stage.world.act('github', 'label', { number: stage.pullRequest, label: 'stage:awake', by: 'mr-b' });
        return handle(request);
      },
    });
    const { report } = await hoursHere(stage.world, NIGHT);
    expect(looks).toBe(1);
    expect(report).toMatchObject({ items: [{ decision: 'skipped', reasonCode: 'busy' }] });
  });

  it('costs one look where nothing changes, since it may be gone, and another right before a change', async () => {
    const stage = await standing();
    const looksOf = async (attempt: number) => {
      const from = stage.world.log.next();
      await provisionHere(stage, attempt, { health: 'http' });
      const calls = stage.world.log.entries(from);
      return calls.filter(({ operation }) => operation === 'DescribeEnvironments').length;
    };
    expect(await looksOf(2)).toBe(1);
    push(stage);
    expect(await looksOf(3)).toBe(2);
  });
});

/** `shown` is the status at each look in turn. */
function host(...shown: readonly (string | undefined)[]) {
  let looks = 0;
  const deps: BeanstalkReadyDeps = {
    beanstalk: {
      environment: async () => {
        const status = shown[Math.min(looks++, shown.length - 1)];
        return status === undefined ? undefined : beanstalkEnvironment({ name: 'shop-a', status });
      },
    },
    clock: sleepingClock().clock,
    log: SILENT_LOG,
  };
  return { deps, looks: () => looks };
}

describe('waiting for a Beanstalk environment', () => {
  it.each([['Ready'], ['Terminating'], ['Terminated'], [undefined]])(
    'ends at once when it is %s',
    async (status) => {
      const { deps, looks } = host(status);
      expect(await awaitBeanstalkReady(deps, 'shop-a', 60_000)).toBe(false);
      expect(looks()).toBe(1);
    },
  );

  it.each([['Launching'], ['Updating'], ['Aborting']])('goes on while it is %s', async (status) => {
    const { deps } = host(status, status, 'Ready');
    expect(await awaitBeanstalkReady(deps, 'shop-a', 60_000)).toBe(true);
  });

  it('ends with the time allowed, and names the status', async () => {
    const { deps, looks } = host('Updating');
    await expect(awaitBeanstalkReady(deps, 'shop-a', 60_000)).rejects.toMatchObject({
      reasonCode: 'deadline',
      message: expect.stringMatching(/shop-a is still in Updating after 1 min/),
    });
    expect(looks()).toBeLessThan(40);
  });

  it('does not keep whoever may not look from changing the stack', async () => {
    const { deps } = host();
    const denied = new AdapterError('access_denied', 'No.', {
      service: 'Elastic Beanstalk',
      code: 'AccessDenied',
    });
    const beanstalk = { environment: () => Promise.reject(denied) };
    expect(await awaitBeanstalkReady({ ...deps, beanstalk }, 'shop-a', 60_000)).toBe(false);
  });

  it('changes no stack with a session that has run out', async () => {
    const { deps } = host();
    const expired = new AdapterError('access_denied', 'No.', {
      service: 'Elastic Beanstalk',
      code: 'ExpiredToken',
    });
    const beanstalk = { environment: () => Promise.reject(expired) };
    await expect(awaitBeanstalkReady({ ...deps, beanstalk }, 'shop-a', 60_000)).rejects.toBe(expired);
  });

  it('is for stacks that deploy a version and are awake', () => {
    expect(deploysToBeanstalk(stack({ parameters: { VersionLabel: 'shop-a-1', Asleep: 'false' } }))).toBe(
      true,
    );
    expect(deploysToBeanstalk(stack({ parameters: { VersionLabel: 'shop-a-1', Asleep: 'true' } }))).toBe(
      false,
    );
    expect(deploysToBeanstalk(stack({ parameters: { SourceBundleKey: 'key' } }))).toBe(false);
  });
});
