import { describe, expect, it } from '@jest/globals';
import { main as provision } from '../../actions/provision/main.ts';
import { main as teardown } from '../../actions/teardown/main.ts';
import type { WireResponse } from '../../rehearsal/world/kernel/wire.ts';
import { runInProcess } from '../../tools/runs/in-process-run.ts';
import { stepEnvironment, stepInputs } from '../../tools/runs/preview-job.ts';
import { withPreview } from '../support/set-ups/with-preview.ts';
import { deploymentsOf, stateOf } from '../support/world/deployments.ts';

const stage = withPreview({ seed: 7 });

/** The words of GitHub: octokit/plugin-throttling.js#454, without any header that says how long. */
const WORDS =
  'You have exceeded a secondary rate limit. Please wait a few minutes before you try again. For more on scraping GitHub and how it may affect your rights, please review our Terms of Service.';

function limited(status: number, body: object): WireResponse {
  return { status, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
}

function strike(operation: string, answer: WireResponse): void {
  stage.world.faults.add({
    name: 'a secondary limit',
    service: 'github',
    operation,
    phase: 'before',
    effect: 'answer',
    answer,
  });
}

async function play(name: 'provision' | 'teardown', inputs: Readonly<Record<string, string>>) {
  const waits: number[] = [];
  const main = name === 'provision' ? provision : teardown;
  const { outputs } = await runInProcess({
    name,
    main,
    env: stepEnvironment(stage, 1),
    inputs: { ...stepInputs(stage, {}), health: 'none', ...inputs },
    origin: stage.world.origin(),
    async sleep(ms) {
      waits.push(ms);
      stage.world.clock.advance(ms * 100);
    },
  });
  return { decision: outputs['decision'], minutes: waits.filter((ms) => ms >= 60_000) };
}

describe('a secondary rate limit that only its words tell', () => {
  // octokit/plugin-throttling.js#454
  it.each([403, 429])(
    'with %i is waited for a minute, and the environment is not recorded as failed',
    async (status) => {
      strike(
        'POST /repos/{owner}/{repo}/deployments/{deployment_id}/statuses',
        limited(status, { message: WORDS }),
      );
      expect(await play('provision', {})).toEqual({ decision: 'created', minutes: [60_000] });
      expect(deploymentsOf(stage.world).map(stateOf)).toEqual(['success']);
    },
  );

  it.each([
    { errors: [{ type: 'RATE_LIMITED', message: 'API rate limit exceeded for installation ID 1.' }] },
    { data: null, errors: [{ message: WORDS }] },
  ])('is waited for a minute as well where GraphQL says it with 200: %j', async (body) => {
    strike('query OpenHeads', limited(200, body));
    const inputs = { select: 'orphaned', 'dry-run': 'true' };
    expect(await play('teardown', inputs)).toEqual({ decision: 'nothing', minutes: [60_000] });
  });
});
