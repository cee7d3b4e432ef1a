import { describe, expect, it } from '@jest/globals';
import { pinLabel } from '../../../src/domain/intents/pin.ts';
import { BRANCH } from '../../../tools/runs/preview-job.ts';
import { hoursHere } from '../../support/runs/hours-here.ts';
import { provisionHere } from '../../support/runs/provision-here.ts';
import { withPreview } from '../../support/set-ups/with-preview.ts';
import { deploymentsOf, stateOf } from '../../support/world/deployments.ts';
import { forcePush } from '../../support/world/force-push.ts';

const stage = withPreview({ seed: 7 });

async function provisioned(attempt: number, inputs: Readonly<Record<string, string>> = {}) {
  return (await provisionHere(stage, attempt, inputs)).report;
}

function push(text: string): string {
  const files = { 'checkout.txt': text };
  return stage.world.act<{ commit: string }>('github', 'push', { branch: BRANCH, by: 'mr-a', files }).commit;
}

function label(name: string): void {
  stage.world.act('github', 'label', { number: stage.pullRequest, label: name, by: 'mr-b' });
}

function unlabel(name: string): void {
  stage.world.act('github', 'unlabel', { number: stage.pullRequest, label: name, by: 'mr-b' });
}

interface Shown {
  readonly parameters: Readonly<Record<string, string>>;
}

function standing(): readonly string[] {
  return deploymentsOf(stage.world)
    .filter((each) => stateOf(each) === 'success')
    .map(({ sha }) => sha);
}

describe('provision of a pull request that is pinned', () => {
  it('stays at the commit whatever is pushed, says what waits, and goes on once the label is off', async () => {
    const pinned = stage.commit;
    await provisioned(1);
    label(pinLabel(pinned));
    const head = push('two clicks\n');
    const held = await provisioned(2);
    expect(held).toMatchObject({
      decision: 'unchanged',
      subject: { commit: pinned },
      environment: { pinned: true, branchHead: head },
    });
    expect(JSON.stringify(held)).toContain(
      `is pinned to ${pinned.slice(0, 7)}, and its branch is at ${head.slice(0, 7)}, which is not deployed.`,
    );
    expect(standing()).toEqual([pinned]);
    unlabel(pinLabel(pinned));
    expect(await provisioned(3)).toMatchObject({ decision: 'updated', subject: { commit: head } });
    expect(standing()).toEqual([head]);
  });

  it('sleeps and wakes at the commit, though the branch has gone on', async () => {
    const settings = 'environments:\n  preview:\n    hours: Mon-Fri 08:00-20:00 Europe/Berlin\n';
    const files = { '.github/greenroom.yml': settings };
    stage.world.act('github', 'push', { branch: 'main', by: 'mr-b', files });
    await provisioned(1);
    label(pinLabel(stage.commit));
    push('two clicks\n');
    await provisioned(2);
    stage.world.clock.advance(14 * 3_600_000);
    expect((await hoursHere(stage.world)).report).toMatchObject({ decision: 'slept' });
    stage.world.clock.advance(10 * 3_600_000);
    expect((await hoursHere(stage.world)).report).toMatchObject({ decision: 'woken' });
    const { stacks } = stage.world.look<{ readonly stacks: readonly Shown[] }>('cloudformation');
    // The others of the account have no such parameter.
    expect(stacks.flatMap(({ parameters }) => parameters['Commit'] ?? [])).toEqual([stage.commit]);
  });

  it('goes back to an older commit of the branch', async () => {
    const older = stage.commit;
    push('two clicks\n');
    await provisioned(1);
    label(pinLabel(older));
    expect(await provisioned(2)).toMatchObject({ decision: 'updated', subject: { commit: older } });
    expect(standing()).toEqual([older]);
  });

  it('keeps a commit over which another history was pushed', async () => {
    const older = push('two clicks\n');
    label(pinLabel(older));
    await provisioned(1);
    await forcePush(stage.world, BRANCH, stage.commit);
    expect(await provisioned(2)).toMatchObject({ decision: 'unchanged', subject: { commit: older } });
  });

  it('deploys no other commit that a step names, until the pin is lifted as the sentence says', async () => {
    const pinned = stage.commit;
    const head = push('two clicks\n');
    label(pinLabel(pinned));
    expect(await provisioned(1, { commit: head })).toMatchObject({
      decision: 'skipped',
      reasonCode: 'pinned',
    });
    expect(standing()).toEqual([]);
    expect(await provisioned(2, { commit: pinned })).toMatchObject({ subject: { commit: pinned } });
    unlabel(pinLabel(pinned));
    expect(await provisioned(3, { commit: head })).toMatchObject({
      decision: 'updated',
      subject: { commit: head },
    });
  });

  it('deploys nothing where nobody can say to which commit', async () => {
    label('stage:pin-1f0c9e2');
    expect(await provisioned(1)).toMatchObject({ decision: 'skipped', reasonCode: 'pinned' });
  });

  it('refuses a commit that the branch never had', async () => {
    const files = { 'other.txt': 'other\n' };
    const { commit } = stage.world.act<{ commit: string }>('github', 'push', {
      branch: 'feature/other',
      by: 'mr-a',
      files,
    });
    label(pinLabel(commit));
    expect(await provisioned(1)).toMatchObject({ decision: 'refused', reasonCode: 'unknown_branch' });
    expect(standing()).toEqual([]);
  });
});
