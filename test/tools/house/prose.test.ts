import { describe, expect, it } from '@jest/globals';
import { countWords, longProse, paragraphsOf, sentencesOf } from '../../../tools/house/prose.ts';

function words(count: number): string {
  return `Word${' word'.repeat(count - 1)}`;
}

function texts(markdown: string): readonly string[] {
  return paragraphsOf(markdown).map(({ text }) => text);
}

describe('the counter of prose', () => {
  it('finds a sentence of 31 words, and none of 30', () => {
    expect(longProse(`${words(30)}.`).sentences).toEqual([]);
    expect(longProse(`Short.\n\n${words(5)}.\n${words(31)}.`).sentences).toEqual([
      { line: 3, words: 31, text: `${words(31)}.` },
    ]);
  });

  it('finds a paragraph of 91 words, and none of 90', () => {
    const sentence = `${words(30)}. `;
    expect(longProse(sentence.repeat(3)).paragraphs).toEqual([]);
    expect(longProse(`# Title\n\n${sentence.repeat(3)}One.`).paragraphs).toEqual([
      { line: 3, words: 91, text: `${sentence.repeat(3)}One.` },
    ]);
  });

  it('ends a sentence at a full stop, and not at a colon, a semicolon or a number', () => {
    expect(sentencesOf('One: two; three. Version 2.0 is out! (Really?) "Yes." It is.')).toEqual([
      'One: two; three.',
      'Version 2.0 is out!',
      '(Really?)',
      '"Yes."',
      'It is.',
    ]);
    expect(sentencesOf('What ends in e.g. this goes on.')).toHaveLength(1);
  });

  it('counts code as one word, and of a link its text', () => {
    expect(texts('Run `npm run docs -- --check` and [read this](https://example.com/a/b?c).')).toEqual([
      'Run Code and read this.',
    ]);
    expect(countWords("Run Code and read this: it's 2.5 times as well-known.")).toBe(10);
  });

  it('begins a sentence at code as well', () => {
    expect(texts('One. `two` goes on.').flatMap(sentencesOf)).toEqual(['One.', 'Code goes on.']);
  });

  it('leaves code, comments, headings and the line of a table that divides it out', () => {
    const page = [
      '# A heading',
      '',
      '```sh',
      'npm test',
      '```',
      '',
      '    indented',
      '',
      '<!-- a comment',
      'of two lines -->',
      '| a | b |',
      '|---|:-:|',
      '![picture](picture.svg) text',
    ].join('\n');
    expect(texts(page)).toEqual(['a', 'b', 'text']);
  });

  it('takes each item of a list and each cell of a table by itself', () => {
    expect(texts('Intro\ngoes on:\n- one\n  more\n  - two\n1. three\n| a \\| b | c |\n')).toEqual([
      'Intro goes on:',
      'one more',
      'two',
      'three',
      'a \\| b',
      'c',
    ]);
  });

  it('names the line on which what is too long begins', () => {
    expect(longProse(`\`\`\`\ncode\n\`\`\`\n\n- ${words(40)}.`).sentences).toMatchObject([
      { line: 5, words: 40 },
    ]);
  });
});
