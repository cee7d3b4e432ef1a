import type { Expectations } from '../expectations.ts';
import type { Scenario, ShopChange, Stage } from '../scenario.ts';
import { closedByCommit } from './closed-by-commit.ts';
import { asksForForbidden } from './forbidden.ts';
import {
  judge,
  judges,
  open,
  pushCommit,
  review,
  reviewed,
  type StoryStep,
  storyPullOf,
} from './story-deeds.ts';
import {
  seesComment,
  seesDelivery,
  seesNothingMerged,
  seesRecords,
  seesRejection,
  seesState,
} from './story-sights.ts';
import type { StoryTracker } from './story-tracker.ts';

/** A story in that tracker, from its branch to its acceptance, with a push after the delivery and a rejection. */
export function storyIn(tracker: StoryTracker): Scenario {
  const { tellsNoPerson, isCodeHost, forbidden: move } = tracker.special;
  const steps = [
    starts(tracker),
    finishes(tracker),
    delivers(tracker),
    pushes(tracker),
    ...(tellsNoPerson ? [] : [rejects(tracker), restarts(tracker)]),
    ...(isCodeHost ? [closedByCommit(tracker)] : []),
    tellsNoPerson ? acceptsInVain(tracker) : accepts(tracker),
    ...(move === undefined ? [] : [asksForForbidden(move)]),
  ];
  return {
    name: `story-${tracker.name}`,
    description: `A story in ${tracker.title}, with a push after its delivery${tellsNoPerson ? '' : ' and a rejection'}.`,
    steps: steps.map((step, index) => ({ ...step, number: index + 1 })),
    shop: shopWith(tracker),
    sights: ({ world }) => [
      { id: 'story', where: 'Story', text: tracker.see(world).state },
      { id: 'comment', where: 'Story comment', text: tracker.see(world).comments.at(-1) },
    ],
  };
}

/** The shop's own tracker is another one. */
export function shopWith({ settings, furnish }: StoryTracker): ShopChange {
  return {
    ...(settings === undefined ? {} : { settings }),
    furnish(world) {
      const { vars, token = '' } = furnish(world);
      const none = { GREENROOM_TRACKER_URL: '', GREENROOM_TRACKER_PROJECT: '' };
      return { vars: { ...none, ...vars }, secrets: { TRACKER_TOKEN: token } };
    },
  };
}

/** A pull request that names the story. */
export function starts(tracker: StoryTracker): StoryStep {
  return {
    name: 'start',
    headline: 'A pull request that names the story starts it',
    breaks: '$/actions/sync-tracker',
    async play(stage) {
      const pull = tracker.pull(stage.world);
      await stage.act(`Mr. A pushes ${pull.branch} and opens a pull request.`, () => {
        open(stage, pull, 'Check out with one click');
      });
    },
    check(stage, expect) {
      seesState({ tracker, stage, expect }, 'started');
      expect.equal('The stack', stage.views.stack(tracker.environment), undefined);
    },
  };
}

/** Its environment. */
export function finishes(tracker: StoryTracker): StoryStep {
  return {
    name: 'finish',
    headline: 'A review is requested: the environment comes up, and the work is finished',
    breaks: '$/actions/provision',
    async play(stage) {
      const { number } = storyPullOf(tracker, stage);
      await stage.act('Mr. A requests a review from Mr. B.', () =>
        stage.world.act('github', 'request-review', { number, reviewer: 'mr-b', by: 'mr-a' }),
      );
    },
    check(stage, expect) {
      const look = { tracker, stage, expect };
      const { environment } = tracker;
      seesState(look, 'finished');
      expect.equal('The status of the stack', stage.views.stack(environment)?.status, 'CREATE_COMPLETE');
      seesComment(look, `Try it at http://${environment}.preview.example.com`);
    },
  };
}

/** The review of it. */
export function delivers(tracker: StoryTracker): StoryStep {
  return {
    name: 'deliver',
    headline: 'The label of the review delivers the story',
    breaks: '$/actions/sync-tracker',
    play: (stage) => review(tracker, stage),
    check: (stage, expect) => seesDelivery({ tracker, stage, expect }),
  };
}

