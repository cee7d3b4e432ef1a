import { expect, it } from '@jest/globals';
import { ENVIRONMENT } from '../../tools/runs/preview-job.ts';
import { provisionSlowly } from '../support/runs/provision-here.ts';
import { withPreview } from '../support/set-ups/with-preview.ts';

const stage = withPreview({ seed: 7 });

const RULE = '-------------------------------------';
const TAIL = [
  RULE,
  '/var/log/eb-engine.log',
  RULE,
  '2026/03/02 09:04:00.000000 [INFO] Executing instruction: RunAppDeployPostDeployHooks',
  '2026/03/02 09:04:01.000000 [INFO] Engine finished execution successfully',
  '',
  RULE,
  '/var/log/nginx/error.log',
  RULE,
  '2026/03/02 09:05:10 [error] 2811#2811: *1 connect() failed (111: Connection refused) while connecting to upstream',
  '',
  RULE,
  '/var/log/web.stdout.log',
  RULE,
  'Mar  2 09:04:20 ip-10-0-0-1 web[3000]: listening soon',
  "Mar  2 09:05:00 ip-10-0-0-1 web[3001]: Error: Cannot find module 'express'",
  'Mar  2 09:05:01 ip-10-0-0-1 web[3001]: Error: no login for postgres://shop:hunter2@db.internal/shop',
].join('\n');

it('says each minute what a wait is for and what came, and then what the application itself printed', async () => {
  stage.world.act('site', 'break', { host: `${ENVIRONMENT}.preview.example.com` });
  stage.world.faults.add({
    name: 'the tail of an instance',
    service: 's3',
    operation: 'GetObject',
    times: 100,
    phase: 'before',
    effect: 'answer',
    answer: { status: 200, headers: { 'content-type': 'text/plain' }, body: TAIL },
  });
  const { log, report } = await provisionSlowly(stage, { timeout: '8m' });
  const waits = log.filter((line) => line.startsWith(`Waiting for ${ENVIRONMENT}`));
  const line = `Waiting for ${ENVIRONMENT} to be healthy, MINUTES min so far: /health answers 500.`;
  expect(waits).toEqual(['1', '2', '3', '4', '5'].map((minutes) => line.replace('MINUTES', minutes)));
  expect(report).toMatchObject({ decision: 'failed', reasonCode: 'unhealthy' });
  expect(log.slice(-6, -1)).toEqual([
    'Mar  2 09:05:01 ip-10-0-0-1 web[3001]: Error: no login for postgres://db.internal/shop',
    "Mar  2 09:05:00 ip-10-0-0-1 web[3001]: Error: Cannot find module 'express'",
    '2026/03/02 09:05:10 [error] 2811#2811: *1 connect() failed (111: Connection refused) while connecting to upstream',
    '2026/03/02 09:04:00.000000 [INFO] Executing instruction: RunAppDeployPostDeployHooks',
    '2026/03/02 09:04:01.000000 [INFO] Engine finished execution successfully',
  ]);
});

it.each([
  ['after two minutes of Red', undefined, '5 min'],
  ['after as much of Red as the settings allow', '4m', '7 min'],
])(
  'ends a wait for an address early when Elastic Beanstalk shows no hope: %s',
  async (_, patience, after) => {
    if (patience !== undefined) {
      const settings = `project: shop\nenvironments:\n  preview:\n    health-patience: ${patience}\n`;
      const files = { '.github/greenroom.yml': settings };
      stage.world.act('github', 'push', { branch: 'main', files, by: 'mr-a' });
    }
    stage.world.act('site', 'break', { host: `${ENVIRONMENT}.preview.example.com` });
    stage.world.faults.add({
      name: 'an environment that stays Red',
      operation: 'DescribeEnvironments',
      times: 10_000,
      phase: 'before',
      effect: 'interpose',
      async interpose(request, handle) {
        const answer = await handle(request);
        const body = String(answer.body).replaceAll(/<Health>\w+<\/Health>/g, '<Health>Red</Health>');
        return { ...answer, body };
      },
    });
    const { report } = await provisionSlowly(stage, { timeout: '45m' });
    expect(report).toMatchObject({ decision: 'failed', reasonCode: 'unhealthy' });
    expect(report === 'killed' ? '' : report.sentence).toContain(
      `Environment ${ENVIRONMENT} is not healthy after ${after}: /health answers 500, and for Elastic Beanstalk it is Ready and Red (Ok)`,
    );
  },
);
