import type { Expectations } from '../expectations.ts';
import type { Stage } from '../scenario.ts';
import { reviewed, storyPullOf } from './story-deeds.ts';
import type { StateWords, StoryTracker } from './story-tracker.ts';

/** What is looked at. */
export interface Looking {
  readonly tracker: StoryTracker;
  readonly stage: Stage;
  readonly expect: Expectations;
}

/** The story is there. */
export function seesState({ tracker, stage, expect }: Looking, state: keyof StateWords): void {
  expect.equal('The state of the story', tracker.see(stage.world).state, tracker.words[state]);
}

/** The story has one comment, which says that; where the tracker may refuse to have it edited, its newest one does. */
export function seesComment({ tracker, stage, expect }: Looking, part: string): void {
  const { comments } = tracker.see(stage.world);
  if (tracker.comments === 'none') expect.equal('The comments on the story', comments, []);
  if (tracker.comments === 'one') expect.equal('The number of comments on the story', comments.length, 1);
  if (tracker.comments === 'one' || comments.length > 0)
    expect.contains('The comment on the story', comments.at(-1), part);
}

/** What is recorded as delivered, oldest first, is what was reviewed. */
export function seesRecords({ stage, expect }: Looking): void {
  const records = stage.views
    .github()
    .deployments.filter(({ environment }) => environment === 'greenroom-delivery');
  const commits = records.map(({ sha }) => sha);
  expect.equal('The commits that were recorded as delivered', commits, reviewed(stage));
}

/** The story is delivered at the head, and its owner is asked to try it. */
export function seesDelivery(look: Looking): void {
  const { tracker, stage, expect } = look;
  const { head, comments } = storyPullOf(tracker, stage);
  seesState(look, 'delivered');
  seesRecords(look);
  seesComment(look, `Delivered at commit ${head}.`);
  seesComment(look, `Try it at http://${tracker.environment}.preview.example.com`);
  expect.contains('The comment on the pull request', comments[0]?.body, 'accept or reject it');
}

/** The author has heard why it was rejected, the review counts no more, and nobody is asked to accept it. */
export function seesRejection(look: Looking, why: string): void {
  const { tracker, stage, expect } = look;
  const { head, comments, labels } = storyPullOf(tracker, stage);
  const told = comments[0]?.body;
  expect.contains('The comment on the pull request', told, 'mr\\-a:');
  expect.contains('The comment on the pull request', told, `“${why}”`);
  expect.equal('Whether somebody is asked to accept it', told?.includes('accept or reject it'), false);
  expect.equal('Whether the label of the review is on', labels.includes('reviewed'), false);
  seesComment(look, `Commit ${head} was delivered and rejected.`);
  seesComment(look, `The environment stays: http://${tracker.environment}.preview.example.com`);
}

/** The pull request, its branch and its environment are as they were. */
export function seesNothingMerged({ tracker, stage, expect }: Looking): void {
  const { state, branch, head } = storyPullOf(tracker, stage);
  expect.equal('The state of the pull request', state, 'open');
  expect.equal('The head of the branch', stage.views.github().branches[branch], head);
  expect.equal('The commit of the stack', stage.views.stack(tracker.environment)?.parameters['Commit'], head);
}
