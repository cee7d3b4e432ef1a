import { LINEAR_OAUTH } from '../../../../rehearsal/world/linear/linear.ts';
import { trackerContract } from '../../../contracts/tracker.contract.ts';
import { createLinearWorld } from '../../../support/world/linear-world.ts';

for (const seed of [1, 2, 3, 4, 5, 6]) {
  for (const projects of [[], ['shop'], ['ENG', 'SHOP']]) {
    trackerContract(
      `Linear with the teams ${projects.join(' and ') || 'left open'}, seed ${seed}`,
      async () => {
        const linear = await createLinearWorld(seed);
        return {
          tracker: linear.tracker({ projects, ...(seed % 2 === 0 ? { token: LINEAR_OAUTH } : {}) }),
          stranger: linear.tracker({ token: 'lin_api_nobody' }),
          story: 'SHOP-1',
          requester: linear.people.c,
          unestimated: undefined,
          commentByOther: (issue, text, by = linear.people.b) => linear.act('comment', { issue, text, by }),
          links: async (id) => linear.issue(id).attachments.map(({ url }) => url),
          accept: (issue, by) => linear.act('accept', { issue, by }),
          close: linear.close,
        };
      },
    );
  }
}
