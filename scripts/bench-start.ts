// Prints how long an action takes from process start to the first request that carries the scenario's data, beside a
// bare Node script that sends one fetch and, where it is given, a peer's bundle: all in one run, taking turns.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ownTemporaryFiles } from '../rehearsal/temporary-files.ts';

interface Contender {
  readonly name: string;
  readonly script: string;
  readonly env: Readonly<Record<string, string>>;
}

ownTemporaryFiles();
const root = join(import.meta.dirname, '..');
const { values: options } = parseArgs({
  options: {
    runs: { type: 'string', default: '15' },
    peer: {
      type: 'string',
      default: join(root, '..', 'shared', 'peers', 'aws-cloudformation-github-deploy', 'dist', 'index.js'),
    },
    limit: { type: 'string' },
  },
});

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
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
const folder = await mkdtemp(join(tmpdir(), 'greenroom-bench-'));
await writeFile(join(folder, 'bare.mjs'), `await fetch('${origin}/${MARK}');\n`);
await writeFile(
  join(folder, 'template.json'),
  JSON.stringify({ Resources: { Topic: { Type: 'AWS::SNS::Topic' } } }),
);
await writeFile(join(folder, 'event.json'), JSON.stringify({ action: 'opened' }));

/** Milliseconds from spawn to the first request that carries the mark. */
async function measure(contender: Contender): Promise<number> {
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

const actionEnv = {
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
const contenders: Contender[] = [
  {
    name: 'a bare script with one fetch',
    script: join(folder, 'bare.mjs'),
    env: { PATH: process.env['PATH'] ?? '' },
  },
  ...['provision', 'teardown', 'hours', 'sync-tracker'].map((name) => ({
    name,
    script: join(root, 'actions', name, 'dist', 'index.js'),
    env: {
      ...actionEnv,
      'INPUT_GITHUB-TOKEN': 'rehearsal',
      INPUT_BRANCH: 'main',
      'INPUT_PULL-REQUEST': '7',
      INPUT_TRACKER: 'pivotal',
      'INPUT_TRACKER-TOKEN': 'rehearsal',
      'INPUT_TRACKER-URL': `${origin}/services/v5`,
      'INPUT_SLACK-API-URL': `${origin}/slack/`,
      INPUT_RESULTS: '{}',
    },
  })),
];
if (existsSync(options.peer))
  contenders.push({
    name: 'aws-cloudformation-github-deploy',
    script: options.peer,
    env: {
      ...actionEnv,
      INPUT_NAME: MARK,
      // The runner hands over an input's default as if it had been given.
      INPUT_MODE: 'create-and-execute',
      INPUT_CAPABILITIES: 'CAPABILITY_IAM',

      INPUT_TEMPLATE: join(folder, 'template.json'),
      GITHUB_WORKSPACE: folder,
    },
  });
else console.log(`The peer's bundle is not at ${options.peer}, so it is left out.`);

const times = new Map<string, number[]>(contenders.map((contender) => [contender.name, []]));
for (let run = 0; run < Number(options.runs); run += 1)
  for (const contender of contenders) {
    const took = await measure(contender);
    if (run > 0) times.get(contender.name)?.push(took);
  }

const bare = median(times.get(contenders[0]?.name ?? '') ?? []);
console.log(
  `Median of ${Number(options.runs) - 1} runs each, taking turns, from process start to the first request that carries the data:`,
);
let worst = 0;
for (const [name, values] of times) {
  const ratio = median(values) / bare;
  if (name !== contenders[0]?.name && !name.startsWith('aws-')) worst = Math.max(worst, ratio);
  console.log(`${median(values).toFixed(0).padStart(6)} ms  ${ratio.toFixed(2).padStart(5)} ×  ${name}`);
}
server.close();
server.closeAllConnections();
if (options.limit !== undefined && worst > Number(options.limit)) {
  console.error(
    `The slowest action takes ${worst.toFixed(2)} times as long as the bare script; the limit is ${options.limit}.`,
  );
  process.exit(1);
}
