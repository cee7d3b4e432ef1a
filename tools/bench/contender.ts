import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { WireEntry } from '../../rehearsal/world/kernel/wire-log.ts';
import type { RehearsalWorld } from '../../rehearsal/world/rehearsal-world.ts';
import { repositoryRoot } from '../repository/repository-root.ts';
import { runDist } from '../runs/dist-step.ts';

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
}

const NOTE_PEAK = `
import { writeFileSync } from 'node:fs';
process.on('exit', () => writeFileSync(process.env.BENCH_PEAK, String(process.resourceUsage().maxRSS)));
`;

/** One built action in a process of its own, on the world. @throws Error with its log when it ends red. */
export async function runAction(
  world: RehearsalWorld,
  action: string,
  inputs: Readonly<Record<string, string>>,
): Promise<Ended> {
  const peak = join(mkdtempSync(join(tmpdir(), 'greenroom-bench-')), 'peak');
  const startedAt = performance.now();
  const token = world.github.token({
    kind: 'workflow',
    permissions: { contents: 'read', deployments: 'write', 'pull-requests': 'write' },
  });
  const ended = await runDist({
    action,
    env: {
      ...world.env(),
      BENCH_PEAK: peak,
      NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(NOTE_PEAK)}`,
      GITHUB_RUN_ID: String(world.log.next()),
      GITHUB_RUN_ATTEMPT: '1',
      GITHUB_EVENT_NAME: 'workflow_dispatch',
    },
    inputs: { 'github-token': token, project: 'shop', ...inputs },
  });
  if (ended.exitCode !== 0) throw new Error(`${action} ended with ${ended.exitCode}:\n${ended.stdout}`);
  return {
    outputs: ended.outputs,
    peakMiB: Number(readFileSync(peak, 'utf8')) / 1024,
    ms: performance.now() - startedAt,
  };
}