function pushes(tracker: StoryTracker): StoryStep {
  return {
    name: 'push',
    headline: 'A push after the delivery: the story stays, and nobody is asked any more',
    breaks: '$/actions/sync-tracker',
    async play(stage) {
      const { branch } = storyPullOf(tracker, stage);
      await stage.act('Mr. A pushes another commit.', () => pushCommit(stage, branch, 'Ask nothing twice'));
    },
    check(stage, expect) {
      const look = { tracker, stage, expect };
      const { head, comments } = storyPullOf(tracker, stage);
      seesState(look, 'delivered');
      seesRecords(look);
      seesComment(look, `It runs commit ${head.slice(0, 7)} of`);
      seesComment(look, `Delivered at commit ${reviewed(stage).at(-1)}.`);
      seesTakenBack(stage, expect, { told: comments[0]?.body, head });
    },
  };
}

function seesTakenBack(
  stage: Stage,
  expect: Expectations,
  { told, head }: { readonly told: string | undefined; readonly head: string },
): void {
  const before = reviewed(stage).at(-1)?.slice(0, 7);
  const where = 'The comment on the pull request';
  expect.contains(where, told, `(delivered at ${before}, and there are newer commits)`);
  expect.contains(where, told, `Commit ${head.slice(0, 7)} is not delivered for it`);
  expect.equal('Whether somebody is asked to accept it', told?.includes('accept or reject it'), false);
}

/** What the author hears. */
export const WHY_REJECTED = 'One click more than it says.';

function rejects(tracker: StoryTracker): StoryStep {
  return {
    name: 'reject',
    headline:
      'Reviewed again, and rejected: the author hears why, the label comes off, and the environment stays',
    breaks: '$/actions/sync-tracker',
    async play(stage) {
      await review(tracker, stage);
      stage.notes.set('before', tracker.see(stage.world).state);
      await judge(stage, 'Mr. C tries it, rejects the story, and says why.', () => {
        // The schedule leaves alone what changed less than a quarter of an hour ago.
        stage.world.clock.advance(20 * 60_000);
        tracker.say(stage.world, WHY_REJECTED);
        tracker.deed(stage.world, 'reject');
      });
    },
    check(stage, expect) {
      const look = { tracker, stage, expect };
      expect.equal('The state of the story before', stage.notes.get('before'), tracker.words.delivered);
      seesRejection(look, WHY_REJECTED);
      seesRecords(look);
      seesState(look, 'rejected');
      seesNothingMerged(look);
    },
  };
}

/** What people do about a rejection. */
export function restarts(tracker: StoryTracker): StoryStep {
  return {
    name: 'restart',
    headline: 'A person starts the story again, and the next review delivers it',
    breaks: '$/actions/sync-tracker',
    async play(stage) {
      stage.tell('Mr. A hears why, explains it to Mr. C, and starts the story again.');
      tracker.deed(stage.world, 'restart');
      await review(tracker, stage);
    },
    check: (stage, expect) => seesDelivery({ tracker, stage, expect }),
  };
}

/** The merge of what was delivered. */
export function accepts(tracker: StoryTracker): StoryStep {
  return {
    name: 'accept',
    headline: 'The story is accepted, and its pull request is merged as it was delivered',
    breaks: '$/actions/pull-request',
    play: (stage) => judges(tracker, stage, 'Mr. C accepts the story.', 'accept'),
    check(stage, expect) {
      const look = { tracker, stage, expect };
      const { branch, state, merged, head } = storyPullOf(tracker, stage);
      const wanted = { state: 'closed', merged: true, head: reviewed(stage).at(-1) };
      expect.equal('The pull request', { state, merged, head }, wanted);
      expect.equal('The branch', stage.views.github().branches[branch], undefined);
      expect.equal('The stack', stage.views.stack(tracker.environment), undefined);
      seesState(look, 'accepted');
      seesComment(look, 'is gone.');
    },
  };
}

function acceptsInVain(tracker: StoryTracker): StoryStep {
  return {
    name: 'accept',
    headline: 'The story is accepted, and nobody knows by whom, so nothing is merged',
    breaks: '$/actions/sync-tracker',
    async play(stage) {
      await review(tracker, stage);
      await judges(tracker, stage, 'Somebody accepts the story.', 'accept');
    },
    check(stage, expect) {
      const look = { tracker, stage, expect };
      seesState(look, 'accepted');
      seesNothingMerged(look);
      const told = storyPullOf(tracker, stage).comments[0]?.body;
      expect.contains('The comment on the pull request', told, 'does not say who accepted story');
      expect.contains('The comment on the pull request', told, 'merge it by hand');
    },
  };
}
