import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { PER_WAIT, runDist } from '../../tools/runs/dist-step.ts';
import { ENVIRONMENT, stepEnvironment, stepInputs } from '../../tools/runs/preview-job.ts';
import { withPreview } from '../support/set-ups/with-preview.ts';
import { deploymentsOf, stateOf } from '../support/world/deployments.ts';

const stage = withPreview({ seed: 3, perWait: PER_WAIT });
let workspace: string;

beforeEach(() => {
  workspace = mkdtempSync(join(tmpdir(), 'greenroom-workspace-'));
  mkdirSync(join(workspace, 'out'));
  writeFileSync(join(workspace, 'out', 'app.js'), 'app');
});

function run(inputs: Readonly<Record<string, string>>, state?: Readonly<Record<string, string>>) {
  return runDist({
    action: 'provision',
    phase: state === undefined ? 'main' : 'post',
    env: { ...stepEnvironment(stage, 1), GITHUB_WORKSPACE: workspace, ...state },
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
    const post = await run({ wait: 'false' }, begun.state);
    expect(post).toMatchObject({ exitCode: 0, outputs: {} });
    expect(deploymentStates()).toEqual(['in_progress']);
  });

  it('makes a bundle for a container image', async () => {
    const image = `ghcr.io/octo-org/shop@sha256:${'0123456789abcdef'.repeat(4)}`;
    const begun = await run({ wait: 'false', 'source-bundle': image, 'container-port': '8080' });
    expect(begun.outputs).toMatchObject({ decision: 'created', 'reason-code': 'environment_started' });
  });
});
