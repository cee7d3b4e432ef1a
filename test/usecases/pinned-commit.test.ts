import { afterEach, expect, it } from '@jest/globals';
import { BRANCH, reviewRequested, type Stage } from '../support/preview-job.ts';
import { provisionHere } from '../support/provision-here.ts';

let stage: Stage;
afterEach(() => stage.world.close());

async function provisioned(attempt: number, inputs: Readonly<Record<string, string>>) {
  return (await provisionHere(stage, attempt, inputs)).report;
}

/** What the host shows as standing: commit of each deployment that is a success. */
async function standing(): Promise<readonly string[]> {
  const env = stage.world.env();
  const api = `${env['GITHUB_API_URL']}/repos/octo-org/shop/deployments`;
  const ask = async (url: string) =>
    (await fetch(url, { headers: { authorization: `token ${env['GITHUB_TOKEN']}` } })).json() as Promise<
      readonly { id: number; sha: string; state: string }[]
    >;
  const shown: string[] = [];
  for (const each of await ask(`${api}?per_page=100`)) {
    const [newest] = await ask(`${api}/${each.id}/statuses?per_page=100`);
    if (newest?.state === 'success') shown.push(each.sha);
  }
  return shown;
}

it('brings the environment to the commit that was asked for by name, and back to the head after it', async () => {
  stage = await reviewRequested({ seed: 7 });
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
  expect(await standing()).toEqual([older]);

  expect(await provisioned(2, {})).toMatchObject({ decision: 'updated', subject: { commit: head } });
  expect(await standing()).toEqual([head]);
});
