import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { mentionsIn, writtenAnew } from '../../../../rehearsal/world/linear/markdown.ts';
import { markdownOfText, textOfMarkdown } from '../../../../src/adapters/trackers/linear/linear-markdown.ts';
import { storyComment } from '../../../../src/text/story-comment.ts';
import { createLinearWorld } from '../../../support/world/linear-world.ts';

const HOSTILE: readonly string[] = [
  '@mr-b https://linear.app/octo-org/profiles/mr-b linear.app/octo-org/profiles/mr-b',
  'HTTPS://LINEAR.APP/octo-org/profiles/mr-b https://www.linear.app/octo-org/profiles/mr-b',
  'https://linear\u200b.app/octo-org/profiles/mr-b',
  '[click](https://evil.example.com) ![x](https://evil.example.com/x.png) <https://evil.example.com>',
  '<script>alert(1)</script> <!-- x --> &lt;b&gt; &amp;amp;',
  '# one\n## two\n- three\n1. four\n> five\n| six |\n***\n+++ seven\n```\neight',
  '    indented\n\ttabbed\n  \n trailing  \nspaces ',
  '\n\n\nblank\n\n\n\nlines\n\n',
  '\\ \\\\ \\\n\\n ** __ `` ~~ :smile: $x$ ^y^ http:// https://a\\_b',
  'https://a.example.com/x_y_z?q=*a*&copy;=1 (https://b.example.com/(c)).',
  'https://a.example.com/?state[]=open&at[0]=1 https://[::1]:8080/health https://a.example.com/]x',
  '\u200b\u200b a\u200b@\u200b\u200b@ \u200b',
  '[greenroom:story 70107786/shop/preview/feature/a]\nDelivered at commit.',
];

const lines = fc
  .string({
    unit: fc.oneof(
      fc.constantFrom(...'\\`*_{}[]()<>#+!|~&@:/. \n\u200b-1a'),
      fc.string({ minLength: 1, maxLength: 1 }),
    ),
  })
  .map((text) => text.replaceAll(/(?![\n\t])\p{Cc}/gu, ' '));
/** A URL may hold brackets, which no part of fast-check's does. */
const addresses = fc
  .tuple(
    fc.webUrl({ withQueryParameters: true, withFragments: true }),
    fc.constantFrom('', '[0]=1', ']a', '[b'),
  )
  .map((parts) => parts.join(''));
const texts = fc
  .array(fc.oneof(lines, addresses, fc.constantFrom(...HOSTILE)), { maxLength: 6 })
  .map((parts) => parts.join(' '));

/** What of Markdown is no text: what an escape takes the meaning from, an address, and a hard break are left out. */
function markupIn(markdown: string): string {
  return markdown
    .replaceAll('\\\n', '')
    .replaceAll(/<https?:[^\s<>]*>/g, '')
    .replaceAll(/\\[!-/:-@[-`{-~]/g, '')
    .replaceAll(/[^!-/:-@[-`{-~\n]/g, '');
}

describe('a text in a comment of Linear', () => {
  it('comes back as it was handed in, whether Linear keeps its Markdown or writes it anew', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const markdown = markdownOfText(text);
        expect(textOfMarkdown(markdown)).toBe(text);
        expect(textOfMarkdown(writtenAnew(markdown))).toBe(text);
      }),
      { numRuns: 2_000 },
    );
  });

  it('makes no mention and no markup but addresses that show themselves', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const markdown = markdownOfText(text);
        expect(mentionsIn(markdown)).toEqual([]);
        expect(markupIn(markdown)).toMatch(/^@*$/);
      }),
      { numRuns: 2_000 },
    );
  });

  it.each(HOSTILE)('is the same behind the API: %j', async (text) => {
    for (const seed of [1, 2, 3, 4]) {
      const linear = await createLinearWorld(seed);
      const tracker = linear.tracker();
      const story = await linear.story('SHOP-1');
      await tracker.createComment(story, `[k]${text}`);
      expect(await tracker.findComment(story, '[k]')).toMatchObject({ text: `[k]${text}` });
      expect(linear.state().mentioned).toEqual([]);
      await linear.close();
    }
  });

  it('shows the environment as an address that can be followed', () => {
    const text = storyComment({
      key: '70107786/shop/preview/feature/a',
      repository: 'octo-org/shop',
      pullRequest: 7,
      standing: 'ready',
      url: 'https://checkout.preview.example.com/a_b',
      commit: 'c'.repeat(40),
      delivered: undefined,
      rejected: false,
      refused: undefined,
    });
    expect(markdownOfText(text)).toContain('Try it at <https://checkout.preview.example.com/a_b>');
  });

  it('has spaces for control characters, which no tracker keeps', () => {
    expect(textOfMarkdown(markdownOfText('a\u0000b\r\nc'))).toBe('a b \nc');
  });
});
