import { describe, expect, it } from '@jest/globals';
import { tagsOf } from '../../../tools/builders/facts.ts';
import { type SweepGround, stacksOf } from '../../support/runs/sweep-here.ts';
import { groundsToOpen } from '../../support/set-ups/with-ground.ts';
import { LOUD } from '../../support/templates/loud.ts';

const ground = groundsToOpen();

/** An environment of a name that is not its stack's. */
const NAMED = {
  Resources: {
    Environment: {
      ...LOUD.Resources.Environment,
      Properties: {
        ...LOUD.Resources.Environment.Properties,
        EnvironmentName: 'shop-gone',
        OptionSettings: [],
      },
    },
  },
};

function groups(here: SweepGround): readonly string[] {
  return here.world
    .look<{ groups: { name: string }[] }>('logs')
    .groups.map(({ name }) => name)
    .sort();
}

describe('the log groups of an environment', () => {
  it('go when the environment is gone, and those of a longer name stay', async () => {
    const here = await ground();
    here.stack('shop-gone', 'gone', { template: LOUD });
    here.stack('shop-gone-2', 'gone-2', { template: LOUD });
    here.branch('gone-2');
    const before = groups(here);
    const others = before.filter((name) => !name.startsWith('/aws/elasticbeanstalk/shop-gone/'));
    expect([before.length, others.length]).toEqual([10, 5]);
    const result = await here.sweep();
    expect(result.report).toMatchObject({ decision: 'deleted' });
    expect(groups(here)).toEqual(others);
  });

  it('go although the environment slept when its stack was deleted', async () => {
    const here = await ground();
    here.stack('shop-asleep-1', 'asleep-1', {
      template: { Parameters: LOUD.Parameters, Resources: { Bucket: { Type: 'AWS::S3::Bucket' } } },
      parameters: { EnvironmentName: 'shop-asleep-1' },
    });
    here.world.act('logs', 'create', { name: '/aws/elasticbeanstalk/shop-asleep-1/var/log/web.stdout.log' });
    await here.sweep();
    expect(groups(here)).toEqual([]);
  });

  it('stay when the stack was only ever under review, which wrote none of them', async () => {
    const here = await ground();
    const parameters = { EnvironmentName: 'shop-gone' };
    here.stack('shop-gone', 'gone', { template: LOUD, parameters, status: 'REVIEW_IN_PROGRESS' });
    here.world.act('logs', 'create', { name: '/aws/elasticbeanstalk/shop-gone/var/log/web.stdout.log' });
    expect((await here.sweep()).report).toMatchObject({ decision: 'deleted' });
    expect(groups(here)).toHaveLength(1);
  });

  it('stay when an environment of that name was made meanwhile', async () => {
    const here = await ground();
    here.stack('shop-gone', 'gone', { template: LOUD });
    const before = groups(here);
    let made = false;
    const result = await here.sweep(
      {},
      {
        onWait() {
          const standing = stacksOf(here.world).some(({ status }) => status === 'DELETE_IN_PROGRESS');
          if (made || standing) return;
          made = true;
          here.stack('shop-gone', 'gone', { template: LOUD, tags: { ...tagsOf('gone'), protect: 'true' } });
        },
      },
    );
    expect(made).toBe(true);
    expect(result.report).toMatchObject({ decision: 'deleted' });
    expect(groups(here)).toEqual(before);
  });

  it('are a warning that names them for a role that may not look', async () => {
    const here = await ground();
    here.stack('shop-gone', 'gone', { template: LOUD });
    const before = groups(here);
    here.world.faults.add({
      name: 'a role without logs rights',
      service: 'logs',
      operation: 'DescribeLogGroups',
      times: 99,
      phase: 'before',
      effect: 'answer',
      answer: {
        status: 400,
        headers: { 'content-type': 'application/x-amz-json-1.1' },
        body: JSON.stringify({
          __type: 'AccessDeniedException',
          message:
            'User: arn:aws:sts::111122223333:assumed-role/greenroom-teardown/x is not authorized to perform: logs:DescribeLogGroups',
        }),
      },
    });
    const result = await here.sweep();
    expect(result.report).toMatchObject({ decision: 'deleted' });
    expect(result.log.find((line) => line.startsWith('warning: '))).toMatch(
      /^warning: Log groups under \/aws\/elasticbeanstalk\/shop-gone\/ may be left: .*Allow logs:DescribeLogGroups/,
    );
    expect(JSON.stringify(result)).not.toContain('111122223333');
    expect(groups(here)).toEqual(before);
  });
});

