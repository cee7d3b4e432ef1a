import { expect, it } from '@jest/globals';
import { createGitHub } from '../../../src/adapters/github/github.ts';
import type { Deliveries, LabelEvent } from '../../../src/ports/deliveries.ts';
import { scriptedFetch } from '../../support/fetch/scripted-fetch.ts';

type Event = Readonly<Record<string, unknown>>;

const API = 'https://api.example.com';
const other = (id: number): Event => ({ id, event: 'mentioned' });
const labelled = (id: number, name = 'Reviewed'): Event => ({ id, event: 'labeled', label: { name } });

/** Asks for the label, where GitHub has these pages of events. */
async function ask(...pages: readonly (readonly Event[])[]): Promise<string> {
  return (await lastOf(pages))?.id ?? '';
}

async function lastOf(
  pages: readonly (readonly Event[])[],
  ...further: readonly (() => Response)[]
): Promise<LabelEvent | undefined> {
  return deliveriesWith(pages, further).deliveries.lastLabelled(7, 'reviewed');
}

function deliveriesWith(
  pages: readonly (readonly Event[])[],
  further: readonly (() => Response)[] = [],
): { readonly deliveries: Deliveries; readonly asked: readonly unknown[] } {
  const link = `<${API}/repositories/1/issues/7/events?per_page=100&page=${pages.length}>; rel="last"`;
  const [first = [], ...others] = pages;
  const answers = [first, ...others.toReversed()].map(
    (events) => () => Response.json(events, { headers: pages.length > 1 ? { link } : {} }),
  );
  const scripted = scriptedFetch(...answers, ...further);
  const { deliveries } = createGitHub({
    fetch: scripted.fetch,
    token: 'ghs_x',
    apiUrl: API,
    repository: 'octo-org/shop',
    sleep: async () => undefined,
  });
  return { deliveries, asked: scripted.sent };
}

it.each([
  ['the only page', '5', [[labelled(4), labelled(5), labelled(6, 'bug')]]],
  ['the last page', '205', [[labelled(4)], [labelled(104)], [labelled(205), other(206)]]],
  [
    'the page before the last one, which may hold one event',
    '195',
    [[labelled(4)], [labelled(195)], [other(206)]],
  ],
  ['the first of two pages', '4', [[labelled(4)], [other(106)]]],
  ['a page with two hundred others behind it', '4', [[labelled(4)], [other(195)], [other(206)]]],
  ['none of the thousand newest', '', [[labelled(4)], ...Array.from({ length: 10 }, (_, at) => [other(at)])]],
] as const)('the last time that a label was put on is found on %s', async (_, id, pages) => {
  expect(await ask(...pages)).toBe(id);
});

it('tells when the base was first changed after the label was put on', async () => {
  const changed = (id: number, hour: number): Event => ({
    id,
    event: 'base_ref_changed',
    created_at: `2026-03-02T0${hour}:00:00Z`,
  });
  const pages = [[changed(1, 6), labelled(2), changed(3, 7), changed(4, 8)]];
  expect((await lastOf(pages))?.retargetedAt).toBe('2026-03-02T07:00:00Z');
});

it('does not count what GitHub itself changes because the base is gone', async () => {
  const followed = {
    id: 3,
    event: 'automatic_base_change_succeeded',
    created_at: '2026-03-02T07:00:00Z',
  };
  expect((await lastOf([[labelled(2), followed]]))?.retargetedAt).toBeUndefined();
});

it.each([
  ['the newest page', ['205'], ['205'], 2],
  ['the page before it', ['104'], ['205', '104'], 3],
  ['no page, so that all are read', ['999'], ['205', '104', '4'], 3],
  ['no page, because none is asked for', [], ['205'], 2],
] as const)('looks back no further than for the events on %s', async (_, ids, found, requests) => {
  const pages = [[labelled(4)], [labelled(104)], [labelled(205), other(206)]];
  const { deliveries, asked } = deliveriesWith(pages);
  expect((await deliveries.labelEvents(7, 'reviewed', ids)).map(({ id }) => id)).toEqual(found);
  expect(asked).toHaveLength(requests);
});

const MERGED_AT = '2026-03-02T06:00:00Z';
const branchOf = (merged: object) => () =>
  Response.json([
    {
      number: 6,
      title: '',
      labels: [],
      user: { login: 'mr-a' },
      head: { ref: 'lower', sha: 'a', repo: { id: 1 } },
      base: { ref: 'main', repo: { id: 1 } },
      state: 'closed',
      merged_at: MERGED_AT,
      closed_at: MERGED_AT,
      ...merged,
    },
  ]);
const names = () =>
  Response.json({ data: { nodes: [{ previousRefName: 'lower', currentRefName: 'main' }] } });
const missing = () => Response.json({ message: 'Not Found' }, { status: 404 });
const there = () => Response.json({ ref: 'refs/heads/lower', object: { sha: 'a'.repeat(40) } });
const seen = () => Response.json({ id: 1, full_name: 'octo-org/shop', default_branch: 'main' });
const ELSEWHERE = { ref: 'other', repo: { id: 1 } };

it.each([
  ['its base was merged there and is gone', undefined, [names, branchOf({}), missing, seen]],
  ['its base still stands', '2026-03-02T07:00:00Z', [names, branchOf({}), there]],
  [
    'its base was merged elsewhere',
    '2026-03-02T07:00:00Z',
    [names, branchOf({ base: ELSEWHERE }), missing, seen],
  ],
  ['its base was closed', '2026-03-02T07:00:00Z', [names, branchOf({ merged_at: null }), missing, seen]],
  [
    'its base was merged later',
    '2026-03-02T07:00:00Z',
    [names, branchOf({ closed_at: '2026-03-02T08:00:00Z' }), missing, seen],
  ],
  [
    'GitHub does not tell of the two branches',
    '2026-03-02T07:00:00Z',
    [() => Response.json({ errors: [{ type: 'FORBIDDEN', message: 'Resource not accessible' }] })],
  ],
] as const)('a workflow changed the base, and %s', async (_, retargetedAt, answers) => {
  const changed = {
    id: 3,
    node_id: 'BRCE_1',
    event: 'base_ref_changed',
    actor: { login: 'github-actions[bot]', type: 'Bot' },
    created_at: '2026-03-02T07:00:00Z',
  };
  expect((await lastOf([[labelled(2), changed]], ...answers))?.retargetedAt).toBe(retargetedAt);
});

it.each([
  ['trusts', ['Shop-Cleaner[bot]'], undefined],
  ['does not know', [], '2026-03-02T07:00:00Z'],
] as const)(
  'an app that the settings %s followed the merge of the base',
  async (_, trusted, retargetedAt) => {
    const changed = {
      id: 3,
      node_id: 'BRCE_1',
      event: 'base_ref_changed',
      actor: { login: 'shop-cleaner[bot]', type: 'Bot' },
      created_at: '2026-03-02T07:00:00Z',
    };
    const viewer = () => Response.json({ data: { viewer: { login: 'github-actions[bot]' } } });
    const answers = trusted.length > 0 ? [names, branchOf({}), missing, seen] : [viewer];
    const scripted = scriptedFetch(() => Response.json([labelled(2), changed]), ...answers);
    const { codeHost, deliveries } = createGitHub({
      fetch: scripted.fetch,
      token: 'ghs_x',
      apiUrl: API,
      repository: 'octo-org/shop',
      sleep: async () => undefined,
    });
    codeHost.trustWriters(trusted);
    expect((await deliveries.lastLabelled(7, 'reviewed'))?.retargetedAt).toBe(retargetedAt);
  },
);
