import { expect, it } from '@jest/globals';
import { createGitHub } from '../../../src/adapters/github/github.ts';
import { scriptedFetch } from '../../support/fetch/scripted-fetch.ts';

type Event = Readonly<Record<string, unknown>>;

const API = 'https://api.example.com';
const other = (id: number): Event => ({ id, event: 'mentioned' });
const labelled = (id: number, name = 'Reviewed'): Event => ({ id, event: 'labeled', label: { name } });

/** Asks for the label, where GitHub has these pages of events. */
async function ask(...pages: readonly (readonly Event[])[]): Promise<string> {
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
  return (await deliveries.lastLabelled(7, 'reviewed'))?.id ?? '';
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
  ['none of the hundred newest', '', [[labelled(4)], [other(195)], [other(206)]]],
] as const)('the last time that a label was put on is found on %s', async (_, id, pages) => {
  expect(await ask(...pages)).toBe(id);
});
