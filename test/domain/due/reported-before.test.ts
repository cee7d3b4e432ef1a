import { describe, expect, it } from '@jest/globals';
import {
  causeKey,
  fewWords,
  judgeReported,
  notesBlindLook,
  type Reported,
  readNote,
  writeNote,
} from '../../../src/domain/due/reported-before.ts';

const NOW = new Date('2026-03-02T10:23:45Z');
const [A, B, C, D, E, F] = ['aaaaaaaa', 'bbbbbbbb', 'cccccccc', 'dddddddd', 'eeeeeeee', 'ffffffff'] as const;
const at = (time: string, ...causes: readonly string[]): Reported => ({ at: time, causes });

describe('whether what stands in the way of a run is news', () => {
  it.each<[string, readonly string[], Reported | undefined, boolean, Reported]>([
    ['nothing was reported', [A], undefined, true, at('2026-03-02T10:23Z', A)],
    ['the same was reported', [A], at('2026-03-02T09:23Z', A), false, at('2026-03-02T09:23Z', A)],
    ['more was reported', [A], at('2026-03-02T09:23Z', B, A), false, at('2026-03-02T09:23Z', A, B)],
    ['another thing was reported', [A], at('2026-03-02T09:23Z', B), true, at('2026-03-02T10:23Z', A, B)],
    ['one of two was reported', [A, B], at('2026-03-02T09:23Z', B), true, at('2026-03-02T10:23Z', A, B)],
    ['it was reported a day ago', [A], at('2026-03-01T10:23Z', A), true, at('2026-03-02T10:23Z', A)],
    ['it was reported within a day', [A], at('2026-03-01T10:24Z', A), false, at('2026-03-01T10:24Z', A)],
    [
      'more was reported than is kept',
      [A],
      at('2026-03-02T09:23Z', B, C, D, E, F),
      true,
      at('2026-03-02T10:23Z', A, B, C, D, E),
    ],
  ])('%s', (_, causes, before, isNews, reported) => {
    expect(judgeReported({ causes, tries: [] }, before, NOW)).toEqual({ isNews, reported });
  });
});

describe('one thing that stands in the way', () => {
  const cause = (sentence: string) => causeKey({ reasonCode: 'access_denied', sentence });
  const refused = 'The tracker refused to read story 123456789.';

  it.each([
    ['the story that was asked about first', refused, 'The tracker refused to read story 7.', true],
    ['a commit', 'Commit 0a1b2c3 is not there.', 'Commit f9e8d7c is not there.', true],
    ['a time', 'Expired at 2026-03-02T08:00:00Z.', 'Expired at 2026-03-02T09:00:00Z.', true],
    ['a count', 'The brake holds 3 of 7 stacks.', 'The brake holds 4 of 8 stacks.', true],
    ['a name with a number', 'shop-issue-101 is left.', 'shop-issue-102 is left.', false],
    ['an account', 'Account 111111111111 refused.', 'Account 222222222222 refused.', false],
    ['a status', 'GitHub answered 401.', 'GitHub answered 403.', false],
    ['what was asked', refused, 'The tracker refused to list stories.', false],
    ['who was asked', refused, 'Slack refused to read story 123456789.', false],
  ])('is reported from another by its words; %s', (_, one, other, isSame) => {
    expect(cause(one) === cause(other)).toBe(isSame);
  });

  it('is another one for another reason', () => {
    expect(cause(refused)).not.toBe(causeKey({ reasonCode: 'unreachable', sentence: refused }));
  });

  it('counts once however often it was met, and more than five count as one', () => {
    const verdict = (word: string) => ({ reasonCode: 'access_denied', sentence: word }) as const;
    expect(fewWords([verdict('a'), verdict('a'), verdict('b')]).causes).toHaveLength(2);
    const many = ['a', 'b', 'c', 'd', 'e', 'f'].map(verdict);
    expect(fewWords(many).causes).toHaveLength(1);
    expect(fewWords(many.toReversed())).toEqual(fewWords(many));
  });
});

describe('the name of a step that notes what was reported', () => {
  const reported = at('2026-03-02T10:23Z', A, B);

  it('is read as it was written', () => {
    expect(writeNote('due shop preview', reported)).toBe(
      'Reported by due shop preview at 2026-03-02T10:23Z: aaaaaaaa bbbbbbbb',
    );
    expect(readNote('due shop preview', writeNote('due shop preview', reported))).toEqual(reported);
    expect(readNote('due shop preview', writeNote('due shop preview', undefined))).toBe('nothing');
  });

  it.each([
    ['of another project', 'Reported by due blog preview at 2026-03-02T10:23Z: aaaaaaaa'],
    ['of another step', 'Find what is due'],
    ['that was cut off', 'Reported by due shop preview at 2026-03-02T10:23Z: aaaaaaaa bbbb'],
    ['of no time', 'Reported by due shop preview at yesterday: aaaaaaaa'],
  ])('is no note where it is one %s', (_, name) => {
    expect(readNote('due shop preview', name)).toBeUndefined();
  });

  it('shows a look that saw too little, and no other', () => {
    expect(notesBlindLook(writeNote('due shop preview', reported))).toBe(true);
    expect(notesBlindLook(writeNote('due shop preview', undefined))).toBe(false);
    expect(notesBlindLook(writeNote('hours shop preview', reported))).toBe(false);
  });

  it('has fewer than a hundred characters with as many causes as are kept', () => {
    expect(writeNote('due shop preview', at(reported.at, A, B, C, D, E)).length).toBeLessThan(100);
  });
});
