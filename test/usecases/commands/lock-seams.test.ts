import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { CommentEvent } from '../../../src/domain/commands/comment-event.ts';
import { AdapterError } from '../../../src/domain/verdict/errors.ts';
import { answerCommand } from '../../../src/usecases/commands/answer-command.ts';
import type { CommandDeps } from '../../../src/usecases/commands/command-deps.ts';
import { hearCommand } from '../../../src/usecases/commands/hear-command.ts';
import type { HeardComment } from '../../../src/usecases/commands/hear-request.ts';
import { lock } from '../../../tools/builders/locks.ts';
import { depsOf } from '../../../tools/builders/ports.ts';
import { report } from '../../../tools/builders/reports.ts';
import { scope } from '../../../tools/builders/scope.ts';
import { comment, conversation } from './conversation.ts';

const NAME = 'shop-feature-checkout-s7gghvic';

function request(body: string, overrides: Partial<CommentEvent> = {}): HeardComment {
  return {
    scope: scope(),
    run: undefined,
    dryRun: false,
    comment: comment(body, overrides),
    aliases: {},
    wanted: ['pull-request'],
  };
}

const BROKEN = new AdapterError('unavailable', 'GitHub is out of order.', {
  service: 'GitHub',
  retriable: true,
});
const BY_B = { id: 12, at: '2026-03-02T09:00:05Z', author: { login: 'mr-b', id: 2, isBot: false } };

describe('a lock that somebody spoke against before it was made', () => {
  it('is not made by a run that is late: the newer command counts', async () => {
    const said = [comment('/stage lock'), comment('/stage unlock', { id: 12 })];
    const talk = conversation({ said: [said] });
    const { report } = await hearCommand(talk.deps, request('/stage lock'));
    expect(report).toMatchObject({ decision: 'skipped', reasonCode: 'superseded' });
    expect(report.sentence).toContain("'/stage unlock' after '/stage lock'");
    expect(talk.locks.size).toBe(0);
    expect([...talk.reactions]).toEqual(['confused']);
  });

  it('is given back where that was said while it was made', async () => {
    const unlock = comment('/stage unlock', { id: 12 });
    const talk = conversation({ said: [[], [unlock]] });
    const { report } = await hearCommand(talk.deps, request('/stage lock'));
    expect(report.reasonCode).toBe('superseded');
    expect(talk.calls).toContain('claim');
    expect(talk.locks.size).toBe(0);
  });

  it('is told of where it is made and GitHub says nothing more of comments', async () => {
    const talk = conversation();
    const { commenters, codeHost, deployments } = talk.deps;
    let reads = 0;
    const deps = depsOf<CommandDeps>({
      ...talk.deps,
      codeHost,
      deployments,
      commenters: {
        ...commenters,
        commentsSince(number, since) {
          reads += 1;
          return reads === 1 ? commenters.commentsSince(number, since) : Promise.reject(BROKEN);
        },
      },
    });
    const { report } = await hearCommand(deps, request('/stage lock'));
    expect(report).toMatchObject({ decision: 'updated', reasonCode: 'command_taken' });
    expect(talk.locks.size).toBe(1);
  });

  it('is made where it was asked for again since', async () => {
    const said = [
      comment('/stage lock'),
      comment('/stage unlock', { id: 12 }),
      comment('/stage lock', { id: 13 }),
    ];
    const talk = conversation({ said: [said] });
    await hearCommand(talk.deps, request('/stage lock'));
    expect(talk.locks.size).toBe(1);
  });

  it('is made where only somebody spoke who may say no command', async () => {
    const said = [comment('/stage lock'), comment('/stage unlock', BY_B)];
    const talk = conversation({ said: [said] });
    await hearCommand(talk.deps, request('/stage lock'));
    expect(talk.locks.size).toBe(1);
  });
});

