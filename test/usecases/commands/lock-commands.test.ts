import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { CommentEvent } from '../../../src/domain/commands/comment-event.ts';
import type { HeldLock } from '../../../src/domain/locks/lock.ts';
import type { CommentFacts } from '../../../src/ports/code-host.ts';
import type { CommandDeps } from '../../../src/usecases/commands/command-deps.ts';
import { hearCommand } from '../../../src/usecases/commands/hear-command.ts';
import type { HearRequest } from '../../../src/usecases/commands/hear-request.ts';
import { deployment } from '../../../tools/builders/facts.ts';
import { lock } from '../../../tools/builders/locks.ts';
import { depsOf } from '../../../tools/builders/ports.ts';
import { scope } from '../../../tools/builders/scope.ts';
import { type Beginning, type Conversation, comment, conversation, SAID } from './conversation.ts';

const NAME = 'shop-feature-checkout-s7gghvic';

function request(said: CommentEvent): HearRequest {
  return {
    scope: scope(),
    run: undefined,
    dryRun: false,
    comment: said,
    aliases: {},
    wanted: ['pull-request'],
  };
}

function hear(talk: Conversation, body: string, overrides: Partial<CommentEvent> = {}) {
  return hearCommand(talk.deps, request(comment(body, overrides)));
}

function heldIn(locks: ReadonlyMap<string, HeldLock>): HeldLock | undefined {
  expect(locks.size).toBeLessThanOrEqual(1);
  return [...locks.values()][0];
}

function held(overrides: Parameters<typeof lock>[0] = {}): Map<string, HeldLock> {
  return new Map([[NAME, { version: 'first', lock: lock({ environment: NAME, ...overrides }) }]]);
}

const BY_B = { id: 12, at: '2026-03-02T09:00:05Z', author: { login: 'mr-b', id: 2, isBot: false } };
const asB: Beginning = { permission: { userId: 2, level: 'write' } };

describe('the command lock', () => {
  it('makes a lock with who, why, since when and what serves, and says so in its reply', async () => {
    const talk = conversation({ deployments: [deployment({ commit: 'b'.repeat(40), state: 'success' })] });
    const { report, taken } = await hear(talk, '/stage lock a Demo of @payments');
    const made = heldIn(talk.locks)?.lock;
    expect(made).toMatchObject({
      environment: NAME,
      owner: { login: 'mr-a', id: 1 },
      reason: 'a Demo of @payments',
      since: SAID,
      command: 11,
      pullRequest: 7,
      commit: 'b'.repeat(40),
    });
    expect(report).toMatchObject({ decision: 'updated', reasonCode: 'command_taken' });
    expect(taken).toBeUndefined();
    expect([...talk.reactions]).toEqual(['rocket']);
    expect(talk.replies[0]?.body).toContain('It stays at commit bbbbbbb.');
    expect(talk.replies[0]?.body).not.toContain('@payments');
  });

  it('acts once where it is delivered twice', async () => {
    const talk = conversation();
    await hear(talk, '/stage lock');
    const before = heldIn(talk.locks);
    expect((await hear(talk, '/stage lock')).report.reasonCode).toBe('answered_before');
    expect(heldIn(talk.locks)).toEqual(before);
    expect(talk.replies).toHaveLength(1);
  });

  it.each([
    ['somebody else holds it', asB, BY_B, 'locked', 'skipped', '-1'],
    [
      'the same person holds it',
      {},
      { ...BY_B, author: comment('').author },
      'command_taken',
      'unchanged',
      'rocket',
    ],
  ] as const)('makes none where %s', async (_, beginning, said, code, decision, ending) => {
    const locks = held();
    const before = heldIn(locks);
    const talk = conversation({ ...beginning, locks });
    const { report } = await hear(talk, '/stage lock mine', said);
    expect(report).toMatchObject({ reasonCode: code, decision });
    expect(report.sentence).toContain("locked by mr-a since 2026-03-02 09:00 UTC, because 'a demo'");
    expect(heldIn(locks)).toEqual(before);
    expect([...talk.reactions]).toEqual([ending]);
    expect(talk.calls).not.toContain('claim');
  });

  it('makes none over one that nobody can read, nor on a pull request that is closed', async () => {
    const locks = new Map([[NAME, { version: 'first', lock: undefined }]]);
    expect((await hear(conversation({ locks }), '/stage lock')).report.reasonCode).toBe('locked');
    const closed = conversation({ pull: { state: 'closed', merged: true } });
    expect((await hear(closed, '/stage lock')).report.reasonCode).toBe('pull_request_closed');
    expect(closed.locks.size).toBe(0);
  });

  it('waits for GitHub to show whose lock came first, and takes its own for granted', async () => {
    for (const [late, told] of [
      [2, "locked by mr-b since 2026-03-02 09:00 UTC, because 'a demo'"],
      [9, 'GitHub does not show who'],
    ] as const) {
      const talk = conversation();
      const theirs = {
        version: 'theirs',
        lock: lock({ environment: NAME, owner: BY_B.author, command: 12 }),
      };
      let looks = 0;
      const locks = {
        ...talk.deps.locks,
        claim: async () => 'taken' as const,
        async lockOf() {
          looks += 1;
          // The first look is the one before the claim.
          return looks > 1 + late ? theirs : undefined;
        },
      };
      const deps = depsOf<CommandDeps>({
        ...talk.deps,
        codeHost: talk.deps.codeHost,
        commenters: talk.deps.commenters,
        deployments: talk.deps.deployments,
        locks,
      });
      const { report } = await hearCommand(deps, request(comment('/stage lock')));
      expect(report.sentence).toContain(told);
    }
    const talk = conversation();
    await hear(talk, '/stage lock');
    expect(talk.calls.filter((call) => call === 'lockOf')).toHaveLength(1);
  });

  it('says that what has begun goes on', async () => {
    const under = deployment({ commit: 'c'.repeat(40), state: 'in_progress' });
    const { report } = await hear(conversation({ deployments: [under] }), '/stage lock');
    expect(report.sentence).toContain('What has begun goes on: commit ccccccc is being deployed.');
  });
});

