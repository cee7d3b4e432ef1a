import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  fromDocument,
  fromMarkup,
  toDocument,
  toMarkup,
} from '../../../../src/adapters/trackers/jira/jira-text.ts';
import { growth, IN_STEP } from '../../../support/clocks/growth.ts';

const HOSTILE = [
  '[~mr-a] @mr-a [~accountid:5b10]',
  '{code}rm -rf{code} {noformat} {color:red}x{color} {html}<b>{html}',
  '[a|http://evil.example.com] !http://evil.example.com/x.png! [^file.txt]',
  ':) ;) :D :P (y) (/) (!) (*r) :-( &#123;code&#125; &lt;b&gt;',
  'h1. title\nbq. said\n* one\n# two\n- three\n----\n|a|b|\n||h||',
  '*b* _i_ -d- +u+ ^s^ ~s~ ??c?? --- a\\\\b \\{code\\} c:\\path\\',
  'mailto:mr-a@example.com file:///etc/passwd ftp://example.com javascript:alert(1)',
  '<script>alert(1)</script> **bold** [t](https://example.com/a_b_c) `x`',
  'Try it at https://a-b.example.com/x?y=1&z=2#top. And https://b.example.com/(x)!',
  '\n\n\none\n\n\n\ntwo\n',
];

const words = fc.oneof(
  fc.string({ maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.constantFrom(...HOSTILE),
);
const texts = fc.array(words, { maxLength: 6 }).map((parts) => parts.join('\n'));

interface AdfNode {
  readonly type: string;
  readonly text?: string;
  readonly marks?: readonly { readonly type: string; readonly attrs: { readonly href: string } }[];
  readonly content?: readonly AdfNode[];
}

function nodesOf(node: AdfNode): readonly AdfNode[] {
  return [node, ...(node.content ?? []).flatMap(nodesOf)];
}

describe('a text in a document of Jira Cloud', () => {
  it('comes back as it was, whatever it is, and nothing in it but addresses is more than text', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const document = toDocument(text);
        expect(fromDocument(document)).toBe(text);
        for (const node of nodesOf(document as AdfNode)) {
          expect(['doc', 'paragraph', 'text', 'hardBreak']).toContain(node.type);
          if (node.type === 'text') expect(node.text).not.toBe('');
          for (const mark of node.marks ?? [])
            expect(mark).toEqual({ type: 'link', attrs: { href: node.text } });
        }
      }),
    );
  });

  it.each(HOSTILE)('comes back as it was: %j', (text) => {
    expect(fromDocument(JSON.parse(JSON.stringify(toDocument(text))))).toBe(text);
  });

  it('has its addresses as links, without what ends a sentence', () => {
    expect(toDocument('At https://a.example.com/x.')).toEqual({
      type: 'doc',
      version: 1,
      content: [
        {
          type: 'paragraph',
          content: [
            { type: 'text', text: 'At ' },
            {
              type: 'text',
              text: 'https://a.example.com/x',
              marks: [{ type: 'link', attrs: { href: 'https://a.example.com/x' } }],
            },
            { type: 'text', text: '.' },
          ],
        },
      ],
    });
  });

  it('is read also where people wrote it', () => {
    const item = (text: string) => ({
      type: 'listItem',
      content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
    });
    const document = {
      type: 'doc',
      version: 1,
      content: [
        { type: 'heading', attrs: { level: 1 }, content: [{ type: 'text', text: 'News' }] },
        {
          type: 'paragraph',
          content: [
            { type: 'mention', attrs: { id: '5b10', text: '@mr-a' } },
            { type: 'emoji', attrs: { shortName: ':smile:' } },
            { type: 'inlineCard', attrs: { url: 'https://example.com' } },
          ],
        },
        { type: 'bulletList', content: [item('one'), item('two')] },
        { type: 'rule' },
      ],
    };
    expect(fromDocument(document)).toBe('News\n\n@mr-a:smile:https://example.com\n\none\ntwo\n\n');
    expect(fromDocument('no document')).toBe('');
  });
});

describe('a text in the markup of Jira Data Center', () => {
  it('comes back as it was, whatever it is', () => {
    fc.assert(fc.property(texts, (text) => expect(fromMarkup(toMarkup(text))).toBe(text)));
  });

  it.each(HOSTILE)('comes back as it was: %j', (text) => {
    expect(fromMarkup(toMarkup(text))).toBe(text);
  });

  it('has no sign left that means something, but for links', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const rest = toMarkup(text)
          .replaceAll(/\\[-#*_+?^~|%{}[\]()!@]|&#\d\d;/g, '¤')
          .replaceAll(/\[https?:\/\/[^\]\s|\\]+\]/g, '¤')
          .replaceAll(/(?<=[A-Za-z0-9])[-_](?=[A-Za-z0-9])/g, '¤');
        expect(rest).not.toMatch(/[-#*_+?^~|%{}[\]()!@\\&]|:\S|\b(?:h[1-6]|bq)\./);
      }),
    );
  });

  it.each([
    ['{code}', '\\{code\\}'],
    ['[~mr-a]', '\\[\\~mr-a\\]'],
    ['[greenroom:story k]', '\\[greenroom&#58;story k\\]'],
    [':) ;)', '&#58;\\) ;\\)'],
    ['SHOP-12 a_b', 'SHOP-12 a_b'],
    ['- a\nh1. b', '\\- a\nh1&#46; b'],
    ['a\\\\b & c', 'a&#92;&#92;b &#38; c'],
    ['Try https://a.example.com/x_y?a=1&b=2.', 'Try [https://a.example.com/x_y?a=1&b=2].'],
    ['https://a.example.com/&#38;', '[https://a.example.com/]&#38;\\#38;'],
  ])('writes %j as %j', (text, markup) => {
    expect(toMarkup(text)).toBe(markup);
  });
});

it('takes time in step with the length of a text', () => {
  const write = (size: number) =>
    `${fromMarkup(toMarkup('h1.['.repeat(size)))}${fromDocument(toDocument('https://a.b:,'.repeat(size)))}`;
  expect(growth(write, 1250)).toBeLessThan(IN_STEP);
});
