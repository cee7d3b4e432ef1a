import { describe, expect, it } from '@jest/globals';
import type { KeptAllowance } from '../../../src/domain/environment/fork-allowance.ts';
import { say } from '../../../src/domain/verdict/verdict.ts';
import { hearCommand } from '../../../src/usecases/commands/hear-command.ts';
import type { HearRequest } from '../../../src/usecases/commands/hear-request.ts';
import { scope } from '../../../tools/builders/scope.ts';
import { comment, conversation, SAID } from './conversation.ts';

const HEAD = 'a'.repeat(40);
const OTHER = 'b'.repeat(40);
const FORK = { headRepositoryId: 5, headBranch: 'main', headCommit: HEAD };

function request(body: string, overrides: Partial<HearRequest> = {}): HearRequest {
  return {
    scope: scope(),
    run: 'https://example.com/run',
    dryRun: false,
    comment: comment(body),
    aliases: {},
    wanted: ['label:preview'],
    ...overrides,
  };
}

function kept(commit: string, command: number): Map<number, KeptAllowance> {
  const allowance = { pullRequest: 7, commit, by: 'mr-b', command, at: SAID };
  return new Map([[7, { version: 'version of mr-b', allowance }]]);
}

describe('/stage up on a pull request of a fork', () => {
  it('allows the commit that it names, and leaves nothing of the fork in what is to be done', async () => {
    const talk = conversation({ pull: { ...FORK, labels: ['stage:off'] } });
    const { report, taken } = await hearCommand(talk.deps, request(`/stage up ${HEAD}`));
    expect(report).toMatchObject({ decision: 'updated', reasonCode: 'command_taken' });
    expect(talk.allowances.get(7)?.allowance).toEqual({
      pullRequest: 7,
      commit: HEAD,
      by: 'mr-a',
      command: 11,
      at: SAID,
    });
    expect(taken).toEqual({
      word: 'up',
      pullRequest: 7,
      branch: 'fork:7',
      headRepositoryId: 70107786,
      commit: HEAD,
    });
    expect(talk.labels).toEqual([]);
    expect(talk.calls).not.toContain('pushes');
    expect(talk.calls.indexOf('allow')).toBeLessThan(talk.calls.indexOf('removeLabel'));
  });

  it.each([
    ['names no commit', '/stage up', `'/stage up ${HEAD}'`, '-1'],
    ['names another commit', `/stage up ${OTHER}`, 'names commit bbbbbbb', 'confused'],
    ['is of another sort', '/stage lock', "hears '/stage up COMMIT' and '/stage down'", '-1'],
    ['names no whole commit', '/stage up aaaaaaa', 'There is no command', 'confused'],
  ])('allows nothing where it %s, and says so', async (_, body, words, ending) => {
    const talk = conversation({ pull: FORK });
    expect((await hearCommand(talk.deps, request(body))).taken).toBeUndefined();
    expect(talk.allowances.size).toBe(0);
    expect(talk.replies[0]?.body.replaceAll('\\', '')).toContain(words);
    expect([...talk.reactions]).toEqual([ending]);
  });

  it('allows nothing where the settings let no fork in, or the person may not write', async () => {
    const whyNoForks = say('fork', 'Forks get nothing here.', 'skipped');
    const closed = conversation({ pull: FORK });
    await hearCommand(closed.deps, request(`/stage up ${HEAD}`, { whyNoForks }));
    expect(closed.replies[0]?.body).toContain('Forks get nothing here.');
    const theirs = conversation({ pull: FORK, permission: { userId: 1, level: 'read' } });
    await hearCommand(theirs.deps, request(`/stage up ${HEAD}`));
    expect([closed.allowances.size, theirs.allowances.size]).toEqual([0, 0]);
  });

  it('takes the place of an older word, and leaves a newer one', async () => {
    const older = conversation({ pull: FORK, allowances: kept(OTHER, 10) });
    await hearCommand(older.deps, request(`/stage up ${HEAD}`));
    expect(older.allowances.get(7)?.allowance?.commit).toBe(HEAD);
    const newer = conversation({ pull: FORK, allowances: kept(OTHER, 12) });
    const { report, taken } = await hearCommand(newer.deps, request(`/stage up ${HEAD}`));
    expect([report.reasonCode, taken]).toEqual(['superseded', undefined]);
    expect(newer.allowances.get(7)?.allowance?.commit).toBe(OTHER);
  });

  it('acts once when it comes twice, and takes the place of what nobody can read', async () => {
    const allowances = new Map<number, KeptAllowance>([[7, { version: 'v', allowance: undefined }]]);
    const talk = conversation({ pull: FORK, allowances });
    await hearCommand(talk.deps, request(`/stage up ${HEAD}`));
    const { report, taken } = await hearCommand(talk.deps, request(`/stage up ${HEAD}`));
    expect(report.decision).toBe('unchanged');
    expect(taken?.commit).toBe(HEAD);
    expect(talk.calls.filter((call) => call === 'allow')).toHaveLength(1);
  });

  it('does nothing where GitHub does not answer, and can be said again at every point where it broke', async () => {
    for (let call = 1; call <= 12; call += 1) {
      const talk = conversation({ pull: { ...FORK, labels: ['stage:off'] }, allowances: kept(OTHER, 10) });
      talk.breakAt(call);
      await hearCommand(talk.deps, request(`/stage up ${HEAD}`)).catch(() => undefined);
      const isOff = talk.labels.includes('stage:off');
      expect(isOff || talk.allowances.get(7)?.allowance?.commit === HEAD).toBe(true);
      talk.breakAt(undefined);
      await hearCommand(talk.deps, request(`/stage up ${HEAD}`));
      const isAnswered = talk.replies.some(({ body }) => body.includes('broke'));
      expect(isAnswered || talk.allowances.get(7)?.allowance?.commit === HEAD).toBe(true);
    }
  });

  it('gives up where others allow another commit each time', async () => {
    const talk = conversation({ pull: FORK });
    const deps = { ...talk.deps, forks: { ...talk.deps.forks, allow: async () => 'taken' as const } };
    const { report } = await hearCommand(deps, request(`/stage up ${HEAD}`));
    expect(report.reasonCode).toBe('doubtful_facts');
  });
});

