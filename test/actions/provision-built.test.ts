import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { PER_WAIT, runDist } from '../../tools/runs/dist-step.ts';
import { eventFile } from '../../tools/runs/event-file.ts';
import { BRANCH, ENVIRONMENT, stepEnvironment, stepInputs } from '../../tools/runs/preview-job.ts';
import { withPreview } from '../support/set-ups/with-preview.ts';
import { deploymentsOf, stateOf } from '../support/world/deployments.ts';

const stage = withPreview({ seed: 3, perWait: PER_WAIT });
let workspace: string;

beforeEach(() => {
  workspace = mkdtempSync(join(tmpdir(), 'greenroom-workspace-'));
  mkdirSync(join(workspace, 'out'));
  writeFileSync(join(workspace, 'out', 'app.js'), 'app');
});

function run(
  inputs: Readonly<Record<string, string>>,
  more: Readonly<Record<string, string>> = {},
  phase: 'main' | 'post' = 'main',
) {
  return runDist({
    action: 'provision',
    phase,
    env: { ...stepEnvironment(stage, 1), GITHUB_WORKSPACE: workspace, ...more },
    inputs: { ...stepInputs(stage, {}), 'source-bundle': 'out', ...inputs },
  });
}

function deploymentStates(): readonly (string | undefined)[] {
  return deploymentsOf(stage.world).map(stateOf);
}

describe('the built provision', () => {
  it('begins with a folder of the workspace and ends, and its post step takes nothing back', async () => {
    const begun = await run({ wait: 'false' });
    expect(begun).toMatchObject({
      exitCode: 0,
      outputs: { decision: 'created', 'reason-code': 'environment_started', url: '' },
    });
    expect(begun.outputs['version-label']).toMatch(
      new RegExp(`^${ENVIRONMENT}-${stage.commit.slice(0, 12)}\\.[0-9a-f]{12}\\.preview$`),
    );
    const post = await run({ wait: 'false' }, begun.state, 'post');
    expect(post).toMatchObject({ exitCode: 0, outputs: {} });
    expect(deploymentStates()).toEqual(['in_progress']);
  });

  it('makes a bundle for a container image', async () => {
    const image = `ghcr.io/octo-org/shop@sha256:${'0123456789abcdef'.repeat(4)}`;
    const begun = await run({ wait: 'false', 'source-bundle': image, 'container-port': '8080' });
    expect(begun.outputs).toMatchObject({ decision: 'created', 'reason-code': 'environment_started' });
  });

  it.each([
    ['fork', { id: 999 }],
    ['fork', null],
    ['superseded', { id: 70107786 }],
  ])('says %s of what a workflow built at another commit, for the repository %j', async (code, from) => {
    const of = {
      event: 'pull_request',
      head_branch: BRANCH,
      head_sha: 'f'.repeat(40),
      head_repository: from,
    };
    const event = {
      GITHUB_EVENT_NAME: 'workflow_run',
      GITHUB_EVENT_PATH: eventFile({ repository: { id: 70107786 }, workflow_run: of }),
    };
    const said = { decision: 'skipped', 'reason-code': code };
    expect((await run({ branch: BRANCH, wait: 'false' }, event)).outputs).toMatchObject(said);
    const made = {
      branch: BRANCH,
      'source-bundle': 'repository',
      template: '',
      'template-file': 'out/app.js',
    };
    expect((await run(made, event)).outputs).toMatchObject(said);
    expect(deploymentStates()).toEqual([]);
  });

  it('deploys nothing that a fork built, though the workflow names our own commit', async () => {
    const of = { head_branch: BRANCH, head_sha: stage.commit, head_repository: { id: 999 } };
    const event = {
      GITHUB_EVENT_NAME: 'workflow_run',
      GITHUB_EVENT_PATH: eventFile({ repository: { id: 70107786 }, workflow_run: of }),
    };
    const { outputs } = await run({ branch: BRANCH, commit: stage.commit, wait: 'false' }, event);
    expect(outputs).toMatchObject({ decision: 'skipped', 'reason-code': 'fork' });
  });
});
