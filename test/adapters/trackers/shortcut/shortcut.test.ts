import { createShortcut } from '../../../../src/adapters/trackers/shortcut/shortcut.ts';
import { trackerContract } from '../../../contracts/tracker.contract.ts';
import { createWorkspace, MR_A, MR_C } from '../../../support/world/shortcut-world.ts';

for (const seed of [1, 2, 3, 4, 5, 6]) {
  for (const projects of [[], ['shop'], ['98', '@the-shop']]) {
    trackerContract(
      `Shortcut with the projects ${projects.join(' and ') || 'left open'}, seed ${seed}`,
      async () => {
        const space = await createWorkspace(seed);
        const options = { fetch, url: `${space.url}/`, projects };
        return {
          tracker: createShortcut({ ...options, token: 'rehearsal-shortcut-token' }),
          stranger: createShortcut({ ...options, token: 'nobody' }),
          story: '123',
          requester: MR_C,
          unestimated: undefined,
          commentByOther: (id, text, by = MR_A) => space.act('comment', { id: Number(id), text, by }),
          links: async () => space.look().stories.flatMap(({ links }) => links.map(({ url }) => url)),
          accept: (id, by) => space.act('accept', { id: Number(id), by }),
          close: space.close,
        };
      },
    );
  }
}
