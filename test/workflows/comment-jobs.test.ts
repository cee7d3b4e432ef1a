import { describe, expect, it } from '@jest/globals';
import { started } from './started.ts';

describe('what a comment starts', () => {
  const start = (
    body: string,
    more: object = {},
    vars: Readonly<Record<string, string>> = { GREENROOM: 'true' },
  ) =>
    started('on-comment.yml', {
      vars,
      event_name: 'issue_comment',
      event: {
        action: 'created',
        issue: { pull_request: {} },
        comment: { body, user: { type: 'User' } },
        ...more,
      },
    }).filter((job) => job === 'listen');

  it.each([
    '/stage up',
    'Please.\n/stage up',
    'Please.\r\n\r\n/Stage up',
    '/deploy restaurant',
    '/label bug',
  ])('is a look, where one of its lines begins with a slash: %j', (body) => {
    expect(start(body)).toEqual(['listen']);
  });

  it.each(['', 'Nice!', 'See src/stage', 'Say /stage up', '> /stage up', ' /stage up', '\\n/stage up'])(
    'is nothing, where none does, so that talk costs no minute: %j',
    (body) => {
      expect(start(body)).toEqual([]);
    },
  );

  it('is what carries the command out or looks, and one word where nobody answered', () => {
    const behind = (command: string, reconciled: string, answered: readonly string[]) =>
      started('on-comment.yml', { command, reconciled, answered }).filter((job) => job !== 'listen');
    expect(behind('', 'skipped', ['listen'])).toEqual([]);
    expect(behind('lock', 'skipped', ['listen'])).toEqual([]);
    expect(behind('', 'skipped', [])).toEqual(['end']);
    for (const word of ['up', 'down', 'awake', 'pin', 'unpin', 'unlock'])
      expect(behind(word, 'success', ['reconcile'])).toEqual(['reconcile']);
    expect(behind('up', 'failure', ['reconcile'])).toEqual(['reconcile']);
    expect(behind('up', 'cancelled', [])).toEqual(['reconcile', 'end']);
    expect(behind('where', 'skipped', ['look'])).toEqual(['look']);
    expect(behind('logs', 'skipped', [])).toEqual(['look', 'end']);
  });

  it('is a look at the tracker for a judgement, and then what follows from it', () => {
    const behind = (command: string, judged: boolean, answered: readonly string[], merged?: string) =>
      started('on-comment.yml', {
        command,
        judged,
        answered,
        ...(merged === undefined ? {} : { merged }),
      }).filter((job) => job !== 'listen');
    for (const word of ['accept', 'reject']) {
      expect(behind(word, false, ['judge'])).toEqual(['judge']);
      expect(behind(word, false, [])).toEqual(['judge', 'end']);
    }
    expect(behind('accept', true, ['accept'])).toEqual(['judge', 'accept']);
    expect(behind('accept', true, ['accept'], '[{}]')).toEqual(['judge', 'accept', 'clean']);
    expect(behind('accept', true, [])).toEqual(['judge', 'accept', 'end']);
    expect(behind('reject', true, ['reconcile'])).toEqual(['judge', 'reconcile']);
    expect(behind('up', true, ['reconcile'])).toEqual(['reconcile']);
  });

  it.each(['merge', 'rebase'])(
    'is the update of other pull requests behind a merge where GREENROOM_UPDATE is %s, and what follows that',
    (how) => {
      const behind = (given: Parameters<typeof started>[1]) =>
        started('on-comment.yml', { command: 'accept', judged: true, answered: ['accept'], ...given }).filter(
          (job) => job !== 'listen',
        );
      const vars = { GREENROOM: 'true', GREENROOM_UPDATE: how };
      const all = ['judge', 'accept', 'clean', 'update'];
      expect(behind({ vars, merged: '[{}]' })).toEqual(all);
      expect(behind({ vars, merged: '[{}]', follow: '[]' })).toEqual(all);
      expect(behind({ vars, merged: '[{}]', follow: '[{"branch":"a"}]' })).toEqual([...all, 'follow']);
      expect(behind({ vars, merged: '[]' })).toEqual(['judge', 'accept']);
      expect(behind({ merged: '[{}]' })).toEqual(['judge', 'accept', 'clean']);
    },
  );

  it('is nothing for an issue, an app, an edit, or where it is off', () => {
    expect(start('/stage up', { issue: {} })).toEqual([]);
    expect(start('/stage up', { comment: { body: '/stage up', user: { type: 'Bot' } } })).toEqual([]);
    expect(start('/stage up', { action: 'edited' })).toEqual([]);
    expect(start('/stage up', {}, { GREENROOM: 'false' })).toEqual([]);
    expect(start('/stage up', {}, { GREENROOM: 'true', GREENROOM_HEAL: 'off' })).toEqual([]);
  });
});
