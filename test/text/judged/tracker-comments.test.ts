import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { markdownOfText } from '../../../src/adapters/trackers/linear/linear-markdown.ts';
import { toMarkdown } from '../../../src/adapters/trackers/shortcut/shortcut-markdown.ts';
import { storyComment } from '../../../src/text/story-comment.ts';
import { readMarkdown } from './github-markdown.ts';
import { hostileWords } from './hostile-words.ts';

/** How each tracker that shows Markdown is given a comment; GitHub's issues take it as it stands, and so does Pivotal Tracker. */
const WRITERS: Readonly<Record<string, (body: string) => string>> = {
  "an issue of GitHub's": (body) => body,
  Linear: markdownOfText,
  Shortcut: toMarkdown,
};

/** A comment in which the text of somebody stands wherever one may. */
function commentWith(text: string): string {
  // The marker finds older comments by its letters, so an underscore stays, which some trackers show as italics. No branch has the others.
  return storyComment({
    key: `70107786/shop/preview/${text.replaceAll(/[_*~]/g, '')}`,
    repository: 'octo-org/shop',
    pullRequest: 7,
    standing: 'ready',
    url: 'https://shop.example.com/',
    commit: 'a'.repeat(40),
    delivered: 'a'.repeat(40),
    rejected: false,
    refused: text,
  });
}

/** Nobody is mentioned, and nothing is more than words and addresses that everybody sees. */
function judge(write: (text: string) => string): void {
  fc.assert(
    fc.property(hostileWords, (text) => {
      const written = write(text);
      const { shape, mentions, hidden, isCommand } = readMarkdown(written);
      expect(shape.replaceAll(/ ?a\[href=[^\]]*\]\(\) ?|br\(\)|[ ]/g, '')).toMatch(/^(?:p\(\))+$/);
      expect({ mentions, hidden, isCommand }).toEqual({ mentions: [], hidden: [], isCommand: false });
      expect(written.length).toBeLessThan(20_000);
    }),
  );
}

describe.each(Object.entries(WRITERS))('a comment on a story that is %s', (_name, write) => {
  it('has paragraphs, breaks and addresses, and nothing else, for parsers that are not ours', () =>
    judge((text) => write(commentWith(text))));
});

it.each([
  ['as it stands', (text: string) => `Not merged: ${text}`],
  [
    'with its markup alone taken away',
    (text: string) => `Not merged: ${text.replaceAll(/[*_`#[\]<>]/g, '')}`,
  ],
])('these parsers see through a writer that takes a text %s', (_how, write) => {
  expect(() => judge(write)).toThrow();
});

it('an entity in a refusal mentions nobody on an issue', () => {
  expect(readMarkdown(commentWith('&#64;mr-b &commat;mr-b')).mentions).toEqual([]);
});
