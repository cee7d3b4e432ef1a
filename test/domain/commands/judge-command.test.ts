import { describe, expect, it } from '@jest/globals';
import { commentEventOf } from '../../../src/domain/commands/comment-event.ts';
import {
  deploys,
  labelsAsked,
  labelWish,
  whyNotAllowed,
  whyNotNow,
  whyUnheard,
} from '../../../src/domain/commands/judge-command.ts';
import { standingOf } from '../../../src/domain/commands/standing.ts';
import { pullRequest } from '../../../tools/builders/facts.ts';

const PAYLOAD = {
  action: 'created',
  issue: { number: 7, pull_request: { url: 'https://example.com' } },
  comment: {
    id: 11,
    body: '/stage up',
    created_at: '2026-03-02T09:00:00Z',
    user: { login: 'mr-a', id: 1, type: 'User' },
  },
};
const heard = (payload: object) => whyUnheard(commentEventOf('issue_comment', { ...PAYLOAD, ...payload }));

describe('who is heard', () => {
  it('is a person who writes a new comment on a pull request', () => {
    expect(heard({})).toBeUndefined();
  });

  it.each([
    ['an edited comment', { action: 'edited' }],
    ['a deleted comment', { action: 'deleted' }],
    ['an issue', { issue: { number: 7 } }],
    ['an app', { comment: { ...PAYLOAD.comment, user: { login: 'shop', id: 2, type: 'Bot' } } }],
    [
      'an app by its name',
      { comment: { ...PAYLOAD.comment, user: { login: 'shop[bot]', id: 2, type: 'User' } } },
    ],
    ['an account that is gone', { comment: { ...PAYLOAD.comment, user: null } }],
    ['a comment without a time', { comment: { ...PAYLOAD.comment, created_at: 'soon' } }],
    ['nothing', { comment: 'nothing' }],
  ])('is not %s', (_, payload) => {
    expect(heard(payload)).toMatchObject({ decision: 'nothing', reasonCode: 'no_command' });
  });

  it('is nobody in another event', () => {
    expect(commentEventOf('pull_request', PAYLOAD)).toBeUndefined();
    expect(whyUnheard(undefined)).toMatchObject({ reasonCode: 'no_command' });
  });
});

describe('a command about a lock', () => {
  it.each(['lock', 'unlock'] as const)('asks for no label, whatever its reason says: %s', (word) => {
    const said = { word, rest: '3d', saidAt: '2026-03-02T09:00:00Z' };
    const pull = pullRequest({ labels: ['stage:until-2026-12-02'] });
    expect(labelWish(said, pull, { repositoryId: 1, wanted: ['pull-request'] })).toEqual({ on: [], off: [] });
  });
});

describe('who may say a command', () => {
  const author = { login: 'mr-a', id: 1, isBot: false };
  it.each(['admin', 'write'] as const)('is somebody with %s', (level) => {
    expect(whyNotAllowed(author, 'octo-org/shop', { userId: 1, level })).toBeUndefined();
  });

  it.each(['read', 'none'] as const)('is nobody with %s', (level) => {
    expect(whyNotAllowed(author, 'octo-org/shop', { userId: 1, level })).toEqual({
      decision: 'skipped',
      reasonCode: 'not_allowed_to_command',
      sentence: 'mr-a may not write to octo-org/shop, so nothing was done; ask somebody who may to say it.',
    });
  });

  it('is nobody who is no collaborator, and nobody who has got the login of one since', () => {
    expect(whyNotAllowed(author, 'octo-org/shop', undefined)).toBeDefined();
    expect(whyNotAllowed(author, 'octo-org/shop', { userId: 2, level: 'admin' })).toBeDefined();
  });
});

const OWN = 70107786;
const pull = pullRequest({ number: 7, headBranch: 'cards', headRepositoryId: OWN, labels: [] });
const SAID = '2026-03-02T09:00:00Z';
const move = (commit: string, at: string) => ({ commit: commit.repeat(40), at });

