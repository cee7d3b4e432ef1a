import { issueIn } from './github-stories.ts';
import { judge, type StoryStep } from './story-deeds.ts';
import { seesNothingMerged } from './story-sights.ts';
import type { StoryTracker } from './story-tracker.ts';

/** A commit on the default branch closes the issue of the story, which accepts nothing. */
export function closedByCommit(tracker: StoryTracker): StoryStep {
  return {
    name: 'close',
    headline: 'A commit on main closes the issue, which accepts nothing',
    async play(stage) {
      const message = `Mend the till, fixes #${issueIn(stage.world).number}`;
      await judge(stage, 'Mr. C pushes a commit to main that closes the issue.', () =>
        stage.world.act('github', 'push', { branch: 'main', by: 'mr-c', message }),
      );
    },
    check(stage, expect) {
      expect.equal('The issue', issueIn(stage.world).state, 'closed');
      expect.equal('The state of the story', tracker.see(stage.world).state, tracker.words.delivered);
      seesNothingMerged({ tracker, stage, expect });
    },
  };
}
