import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createRunner, type Runner } from '../../rehearsal/runner/runner.ts';
import { createRunnerGitHub, runnerEvent } from '../../rehearsal/runner/world-github.ts';
import { repositoryRoot } from '../../tools/repository/repository-root.ts';
import { PER_WAIT } from '../../tools/runs/dist-step.ts';
import { withGround } from '../support/set-ups/with-ground.ts';

interface SeenStack {
  readonly name: string;
  readonly tags: Readonly<Record<string, string>>;
}

const here = withGround({ perWait: PER_WAIT });
let runner: Runner;
let folder: string;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'greenroom-test-'));
  const files = ['adopt', 'leave'].map((name) => {
    const text = example(name);
    const path = `.github/workflows/${name}.yml`;
    here.world.act('github', 'push', { branch: 'main', files: { [path]: text }, by: 'mr-a' });
    const file = join(folder, `${name}.yml`);
    writeFileSync(file, text);
    return file;
  });
  runner = createRunner({
    github: createRunnerGitHub(here.world),
    workflowsAt: () => files,
    actionsRoot: folder,
    suite: { root: repositoryRoot },
    vars: {
      GREENROOM_PROJECT: 'shop',
      AWS_REGION: 'eu-central-1',
      GREENROOM_TEARDOWN_ROLE: 'arn:aws:iam::111122223333:role/greenroom-teardown',
      // The one role that the world has for this.
      GREENROOM_ADOPTION_ROLE: 'arn:aws:iam::111122223333:role/greenroom-teardown',
    },
    parallel: 1,
  });
  here.world.github.onEvent((event) => runner.deliver(runnerEvent(event)));
  await runner.idle();
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

function example(name: string): string {
  return readFileSync(join(repositoryRoot, 'docs', 'examples', `${name}.yml`), 'utf8');
}

/** What a person does who fills in the form; the decisions of the run. */
async function dispatch(file: string, really: boolean): Promise<readonly string[]> {
  const { world } = here;
  const path = `${world.origin()}/github/repos/octo-org/shop/actions/workflows/${file}/dispatches`;
  const headers = {
    authorization: `Bearer ${world.seeded.personalToken}`,
    accept: 'application/vnd.github+json',
  };
  const body = JSON.stringify({ ref: 'main', inputs: { really: String(really) } });
  expect((await fetch(path, { method: 'POST', headers, body })).status).toBe(204);
  const runs = await runner.idle();
  return runs.flatMap((run) =>
    run.jobs.flatMap(({ steps }) =>
      steps
        .filter(({ outcome }) => outcome !== 'skipped')
        .map(({ outputs }) => `${run.file} ${outputs['decision']} ${outputs['reason-code']}`),
    ),
  );
}

function tagsOfStack(name: string): Readonly<Record<string, string>> | undefined {
  const { stacks } = here.world.look<{ stacks: readonly SeenStack[] }>('cloudformation');
  return stacks.find((each) => each.name === name)?.tags;
}

describe('the workflows that a person starts', () => {
  it('take every preview down only when that is meant, and never what is protected', async () => {
    here.open('wanted');
    here.stack('shop-wanted', 'wanted');
    here.stack('shop-guarded', 'guarded', { terminationProtection: true });
    expect(await dispatch('leave.yml', false)).toEqual(['leave.yml planned dry_run']);
    expect(here.standing()).toEqual(['shop-guarded', 'shop-wanted']);
    expect(await dispatch('leave.yml', true)).toEqual([
      'leave.yml deleted environment_deleted',
      'leave.yml nothing nothing_to_do', // nobody had heard of that environment
    ]);
    expect(here.standing()).toEqual(['shop-guarded']);
  });

  it('adopt the stacks of an old script only when that is meant', async () => {
    here.open('old');
    here.stack('staging-old', 'old', { tags: { branch: 'old' } });
    expect(await dispatch('adopt.yml', false)).toEqual(['adopt.yml planned dry_run']);
    expect(tagsOfStack('staging-old')).toEqual({ branch: 'old' });
    expect(await dispatch('adopt.yml', true)).toEqual(['adopt.yml updated environment_adopted']);
    expect(tagsOfStack('staging-old')).toMatchObject({
      branch: 'old',
      'greenroom:project': 'shop',
      'greenroom:environment': 'preview',
    });
  });
});
