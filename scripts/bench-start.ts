// Prints how long an action takes from process start to the first request that carries the scenario's data, beside a
// bare Node script that sends one fetch and, where it is given, a peer's bundle: all in one run, taking turns.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCommand, UsageError, wholeNumber } from '../rehearsal/command-line.ts';
import { ownTemporaryFiles } from '../rehearsal/temporary-files.ts';
import { actionNames } from '../tools/repository/action-metadata.ts';

interface Contender {
  readonly name: string;
  readonly script: string;
  readonly env: Readonly<Record<string, string>>;
}

const root = join(import.meta.dirname, '..');
const COMMAND = {
  usage: 'npm run bench:start -- [--runs N] [--limit N] [--peer FILE]',
  about: `Prints how long an action takes from process start to the first request that carries data.

  --runs N     how often each is started; the first time does not count (15)
  --limit N    fails where an action takes more than N times as long as a bare script
  --peer FILE  where the bundle of aws-cloudformation-github-deploy is`,
  options: {
    runs: { type: 'string', default: '15' },
    peer: {
      type: 'string',
      default: join(root, '..', 'shared', 'peers', 'aws-cloudformation-github-deploy', 'dist', 'index.js'),
    },
    limit: { type: 'string' },
  },
} as const;

/** A step before this one made an environment, so there is news to tell. */
const NEWS = {
  version: 1,
  action: 'provision',
  decision: 'created',
  reasonCode: 'environment_created',
  sentence: 'The environment is there.',
  subject: {
    key: 'bench-main',
    repository: 'octo-org/greenroom-bench',
    project: 'bench',
    kind: 'preview',
    branch: 'main',
    pullRequest: 7,
  },
  environment: { name: 'bench-main', url: 'http://bench.example.com' },
  durationMs: 1,
};

/** Without these the two would have nothing to ask for. */
const OWN_INPUTS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  notify: { INPUT_RESULTS: JSON.stringify(NEWS) },
  'pull-request': { INPUT_OPERATION: 'delete-branch' },
};

/** What the scenario is about; a request that names it carries the scenario's data. */
const MARK = 'greenroom-bench';

let onRequest: ((arrivedAt: number) => void) | undefined;
const server = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    if (`${request.url} ${Buffer.concat(chunks).toString('utf8')}`.includes(MARK))
      onRequest?.(performance.now());
    response.writeHead(404, { 'content-type': 'application/json' }).end('{"message":"Not Found"}');
  });
});

ownTemporaryFiles();
await runCommand(COMMAND, async ({ runs, peer, limit }) => {
  const count = wholeNumber('runs', runs, { least: 2 });
  const most = limit === undefined ? undefined : numberOf(limit);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const folder = await mkdtemp(join(tmpdir(), 'greenroom-bench-'));
  try {
    return tell(await play(await contendersIn(folder, peer), folder, count), most);
  } finally {
    server.close();
    server.closeAllConnections();
  }
});

function numberOf(limit: string): number {
  if (Number(limit) > 0) return Number(limit);
  throw new UsageError(`--limit takes a number above 0, not '${limit}'.`);
}

