import { describe, expect, it } from '@jest/globals';
import { UserError } from '../../../src/domain/verdict/errors.ts';
import { hearCommand } from '../../../src/usecases/commands/hear-command.ts';
import type { HeardComment } from '../../../src/usecases/commands/hear-request.ts';
import { type LookDeps, lookCommand } from '../../../src/usecases/commands/look-command.ts';
import { scope } from '../../../tools/builders/scope.ts';
import { type Conversation, comment, conversation } from './conversation.ts';

function request(body: string, overrides: Partial<HeardComment> = {}): HeardComment {
  return {
    scope: scope(),
    run: 'https://example.com/run',
    dryRun: false,
    comment: comment(body),
    aliases: {},
    wanted: ['pull-request'],
    ...overrides,
  };
}

function looking(talk: Conversation, overrides: Partial<LookDeps> = {}): LookDeps {
  const { codeHost, commenters, log } = talk.deps;
  return {
    codeHost,
    commenters,
    log,
    listed: async ({ headBranch }, isAll) => ({
      sentence: `Those of ${isAll ? 'all' : headBranch}.`,
      details: ['| row |'],
    }),
    logged: async ({ headBranch }) => ({ sentence: `Logs of ${headBranch}.`, details: ['```', 'x', '```'] }),
    ...overrides,
  };
}

describe('a command that only looks', () => {
  it.each([
    ['/stage where', 'Those of feature/checkout.'],
    ['/stage where all', 'Those of all.'],
    ['/stage logs', 'Logs of feature/checkout.'],
  ])('is left to a job that may ask AWS, which answers it: %s', async (body, sentence) => {
    const talk = conversation();
    const { taken } = await hearCommand(talk.deps, request(body));
    expect(taken?.word).toBe(body.split(' ')[1]);
    expect(talk.labels).toEqual([]);
    const told = await lookCommand(looking(talk), request(body));
    expect(told.reasonCode).toBe('command_answered');
    expect(talk.replies.map((each) => each.body)).toEqual([
      expect.stringContaining(`**${body}** · ${sentence}`),
    ]);
    expect([...talk.reactions]).toEqual(['rocket']);
    expect((await lookCommand(looking(talk), request(body))).reasonCode).toBe('answered_before');
    expect(talk.replies).toHaveLength(1);
  });

  it('says what went wrong, and answers when it is run again', async () => {
    const talk = conversation();
    const logged = () => Promise.reject(new Error('It broke'));
    const failed = await lookCommand(looking(talk, { logged }), request('/stage logs'));
    expect(failed.decision).toBe('failed');
    expect([...talk.reactions]).toEqual(['confused']);
    await lookCommand(looking(talk), request('/stage logs'));
    expect(talk.replies).toHaveLength(1);
    expect(talk.replies[0]?.body).toContain('Logs of feature/checkout.');
  });

  it('looks at nothing with settings that nobody can read, and with dry-run', async () => {
    const talk = conversation();
    const trouble = new UserError('invalid_settings', 'Correct the settings.');
    const listed = () => Promise.reject(new Error('Nobody may look.'));
    const told = await lookCommand(looking(talk, { listed }), request('/stage where', { trouble }));
    expect(told.reasonCode).toBe('invalid_settings');
    const planned = await lookCommand(looking(talk, { listed }), request('/stage where', { dryRun: true }));
    expect(planned.decision).toBe('planned');
  });
});
