import { describe, expect, it } from '@jest/globals';
import type { WrittenComment } from '../../../src/ports/commenters.ts';
import { type Case, CHORE, record, STORY, whyNot } from './acceptance-cases.ts';

/** Of mr-c, at half past eight, unless said otherwise. */
function said(body = '/stage accept', more: Partial<WrittenComment> = {}): WrittenComment {
  const author = { login: 'mr-c', id: 103, isBot: false };
  return { id: 50, body, at: '2026-03-02T08:30:00Z', author, isAsWritten: true, ...more };
}

const PEOPLE = [{ login: 'mr-c', trackerId: '103' }];
/** The token accepted it at nine. */
const BY_TOKEN: Case = { alike: [record()], move: { by: '100' }, people: PEOPLE, acceptedBy: ['103'] };

describe('an acceptance that the token made for a comment', () => {
  it.each<[string, Partial<Case>]>([
    ['of whom accepted-by names', { pull: { said: [said()] } }],
    ['of whoever owns the story', { pull: { said: [said()] }, acceptedBy: [] }],
    ['beside a story that is never delivered', { pull: { said: [said()] }, stories: [STORY, CHORE] }],
    ['behind a rejection', { pull: { said: [said('/stage reject', { id: 49 }), said()] } }],
    [
      'before a rejection of the author',
      {
        pull: {
          said: [said(), said('/stage reject', { id: 51, author: { login: 'mr-a', id: 1, isBot: false } })],
        },
      },
    ],
    [
      'on the code host',
      {
        pull: { said: [said()] },
        acceptedBy: ['MR-C'],
        people: [],
        tracker: { isCodeHost: true },
      },
    ],
    [
      'where the token accepted it earlier, for a comment before',
      {
        pull: { said: [said()] },
        tracker: {
          ownMoves: [
            { to: 'accepted', at: '2026-03-02T08:01:00Z' },
            { to: 'accepted', at: '2026-03-02T09:00:00Z' },
          ],
        },
      },
    ],
    [
      'where somebody moved it before, and back',
      {
        pull: { said: [said()] },
        tracker: {
          otherMoves: [
            { to: 'started', at: '2026-03-02T08:10:00Z', by: '103' },
            { to: 'started', at: '2026-03-02T08:29:55Z', by: '103' },
            { to: 'delivered', at: '2026-03-02T08:29:58Z', by: '103' },
          ],
        },
      },
    ],
  ])('counts %s', async (_, more) => {
    expect(await whyNot({ ...BY_TOKEN, ...more })).toBeUndefined();
  });

  it.each<[string, Case, string]>([
    ['without one', BY_TOKEN, 'by the user of tracker-token'],
    [
      'of somebody else',
      {
        ...BY_TOKEN,
        pull: { said: [said('/stage accept', { author: { login: 'mr-o', id: 103, isBot: false } })] },
      },
      'by the user of tracker-token',
    ],
    [
      'of an account that got the login of another',
      {
        ...BY_TOKEN,
        pull: { said: [said('/stage accept', { author: { login: 'mr-c', id: 9, isBot: false } })] },
      },
      'by the user of tracker-token',
    ],
    [
      'of the author',
      { ...BY_TOKEN, pull: { said: [said()], author: 'mr-c' } },
      'by the user of tracker-token',
    ],
    [
      'of an app',
      {
        ...BY_TOKEN,
        pull: { said: [said('/stage accept', { author: { login: 'mr-c', id: 103, isBot: true } })] },
      },
      'by the user of tracker-token',
    ],
    [
      'from before the delivery',
      { ...BY_TOKEN, pull: { said: [said('/stage accept', { at: '2026-03-02T07:59:59Z' })] } },
      'by the user of tracker-token',
    ],
    [
      'from before a second delivery of the same commit',
      {
        ...BY_TOKEN,
        alike: [record(), record({ id: 13, recordedAt: '2026-03-02T08:40:00Z' })],
        pull: { said: [said()] },
      },
      'by the user of tracker-token',
    ],
    [
      'that was changed since',
      { ...BY_TOKEN, pull: { said: [said('/stage accept', { isAsWritten: false })] } },
      'that comment was changed or hidden since',
    ],
    [
      'that a newer one takes back',
      { ...BY_TOKEN, pull: { said: [said(), said('/stage reject no', { id: 51 })] } },
      "said '/stage reject' since",
    ],
    [
      'after which the token accepted it twice',
      {
        ...BY_TOKEN,
        pull: { said: [said()] },
        tracker: {
          ownMoves: [
            { to: 'accepted', at: '2026-03-02T08:31:00Z' },
            { to: 'accepted', at: '2026-03-02T09:00:00Z' },
          ],
        },
      },
      'by the user of tracker-token',
    ],
    [
      'after which the token rejected it',
      {
        ...BY_TOKEN,
        pull: { said: [said()] },
        tracker: {
          ownMoves: [
            { to: 'rejected', at: '2026-03-02T08:40:00Z' },
            { to: 'accepted', at: '2026-03-02T09:00:00Z' },
          ],
        },
      },
      'by the user of tracker-token',
    ],
    [
      'after which somebody set it back',
      {
        ...BY_TOKEN,
        move: { by: '100', deliveredAt: '2026-03-02T08:45:00Z' },
        pull: { said: [said()] },
      },
      'by the user of tracker-token',
    ],
    ...(
      [
        ['somebody moved it back', { to: 'started', at: '2026-03-02T08:40:00Z', by: '103' }],
        ['a rule of the team moved it back', { to: 'started', at: '2026-03-02T08:40:00Z', by: undefined }],
        ['somebody moved it at an unknown time', { to: 'started', at: undefined, by: '103' }],
        ['somebody moved it back at once', { to: 'started', at: '2026-03-02T08:29:58Z', by: '103' }],
        ['another person rejected it', { to: 'rejected', at: '2026-03-02T08:40:00Z', by: '105' }],
      ] as const
    ).map(([what, move]): [string, Case, string] => [
      `after which ${what}`,
      { ...BY_TOKEN, pull: { said: [said()] }, tracker: { otherMoves: [move] } },
      'by the user of tracker-token',
    ]),
    [
      'where another person accepted it since',
      { ...BY_TOKEN, move: { by: '105' }, pull: { said: [said()] } },
      'accepted by somebody who may not',
    ],
  ])('does not count %s', async (_, given, why) => {
    expect(await whyNot(given)).toContain(why);
  });
});
