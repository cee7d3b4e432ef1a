import { describe, expect, it } from '@jest/globals';
import { started } from './jira-calls.ts';

describe('the search of the world’s Jira', () => {
  it('finds issues page by page, with a token for the next one, and refuses what has no restriction', async () => {
    const { call, drive } = await started('jira-cloud', 1);
    for (const key of ['SHOP-13', 'SHOP-14'])
      await drive('issue', { key, summary: 'Pay', labels: ['auto'], reporter: '101' });
    const jql = 'project = SHOP AND labels = "auto" ORDER BY key DESC';
    const found: string[] = [];
    let nextPageToken: string | undefined;
    do {
      const token = nextPageToken === undefined ? {} : { nextPageToken };
      const { body } = await call('POST', '/search/jql', {
        jql,
        fields: ['labels'],
        maxResults: 1,
        ...token,
      });
      found.push(...body.issues.map(({ key }: { key: string }) => key));
      nextPageToken = body.nextPageToken;
      expect(body.isLast).toBe(nextPageToken === undefined);
    } while (nextPageToken !== undefined && found.length < 9);
    expect(found).toEqual(['SHOP-14', 'SHOP-13', 'SHOP-12']);
    const ids = await call('GET', '/search/jql?jql=key%20in%20(SHOP-13)');
    expect(ids.body).toEqual({ issues: [{ id: expect.any(String) }], isLast: true });
    const refused = async (query: string) => (await call('POST', '/search/jql', { jql: query })).body;
    expect(await refused('ORDER BY key')).toMatchObject({
      errorMessages: [expect.stringContaining('Unbounded JQL')],
    });
    expect(await refused('key in (SHOP-13, SHOP-99)')).toMatchObject({
      errorMessages: ["An issue with key 'SHOP-99' does not exist for field 'key'."],
    });
    expect((await call('POST', '/search/jql', { jql: 'summary ~ pay' })).status).toBe(501);
  });

  it('finds issues by number, and tells how many there are', async () => {
    const { call } = await started('jira');
    const found = await call('GET', '/search?jql=status%20%3D%20%22To%20Do%22&fields=status');
    expect(found.body).toMatchObject({ startAt: 0, total: 1, issues: [{ key: 'SHOP-12' }] });
    expect((await call('POST', '/search', { jql: 'project = NONE' })).body).toMatchObject({
      errorMessages: ["The value 'NONE' does not exist for the field 'project'."],
    });
    expect((await call('POST', '/search', { jql: '', maxResults: 0 })).body).toMatchObject({
      total: 1,
      issues: [],
    });
  });

  it('says that the old search is gone', async () => {
    const { call } = await started('jira-cloud');
    const { status, body } = await call('GET', '/search');
    expect([status, body.errorMessages[0]]).toEqual([410, expect.stringContaining('/rest/api/3/search/jql')]);
  });
});
