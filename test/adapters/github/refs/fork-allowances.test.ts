import { afterEach, describe, expect, it } from '@jest/globals';
import { createGitHub } from '../../../../src/adapters/github/github.ts';
import { createPeopleWorld } from '../../../support/world/people-world.ts';

type People = Awaited<ReturnType<typeof createPeopleWorld>>;

let people: People;
afterEach(() => people.close());

function hub(permissions: Record<string, 'read' | 'write'>) {
  return createGitHub({
    fetch,
    token: people.github.token({ kind: 'workflow', permissions }),
    apiUrl: `${people.origin}/github`,
    repository: 'octo-org/shop',
    sleep: async () => undefined,
  });
}

/** A pull request from the branch `main` of a stranger's fork, and its head. */
async function forked(seed: number): Promise<{ readonly number: number; readonly commit: string }> {
  people = await createPeopleWorld(seed);
  people.act('github', 'user', { login: 'stranger', role: 'read' });
  const commit = push('one');
  const opened = { branch: 'main', title: 'Mine', by: 'stranger', fork: true };
  return { number: people.act<{ number: number }>('github', 'open', opened).number, commit };
}

function push(text: string): string {
  const files = { 'app.txt': text };
  const pushed = { branch: 'main', by: 'stranger', fork: true, files };
  return people.act<{ commit: string }>('github', 'push', pushed).commit;
}

const SAID = { by: 'mr-a', command: 11, at: '2026-03-02T09:00:00.000Z' };

describe.each([1, 2, 3])('which commit of a fork is allowed, in a world of seed %i', (seed) => {
  it('is read as it was kept, of one of many who try, and moves on for whoever has seen it', async () => {
    const { number: pullRequest, commit } = await forked(seed);
    const { forks } = hub({ contents: 'write' });
    expect(await forks.allowanceOf(pullRequest)).toBeUndefined();
    const wishes = [11, 12, 13].map((command) => ({ ...SAID, pullRequest, commit, command }));
    const outcomes = await Promise.all(wishes.map((wish) => forks.allow(wish, undefined)));
    expect(outcomes.toSorted()).toEqual(['allowed', 'taken', 'taken']);
    const kept = await hub({ contents: 'read' }).forks.allowanceOf(pullRequest);
    expect(wishes).toContainEqual(kept?.allowance);
    const version = kept?.version ?? '';
    const later = [14, 15].map((command) => ({ ...SAID, pullRequest, commit: push(`${command}`), command }));
    const next = await Promise.all(later.map((wish) => forks.allow(wish, version)));
    expect(next.toSorted()).toEqual(['allowed', 'taken']);
    expect(later).toContainEqual((await forks.allowanceOf(pullRequest))?.allowance);
    expect(await forks.allow({ ...SAID, pullRequest, commit }, version)).toBe('taken');
  });

  it('is taken back once, and only as it was seen', async () => {
    const { number: pullRequest, commit } = await forked(seed);
    const { forks } = hub({ contents: 'write' });
    await forks.allow({ ...SAID, pullRequest, commit }, undefined);
    const seen = (await forks.allowanceOf(pullRequest))?.version ?? '';
    await forks.allow({ ...SAID, pullRequest, commit: push('two'), command: 12 }, seen);
    expect(await forks.withdraw(pullRequest, seen)).toBe('changed');
    const now = (await forks.allowanceOf(pullRequest))?.version ?? '';
    await expect(hub({ contents: 'read' }).forks.withdraw(pullRequest, now)).rejects.toMatchObject({
      service: 'GitHub',
    });
    const both = await Promise.all([1, 2].map(() => forks.withdraw(pullRequest, now)));
    expect(both.toSorted()).toEqual(['gone', 'withdrawn']);
    expect(await forks.allowanceOf(pullRequest)).toBeUndefined();
  });

  it('is the head of what stands in the place of its branch, whatever the fork pushes, until it is closed', async () => {
    const { number, commit } = await forked(seed);
    const { codeHost, forks } = hub({ contents: 'write', 'pull-requests': 'read' });
    const branch = `fork:${number}`;
    const own = await codeHost.branchHead('main');
    expect(await codeHost.branchHead(branch)).toBeUndefined();
    expect(await codeHost.openPullRequests(branch)).toEqual([]);
    await forks.allow({ ...SAID, pullRequest: number, commit }, undefined);
    const later = push('two');
    expect(await codeHost.branchHead(branch)).toBe(commit);
    expect((await codeHost.openPullRequests(branch)).map((pull) => [pull.number, pull.headCommit])).toEqual([
      [number, later],
    ]);
    expect((await codeHost.latestPullRequest(branch))?.number).toBe(number);
    expect(await codeHost.isOnBranch(later, branch)).toBe(false);
    expect(await codeHost.branchHead('main')).toBe(own);
    const lives = await codeHost.branchLives(['main', branch, 'fork:99']);
    expect(lives.get(branch)).toMatchObject({ head: commit, open: [{ number }] });
    expect(lives.get('main')).toMatchObject({ head: own, open: [] });
    expect(lives.get('fork:99')).toEqual({ head: undefined, open: [], latest: undefined });

    people.act('github', 'close', { number, by: 'stranger' });
    expect(await codeHost.branchHead(branch)).toBeUndefined();
    expect(await codeHost.openPullRequests(branch)).toEqual([]);
    expect(await codeHost.latestPullRequest(branch)).toMatchObject({ number, state: 'closed' });
  });

  it('is nothing for a pull request of a branch, and nobody can write it who may not write', async () => {
    const { number: pullRequest, commit } = await forked(seed);
    people.act('github', 'push', { branch: 'own', by: 'mr-a' });
    const own = people.act<{ number: number }>('github', 'open', {
      branch: 'own',
      title: 'Ours',
      by: 'mr-a',
    });
    const { codeHost, forks } = hub({ contents: 'write', 'pull-requests': 'read' });
    await forks.allow({ ...SAID, pullRequest: own.number, commit }, undefined);
    expect(await codeHost.branchHead(`fork:${own.number}`)).toBeUndefined();
    const denied = { reasonCode: 'access_denied' };
    const reader = hub({ contents: 'read' }).forks;
    await expect(reader.allow({ ...SAID, pullRequest, commit }, undefined)).rejects.toMatchObject(denied);
    await expect(hub({}).forks.allowanceOf(pullRequest)).rejects.toMatchObject(denied);
    expect(await forks.allowanceOf(pullRequest)).toBeUndefined();
  });
});
