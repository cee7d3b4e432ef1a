import { LINEAR_KEY } from '../../world/linear/linear.ts';
import type { RehearsalWorld } from '../../world/rehearsal-world.ts';
import { ofGreenroom, type SeenStory, type StoryTracker, theOne, withoutMarkup } from './story-tracker.ts';

interface SeenIssue {
  readonly id: string;
  readonly state: string;
  readonly comments: readonly { readonly body: string }[];
}

/** States of a team, of which one has a name of its own. */
function workflow(review: string) {
  return [
    { name: 'Todo', type: 'unstarted' },
    { name: 'In Progress', type: 'started' },
    { name: review, type: 'started' },
    { name: 'Delivered', type: 'started' },
    { name: 'Rejected', type: 'started' },
    { name: 'Done', type: 'completed' },
  ];
}

/** Linear. Another team has given the review another name, and told nobody. */
export function linearStories(): StoryTracker {
  let owner = '';
  return {
    name: 'linear',
    title: 'Linear',
    settings: 'stories:\n  statuses: { finished: Ready for a look }\n',
    furnish(world) {
      owner = furnish(world);
      return {
        vars: {
          GREENROOM_TRACKER: 'linear',
          GREENROOM_TRACKER_URL: `${world.origin()}/linear/graphql`,
          GREENROOM_TRACKER_PROJECT: 'SHOP, TILL',
        },
        token: LINEAR_KEY,
      };
    },
    pull: () => ({ branch: 'mr-a/shop-1-checkout' }),
    environment: 'shop-mr-a-shop-1-checkout-vashknea',
    words: {
      started: 'In Progress',
      finished: 'Ready for a look',
      delivered: 'Delivered',
      accepted: 'Done',
      rejected: 'Rejected',
    },
    comments: 'one',
    see: (world) => see(world, 'SHOP-1'),
    deed(world, deed) {
      const by = { issue: 'SHOP-1', by: owner };
      if (deed === 'restart') world.act('linear', 'state', { ...by, state: 'In Progress' });
      else world.act('linear', deed, by);
    },
    say: (world, text) => world.act('linear', 'comment', { issue: 'SHOP-1', text, by: owner }),
    special: {
      forbidden: {
        headline: 'Another team has renamed its review, and the settings do not know',
        pull: { branch: 'mr-a/till-1-no-infra' },
        state: 'Todo',
        says: ['Team TILL has no status', 'name one of its own', 'Second pair of eyes'],
        conclusion: 'failure',
        see: (world) => see(world, 'TILL-1'),
      },
    },
  };
}

/** Id of the one who asks for the stories. */
function furnish(world: RehearsalWorld): string {
  const person = (name: string, email: string) =>
    world.act<{ id: string }>('linear', 'person', { name, email }).id;
  const owner = person('Mr. C', 'mr-c@example.com');
  const author = person('Mr. A', 'mr-a@example.com');
  const teams = [
    ['SHOP', 'Check out with one click', 'Ready for a look'],
    ['TILL', 'Greet people', 'Second pair of eyes'],
  ] as const;
  for (const [key, title, review] of teams) {
    world.act('linear', 'team', { key, name: key, members: [owner, author], states: workflow(review) });
    world.act('linear', 'issue', { team: key, title, creator: owner, assignee: author });
  }
  return owner;
}

function see(world: RehearsalWorld, id: string): SeenStory {
  const { issues } = world.look<{ issues: readonly SeenIssue[] }>('linear');
  const { state, comments } = theOne(issues, (issue) => issue.id === id);
  return { state, comments: ofGreenroom(comments.map(({ body }) => withoutMarkup(body))) };
}
