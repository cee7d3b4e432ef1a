import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { foldedLines } from '../../../src/text/commands/folded-lines.ts';

describe('lines of a log in a reply', () => {
  it('are folded away in a block of code', () => {
    expect(foldedLines('Logs', ['one', '</details>', '/stage down'])).toEqual([
      '<details>',
      '<summary>Logs</summary>',
      '',
      '```text',
      'one',
      '</details>',
      '\u200b/stage down',
      '```',
      '',
      '</details>',
    ]);
  });

  it('end no fence, whatever stands in them', () => {
    const line = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        '```',
        '`````',
        '~~~',
        '> ```',
        '```text',
        '\u2028```',
        'a\n```\nb',
        '\r````',
        '/approve',
        '\t /approve',
        '\u200b/approve',
      ),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 20 }), (lines) => {
        const all = foldedLines('Logs', lines);
        const [fence = ''] = /^`+/.exec(all[3] ?? '') ?? [];
        const within = all.slice(4, -3);
        expect(all.at(-3)).toBe(fence);
        for (const each of within) {
          expect(each).not.toMatch(/[\r\n\u2028\u2029]/);
          // A closing fence has at least as many backticks as the opening one.
          expect(each).not.toContain(fence);
          // Other robots hear commands in code, too.
          expect(each).not.toMatch(/^\s*\//);
        }
      }),
    );
  });

  it('are cut at the beginning, and each at its end', () => {
    const lines = Array.from({ length: 2_000 }, (_, index) => `${index} ${'x'.repeat(1_000)}`);
    const all = foldedLines('Logs', lines);
    expect(all.join('\n').length).toBeLessThan(41_000);
    expect(all.at(-4)).toMatch(/^1999 x+…$/);
  });
});
