import { describe, expect, it } from '@jest/globals';
import { tagsOf } from '../../../tools/builders/facts.ts';
import { BRANCH, ENVIRONMENT, URL_OF_ENVIRONMENT } from '../../../tools/runs/preview-job.ts';
import { previewHere } from '../../support/runs/preview-here.ts';
import { whereHere } from '../../support/runs/where-here.ts';
import { withPreview } from '../../support/set-ups/with-preview.ts';

const stage = withPreview({ seed: 5 });

describe('where, in a world', () => {
  it('lists an environment with whose it is, and changes nothing', async () => {
    await previewHere(stage, 1);
    stage.world.clock.advance(3_600_000);
    const from = stage.world.log.next();
    const { report, listing, outputs, summary, page } = await whereHere(stage.world, {
      environment: 'preview',
    });
    expect(report).toMatchObject({ decision: 'created', reasonCode: 'environments_listed' });
    expect(outputs).toMatchObject({ count: '1', failed: '0', complete: 'true' });
    expect(listing).toMatchObject({
      version: 1,
      repository: 'octo-org/shop',
      notSeen: [],
      environments: [
        {
          name: ENVIRONMENT,
          project: 'shop',
          kind: 'preview',
          place: null,
          serves: {
            branch: BRANCH,
            branchExists: true,
            commit: stage.commit,
            pullRequest: { number: stage.pullRequest, state: 'open', title: 'Check out with one click' },
            owner: 'mr-a',
          },
          state: 'ready',
          why: '',
          url: URL_OF_ENVIRONMENT,
          hours: null,
          lock: null,
          cost: null,
        },
      ],
    });
    expect(summary).toContain(`| [${ENVIRONMENT.replaceAll('-', '\\-')}](${URL_OF_ENVIRONMENT}/) |`);
    expect(page).toContain(`<a href="${URL_OF_ENVIRONMENT}/"`);
    expect(`${summary}${page}${JSON.stringify(listing)}`).not.toContain('111122223333');
    const entries = stage.world.log.entries(from);
    expect(entries.filter(({ write }) => write).map(({ operation }) => operation)).toEqual([]);
    expect(entries.map(({ service, operation }) => `${service} ${operation}`)).toEqual([
      'github GET /repos/{owner}/{repo}',
      'github GET /repos/{owner}/{repo}/contents/{path}',
      'cloudformation DescribeStacks',
      'cloudformation DescribeStacks',
      'github GET /repos/{owner}/{repo}/deployments',
      'github query DeploymentStates',
      'github GET /repos/{owner}/{repo}/pulls',
      'github GET /repos/{owner}/{repo}/git/matching-refs/{ref}',
      'github GET /repos/{owner}/{repo}/actions/workflows/{workflow_id}',
    ]);
  });

  it('lists what is left of branches that are gone, and says so', async () => {
    const { world } = stage;
    world.act('cloudformation', 'seed', { name: 'shop-gone', tags: tagsOf('gone'), agedHours: 48 });
    const { listing } = await whereHere(world, { environment: 'preview' });
    expect(listing?.environments).toMatchObject([
      { name: 'shop-gone', serves: { branch: 'gone', branchExists: false, pullRequest: null, owner: null } },
    ]);
  });
});
