import { describe, expect, it } from '@jest/globals';
import { answerCommand } from '../../../src/usecases/commands/answer-command.ts';
import { type EndRequest, endCommand } from '../../../src/usecases/commands/end-command.ts';
import { report } from '../../../tools/builders/reports.ts';
import { scope } from '../../../tools/builders/scope.ts';
import { comment, conversation } from './conversation.ts';

function request(body: string, overrides: Partial<EndRequest> = {}): EndRequest {
  return {
    scope: scope(),
    run: 'https://example.com/run',
    dryRun: false,
    comment: comment(body),
    aliases: {},
    wanted: ['pull-request'],
    word: 'down',
    ended: 'cancelled',
    ...overrides,
  };
}

describe('a command whose run ended without an answer', () => {
  it.each([
    [
      'was never heard',
      request('/stage down', { word: undefined, ended: 'skipped' }),
      [],
      'confused',
      /The run that heard it ended/,
    ],
    [
      'was carried out by a run that died',
      request('/stage down', { ended: 'failure' }),
      [],
      'confused',
      /The run that carries it out ended/,
    ],
    [
      'was overtaken, and still counts',
      request('/stage down'),
      ['stage:off'],
      '+1',
      /The labels of the pull request still ask for it/,
    ],
    [
      'was overtaken by its opposite',
      request('/stage down'),
      [],
      'confused',
      /ask for something else by now/,
    ],
    [
      'only looked, and was cancelled',
      request('/stage where', { word: 'where' }),
      [],
      'confused',
      /was cancelled before it answered; say the command again/,
    ],
    [
      'was an unlock that was overtaken',
      request('/stage unlock', { word: 'unlock' }),
      [],
      '+1',
      /The lock was released\. .*a newer run of the branch waits/,
    ],
  ] as const)('is ended and says what is true: it %s', async (_, ask, labels, ending, text) => {
    const talk = conversation({ pull: { labels } });
    await talk.deps.commenters.react(11, 'eyes');
    expect((await endCommand(talk.deps, ask)).reasonCode).toBe('command_answered');
    expect([...talk.reactions]).toEqual([ending]);
    expect(talk.replies.map(({ body }) => body)).toEqual([expect.stringMatching(text)]);
    expect(talk.replies[0]?.body).not.toContain('the same work');
    expect(talk.labels).toEqual(labels);
  });

  it('is answered by a run that is run again, in the same reply', async () => {
    const talk = conversation();
    await endCommand(talk.deps, request('/stage down'));
    const reports = [report({ action: 'teardown', decision: 'deleted', sentence: 'Gone.' })];
    await answerCommand(talk.deps, {
      ...request('/stage down'),
      comment: comment('/stage down'),
      word: 'down',
      reports,
    });
    expect(talk.replies.map(({ body }) => body)).toEqual([expect.stringContaining('Gone.')]);
    expect([...talk.reactions]).toEqual(['rocket']);
    expect((await endCommand(talk.deps, request('/stage down'))).reasonCode).toBe('answered_before');
    expect(talk.replies[0]?.body).toContain('Gone.');
  });

  it('says nothing to talk, and to who may say no command takes only the eyes off', async () => {
    const talk = conversation({ permission: { userId: 2, level: 'admin' } });
    await talk.deps.commenters.react(11, 'eyes');
    const ask = request('Hello', { word: undefined });
    expect((await endCommand(talk.deps, ask)).reasonCode).toBe('no_command');
    const refused = await endCommand(talk.deps, request('/stage up', { word: undefined }));
    expect(refused.reasonCode).toBe('not_allowed_to_command');
    expect(talk.replies).toEqual([]);
    expect([...talk.reactions]).toEqual(['-1']);
  });

  it('is ended also where GitHub tells neither who may nor which labels there are', async () => {
    const talk = conversation({ permission: new Error('It broke.') });
    const codeHost = { ...talk.deps.codeHost, pullRequest: () => Promise.reject(new Error('It broke.')) };
    const { commenters, intents, log } = talk.deps;
    await endCommand({ codeHost, commenters, intents, log }, request('/stage down'));
    expect(talk.replies[0]?.body).toContain('was cancelled before it said what it did');
  });

  it('writes nothing with dry-run', async () => {
    const talk = conversation();
    expect((await endCommand(talk.deps, request('/stage down', { dryRun: true }))).decision).toBe('planned');
    expect(talk.calls).toEqual(['findComment']);
  });
});
