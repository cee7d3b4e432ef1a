import { describe, expect, it } from '@jest/globals';
import { shownLog } from '../../../src/domain/report/shown-log.ts';

describe('the lines of a log that people are shown', () => {
  it('are those of the log, before the events that its cause is told by', () => {
    expect(
      shownLog(['ERROR  Failed to deploy application.', '', 'TypeError: x', 'engine: it stopped']),
    ).toEqual(['TypeError: x', 'engine: it stopped']);
  });

  it('are the events where the environment gave no log, and none where it says nothing', () => {
    expect(shownLog(['ERROR  Failed to deploy application.'])).toEqual([
      'ERROR  Failed to deploy application.',
    ]);
    expect(shownLog([' '])).toEqual([]);
  });

  it('are twelve at most, and short', () => {
    const shown = shownLog(Array.from({ length: 30 }, (_, index) => `${index} ${'x'.repeat(1_000)}`));
    expect(shown).toHaveLength(12);
    expect(shown.map((line) => line.length)).toEqual(shown.map(() => 300));
    expect(shown[0]).toMatch(/^0 x+…$/);
  });
});