/** Milliseconds from spawn to the first request that carries the mark. */
async function measure(contender: Contender, folder: string): Promise<number> {
  const startedAt = performance.now();
  const arrived = new Promise<number>((resolve) => {
    onRequest = resolve;
  });
  const child = spawn(process.execPath, [contender.script], {
    env: { ...contender.env },
    stdio: 'ignore',
    cwd: folder,
  });
  const ended = new Promise<never>((_, reject) =>
    child.on('exit', (code) =>
      setTimeout(
        () => reject(new Error(`${contender.name} ended with ${code} before it sent its request.`)),
        50,
      ),
    ),
  );
  ended.catch(() => undefined);
  const took = (await Promise.race([arrived, ended])) - startedAt;
  onRequest = undefined;
  child.kill('SIGKILL');
  await ended.catch(() => undefined);
  return took;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

/** Who is measured: a bare script first, then our actions, then the peer where its bundle is there. */
async function contendersIn(folder: string, peer: string): Promise<readonly Contender[]> {
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  await writeFile(join(folder, 'bare.mjs'), `await fetch('${origin}/${MARK}');\n`);
  await writeFile(
    join(folder, 'template.json'),
    JSON.stringify({ Resources: { Topic: { Type: 'AWS::SNS::Topic' } } }),
  );
  await writeFile(
    join(folder, 'event.json'),
    JSON.stringify({
      action: 'opened',
      number: 7,
      pull_request: { number: 7, head: { ref: 'main', sha: '0'.repeat(40) } },
    }),
  );
  const env = actionEnv(origin, folder);
  const bare = {
    name: 'a bare script with one fetch',
    script: join(folder, 'bare.mjs'),
    env: { PATH: process.env['PATH'] ?? '' },
  };
  const ours = actionNames(root).map((name) => ({
    name,
    script: join(root, 'actions', name, 'dist', 'index.js'),
    env: { ...env, ...inputsOfOurs(origin), ...OWN_INPUTS[name] },
  }));
  if (existsSync(peer)) return [bare, ...ours, peerAt(peer, env, folder)];
  console.log(`The peer's bundle is not at ${peer}, so it is left out.`);
  return [bare, ...ours];
}

function actionEnv(origin: string, folder: string): Readonly<Record<string, string>> {
  return {
    PATH: process.env['PATH'] ?? '',
    GITHUB_REPOSITORY: `octo-org/${MARK}`,
    GITHUB_API_URL: origin,
    GITHUB_EVENT_NAME: 'pull_request',
    GITHUB_EVENT_PATH: join(folder, 'event.json'),
    RUNNER_TEMP: folder,
    AWS_ENDPOINT_URL: origin,
    AWS_REGION: 'eu-central-1',
    AWS_ACCESS_KEY_ID: 'AKIAREHEARSAL0000000',
    AWS_SECRET_ACCESS_KEY: 'rehearsal',
  };
}

function inputsOfOurs(origin: string): Readonly<Record<string, string>> {
  return {
    'INPUT_GITHUB-TOKEN': 'rehearsal',
    INPUT_BRANCH: 'main',
    'INPUT_PULL-REQUEST': '7',
    INPUT_TRACKER: 'pivotal',
    'INPUT_TRACKER-TOKEN': 'rehearsal',
    'INPUT_TRACKER-URL': `${origin}/services/v5`,
    'INPUT_SLACK-API-URL': `${origin}/slack/`,
    INPUT_RESULTS: '{}',
  };
}

function peerAt(script: string, env: Readonly<Record<string, string>>, folder: string): Contender {
  return {
    name: 'aws-cloudformation-github-deploy',
    script,
    env: {
      ...env,
      INPUT_NAME: MARK,
      // The runner hands over an input's default as if it had been given.
      INPUT_MODE: 'create-and-execute',
      INPUT_CAPABILITIES: 'CAPABILITY_IAM',
      INPUT_TEMPLATE: join(folder, 'template.json'),
      GITHUB_WORKSPACE: folder,
    },
  };
}

/** The times of each contender by name, in ms; they take turns, and the first turn warms up. */
async function play(
  contenders: readonly Contender[],
  folder: string,
  runs: number,
): Promise<ReadonlyMap<string, readonly number[]>> {
  const times = new Map<string, number[]>(contenders.map((contender) => [contender.name, []]));
  for (let run = 0; run < runs; run += 1)
    for (const contender of contenders) {
      const took = await measure(contender, folder);
      if (run > 0) times.get(contender.name)?.push(took);
    }
  return times;
}

/** Prints the medians; 1 when one of our actions takes more than `limit` times as long as the bare script. */
function tell(times: ReadonlyMap<string, readonly number[]>, limit: number | undefined): number {
  const [[bareName, bareTimes] = ['', []]] = times;
  const bare = median(bareTimes);
  console.log(
    `Median of ${bareTimes.length} runs each, taking turns, from process start to the first request that carries the data:`,
  );
  let worst = 0;
  for (const [name, values] of times) {
    const ratio = median(values) / bare;
    if (name !== bareName && !name.startsWith('aws-')) worst = Math.max(worst, ratio);
    console.log(`${median(values).toFixed(0).padStart(6)} ms  ${ratio.toFixed(2).padStart(5)} ×  ${name}`);
  }
  if (limit === undefined || worst <= limit) return 0;
  console.error(
    `The slowest action takes ${worst.toFixed(2)} times as long as the bare script; the limit is ${limit}.`,
  );
  return 1;
}