describe('a command', () => {
  it('that deploys does nothing once the branch has moved, and names both commits', () => {
    const moves = [move('b', '2026-03-02T09:00:01Z'), move('a', '2026-03-02T08:00:00Z')];
    expect(whyNotNow('up', { pull, saidAt: SAID, moves })).toEqual({
      decision: 'skipped',
      reasonCode: 'head_moved',
      sentence:
        "Branch 'cards' has moved from commit aaaaaaa to bbbbbbb since '/stage up' was said, so nothing was done; say it again for the newer commit.",
    });
    expect(whyNotNow('down', { pull, saidAt: SAID, moves })).toBeUndefined();
    expect(whyNotNow('up', { pull, saidAt: SAID, moves: moves.slice(1) })).toBeUndefined();
    expect(whyNotNow('up', { pull, saidAt: SAID, moves: [] })).toBeUndefined();
  });

  it.each([[undefined], [[move('a', 'who knows')]]])(
    'that deploys does nothing where nobody knows when the branch moved (%j)',
    (moves) => {
      expect(whyNotNow('awake', { pull, saidAt: SAID, moves })?.decision).toBe('skipped');
    },
  );

  it('does nothing for a pull request that is closed, but for taking down', () => {
    const closed = { ...pull, state: 'closed' as const };
    expect(whyNotNow('up', { pull: closed, saidAt: SAID, moves: [] })?.reasonCode).toBe(
      'pull_request_closed',
    );
    expect(whyNotNow('keep', { pull: closed, saidAt: SAID, moves: [] })?.reasonCode).toBe(
      'pull_request_closed',
    );
    expect(whyNotNow('down', { pull: closed, saidAt: SAID, moves: [] })).toBeUndefined();
  });

  it('deploys only where it brings a commit up', () => {
    expect((['up', 'down', 'awake', 'keep', 'status', 'help'] as const).filter(deploys)).toEqual([
      'up',
      'awake',
    ]);
  });
});

describe('what a command writes', () => {
  const wish = (
    word: Parameters<typeof labelWish>[0]['word'],
    labels: readonly string[],
    wanted: Parameters<typeof labelWish>[2]['wanted'] = ['pull-request'],
    rest = '',
  ) => labelWish({ word, rest, saidAt: SAID }, { ...pull, labels }, { repositoryId: OWN, wanted });

  it.each([
    ['up', [], ['pull-request'], [], []],
    ['up', ['Stage:Off', 'bug'], ['pull-request'], [], ['Stage:Off']],
    ['up', [], ['label:preview'], ['preview'], []],
    ['up', ['Preview'], ['label:preview'], [], []],
    ['up', ['stage:off'], ['story-label:auto', 'label:preview', 'label:try'], ['preview'], ['stage:off']],
    ['up', ['try'], ['label:preview', 'label:try'], [], []],
    ['up', [], ['review-requested', 'story-label:auto'], [], []],
    ['down', [], ['pull-request'], ['stage:off'], []],
    ['down', ['STAGE:OFF'], ['pull-request'], [], []],
    ['awake', [], ['pull-request'], ['stage:awake'], []],
    ['keep', ['stage:keep'], ['pull-request'], [], []],
    ['status', [], ['label:preview'], [], []],
    ['help', [], ['label:preview'], [], []],
    ['where', [], ['label:preview'], [], []],
    ['logs', [], ['label:preview'], [], []],
  ] as const)('%s at %j with %j puts on %j and takes off %j', (word, labels, wanted, on, off) => {
    expect(wish(word, labels, wanted)).toEqual({ on, off });
  });

  it('extend puts on a label of the day on which the time is over, in the place of an earlier one', () => {
    const labels = ['stage:until-2026-03-09', 'stage:until-soon', 'bug'];
    expect(wish('extend', labels, ['pull-request'], '3d')).toEqual({
      on: ['stage:until-2026-03-05'],
      off: ['stage:until-2026-03-09'],
    });
    expect(wish('extend', ['Stage:Until-2026-03-02'], ['pull-request'], '14h')).toEqual({ on: [], off: [] });
    expect(wish('extend', [], ['pull-request'], '15h').on).toEqual(['stage:until-2026-03-03']);
    const asked = { word: 'extend', rest: '3d', saidAt: SAID } as const;
    expect(labelsAsked(asked)).toBe("the label 'stage:until-2026-03-05'");
  });

  it.each(['up', 'down', 'awake', 'keep'] as const)('%s writes nothing more when it comes again', (word) => {
    const { on, off } = wish(word, ['stage:off', 'bug'], ['label:preview']);
    const after = [...['stage:off', 'bug'].filter((label) => !off.includes(label)), ...on];
    expect(wish(word, after, ['label:preview'])).toEqual({ on: [], off: [] });
  });
});

describe('what there is of an environment', () => {
  const deployment = (commit: string, state: Parameters<typeof standingOf>[0][number]['state']) => ({
    commit,
    state,
    createdAt: SAID,
    environmentUrl: undefined,
  });
  it.each([
    [[], [undefined, undefined]],
    [
      [deployment('b', 'success'), deployment('a', 'inactive')],
      ['b', undefined],
    ],
    [
      [deployment('b', 'in_progress'), deployment('a', 'success')],
      ['a', 'under way'],
    ],
    [[deployment('b', undefined)], [undefined, 'under way']],
    [
      [deployment('b', 'failure'), deployment('a', 'success')],
      ['a', 'failed'],
    ],
    [[deployment('b', 'inactive')], [undefined, undefined]],
  ])('of %j is %j', (history, expected) => {
    const { serves, newer } = standingOf(history);
    expect([serves?.commit, newer?.is]).toEqual(expected);
  });
});
