import { expect, it } from '@jest/globals';
import { PER_WAIT } from '../../tools/runs/dist-step.ts';
import { BRANCH } from '../../tools/runs/preview-job.ts';
import { lastEvent } from '../../tools/sweep/jobs.ts';
import { builtLife } from '../support/runs/life-built.ts';
import { withPreview } from '../support/set-ups/with-preview.ts';
import { forcePush } from '../support/world/force-push.ts';

const stage = withPreview({ seed: 7, perWait: PER_WAIT });

/** As a person asks GitHub. */
async function ask(path: string): Promise<Readonly<Record<string, unknown>>> {
  const token = stage.world.github.token({ kind: 'person', login: 'mr-a' });
  const answer = await fetch(`${stage.world.origin()}/github/repos/octo-org/shop/${path}`, {
    headers: { authorization: `Bearer ${token}` },
  });
  expect(answer.status).toBe(200);
  return (await answer.json()) as Readonly<Record<string, unknown>>;
}

it('a run that names the commit of its own event is superseded where the branch was put elsewhere', async () => {
  const { world } = stage;
  const life = builtLife(stage);
  const before = world.github.code.branchHead(BRANCH);
  life.push('two');
  const commit = world.github.code.branchHead(BRANCH) ?? '';
  const event = { GITHUB_EVENT_PATH: lastEvent(world, 'pull_request') };
  world.clock.advance(60_000);
  await forcePush(world, BRANCH, before ?? '');
  const { exitCode, outputs } = await life.play('provision', { commit }, event);
  expect({ exitCode, code: outputs['reason-code'] }).toEqual({ exitCode: 0, code: 'superseded' });
});

it('a run that names the test merge of its pull request hears which commit it may name', async () => {
  const life = builtLife(stage);
  const { merge_commit_sha: sha } = await ask(`pulls/${stage.pullRequest}`);
  const commit = String(sha);
  const { outputs } = await life.play('provision', { commit }, { GITHUB_SHA: commit });
  expect(outputs['reason-code']).toBe('unknown_branch');
  expect(JSON.parse(outputs['result'] ?? '')).toMatchObject({
    sentence: `Commit ${commit.slice(0, 7)} is not on branch '${BRANCH}' of octo-org/shop; it is the one that the workflow runs at (github.sha), which of a pull request is GitHub's test merge, so give github.event.pull_request.head.sha, or leave the input 'commit' out.`,
  });
});
