import { describe, expect, it } from '@jest/globals';
import { hearCommand } from '../../../src/usecases/commands/hear-command.ts';
import { scope } from '../../../tools/builders/scope.ts';
import { comment, conversation, SAID } from './conversation.ts';

describe('a command whose run comes late', () => {
  it.each([
    ['/stage down', 'off', [], 'was taken off after'],
    ['/stage up', 'on', ['stage:off'], 'was put on after'],
  ] as const)('undoes nothing that came after it: %s', async (body, is, labels, says) => {
    const request = {
      scope: scope(),
      run: undefined,
      dryRun: false,
      comment: comment(body),
      aliases: {},
      wanted: ['pull-request' as const],
    };
    const late = conversation({ pull: { labels }, changed: { is, by: 'mr-b', at: '2026-03-02T09:00:05Z' } });
    const { report, taken } = await hearCommand(late.deps, request);
    expect(report).toMatchObject({ decision: 'skipped', reasonCode: 'superseded' });
    expect(report.sentence).toContain(`Label 'stage:off' ${says} '${body}' was said`);
    expect(taken).toBeUndefined();
    expect(late.labels).toEqual(labels);
    expect([...late.reactions]).toEqual(['confused']);
    const before = conversation({ pull: { labels }, changed: { is, by: 'mr-b', at: SAID } });
    expect((await hearCommand(before.deps, request)).report.reasonCode).toBe('command_taken');
  });
});
