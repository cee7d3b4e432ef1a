import { describe, expect, it } from '@jest/globals';
import { tagsOf } from '../../../tools/builders/facts.ts';
import { BRANCH, ENVIRONMENT } from '../../../tools/runs/preview-job.ts';
import { provisionHere } from '../../support/runs/provision-here.ts';
import { withPreview } from '../../support/set-ups/with-preview.ts';

const stage = withPreview({ seed: 7 });
/** A run that finds the stack being deleted; `meanwhile` happens while it waits for that. */
async function runThatWaits(meanwhile: () => void) {
  const { world } = stage;
  world.act('cloudformation', 'seed', {
    name: ENVIRONMENT,
    tags: tagsOf(BRANCH),
    status: 'DELETE_IN_PROGRESS',
  });
  let waited = false;
  return provisionHere(
    stage,
    1,
    {},
    {
      onWait() {
        if (waited || deploymentStates().length < 2) return;
        waited = true;
        meanwhile();
        world.act('cloudformation', 'drop', { name: ENVIRONMENT, template: null, tags: null });
      },
    },
  );
}

/** What was posted to the deployment, oldest first: `queued`, then `in_progress` right before the stack's turn. */
function deploymentStates(): readonly string[] {
  return stage.world.log
    .entries()
    .filter((entry) => entry.method === 'POST' && entry.path.endsWith('/statuses'))
    .map((entry) => /"state":"(\w+)"/.exec(entry.requestBody)?.[1] ?? '');
}

function liveStacks(): readonly string[] {
  return stage.world
    .act<{ stacks: readonly { name: string; status: string }[] }>('cloudformation', 'settle')
    .stacks.filter((each) => each.status !== 'DELETE_COMPLETE')
    .map((each) => each.name);
}

describe('a run that waited for a deletion to end', () => {
  it('creates no environment for a pull request that was closed meanwhile', async () => {
    const { report } = await runThatWaits(() => {
      stage.world.act('github', 'close', { number: stage.pullRequest, by: 'mr-a' });
    });
    expect(report).toMatchObject({ decision: 'skipped', reasonCode: 'pull_request_closed' });
    expect(liveStacks()).not.toContain(ENVIRONMENT);
    expect(deploymentStates()).toEqual(['queued', 'in_progress', 'inactive']);
  });

  it('leaves the environment to the run of a commit that was pushed meanwhile', async () => {
    const { report } = await runThatWaits(() => {
      stage.world.act('github', 'push', {
        branch: 'feature/123456789-checkout',
        files: { 'checkout.txt': 'no click\n' },
        by: 'mr-a',
      });
    });
    expect(report).toMatchObject({ decision: 'skipped', reasonCode: 'superseded' });
    expect(liveStacks()).not.toContain(ENVIRONMENT);
  });

  it('creates the environment when it is still wanted, without the data of the one before', async () => {
    const { report } = await runThatWaits(() => undefined);
    expect(report).toMatchObject({ decision: 'created', environment: { fresh: true } });
    expect(liveStacks()).toContain(ENVIRONMENT);
  });
});

describe('a run that changed nothing, and waited for the environment to be healthy', () => {
  it('does not say that it stands where it was taken down meanwhile', async () => {
    const { world } = stage;
    expect((await provisionHere(stage, 1, {})).report).toMatchObject({ decision: 'created' });
    const host = `${ENVIRONMENT}.preview.example.com`;
    world.act('site', 'break', { host, status: 503 });
    let waits = 0;
    const { report } = await provisionHere(
      stage,
      2,
      {},
      {
        onWait() {
          waits += 1;
          if (waits !== 35) return;
          world.act('cloudformation', 'drop', { name: ENVIRONMENT, template: null, tags: null });
          world.act('site', 'mend', { host });
        },
      },
    );
    expect(waits).toBe(35);
    expect(report).toMatchObject({ decision: 'failed', reasonCode: 'busy' });
  });
});
