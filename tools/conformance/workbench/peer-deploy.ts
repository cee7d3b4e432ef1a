import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Bench, RunningWorld, SkippedBecause } from './check.ts';
import { type Finished, runProgram } from './run-program.ts';

const BUNDLE = 'peers/aws-cloudformation-github-deploy/dist/index.js';
/** Said where the peer's bundle is missing. */
export const PEER_ABSENT: SkippedBecause = { skipped: "the peer's bundle is not on this machine" };

/** How the peer's action ended, with its outputs. */
export interface PeerRun extends Finished {
  /** What it printed on both streams. */
  readonly said: string;
  readonly outputs: string;
}

/** Runs the peer's action with some inputs. */
export type PeerDeploy = (inputs: Readonly<Record<string, string>>) => Promise<PeerRun>;

/**
 * The built action aws-cloudformation-github-deploy, started as a runner starts it: inputs by name, the defaults of its
 * action.yml among them. Undefined where its bundle is not at hand.
 */
export function peerDeploy(bench: Bench, world: RunningWorld): PeerDeploy | undefined {
  const bundle = bench.shared(BUNDLE);
  if (bundle === undefined) return undefined;
  return async (inputs) => {
    const workspace = bench.scratch();
    const files = Object.fromEntries(
      ['GITHUB_OUTPUT', 'GITHUB_STEP_SUMMARY', 'GITHUB_STATE', 'GITHUB_ENV'].map((key) => [
        key,
        join(workspace, key),
      ]),
    );
    for (const file of Object.values(files)) writeFileSync(file, '');
    const env = {
      PATH: process.env['PATH'],
      HOME: workspace,
      GITHUB_WORKSPACE: workspace,
      ...world.env,
      ...files,
      ...environmentOf({ ...DEFAULTS, ...inputs }),
    };
    const run = await runProgram(process.execPath, [bundle], { cwd: workspace, env, timeoutMs: 180_000 });
    const outputs = readFileSync(files['GITHUB_OUTPUT'] ?? '', 'utf8');
    return { ...run, said: `${run.stdout}${run.stderr}`, outputs };
  };
}

const DEFAULTS: Readonly<Record<string, string>> = {
  mode: 'create-and-execute',
  capabilities: 'CAPABILITY_IAM',
  'no-execute-changeset': 'false',
  'no-delete-failed-changeset': 'false',
  'fail-on-empty-changeset': 'false',
  'disable-rollback': 'false',
  'termination-protection': 'false',
  'include-nested-stacks-change-set': '0',
};

function environmentOf(inputs: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]),
  );
}
