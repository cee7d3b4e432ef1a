import { describe, expect, it } from '@jest/globals';
import { createJira } from '../../../../src/adapters/trackers/jira/jira.ts';
import { trackerContract } from '../../../contracts/tracker.contract.ts';
import { scriptedFetch } from '../../../support/fetch/scripted-fetch.ts';
import { createJiraSite, JIRA_FLAVOURS, jiraStory } from '../../../support/world/jira-site.ts';

for (const flavour of JIRA_FLAVOURS) {
  for (const seed of [1, 2, 3]) {
    for (const projects of [[], ['SHOP'], ['OPS', 'shop']]) {
      trackerContract(
        `Jira (${flavour}) with the projects ${projects.join(' and ')}, seed ${seed}`,
        async () => {
          const site = await createJiraSite(flavour, seed);
          return {
            tracker: createJira({ ...site.options, projects }),
            stranger: createJira({ ...site.options, token: 'nobody@example.com:none' }),
            story: 'SHOP-12',
            requester: '103',
            unestimated: undefined,
            commentByOther: (key, text, by = '102') => site.act('comment', { issue: key, text, by }),
            commentForFew: ['role', 'internal'].map((hidden) => (issue, text, by) => {
              site.act('comment', { issue, text, by, hidden });
            }),
            accept: (key, by) => site.act('accept', { issue: key, by }),
            links: async (key) => site.issue(key).links.map(({ url }) => url),
            close: site.close,
          };
        },
      );
    }
  }
}

const OPTIONS = { url: 'https://jira.example.com/jira', token: 'pat', sleep: async () => undefined };
const STARTED = {
  key: 'SHOP-1',
  fields: { summary: 'T', status: { name: 'In Progress' }, project: { key: 'SHOP' } },
};

