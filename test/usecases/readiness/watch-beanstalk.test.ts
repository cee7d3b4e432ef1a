import { beforeEach, describe, expect, it } from '@jest/globals';
import type { BeanstalkEvent } from '../../../src/ports/beanstalk.ts';
import { watchBeanstalk } from '../../../src/usecases/readiness/watch-beanstalk.ts';
import { beanstalkEvent, stackEvent } from '../../../tools/builders/aws-facts.ts';
import { fixedClock, silentLog } from '../../../tools/builders/ports.ts';
import { BRANCH, ENVIRONMENT, URL_OF_ENVIRONMENT } from '../../../tools/runs/preview-job.ts';
import { provisionSlowly } from '../../support/runs/provision-here.ts';
import { stacksOf } from '../../support/runs/sweep-here.ts';
import { withPreview } from '../../support/set-ups/with-preview.ts';

const stage = withPreview({ seed: 7 });

function calls(operation: string) {
  return stage.world.log.entries().filter((entry) => entry.operation === operation);
}

describe('an application that does not start', () => {
  it('shows what Beanstalk and the engine said, although the rollback removes both', async () => {
    stage.world.act('github', 'push', {
      branch: BRANCH,
      files: { '.greenroom-rehearsal/broken': 'yes' },
      by: 'mr-a',
    });
    const { report, log, summary } = await provisionSlowly(stage, {});
    const engine = '[ERROR] An error occurred during execution of command [app-deploy]';
    expect(report).toMatchObject({
      decision: 'failed',
      reasonCode: 'stack_failed',
      environment: { cause: expect.stringMatching(/its environment reports an error: Engine execution/) },
    });
    expect(log.join('\n')).toContain(engine);
    expect(summary).toContain(engine);
    expect(report).not.toMatchObject({ sentence: expect.stringContaining(engine) });
    expect(summary).toContain('ERROR Failed to deploy application.');
    const rolledBack = calls('DescribeStacks').find((entry) =>
      entry.responseBody.includes('ROLLBACK_COMPLETE'),
    );
    expect(calls('RequestEnvironmentInfo')).toHaveLength(1);
    expect(calls('RequestEnvironmentInfo')[0]?.n).toBeLessThan(rolledBack?.n ?? 0);
  });
});

describe('an application that starts and does not answer as healthy', () => {
  beforeEach(() => {
    stage.world.act('site', 'break', { host: new URL(URL_OF_ENVIRONMENT).host, status: 500 });
  });

  it('shows the last lines of the engine where the author sees them, and says what to do', async () => {
    const { report, log, summary } = await provisionSlowly(stage, { timeout: '15m' });
    const engine = '[INFO] Engine finished execution successfully';
    expect(report).toMatchObject({
      decision: 'failed',
      reasonCode: 'unhealthy',
      sentence: expect.stringMatching(
        /\/health answers 500; the last lines of its log are in the job summary: correct what they show, or correct 'health-path'\.$/,
      ),
    });
    expect(log.join('\n')).toContain(engine);
    expect(summary).toContain(engine);
  });

  it('shows the errors of Beanstalk first', async () => {
    stage.world.act('elasticbeanstalk', 'say', {
      environment: ENVIRONMENT,
      severity: 'ERROR',
      message: 'Environment health has transitioned to Severe. token=abcdefgh',
      after: 400,
    });
    const { report, summary } = await provisionSlowly(stage, { timeout: '15m' });
    expect(report).toMatchObject({
      sentence: expect.stringContaining(
        'its environment reports an error: Environment health has transitioned to Severe. token=***',
      ),
    });
    expect(summary.indexOf('transitioned to Severe')).toBeLessThan(summary.indexOf('Engine finished'));
  });
});

describe('a run whose time is over', () => {
  it('shows what the host says while its stack goes on', async () => {
    const { report, log, summary } = await provisionSlowly(stage, { timeout: '90s' });
    const engine = '[INFO] Executing instruction: StageApplication';
    expect(report).toMatchObject({
      decision: 'failed',
      reasonCode: 'deadline',
      sentence: expect.stringContaining('is still in CREATE_IN_PROGRESS'),
    });
    expect(log.join('\n')).toContain(engine);
    expect(summary).toContain(engine);
  });
});

