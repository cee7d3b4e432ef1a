import { describe, expect, it } from '@jest/globals';
import { PER_WAIT, runDist } from '../../tools/runs/dist-step.ts';
import { BRANCH, ENVIRONMENT } from '../../tools/runs/preview-job.ts';
import { dueInputs } from '../support/runs/due-here.ts';
import { builtLife } from '../support/runs/life-built.ts';
import { withPreview } from '../support/set-ups/with-preview.ts';
import { deploymentsOf, openDeployment, stateOf } from '../support/world/deployments.ts';

const stage = withPreview({ seed: 7, perWait: PER_WAIT });
const SCHEDULE = { GITHUB_EVENT_NAME: 'schedule' };

/** An environment in eu-central-1, of which people were told, and whose pull request is closed now. */
async function closedAfterLife() {
  const life = builtLife(stage);
  life.push('one');
  const made = await life.play('provision');
  expect(made.outputs['decision']).toBe('created');
  await life.tell(made);
  life.close();
  return life;
}

function states() {
  return deploymentsOf(stage.world).map(stateOf);
}

describe('an environment that stands where the run does not look', () => {
  it('is not called gone by a teardown in another region, and goes with one in its own', async () => {
    const life = await closedAfterLife();
    const comment = life.comment();
    const message = life.message();
    expect(comment).toContain('http://shop.example.com');
    expect(message).toContain('http://shop.example.com');
    const wrong = await life.play('teardown', { region: 'us-east-1' });
    expect(wrong).toMatchObject({
      exitCode: 1,
      outputs: { decision: 'refused', 'reason-code': 'stands_elsewhere' },
    });
    expect(JSON.parse(wrong.outputs['result'] ?? '').sentence).toBe(
      `The environment of branch '${BRANCH}' is recorded in eu-central-1 (the account that ends in 3333), and this run looks in us-east-1 (the account that ends in 3333), so nothing there was touched or counts as gone; give eu-central-1 in the input 'region' or in AWS_REGION, then run it again.`,
    );
    await life.tell(wrong);
    expect([life.comment(), life.message()]).toEqual([comment, message]);
    expect([states(), life.standing()]).toEqual([['success'], ['eu-central-1 CREATE_COMPLETE']]);

    const right = await life.play('teardown', { region: 'eu-central-1' });
    expect(right.outputs['decision']).toBe('deleted');
    await life.tell(right);
    expect(life.comment()).toContain('is gone');
    expect([states(), life.standing()]).toEqual([['inactive'], []]);
  });

  it('is not called gone by a teardown in another account', async () => {
    const life = await closedAfterLife();
    const env = stage.world.env({ account: '222233334444' });
    const wrong = await life.play('teardown', {}, { ...env });
    expect(JSON.parse(wrong.outputs['result'] ?? '')).toMatchObject({
      decision: 'refused',
      reasonCode: 'stands_elsewhere',
      sentence: `The environment of branch '${BRANCH}' is recorded in eu-central-1 (the account that ends in 3333), and this run looks in eu-central-1 (the account that ends in 4444), so nothing there was touched or counts as gone; give a role of the account that ends in 3333 in the input 'role-to-assume', then run it again.`,
    });
    expect(states()).toEqual(['success']);
  });

  it('is not called gone by a teardown of another project, which has none at all and may be right about that', async () => {
    const life = await closedAfterLife();
    const comment = life.comment();
    const wrong = await life.play('teardown', { project: 'shopp' });
    expect(JSON.parse(wrong.outputs['result'] ?? '')).toMatchObject({
      decision: 'nothing',
      reasonCode: 'stands_elsewhere',
      sentence: `The environment of branch '${BRANCH}' is recorded for project 'shop', and this run is about project 'shopp', which has recorded none at all, so nothing was touched or counts as gone; set 'project' to 'shop' if that is the one that is meant.`,
    });
    await life.tell(wrong);
    expect([life.comment(), states()]).toEqual([comment, ['success']]);
  });

  it('keeps a sweep, hours and the hourly look in another region from saying that all is well', async () => {
    const life = await closedAfterLife();
    const name = `Environment ${ENVIRONMENT} is recorded in eu-central-1 (the account that ends in 3333), and this run looks in us-east-1`;
    const swept = await life.play('teardown', { select: 'orphaned', region: 'us-east-1' }, SCHEDULE);
    const slept = await life.play('hours', { hours: 'Mon-Fri 08:00-18:00', region: 'us-east-1' }, SCHEDULE);
    for (const { outputs } of [swept, slept]) {
      expect(outputs).toMatchObject({ decision: 'refused', 'reason-code': 'stands_elsewhere' });
      expect(outputs['result']).toContain(name);
    }
    const looked = await runDist({
      action: 'due',
      env: { ...stage.world.env(), ...SCHEDULE },
      inputs: { ...dueInputs(stage.world), region: 'us-east-1' },
    });
    expect(looked.exitCode).toBe(1);
    expect(looked.outputs['result']).toContain(name);
    expect([states(), life.standing()]).toEqual([['success'], ['eu-central-1 CREATE_COMPLETE']]);
  });

  it('is not called gone by a job of a sweep in several jobs, nor by the one that tells what became of all', async () => {
    const life = await closedAfterLife();
    const wrong = { select: 'orphaned', region: 'us-east-1' };
    const batch = await life.play('teardown', { ...wrong, operation: 'batch', batch: ENVIRONMENT }, SCHEDULE);
    const merged = await life.play(
      'teardown',
      { ...wrong, operation: 'merge', plan: `["${ENVIRONMENT}"]` },
      SCHEDULE,
    );
    for (const { outputs } of [batch, merged])
      expect(outputs).toMatchObject({ decision: 'refused', 'reason-code': 'stands_elsewhere' });
    expect([states(), life.standing()]).toEqual([['success'], ['eu-central-1 CREATE_COMPLETE']]);
  });

  it('that names no place in its record ends as before, and that is said', async () => {
    const life = builtLife(stage);
    await openDeployment(stage.world, BRANCH);
    life.close();
    const ended = await life.play('teardown', { region: 'us-east-1' });
    expect(JSON.parse(ended.outputs['result'] ?? '')).toMatchObject({
      decision: 'nothing',
      sentence: `There is no environment for branch '${BRANCH}'; 1 of its deployments were still open and are inactive now, though they do not say in which region it was.`,
    });
    expect(states()).toEqual(['inactive']);
  });
});

describe('the record of an environment', () => {
  it('says where it stands without the whole id of an account', async () => {
    const life = builtLife(stage);
    life.push('one');
    await life.play('provision', { wait: 'false' });
    expect(deploymentsOf(stage.world).map(({ payload }) => payload)).toEqual([
      {
        key: `70107786/shop/preview/${BRANCH}`,
        environment: ENVIRONMENT,
        project: 'shop',
        region: 'eu-central-1',
        account: '3333',
      },
    ]);
  });
});
