import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createRunner, type Runner } from '../../rehearsal/runner/runner.ts';
import { createRunnerGitHub, runnerEvent } from '../../rehearsal/runner/world-github.ts';
import { repositoryRoot } from '../../tools/repository/repository-root.ts';
import { PER_WAIT } from '../../tools/runs/dist-step.ts';
import { withGround } from '../support/set-ups/with-ground.ts';

const text = readFileSync(join(repositoryRoot, 'docs', 'examples', 'large-estate.yml'), 'utf8');

const here = withGround({ perWait: PER_WAIT });
let runner: Runner;
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'greenroom-test-'));
  const file = join(folder, 'large-sweep.yml');
  writeFileSync(file, text);
  runner = createRunner({
    github: createRunnerGitHub(here.world),
    workflowsAt: () => [file],
    actionsRoot: folder,
    suite: { root: repositoryRoot },
    vars: {
      GREENROOM: 'on',
      GREENROOM_PROJECT: 'shop',
      AWS_REGION: 'eu-central-1',
      GREENROOM_TEARDOWN_ROLE: 'arn:aws:iam::111122223333:role/greenroom-teardown',
    },
    parallel: 2,
  });
  here.world.github.onEvent((event) => runner.deliver(runnerEvent(event)));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function atNight() {
  await runner.idle();
  here.world.act('github', 'schedule', { cron: '41 3 * * *' });
  const [run] = await runner.idle();
  const decisions = run?.jobs.flatMap((job) =>
    job.steps
      .filter((step) => step.outputs['decision'] !== undefined)
      .map((step) => `${job.id} ${step.outputs['decision']} ${step.outputs['reason-code']}`),
  );
  return { run, decisions };
}

describe('the workflow for a large estate', () => {
  it('parts the work among jobs, and ends with one report of all that became of it', async () => {
    here.open('wanted');
    here.stack('shop-wanted', 'wanted');
    for (const n of [1, 2]) here.stack(`shop-gone-${n}`, `gone-${n}`);
    const { run, decisions } = await atNight();
    expect(run?.conclusion).toBe('success');
    expect(decisions).toEqual([
      'plan planned batches_planned',
      'take-down deleted environment_deleted',
      'take-down deleted environment_deleted',
      'merge deleted environment_deleted',
      'merge nothing nothing_to_do',
    ]);
    const merged = run?.jobs.at(-1)?.steps.find((step) => step.id === 'merge');
    expect(JSON.parse(merged?.outputs['deleted'] ?? '')).toHaveLength(2);
    expect(here.standing()).toEqual(['shop-wanted']);
  });

  it('starts no batch where nothing has to go', async () => {
    here.open('wanted');
    here.stack('shop-wanted', 'wanted');
    const { run, decisions } = await atNight();
    expect(decisions).toEqual(['plan nothing nothing_to_do']);
    expect(run?.jobs.map((job) => `${job.id} ${job.result}`)).toEqual([
      'plan success',
      'take-down skipped',
      'merge skipped',
    ]);
  });
});