describe('the command unlock', () => {
  it('releases the lock of whoever holds it, and lets the branch come to its newest commit', async () => {
    const locks = held();
    const talk = conversation({ ...asB, locks });
    const { report, taken } = await hear(talk, '/stage unlock', BY_B);
    expect(locks.size).toBe(0);
    expect(report.sentence).toContain('was locked by mr-a since');
    expect(taken).toMatchObject({ word: 'unlock', pullRequest: 7, branch: 'feature/checkout' });
    // The lock's own command is answered, so that a late run of it makes no other one.
    expect(talk.replies.map(({ body }) => body)).toEqual([
      expect.stringContaining('mr\\-b has released it since'),
    ]);
  });

  it('leaves one that was asked for after it', async () => {
    const locks = held({ since: '2026-03-02T09:00:06.000Z', command: 13 });
    const { report, taken } = await hear(conversation({ ...asB, locks }), '/stage unlock', BY_B);
    expect(report).toMatchObject({ decision: 'skipped', reasonCode: 'superseded' });
    expect(taken).toBeUndefined();
    expect(locks.size).toBe(1);
  });

  it('releases one that nobody can read, also once the pull request is closed', async () => {
    const locks = new Map([[NAME, { version: 'first', lock: undefined }]]);
    const talk = conversation({ ...asB, locks, pull: { state: 'closed' } });
    expect((await hear(talk, '/stage unlock', BY_B)).taken?.word).toBe('unlock');
    expect(locks.size).toBe(0);
  });

  it('goes on where there is no lock, as behind a run that was killed', async () => {
    const { report, taken } = await hear(conversation(), '/stage unlock');
    expect(report.decision).toBe('unchanged');
    expect(taken?.word).toBe('unlock');
  });
});

/** A run of a command that may be killed at a call, and the run that GitHub is asked for again after that. */
interface Played {
  readonly body: string;
  readonly said: Partial<CommentEvent>;
  readonly user: number;
  readonly killedAt: number | undefined;
}

interface Shared {
  readonly locks: Map<string, HeldLock>;
  readonly replies: CommentFacts[];
  readonly turn?: () => Promise<void>;
}

async function once(shared: Shared, { body, said, user }: Played, killedAt: number | undefined) {
  const talk = conversation({ ...shared, permission: { userId: user, level: 'write' } });
  talk.breakAt(killedAt);
  return hear(talk, body, said).catch(() => undefined);
}

async function play(shared: Shared, played: Played): Promise<void> {
  if (played.killedAt !== undefined) await once(shared, played, played.killedAt);
  await once(shared, played, undefined);
}

const killedAt = fc.option(fc.integer({ min: 1, max: 14 }), { nil: undefined });
const LOCK_A = { body: '/stage lock mine', said: {}, user: 1 };
const LOCK_B = { body: '/stage lock mine', said: BY_B, user: 2 };
const UNLOCK = {
  body: '/stage unlock',
  said: { id: 13, at: '2026-03-02T09:00:09Z', author: { login: 'mr-c', id: 3, isBot: false } },
  user: 3,
};

function repliesTo(replies: readonly CommentFacts[], id: number): readonly string[] {
  return replies.map(({ body }) => body).filter((body) => body.includes(`/${id} `));
}

describe('commands about a lock, in any order of their calls and killed at any of them', () => {
  it('end in one lock of one owner where two want it, and each is told whose it is', async () => {
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), killedAt, killedAt, async (scheduler, first, second) => {
        const shared = { locks: new Map(), replies: [], turn: () => scheduler.schedule(Promise.resolve()) };
        await scheduler.waitFor(
          Promise.all([
            play(shared, { ...LOCK_A, killedAt: first }),
            play(shared, { ...LOCK_B, killedAt: second }),
          ]),
        );
        const owner = heldIn(shared.locks)?.lock?.owner.login.replace('-', '\\-') ?? 'nobody';
        expect(owner).toMatch(/^mr\\-[ab]$/);
        for (const id of [11, 12]) {
          const told = repliesTo(shared.replies, id);
          expect(told).toHaveLength(1);
          expect(told[0]).toContain(`locked by ${owner} since`);
        }
      }),
    );
  });

  it('lock nothing anew that was released, though the command that had locked it was killed and runs again', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.scheduler(),
        fc.integer({ min: 1, max: 14 }),
        killedAt,
        async (scheduler, died, unlockDied) => {
          const locks = new Map<string, HeldLock>();
          const replies: CommentFacts[] = [];
          await once({ locks, replies }, { ...LOCK_A, killedAt: undefined }, died);
          const wasLocked = locks.size === 1;
          const shared = { locks, replies, turn: () => scheduler.schedule(Promise.resolve()) };
          await scheduler.waitFor(
            Promise.all([
              play(shared, { ...LOCK_A, killedAt: undefined }),
              play(shared, { ...UNLOCK, killedAt: unlockDied }),
            ]),
          );
          const left = heldIn(locks)?.lock;
          if (wasLocked) expect(left).toBeUndefined();
          else expect(left?.command ?? 11).toBe(11);
          // A run that dies between its reply and the look for others leaves one too many, which nobody minds.
          expect(repliesTo(replies, 11)).not.toHaveLength(0);
        },
      ),
    );
  });
});
