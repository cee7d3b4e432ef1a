import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, describe, expect, it } from '@jest/globals';

const ROOT = join(import.meta.dirname, '..', '..');

describe('npm run world', () => {
  let world: ChildProcess | undefined;
  afterEach(() => {
    world?.kill('SIGKILL');
  });

  it('prints one line with what points clients at it, serves, and ends when told', async () => {
    const child = spawn(process.execPath, [join(ROOT, 'rehearsal', 'world-cli.ts'), '--port', '0'], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    world = child;
    const lines: string[] = [];
    const first = new Promise<string>((resolve) => {
      createInterface({ input: child.stdout }).on('line', (line) => {
        lines.push(line);
        resolve(line);
      });
    });
    const { env } = JSON.parse(await first) as { env: Record<string, string> };
    expect(Object.keys(env).sort()).toEqual([
      'ACTIONS_ID_TOKEN_REQUEST_TOKEN',
      'ACTIONS_ID_TOKEN_REQUEST_URL',
      'AWS_ACCESS_KEY_ID',
      'AWS_DEFAULT_REGION',
      'AWS_ENDPOINT_URL',
      'AWS_REGION',
      'AWS_SECRET_ACCESS_KEY',
      'GITHUB_API_URL',
      'GITHUB_GRAPHQL_URL',
      'GITHUB_REPOSITORY',
      'GITHUB_REPOSITORY_ID',
      'GITHUB_REPOSITORY_OWNER',
      'GITHUB_REPOSITORY_OWNER_ID',
      'GITHUB_SERVER_URL',
      'GITHUB_TOKEN',
      'GREENROOM_CFN_ROLE',
      'GREENROOM_PROVISION_ROLE',
      'GREENROOM_READ_ROLE',
      'GREENROOM_TEARDOWN_ROLE',
      'GREENROOM_WORLD',
      'HTTPS_PROXY',
      'HTTP_PROXY',
      'NODE_USE_ENV_PROXY',
      'NO_PROXY',
      'SLACK_API_URL',
      'SLACK_CHANNEL',
      'SLACK_TOKEN',
      'TRACKER_PROJECT',
      'TRACKER_TOKEN',
      'TRACKER_URL',
    ]);
    const repository = await fetch(`${env['GITHUB_API_URL']}/repos/${env['GITHUB_REPOSITORY']}`, {
      headers: { authorization: `Bearer ${env['GITHUB_TOKEN']}` },
    });
    expect(await repository.json()).toMatchObject({ id: 70107786, full_name: 'octo-org/shop' });
    const state = (await (await fetch(`${env['GREENROOM_WORLD']}/state`)).json()) as Record<string, unknown>;
    expect(Object.keys(state)).toContain('cloudformation');
    const ended = new Promise((resolve) => child.once('close', resolve));
    child.kill('SIGTERM');
    expect(await ended).toBe(0);
    expect(lines).toHaveLength(1);
  });
});
