import { describe, expect, it } from '@jest/globals';
import { ENVIRONMENT } from '../../tools/runs/preview-job.ts';
import { faultOf } from '../../tools/sweep/faults.ts';
import { provisionSlowly } from '../support/runs/provision-here.ts';
import { withPreview } from '../support/set-ups/with-preview.ts';

const stage = withPreview({ seed: 7 });

/** CloudFormation throttles so many looks at stacks, after those that a run begins with. */
function throttleLooks(times: number): void {
  const target = { service: 'cloudformation', operation: 'DescribeStacks', nth: 0 } as const;
  const fault = faultOf('throttled', 'lasting', target);
  if (fault !== undefined) stage.world.faults.add({ ...fault, skip: 8, times });
}

/** What was posted to the deployment, oldest first. */
function deploymentStates(): readonly (readonly [state: string, description: string])[] {
  return stage.world.log
    .entries()
    .filter((entry) => entry.method === 'POST' && entry.path.endsWith('/statuses'))
    .map((entry) => {
      const body = JSON.parse(entry.requestBody ?? '') as { state: string; description?: string };
      return [body.state, body.description ?? ''];
    });
}

/** Reports: einaregilsson/beanstalk-deploy#9 and #101, travis-ci/dpl#878. */
describe('CloudFormation that throttles while its stack is waited for', () => {
  it('is asked again, and says which environment came up', async () => {
    throttleLooks(30);
    const { report } = await provisionSlowly(stage, { timeout: '45m' });
    expect(report).toMatchObject({ decision: 'created', reasonCode: 'environment_created' });
    expect(deploymentStates().map(([state]) => state)).toEqual(['queued', 'in_progress', 'success']);
  });

  it('until the deadline: the run leaves its deployment to the next one, and is no failure of the commit', async () => {
    throttleLooks(10_000);
    const { report, log } = await provisionSlowly(stage, { timeout: '8m' });
    expect(report).toMatchObject({ decision: 'failed', reasonCode: 'throttled' });
    expect(deploymentStates().at(-1)).toEqual([
      'error',
      'The run ended before the environment was ready; the next run takes up from there.',
    ]);
    expect(log).toContain(
      'Waiting for a stack to settle, after a look at which CloudFormation asked to slow down.',
    );
  });
});

it('asks GitHub a few times whether an environment is wanted that does not become healthy', async () => {
  stage.world.act('site', 'break', { host: `${ENVIRONMENT}.preview.example.com`, status: 502 });
  const { report } = await provisionSlowly(stage, { timeout: '45m' });
  expect(report).toMatchObject({ decision: 'failed', reasonCode: 'unhealthy' });
  const requests = stage.world.log.entries();
  expect(requests.filter(({ service }) => service === 'site').length).toBeGreaterThan(300);
  expect(requests.filter(({ service }) => service === 'github').length).toBeLessThan(80);
});
