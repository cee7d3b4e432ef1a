import type { RehearsalWorld } from '../../world/rehearsal-world.ts';
import { type SeenStory, type StoryDeed, type StoryTracker, theOne } from './story-tracker.ts';

const TITLE = 'Check out with one click';
/** What the settings call it. */
const FINISHED = 'in review';

interface SeenIssue {
  readonly number: number;
  readonly title: string;
  readonly state: string;
  readonly labels: readonly string[];
  readonly comments: readonly { readonly author: string; readonly body: string }[];
}

/** Issues of the repository itself, whose states are labels. */
export const GITHUB_STORIES: StoryTracker = {
  name: 'github',
  title: "GitHub's issues",
  settings: `stories:\n  statuses: { finished: ${FINISHED} }\n`,
  furnish(world) {
    world.act('github', 'user', { login: 'mr-c', id: 103, name: 'Mr. C', role: 'write' });
    world.act('github', 'issue', { title: TITLE, by: 'mr-c' });
    return { vars: { GREENROOM_TRACKER: 'github', GREENROOM_ACCEPTED_BY: 'mr-b, mr-c' } };
  },
  pull: (world) => ({ branch: 'feature/checkout', body: `Closes #${issueIn(world).number}` }),
  environment: 'shop-feature-checkout-s7gghvic',
  words: {
    started: 'story: started',
    finished: FINISHED,
    delivered: 'story: delivered',
    accepted: 'story: accepted',
    rejected: 'story: rejected',
  },
  comments: 'one',
  see(world): SeenStory {
    const { labels, comments } = issueIn(world);
    const own = comments.filter(({ author }) => author === 'github-actions[bot]');
    const state = ORDER.find((label) => labels.includes(label)) ?? 'none';
    return { state, comments: own.map(({ body }) => body) };
  },
  deed(world, deed) {
    const { number } = issueIn(world);
    const [on, ...off] = LABELS[deed];
    for (const label of off) world.act('github', 'unlabel', { number, label, by: 'mr-c' });
    world.act('github', 'label', { number, label: on, by: 'mr-c' });
  },
  say: (world, body) => world.act('github', 'comment', { number: issueIn(world).number, body, by: 'mr-c' }),
  special: { isCodeHost: true },
};

/** Labels that stand for a state, the one that counts before all others first. */
const ORDER = ['story: rejected', 'story: accepted', 'story: delivered', FINISHED, 'story: started'];

/** What people put on, and what they take off before. */
const LABELS: Readonly<Record<StoryDeed, readonly [on: string, ...off: readonly string[]]>> = {
  accept: ['story: accepted'],
  reject: ['story: rejected'],
  restart: ['story: started', 'story: rejected', 'story: delivered'],
};

/** The issue of the story. */
export function issueIn(world: RehearsalWorld): SeenIssue {
  const { issues } = world.look<{ issues: readonly SeenIssue[] }>('github');
  return theOne(issues, ({ title }) => title === TITLE);
}