describe('an application that starts', () => {
  it('is not asked for its log', async () => {
    const { report, summary } = await provisionSlowly(stage, {});
    expect(report).toMatchObject({ decision: 'created' });
    expect(calls('RequestEnvironmentInfo')).toEqual([]);
    expect(summary).not.toContain('What the environment says');
  });
});

describe('an environment that is judged by Beanstalk', () => {
  it('is ready when it is Green, although nothing answers under its address', async () => {
    stage.world.act('site', 'break', { host: new URL(URL_OF_ENVIRONMENT).host, status: 500 });
    const { report } = await provisionSlowly(stage, { health: 'beanstalk' });
    expect(report).toMatchObject({ decision: 'created' });
  });

  it('fails by what Beanstalk called an error, although its stack stands and it is Green', async () => {
    stage.world.act('elasticbeanstalk', 'say', {
      environment: ENVIRONMENT,
      severity: 'ERROR',
      message: 'Failed to deploy application.',
      after: 100,
    });
    const { report } = await provisionSlowly(stage, { health: 'beanstalk' });
    expect(report).toMatchObject({
      decision: 'failed',
      reasonCode: 'unhealthy',
      sentence: expect.stringContaining('its environment reports an error: Failed to deploy application;'),
    });
    expect(stacksOf(stage.world)).toContainEqual(
      expect.objectContaining({ name: ENVIRONMENT, status: 'CREATE_COMPLETE' }),
    );
  });
});

const CREATING = stackEvent({
  logicalId: 'Environment',
  physicalId: 'shop-main',
  type: 'AWS::ElasticBeanstalk::Environment',
});

/** A host with given events, on a clock that is set by hand. */
function hostThatSays(...events: BeanstalkEvent[]) {
  const lines: string[] = [];
  const asked: string[] = [];
  const signals: AbortSignal[] = [];
  let now = 0;
  const ask = <T>(what: string, answer: T) => {
    asked.push(what);
    return Promise.resolve(answer);
  };
  const log = silentLog({ info: (line) => void lines.push(line) });
  const clock = fixedClock({ now: () => new Date(0), monotonic: () => now });
  const beanstalk = {
    environmentEvents: () => ask('events', events),
    logTail: (_: string, stop: AbortSignal) => {
      signals.push(stop);
      return ask('tail', 'engine one\nDB_PASSWORD=hunter2hunter2\n');
    },
  };
  const watch = watchBeanstalk({ beanstalk, clock, log }, new Date(0));
  const at = async (ms: number) => {
    now = ms;
    watch.notice([CREATING]);
    await new Promise((resolve) => setImmediate(resolve));
  };
  return { watch, lines, asked, signals, at };
}

const event = (severity: string, message: string) => beanstalkEvent({ severity, message });

describe('the watch over a host', () => {
  it('tells each event once, and looks no more often than every ten seconds', async () => {
    const { at, lines, asked } = hostThatSays(event('INFO', 'createEnvironment is starting.'));
    for (const ms of [600, 9_000, 10_000, 19_000, 20_000]) await at(ms);
    expect(asked).toEqual(['events', 'events']);
    expect(lines).toEqual([expect.stringContaining('INFO  createEnvironment is starting.')]);
  });

  it('asks for the log at the first error, once, and hides what looks like a credential', async () => {
    const { at, watch, asked } = hostThatSays(event('ERROR', 'Failed with token=abcdefgh.'));
    await at(10_000);
    expect(asked).toEqual(['events', 'tail']);
    expect(await watch.evidence()).toEqual(['ERROR  Failed with token=***', 'engine one', 'DB_PASSWORD=***']);
    expect(asked).toEqual(['events', 'tail', 'events']);
  });

  it('asks for no log of a host that has no error, and lets go of one that it asked for', async () => {
    const calm = hostThatSays(event('INFO', 'createEnvironment is starting.'));
    await calm.at(10_000);
    expect(await calm.watch.evidence()).toEqual([]);
    expect(calm.asked).not.toContain('tail');
    const alarmed = hostThatSays(event('FATAL', 'It broke.'));
    await alarmed.at(10_000);
    alarmed.watch.stop();
    expect(alarmed.signals.map(({ aborted }) => aborted)).toEqual([true]);
  });

  it('has nothing to show where the stack holds no host', async () => {
    const { watch, asked } = hostThatSays();
    watch.notice([{ ...CREATING, type: 'AWS::S3::Bucket' }]);
    expect(await watch.evidence()).toEqual([]);
    expect(asked).toEqual([]);
  });
});
