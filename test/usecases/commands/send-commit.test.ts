import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { CommentEvent } from '../../../src/domain/commands/comment-event.ts';
import type { HeldIntent } from '../../../src/domain/intents/intent.ts';
import type { HeldLock } from '../../../src/domain/locks/lock.ts';
import type { CommentFacts } from '../../../src/ports/code-host.ts';
import { hearCommand } from '../../../src/usecases/commands/hear-command.ts';
import type { HearRequest } from '../../../src/usecases/commands/hear-request.ts';
import { deployment } from '../../../tools/builders/facts.ts';
import { intent } from '../../../tools/builders/intents.ts';
import { lock } from '../../../tools/builders/locks.ts';
import { scope } from '../../../tools/builders/scope.ts';
import { type Beginning, type Conversation, comment, conversation, SAID } from './conversation.ts';

const NAME = 'shop-qa';
const [A, B, FORK] = ['a'.repeat(40), 'b'.repeat(40), 'f'.repeat(40)] as const;
const HEADS = { main: A, 'feature/checkout': B };

function request(said: CommentEvent, sharedKinds: readonly string[]): HearRequest {
  const words = { aliases: { ship: 'deploy' as const }, sharedKinds, wanted: ['pull-request' as const] };
  return { scope: scope(), run: undefined, dryRun: false, comment: said, ...words };
}

function hear(
  talk: Conversation,
  body: string,
  {
    sharedKinds = ['qa'],
    ...said
  }: Partial<CommentEvent> & { readonly sharedKinds?: readonly string[] } = {},
) {
  return hearCommand(talk.deps, request(comment(body, said), sharedKinds));
}

const BY_B = { id: 12, at: '2026-03-02T09:00:05Z', author: { login: 'mr-b', id: 2, isBot: false } };
const asB: Beginning = { permission: { userId: 2, level: 'write' }, branches: { heads: HEADS } };

function sentBefore(overrides: Parameters<typeof intent>[0] = {}): Map<string, HeldIntent> {
  return new Map([[NAME, { version: 'first', intent: intent({ command: 5, ...overrides }) }]]);
}

function lockedBy(id: number, login: string): Map<string, HeldLock> {
  return new Map([[NAME, { version: 'first', lock: lock({ environment: NAME, owner: { login, id } }) }]]);
}

