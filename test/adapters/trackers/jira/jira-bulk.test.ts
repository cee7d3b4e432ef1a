import { describe, expect, it } from '@jest/globals';
import { createJira } from '../../../../src/adapters/trackers/jira/jira.ts';
import { scriptedFetch } from '../../../support/fetch/scripted-fetch.ts';
import { createJiraSite, JIRA_FLAVOURS } from '../../../support/world/jira-site.ts';

const SEEDS = [1, 2, 3, 4, 5, 6];

describe.each(JIRA_FLAVOURS)('many issues of Jira (%s)', (flavour) => {
  it.each(SEEDS)('are found by the keys that they had before they were moved, seed %i', async (seed) => {
    const site = await createJiraSite(flavour, seed);
    try {
      site.act('project', { key: 'OPS', name: 'Operations' });
      for (const key of ['SHOP-13', 'SHOP-14', 'SHOP-15'])
        site.act('issue', { key, summary: key, reporter: '103' });
      site.act('move-issue', { issue: 'SHOP-13', to: 'OPS-7' });
      const ids = ['SHOP-12', 'shop-14', 'SHOP-13', 'SHOP-99', 'none'];
      const found = await site.tracker.stories(ids);
      expect([...found].map(([id, story]) => [id, story.id])).toEqual(
        expect.arrayContaining([
          ['SHOP-12', 'SHOP-12'],
          ['shop-14', 'SHOP-14'],
          ['SHOP-13', 'OPS-7'],
        ]),
      );
      expect(found.size).toBe(3);
      const narrow = createJira({ ...site.options, projects: ['SHOP'] });
      expect([...(await narrow.stories(ids)).keys()].toSorted()).toEqual(['SHOP-12', 'shop-14']);
      expect(site.writes()).toEqual([]);
    } finally {
      await site.close();
    }
  });

  it.each(SEEDS)(
    'say what one issue alone says of a project that the token may not see, seed %i',
    async (seed) => {
      const site = await createJiraSite(flavour, seed);
      try {
        site.act('project', { key: 'OPS', name: 'Operations', isHidden: true });
        site.act('issue', { key: 'OPS-1', summary: 'Hidden', reporter: '103' });
        const asked = site.tracker.stories(['SHOP-12', 'OPS-1']);
        if (flavour === 'cloud') expect([...(await asked).keys()]).toEqual(['SHOP-12']);
        else await expect(asked).rejects.toMatchObject({ reasonCode: 'access_denied' });
      } finally {
        await site.close();
      }
    },
  );
});

const ISSUE = (key: string) => ({ key, fields: { summary: 'T', status: { name: 'In Progress' } } });
const CLOUD = { url: 'https://shop.atlassian.net', token: 'a@example.com:t', sleep: async () => undefined };

describe('an answer about many issues', () => {
  it('that names some that Jira could not return is followed by a request for each', async () => {
    const wire = scriptedFetch(
      () => Response.json({ issues: [ISSUE('SHOP-1')], issueErrors: [{ id: '2', errorMessage: 'Later.' }] }),
      () => Response.json(ISSUE('SHOP-1')),
      () => Response.json(ISSUE('SHOP-2')),
    );
    const found = await createJira({ ...CLOUD, fetch: wire.fetch }).stories(['SHOP-1', 'SHOP-2']);
    expect([...found.keys()]).toEqual(['SHOP-1', 'SHOP-2']);
  });

  it('that breaks off is asked for again, since it only asks', async () => {
    const wire = scriptedFetch(
      () => Response.json({}, { status: 503 }),
      () => Response.json({ issues: [ISSUE('SHOP-1'), ISSUE('SHOP-2')], issueErrors: [] }),
    );
    const found = await createJira({ ...CLOUD, fetch: wire.fetch }).stories(['SHOP-1', 'SHOP-2']);
    expect(found.size).toBe(2);
  });
});