describe('/stage up that names a commit of a branch', () => {
  it('does nothing where that is not the newest one', async () => {
    const talk = conversation({ pull: { headCommit: HEAD } });
    expect((await hearCommand(talk.deps, request(`/stage up ${OTHER}`))).report.reasonCode).toBe(
      'head_moved',
    );
    expect(
      (
        await hearCommand(
          talk.deps,
          request(`/stage up ${HEAD}`, { comment: comment(`/stage up ${HEAD}`, { id: 12 }) }),
        )
      ).taken?.commit,
    ).toBe(HEAD);
    expect(talk.allowances.size).toBe(0);
  });
});

describe('/stage down on a pull request of a fork', () => {
  it('puts the label on, and means the environment of the fork alone', async () => {
    const talk = conversation({ pull: FORK, allowances: kept(HEAD, 10) });
    const { taken } = await hearCommand(talk.deps, request('/stage down'));
    expect(talk.labels).toEqual(['stage:off']);
    expect(taken).toMatchObject({ word: 'down', branch: 'fork:7', headRepositoryId: 70107786 });
  });
});

describe('/stage help on a pull request of a fork', () => {
  it('promises what is heard there alone, and no environment where the settings let no fork in', async () => {
    const talk = conversation({ pull: FORK });
    await hearCommand(talk.deps, request('/stage help'));
    const told = talk.replies[0]?.body ?? '';
    for (const word of ['up', 'down', 'status', 'where', 'help']) expect(told).toContain(`/stage ${word}`);
    for (const word of ['lock', 'deploy', 'awake', 'accept', 'logs'])
      expect(told).not.toContain(`\`/stage ${word}`);
    const shut = conversation({ pull: FORK });
    const whyNoForks = say('fork', 'Forks get nothing here.', 'skipped');
    await hearCommand(shut.deps, request('/stage help', { whyNoForks }));
    expect(shut.replies[0]?.body).not.toContain('- `/stage up');
    const own = conversation({});
    await hearCommand(own.deps, request('/stage help'));
    expect(own.replies[0]?.body).toContain('/stage lock');
  });
});
