import { invalidParameter } from './errors.ts';
import type { StoryFields, TrackerProject, TrackerState } from './records.ts';

/** What a tracker asks of a changed story. @throws TrackerError */
export type TrackerRules = (change: StoryChange, project: TrackerProject) => void;

/** A story before somebody changes it, and as it would be. */
export interface StoryChange {
  readonly before: StoryFields;
  readonly after: StoryFields;
}

/** In these a story needs no estimate yet. */
export const BEFORE_START: readonly TrackerState[] = ['unscheduled', 'unstarted', 'planned'];

/**
 * States that a type of story has not. A chore is started and accepted ("finished is not a valid state for a chore": issue 2 of
 * git-routines). A release has one button, Finish, and is accepted by it (pivotaltracker.com/help, "Organizing releases" of the guide).
 */
export const MISSING_STATES: Readonly<Record<StoryFields['type'], readonly TrackerState[]>> = {
  feature: [],
  bug: [],
  chore: ['finished', 'delivered', 'rejected'],
  release: ['started', 'finished', 'delivered', 'rejected'],
};

/** The rules that Pivotal's server knows; the order of states is not one of them. */
export const pivotalRules: TrackerRules = ({ after: story }, project) => {
  const estimatable =
    story.type === 'feature' || (story.type !== 'release' && project.bugsAndChoresAreEstimatable);
  if (MISSING_STATES[story.type].includes(story.state))
    throw invalidParameter(`${story.state} is not a valid state for a ${story.type}`, 'current_state');
  if (story.estimate !== undefined && !estimatable)
    throw invalidParameter(`A ${story.type} cannot be estimated in this project.`, 'estimate');
  if (story.estimate !== undefined && !project.pointScale.includes(story.estimate))
    throw invalidParameter(`${story.estimate} is not on the project's point scale.`, 'estimate');
  if (estimatable && story.estimate === undefined && !BEFORE_START.includes(story.state))
    throw unestimated(story);
};

/** Source: salsaflow/salsaflow#143 has the sentence. */
export function unestimated({ state }: Pick<StoryFields, 'state'>) {
  return invalidParameter(`Stories in the ${state} state must be estimated.`, 'estimate');
}
