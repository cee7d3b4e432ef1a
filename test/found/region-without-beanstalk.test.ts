import { describe, expect, it } from '@jest/globals';
import type { InProcessResult } from '../../tools/runs/in-process-run.ts';
import { dueHere } from '../support/runs/due-here.ts';
import { withGround } from '../support/set-ups/with-ground.ts';

const here = withGround();
const BUCKET = { Resources: { Files: { Type: 'AWS::S3::Bucket' } } };
/** Takes the one environment of `branch` down. */
const OF_BRANCH = { select: 'this', branch: 'a' };

/** A region in which AWS has no Beanstalk: its host does not exist (AWS General Reference, "Elastic Beanstalk endpoints"). */
function withoutBeanstalk(send: typeof fetch): typeof fetch {
  return async (input, init) => {
    const signature = new Headers(init?.headers).get('authorization') ?? '';
    if (!signature.includes('/elasticbeanstalk/aws4_request')) return send(input, init);
    const host = 'elasticbeanstalk.eu-central-1.amazonaws.com';
    const cause = Object.assign(new Error(`getaddrinfo ENOTFOUND ${host}`), { code: 'ENOTFOUND' });
    throw new TypeError('fetch failed', { cause });
  };
}

function verdictOf({ report }: InProcessResult): string {
  return report === 'killed' ? 'killed' : `${report.decision} ${report.reasonCode}`;
}

describe('in a region without Elastic Beanstalk', () => {
  it('an environment that has nothing of Beanstalk is taken down, and then there is none', async () => {
    here.closed('a');
    here.stack('shop-a', 'a', { template: BUCKET });
    const gone = await here.sweep(OF_BRANCH, { through: withoutBeanstalk });
    expect([verdictOf(gone), here.standing()]).toEqual(['deleted environment_deleted', []]);
    const again = await here.sweep(OF_BRANCH, { through: withoutBeanstalk });
    expect(verdictOf(again)).toBe('nothing nothing_to_do');
  });

  it('a sweep and the hourly look end well', async () => {
    here.closed('a');
    here.stack('shop-a', 'a', { template: BUCKET });
    const swept = await here.sweep({}, { through: withoutBeanstalk });
    expect([verdictOf(swept), here.standing()]).toEqual(['deleted environment_deleted', []]);
    expect(swept.log.filter((line) => /^(?:warning|error)/.test(line))).toEqual([]);
    const looked = await dueHere(
      here.world,
      { tracker: '', wanted: 'label:never' },
      { through: withoutBeanstalk },
    );
    expect([verdictOf(looked), looked.log.filter((line) => /^(?:warning|error)/.test(line))]).toEqual([
      'nothing nothing_to_do',
      [],
    ]);
  });

  it('a host that is suddenly unknown is no proof of an end where there was a Beanstalk environment', async () => {
    here.closed('a');
    const template = { Parameters: { VersionLabel: { Type: 'String' } }, ...BUCKET };
    here.stack('shop-a', 'a', { template, parameters: { VersionLabel: 'shop-a-0123456789ab' } });
    const failed = await here.sweep(OF_BRANCH, { through: withoutBeanstalk });
    expect(verdictOf(failed)).toBe('failed unreachable');
  });
});