describe('the command deploy', () => {
  it.each([
    ['the newest commit of a branch', '/stage deploy feature/checkout to qa', B, 'feature/checkout'],
    ['it to the only shared kind', '/stage Deploy main', A, 'main'],
    ['a commit, by as much of its SHA as GitHub shows', '/ship bbbbbbb TO QA', B, 'feature/checkout'],
  ])('sends %s, for everybody to see', async (_, body, commit, branch) => {
    const talk = conversation({ branches: { heads: HEADS } });
    const { report, taken } = await hear(talk, body);
    expect(talk.intents.get(NAME)?.intent).toEqual({
      environment: NAME,
      branch,
      commit,
      by: { login: 'mr-a', id: 1 },
      since: SAID,
      command: 11,
      pullRequest: 7,
    });
    expect(report).toMatchObject({ decision: 'updated', reasonCode: 'command_taken' });
    expect(report.sentence).toBe(
      `Environment shop-qa is to run commit ${commit.slice(0, 7)} of branch '${branch}', sent by mr-a at 2026-03-02 09:00 UTC.`,
    );
    expect(taken).toMatchObject({ word: 'deploy', sharedKind: 'qa', commit, branch });
    expect(talk.replies).toEqual([]);
  });

  it('sends an older commit that a branch still holds, also where its own pull request is merged', async () => {
    const old = 'c'.repeat(40);
    const pull = { state: 'closed' as const, merged: true };
    const talk = conversation({ branches: { heads: HEADS, behind: { [old]: 'main' } }, pull });
    expect((await hear(talk, `/stage deploy ${old}`)).taken).toMatchObject({ commit: old, branch: 'main' });
  });

  it.each([
    [
      'a commit that only a fork has',
      `/stage deploy ${FORK}`,
      ['qa'],
      'unknown_branch',
      'is on none of the branches',
    ],
    [
      'what is neither branch nor commit',
      '/stage deploy nowhere',
      ['qa'],
      'unknown_branch',
      "'nowhere' is neither",
    ],
    ['a SHA that is nowhere', '/stage deploy 1234567', ['qa'], 'unknown_branch', "'1234567' is neither"],
    [
      'to a kind that is not shared',
      '/stage deploy main to preview',
      ['qa'],
      'unknown_command',
      "'qa' can be named",
    ],
    [
      'to nobody knows which of several',
      '/stage deploy main',
      ['qa', 'uat'],
      'unknown_command',
      "'/stage deploy main to qa' or '/stage deploy main to uat'",
    ],
    ['where no kind is shared', '/stage deploy main', [], 'unknown_command', "no kind with 'shared: true'"],
    ['nothing', '/stage deploy', ['qa'], 'unknown_command', "'/stage deploy main to qa'"],
    ['more than it takes', '/stage deploy main to qa now', ['qa'], 'unknown_command', 'the nearest one is'],
  ] as const)('sends nothing that is %s, and says why', async (_, body, sharedKinds, code, told) => {
    const talk = conversation({ branches: { heads: HEADS, behind: { [FORK]: '' } } });
    const { report, taken } = await hear(talk, body, { sharedKinds });
    expect(report).toMatchObject({ decision: 'skipped', reasonCode: code });
    expect(report.sentence).toContain(told);
    expect(taken).toBeUndefined();
    expect(talk.calls).not.toContain('send');
    expect([...talk.reactions]).toEqual(['confused']);
    expect(talk.replies).toHaveLength(1);
  });

  it.each([
    ['somebody has pushed to since', [{ commit: B, by: 'mr-b', at: '2026-03-02T09:00:01Z' }], 'head_moved'],
    ['of which GitHub shows two newest commits', [{ commit: A, by: 'mr-b', at: SAID }], 'doubtful_facts'],
    ['of which GitHub tells no pushes', undefined, 'doubtful_facts'],
  ] as const)('sends nothing of a branch %s', async (_, moves, code) => {
    const talk = conversation({ branches: { heads: HEADS }, moves });
    expect((await hear(talk, '/stage deploy feature/checkout')).report.reasonCode).toBe(code);
    expect(talk.intents.size).toBe(0);
  });

  it('sends nothing for whoever may not write, and none of a pull request of a fork', async () => {
    const stranger = conversation({ branches: { heads: HEADS }, permission: { userId: 1, level: 'read' } });
    expect((await hear(stranger, '/stage deploy main')).report.reasonCode).toBe('not_allowed_to_command');
    const fork = conversation({ branches: { heads: HEADS }, pull: { headRepositoryId: 9 } });
    expect((await hear(fork, '/stage deploy main')).report.reasonCode).toBe('fork');
    expect(stranger.intents.size + fork.intents.size).toBe(0);
  });

  it('sends nothing to an environment that somebody else holds, and says who, since when and why', async () => {
    const talk = conversation({ ...asB, locks: lockedBy(1, 'mr-a') });
    const { report } = await hear(talk, '/stage deploy main', BY_B);
    expect(report).toMatchObject({ decision: 'skipped', reasonCode: 'locked' });
    expect(report.sentence).toContain("locked by mr-a since 2026-03-02 09:00 UTC, because 'a demo'");
    expect(report.sentence).toContain("say '/stage unlock qa' on any pull request");
    expect(talk.intents.size).toBe(0);
  });

  it('lets its holder send there', async () => {
    const talk = conversation({ branches: { heads: HEADS }, locks: lockedBy(1, 'mr-a') });
    expect((await hear(talk, '/stage deploy main')).taken?.commit).toBe(A);
  });

  it.each([
    ['newer', { command: 20, since: '2026-03-02T09:00:00.000Z' }, 'superseded', 'sent by mr-a at'],
    ['older', {}, 'command_taken', 'mr-b'],
  ] as const)('counts beside one that is %s as comments were written', async (_, overrides, code, told) => {
    const intents = sentBefore({ ...overrides, since: '2026-03-02T09:00:05.000Z' });
    const talk = conversation({ ...asB, intents });
    const { report } = await hear(talk, '/stage deploy main', BY_B);
    expect(report.reasonCode).toBe(code);
    expect(report.sentence).toContain(told);
  });

  it('acts once where it is delivered twice before it was answered', async () => {
    const talk = conversation({ branches: { heads: HEADS } });
    await hear(talk, '/stage deploy main');
    const { report, taken } = await hear(talk, '/stage deploy main');
    expect(report.decision).toBe('unchanged');
    expect(taken?.commit).toBe(A);
    expect(talk.calls.filter((call) => call === 'send')).toHaveLength(1);
  });

  it('writes over what nobody can read', async () => {
    const intents = new Map([[NAME, { version: 'first', intent: undefined }]]);
    const talk = conversation({ branches: { heads: HEADS }, intents });
    expect((await hear(talk, '/stage deploy main')).taken?.commit).toBe(A);
  });
});

