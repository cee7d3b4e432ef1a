import { type ChildProcess, spawn } from 'node:child_process';
import type { Bench, SkippedBecause } from '../workbench/check.ts';
import { lastLines, runProgram } from '../workbench/run-program.ts';
import { freePort } from '../workbench/world-process.ts';

const READY_WITHIN_MS = 60_000;

/** A cloud that somebody else wrote, and which claim it can refute. */
export interface PeerCloudKind {
  readonly name: string;
  readonly refutes: string;
  readonly start: (bench: Bench, port: number) => Promise<ChildProcess | undefined>;
}

/** fakecloud, which plays resources and Beanstalk. */
export const FAKECLOUD: PeerCloudKind = {
  name: 'fakecloud',
  refutes:
    'that the shapes of Beanstalk and its CloudFormation types are right; it settles at once and refuses little',
  async start(bench, port) {
    const program = bench.shared('bin/fakecloud') ?? (await onPath('fakecloud'));
    if (program === undefined) return undefined;
    return spawn(program, ['--addr', `127.0.0.1:${port}`], { stdio: 'ignore' });
  },
};

/** moto's server. */
export const MOTO: PeerCloudKind = {
  name: 'moto',
  refutes:
    'that S3 and Route 53 are right, versions, delete markers and uploads among it; its stacks never fail',
  async start(bench, port) {
    return spawn(bench.tool('moto_server'), ['-H', '127.0.0.1', '-p', String(port)], { stdio: 'ignore' });
  },
};

/** ministack. */
export const MINISTACK: PeerCloudKind = {
  name: 'ministack',
  refutes:
    'that failing stacks are right: rollback, DELETE_FAILED, change sets without a change; it has no Beanstalk',
  async start(bench, port) {
    const env = {
      PATH: process.env['PATH'],
      HOME: bench.scratch(),
      TMPDIR: bench.scratch(),
      // It listens on every interface, and on ports of its own for devices and files, unless it is told not to.
      BIND_HOST: '127.0.0.1',
      GATEWAY_PORT: String(port),
      IOT_MTLS_ENABLED: '0',
      SFTP_ENABLED: '0',
    };
    return spawn(bench.tool('ministack'), [], { stdio: 'ignore', env });
  },
};

/** Does something on a cloud that somebody else wrote, empty and of its own. */
export async function onFreshCloud(
  bench: Bench,
  kind: PeerCloudKind,
  work: (url: string) => Promise<void>,
): Promise<SkippedBecause | undefined> {
  const port = await freePort();
  const cloud = await kind.start(bench, port);
  if (cloud === undefined) return { skipped: `${kind.name} is not on this machine` };
  cloud.on('error', () => undefined);
  const url = `http://127.0.0.1:${port}`;
  try {
    await answers(kind, url);
    await work(url);
    return undefined;
  } finally {
    cloud.kill();
  }
}

async function onPath(program: string): Promise<string | undefined> {
  const { status } = await runProgram(program, ['--version']);
  return status === null ? undefined : program;
}

async function answers({ name }: PeerCloudKind, url: string): Promise<void> {
  const deadline = Date.now() + READY_WITHIN_MS;
  let problem = '';
  while (Date.now() < deadline) {
    try {
      await fetch(url);
      return;
    } catch (error) {
      problem = String(error);
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }
  throw new Error(`${name} did not answer within ${READY_WITHIN_MS / 1000} s: ${lastLines(problem)}`);
}
