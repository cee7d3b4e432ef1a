import type { Expectations } from '../expectations.ts';
import { HOURLY, pullFor } from '../life-facts.ts';
import type { Scenario, Stage } from '../scenario.ts';
import type { LabelledStory, LabelTracker } from './label-trackers.ts';
import { open, pushCommit, type StoryStep } from './story-deeds.ts';

/** Who gets an environment by the label of their story: decided in the run that sees it, and by the hourly look where no event tells. */
export function labelDecidesIn(tracker: LabelTracker): Scenario {
  const steps = [asks(tracker), waits(tracker), finds(tracker), byHand(tracker), loses(tracker)];
  return {
    name: `label-${tracker.name}`,
    description: `A label of the story decides who gets an environment, in ${tracker.title}.`,
    steps: steps.map((step, index) => ({ ...step, number: index + 1 })),
    shop: {
      furnish(world) {
        const { vars, token } = tracker.furnish(world);
        return {
          vars: { GREENROOM_WANTED: 'story-label:auto', ...vars },
          secrets: token === undefined ? {} : { TRACKER_TOKEN: token },
        };
      },
    },
  };
}

// Written by hand, so that the world cannot agree with the suite by construction.
const BRANCHES: Readonly<Record<LabelledStory, string>> = {
  asks: 'feature/receipt',
  later: 'feature/stock',
  'by-hand': 'feature/basket',
};
const ENVIRONMENTS: Readonly<Record<LabelledStory, string>> = {
  asks: 'shop-feature-receipt-q7il46b4',
  later: 'shop-feature-stock-7r6372xz',
  'by-hand': 'shop-feature-basket-ursqm5wo',
};

function opens(tracker: LabelTracker, stage: Stage, story: LabelledStory): Promise<unknown> {
  const branch = BRANCHES[story];
  return stage.act(`Mr. A opens a pull request for ${branch}, which names the story.`, () => {
    open(stage, { branch, body: tracker.named(stage.world, story) }, branch);
  });
}

/** Whether the pull request and the story carry the label, and whether there is an environment at the head. */
interface Sight {
  readonly pull: boolean;
  readonly story: boolean;
  readonly environment: boolean;
}

function sees(
  {
    tracker,
    stage,
    expect,
  }: { readonly tracker: LabelTracker; readonly stage: Stage; readonly expect: Expectations },
  story: LabelledStory,
  wanted: Sight,
): void {
  const pull = pullFor(stage, BRANCHES[story]);
  const stack = stage.views.stack(ENVIRONMENTS[story]);
  expect.equal(
    `The labels and the environment of ${BRANCHES[story]}`,
    {
      pull: pull.labels.includes('auto'),
      story: tracker.labels(stage.world, story).includes('auto'),
      environment: stack?.parameters['Commit'] === pull.head,
    },
    wanted,
  );
}

function asks(tracker: LabelTracker): StoryStep {
  return {
    name: 'asks',
    headline: 'A story carries the label, so its pull request gets an environment at once',
    breaks: '$/actions/sync-tracker',
    play: async (stage) => void (await opens(tracker, stage, 'asks')),
    check(stage, expect) {
      sees({ tracker, stage, expect }, 'asks', { pull: true, story: true, environment: true });
      const told = pullFor(stage, BRANCHES.asks).comments[0]?.body;
      expect.contains(
        'The comment on the pull request',
        told,
        `http://${ENVIRONMENTS.asks}.preview.example.com`,
      );
    },
  };
}

function waits(tracker: LabelTracker): StoryStep {
  return {
    name: 'waits',
    headline: 'Another story does not, so a requested review brings nothing up',
    async play(stage) {
      await opens(tracker, stage, 'later');
      const { number } = pullFor(stage, BRANCHES.later);
      await stage.act('Mr. A requests a review from Mr. B.', () =>
        stage.world.act('github', 'request-review', { number, reviewer: 'mr-b', by: 'mr-a' }),
      );
    },
    check(stage, expect) {
      sees({ tracker, stage, expect }, 'later', { pull: false, story: false, environment: false });
      const said = stage.decided.filter(({ action }) => action === 'provision').at(-1);
      expect.equal('Why there is none', said?.reasonCode, 'not_wanted');
      expect.contains('Why there is none', said?.sentence, "the label 'auto' on its story");
    },
  };
}

function finds(tracker: LabelTracker): StoryStep {
  return {
    name: 'finds',
    headline: 'It gets the label later, of which no event tells: the hourly look finds it',
    breaks: '$/actions/due',
    play: (stage) =>
      hourLater(stage, 'Mr. C puts the label on the story.', () =>
        tracker.label(stage.world, 'later', 'label'),
      ),
    check: (stage, expect) =>
      sees({ tracker, stage, expect }, 'later', { pull: true, story: true, environment: true }),
  };
}

function byHand(tracker: LabelTracker): StoryStep {
  return {
    name: 'by-hand',
    headline: 'A person labels a pull request: its story gets the label, and it gets an environment',
    breaks: '$/actions/sync-tracker',
    async play(stage) {
      await opens(tracker, stage, 'by-hand');
      const { number } = pullFor(stage, BRANCHES['by-hand']);
      await stage.act('Mr. B labels the pull request.', () =>
        stage.world.act('github', 'label', { number, label: 'auto', by: 'mr-b' }),
      );
    },
    check: (stage, expect) =>
      sees({ tracker, stage, expect }, 'by-hand', { pull: true, story: true, environment: true }),
  };
}

function loses(tracker: LabelTracker): StoryStep {
  return {
    name: 'loses',
    headline:
      'A story loses the label: its pull request loses it too, and the environment stays until it is closed',
    breaks: '$/actions/sync-tracker',
    async play(stage) {
      stage.tell('Mr. C takes the label off the first story.');
      tracker.label(stage.world, 'asks', 'unlabel');
      await stage.act('Mr. A pushes another commit.', () =>
        pushCommit(stage, BRANCHES.asks, 'Send it by mail'),
      );
      stage.notes.set('kept', stage.views.stack(ENVIRONMENTS.asks)?.parameters['Commit']);
      const { number } = pullFor(stage, BRANCHES.asks);
      await stage.act('Mr. A closes the pull request.', () =>
        stage.world.act('github', 'close', { number, by: 'mr-a' }),
      );
    },
    check(stage, expect) {
      expect.equal('The commit after the push', stage.notes.get('kept'), pullFor(stage, BRANCHES.asks).head);
      sees({ tracker, stage, expect }, 'asks', { pull: false, story: false, environment: false });
      expect.equal('The stack', stage.views.stack(ENVIRONMENTS.asks), undefined);
    },
  };
}

/** The look leaves alone for a quarter of an hour what has just changed. */
function hourLater(stage: Stage, sentence: string, deed: () => void): Promise<void> {
  return stage
    .act(`${sentence} Within the hour the schedule looks.`, () => {
      deed();
      stage.world.clock.advance(20 * 60_000);
      stage.world.act('github', 'schedule', { cron: HOURLY });
    })
    .then(() => undefined);
}
