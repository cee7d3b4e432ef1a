import { describe, expect, it } from '@jest/globals';
import { JIRA_EMAIL } from '../../../../rehearsal/world/jira/jira.ts';
import { ISSUE, started } from './jira-calls.ts';

/** A seed whose pages have more than a few entries. */
const LONG_PAGES = 1;

const document = (...content: unknown[]) => ({ type: 'doc', version: 1, content });
const paragraph = (...content: unknown[]) => ({ type: 'paragraph', content });
const text = (words: string, ...marks: unknown[]) => ({
  type: 'text',
  text: words,
  ...(marks.length > 0 ? { marks } : {}),
});

describe.each(['jira', 'jira-cloud'] as const)('the world’s %s', (name) => {
  const isCloud = name === 'jira-cloud';

  it('tells whose token it is, and who somebody is, in the flavour’s own ids', async () => {
    const { call, drive } = await started(name);
    const me = (await call('GET', '/myself')).body;
    expect(me).toMatchObject({ displayName: 'Greenroom', emailAddress: JIRA_EMAIL, active: true });
    expect(isCloud ? me.accountId : me.name).toBe('greenroom');
    expect(isCloud ? me.key : me.accountId).toBeUndefined();
    const asked = isCloud ? 'accountId=101' : 'username=101';
    expect((await call('GET', `/user?${asked}`)).body.displayName).toBe('Mr. A');
    await drive('person', { id: '105', name: 'Mr. B', email: 'mr-b@example.com', hidesEmail: true });
    const hidden = (await call('GET', `/user?${asked.replace('101', '105')}`)).body;
    expect(hidden).not.toHaveProperty('emailAddress');
    expect((await call('GET', `/user?${asked.replace('101', '9')}`)).status).toBe(404);
    expect((await call('GET', '/user')).status).toBe(404);
    const search = isCloud ? 'query=mr' : 'username=mr';
    expect((await call('GET', `/user/search?${search}`)).body).toHaveLength(2);
    expect((await call('GET', `/user/search?${search}&maxResults=1`)).body).toHaveLength(1);
  });

  it('tells which flavour it is', async () => {
    const { call, origin } = await started(name);
    expect((await call('GET', '/serverInfo')).body).toMatchObject({
      baseUrl: `${origin}/${name}`,
      deploymentType: isCloud ? 'Cloud' : 'Server',
    });
  });

  it('lists the fields that an issue has', async () => {
    const { call } = await started(name);
    const fields = (await call('GET', '/field')).body.map(({ id }: { id: string }) => id);
    expect(fields.toSorted()).toEqual(Object.keys((await call('GET', ISSUE)).body.fields).toSorted());
  });

  it('shows an issue by key in any case and by id, with the fields that are asked for', async () => {
    const { call } = await started(name);
    const { body } = await call('GET', '/issue/shop-12?fields=summary,status,labels');
    expect(body).toMatchObject({
      key: 'SHOP-12',
      fields: {
        summary: 'Check out',
        labels: ['auto'],
        status: { name: 'To Do', statusCategory: { key: 'new' } },
      },
    });
    expect(Object.keys(body.fields)).toEqual(['summary', 'status', 'labels']);
    expect((await call('GET', `/issue/${body.id}`)).body.fields.assignee).toBeNull();
  });

  it('goes only the ways of the workflow, and writes down who went them', async () => {
    const { call, go, transitions, drive } = await started(name, LONG_PAGES);
    expect((await transitions()).map((each) => each.name)).toEqual(['Start Progress', 'Ask for Review']);
    const byNumber = { transition: { id: Number((await transitions())[0]?.id) } };
    expect((await call('POST', `${ISSUE}/transitions`, byNumber)).status).toBe(204);
    const refused = await go('Accept');
    expect(refused.status).toBe(400);
    expect(refused.body).toEqual({
      errorMessages: ["Transition id '0' is not valid for this issue."],
      errors: {},
    });
    await go('Deliver');
    await drive('reject', { issue: 'SHOP-12', by: '101' });
    await go('Start Progress');
    await drive('accept', { issue: 'SHOP-12', by: '101' });
    const log = isCloud
      ? (await call('GET', `${ISSUE}/changelog`)).body.values
      : (await call('GET', `${ISSUE}?expand=changelog&fields=status`)).body.changelog.histories;
    const moves = log.map((each: { author: Record<string, string>; items: { toString: string }[] }) => [
      each.author[isCloud ? 'accountId' : 'name'],
      each.items[0]?.toString,
    ]);
    expect(moves).toEqual([
      ['greenroom', 'In Progress'],
      ['greenroom', 'Delivered'],
      ['101', 'Rejected'],
      ['greenroom', 'In Progress'],
      ['101', 'Done'],
    ]);
    expect(log[0].created).toMatch(/^2026-03-02T09:00:\d\d\.\d{3}\+0000$/);
    expect(await transitions()).toEqual([]);
  });

  it('refuses a transition without a field that its screen requires, and one with a field that it has not', async () => {
    const { call, go } = await started(name, 1, {
      edges: [{ name: 'Close', to: 'Done', required: { resolution: 'Resolution' } }],
    });
    const shown = (await call('GET', `${ISSUE}/transitions?expand=transitions.fields`)).body.transitions[0];
    expect(shown.fields.resolution).toMatchObject({ required: true, name: 'Resolution' });
    expect((await go('Close')).body.errors).toEqual({ resolution: 'Resolution is required.' });
    const wrong = await go('Close', { resolution: { name: 'Done' }, colour: 'red' });
    expect(wrong.body.errors.colour).toContain('not on the appropriate screen');
    expect((await go('Close', { resolution: { name: 'Done' } })).status).toBe(204);
  });

  it('has statuses that people rename', async () => {
    const { call, drive } = await started(name);
    await drive('rename-status', { project: 'SHOP', from: 'To Do', to: 'Offen' });
    expect((await call('GET', ISSUE)).body.fields.status.name).toBe('Offen');
    const types = (await call('GET', '/project/SHOP/statuses')).body;
    expect(types[0].statuses.map((each: { name: string }) => each.name)).toContain('Offen');
    expect((await call('GET', '/project/NONE/statuses')).status).toBe(404);
    await expect(drive('rename-status', { project: 'SHOP', from: 'None', to: 'X' })).rejects.toThrow(
      'has no status',
    );
  });

  it('changes single labels, and takes none with a space', async () => {
    const { call } = await started(name);
    const update = (...labels: unknown[]) => call('PUT', ISSUE, { update: { labels } });
    expect((await update({ add: 'b' }, { add: 'b' }, { remove: 'auto' })).status).toBe(204);
    expect((await call('GET', ISSUE)).body.fields.labels).toEqual(['b']);
    expect((await update({ add: 'two words' })).body.errors.labels).toBe(
      "The label 'two words' contains spaces which is invalid.",
    );
    expect((await update({ put: 'b' })).status).toBe(400);
    expect((await call('PUT', ISSUE, { fields: { colour: 'red' } })).status).toBe(400);
  });

  it('takes fields one by one too, and an edit of which one part is empty', async () => {
    const { call } = await started(name);
    const edit = { fields: {}, update: { labels: [{ add: 'late' }] } };
    expect((await call('PUT', ISSUE, edit)).status).toBe(204);
    expect((await call('GET', `${ISSUE}?fields=labels&fields=summary`)).body.fields).toEqual({
      labels: ['auto', 'late'],
      summary: 'Check out',
    });
  });

  it('keeps one link a globalId', async () => {
    const { call } = await started(name);
    const put = (url: string, more = {}) =>
      call('POST', `${ISSUE}/remotelink`, { globalId: 'k', object: { url, title: 'T' }, ...more });
    expect((await call('GET', `${ISSUE}/remotelink?globalId=k`)).status).toBe(404);
    expect((await put('https://a.example.com')).status).toBe(201);
    expect((await put('https://b.example.com')).status).toBe(200);
    const shown = (await call('GET', `${ISSUE}/remotelink?globalId=k`)).body;
    expect(shown).toMatchObject({ globalId: 'k', object: { url: 'https://b.example.com', title: 'T' } });
    expect((await call('GET', `${ISSUE}/remotelink`)).body).toHaveLength(1);
    expect((await put('x', { object: { url: 'https://a.example.com' } })).status).toBe(400);
    expect((await put('x', { globalId: 'x'.repeat(256) })).status).toBe(400);
  });

  it('keeps comments over pages, and lets only their writer change them', async () => {
    const { call, drive, byMrA } = await started(name, LONG_PAGES);
    const written = isCloud ? document(paragraph(text('one'))) : '*one*';
    const { body, status } = await call('POST', `${ISSUE}/comment`, { body: written });
    expect([status, body.body]).toEqual([201, written]);
    for (let count = 0; count < 4; count += 1)
      await drive('comment', { issue: 'SHOP-12', text: `c${count}`, by: '101' });
    const first = (await call('GET', `${ISSUE}/comment?maxResults=2`)).body;
    expect([first.total, first.comments.length, first.startAt]).toEqual([5, 2, 0]);
    expect((await call('GET', `${ISSUE}/comment?startAt=4&maxResults=2`)).body.comments).toHaveLength(1);
    const edited = isCloud ? document(paragraph(text('two'))) : 'two';
    const path = `${ISSUE}/comment/${body.id}`;
    expect((await call('PUT', path, { body: edited })).body.body).toEqual(edited);
    expect((await call('PUT', path, { body: edited }, byMrA)).status).toBe(400);
    expect((await call('DELETE', path)).status).toBe(204);
    expect((await call('PUT', path, { body: edited })).body.errorMessages).toEqual([
      `Can not find a comment for the id: ${body.id}.`,
    ]);
  });

  it('answers for what is not there, not one’s own, or not played, and names it', async () => {
    const { call, drive } = await started(name);
    await drive('project', { key: 'OPS', name: 'Ops', isHidden: true });
    await drive('issue', { key: 'OPS-1', summary: 'x', reporter: '101' });
    const none = isCloud
      ? 'Issue does not exist or you do not have permission to see it.'
      : 'Issue Does Not Exist';
    expect((await call('GET', '/issue/SHOP-99')).body).toEqual({ errorMessages: [none], errors: {} });
    expect((await call('GET', '/issue/OPS-1')).status).toBe(isCloud ? 404 : 403);
    expect((await call('GET', '/nowhere')).status).toBe(501);
    expect((await call('GET', `${ISSUE}?colour=red`)).body.errorMessages[0]).toContain(
      'the parameter colour',
    );
    expect((await call('GET', `${ISSUE}?fields=colour`)).body.errorMessages[0]).toContain('the field colour');
    expect((await call('POST', `${ISSUE}/comment`, '{')).status).toBe(400);
    expect((await call('POST', `${ISSUE}/transitions`, { id: '1' })).status).toBe(400);
    expect((await call('GET', `${ISSUE}/comment?startAt=x`)).status).toBe(400);
    await expect(drive('accept', { key: 'SHOP-12', by: '101' })).rejects.toThrow('key');
    await expect(drive('accept', { issue: 'SHOP-99', by: '101' })).rejects.toThrow('no issue SHOP-99');
  });
});

