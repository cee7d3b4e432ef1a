import { createGitHub } from '../../../../src/adapters/github/github.ts';
import type { StatusNames, Tracker } from '../../../../src/ports/tracker.ts';
import { trackerContract } from '../../../contracts/tracker.contract.ts';
import { createPeopleWorld, type PeopleWorld } from '../../../support/world/people-world.ts';

function storiesOf(people: PeopleWorld, token: string, names: StatusNames = {}): Tracker {
  return createGitHub({
    fetch,
    token,
    apiUrl: `${people.origin}/github`,
    repository: 'octo-org/shop',
    sleep: async () => undefined,
  }).issuesOf(names);
}

for (const seed of [1, 2, 3]) {
  for (const names of [{}, { started: 'In work', accepted: 'done' }] satisfies StatusNames[]) {
    trackerContract(`GitHub's issues, states ${JSON.stringify(names)}, seed ${seed}`, async () => {
      const people = await createPeopleWorld(seed);
      people.act('github', 'user', { login: 'mr-c', name: 'Mr. C', publicEmail: 'mr-c@example.com' });
      const { number } = people.act<{ number: number }>('github', 'issue', {
        title: 'Check out with one click',
        by: 'mr-c',
      });
      people.act('github', 'label', { number, label: 'auto', by: 'mr-c' });
      const token = people.github.token({ kind: 'workflow', permissions: { issues: 'write' } });
      return {
        tracker: storiesOf(people, token, names),
        stranger: storiesOf(people, 'nobody', names),
        story: String(number),
        requester: 'mr-c',
        names: { requester: 'mr-c', tokenInput: 'github-token' },
        unestimated: undefined,
        commentByOther: (id, body, by = 'mr-b') =>
          people.act('github', 'comment', { number: Number(id), body, by }),
        commentForFew: [
          (id, body, by) => {
            const comment = people.act<{ id: number }>('github', 'comment', { number: Number(id), body, by });
            people.act('github', 'hide-comment', { id: comment.id, reason: 'off-topic', by });
          },
        ],
        links: async () => [],
        accept: (id, by) =>
          people.act('github', 'label', {
            number: Number(id),
            label: names.accepted ?? 'story: accepted',
            by,
          }),
        close: people.close,
      };
    });
  }
}