describe('an unlock that is late', () => {
  const held = { version: 'first', lock: lock({ environment: NAME }) };
  const newer = (login: string, id: number) =>
    comment('/stage lock', { id: 13, author: { login, id, isBot: false } });

  it('leaves a lock whose owner said since that it is to be held', async () => {
    const locks = new Map([[NAME, held]]);
    const talk = conversation({ locks, said: [[newer('mr-a', 1)]] });
    const { report, taken } = await hearCommand(talk.deps, request('/stage unlock', { id: 12 }));
    expect(report).toMatchObject({ decision: 'skipped', reasonCode: 'superseded' });
    expect(taken).toBeUndefined();
    expect(locks.size).toBe(1);
  });

  it('releases one that somebody else wants to hold since', async () => {
    const locks = new Map([[NAME, held]]);
    const talk = conversation({
      locks,
      said: [[newer('mr-b', 2)]],
      permission: { userId: 2, level: 'write' },
    });
    await hearCommand(talk.deps, request('/stage unlock', BY_B));
    expect(locks.size).toBe(0);
  });
});

describe('a lock whose command nobody can answer', () => {
  it('is released all the same, as one is that nobody can read', async () => {
    const held = { version: 'first', lock: lock({ environment: NAME, pullRequest: 999 }) };
    const talk = conversation({ locks: new Map([[NAME, held]]), permission: { userId: 2, level: 'write' } });
    const { codeHost } = talk.deps;
    const gone = new AdapterError('doubtful_facts', 'GitHub answered 404.', {
      service: 'GitHub',
      status: 404,
      retriable: false,
    });
    const deps = depsOf<CommandDeps>({
      ...talk.deps,
      commenters: talk.deps.commenters,
      codeHost: {
        ...codeHost,
        pullRequest: (number) => (number === 999 ? Promise.resolve(undefined) : codeHost.pullRequest(number)),
        findComment: (number, marker) =>
          number === 999 ? Promise.reject(gone) : codeHost.findComment(number, marker),
      },
    });
    const { report, taken } = await hearCommand(deps, request('/stage unlock', BY_B));
    expect(report.sentence).toContain('that lock is released');
    expect(taken?.word).toBe('unlock');
    expect(talk.locks.size).toBe(0);
  });
});

describe('the answer to an unlock', () => {
  it('says no lock is released where somebody holds it again', async () => {
    const talk = conversation();
    const sentence = 'Environment x is locked by mr-b since then, so it stays.';
    for (const action of ['provision', 'teardown'] as const) {
      const locked = report({ action, decision: 'skipped', reasonCode: 'locked', sentence });
      await answerCommand(talk.deps, { ...request('/stage unlock'), word: 'unlock', reports: [locked] });
      expect(talk.replies[0]?.body).not.toContain('The lock is released');
      expect(talk.replies[0]?.body).toContain('locked by mr\\-b since then');
      expect([...talk.reactions]).toEqual(['confused']);
    }
  });
});

describe('commands of one person about a lock that are said quickly after each other', () => {
  it('end as the newest one asks, in whatever order their jobs run', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom('/stage lock', '/stage unlock'), { minLength: 2, maxLength: 3 }),
        fc.boolean(),
        fc.scheduler(),
        async (bodies, isHeld, scheduler) => {
          const first = { version: 'first', lock: lock({ environment: NAME, command: 9 }) };
          const locks = new Map(isHeld ? [[NAME, first]] : []);
          const said = bodies.map((body, at) =>
            comment(body, { id: 11 + at, at: `2026-03-02T09:00:0${at + 1}Z` }),
          );
          const shared = {
            locks,
            replies: [],
            turn: () => scheduler.schedule(Promise.resolve()),
            said: [said],
          };
          const jobs = said.map((one) =>
            hearCommand(conversation(shared).deps, { ...request(''), comment: one }),
          );
          await scheduler.waitFor(Promise.all(jobs));
          expect(locks.size).toBe(bodies.at(-1) === '/stage lock' ? 1 : 0);
        },
      ),
      { numRuns: 500 },
    );
  });
});
