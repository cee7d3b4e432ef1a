import { describe, expect, it } from '@jest/globals';
import { createGitHub } from '../../../src/adapters/github/github.ts';
import type { Deliveries, LabelHistory } from '../../../src/ports/deliveries.ts';
import { scriptedFetch } from '../../support/fetch/scripted-fetch.ts';

const API = 'https://api.example.com';
const SCOPE = { project: 'shop', kind: 'preview' };
const JOB = 'github-actions[bot]';
const at = (minute: number) => `2026-03-02T08:0${minute}:00Z`;

function deliveriesWith(...answers: readonly (() => Response)[]): {
  readonly deliveries: Deliveries;
  readonly sent: ReturnType<typeof scriptedFetch>['sent'];
} {
  const { fetch, sent } = scriptedFetch(...answers);
  const { deliveriesOf } = createGitHub({
    fetch,
    token: 'ghs_x',
    apiUrl: API,
    repository: 'octo-org/shop',
    sleep: async () => undefined,
  });
  return { deliveries: deliveriesOf(SCOPE), sent };
}

describe('who last changed a label', () => {
  type Event = Readonly<Record<string, unknown>>;
  const change = (is: string, login: string, minute: number, name = 'Auto'): Event => ({
    event: is,
    label: { name },
    actor: { login, type: login.endsWith('[bot]') ? 'Bot' : 'User' },
    created_at: at(minute),
  });
  const on = change('labeled', 'mr-b', 1);
  const copied = change('labeled', JOB, 2);
  const off = change('unlabeled', 'mr-c', 3);

  it.each<[string, readonly Event[], LabelHistory]>([
    ['nobody', [change('labeled', 'mr-b', 1, 'other')], { last: undefined, lastByApp: undefined }],
    ['a person', [on], { last: { is: 'on', by: 'mr-b', at: at(1) }, lastByApp: undefined }],
    [
      'an app',
      [on, copied],
      { last: { is: 'on', by: JOB, at: at(2) }, lastByApp: { is: 'on', by: JOB, at: at(2) } },
    ],
    [
      'a person after an app',
      [copied, off],
      { last: { is: 'off', by: 'mr-c', at: at(3) }, lastByApp: { is: 'on', by: JOB, at: at(2) } },
    ],
  ])('%s', async (_, events, expected) => {
    const { deliveries, sent } = deliveriesWith(() => Response.json(events));
    expect(await deliveries.labelHistory(7, 'auto')).toEqual(expected);
    expect(sent).toHaveLength(1);
  });

  it('an app of others, which counts as a person', async () => {
    const others = [on, copied, change('unlabeled', 'other[bot]', 3)];
    const viewer = () => Response.json({ data: { viewer: { login: JOB } } });
    const { deliveries } = deliveriesWith(() => Response.json(others), viewer);
    expect(await deliveries.labelHistory(7, 'auto')).toEqual({
      last: { is: 'off', by: 'other[bot]', at: at(3) },
      lastByApp: { is: 'on', by: JOB, at: at(2) },
    });
  });

  it('the app whose token the run has', async () => {
    const ours = [change('labeled', 'greenroom[bot]', 1)];
    const viewer = () => Response.json({ data: { viewer: { login: 'greenroom' } } });
    const { deliveries } = deliveriesWith(() => Response.json(ours), viewer);
    expect((await deliveries.labelHistory(7, 'auto')).lastByApp?.by).toBe('greenroom[bot]');
  });

  it('is looked for among the newest events, page by page, and no further than an app', async () => {
    const link = `<${API}/repositories/1/issues/7/events?per_page=100&page=3>; rel="last"`;
    const { deliveries, sent } = deliveriesWith(
      () => Response.json([on], { headers: { link } }),
      () => Response.json([off]),
      () => Response.json([copied]),
    );
    expect((await deliveries.labelHistory(7, 'auto')).lastByApp?.at).toBe(at(2));
    expect(sent).toHaveLength(3);
  });
});

describe('what a pull request and its stories agree on', () => {
  const kept = (id: number, is: string, more: object = {}, login = JOB) => ({
    id,
    created_at: at(id),
    creator: { login },
    payload: { schema: 'greenroom-label/1', pullRequest: '7', label: 'Auto', is, ...SCOPE, ...more },
  });
  const viewer = () => Response.json({ data: { viewer: { login: JOB } } });

  it.each([
    ['the newest record of each label', [kept(2, 'off'), kept(1, 'on')], [{ is: 'off', at: at(2) }]],
    ['not one of another project', [kept(2, 'off', { project: 'admin' }), kept(1, 'on')], [{ is: 'on' }]],
    ['not one of another pull request', [kept(2, 'off', { pullRequest: '8' })], []],
    ['not one that says nothing', [kept(2, 'perhaps'), kept(1, 'on', { schema: 'other' })], []],
    ['not one without a label', [kept(2, 'on', { label: '' })], []],
    ['not one that somebody else wrote', [kept(2, 'off', {}, 'mr-x'), kept(1, 'on')], [{ is: 'on' }]],
  ])('%s', async (_, records, expected) => {
    const { deliveries } = deliveriesWith(() => Response.json(records), viewer);
    expect(await deliveries.agreedLabels(7)).toMatchObject(expected);
  });

  it('is looked for beyond a page of others, and not without end', async () => {
    const link = `<${API}/repositories/1/deployments?page=2>; rel="next"`;
    const page = () => Response.json([kept(3, 'off', {}, 'mr-x')], { headers: { link } });
    const pages = Array.from({ length: 10 }, () => page);
    const { deliveries, sent } = deliveriesWith(...pages, viewer);
    expect(await deliveries.agreedLabels(7)).toEqual([]);
    expect(sent.length).toBeLessThanOrEqual(11);
  });

  it('is written as a deployment of its own environment, at the commit', async () => {
    const made = () => Response.json({ id: 1 }, { status: 201 });
    const { deliveries, sent } = deliveriesWith(made, made);
    const commit = 'a'.repeat(40);
    await deliveries.recordAgreement({ pullRequest: 7, commit, label: 'auto', is: 'on' });
    expect(sent.map(({ method }) => method)).toEqual(['POST', 'POST']);
    expect(JSON.parse(sent[0]?.body ?? '')).toEqual({
      ref: commit,
      task: 'labels:7',
      environment: 'greenroom-labels',
      description: 'What its stories know of a label',
      payload: { schema: 'greenroom-label/1', pullRequest: '7', label: 'auto', is: 'on', ...SCOPE },
      transient_environment: false,
      production_environment: false,
      auto_merge: false,
      required_contexts: [],
    });
  });

  it('is no deployment that GitHub shows as pending for good', async () => {
    const made = () => Response.json({ id: 12 }, { status: 201 });
    const { deliveries, sent } = deliveriesWith(made, made);
    await deliveries.recordAgreement({ pullRequest: 7, commit: 'a'.repeat(40), label: 'auto', is: 'on' });
    expect(String(sent[1]?.url)).toBe(`${API}/repos/octo-org/shop/deployments/12/statuses`);
    expect(JSON.parse(sent[1]?.body ?? '')).toEqual({ state: 'success', auto_inactive: false });
  });
});
