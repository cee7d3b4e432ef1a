import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { oneLine } from '../../../src/domain/input/one-line.ts';
import { markdownText } from '../../../src/text/escape.ts';
import { openedBody } from '../../../src/text/opened-pull-request.ts';
import { type ReadMarkdown, readMarkdown } from './github-markdown.ts';
import { hostileWords } from './hostile-words.ts';
import { COMMENTS, type MarkdownRenderer, SUMMARIES } from './markdown-renderers.ts';

const HARMLESS = 'words';
const URL = 'https://shop.example.com/';
/** GitHub's, of a comment or an issue. */
const LONGEST = 65_536;

/** Whatever somebody's text is, GitHub makes of the whole what it makes of a harmless word in its place. */
function judge(render: MarkdownRenderer): void {
  const ours = readMarkdown(render(HARMLESS, URL));
  // Nobody says a job summary or an issue, so no line of it is a command.
  const isSaid = !Object.values(SUMMARIES).includes(render);
  const compared = (read: ReadMarkdown) => ({
    ...read,
    hidden: read.hidden.length,
    addresses: [],
    isCommand: isSaid && read.isCommand,
  });
  fc.assert(
    fc.property(hostileWords, (text) => {
      fc.pre(oneLine(text) !== '');
      const written = render(text, URL);
      expect(compared(readMarkdown(written))).toEqual(compared(ours));
      expect(written.length).toBeLessThanOrEqual(LONGEST);
    }),
  );
}

/** An address that nobody of us chose becomes a link to http or https, or none, and nothing else. */
function judgeAddress(render: MarkdownRenderer): void {
  fc.assert(
    fc.property(
      fc.oneof(
        hostileWords,
        hostileWords.map((path) => `https://shop.example.com/${path}`),
      ),
      (url) => {
        const read = readMarkdown(render(HARMLESS, url));
        const { mentions } = readMarkdown(render(HARMLESS, URL));
        for (const address of read.addresses) expect(address).toMatch(/^https?:\/\/[^\s<>"'`]*$/);
        expect(read.shape.replaceAll(/\[[^\]]*\]/g, '')).not.toMatch(/\b(?:img|script|svg|iframe)\b/);
        expect(read.mentions).toEqual(mentions);
        expect(read.isCommand).toBe(false);
      },
    ),
  );
}

/** GitHub's, of a job summary. */
const LONGEST_SUMMARY = 1_048_576;

describe.each(Object.entries({ ...COMMENTS, ...SUMMARIES }))('what GitHub shows of %s', (name, render) => {
  it('is the same whatever people call things, for parsers that are not ours', () => judge(render));
  it('links to no address that is none', () => judgeAddress(render));
  it('has a bounded length', () => {
    for (const unit of ['x', '@', '\\', '&', '\u{1f600}', 'www.a ']) {
      const written = render(unit.repeat(5_000), URL);
      expect(written.length).toBeLessThanOrEqual(name === 'where' ? LONGEST_SUMMARY : LONGEST);
    }
  });
});

describe('these parsers', () => {
  const leaks: readonly (readonly [string, MarkdownRenderer])[] = [
    ['nothing', (text) => `### Ready\n\n${text}`],
    ['markup, but no mention', (text) => `### Ready\n\nBy ${markdownText(text).replaceAll('\u200b', '')}.`],
    ['a mention, but no HTML', (text) => `### Ready\n\nBy ${text.replaceAll('@', '@\u200b')}.`],
    [
      'all, but in a line of its own',
      (text) =>
        `### Ready\n\n${text
          .split('\n')
          .map((line) => markdownText(line))
          .join('\n')}`,
    ],
  ];

  it.each(leaks)('see through a renderer that escapes %s', (_what, render) => {
    expect(() => judge(render)).toThrow();
  });

  it('see through a renderer that links to any address', () => {
    expect(() => judgeAddress((_text, url) => `[words](<${url}>)`)).toThrow();
  });

  it('find what there is', () => {
    const read = readMarkdown(
      '<!-- a -->\n# @mr-a\n\n[b](https://b.example.com) ![c](c.png) octo-org/shop#7\n\n/stage up',
    );
    expect(read).toMatchObject({
      mentions: ['@mr-a'],
      references: ['octo-org/shop#7'],
      addresses: ['https://b.example.com', 'c.png'],
      hidden: [' a '],
      isCommand: true,
    });
    expect(read.shape).toContain('h1()');
  });
});

it('a pull request that Greenroom opens links to its stories alone, whatever their addresses are', () => {
  fc.assert(
    fc.property(hostileWords, (text) => {
      const body = openedBody(
        [{ id: '123456789', url: `https://www.pivotaltracker.com/${text}` }],
        { family: 'pivotal', host: undefined },
        undefined,
      );
      const { addresses, mentions, shape } = readMarkdown(body);
      expect(addresses.filter((address) => !address.startsWith('https://www.pivotaltracker.com/'))).toEqual(
        [],
      );
      expect(mentions).toEqual([]);
      expect(shape).toMatch(/^p\([^()]*a\[[^\]]*\]\(\)\)$/);
    }),
  );
});

// Each was once more than words.
it.each([
  ['www.evil.example.com', 'a link'],
  ['_www.evil.example.com', 'a link behind a sign'],
  ['octo-org/other#12', 'a word on the page of an issue elsewhere'],
  ['1. one', 'a list'],
  ['/stage down', 'a command'],
])('%s in the reason of a failure is not %s', (text) => {
  const failed = COMMENTS['failed'];
  if (failed === undefined) throw new Error('No comment tells of a failure.');
  const [written, harmless] = [readMarkdown(failed(text, URL)), readMarkdown(failed(HARMLESS, URL))];
  expect({ ...written, hidden: [] }).toEqual({ ...harmless, hidden: [] });
});
