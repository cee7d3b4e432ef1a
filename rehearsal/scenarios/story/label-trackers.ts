import type { RehearsalWorld } from '../../world/rehearsal-world.ts';
import { type TrackerAccess, theOne } from './story-tracker.ts';

/** Stories that a team has: one that carries the label from the start, one that gets it later, and one that gets it by its pull request. */
export type LabelledStory = 'asks' | 'later' | 'by-hand';

/** A tracker as the scenario of its labels needs it. */
export interface LabelTracker {
  /** As the name of the scenario has it. */
  readonly name: string;
  /** For people. */
  readonly title: string;
  /** Puts the stories there, and says how the tracker is reached. */
  readonly furnish: (world: RehearsalWorld) => TrackerAccess;
  /** By which a pull request names the story. */
  readonly named: (world: RehearsalWorld, story: LabelledStory) => string;
  readonly labels: (world: RehearsalWorld, story: LabelledStory) => readonly string[];
  /** Mr. C puts it on the story, or takes it off. */
  readonly label: (world: RehearsalWorld, story: LabelledStory, verb: 'label' | 'unlabel') => void;
}

const LABEL = 'auto';
const TITLES: Readonly<Record<LabelledStory, string>> = {
  asks: 'Send a receipt',
  later: 'Show the stock',
  'by-hand': 'Save the basket',
};

interface SeenIssue {
  readonly number: number;
  readonly title: string;
  readonly labels: readonly string[];
}

/** Issues of the repository itself. */
export const GITHUB_LABELS: LabelTracker = {
  name: 'github',
  title: "GitHub's issues",
  furnish(world) {
    world.act('github', 'user', { login: 'mr-c', id: 103, name: 'Mr. C', role: 'write' });
    for (const title of Object.values(TITLES)) world.act('github', 'issue', { title, by: 'mr-c' });
    const number = issueIn(world, 'asks').number;
    world.act('github', 'label', { number, label: LABEL, by: 'mr-c' });
    const own = { GREENROOM_TRACKER: 'github', GREENROOM_TRACKER_PROJECT: '' };
    return { vars: { ...own, GREENROOM_ACCEPTED_BY: 'mr-c' } };
  },
  named: (world, story) => `Closes #${issueIn(world, story).number}`,
  labels: (world, story) => issueIn(world, story).labels,
  label: (world, story, verb) =>
    world.act('github', verb, { number: issueIn(world, story).number, label: LABEL, by: 'mr-c' }),
};

function issueIn(world: RehearsalWorld, story: LabelledStory): SeenIssue {
  const { issues } = world.look<{ issues: readonly SeenIssue[] }>('github');
  return theOne(issues, ({ title }) => title === TITLES[story]);
}

const IDS: Readonly<Record<LabelledStory, number>> = {
  asks: 123456811,
  later: 123456812,
  'by-hand': 123456813,
};
const MR_C = 103;

interface SeenStory {
  readonly id: number;
  readonly labels: readonly string[];
}

/** What speaks Pivotal's protocol, in the shop's own project. */
export const PIVOTAL_LABELS: LabelTracker = {
  name: 'pivotal',
  title: 'Pivotal Tracker',
  furnish(world) {
    for (const story of ['asks', 'later', 'by-hand'] as const)
      world.act('tracker', 'story', {
        id: IDS[story],
        project: 99,
        name: TITLES[story],
        estimate: 2,
        requester: MR_C,
        labels: story === 'asks' ? [LABEL] : [],
      });
    return { vars: {} };
  },
  named: (_, story) => `[#${IDS[story]}]`,
  labels: (world, story) =>
    theOne(world.look<{ stories: readonly SeenStory[] }>('tracker').stories, ({ id }) => id === IDS[story])
      .labels,
  label: (world, story, verb) => world.act('tracker', verb, { id: IDS[story], label: LABEL, by: MR_C }),
};
