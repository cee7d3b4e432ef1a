import { describe, expect, it } from '@jest/globals';
import {
  isRejected,
  type LabelOfRejected,
  labelOfRejected,
  rejectionSentence,
  wordsSince,
} from '../../../src/domain/stories/rejection.ts';
import { newestWords } from '../../../src/domain/stories/spoken-words.ts';

const FIRST = { id: '95', by: 'mr-b', at: '2026-03-02T08:00:00Z' };

describe('a rejection', () => {
  it.each<[string, string, readonly string[] | undefined, boolean]>([
    ['of a story that was delivered with the pull request', 'rejected', ['1'], true],
    ['of one that was delivered for others alone', 'rejected', ['2'], false],
    ['of one of which nothing is recorded', 'rejected', undefined, false],
    ['that is over', 'started', ['1'], false],
  ])('is looked at: %s', (_, state, stories, is) => {
    const story = { id: '1', state: state as 'rejected' };
    expect(isRejected(story, stories && { stories })).toBe(is);
  });

  it.each<[string, readonly string[], string, typeof FIRST | undefined, LabelOfRejected]>([
    ['is off', ['other'], '95', FIRST, 'off'],
    ['led to the delivery', ['Reviewed'], '95', FIRST, 'over'],
    ['was put on again since', ['reviewed'], '95', { ...FIRST, id: '99' }, 'again'],
    ['has no event that GitHub tells of', ['reviewed'], '95', undefined, 'unknown'],
    ['led to no delivery that anybody knows of', ['reviewed'], '', FIRST, 'unknown'],
  ])('ends a label that %s', (_, labels, labelled, newest, is) => {
    expect(labelOfRejected(labels, 'reviewed', { labelled }, newest)).toBe(is);
  });

  it.each<[string, string | undefined, string | undefined, string]>([
    ['their words', 'Mr. C', 'It is\n\nblue', 'Mr. C rejected story 1: “It is blue”. Once'],
    ['a whole sentence of theirs', 'Mr. C', 'Why?', 'Mr. C rejected story 1: “Why?” Once'],
    ['no words', 'Mr. C', ' \n', 'Mr. C rejected story 1 without a word. Once'],
    ['words that nobody may read', undefined, undefined, 'Story 1 was rejected; the tracker does not tell'],
  ])('is said with %s', (_, by, words, beginning) => {
    const said = rejectionSentence({ story: '1', by, words }, 'reviewed', 'off');
    expect(said).toContain(beginning);
    expect(said).toMatch(
      /start the story again in the tracker, and have the label 'reviewed' put on again\.$/,
    );
  });

  it('cuts long words', () => {
    const said = rejectionSentence(
      { story: '1', by: 'Mr. C', words: '😀'.repeat(9_000) },
      'reviewed',
      'again',
    );
    expect([...said].length).toBeLessThan(700);
    expect(said).toContain('😀…”');
    expect(said).toMatch(/stays rejected until a person starts it again in the tracker\.$/);
  });

  it('asks for words from some minutes before it on, where it has a time', () => {
    expect(wordsSince('2026-03-02T08:00:00Z')).toBe('2026-03-02T07:50:00.000Z');
    expect(wordsSince(undefined)).toBeUndefined();
  });
});

describe('words of a person', () => {
  const said = (text: string, at: string, by = '103') => ({ by, at, text });
  const asked = { by: '103', since: '2026-03-02T08:00:00Z' };

  it.each<[string, readonly ReturnType<typeof said>[], string]>([
    ['none', [], ''],
    ['older ones', [said('before', '2026-03-02T07:59:59Z')], ''],
    ["another's", [said('by others', '2026-03-02T09:00:00Z', '102')], ''],
    ['what Greenroom wrote in their name', [said('[greenroom:story k]', '2026-03-02T09:00:00Z')], ''],
    ['an empty one', [said(' ', '2026-03-02T09:00:00Z')], ''],
    [
      'several, in any order and zone',
      [
        said('two', '2026-03-02T09:00:00+00:00'),
        said('three', '2026-03-02T09:30:00.000Z'),
        said('one', '2026-03-02T10:00:00+02:00'),
      ],
      'three',
    ],
  ])('are the newest since then: %s', (_, words, newest) => {
    expect(newestWords(words, asked)).toBe(newest);
  });
});
