import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { cutText, cutUnits } from '../../../src/domain/input/cut-text.ts';
import { oneLine } from '../../../src/domain/input/one-line.ts';

const SMILE = '\u{1F600}';
const text = fc.string({ unit: fc.constantFrom('a', SMILE, 'é'), maxLength: 40 });

describe('a text that is cut', () => {
  it('keeps so many characters, each whole, and ends with the mark that counts as one', () => {
    expect(cutText(`a${SMILE}${SMILE}`, 2)).toBe(`a${SMILE}`);
    expect(cutText(`a${SMILE}${SMILE}`, 2, '…')).toBe('a…');
    expect(cutText(`${SMILE}${SMILE}`, 2, '…')).toBe(`${SMILE}${SMILE}`);
    expect(cutText('', 0)).toBe('');
  });

  it('is the beginning of what it was, and never longer', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 30 }), (given, most) => {
        const cut = cutText(given, most);
        expect(given.startsWith(cut)).toBe(true);
        expect([...cut]).toEqual([...given].slice(0, most));
        const marked = cutText(given, most, '…');
        expect([...marked].length).toBe(Math.min(most, [...given].length));
      }),
    );
  });

  it('is whole characters within so many units of UTF-16 as well', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 0, max: 30 }), (given, most) => {
        for (const cut of [cutUnits(given, most), oneLine(given, most)]) {
          expect(cut.isWellFormed()).toBe(true);
          expect(cut.length).toBeLessThanOrEqual(most);
          expect(cut.length).toBeGreaterThanOrEqual(Math.min(given.length, most) - 1);
        }
      }),
    );
  });
});
