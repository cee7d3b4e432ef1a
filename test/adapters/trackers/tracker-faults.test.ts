import { LINEAR_KEY } from '../../../rehearsal/world/linear/linear.ts';
import { BARD_TOKEN } from '../../../rehearsal/world/tracker/bard.ts';
import { createGitHub } from '../../../src/adapters/github/github.ts';
import { createJira } from '../../../src/adapters/trackers/jira/jira.ts';
import { BARD, LITETRACKER, PIVOTAL } from '../../../src/adapters/trackers/pivotal/dialects.ts';
import { createPivotal } from '../../../src/adapters/trackers/pivotal/pivotal.ts';
import { createShortcut } from '../../../src/adapters/trackers/shortcut/shortcut.ts';
import { type Forgiven, trackerFaultsContract } from '../../contracts/tracker-faults.contract.ts';
import { createJiraSite, JIRA_FLAVOURS } from '../../support/world/jira-site.ts';
import { createLinearWorld } from '../../support/world/linear-world.ts';
import { createPeopleWorld, seedStory } from '../../support/world/people-world.ts';
import { createWorkspace, MR_C } from '../../support/world/shortcut-world.ts';

const SEED = 2;
const REFUSED = ['403', '404'];
/** A token that may not write there is told once, and stories move all the same. */
const UNSURE: Forgiven = {
  addLabel: REFUSED,
  removeLabel: REFUSED,
  createComment: REFUSED,
  updateComment: REFUSED,
};
/** Whoever asks next is refused with a sentence; these are only names beside one. */
const NAMES: Forgiven = { person: ['401', '403'], ownId: ['401', '403'] };

for (const [dialect, path, token, forgiven] of [
  [PIVOTAL, 'tracker/services/v5', 'rehearsal-tracker-token', {}],
  [LITETRACKER, 'litetracker/services/v5', 'rehearsal-tracker-token', UNSURE],
  [BARD, 'bard/api/v1', BARD_TOKEN, {}],
] as const)
  trackerFaultsContract(
    dialect.title,
    async () => {
      const people = await createPeopleWorld(SEED);
      seedStory(people);
      return {
        open: (wire) =>
          createPivotal({ dialect, ...wire, url: `${people.origin}/${path}`, token, projects: [] }),
        story: '123456789',
        requester: '103',
        secret: token,
        shown: () => {
          const { stories } = people.world.core.peer('tracker').state() as {
            stories: { comments: { text: string }[] }[];
          };
          return stories.map(({ comments }) => comments.map(({ text }) => text));
        },
        close: people.close,
      };
    },
    forgiven,
  );

for (const flavour of JIRA_FLAVOURS)
  trackerFaultsContract(`Jira (${flavour})`, async () => {
    const site = await createJiraSite(flavour, SEED);
    return {
      open: (wire) => createJira({ ...site.options, ...wire }),
      story: 'SHOP-12',
      requester: '103',
      secret: site.options.token,
      shown: () => {
        const { links, comments } = site.issue();
        return { links: links.map(({ url }) => url), comments: comments.map(({ body }) => body) };
      },
      close: site.close,
    };
  });

trackerFaultsContract('Linear', async () => {
  const linear = await createLinearWorld(SEED);
  return {
    open: (wire) => linear.tracker(wire),
    story: 'SHOP-1',
    requester: linear.people.c,
    secret: LINEAR_KEY,
    shown: () => {
      const { attachments, comments } = linear.issue('SHOP-1');
      return { links: attachments.map(({ url }) => url), comments: comments.map(({ body }) => body) };
    },
    close: linear.close,
  };
});

trackerFaultsContract('Shortcut', async () => {
  const space = await createWorkspace(SEED);
  const token = 'rehearsal-shortcut-token';
  return {
    open: (wire) => createShortcut({ ...wire, url: `${space.url}/`, projects: [], token }),
    story: '123',
    requester: MR_C,
    secret: token,
    shown: () =>
      space.look().stories.map(({ links, comments }) => ({
        links: links.map(({ url }) => url),
        comments: comments.map(({ text }) => text),
      })),
    close: space.close,
  };
});

trackerFaultsContract(
  "GitHub's issues",
  async () => {
    const people = await createPeopleWorld(SEED);
    people.act('github', 'user', { login: 'mr-c', name: 'Mr. C' });
    const { number } = people.act<{ number: number }>('github', 'issue', { title: 'Check out', by: 'mr-c' });
    people.act('github', 'label', { number, label: 'auto', by: 'mr-c' });
    const token = people.github.token({ kind: 'workflow', permissions: { issues: 'write' } });
    return {
      open: (wire) =>
        createGitHub({
          ...wire,
          token,
          apiUrl: `${people.origin}/github`,
          repository: 'octo-org/shop',
        }).issuesOf({}),
      story: String(number),
      requester: 'mr-c',
      secret: token,
      shown: () => {
        const { issues } = people.github.state() as { issues: { comments: { body: string }[] }[] };
        return issues.map(({ comments }) => comments.map(({ body }) => body));
      },
      close: people.close,
    };
  },
  NAMES,
);
