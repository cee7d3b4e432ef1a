import { describe, expect, it } from '@jest/globals';
import type { SaidComment } from '../../../src/domain/commands/newer-command.ts';
import { answerCommand } from '../../../src/usecases/commands/answer-command.ts';
import { endCommand } from '../../../src/usecases/commands/end-command.ts';
import { hearCommand } from '../../../src/usecases/commands/hear-command.ts';
import type { HeardComment } from '../../../src/usecases/commands/hear-request.ts';
import { deployment } from '../../../tools/builders/facts.ts';
import { report } from '../../../tools/builders/reports.ts';
import { scope } from '../../../tools/builders/scope.ts';
import { type Beginning, comment, conversation, SAID } from './conversation.ts';

const HEAD = 'a'.repeat(40);
const OLDER = `1f0c9e2${'b'.repeat(33)}`;
const OTHER = 'c'.repeat(40);
const BEFORE = '2026-03-02T08:00:00Z';
const PINNED = `stage:pin-${OLDER}`;
const branches = {
  heads: { 'feature/checkout': HEAD },
  behind: { [OLDER]: 'feature/checkout', [OTHER]: '' },
};

function request(body: string): HeardComment {
  return {
    scope: scope(),
    run: undefined,
    dryRun: false,
    comment: comment(body),
    aliases: {},
    wanted: ['pull-request'],
  };
}

async function heard(body: string, beginning: Beginning = {}) {
  const talk = conversation({ branches, ...beginning });
  const { report: told, taken } = await hearCommand(talk.deps, request(body));
  return {
    told,
    taken,
    labels: talk.labels,
    replies: talk.replies.map((each) => each.body),
    calls: talk.calls,
  };
}

function said(id: number, body: string): SaidComment {
  return { id, body, at: SAID, author: { login: 'mr-b', id: 1, isBot: false } };
}

describe('/stage pin', () => {
  it('writes a label with all digits of a commit of the branch, of which some are enough', async () => {
    const { told, taken, labels } = await heard('/stage pin 1F0C9E2');
    expect(told).toMatchObject({ decision: 'updated', reasonCode: 'command_taken' });
    expect(told.sentence).toBe(
      `Pull request #7 has the label '${PINNED}', as '/stage pin 1F0C9E2' asks for.`,
    );
    expect(taken).toMatchObject({ word: 'pin', pullRequest: 7, branch: 'feature/checkout' });
    expect(labels).toEqual([PINNED]);
  });

  it('takes another pin off, and writes nothing where it is pinned there already', async () => {
    const before = [`stage:pin-${HEAD}`, 'bug'];
    expect((await heard('/stage pin 1f0c9e2', { pull: { labels: before } })).labels).toEqual(['bug', PINNED]);
    const again = await heard('/stage pin 1f0c9e2', { pull: { labels: [PINNED] } });
    expect(again.told.decision).toBe('unchanged');
    expect(again.calls).not.toContain('addLabels');
  });

  it('takes a commit over which another history was pushed', async () => {
    const moves = [{ commit: OTHER, by: 'mr-a', at: '2026-03-01T09:00:00Z' }];
    expect((await heard('/stage pin ccccccc', { moves })).labels).toEqual([`stage:pin-${OTHER}`]);
  });

  it.each([
    ['of a fork or of another branch', '/stage pin ccccccc', {}],
    ['that nobody finds', '/stage pin ddddddd', {}],
    ['where GitHub does not tell what was pushed', '/stage pin ccccccc', { moves: undefined }],
  ])('refuses a commit %s', async (_, body, beginning) => {
    const { told, taken, labels, replies } = await heard(body, beginning);
    expect(told).toMatchObject({ decision: 'skipped', reasonCode: 'unknown_branch' });
    expect(taken).toBeUndefined();
    expect(labels).toEqual([]);
    expect(replies[0]).toContain('so nothing was pinned');
  });

  it.each(['/stage pin main', '/stage pin 1f0c'])('with what is no commit is corrected: %s', async (body) => {
    const { told } = await heard(body);
    expect(told.reasonCode).toBe('unknown_command');
    expect(told.sentence).toContain("the nearest one is '/stage pin'");
  });

  it('alone takes the commit that ran when it was said', async () => {
    const runs = deployment({ commit: OLDER, createdAt: BEFORE, succeededAt: BEFORE });
    const { told, labels } = await heard('/stage pin', { deployments: [runs] });
    expect(told.reasonCode).toBe('command_taken');
    expect(labels).toEqual([PINNED]);
  });

  it.each([
    ['nothing runs', [], 'unknown_branch'],
    ['another one is on its way', [{ id: 2, state: 'in_progress' as const, commit: HEAD }, {}], 'head_moved'],
    ['it runs only since then', [{ succeededAt: '2026-03-02T09:00:01Z' }], 'head_moved'],
  ])('alone pins nothing where %s', async (_, found, code) => {
    const deployments = found.map((each) =>
      deployment({ commit: OLDER, createdAt: BEFORE, succeededAt: BEFORE, ...each }),
    );
    const { told, labels, replies } = await heard('/stage pin', { deployments });
    expect([told.reasonCode, labels]).toEqual([code, []]);
    expect(replies[0]).toContain("name one, as in '/stage pin 1f0c9e2'");
  });

  it('does nothing for a fork, whose commits are let in one by one, and for what is closed', async () => {
    expect((await heard('/stage pin 1f0c9e2', { pull: { headRepositoryId: 1 } })).told.reasonCode).toBe(
      'fork',
    );
    expect((await heard('/stage pin 1f0c9e2', { pull: { state: 'closed' } })).told.reasonCode).toBe(
      'pull_request_closed',
    );
  });
});

