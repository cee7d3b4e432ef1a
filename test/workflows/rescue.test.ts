import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { RunRecord } from '../../rehearsal/runner/records/records.ts';
import type { Stage } from '../../rehearsal/scenarios/scenario.ts';
import { createStage } from '../../rehearsal/scenarios/stage.ts';
import { tagsOf } from '../../tools/builders/facts.ts';
import { SILENT_AUDIENCE } from '../support/ports/silence.ts';

const BRANCH = 'feature/123456789-checkout';
const ENVIRONMENT = 'shop-feature-123456789-checkout-qinov5ys';
const WORKFLOW = new URL('../../.github/workflows/greenroom.yml', import.meta.url);

let stage: Stage;

beforeEach(async () => {
  stage = await createStage({ seed: 3, audience: SILENT_AUDIENCE });
  const { world } = stage;
  world.act('github', 'push', {
    branch: 'main',
    files: { '.github/workflows/greenroom.yml': readFileSync(WORKFLOW, 'utf8') },
    by: 'mr-a',
  });
  world.act('cloudformation', 'seed', {
    name: ENVIRONMENT,
    tags: tagsOf(BRANCH),
    agedHours: 48,
  });
});

afterEach(() => stage.close());

/** What a person does who fills in the form of the workflow. */
async function dispatch(inputs: Readonly<Record<string, string>>): Promise<readonly RunRecord[]> {
  const { world } = stage;
  const answer = await fetch(
    `${world.origin()}/github/repos/octo-org/shop/actions/workflows/greenroom.yml/dispatches`,
    {
      method: 'POST',
      headers: {
        authorization: `Bearer ${world.seeded.personalToken}`,
        accept: 'application/vnd.github+json',
      },
      body: JSON.stringify({ ref: 'main', inputs }),
    },
  );
  expect(answer.status).toBe(204);
  return stage.act('Mr. A asks for a rescue.', () => undefined);
}

function statusOf(): string | undefined {
  return stage.world
    .look<{ stacks: { name: string; status: string }[] }>('cloudformation')
    .stacks.find(({ name }) => name === ENVIRONMENT)?.status;
}

function conclusions(runs: readonly RunRecord[]): readonly string[] {
  return runs.map(({ file, conclusion }) => `${file} ${conclusion}`);
}

function played(runs: readonly RunRecord[]): readonly string[] {
  return runs.flatMap(({ jobs }) =>
    jobs.filter(({ result }) => result !== 'skipped').map(({ name }) => name),
  );
}

describe('the job of the shipped workflow that rescues', () => {
  it('takes the named stack down with the role that trusts its protected environment, and starts no other job', async () => {
    const runs = await dispatch({ 'stack-name': ENVIRONMENT, confirm: ENVIRONMENT });
    expect(conclusions(runs)).toEqual(['greenroom.yml success']);
    expect(played(runs)).toEqual(['greenroom / rescue']);
    expect(stage.decided[0]).toMatchObject({
      place: 'greenroom.yml/teardown',
      decision: 'deleted',
      sentence: expect.stringContaining('somebody asked for it by its name'),
    });
    expect(stage.decided.map(({ place }) => place)).toEqual([
      'greenroom.yml/teardown',
      'greenroom.yml/tracker',
      'greenroom.yml/notify',
    ]);
    expect(statusOf()).toBe('DELETE_COMPLETE');
    const [taken] = stage.world.log
      .entries()
      .filter(({ operation }) => operation === 'AssumeRoleWithWebIdentity');
    const token = new URLSearchParams(taken?.requestBody).get('WebIdentityToken')?.split('.')[1] ?? '';
    expect(JSON.parse(Buffer.from(token, 'base64url').toString('utf8'))).toMatchObject({
      sub: expect.stringMatching(/:environment:rescue$/),
    });
  });

  it('is red and leaves the stack alone when the name is not confirmed', async () => {
    const runs = await dispatch({ 'stack-name': ENVIRONMENT, confirm: 'shop-feature' });
    expect(conclusions(runs)).toEqual(['greenroom.yml failure']);
    expect(stage.decided[0]).toMatchObject({ decision: 'refused', reasonCode: 'invalid_input' });
    expect(statusOf()).toBe('CREATE_COMPLETE');
  });

  it('is red and leaves every stack alone when the name is forgotten', async () => {
    const runs = await dispatch({ confirm: ENVIRONMENT, force: 'true' });
    expect(conclusions(runs)).toEqual(['greenroom.yml failure']);
    expect(played(runs)).toEqual(['greenroom / rescue']);
    expect(stage.decided[0]).toMatchObject({ decision: 'refused', reasonCode: 'invalid_input' });
    expect(statusOf()).toBe('CREATE_COMPLETE');
  });
});
