import { describe, expect, it } from '@jest/globals';
import { createGitHub } from '../../../../src/adapters/github/github.ts';
import { BRANCH, createPeopleWorld } from '../../../support/world/people-world.ts';

describe('deployments of a branch', () => {
  it('have one that hangs on a commit by its name, and one in another place behind those that succeeded', async () => {
    const people = await createPeopleWorld(1, 3);
    try {
      const { commit } = people.act<{ commit: string }>('github', 'push', {
        branch: BRANCH,
        by: 'mr-a',
        files: { 'a.txt': '' },
      });
      const token = people.github.token({ kind: 'workflow', permissions: { deployments: 'write' } });
      const { deployments } = createGitHub({
        fetch,
        token,
        apiUrl: `${people.origin}/github`,
        repository: 'octo-org/shop',
        sleep: async () => undefined,
      });
      async function open(ref: string, payload: Readonly<Record<string, string>>): Promise<number> {
        const request = { environment: 'preview', ref, commit, description: '' };
        const { id } = await deployments.create({
          ...request,
          payload: { key: 'k', ...payload },
          transient: true,
          production: false,
        });
        await deployments.setState(id, 'success', {});
        return id;
      }
      const old = await open(BRANCH, { region: 'eu-central-1' });
      for (let count = 0; count < 4; count += 1)
        await open(BRANCH, { region: 'us-east-1', leftBehind: String(old) });
      const pinned = await open(commit, { region: 'us-east-1', leftBehind: String(old) });
      await open(commit, { key: 'other' });
      const query = { environment: 'preview', ref: BRANCH, key: 'k' };
      const found = await deployments.list(query);
      expect([found[0]?.id, found.at(-1)?.id, found.length]).toEqual([pinned, old, 5]);
      expect(found.at(-1)).toMatchObject({ state: 'success', payload: { region: 'eu-central-1' } });
      expect((await deployments.opened(query)).map(({ id }) => id)).toContain(pinned);
      expect(await deployments.opened(query)).toHaveLength(6);

      // Deleted on GitHub, where a deployment must be inactive first: it is in no page, and is asked for by its id.
      await deployments.setState(old, 'inactive', {});
      const at = `${people.origin}/github/repos/octo-org/shop/deployments/${old}`;
      const deleted = await fetch(at, { method: 'DELETE', headers: { authorization: `bearer ${token}` } });
      expect(deleted.status).toBe(204);
      const left = await deployments.list(query);
      expect(left.map(({ id }) => id)).not.toContain(old);
      expect(left[0]?.id).toBe(pinned);
    } finally {
      await people.close();
    }
  });
});

describe('deployments since a time', () => {
  it('are read down to the first page that goes back beyond it', async () => {
    const people = await createPeopleWorld(1, 3);
    try {
      const { commit } = people.act<{ commit: string }>('github', 'push', {
        branch: BRANCH,
        by: 'mr-a',
        files: { 'a.txt': '' },
      });
      const token = people.github.token({ kind: 'workflow', permissions: { deployments: 'write' } });
      const { deployments } = createGitHub({
        fetch,
        token,
        apiUrl: `${people.origin}/github`,
        repository: 'octo-org/shop',
        sleep: async () => undefined,
      });
      async function open(times: number): Promise<void> {
        for (let count = 0; count < times; count += 1)
          await deployments.create({
            environment: 'preview',
            ref: BRANCH,
            commit,
            description: '',
            payload: {},
            transient: true,
            production: false,
          });
      }
      await open(5);
      people.world.core.clock.advance(3_600_000);
      const since = new Date(people.world.core.clock.now());
      people.world.core.clock.advance(1_000);
      await open(4);
      const from = people.world.core.log.next();
      const recent = await deployments.opened({ environment: 'preview', since });
      expect(recent.filter(({ createdAt }) => Date.parse(createdAt) >= since.getTime())).toHaveLength(4);
      expect(people.world.core.log.next() - from).toBe(2);
    } finally {
      await people.close();
    }
  });
});

it('opens none of a fork by another token than the own one of a job, since it would start the workflows of the fork', async () => {
  const people = await createPeopleWorld(1);
  try {
    const pushed = { branch: BRANCH, by: 'mr-a', files: { 'a.txt': '' } };
    const { commit } = people.act<{ commit: string }>('github', 'push', pushed);
    const open = (token: string, key: string) =>
      createGitHub({
        fetch,
        token,
        apiUrl: `${people.origin}/github`,
        repository: 'octo-org/shop',
        sleep: async () => undefined,
      }).deployments.create({
        environment: 'preview',
        ref: commit,
        commit,
        description: '',
        payload: { key },
        transient: true,
        production: false,
      });
    const [fork, branch] = ['70107786/shop/preview/fork:7', '70107786/shop/preview/main'];
    const person = people.github.token({ kind: 'person', login: 'mr-c', scopes: ['repo'] });
    const own = people.github.token({ kind: 'workflow', permissions: { deployments: 'write' } });
    await expect(open(person, fork)).rejects.toThrow(
      /^A deployment that mr-c opens would start the workflows/,
    );
    expect(await open(person, branch)).toMatchObject({ commit });
    expect(await open(own, fork)).toMatchObject({ commit });
  } finally {
    await people.close();
  }
});
