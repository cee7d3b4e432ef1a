import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach } from '@jest/globals';
import type { RunRecord } from '../../../rehearsal/runner/records/records.ts';
import { createRunner, type Runner, type RunnerOptions } from '../../../rehearsal/runner/runner.ts';
import { createRunnerGitHub, runnerEvent } from '../../../rehearsal/runner/world-github.ts';
import { createRehearsalWorld, type RehearsalWorld } from '../../../rehearsal/world/rehearsal-world.ts';

/** The shop's GitHub with a runner that hears of everything. */
export interface Shop {
  readonly world: RehearsalWorld;
  readonly runner: Runner;
  /** Lets a runner have these workflows, texts by file name; the repository does not hold them. */
  hire(files: Record<string, string>, options?: Partial<RunnerOptions>): void;
  /** Does what somebody does, and lets the runs that it causes finish; they come as `file event result`. */
  after(verb: string, args: Record<string, unknown>): Promise<readonly string[]>;
  /** An answer of the REST API to a person. */
  ask<T>(path: string, method?: string, body?: unknown): Promise<T>;
}

/** A shop for each test. */
export function withShop(): Shop {
  let world: RehearsalWorld | undefined;
  let runner: Runner | undefined;
  const open = <T>(thing: T | undefined): T => {
    if (thing === undefined) throw new Error('The shop has no runner yet; hire one.');
    return thing;
  };
  beforeEach(async () => {
    world = await createRehearsalWorld({ seed: 4 });
    runner = undefined;
  });
  afterEach(() => open(world).close());
  return {
    get world() {
      return open(world);
    },
    get runner() {
      return open(runner);
    },
    hire(files, options = {}) {
      const folder = mkdtempSync(join(tmpdir(), 'greenroom-test-'));
      const paths = Object.entries(files).map(([name, text]) => {
        writeFileSync(join(folder, name), text);
        return join(folder, name);
      });
      const hired = createRunner({
        github: createRunnerGitHub(open(world)),
        workflowsAt: () => paths,
        actionsRoot: join(import.meta.dirname, 'fixtures'),
        ...options,
      });
      runner = hired;
      open(world).github.onEvent((event) => hired.deliver(runnerEvent(event)));
    },
    async after(verb, args) {
      open(world).act('github', verb, args);
      return (await open(runner).idle()).map(inShort);
    },
    async ask<T>(path: string, method = 'GET', body?: unknown) {
      const { env, origin } = open(world);
      const response = await fetch(`${origin()}/github/repos/octo-org/shop/${path}`, {
        method,
        headers: { authorization: `Bearer ${env()['GITHUB_TOKEN']}` },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      const text = await response.text();
      if (!response.ok) throw new Error(`${response.status} ${text}`);
      return (text === '' ? undefined : JSON.parse(text)) as T;
    },
  };
}

function inShort({ file, event, conclusion }: RunRecord): string {
  const action = event.payload['action'];
  return [file, event.name, ...(typeof action === 'string' ? [action] : []), conclusion].join(' ');
}

/** A workflow with one job that says `hello`. */
export function workflow(on: string, job = 'steps: [{ id: say, run: echo hello }]'): string {
  return `name: ${on.split(/\W/)[0]}\non:\n  ${on}\njobs:\n  only:\n    runs-on: ubuntu-latest\n    ${job}\n`;
}