describe('the client of Jira', () => {
  it.each([
    ['https://shop.atlassian.net', 'a@example.com:t', 'https://shop.atlassian.net/rest/api/3/', 'Basic'],
    [
      'https://shop.atlassian.net/rest/api/2/',
      'a@example.com:t',
      'https://shop.atlassian.net/rest/api/3/',
      'Basic',
    ],
    [
      'https://api.atlassian.com/ex/jira/1',
      'a@example.com:t',
      'https://api.atlassian.com/ex/jira/1/rest/api/3/',
      'Basic',
    ],
    ['https://jira.example.com/jira', 'pat', 'https://jira.example.com/jira/rest/api/2/', 'Bearer pat'],
    ['https://jira.example.com', 'user:password', 'https://jira.example.com/rest/api/2/', 'Basic'],
    [
      'https://atlassian.net.example.com',
      'pat',
      'https://atlassian.net.example.com/rest/api/2/',
      'Bearer pat',
    ],
  ])('speaks to %s as it is spoken to', async (url, token, base, authorization) => {
    const script = scriptedFetch(() => Response.json(STARTED));
    expect(await createJira({ ...OPTIONS, url, token, fetch: script.fetch }).story('SHOP-1')).toMatchObject({
      state: 'started',
      ownerIds: [],
      requesterId: undefined,
    });
    expect(script.sent[0]?.url.href.startsWith(`${base}issue/SHOP-1?`)).toBe(true);
    expect(script.sent[0]?.headers.get('authorization')).toMatch(new RegExp(`^${authorization}`));
  });

  it.each([
    ['', "Input 'tracker-token' is empty"],
    ['secret-without-address', "Input 'tracker-token' has no colon"],
  ])('names the input for the token %j', (token, words) => {
    const make = () => createJira({ ...OPTIONS, url: 'https://shop.atlassian.net', token, fetch });
    expect(make).toThrow(words);
    expect(make).toThrow(/, as a secret \(TRACKER_TOKEN in the shipped workflows\) and not as a variable\.$/);
    expect(make).not.toThrow(/secret-without/);
  });

  it('asks for nothing that is no key', async () => {
    const script = scriptedFetch(() => Response.json(STARTED));
    const tracker = createJira({ ...OPTIONS, fetch: script.fetch });
    for (const id of ['12', '', 'SHOP', '../myself', 'SHOP-1/transitions'])
      expect(await tracker.story(id)).toBeUndefined();
    expect(script.sent).toHaveLength(0);
  });

  it('does not take an answer to nobody for one to its token', async () => {
    const headers = { 'x-seraph-loginreason': 'AUTHENTICATED_FAILED' };
    const { fetch } = scriptedFetch(() => Response.json(STARTED, { headers }));
    await expect(createJira({ ...OPTIONS, fetch }).story('SHOP-1')).rejects.toMatchObject({
      reasonCode: 'access_denied',
    });
  });

  it('says all that Jira says, on one line of moderate length, and never the token', async () => {
    const errors = { labels: `nasty\n::error::injected ${'x'.repeat(500)}` };
    const { fetch } = scriptedFetch(() => Response.json({ errorMessages: ['No.'], errors }, { status: 400 }));
    const failed: unknown = await createJira({ ...OPTIONS, fetch })
      .story('SHOP-1')
      .catch((error) => error);
    const message = failed instanceof Error ? failed.message : '';
    expect(message).toMatch(
      /^The tracker answered 400 when asked to read story SHOP-1 \(No\. labels: nasty ::error/,
    );
    expect(message.length).toBeLessThan(320);
    expect(message).not.toMatch(/\n|pat/);
  });

  it.each([
    ['moved', 409, 'Done'],
    ['moved', 400, 'Done'],
    ['throws far_side_error', 409, 'In Progress'],
    ['refused', 400, 'In Progress'],
  ])('says of a move that another one came before: %s (%i, now %s)', async (outcome, status, now) => {
    const issue = (name: string) => () =>
      Response.json({ ...STARTED, fields: { ...STARTED.fields, status: { name } } });
    const { fetch, sent } = scriptedFetch(
      issue('In Progress'),
      issue('In Progress'),
      () => Response.json({ transitions: [{ id: '31', name: 'Finish', to: { name: 'Done' } }] }),
      () => Response.json({ errorMessages: ['Not now.'] }, { status }),
      issue(now),
    );
    const tracker = createJira({ ...OPTIONS, fetch });
    const move = await tracker
      .move(await jiraStory(tracker, 'SHOP-1'), 'accepted')
      .catch((error: { reasonCode: string }) => `throws ${error.reasonCode}`);
    expect(typeof move === 'string' ? move : 'refused').toBe(outcome);
    expect(sent).toHaveLength(5);
    expect(sent[3]?.body).toBe('{"transition":{"id":"31"}}');
  });

  it('tries a read again after a 503 and gives up on a writing request that met one', async () => {
    const reading = scriptedFetch(
      () => Response.json({}, { status: 503 }),
      () => Response.json(STARTED),
    );
    const read = await jiraStory(createJira({ ...OPTIONS, fetch: reading.fetch }), 'SHOP-1');
    const writing = scriptedFetch(() => Response.json({}, { status: 503 }));
    const tracker = createJira({ ...OPTIONS, fetch: writing.fetch });
    await expect(tracker.createComment(read, 'x')).rejects.toMatchObject({
      reasonCode: 'unavailable',
      retriable: true,
    });
    expect([reading.sent.length, writing.sent.length]).toEqual([2, 1]);
  });

  it('tells how its clock goes by what it and GitHub said around it', async () => {
    const date = 'Mon, 02 Mar 2026 10:06:00 GMT';
    const { fetch } = scriptedFetch(() => Response.json(STARTED, { headers: { date } }));
    let said = { statedMs: Date.parse('2026-03-02T10:00:00Z'), number: 3 };
    const tracker = createJira({ ...OPTIONS, fetch, githubSaid: () => said });
    await tracker.story('SHOP-1');
    expect(tracker.aheadMs()).toBeUndefined();
    said = { statedMs: Date.parse('2026-03-02T10:01:00Z'), number: 4 };
    expect(tracker.aheadMs()).toBe(300_000);
  });

  it.each([
    ['one that is no issue', { key: 'SHOP-1' }],
    ['one without a status', { key: 'SHOP-1', fields: { summary: 'T' } }],
    ['a page of somebody else', undefined],
  ])('says that it cannot understand an answer: %s', async (_, body) => {
    const { fetch } = scriptedFetch(() => (body ? Response.json(body) : new Response('<html></html>')));
    await expect(createJira({ ...OPTIONS, fetch }).story('SHOP-1')).rejects.toMatchObject({
      reasonCode: 'far_side_error',
      message: expect.stringMatching(/check tracker-url\.$/),
    });
  });

  it('ends a list that never ends', async () => {
    const page = (startAt: number) => ({
      startAt,
      total: 1_000_000,
      comments: [{ id: '1', author: { name: 'x' }, body: 'y' }],
    });
    const { fetch, sent } = scriptedFetch(
      () => Response.json(STARTED),
      () => Response.json(page(0)),
    );
    const tracker = createJira({ ...OPTIONS, fetch });
    expect(await tracker.findComment(await jiraStory(tracker, 'SHOP-1'), 'z')).toBeUndefined();
    expect(sent).toHaveLength(3);
  });

  it('tells nobody from a history that Data Center cut', async () => {
    const item = { field: 'status', fromString: 'To Do', toString: 'In Progress' };
    const history = { created: '2026-03-02T09:00:00.000+0000', author: { name: 'mr-a' }, items: [item] };
    const told = (total: number) => () =>
      Response.json({ ...STARTED, changelog: { total, histories: [history] } });
    const moveOf = async (total: number) => {
      const { fetch } = scriptedFetch(() => Response.json(STARTED), told(total));
      const tracker = createJira({ ...OPTIONS, fetch });
      return tracker.lastMove(await jiraStory(tracker, 'SHOP-1'));
    };
    expect(await moveOf(1)).toEqual({ by: 'mr-a', at: '2026-03-02T09:00:00.000Z' });
    expect(await moveOf(2)).toBeUndefined();
  });
});
