import { describe, expect, it } from '@jest/globals';
import { PER_WAIT } from '../../tools/runs/dist-step.ts';
import { BRANCH, type Stage } from '../../tools/runs/preview-job.ts';
import { playsWhole } from '../../tools/sweep/sample.ts';
import { builtLife } from '../support/runs/life-built.ts';
import { withPreview } from '../support/set-ups/with-preview.ts';
import { deploymentsOf, openDeployment, stateOf, tokenOfJob } from '../support/world/deployments.ts';

const stage = withPreview({ seed: 7, perWait: PER_WAIT });

/** Opens so many deployments of the branch, each with that state, as earlier runs would have left them. */
async function leave(many: number, state: string, payload: Readonly<Record<string, string>> = {}) {
  const env = stage.world.env();
  const token = tokenOfJob(stage.world);
  const before = new Set(deploymentsOf(stage.world).map(({ id }) => id));
  for (let count = 0; count < many; count += 1) await openDeployment(stage.world, BRANCH, payload);
  for (const { id } of deploymentsOf(stage.world))
    if (!before.has(id))
      await fetch(`${env['GITHUB_API_URL']}/repos/octo-org/shop/deployments/${id}/statuses`, {
        method: 'POST',
        headers: { authorization: `token ${token}` },
        body: JSON.stringify({ state }),
      });
  // They took hours, and a job's token has a thousand requests in each.
  stage.world.clock.advance(3_600_000);
}

async function requestsOf(at: Stage, work: () => Promise<unknown>): Promise<number> {
  const from = at.world.log.next();
  await work();
  return at.world.log.entries(from).filter(({ service }) => service === 'github').length;
}

describe('a branch with many deployments', () => {
  // How long it usually takes is read from three pages at most, of which this GitHub's have five each.
  it.each([
    [0, 42],
    [99, 48],
    [499, 48],
  ])('costs a push, a rerun and a teardown the same with %i more', async (many, expected) => {
    const life = builtLife(stage);
    life.push('one');
    await leave(many, 'inactive');
    await life.play('provision');
    life.push('two');
    const pushed = await requestsOf(stage, () => life.play('provision'));
    const again = await requestsOf(stage, () => life.play('provision'));
    life.close();
    const ended = await requestsOf(stage, () => life.play('teardown'));
    expect({ pushed, again, ended }).toEqual({ pushed: expected, again: 13, ended: 24 });
    expect(deploymentsOf(stage.world).every((each) => stateOf(each) === 'inactive')).toBe(true);
  });

  it('ends the one of its own behind hundreds of another project', async () => {
    const life = builtLife(stage);
    life.push('one');
    await life.play('provision');
    await leave(150, 'inactive', { key: `70107786/admin/preview/${BRANCH}` });
    life.close();
    await life.play('teardown');
    expect(deploymentsOf(stage.world).map(stateOf)).toEqual(Array.from({ length: 151 }, () => 'inactive'));
  });

  it('ends many that failed one after the other', async () => {
    // Their states are written in the pace that GitHub asks for.
    const many = playsWhole() ? 150 : 30;
    const life = builtLife(stage);
    life.push('one');
    await life.play('provision');
    await leave(many, 'failure');
    life.close();
    await life.play('teardown');
    expect(deploymentsOf(stage.world).map(stateOf)).toEqual(
      Array.from({ length: many + 1 }, () => 'inactive'),
    );
  });
});

describe('a deployment with many states', () => {
  /** Sets so many states of the newest deployment, as somebody with that token. */
  async function state(many: number, token: string, body: Readonly<Record<string, string>>) {
    const { id } = deploymentsOf(stage.world).at(-1) ?? {};
    for (let count = 0; count < many; count += 1)
      await fetch(`${stage.world.env()['GITHUB_API_URL']}/repos/octo-org/shop/deployments/${id}/statuses`, {
        method: 'POST',
        headers: { authorization: `token ${token}` },
        body: JSON.stringify(body),
      });
    stage.world.clock.advance(3_600_000);
  }

  it.each([100, 900])('costs a rerun and a teardown the same where workflows set %i more', async (many) => {
    const life = builtLife(stage);
    life.push('one');
    await life.play('provision');
    const url = { environment_url: 'http://shop.example.com' };
    await state(many, tokenOfJob(stage.world), { state: 'success', description: 'Looked at', ...url });
    const again = await requestsOf(stage, () => life.play('provision'));
    life.close();
    const ended = await requestsOf(stage, () => life.play('teardown'));
    expect({ again, ended }).toEqual({ again: 13, ended: 24 });
    expect(deploymentsOf(stage.world).map(stateOf)).toEqual(['inactive']);
  });

  it('is what we said of it behind two hundred states of a person', async () => {
    const life = builtLife(stage);
    life.push('one');
    await life.play('provision');
    const person = stage.world.github.token({ kind: 'person', login: 'mr-a' });
    await state(200, person, { state: 'failure', description: 'Not mine' });
    expect((await life.play('provision')).outputs['decision']).toBe('unchanged');
  });
});

describe('an environment of a kind whose jobs GitHub records as well', () => {
  it('is found among a hundred of theirs, has not ended with their success, and costs the same', async () => {
    const life = builtLife(stage);
    life.push('one');
    const made = await life.play('provision', { environment: 'staging' });
    const own = deploymentsOf(stage.world);
    expect([made.outputs['decision'], own.map(stateOf)]).toEqual(['created', ['success']]);
    // As GitHub does for each run of a job with `environment: staging`: without a payload.
    const job = () => {
      const authorization = `token ${tokenOfJob(stage.world)}`;
      return (path: string, body: object) =>
        fetch(`${stage.world.env()['GITHUB_API_URL']}/repos/octo-org/shop/deployments${path}`, {
          method: 'POST',
          headers: { authorization },
          body: JSON.stringify(body),
        });
    };
    const opened = { ref: BRANCH, environment: 'staging', auto_merge: false, required_contexts: [] };
    // A page of this GitHub has five at most.
    const post = job();
    for (let count = 0; count < 100; count += 1) await post('', opened);
    await post(`/${deploymentsOf(stage.world).at(-1)?.id}/statuses`, { state: 'success' });
    expect(
      deploymentsOf(stage.world)
        .filter(({ id }) => id === own[0]?.id)
        .map(stateOf),
    ).toEqual(['inactive']);

    let again: Awaited<ReturnType<typeof life.play>> | undefined;
    const requests = await requestsOf(stage, async () => {
      again = await life.play('provision', { environment: 'staging' });
    });
    // One more than without them, however many they are.
    expect([again?.outputs['decision'], requests]).toEqual(['unchanged', 14]);
    const swept = await life.play(
      'teardown',
      { environment: 'staging', select: 'orphaned', region: 'us-east-1' },
      { GITHUB_EVENT_NAME: 'schedule' },
    );
    expect(swept.outputs).toMatchObject({ decision: 'refused', 'reason-code': 'stands_elsewhere' });
  });
});
