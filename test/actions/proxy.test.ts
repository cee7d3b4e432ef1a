import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type DistResult, PER_WAIT, runDist } from '../../tools/runs/dist-step.ts';
import { stepEnvironment, stepInputs } from '../../tools/runs/preview-job.ts';
import { withPreview } from '../support/set-ups/with-preview.ts';
import { type ConnectProxy, openConnectProxy } from '../support/world/connect-proxy.ts';

const stage = withPreview({ seed: 5, perWait: PER_WAIT });
let proxy: ConnectProxy;

beforeEach(async () => {
  proxy = await openConnectProxy(stage.world.origin());
});

afterEach(() => proxy.close());

/** A step whose far sides are hosts that only the proxy can reach. */
function run(action: string, inputs: Readonly<Record<string, string>>, env = {}): Promise<DistResult> {
  const workspace = mkdtempSync(join(tmpdir(), 'greenroom-workspace-'));
  mkdirSync(join(workspace, 'out'));
  writeFileSync(join(workspace, 'out', 'app.js'), 'app');
  return runDist({
    action,
    env: {
      ...stepEnvironment(stage, 1),
      GITHUB_API_URL: 'https://github.test/github',
      GITHUB_GRAPHQL_URL: 'https://github.test/github/graphql',
      AWS_ENDPOINT_URL: 'https://aws.test',
      GITHUB_WORKSPACE: workspace,
      HTTPS_PROXY: proxy.address,
      ...proxy.trust,
      ...env,
    },
    inputs: {
      ...stepInputs(stage, {}),
      'tracker-url': 'https://tracker.test/tracker',
      'slack-api-url': 'https://slack.test/slack/api/',
      ...inputs,
    },
  });
}

function hosts(): readonly string[] {
  return [...new Set(proxy.connects)].sort();
}

describe('a built action behind a proxy that HTTPS_PROXY alone names', () => {
  it('reaches GitHub and AWS', async () => {
    const provisioned = await run('provision', { wait: 'false', 'source-bundle': 'out' });
    expect(provisioned).toMatchObject({ exitCode: 0, outputs: { 'reason-code': 'environment_started' } });
    expect(hosts()).toEqual(['aws.test:443', 'github.test:443', 'slack.test:443']);
    expect(proxy.uninvited).toEqual([]);
  });

  it('reaches the tracker', async () => {
    expect(await run('sync-tracker', {})).toMatchObject({
      exitCode: 0,
      outputs: { 'reason-code': 'story_moved' },
    });
    expect(hosts()).toEqual(['github.test:443', 'tracker.test:443']);
  });

  it('reaches Slack', async () => {
    const told = await run('notify', { message: 'Come and see.' });
    expect(told).toMatchObject({ exitCode: 0, outputs: { delivered: expect.stringContaining('slack') } });
    expect(hosts()).toEqual(['github.test:443', 'slack.test:443']);
  });

  it('goes past it to what NO_PROXY names', async () => {
    const synced = await run(
      'sync-tracker',
      { 'tracker-url': `${proxy.tlsOrigin}/tracker` },
      { NO_PROXY: 'example.com,127.0.0.1' },
    );
    expect(synced).toMatchObject({ exitCode: 0, outputs: { 'reason-code': 'story_moved' } });
    expect(hosts()).toEqual(['github.test:443']);
  });

  it('says which variable is wrong, and not what it holds', async () => {
    const refused = await run('sync-tracker', {}, { HTTPS_PROXY: 'user:pass' });
    expect(refused).toMatchObject({ exitCode: 1, outputs: { 'reason-code': 'invalid_input' } });
    expect(refused.stdout).toContain("The variable 'HTTPS_PROXY' holds no address of a proxy");
    expect(refused.stdout).not.toContain('user:pass');
  });
});