describe('the other commands about a shared environment', () => {
  it('lock it by its name, with the reason behind that, and no other environment', async () => {
    const talk = conversation({ pull: { state: 'closed' } });
    const { report } = await hear(talk, '/stage lock QA: the release is tested');
    expect([...talk.locks.keys()]).toEqual([NAME]);
    expect(talk.locks.get(NAME)?.lock?.reason).toBe('the release is tested');
    expect(report.sentence).toContain("'/stage unlock qa' releases it.");
    const other = conversation();
    await hear(other, '/stage lock qualified people look at it');
    expect([...other.locks.keys()]).toEqual(['shop-feature-checkout-s7gghvic']);
  });

  it('unlock it, and let it come to what was sent', async () => {
    const intents = sentBefore({ commit: B });
    const talk = conversation({ ...asB, intents, locks: lockedBy(1, 'mr-a') });
    const { taken } = await hear(talk, '/stage unlock qa', BY_B);
    expect(talk.locks.size).toBe(0);
    expect(taken).toMatchObject({ word: 'unlock', sharedKind: 'qa', commit: B });
  });

  it.each(['/stage unlock uat', '/stage status preview'])('are refused where %s names none', async (body) => {
    const { report, taken } = await hear(conversation(), body);
    expect(report).toMatchObject({ reasonCode: 'unknown_command', decision: 'skipped' });
    expect(report.sentence).toContain("or name 'qa'");
    expect(taken).toBeUndefined();
  });

  it('leave a lock of another environment alone, which a newer command releases', async () => {
    const newer = { ...BY_B, author: comment('').author, body: '/stage unlock' };
    const talk = conversation({ said: [[newer]] });
    expect((await hear(talk, '/stage lock qa')).report.decision).toBe('updated');
    const opposed = conversation({ said: [[{ ...newer, body: '/stage unlock qa' }]] });
    expect((await hear(opposed, '/stage lock qa')).report.reasonCode).toBe('superseded');
  });

  it('say which version it has, who sent what it is to run, and who holds it', async () => {
    const serves = deployment({ commit: A, state: 'success', createdAt: '2026-03-02T08:00:00Z' });
    const beginning = {
      deployments: [serves],
      intents: sentBefore({ commit: B }),
      locks: lockedBy(2, 'mr-b'),
    };
    const { report } = await hear(conversation(beginning), '/stage status qa');
    expect(report.sentence).toBe(
      "Environment shop-qa has commit aaaaaaa, whose deployment began at 2026-03-02 08:00 UTC. It is to run commit bbbbbbb of branch 'feature/checkout', sent by mr-a at 2026-03-02 08:30 UTC. It is locked by mr-b since 2026-03-02 09:00 UTC, because 'a demo'.",
    );
    const none = await hear(conversation(), '/stage status qa');
    expect(none.report.sentence).toBe('Nothing is deployed to environment shop-qa. Nothing was sent there.');
  });
});

const killedAt = fc.option(fc.integer({ min: 1, max: 14 }), { nil: undefined });

describe('two commands that send different branches, in any order of their calls and killed at any of them', () => {
  it('leave what the newer comment says, and each is told once what counts', async () => {
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), killedAt, killedAt, async (scheduler, first, second) => {
        const intents = new Map<string, HeldIntent>();
        const replies: CommentFacts[] = [];
        const turn = () => scheduler.schedule(Promise.resolve());
        async function play(
          body: string,
          said: Partial<CommentEvent>,
          user: number,
          died: number | undefined,
        ) {
          for (const at of died === undefined ? [undefined] : [died, undefined]) {
            const permission = { userId: user, level: 'write' as const };
            const talk = conversation({ permission, branches: { heads: HEADS }, intents, replies, turn });
            talk.breakAt(at);
            await hear(talk, body, said).catch(() => undefined);
          }
        }
        await scheduler.waitFor(
          Promise.all([
            play('/stage deploy main to qa', {}, 1, first),
            play('/stage deploy feature/checkout to qa', BY_B, 2, second),
          ]),
        );
        expect(intents.get(NAME)?.intent).toMatchObject({ commit: B, by: { login: 'mr-b' }, command: 12 });
        expect(replies.length).toBeLessThanOrEqual(2);
      }),
    );
  });
});
