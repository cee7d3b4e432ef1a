import { expect, it } from '@jest/globals';
import { createGitHub } from '../../../src/adapters/github/github.ts';
import type { LabelEvent } from '../../../src/ports/deliveries.ts';
import { scriptedFetch } from '../../support/fetch/scripted-fetch.ts';

type Event = Readonly<Record<string, unknown>>;

const API = 'https://api.example.com';
const other = (id: number): Event => ({ id, event: 'mentioned' });
const labelled = (id: number, name = 'Reviewed'): Event => ({ id, event: 'labeled', label: { name } });

/** Asks for the label, where GitHub has these pages of events. */
async function ask(...pages: readonly (readonly Event[])[]): Promise<string> {
  return (await lastOf(pages))?.id ?? '';
}

function lastOf(pages: readonly (readonly Event[])[]): Promise<LabelEvent | undefined> {
  const link = `<${API}/repositories/1/issues/7/events?per_page=100&page=${pages.length}>; rel="last"`;
  const [first = [], ...others] = pages;
  const answers = [first, ...others.toReversed()].map(
    (events) => () => Response.json(events, { headers: pages.length > 1 ? { link } : {} }),
  );
  const { deliveries } = createGitHub({
    fetch: scriptedFetch(...answers).fetch,
    token: 'ghs_x',
    apiUrl: API,
    repository: 'octo-org/shop',
    sleep: async () => undefined,
  });
  return deliveries.lastLabelled(7, 'reviewed');
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
