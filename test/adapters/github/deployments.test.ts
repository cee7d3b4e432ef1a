import { describe, expect, it } from '@jest/globals';
import { createGitHub } from '../../../src/adapters/github/github.ts';
import { BRANCH, createPeopleWorld } from '../../support/world/people-world.ts';

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
