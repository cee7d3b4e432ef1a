import { expect, it } from '@jest/globals';
import { tagsOf } from '../../tools/builders/facts.ts';
import { PER_WAIT, runDist } from '../../tools/runs/dist-step.ts';
import { groundsToOpen } from '../support/set-ups/with-ground.ts';
import { openDeployment } from '../support/world/deployments.ts';
import { hostileProxy } from '../support/world/hostile-proxy.ts';

const DAY = 24 * 3_600_000;
const openGround = groundsToOpen();

it.each([
  { aheadMs: 400 * DAY, standing: ['shop-fresh'], said: 'The clocks of GitHub and AWS are 400 d apart' },
  { aheadMs: 60_000, standing: [], said: "'ttl' is 7 d" },
])(
  'a lifetime is over only where GitHub is not $aheadMs ms ahead of AWS',
  async ({ aheadMs, standing, said }) => {
    const here = await openGround({ perWait: PER_WAIT });
    here.open('fresh');
    const { commit } = await openDeployment(here.world, 'fresh');
    here.stack('shop-fresh', 'fresh', {
      tags: tagsOf('fresh'),
      template: {
        Parameters: { Commit: { Type: 'String' } },
        Resources: { Bucket: { Type: 'AWS::S3::Bucket' } },
      },
      parameters: { Commit: commit },
    });
    here.world.clock.advance(8 * DAY);
    const world = here.world.origin();
    const proxy = await hostileProxy(world, {
      matches: () => false,
      answer: (response) => void response.end(),
      githubAheadMs: aheadMs,
    });
    try {
      const token = here.world.github.token({
        kind: 'workflow',
        permissions: { contents: 'read', deployments: 'write', 'pull-requests': 'read', issues: 'write' },
      });
      const env = Object.entries({
        ...here.world.env(),
        GITHUB_EVENT_NAME: 'schedule',
        GITHUB_RUN_ID: '4242',
      });
      const { stdout, summary } = await runDist({
        action: 'teardown',
        env: Object.fromEntries(env.map(([name, value]) => [name, value.replaceAll(world, proxy.origin)])),
        inputs: { 'github-token': token, project: 'shop', select: 'expired', ttl: '7d', 'max-fraction': '1' },
      });
      expect(here.standing()).toEqual(standing);
      expect(`${stdout}\n${summary}`).toContain(said);
    } finally {
      proxy.close();
    }
  },
);
