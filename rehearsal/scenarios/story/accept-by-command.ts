import type { Scenario, Stage } from '../scenario.ts';
import { GITHUB_STORIES } from './github-stories.ts';
import { accepts, delivers, finishes, restarts, shopWith, starts, WHY_REJECTED } from './story.ts';
import { type StoryStep, storyPullOf } from './story-deeds.ts';
import { seesNothingMerged, seesRejection, seesState } from './story-sights.ts';

const TRACKER = GITHUB_STORIES;

/** People judge a story where they try it: in comments on its pull request. */
export const ACCEPT_BY_COMMAND: Scenario = {
  name: 'accept-by-command',
  description: 'A story that is rejected and accepted by comments on its pull request, which merges at once.',
  shop: { ...shopWith(TRACKER), examples: ['commands.yml'] },
  steps: [
    starts(TRACKER),
    finishes(TRACKER),
    delivers(TRACKER),
    isRefused(),
    rejects(),
    restarts(TRACKER),
    acceptsAtOnce(),
  ].map((step, index) => ({ ...step, number: index + 1 })),
};

function isRefused(): StoryStep {
  return {
    name: 'refuse',
    headline: 'The author accepts nothing of their own',
    breaks: '$/actions/sync-tracker',
    play: (stage) => say(stage, 'Mr. A', 'mr-a', '/stage accept'),
    check(stage, expect) {
      const look = { tracker: TRACKER, stage, expect };
      seesState(look, 'delivered');
      seesNothingMerged(look);
      expect.contains('The reply', reply(stage), 'mr\\-a may not accept story');
      expect.contains('The reply', reply(stage), 'is their own work');
    },
  };
}

function rejects(): StoryStep {
  return {
    name: 'reject',
    headline: 'A comment rejects it: the author hears why, the label comes off, and the environment stays',
    breaks: '$/actions/sync-tracker',
    play: (stage) => say(stage, 'Mr. C', 'mr-c', `Almost.\n\n/stage reject ${WHY_REJECTED}`),
    check(stage, expect) {
      const look = { tracker: TRACKER, stage, expect };
      seesRejection(look, WHY_REJECTED);
      seesState(look, 'rejected');
      seesNothingMerged(look);
      expect.contains('The reply', reply(stage), 'mr\\-c rejected story');
    },
  };
}

function acceptsAtOnce(): StoryStep {
  return {
    ...accepts(TRACKER),
    headline: 'A comment accepts it, and its pull request is merged at once, as it was delivered',
    play: (stage) => say(stage, 'Mr. C', 'mr-c', '/stage accept'),
    async check(stage, expect) {
      await accepts(TRACKER).check(stage, expect);
      expect.contains('The reply', reply(stage), 'What was delivered is accepted.');
    },
  };
}

/** People look at what was delivered before they judge it. */
async function say(stage: Stage, who: string, by: string, body: string): Promise<void> {
  await stage.act(`${who} comments: ${body.replaceAll('\n', ' ')}`, () => {
    stage.world.clock.advance(60_000);
    const { number } = storyPullOf(TRACKER, stage);
    stage.world.act('github', 'comment', { number, body, by });
  });
}

/** The newest one. */
function reply(stage: Stage): string | undefined {
  const bodies = storyPullOf(TRACKER, stage).comments.map(({ body }) => body);
  return bodies.filter((body) => body.startsWith('<!-- greenroom:command ')).at(-1);
}
