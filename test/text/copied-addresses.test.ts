import { expect, it } from '@jest/globals';
import { markdownText } from '../../src/text/escape.ts';
import { itemsSummary } from '../../src/text/items-summary.ts';
import { minutesLine } from '../../src/text/minutes.ts';
import { report, reportItem } from '../../tools/builders/reports.ts';

it.each([
  ['See https://shop.example.com/a_b?c=d&e#f.', 'See `https://shop.example.com/a_b?c=d&e#f`.'],
  ['(http://x.example.com/), and more', '\\(`http://x.example.com/`\\), and more'],
  ['`https://evil.example.com` @mr-b', '\\``https://evil.example.com`\\` @\u200bmr\\-b'],
  ['[click](https://evil.example.com)', '\\[click\\]\\(`https://evil.example.com`\\)'],
  ['https://a.example.com|https://b.example.com', '`https://a.example.com`\\|`https://b.example.com`'],
  ['ftp://x.example.com', 'ftp:\u200b//x.example.com'],
])('an address can be copied whole, and is no link: %s', (text, shown) => {
  expect(markdownText(text)).toBe(shown);
});

it('a summary says the sentence of its only row once', () => {
  const one = reportItem({ name: 'shop-a', sentence: 'shop-a was deleted.' });
  const { decision, reasonCode } = one;
  const summary = itemsSummary(
    'Teardown',
    report({ decision, reasonCode, sentence: one.sentence, items: [one] }),
  );
  expect(summary.split('was deleted')).toHaveLength(2);
  const empty = report({
    decision: 'nothing',
    reasonCode: 'nothing_to_do',
    sentence: 'There is none.',
    items: [],
  });
  expect(itemsSummary('Teardown', empty)).toContain('There is none.');
});

it('only a step of a minute or more says what it comes to in minutes', () => {
  expect(minutesLine('provision', 59_999)).toBe('');
  expect(minutesLine('provision', 61_000)).toContain('By itself it would make 2 billable minutes of its job');
});
