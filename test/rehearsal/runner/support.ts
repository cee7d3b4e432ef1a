import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RunnerGitHub, TokenGrant } from '../../../rehearsal/runner/records/github.ts';
import type { RunRecord, StepRecord, TriggerEvent } from '../../../rehearsal/runner/records/records.ts';
import { createRunner, type Runner, type RunnerOptions } from '../../../rehearsal/runner/runner.ts';
import type { JobControl } from '../../../rehearsal/runner/steps/job-control.ts';

/** Texts of files by path; those in `bin/` can be executed. */
export type TestTree = Readonly<Record<string, string>>;

/**
 * A GitHub with a clock of its own that remembers which tokens it was asked for. `trees` are what its refs and commits
 * hold; the name of each is its commit's.
 */
export function createTestGitHub(
  trees: Readonly<Record<string, TestTree>> = {},
): RunnerGitHub & { readonly grants: TokenGrant[] } {
  const grants: TokenGrant[] = [];
  return {
    grants,
    repository: { fullName: 'octo-org/shop', id: 70107786, ownerId: 6811672, defaultBranch: 'main' },
    now: () => new Date().toISOString(),
    treeAt(ref) {
      const tree = trees[ref];
      if (tree === undefined) return undefined;
      const files = Object.entries(tree).map(([path, text]) => ({
        path,
        content: Buffer.from(text),
        executable: path.startsWith('bin/'),
      }));
      return { commit: ref, files };
    },
    environment: () => ({
      AWS_ENDPOINT_URL: 'http://127.0.0.1:9',
      GITHUB_API_URL: 'http://127.0.0.1:9/github',
    }),
    issueToken(grant) {
      grants.push(grant);
      return `ghs_test${grants.length}`;
    },
    issueIdTokenRequest: () => ({ url: 'http://127.0.0.1:9/oidc/token', token: 'id-token-request' }),
    actions: {
      learn: () => undefined,
      isEnabled: () => true,
      begin: () => undefined,
      tellJob: () => undefined,
      enter: () => ({
        verdict: () => ({ kind: 'open', secrets: {}, vars: {} }),
        begin: () => undefined,
        end: () => undefined,
        leave: () => undefined,
      }),
      end: () => undefined,
    },
  };
}

export interface Rehearsed {
  readonly runner: Runner;
  readonly github: ReturnType<typeof createTestGitHub>;
}

/** A runner over workflow texts by file name. */
export function runnerOf(files: Record<string, string>, options: Partial<RunnerOptions> = {}): Rehearsed {
  const folder = mkdtempSync(join(tmpdir(), 'greenroom-test-'));
  const paths = Object.entries(files).map(([name, text]) => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  });
  const github = createTestGitHub();
  const actionsRoot = join(import.meta.dirname, 'fixtures');
  return { github, runner: createRunner({ github, workflowsAt: () => paths, actionsRoot, ...options }) };
}

/** A workflow on `push` with the given jobs. */
export function onPush(jobs: string, head = ''): string {
  return `name: test\non: push\n${head}\njobs:\n${jobs.replaceAll(/^/gm, '  ')}\n`;
}

export const PUSH: TriggerEvent = {
  name: 'push',
  payload: { ref: 'refs/heads/main', after: 'a'.repeat(40) },
  ref: 'refs/heads/main',
  sha: 'a'.repeat(40),
  actor: 'mr-a',
};

/** The one run that a push starts. */
export async function pushed(
  jobs: string,
  options: Partial<RunnerOptions> = {},
  head = '',
): Promise<RunRecord> {
  const { runner } = runnerOf({ 'test.yml': onPush(jobs, head) }, options);
  runner.deliver(PUSH);
  const [run] = await runner.idle();
  if (!run) throw new Error('The push started no run.');
  return run;
}

/** A reusable workflow with the given jobs. */
export function callable(jobs: string, call = '', head = ''): string {
  const under = call === '' ? '' : `\n${call.replaceAll(/^/gm, '    ')}`;
  return `on:\n  workflow_call:${under}\n${head}\njobs:\n${jobs.replaceAll(/^/gm, '  ')}\n`;
}

/** The run of `test.yml`, beside the workflows that it calls. */
export async function called(
  jobs: string,
  others: Record<string, string>,
  options: Partial<RunnerOptions> = {},
  head = '',
): Promise<{ readonly run: RunRecord; readonly github: Rehearsed['github'] }> {
  const { runner, github } = runnerOf({ 'test.yml': onPush(jobs, head), ...others }, options);
  runner.deliver(PUSH);
  const [run, ...more] = await runner.idle();
  if (run === undefined || more.length > 0) throw new Error('The push started other than one run.');
  return { run, github };
}

export function stepOf(run: RunRecord, id: string, phase: StepRecord['phase'] = 'main'): StepRecord {
  const found = run.jobs.flatMap((job) => job.steps).find((step) => step.id === id && step.phase === phase);
  if (!found) throw new Error(`The run has no step ${id}; its jobs: ${JSON.stringify(run.jobs, null, 1)}`);
  return found;
}

/** Lets the runner run and strikes its first job as soon as its step has made the file `ready`. */
export async function idleWhile(
  runner: Runner,
  ready: string,
  strike: (job: JobControl) => void,
): Promise<readonly RunRecord[]> {
  const timer = setInterval(() => {
    const [job] = runner.running;
    if (job === undefined || !existsSync(ready)) return;
    clearInterval(timer);
    strike(job);
  }, 20);
  try {
    return await runner.idle();
  } finally {
    clearInterval(timer);
  }
}
