import {
  createJira,
  createJiraCloud,
  JIRA_EMAIL,
  JIRA_TOKEN,
} from '../../../../rehearsal/world/jira/jira.ts';
import { startWorld } from '../with-world.ts';

interface Answer {
  readonly status: number;
  readonly headers: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: the tests read answers of many shapes.
  readonly body: any;
}

/** Path of the issue that is there. */
export const ISSUE = '/issue/SHOP-12';
/** A site with one issue, and what asks its API. */
export async function started(name: 'jira' | 'jira-cloud', seed = 1, project: Record<string, unknown> = {}) {
  const running = await startWorld([createJira, createJiraCloud], seed);
  const drive = (verb: string, args: Record<string, unknown>) => running.drive(`${name}/${verb}`, args);
  await drive('person', { id: '101', name: 'Mr. A', email: 'mr-a@example.com', token: 'token-of-a' });
  await drive('project', { key: 'SHOP', name: 'Shop', members: ['101'], ...project });
  await drive('issue', { key: 'SHOP-12', summary: 'Check out', labels: ['auto'], reporter: '101' });
  const basic = (email: string, token: string) =>
    `Basic ${Buffer.from(`${email}:${token}`).toString('base64')}`;
  const as = (email: string, token: string) => (name === 'jira' ? `Bearer ${token}` : basic(email, token));
  async function call(
    method: string,
    path: string,
    body?: unknown,
    authorization = as(JIRA_EMAIL, JIRA_TOKEN),
  ): Promise<Answer> {
    const base = `${running.origin}/${name}/rest/api/${name === 'jira' ? 2 : 3}`;
    const answer = await fetch(`${base}${path}`, {
      method,
      headers: { authorization, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const text = await answer.text();
    const isJson = answer.headers.get('content-type')?.includes('json');
    return { status: answer.status, headers: answer.headers, body: isJson ? JSON.parse(text) : text };
  }
  const transitions = async (): Promise<{ id: string; name: string }[]> =>
    (await call('GET', `${ISSUE}/transitions`)).body.transitions;
  async function go(transition: string, fields?: Record<string, unknown>): Promise<Answer> {
    const found = (await transitions()).find((each) => each.name === transition);
    const body = { transition: { id: found?.id ?? '0' }, ...(fields ? { fields } : {}) };
    return call('POST', `${ISSUE}/transitions`, body);
  }
  const byMrA = as('mr-a@example.com', 'token-of-a');
  return { ...running, drive, call, go, transitions, byMrA };
}