describe('the log group of a function', () => {
  it('goes with it, and no other', async () => {
    const here = await ground();
    here.stack('shop-gone', 'gone', {
      template: {
        Resources: {
          Job: {
            Type: 'AWS::Lambda::Function',
            Properties: { FunctionName: 'shop-job', Code: { ZipFile: 'x' }, Role: 'shop-job' },
          },
        },
      },
    });
    for (const name of ['shop-job', 'shop-job-2'])
      here.world.act('logs', 'create', { name: `/aws/lambda/${name}` });
    const result = await here.sweep();
    expect(result.report).toMatchObject({ decision: 'deleted' });
    expect(groups(here)).toEqual(['/aws/lambda/shop-job-2']);
  });
});

describe('log groups that a killed run left behind', () => {
  /** As a run leaves them that was killed right after the stack was gone. */
  async function leave(here: SweepGround, name: string, tags: Record<string, string>): Promise<void> {
    const { id } = here.stack(name, 'gone', { template: LOUD, tags, parameters: { EnvironmentName: name } });
    const answer = await fetch(here.world.origin(), {
      method: 'POST',
      headers: {
        authorization:
          'AWS4-HMAC-SHA256 Credential=AKIAREHEARSAL0000000/20260302/eu-central-1/cloudformation/aws4_request',
      },
      body: new URLSearchParams({ Action: 'DeleteStack', Version: '2010-05-15', StackName: id }),
    });
    expect(answer.status).toBe(200);
    here.world.clock.advance(3_600_000);
    expect(here.standing()).toEqual([]);
  }

  async function left(tags: Record<string, string>): Promise<SweepGround> {
    const here = await ground();
    await leave(here, 'shop-gone', tags);
    return here;
  }

  it('go with the next sweep, since the deleted stack tells whose they were', async () => {
    const here = await left(tagsOf('gone'));
    expect(groups(here)).toHaveLength(5);
    const planned = await here.sweep({ 'dry-run': 'true' });
    expect(planned.log.join('\n')).toContain('under /aws/elasticbeanstalk/shop-gone/ would be deleted');
    expect(groups(here)).toHaveLength(5);
    await here.sweep();
    expect(groups(here)).toEqual([]);
  });

  it('go although another stack of that name was deleted under review, which shows no tags and never wrote a log', async () => {
    const here = await left(tagsOf('gone'));
    here.stack('shop-gone', 'gone', { status: 'REVIEW_IN_PROGRESS', agedHours: 2 });
    expect((await here.sweep()).report).toMatchObject({ decision: 'deleted' });
    await here.sweep();
    expect(groups(here)).toEqual([]);
  });

  it.each<[string, (here: SweepGround) => void]>([
    [
      'an environment of that name stands again',
      (here) => here.stack('shop-again', 'x', { template: NAMED, tags: {} }),
    ],
    ['a stack of that name stands again', (here) => here.stack('shop-gone', 'x', { tags: {} })],
  ])('stay when %s', async (_when, again) => {
    const here = await left(tagsOf('gone'));
    again(here);
    await here.sweep();
    expect(groups(here)).toHaveLength(5);
  });

  it.each<[string, Record<string, string>, Record<string, string>]>([
    ['the sweep protects', {}, { protected: 'shop-gone' }],
    ['a tag protected', { protect: 'true' }, {}],
  ])('stay of a stack that %s, because a person deleted it', async (_which, tags, inputs) => {
    const here = await left({ ...tagsOf('gone'), ...tags });
    await here.sweep(inputs);
    expect(groups(here)).toHaveLength(5);
  });

  it('are only told when the deleted stack was not ours, or there never was one', async () => {
    const here = await left({ ...tagsOf('gone'), 'greenroom:repository-id': '70107999' });
    here.world.act('logs', 'create', { name: '/aws/elasticbeanstalk/shop-unknown/x.log' });
    const { log } = await here.sweep();
    expect(groups(here)).toHaveLength(6);
    for (const name of ['shop-gone', 'shop-unknown'])
      expect(log.join('\n')).toContain(
        `Log groups under /aws/elasticbeanstalk/${name}/ have no stack any more, and nothing proves that they may go`,
      );
  });
});
