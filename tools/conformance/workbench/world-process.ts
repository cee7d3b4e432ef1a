import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { LoggedRequest, RunningWorld, WorldWish } from './check.ts';

const READY_WITHIN_MS = 60_000;

/** Starts `rehearsal/world-cli.ts` on a free port, as `npm run world` does; `stop` ends it. */
export async function startWorld(
  root: string,
  { seed, speed, exchanges }: WorldWish = {},
): Promise<RunningWorld & { stop(): void }> {
  const port = await freePort();
  const child = spawn(
    process.execPath,
    [
      join(root, 'rehearsal', 'world-cli.ts'),
      '--port',
      String(port),
      ...(seed === undefined ? [] : ['--seed', String(seed)]),
      ...(speed === undefined ? [] : ['--speed', String(speed)]),
    ],
    {
      cwd: root,
      env: { ...process.env, ...(exchanges === undefined ? {} : { GREENROOM_EXCHANGES: exchanges }) },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  const origin = `http://127.0.0.1:${port}`;
  const env = await readyEnv(child);
  return {
    origin,
    env,
    log: async () => (await (await fetch(`${origin}/_world/log`)).json()) as readonly LoggedRequest[],
    stop: () => {
      child.kill();
    },
  };
}

/** The `env` of the one line of JSON that the world prints when it is ready. */
function readyEnv(child: ChildProcess): Promise<Readonly<Record<string, string>>> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => fail(`was not ready within ${READY_WITHIN_MS / 1000} s`), READY_WITHIN_MS);
    const fail = (why: string): void => {
      clearTimeout(late);
      child.kill();
      reject(new Error(`The world ${why}.`));
    };
    child.once('exit', (status) => fail(`ended with ${status} before it was ready`));
    if (child.stdout === null) return fail('has no output');
    createInterface({ input: child.stdout }).on('line', (line) => {
      if (!line.startsWith('{"env"')) return;
      clearTimeout(late);
      child.removeAllListeners('exit');
      resolve((JSON.parse(line) as { env: Record<string, string> }).env);
    });
  });
}

/** A port of 127.0.0.1 that nobody listens at now. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() =>
        typeof address === 'object' && address
          ? resolve(address.port)
          : reject(new Error('There is no free port.')),
      );
    });
  });
}
