import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  acceptanceAmong,
  judgementIn,
  judgementsSince,
  type SpokenJudgement,
} from '../../../src/domain/commands/spoken-judgement.ts';

const RECORDED = '2026-03-02T09:00:00Z';

/** Words of mr-c's comments, the newest first; with `~` one that was changed since. */
function said(...words: readonly string[]): readonly SpokenJudgement[] {
  return words.map((each, at) => ({
    word: each.startsWith('accept') ? 'accept' : 'reject',
    why: '',
    comment: {
      id: 100 - at,
      body: '',
      at: RECORDED,
      author: { login: 'mr-c', id: 103, isBot: false },
      isAsWritten: !each.endsWith('~'),
    },
  }));
}

describe('an acceptance among what was said', () => {
  it.each<[readonly string[], string | undefined]>([
    [[], undefined],
    [['reject'], undefined],
    [['accept'], 'as said 100'],
    [['accept~'], 'changed 100'],
    [['reject', 'accept'], 'rejected 99'],
    [['reject~', 'accept'], 'rejected 99'],
    [['accept', 'reject'], 'as said 100'],
    [['accept', 'reject~', 'accept'], 'as said 100'],
    [['accept~', 'accept'], 'as said 99'],
    [['accept~', 'reject', 'accept'], 'changed 100'],
    [['reject', 'accept~'], 'rejected 99'],
  ])('of %j is %s', (words, expected) => {
    const found = acceptanceAmong(said(...words));
    expect(found && `${found.standing} ${found.said.comment.id}`).toBe(expected);
  });

  it('stands only where it was not changed and nobody rejected behind it', () => {
    const word = fc.constantFrom('accept', 'accept~', 'reject', 'reject~');
    fc.assert(
      fc.property(fc.array(word, { maxLength: 8 }), (words) => {
        const found = acceptanceAmong(said(...words));
        const stands = words.includes('accept') && !words.slice(0, words.indexOf('accept')).some(isRejection);
        expect(found?.standing === 'as said').toBe(stands);
        if (stands) expect(found?.said.comment.id).toBe(100 - words.indexOf('accept'));
      }),
    );
  });
});

function isRejection(word: string): boolean {
  return word.startsWith('reject');
}

describe('what a comment says of a delivery', () => {
  const author = { login: 'mr-c', id: 103, isBot: false };

  it.each([
    ['/stage accept', { word: 'accept', why: '' }],
    ['Fine.\n\n/Stage  ACCEPT', { word: 'accept', why: '' }],
    ['/ship it', { word: 'accept', why: '' }],
    ['/stage reject The total is wrong', { word: 'reject', why: 'The total is wrong' }],
    ['/stage reject', { word: 'reject', why: '' }],
    ['/stage accept this', undefined],
    ['/stage up', undefined],
    ['> /stage accept', undefined],
    ['/stage status\n/stage accept', undefined],
    ['Accepted.', undefined],
  ])('by %j is %j', (body, expected) => {
    expect(judgementIn({ author, body }, { 'ship it': 'accept' })).toEqual(expected);
  });

  it('is nothing where an app says it', () => {
    expect(judgementIn({ author: { ...author, isBot: true }, body: '/stage accept' }, {})).toBeUndefined();
  });

  it('counts from the delivery on, the newest first', () => {
    const comment = (id: number, at: string) => ({
      id,
      at,
      author,
      body: '/stage accept',
      isAsWritten: true,
    });
    const found = judgementsSince(
      [comment(1, '2026-03-02T08:59:59Z'), comment(2, RECORDED), comment(3, '2026-03-02T09:01:00Z')],
      RECORDED,
      {},
    );
    expect(found.map((each) => each.comment.id)).toEqual([3, 2]);
  });
});
