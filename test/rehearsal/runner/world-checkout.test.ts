import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import type { RunRecord } from '../../../rehearsal/runner/records/records.ts';
import { createRunner, type Runner } from '../../../rehearsal/runner/runner.ts';
import { createRunnerGitHub, runnerEvent } from '../../../rehearsal/runner/world-github.ts';
import { createRehearsalWorld, type RehearsalWorld } from '../../../rehearsal/world/rehearsal-world.ts';
import { stepOf } from './support.ts';

const WORKFLOW = `
on: [push, pull_request]
jobs:
  look:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v6
      - { id: look, run: 'cat *.txt; bin/start 2>/dev/null; true' }
`;

let world: RehearsalWorld;
let runner: Runner;
let folder: string;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'greenroom-test-'));
  const file = join(folder, 'look.yml');
  writeFileSync(file, WORKFLOW);
  world = await createRehearsalWorld({ seed: 5 });
  runner = createRunner({
    github: createRunnerGitHub(world),
    workflowsAt: () => [file],
    actionsRoot: folder,
  });
  world.github.onEvent((event) => runner.deliver(runnerEvent(event)));
});

afterEach(async () => {
  await world.close();
  rmSync(folder, { recursive: true, force: true });
});

async function pushed(branch: string, files: Readonly<Record<string, unknown>>): Promise<RunRecord> {
  world.act('github', 'push', { branch, files, by: 'mr-a' });
  const [run] = await runner.idle();
  if (run === undefined) throw new Error('The push started no run.');
  return run;
}

it('checks out what was pushed, and for a pull request what merging it would give', async () => {
  const start = { text: '#!/bin/sh\necho started\n', executable: true };
  const first = await pushed('main', { 'a.txt': 'one\n', 'bin/start': start });
  expect(stepOf(first, 'look').log).toEqual(['one', 'started']);
  const onBranch = await pushed('feature', { 'b.txt': 'two\n' });
  expect(stepOf(onBranch, 'look').log).toEqual(['one', 'two', 'started']);
  await pushed('main', { 'c.txt': 'three\n' });
  world.act('github', 'open', { branch: 'feature', title: 'Two', by: 'mr-a' });
  const [merged] = await runner.idle();
  expect(merged?.event.name).toBe('pull_request');
  expect(merged && stepOf(merged, 'look').log).toEqual(['one', 'two', 'three', 'started']);
});
