import { createGitHub } from '../../../src/adapters/github/github.ts';
import { codeHostContract } from '../../contracts/code-host.contract.ts';
import { deploymentsContract } from '../../contracts/deployments.contract.ts';
import { BRANCH, createPeopleWorld, type PeopleWorld } from '../../support/world/people-world.ts';

function speaker(
  people: PeopleWorld,
  permissions: Record<string, 'read' | 'write'>,
): ReturnType<typeof createGitHub> {
  return createGitHub({
    fetch,
    token: people.github.token({ kind: 'workflow', permissions }),
    apiUrl: `${people.origin}/github`,
    repository: 'octo-org/shop',
    sleep: async () => undefined,
  });
}

function pushTo(people: PeopleWorld, text: string): string {
  const files = { 'a.txt': text, 'bin/run': { text: '#!/bin/sh\n', executable: true } };
  return people.act<{ commit: string }>('github', 'push', { branch: BRANCH, by: 'mr-a', files }).commit;
}

const WRITES = { contents: 'write', deployments: 'read', issues: 'write', 'pull-requests': 'write' } as const;

for (const seed of [1, 2, 3]) {
  codeHostContract(`GitHub in a world of seed ${seed}`, async () => {
    const people = await createPeopleWorld(seed);
    for (const name of ['feature/b', 'feature/c', 'feature/d', 'feature/e'])
      people.act('github', 'push', { branch: name, by: 'mr-a', files: { [name]: '' } });
    const commit = pushTo(people, 'äöü\n');
    const { number } = people.act<{ number: number }>('github', 'open', {
      branch: BRANCH,
      title: 'Checkout',
      by: 'mr-a',
    });
    people.act('github', 'request-review', { number, reviewer: 'mr-b', by: 'mr-a' });
    people.act('github', 'review', { number, by: 'mr-b', state: 'APPROVED' });
    return {
      host: speaker(people, WRITES).codeHost,
      powerless: speaker(people, {}).codeHost,
      branch: BRANCH,
      commit,
      pullRequest: number,
      commentByOther: (body) => people.act('github', 'comment', { number, body, by: 'mr-b' }),
      close: people.close,
    };
  });

  deploymentsContract(`GitHub in a world of seed ${seed}`, async () => {
    const people = await createPeopleWorld(seed);
    return {
      deployments: speaker(people, { deployments: 'write' }).deployments,
      branch: BRANCH,
      commit: pushTo(people, 'one'),
      push: () => pushTo(people, 'two'),
      close: people.close,
    };
  });
}
