import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, describe, expect, it } from '@jest/globals';

const ROOT = join(import.meta.dirname, '..', '..');

/** One operation of each service that is asked in a way of its own. */
const KNOWN = [
  ['github', 'query OpenHeads'],
  ['github', 'GET /repos/{owner}/{repo}/branches'],
  ['cloudformation', 'ExecuteChangeSet'],
  ['slack', 'chat.postMessage'],
  ['s3', 'PutObject'],
  ['route53', 'ChangeResourceRecordSets'],
  ['logs', 'DescribeLogGroups'],
] as const;

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
    await expectPages(env);
    await expectKnownOperations(env);
    const state = (await (await fetch(`${env['GREENROOM_WORLD']}/state`)).json()) as Record<string, unknown>;
    expect(Object.keys(state)).toContain('cloudformation');
    const ended = new Promise((resolve) => child.once('close', resolve));
    child.kill('SIGTERM');
    expect(await ended).toBe(0);
    expect(lines).toHaveLength(1);
  });
});

/** docs.github.com, "Using pagination in the REST API": 30 a page where nobody says how many. */
async function expectPages(env: Readonly<Record<string, string>>): Promise<void> {
  const labels = `${env['GITHUB_API_URL']}/repos/${env['GITHUB_REPOSITORY']}/labels`;
  const headers = { authorization: `Bearer ${env['GITHUB_TOKEN']}` };
  for (let number = 1; number <= 31; number += 1)
    await fetch(labels, { method: 'POST', headers, body: JSON.stringify({ name: `label ${number}` }) });
  const page = await fetch(labels, { headers });
  expect(await page.json()).toHaveLength(30);
  expect(page.headers.get('link')).toMatch(/labels\?page=2>; rel="next", <\S+labels\?page=2>; rel="last"$/);
}

async function expectKnownOperations(env: Readonly<Record<string, string>>): Promise<void> {
  const order = (service: string, operation: string) =>
    fetch(`${env['GREENROOM_WORLD']}/faults`, {
      method: 'POST',
      body: JSON.stringify({ name: 'late', phase: 'before', effect: 'reset', skip: 9, service, operation }),
    });
  expect(await (await order('sts', 'AssumeRoleWithWebIdentiy')).json()).toEqual({
    message:
      "The world cannot play this fault: nothing of sts is called 'AssumeRoleWithWebIdentiy'. It takes AssumeRole, AssumeRoleWithWebIdentity, GetCallerIdentity.",
  });
  for (const [service, operation] of KNOWN) expect((await order(service, operation)).status).toBe(200);
}
