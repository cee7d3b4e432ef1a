import { expect, it } from '@jest/globals';
import { refusalShown } from '../../../src/domain/announce/announced-story.ts';
import { foldNews } from '../../../src/domain/announce/announcement.ts';
import type { News } from '../../../src/domain/announce/news.ts';
import { rowsThatFit } from '../../../src/domain/announce/rows.ts';
import { withSubject } from '../../../src/domain/announce/shown-commit.ts';
import { shownLog } from '../../../src/domain/report/shown-log.ts';

/** Whatever the limit is, one of the two would be cut in the middle of a sign. */
const LONG = ['', 'a'].map((begin) => `${begin}${'\u{1F600}'.repeat(3_000)}`);

function newsOf(text: string): readonly News[] {
  const story = { id: '1', title: text, url: '', state: 'delivered' } as const;
  return [
    { kind: 'failed', step: 'provision', problem: text },
    { kind: 'gone', why: text, leftovers: [{ resource: text, type: text, why: text, name: text }] },
    { kind: 'none', sentence: text, asksForHelp: false, looked: true },
    { kind: 'note', id: 'a', text },
    { kind: 'ready', cost: { unknown: text } },
    { kind: 'story', story: { ...story, held: text, rejected: { key: 'a', sentence: text } } },
  ];
}

it.each(LONG)('cuts no sign in half in what people are told', (text) => {
  for (const news of newsOf(text)) {
    const state = foldNews({}, [news]);
    const cut = rowsThatFit({ 'shop/preview': state }, (rows) => JSON.stringify(rows).length < 5_000);
    // JSON writes half of a pair as an escape.
    expect(JSON.stringify([state, cut])).not.toMatch(/\\ud/i);
  }
  const run = { commit: 'a'.repeat(40), run: 'r' };
  const stopped = foldNews({ preparing: run.commit, preparation: { run: 'r' } }, [
    { kind: 'stopped', ...run, why: text },
  ]);
  const others = [stopped, withSubject({}, run.commit, text), refusalShown(text), shownLog([text])];
  expect(JSON.stringify(others)).not.toMatch(/\\ud/i);
});
