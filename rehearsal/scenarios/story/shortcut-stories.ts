import type { RehearsalWorld } from '../../world/rehearsal-world.ts';
import { SHORTCUT_TOKEN } from '../../world/shortcut/shortcut.ts';
import { ofGreenroom, type SeenStory, type StoryTracker, theOne, withoutMarkup } from './story-tracker.ts';

const MR_A = '5f1d3c1e-0000-4000-8000-000000000101';
const MR_C = '5f1d3c1e-0000-4000-8000-000000000103';
const STORY = 123;
const OF_OTHERS = 124;

interface Seen {
  readonly id: number;
  readonly state: string;
  readonly comments: readonly { readonly text: string | null }[];
}

/** Columns, of which that of the review has a name of its own where the team has one. */
function columns(review: string) {
  return [
    { name: 'Ready for Development', type: 'unstarted' },
    { name: 'Rejected', type: 'unstarted' },
    { name: 'In Development', type: 'started' },
    { name: review, type: 'started' },
    { name: 'Ready for Deploy', type: 'started' },
    { name: 'Completed', type: 'done' },
  ];
}

/** Shortcut. The other workflow has given the review another name, and told nobody. */
export const SHORTCUT_STORIES: StoryTracker = {
  name: 'shortcut',
  title: 'Shortcut',
  settings: 'stories:\n  statuses: { finished: Peer check }\n',
  furnish(world) {
    furnish(world);
    return {
      vars: { GREENROOM_TRACKER: 'shortcut', GREENROOM_TRACKER_URL: `${world.origin()}/shortcut/api/v3` },
      token: SHORTCUT_TOKEN,
    };
  },
  pull: () => ({ branch: 'mr-a/sc-123/checkout' }),
  environment: 'shop-mr-a-sc-123-checkout-jbrv3jxy',
  words: {
    started: 'In Development',
    finished: 'Peer check',
    delivered: 'Ready for Deploy',
    accepted: 'Completed',
    rejected: 'Rejected',
  },
  comments: 'one',
  see: (world) => see(world, STORY),
  deed(world, deed) {
    const by = { id: STORY, by: MR_C };
    if (deed === 'restart') world.act('shortcut', 'move', { ...by, state: 'In Development' });
    else world.act('shortcut', deed, by);
  },
  say: (world, text) => world.act('shortcut', 'comment', { id: STORY, text, by: MR_C }),
  special: {
    forbidden: {
      headline: 'Another workflow has renamed its review, and the settings do not know',
      pull: { branch: 'mr-a/sc-124/greet-no-infra' },
      state: 'Ready for Development',
      says: [
        "The workflow 'Till' of Shortcut has no state named 'Peer check' for 'finished'",
        "name one of 'Ready for Development', 'Rejected', 'In Development', 'Second pair of eyes'",
      ],
      conclusion: 'failure',
      see: (world) => see(world, OF_OTHERS),
    },
  },
};

function furnish(world: RehearsalWorld): void {
  const people = [
    [MR_A, 'Mr. A', 'mr-a'],
    [MR_C, 'Mr. C', 'mr-c'],
  ] as const;
  for (const [id, name, mentionName] of people)
    world.act('shortcut', 'person', { id, name, mentionName, email: `${mentionName}@example.com` });
  const teams = [
    [STORY, 600_001, 'Shop', 'Check out with one click', 'Peer check'],
    [OF_OTHERS, 600_002, 'Till', 'Greet people', 'Second pair of eyes'],
  ] as const;
  for (const [id, workflow, team, name, review] of teams) {
    world.act('shortcut', 'workflow', { id: workflow, name: team, states: columns(review) });
    world.act('shortcut', 'story', { id, name, workflow, requester: MR_C, owners: [MR_A] });
  }
}

function see(world: RehearsalWorld, id: number): SeenStory {
  const { stories } = world.look<{ stories: readonly Seen[] }>('shortcut');
  const { state, comments } = theOne(stories, (story) => story.id === id);
  return { state, comments: ofGreenroom(comments.map(({ text }) => withoutMarkup(text ?? ''))) };
}
