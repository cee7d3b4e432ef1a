import { HOURLY, pullFor } from '../life-facts.ts';
import type { LifeStep, Stage } from '../scenario.ts';
import type { PullView } from '../views.ts';
import type { NamedInPull, StoryDeed, StoryTracker } from './story-tracker.ts';

/** A step before it has its place. */
export type StoryStep = Omit<LifeStep, 'number'>;

/** The pull request of the story. */
export function storyPullOf(tracker: StoryTracker, stage: Stage): PullView {
  return pullFor(stage, tracker.pull(stage.world).branch);
}

/** Mr. A pushes a commit with these words. */
export function pushCommit(stage: Stage, branch: string, message: string): void {
  const files = { 'checkout.js': `// ${message}\n` };
  stage.world.act('github', 'push', { branch, by: 'mr-a', files, message });
}

/** Mr. A pushes a branch and opens a pull request, which names the story in the one or in the other. */
export function open(stage: Stage, { branch, body }: NamedInPull, title: string): number {
  pushCommit(stage, branch, title);
  const text = body === undefined ? {} : { body };
  return stage.world.act<{ number: number }>('github', 'open', { branch, title, by: 'mr-a', ...text }).number;
}

/** Mr. B puts the label of the review on; where it is on, he takes it off before. */
export async function review(tracker: StoryTracker, stage: Stage): Promise<void> {
  const { number, labels, head } = storyPullOf(tracker, stage);
  const labelled = { number, label: 'reviewed', by: 'mr-b' };
  if (labels.includes('reviewed'))
    await stage.act('Mr. B takes the label of the review off.', () =>
      stage.world.act('github', 'unlabel', labelled),
    );
  await stage.act('Mr. B labels the pull request as reviewed.', () =>
    stage.world.act('github', 'label', labelled),
  );
  stage.notes.set('reviewed', [...reviewed(stage), head]);
}

/** Commits that were reviewed, oldest first. */
export function reviewed(stage: Stage): readonly string[] {
  const known = stage.notes.get('reviewed');
  return Array.isArray(known) ? known.map(String) : [];
}

/** Somebody judges the story, and the schedule comes by ten minutes later. */
export async function judge(stage: Stage, sentence: string, deed: () => void): Promise<void> {
  await stage.act(`${sentence} Within the hour the schedule looks.`, () => {
    deed();
    stage.world.clock.advance(10 * 60_000);
    stage.world.act('github', 'schedule', { cron: HOURLY });
  });
}

/** Mr. C judges it. */
export function judges(
  tracker: StoryTracker,
  stage: Stage,
  sentence: string,
  deed: StoryDeed,
): Promise<void> {
  return judge(stage, sentence, () => tracker.deed(stage.world, deed));
}
