import { expect } from '@jest/globals';
import type { RehearsalWorld } from '../../../rehearsal/world/rehearsal-world.ts';

/** As a person does with `git push --force`. In one world of four an organization forbids it on every branch, and here does so no more. */
export async function forcePush(world: RehearsalWorld, branch: string, sha: string): Promise<void> {
  const policy = { name: 'policy', branches: ['~ALL'], rules: ['non_fast_forward'] };
  world.act('github', 'ruleset', { ...policy, enforcement: 'disabled' });
  const token = world.github.token({ kind: 'person', login: 'mr-a' });
  const { status } = await fetch(`${world.origin()}/github/repos/octo-org/shop/git/refs/heads/${branch}`, {
    method: 'PATCH',
    headers: { authorization: `Bearer ${token}`, 'user-agent': 'test' },
    body: JSON.stringify({ sha, force: true }),
  });
  expect(status).toBe(200);
}