describe('/stage unpin', () => {
  it('takes every label of a pin off, and brings the branch to its newest commit', async () => {
    const pull = { labels: [PINNED, 'stage:pin-soon', 'stage:keep'] };
    const { told, taken, labels } = await heard('/stage unpin', { pull });
    expect(told.sentence).toContain("has no label that begins with 'stage:pin-'");
    expect(taken).toMatchObject({ word: 'unpin', commit: HEAD });
    expect(labels).toEqual(['stage:keep']);
  });
});

describe('of two commands about a pin', () => {
  it.each([
    ['/stage pin 1f0c9e2', '/stage unpin'],
    ['/stage unpin', '/stage pin 1f0c9e2'],
    ['/stage pin 1f0c9e2', '/stage pin aaaaaaa'],
  ])('the newer one counts, whichever run is first: %s before %s', async (older, newer) => {
    const { told, taken } = await heard(older, { said: [[said(12, newer)]] });
    expect(told.reasonCode).toBe('superseded');
    expect(taken).toBeUndefined();
  });

  it('the older one writes what was said while it wrote', async () => {
    const lifted = await heard('/stage pin 1f0c9e2', { said: [[], [said(12, '/stage unpin')]] });
    expect([lifted.told.reasonCode, lifted.labels]).toEqual(['superseded', []]);
    const moved = await heard('/stage pin 1f0c9e2', { said: [[], [said(12, '/stage pin aaaaaaa')]] });
    expect([moved.told.reasonCode, moved.labels]).toEqual(['superseded', [`stage:pin-${HEAD}`]]);
    const refused = await heard('/stage pin 1f0c9e2', { said: [[], [said(12, '/stage pin ccccccc')]] });
    expect([refused.told.reasonCode, refused.labels]).toEqual(['command_taken', [PINNED]]);
  });
});

describe('what came of it', () => {
  it.each([
    ['pin', 'skipped', 'not_wanted', 'Its label pins it now. Nobody asks', 'rocket'],
    ['pin', 'updated', 'environment_updated', '**/stage pin 1f0c9e2** · Nobody asks', 'rocket'],
    ['pin', 'skipped', 'pinned', '**/stage pin 1f0c9e2** · Nobody asks', 'confused'],
    ['unpin', 'skipped', 'not_wanted', 'Nothing pins it now. Nobody asks', 'rocket'],
    ['unpin', 'skipped', 'locked', '**/stage unpin** · Nobody asks', 'confused'],
  ] as const)('is answered: %s, %s %s', async (word, decision, reasonCode, says, ending) => {
    const talk = conversation();
    const body = word === 'pin' ? '/stage pin 1f0c9e2' : '/stage unpin';
    const of = report({ action: 'provision', decision, reasonCode, sentence: 'Nobody asks for it.' });
    await answerCommand(talk.deps, { ...request(body), word, reports: [of] });
    expect(talk.replies[0]?.body).toContain(says);
    expect([...talk.reactions]).toEqual([ending]);
  });

  it.each([
    [[PINNED], '+1'],
    [[`stage:pin-${HEAD}`], 'confused'],
  ])('is told by the labels where its run was cancelled: %j', async (labels, ending) => {
    const talk = conversation({ pull: { labels } });
    await endCommand(talk.deps, { ...request('/stage pin 1f0c9e2'), word: 'pin', ended: 'cancelled' });
    expect([...talk.reactions]).toEqual([ending]);
  });

  it('is in the status', async () => {
    const { replies } = await heard('/stage status', { pull: { labels: [PINNED] } });
    expect(replies[0]).toContain('is pinned to 1f0c9e2, and its branch is at aaaaaaa, which is not deployed');
  });
});
