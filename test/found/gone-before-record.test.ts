import { expect, it } from '@jest/globals';
import { BRANCH, ENVIRONMENT } from '../../tools/runs/preview-job.ts';
import { provisionHere } from '../support/runs/provision-here.ts';
import { withPreview } from '../support/set-ups/with-preview.ts';

const stage = withPreview({ seed: 7 });

/** A run during which something happens right before it opens its record of what runs where; `meanwhile` may answer in its place. */
function runWhile(meanwhile: () => Response | undefined) {
  let done = false;
  return provisionHere(
    stage,
    1,
    {},
    {
      through: (send) => async (input, init) => {
        const { method, url } = new Request(input, init);
        if (method === 'POST' && url.endsWith('/deployments') && !done) {
          done = true;
          const answer = meanwhile();
          if (answer !== undefined) return answer;
        }
        return send(input, init);
      },
    },
  );
}

// "No ref found", 422: docs.github.com/rest/deployments/deployments, "Create a deployment".
it('a branch that is deleted before its record is opened ends the run without a failure to tell of', async () => {
  const { report } = await runWhile(() => {
    stage.world.act('github', 'delete-branch', { branch: BRANCH, by: 'mr-a' });
    return undefined;
  });
  expect(report).toMatchObject({ decision: 'skipped', reasonCode: 'pull_request_closed' });
  const { stacks } = stage.world.look<{ stacks: readonly { name: string }[] }>('cloudformation');
  expect(stacks.map(({ name }) => name)).not.toContain(ENVIRONMENT);
});

it('a record that cannot be opened while the branch is there is a failure, and names its cause', async () => {
  const { report } = await runWhile(() =>
    Response.json({ message: 'No ref found for: it' }, { status: 422 }),
  );
  expect(report).toMatchObject({ decision: 'failed', reasonCode: 'far_side_error' });
  expect(report).toMatchObject({ sentence: expect.stringContaining('No ref found for: it') });
});