describe('the world’s Jira Cloud', () => {
  it.each([
    ['a text', 'one'],
    ['a document of another version', { ...document(), version: 2 }],
    ['an unknown field', { ...document(), colour: 'red' }],
    ['a text of no character', document(paragraph(text('')))],
    ['an unknown node', document({ type: 'colour' })],
    ['a text outside of a block', document(text('x'))],
    ['a link to nowhere', document(paragraph(text('x', { type: 'link', attrs: {} })))],
    ['an unknown mark', document(paragraph(text('x', { type: 'loud' })))],
  ])('refuses a comment that is %s', async (_, body) => {
    const { call } = await started('jira-cloud');
    const answer = await call('POST', `${ISSUE}/comment`, { body });
    expect([answer.status, answer.body.errors]).toEqual([400, { comment: 'Comment body is not valid!' }]);
  });

  it('says of a document that it does not check that it does not know it', async () => {
    const { call } = await started('jira-cloud');
    expect((await call('POST', `${ISSUE}/comment`, { body: document({ type: 'rule' }) })).status).toBe(501);
  });

  it('refuses strangers, or takes them for anybody and says so, depending on the world', async () => {
    const seen = new Set<string>();
    for (let seed = 1; seed <= 10; seed += 1) {
      const { call } = await started('jira-cloud', seed);
      const answer = await call('GET', ISSUE, undefined, 'Basic bm9ib2R5Om5vbmU=');
      seen.add(`${answer.status} ${answer.headers.get('x-seraph-loginreason')}`);
      expect((await call('GET', '/myself', undefined, 'Basic bm9ib2R5Om5vbmU=')).status).toBe(401);
    }
    expect([...seen].sort()).toEqual(['401 null', '404 AUTHENTICATED_FAILED']);
  });
});

describe('the world’s Jira Data Center', () => {
  it('takes a text for a comment, and no document', async () => {
    const { call } = await started('jira');
    expect((await call('POST', `${ISSUE}/comment`, { body: document() })).status).toBe(400);
    expect((await call('POST', `${ISSUE}/comment`, { body: ' ' })).status).toBe(400);
  });

  it('refuses strangers with a page', async () => {
    const { call } = await started('jira');
    const answer = await call('GET', ISSUE, undefined, 'Bearer none');
    expect([answer.status, answer.body]).toEqual([401, expect.stringContaining('Unauthorized (401)')]);
  });

  it('has no changelog apart from the issue', async () => {
    const { call } = await started('jira');
    expect((await call('GET', `${ISSUE}/changelog`)).status).toBe(501);
  });
});
