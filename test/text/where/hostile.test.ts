import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { oneLine } from '../../../src/domain/input/one-line.ts';
import type { Listing } from '../../../src/domain/where/listing.ts';
import { pageText } from '../../../src/text/escape.ts';
import { wherePage } from '../../../src/text/where/page.ts';
import { whereSummary } from '../../../src/text/where/summary.ts';
import { listedEnvironment, listing } from '../../../tools/builders/listing.ts';
import { elementsOf } from './page-elements.ts';

const PIECES = [
  '<script>alert(1)</script>',
  '</script>',
  '</style><img src=x onerror=alert(1)>',
  '"><svg onload=alert(1)>',
  "' onmouseover='alert(1)",
  '" onmouseover="alert(1)',
  '--><!--',
  '&lt;b&gt;&amp;',
  '</td></tr></table>',
  ']]>',
  'javascript:alert(1)',
  '@octo-org/everyone ',
  '[click](https://evil.example.com)',
  '| a | b |\n|---|---|\n# Heading',
  '`code` **bold** ![x](https://evil.example.com/x.png)',
  '\u202eevil\u0000\ud800',
];
const hostile = fc
  .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'grapheme', maxLength: 8 })), {
    maxLength: 6,
  })
  .map((pieces) => pieces.join(''));
const address = fc.oneof(
  hostile,
  fc.constantFrom(
    'javascript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:x',
    '//evil.example.com',
  ),
  hostile.map((path) => `https://shop.example.com/${path}`),
);

/** Every text of somebody is the hostile one, in a row that is otherwise like any other. */
function listingOf(text: string, url: string): Listing {
  const unread = { unknown: text };
  const row = (title: string | { readonly unknown: string }) =>
    listedEnvironment({
      name: text,
      project: text,
      kind: text,
      place: text,
      branch: text,
      commit: text,
      owner: text,
      lock: { owner: text, since: text, reason: text, pullRequest: 7 },
      why: text,
      hours: text,
      url,
      cost: unread,
      pullRequest: { number: 7, state: 'open', url, title },
    });
  return listing(
    [
      row(text),
      row(unread),
      listedEnvironment({ branch: unread, owner: unread, commit: unread, expiresAt: unread }),
    ],
    { repository: text, site: url, notSeen: [text], lastSweep: unread },
  );
}

const TAGS = new Set(
  'html head meta title style body main h1 p time span ul li div label input select option table caption thead tbody tr th td a script'.split(
    ' ',
  ),
);
const ATTRIBUTES = new Set(
  'lang charset http-equiv content name id class datetime hidden type autocomplete spellcheck value role scope tabindex aria-label data-key data-label data-sort data-row href rel'.split(
    ' ',
  ),
);

/** Whatever people call things, a page has the elements and attributes that it has anyway, and their words are words. */
function judgePage(render: (of: Listing) => string): void {
  const script = elementsOf(wherePage(listing([]))).find(({ tag }) => tag === 'script')?.text;
  fc.assert(
    fc.property(hostile, address, (text, url) => {
      const elements = elementsOf(render(listingOf(text, url)));
      const links = elements.filter(({ tag }) => tag === 'a');
      expect(elements.filter(({ tag }) => !TAGS.has(tag))).toEqual([]);
      expect(
        elements.flatMap(({ attributes }) => Object.keys(attributes).filter((name) => !ATTRIBUTES.has(name))),
      ).toEqual([]);
      expect(elements.filter(({ tag }) => tag === 'script').map((each) => each.text)).toEqual([script]);
      expect(elements.filter(({ attributes }) => 'data-row' in attributes)).toHaveLength(3);
      for (const { attributes } of links) expect(attributes['href']).toMatch(/^https?:\/\//);
      const title = elements.find(({ tag }) => tag === 'title')?.text;
      expect(title?.trimEnd()).toBe(
        cut(oneLine(`Environments of ${text}`))
          .toWellFormed()
          .trimEnd(),
      );
    }),
    { examples: [['" onmouseover="alert(1)', 'javascript:alert(1)']] },
  );
}

describe('hostile text in a listing', () => {
  it('makes nothing of a page but text, for a parser that is not ours', () => judgePage(wherePage));

  it.each([
    ['leaves the name of the repository as it is', (text: string) => text],
    [
      'forgets what an attribute ends with',
      (text: string) => `<time datetime="${text.replaceAll('<', '&lt;')}">`,
    ],
    ['links to any address', (_text: string, url: string) => `<a href="${pageText(url)}">it</a>`],
  ])('is seen through by that parser in a page that %s', (_what, leak) => {
    const render = (of: Listing) =>
      wherePage(of).replace('</main>', () => `<p>${leak(of.repository, of.site)}</p></main>`);
    expect(() => judgePage(render)).toThrow();
  });

  it('makes no line, cell, mention or markup of its own in a summary', () => {
    fc.assert(
      fc.property(hostile, address, (text, url) => {
        const lines = whereSummary(listingOf(text, url)).split('\n');
        const rows = lines.filter((line) => line.startsWith('|'));
        const cells = new Set(rows.map((line) => line.split(/(?<!\\)\|/).length));
        expect(rows).toHaveLength(5);
        expect(cells.size).toBe(1);
        expect(lines.filter((line) => line.startsWith('#'))).toEqual(['### Where']);
        expect(lines.join('\n').replaceAll('<br>', '')).not.toMatch(/<[a-z!/]/i);
        // Nobody is mentioned by an address, or in code.
        const words = lines.join('\n').replaceAll(/(?<!\\)`https?:[^`]*`|\]\([^)]*\)/g, '');
        expect(words).not.toMatch(/@(?!\u200b)[a-z]/i);
      }),
    );
  });
});

function cut(text: string): string {
  const characters = [...text];
  return characters.length > 300 ? `${characters.slice(0, 299).join('')}…` : text;
}
