import { describe, expect, it } from '@jest/globals';
import type { SaidComment } from '../../../src/domain/commands/newer-command.ts';
import { hearCommand } from '../../../src/usecases/commands/hear-command.ts';
import type { HearRequest } from '../../../src/usecases/commands/hear-request.ts';
import { scope } from '../../../tools/builders/scope.ts';
import { comment, conversation, SAID } from './conversation.ts';

function request(body: string): HearRequest {
  return {
    scope: scope(),
    run: undefined,
    dryRun: false,
    comment: comment(body),
    aliases: { stop: 'down' },
    wanted: ['pull-request'],
  };
}

/** Said by mr-b, whose number is 1 as the permission of the conversation has it. The one that is heard has 11. */
function said(id: number, body: string, by: Partial<SaidComment['author']> = {}): SaidComment {
  return { id, body, at: SAID, author: { login: 'mr-b', id: 1, isBot: false, ...by } };
}

const LATER = '2026-03-02T09:00:05Z';

describe('a command whose run comes late', () => {
  it.each([
    ['/stage down', 'off', [], 'was taken off after'],
    ['/stage up', 'on', ['stage:off'], 'was put on after'],
  ] as const)('undoes nothing that came after it: %s', async (body, is, labels, says) => {
    const late = conversation({ pull: { labels }, changed: { is, by: 'mr-b', at: LATER } });
    const { report, taken } = await hearCommand(late.deps, request(body));
    expect(report).toMatchObject({ decision: 'skipped', reasonCode: 'superseded' });
    expect(report.sentence).toContain(`Label 'stage:off' ${says} '${body}' was said`);
    expect(taken).toBeUndefined();
    expect(late.labels).toEqual(labels);
    expect([...late.reactions]).toEqual(['confused']);
    const before = conversation({ pull: { labels }, changed: { is, by: 'mr-b', at: SAID } });
    expect((await hearCommand(before.deps, request(body))).report.reasonCode).toBe('command_taken');
  });
});

describe('of two commands', () => {
  it.each([
    ['/stage down', '/stage up'],
    ['/stage up', '/stop'],
  ])('the older one does nothing, though its job runs first: %s before %s', async (older, newer) => {
    const labels = older === '/stage up' ? ['stage:off'] : [];
    const talk = conversation({ pull: { labels }, said: [[said(12, newer)]] });
    const { report, taken } = await hearCommand(talk.deps, request(older));
    expect(report).toMatchObject({ decision: 'skipped', reasonCode: 'superseded' });
    expect(report.sentence).toMatch(
      /^mr-b said '\/stage \w+' after '\/stage \w+', and the newer command counts/,
    );
    expect(taken).toBeUndefined();
    expect(talk.labels).toEqual(labels);
    expect([...talk.reactions]).toEqual(['confused']);
  });

  it('the newer one counts, though the job of the older one wrote its label after it was said', async () => {
    const changed = { is: 'on', by: 'github-actions[bot]', at: LATER } as const;
    const pull = { labels: ['stage:off'] };
    const older = [[said(10, '/stage down')]];
    const talk = conversation({ pull, changed: { ...changed, byRun: true }, said: older });
    expect((await hearCommand(talk.deps, request('/stage up'))).report.reasonCode).toBe('command_taken');
    expect(talk.labels).toEqual([]);
    // What a person did by hand is newer than both.
    const byHand = conversation({ pull, changed: { ...changed, by: 'mr-b' }, said: older });
    expect((await hearCommand(byHand.deps, request('/stage up'))).report.reasonCode).toBe('superseded');
    // A run wrote it that no comment explains, as of a workflow of the team.
    const unexplained = conversation({ pull, changed: { ...changed, byRun: true } });
    expect((await hearCommand(unexplained.deps, request('/stage up'))).report.reasonCode).toBe('superseded');
  });

  it('the older one takes its label back where the other was said while it wrote', async () => {
    const talk = conversation({ said: [[], [said(12, '/stage up')]] });
    const { report, taken } = await hearCommand(talk.deps, request('/stage down'));
    expect(report.reasonCode).toBe('superseded');
    expect(taken).toBeUndefined();
    expect(talk.labels).toEqual([]);
  });

  it('the newer extension counts, and the older one takes its day back', async () => {
    const talk = conversation({ said: [[], [said(12, '/stage extend 1d')]] });
    const { report } = await hearCommand(talk.deps, request('/stage extend 9d'));
    expect(report.reasonCode).toBe('superseded');
    expect(talk.labels).toEqual(['stage:until-2026-03-03']);
    const alone = conversation({ pull: { labels: ['stage:until-2026-03-03'] } });
    await hearCommand(alone.deps, request('/stage extend 9d'));
    expect(alone.labels).toEqual(['stage:until-2026-03-11']);
    expect(alone.replies[0]?.body).toContain("has the label 'stage:until\\-2026\\-03\\-11'");
  });

  it('only what may be said counts, and what is the opposite', async () => {
    for (const other of [
      said(12, '/stage up', { id: 2 }),
      said(12, '/stage up', { isBot: true }),
      said(12, '/stage down'),
      said(12, '/stage keep'),
      said(12, '> /stage up'),
      said(10, '/stage up'),
      said(11, '/stage up'),
    ]) {
      const talk = conversation({ said: [[other]] });
      const { report } = await hearCommand(talk.deps, request('/stage down'));
      expect({ other, is: report.reasonCode }).toEqual({ other, is: 'command_taken' });
    }
  });

  it('nobody guesses who counts among very many who may say none', async () => {
    const many = Array.from({ length: 11 }, (_, index) => said(20 + index, '/stage up', { id: 50 + index }));
    const talk = conversation({ said: [many] });
    const { report } = await hearCommand(talk.deps, request('/stage down'));
    expect(report).toMatchObject({ decision: 'failed', reasonCode: 'doubtful_facts' });
    expect(talk.labels).toEqual([]);
    expect(talk.calls.filter((call) => call === 'permissionOf')).toHaveLength(11);
  });
});
