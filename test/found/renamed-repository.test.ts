import { describe, expect, it } from '@jest/globals';
import { PER_WAIT, runDist } from '../../tools/runs/dist-step.ts';
import { BRANCH } from '../../tools/runs/preview-job.ts';
import { dueInputs } from '../support/runs/due-here.ts';
import { builtLife } from '../support/runs/life-built.ts';
import { withPreview } from '../support/set-ups/with-preview.ts';

const stage = withPreview({ seed: 7, perWait: PER_WAIT });
const SCHEDULE = { GITHUB_EVENT_NAME: 'schedule' };
/** Where no step and no settings name the project, so that it is called after the repository. */
const UNNAMED = { project: '' };
const OLD = 'shop-feature-123456789-checkout-qinov5ys';
const MADE =
  "made for project 'shop' when the repository was called octo-org/shop; this run is about project 'store'";
const STAYS = `${OLD} stays and costs money: it is an environment of this repository, made for project 'shop' when the repository was called octo-org/shop, and this run is about project 'store'; write 'project: shop' into the settings to go on with it, or run teardown with 'project' shop and 'select' orphaned to take down what no branch wants.`;

/** An environment, and then its repository is called octo-org/store (18F/charlie#85). */
async function renamed() {
  const life = builtLife(stage);
  stage.world.act('github', 'push', { branch: 'main', files: { '.github/greenroom.yml': '' }, by: 'mr-a' });
  life.push('one');
  const made = await life.play('provision', UNNAMED);
  expect(made.outputs['decision']).toBe('created');
  await life.tell(made);
  stage.world.act('github', 'rename', { name: 'store' });
  return life;
}

function sentenceOf({ outputs }: { readonly outputs: Readonly<Record<string, string>> }): string {
  return JSON.parse(outputs['result'] ?? '').sentence;
}

describe('an environment from before its repository was renamed', () => {
  it('gets no second one beside it, and goes on with the project that the sentence names', async () => {
    const life = await renamed();
    life.push('two');
    const refused = await life.play('provision', UNNAMED);
    expect(refused.outputs).toMatchObject({ decision: 'refused', 'reason-code': 'stands_elsewhere' });
    expect(sentenceOf(refused)).toBe(
      `Branch '${BRANCH}' has the environment ${OLD}, ${MADE}, so it makes none beside it and calls nothing gone; write 'project: shop' into the settings to go on with it, or give teardown the input 'project' shop to take it down.`,
    );
    expect(life.standing()).toEqual(['eu-central-1 CREATE_COMPLETE']);

    const files = { '.github/greenroom.yml': 'project: shop\n' };
    stage.world.act('github', 'push', { branch: 'main', files, by: 'mr-a' });
    const moved = await life.play('provision', UNNAMED);
    expect(moved.outputs['decision']).toBe('updated');
    expect(life.standing()).toEqual(['eu-central-1 UPDATE_COMPLETE']);
  });

  it('is told by the sweep and by the hourly look, and touched by neither', async () => {
    const life = await renamed();
    const swept = await life.play('teardown', { ...UNNAMED, select: 'orphaned' }, SCHEDULE);
    expect(swept.exitCode).toBe(0);
    expect(swept.stdout).toContain(`::warning::${STAYS}`);
    expect(JSON.parse(swept.outputs['result'] ?? '').items).toEqual([
      expect.objectContaining({
        name: OLD,
        decision: 'nothing',
        reasonCode: 'stands_elsewhere',
        sentence: STAYS,
      }),
    ]);
    const batch = { ...UNNAMED, select: 'orphaned', operation: 'batch', batch: OLD };
    const slept = await life.play('hours', { ...UNNAMED, hours: 'Mon-Fri 08:00-18:00' }, SCHEDULE);
    for (const { stdout } of [await life.play('teardown', batch, SCHEDULE), slept])
      expect(stdout).toContain(`::warning::${STAYS}`);
    const looked = await runDist({
      action: 'due',
      env: { ...stage.world.env(), ...SCHEDULE },
      inputs: { ...dueInputs(stage.world), ...UNNAMED },
    });
    expect(looked.stdout).toContain(`::warning::${STAYS}`);
    expect(life.standing()).toEqual(['eu-central-1 CREATE_COMPLETE']);
  });

  it('is not called gone when its pull request ends, and the step that the sentence names takes it down', async () => {
    const life = await renamed();
    const comment = life.comment();
    life.close();
    const refused = await life.play('teardown', UNNAMED);
    expect(refused.outputs).toMatchObject({ decision: 'refused', 'reason-code': 'stands_elsewhere' });
    expect(sentenceOf(refused)).toContain(MADE);
    await life.tell(refused);
    expect(life.comment()).toBe(comment);
    expect(life.standing()).toEqual(['eu-central-1 CREATE_COMPLETE']);

    const named = { project: 'shop', select: 'orphaned', grace: '0s' };
    const swept = await life.play('teardown', named, SCHEDULE);
    expect(sentenceOf(swept)).toBe(`Took down ${OLD}.`);
    await life.tell(swept);
    expect(life.comment()).toContain('is gone');
    expect(life.standing()).toEqual([]);
  });
});

it('a role whose trust names the former repository is refused with the subject that the job has now', async () => {
  stage.world.act('github', 'rename', { name: 'store' });
  const life = builtLife(stage);
  life.push('one');
  const env = stage.world.env({ job: true });
  const refused = await life.play(
    'provision',
    { 'role-to-assume': 'arn:aws:iam::111122223333:role/greenroom-provision' },
    env,
  );
  expect(refused.outputs).toMatchObject({ decision: 'failed', 'reason-code': 'access_denied' });
  expect(sentenceOf(refused)).toContain(
    'A repository that was renamed or transferred has another subject since, so a role that was set up before trusts the old name; deploy github-oidc.yml again with the new one. This job is `repo:octo-org@6811672/store@70107786:ref:refs/heads/main`.',
  );
});
