import type { RehearsalWorld } from '../../world/rehearsal-world.ts';
import { BARD_TOKEN } from '../../world/tracker/bard.ts';
import { TRACKER_TOKEN } from '../../world/tracker/tracker.ts';
import { ofGreenroom, type SeenStory, type StoryTracker, theOne } from './story-tracker.ts';

const STORY = 123456789;
const CHORE = 123456795;
const MR_C = 103;

interface Seen {
  readonly id: number;
  readonly state: string;
  readonly comments: readonly { readonly id: number; readonly text: string }[];
}

/** LiteTracker, which may not let a token write or edit comments. */
export const LITETRACKER_STORIES: StoryTracker = {
  ...successor('LiteTracker', '/litetracker', TRACKER_TOKEN),
  comments: 'unsure',
};

/** BARD Tracker, which tells nobody who accepted a story, and takes no comments. */
export const BARD_STORIES: StoryTracker = successor('BARD Tracker', '/bard/api/v1', BARD_TOKEN, {
  tellsNoPerson: true,
});

/** What speaks Pivotal's protocol. Its states keep their names. */
function successor(
  title: string,
  path: string,
  token: string,
  special: StoryTracker['special'] = {},
): StoryTracker {
  const name = path.split('/')[1] ?? '';
  return {
    name,
    title,
    furnish(world) {
      const chore = { name: 'Greet people', type: 'chore', requester: MR_C, owners: [101] };
      world.act('tracker', 'story', { ...chore, id: CHORE, project: 99 });
      return {
        vars: {
          GREENROOM_TRACKER: name,
          GREENROOM_TRACKER_URL: `${world.origin()}${path}`,
          GREENROOM_TRACKER_PROJECT: '99',
        },
        token,
      };
    },
    pull: () => ({ branch: `feature/${STORY}-checkout` }),
    environment: 'shop-feature-123456789-checkout-qinov5ys',
    words: {
      started: 'started',
      finished: 'finished',
      delivered: 'delivered',
      accepted: 'accepted',
      rejected: 'rejected',
    },
    comments: 'none',
    see: (world) => see(world, STORY),
    deed(world, deed) {
      const by = { id: STORY, by: MR_C };
      if (deed === 'restart') world.act('tracker', 'state', { ...by, state: 'started' });
      else world.act('tracker', deed, by);
    },
    say: (world, text) => world.act('tracker', 'comment', { id: STORY, text, by: MR_C }),
    special: {
      ...special,
      forbidden: {
        headline: 'A chore is to be reviewed, and a chore is never finished',
        pull: { branch: `chore/${CHORE}-no-infra` },
        state: 'started',
        says: [`Story ${CHORE} moved from unstarted to started.`],
        conclusion: 'success',
        see: (world) => see(world, CHORE),
      },
    },
  };
}

function see(world: RehearsalWorld, id: number): SeenStory {
  const { stories } = world.look<{ stories: readonly Seen[] }>('tracker');
  const { state, comments } = theOne(stories, (story) => story.id === id);
  return { state, comments: ofGreenroom(comments.toSorted((a, b) => a.id - b.id).map(({ text }) => text)) };
}
