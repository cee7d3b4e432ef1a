import { expect, it } from '@jest/globals';
import { BRANCH } from '../../../tools/runs/preview-job.ts';
import { provisionHere } from '../../support/runs/provision-here.ts';
import { withPreview } from '../../support/set-ups/with-preview.ts';
import { deploymentsOf, stateOf } from '../../support/world/deployments.ts';

const stage = withPreview({ seed: 7 });
async function provisioned(attempt: number, inputs: Readonly<Record<string, string>>) {
  return (await provisionHere(stage, attempt, inputs)).report;
}

/** What the host shows as standing: commit of each deployment that is a success. */
function standing(): readonly string[] {
  return deploymentsOf(stage.world)
    .filter((each) => stateOf(each) === 'success')
    .map((each) => each.sha);
}

it('brings the environment to the commit that was asked for by name, and back to the head after it', async () => {
  const older = stage.commit;
  const { commit: head } = stage.world.act<{ commit: string }>('github', 'push', {
    branch: BRANCH,
    files: { 'checkout.txt': 'two clicks\n' },
    by: 'mr-a',
  });

  expect(await provisioned(1, { commit: older })).toMatchObject({
    decision: 'created',
    subject: { commit: older },
  });
  expect(standing()).toEqual([older]);

  expect(await provisioned(2, {})).toMatchObject({ decision: 'updated', subject: { commit: head } });
  expect(standing()).toEqual([head]);
});
