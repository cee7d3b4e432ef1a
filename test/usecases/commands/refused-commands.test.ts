import { describe, expect, it } from '@jest/globals';
import { UserError } from '../../../src/domain/verdict/errors.ts';
import { hearCommand } from '../../../src/usecases/commands/hear-command.ts';
import type { HearRequest } from '../../../src/usecases/commands/hear-request.ts';
import { scope } from '../../../tools/builders/scope.ts';
import { type Conversation, comment, conversation } from './conversation.ts';

function request(body: string, overrides: Partial<HearRequest> = {}): HearRequest {
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

const REPLIES = (talk: Conversation) => talk.replies.map(({ body }) => body.split('\n').slice(1).join('\n'));

describe('a command', () => {
  it('of who may not is refused in one reply a pull request, however often it is said', async () => {
    const talk = conversation({ permission: { userId: 2, level: 'admin' } });
    const say = (id: number) =>
      hearCommand(talk.deps, request('/stage down', { comment: comment('/stage down', { id }) }));
    await say(11);
    talk.reactions.clear();
    expect((await say(12)).report.reasonCode).toBe('not_allowed_to_command');
    await say(12);
    expect(REPLIES(talk)).toEqual([expect.stringContaining('mr\\-a may not write')]);
    expect([...talk.reactions]).toEqual(['-1']);
    const other = comment('/stage down', { id: 13, author: { login: 'mr-c', id: 3, isBot: false } });
    await hearCommand(talk.deps, request('/stage down', { comment: other }));
    expect(REPLIES(talk)).toHaveLength(2);
  });

  it('is told what is wrong with the settings, and only who may say it', async () => {
    const trouble = new UserError('invalid_settings', "settings.yml: 'ttl' is no duration; correct it.");
    const talk = conversation();
    const { report: told, taken } = await hearCommand(talk.deps, request('/stage down', { trouble }));
    expect(told).toMatchObject({ decision: 'refused', reasonCode: 'invalid_settings' });
    expect(taken).toBeUndefined();
    expect(talk.labels).toEqual([]);
    expect(REPLIES(talk)).toEqual([expect.stringContaining("'ttl' is no duration; correct it. [The run]")]);
    expect([...talk.reactions]).toEqual(['confused']);
    const stranger = conversation({ permission: { userId: 2, level: 'admin' } });
    await hearCommand(stranger.deps, request('/stage down', { trouble }));
    expect(REPLIES(stranger)).toEqual([expect.stringContaining('may not write')]);
    const talkOnly = conversation();
    expect((await hearCommand(talkOnly.deps, request('/hello', { trouble }))).report.reasonCode).toBe(
      'invalid_settings',
    );
    expect(talkOnly.calls).toEqual([]);
  });
});
