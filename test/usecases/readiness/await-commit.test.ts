import { describe, expect, it } from '@jest/globals';
import { awaitCommit } from '../../../src/usecases/readiness/await-commit.ts';
import type { HealthDeps } from '../../../src/usecases/readiness/await-health.ts';
import { depsOf } from '../../../tools/builders/ports.ts';
import { URL_OF_ENVIRONMENT } from '../../../tools/runs/preview-job.ts';
import { sleepingClock } from '../../support/clocks/sleeping-clock.ts';
import { provisionSlowly } from '../../support/runs/provision-here.ts';
import { withPreview } from '../../support/set-ups/with-preview.ts';

const HOST = new URL(URL_OF_ENVIRONMENT).host;
const OLD = '0123456789abcdef0123456789abcdef01234567';

const stage = withPreview({ seed: 7 });

function deploy(inputs: Readonly<Record<string, string>>) {
  return provisionSlowly(stage, { timeout: '20m', ...inputs });
}

function asked(path: string): number {
  return stage.world.log.entries().filter((each) => each.service === 'site' && each.path === path).length;
}

describe('an application that is asked for its commit', () => {
  it('is ready once it has said three times in a row that it is the right one', async () => {
    const path = '/.well-known/deployment-info';
    stage.world.act('site', 'lag', { host: HOST, sha: OLD, answers: 4 });
    const { report } = await deploy({ 'deployment-info': path });
    expect(report).toMatchObject({ decision: 'created', reasonCode: 'environment_created' });
    expect(asked(path)).toBe(7);
  });

  it('is not ready while it goes on to answer as another, and the report says as which', async () => {
    stage.world.act('site', 'lag', { host: HOST, sha: OLD });
    const { report, outputs } = await deploy({ 'deployment-info': '/version' });
    expect(report).toMatchObject({
      decision: 'failed',
      reasonCode: 'wrong_commit',
      sentence: expect.stringMatching(/\/version answers commit 0123456; .*'deployment-info'/),
    });
    expect(outputs['url']).toBe('');
  });

  it('is not ready where the path tells no commit', async () => {
    const { report } = await deploy({ 'deployment-info': '/health' });
    expect(report).toMatchObject({ sentence: expect.stringContaining('/health names no commit') });
  });

  it('is not asked where nobody wants it, nor at a place that is not its own', async () => {
    expect(await deploy({ 'deployment-info': '//evil.example.com/version' })).toMatchObject({
      report: { decision: 'refused', reasonCode: 'invalid_input' },
    });
    expect(await deploy({})).toMatchObject({ report: { decision: 'created' } });
    expect(asked('/version')).toBe(0);
  });
});

it('is not blamed where no name server knows its name', async () => {
  const { clock, waited } = sleepingClock();
  const deps = depsOf<HealthDeps>({
    clock,
    site: {
      read: async () => ({ status: undefined, problem: 'getaddrinfo ENOTFOUND', fault: 'unknown name' }),
    },
  });
  const asked = awaitCommit(deps, {
    name: 'shop-a',
    url: 'https://shop-a.preview.example.com/',
    path: '/version',
    commit: OLD,
    since: new Date(0),
    deadline: 2_700_000,
  });
  await expect(asked).rejects.toMatchObject({
    reasonCode: 'wrong_commit',
    message:
      "Environment shop-a does not say that it is 0123456 after 16 min: /version does not answer (getaddrinfo ENOTFOUND); no name server that the runner asks knows shop-a.preview.example.com: let the zone of the parent domain name the servers of the hosted zone that holds the record, use a public zone, or correct 'domain' and 'hosted-zone-id'.",
  });
  expect(waited()).toBeLessThan(970_000);
});
