import { describe, expect, it } from '@jest/globals';
import { PER_WAIT } from '../../tools/runs/dist-step.ts';
import { BUCKET_ALONE, builtLife } from '../support/runs/life-built.ts';
import { withPreview } from '../support/set-ups/with-preview.ts';

const stage = withPreview({ seed: 7, perWait: PER_WAIT });
const SCHEDULE = { GITHUB_EVENT_NAME: 'schedule' };

/** A preview of the default branch, which a release pull request into `production` asked for. */
async function releasing() {
  const { world } = stage;
  world.act('github', 'push', { branch: 'production', by: 'mr-a' });
  world.act('github', 'push', { branch: 'main', files: { 'infra/stack.json': BUCKET_ALONE }, by: 'mr-a' });
  const release = { branch: 'main', base: 'production', title: 'Release', by: 'mr-a' };
  const { number } = world.act<{ number: number }>('github', 'open', release);
  const life = builtLife(stage);
  const about = { 'pull-request': String(number), wanted: 'pull-request' };
  const made = await life.play('provision', about);
  expect(made.outputs).toMatchObject({ decision: 'created' });
  const kept = await life.play('teardown', about);
  expect(kept.outputs).toMatchObject({ decision: 'skipped', 'reason-code': 'still_wanted' });
  world.act('github', 'merge', { number, by: 'mr-a' });
  return { life, about };
}

describe('a preview of the default branch that a release pull request asked for', () => {
  it('is taken down when that pull request is merged', async () => {
    const { life, about } = await releasing();
    const gone = await life.play('teardown', about);
    expect(gone.outputs['decision']).toBe('deleted');
    expect(life.standing()).toEqual([]);
  });

  it('is an orphan for the sweep where nobody took it down then', async () => {
    const { life } = await releasing();
    const rules = { wanted: 'pull-request', select: 'orphaned', grace: '0s' };
    const swept = await life.play('teardown', rules, SCHEDULE);
    expect(swept.outputs['decision']).toBe('deleted');
    expect(life.standing()).toEqual([]);
  });

  it('stays where branches ask for themselves', async () => {
    const { life, about } = await releasing();
    const kept = await life.play('teardown', { ...about, wanted: 'branch' });
    expect(kept.outputs).toMatchObject({ decision: 'skipped', 'reason-code': 'still_wanted' });
    expect(life.standing()).toEqual(['eu-central-1 CREATE_COMPLETE']);
  });
});
