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

  it('is what carries the command out, and one word where another run took its place', () => {
    const behind = (command: string, reconciled: string) =>
      started('on-comment.yml', { command, reconciled }).filter((job) => job !== 'listen');
    expect(behind('', 'skipped')).toEqual([]);
    expect(behind('up', 'success')).toEqual(['reconcile']);
    expect(behind('up', 'failure')).toEqual(['reconcile']);
    expect(behind('up', 'cancelled')).toEqual(['reconcile', 'overtaken']);
    expect(behind('', 'cancelled')).toEqual([]);
  });

  it('is nothing for an issue, an app, an edit, or where it is off', () => {
    expect(start('/stage up', { issue: {} })).toEqual([]);
    expect(start('/stage up', { comment: { body: '/stage up', user: { type: 'Bot' } } })).toEqual([]);
    expect(start('/stage up', { action: 'edited' })).toEqual([]);
    expect(start('/stage up', {}, { GREENROOM: 'false' })).toEqual([]);
    expect(start('/stage up', {}, { GREENROOM: 'true', GREENROOM_HEAL: 'off' })).toEqual([]);
  });
});
