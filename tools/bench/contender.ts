import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { WireEntry } from '../../rehearsal/world/kernel/wire-log.ts';
import type { RehearsalWorld } from '../../rehearsal/world/rehearsal-world.ts';
import { repositoryRoot } from '../repository/repository-root.ts';
import { runDist } from '../runs/dist-step.ts';
import { PEAK_KB } from '../runs/peak-memory.ts';

/** Folder of the peer's action beside the repository. */
export const PEER = join(repositoryRoot, '..', 'shared', 'peers', 'aws-cloudformation-github-deploy');

/** Whether the peer's bundle is on this machine. */
export function peerIsThere(peer: string): boolean {
  return existsSync(join(peer, 'dist', 'index.js'));
}

const AWS = new Set(['cloudformation', 'elasticbeanstalk', 's3', 'sts', 'route53']);

/** The requests of AWS's services that name something, from a place in the log on. */
export function awsCalls(world: RehearsalWorld, from: number, name = ''): readonly WireEntry[] {
  return world.log
    .entries(from)
    .filter((entry) => AWS.has(entry.service) && (name === '' || entry.requestBody.includes(name)));
}

/** A process that has ended, and what it took. */
export interface Ended {
  readonly outputs: Readonly<Record<string, string>>;
  /** Largest resident set of the process, in MiB. */
  readonly peakMiB: number;
  readonly ms: number;
  readonly usage: Usage;
}

/** What a process took from its start to its exit, by its own account. */
export interface Usage {
  readonly wallMs: number;
  /** Of all its threads, in the program and in the system. */
  readonly cpuMs: number;
  /** Largest resident set. */
  readonly peakMiB: number;
}

const NOTE_USAGE = `
import { writeFileSync } from 'node:fs';
process.on('exit', () => {
  const { userCPUTime, systemCPUTime } = process.resourceUsage();
  const usage = { wallMs: performance.now(), cpuMs: (userCPUTime + systemCPUTime) / 1000, peakMiB: ${PEAK_KB} / 1024 };
  writeFileSync(process.env.BENCH_USAGE, JSON.stringify(usage));
});
`;

/** Variables that let a Node process note what it took, and what it noted. */
export function usageNote(): { readonly env: Readonly<Record<string, string>>; read(): Usage } {
  const file = join(mkdtempSync(join(tmpdir(), 'greenroom-bench-')), 'usage');
  return {
    env: {
      BENCH_USAGE: file,
      NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(NOTE_USAGE)}`,
    },
    read: () => JSON.parse(readFileSync(file, 'utf8')) as Usage,
  };
}

/** One built action in a process of its own, on the world. @throws Error with its log when it ends red. */
export async function runAction(
  world: RehearsalWorld,
  action: string,
  inputs: Readonly<Record<string, string>>,
): Promise<Ended> {
  const note = usageNote();
  const startedAt = performance.now();
  const token = world.github.token({
    kind: 'workflow',
    permissions: { contents: 'read', deployments: 'write', issues: 'write', 'pull-requests': 'write' },
  });
  const ended = await runDist({
    action,
    env: {
      ...world.env(),
      ...note.env,
      GITHUB_RUN_ID: String(world.log.next()),
      GITHUB_RUN_ATTEMPT: '1',
      GITHUB_EVENT_NAME: 'workflow_dispatch',
    },
    inputs: { 'github-token': token, project: 'shop', ...inputs },
  });
  if (ended.exitCode !== 0) throw new Error(`${action} ended with ${ended.exitCode}:\n${ended.stdout}`);
  const usage = note.read();
  return { outputs: ended.outputs, peakMiB: usage.peakMiB, ms: performance.now() - startedAt, usage };
}
