import { expect, it } from '@jest/globals';
import { wherePage } from '../../../src/text/where/page.ts';
import { whereSummary } from '../../../src/text/where/summary.ts';
import { listedEnvironment, listing } from '../../../tools/builders/listing.ts';

const LOCK = { owner: 'mr-c', since: '2026-03-02T07:30:00.000Z', reason: 'a demo', pullRequest: 12 };

it('a column says who holds an environment, since when and why, where somebody holds one', () => {
  const held = listing([listedEnvironment({ lock: LOCK }), listedEnvironment()]);
  for (const text of [wherePage(held), whereSummary(held)]) {
    expect(text).toContain('Locked');
    expect(text).toMatch(/since 2026\\?-03\\?-02 07:30 UTC: a demo/);
    expect(text).toContain('https://github.com/octo-org/shop/pull/12');
  }
  const free = listing([listedEnvironment()]);
  for (const text of [wherePage(free), whereSummary(free)]) expect(text).not.toContain('Locked');
});

it('a lock that could not be read is unknown, and not none', () => {
  const unread = listing([listedEnvironment({ lock: { unknown: 'Could not read the locks.' } })]);
  expect(wherePage(unread)).toContain('Could not read the locks.');
});
