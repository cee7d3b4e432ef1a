import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, expect, it } from '@jest/globals';
import { repositoryRoot } from '../../tools/repository/repository-root.ts';
import { runDist } from '../../tools/runs/dist-step.ts';
import { eventFile } from '../../tools/runs/event-file.ts';

const BRANCH = 'feature/123456789-checkout';
let world: ChildProcess | undefined;

afterEach(() => {
  world?.kill('SIGKILL');
});

/** The variables that `npm run world` prints. */
async function printed(): Promise<Readonly<Record<string, string>>> {
  const cli = join(repositoryRoot, 'rehearsal', 'world-cli.ts');
  const child = spawn(process.execPath, [cli], { stdio: ['ignore', 'pipe', 'inherit'] });
  world = child;
  const line = await new Promise<string>((resolve) => {
    createInterface({ input: child.stdout }).once('line', resolve);
  });
  return (JSON.parse(line) as { env: Record<string, string> }).env;
}

it("runs a built action for whoever knows nothing but the world's variables", async () => {
  const env = await printed();
  const drive = async (verb: string, args: object): Promise<unknown> => {
    const body = JSON.stringify(args);
    return (await fetch(`${env['GREENROOM_WORLD']}/${verb}`, { method: 'POST', body })).json();
  };
  await drive('github/push', { branch: BRANCH, files: { 'a.txt': 'a\n' }, by: 'mr-a' });
  const { number } = (await drive('github/open', { branch: BRANCH, title: 'Check out', by: 'mr-a' })) as {
    number: number;
  };
  const { AWS_ACCESS_KEY_ID: _key, AWS_SECRET_ACCESS_KEY: _secret, ...keyless } = env;
  const run = await runDist({
    action: 'provision',
    env: {
      ...keyless,
      GITHUB_EVENT_NAME: 'workflow_dispatch',
      GITHUB_EVENT_PATH: eventFile({}),
      GITHUB_RUN_ID: '1',
      GITHUB_RUN_ATTEMPT: '1',
    },
    inputs: {
      'github-token': env['GITHUB_TOKEN'] ?? '',
      project: 'shop',
      region: env['AWS_REGION'] ?? '',
      'role-to-assume': env['GREENROOM_PROVISION_ROLE'] ?? '',
      'cfn-role-arn': env['GREENROOM_CFN_ROLE'] ?? '',
      'artifact-bucket': 'greenroom-shop-111122223333-eu-central-1',
      'pull-request': String(number),
      wait: 'false',
    },
  });
  expect(run).toMatchObject({
    exitCode: 0,
    outputs: { decision: 'created', 'reason-code': 'environment_started' },
  });
  const state = (await (await fetch(`${env['GREENROOM_WORLD']}/state`)).json()) as {
    sts: { sessions: { role: string }[] };
  };
  expect(state.sts.sessions.map(({ role }) => role)).toEqual([env['GREENROOM_PROVISION_ROLE']]);
});
