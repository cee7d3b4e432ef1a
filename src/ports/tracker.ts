import type { StoryState } from '../domain/stories/decide-story.ts';

export type { StoryState };

/**
 * The tracker that holds the team's stories. States are ours; each adapter translates.
 *
 * All methods throw AdapterError: `access_denied` on 401 and 403, `throttled` on 429, `unreachable` when no answer comes, and
 * `far_side_error` for every other refusal.
 */
export interface Tracker {
  /** What logs and messages call it, such as `pivotal`. */
  readonly name: string;
  /**
   * The story; undefined when the tracker says there is none of that id, or when it lies in a project that the run is not to look
   * into. Safe to repeat.
   * @throws AdapterError `far_side_error` for an answer that cannot be understood.
   */
  story(id: string): Promise<Story | undefined>;
  /**
   * Moves the story, or says why the tracker does not allow it; whoever calls has checked that it moves forward. Safe to repeat.
   */
  move(story: Story, state: StoryState): Promise<'moved' | MoveRefusal>;
  /** Sets the story's estimate; 0 is one. Which points are legal is the project's own rule. Safe to repeat. */
  estimate(story: Story, points: number): Promise<void>;
  /** This token's own comment on the story whose text holds `marker`; undefined when there is none. Safe to repeat. */
  findComment(story: Story, marker: string): Promise<StoryComment | undefined>;
  /** Adds a comment. Not safe to repeat: each call adds one more. */
  createComment(story: Story, text: string): Promise<void>;
  /** Replaces the text of a comment that `findComment` found. Safe to repeat. */
  updateComment(story: Story, id: string, text: string): Promise<void>;
  /** A member of the story's project by the tracker's own id; undefined when they are none. Safe to repeat. */
  person(story: Story, id: string): Promise<Person | undefined>;
  /** The id of whoever last put the story into its state; undefined where the tracker does not say. Safe to repeat. */
  lastMovedBy(story: Story): Promise<string | undefined>;
}

/** Why a story was not moved. */
export interface MoveRefusal {
  /** In the tracker's own words, at most 200 characters; '' where it gives none. */
  readonly refused: string;
  /** True where that is for want of an estimate. */
  readonly unestimated: boolean;
}

/** A comment on a story. */
export interface StoryComment {
  /** The tracker's own id. */
  readonly id: string;
  /** Plain text or the tracker's Markdown; '' where it has none. */
  readonly text: string;
}

/** A story as the tracker has it at one instant. */
export interface Story {
  /** The tracker's id, digits. */
  readonly id: string;
  /** Id of its project. */
  readonly project: string;
  /** One line, in the team's words. */
  readonly title: string;
  /** Its page in the tracker. */
  readonly url: string;
  /** `feature` also for a type that is not known here. */
  readonly type: 'feature' | 'bug' | 'chore' | 'release';
  /** Where it stands. */
  readonly state: StoryState;
  /** True where it has an estimate; zero points are one. */
  readonly estimated: boolean;
  /** Names of its labels; [] for none. */
  readonly labels: readonly string[];
  /** Ids of its owners; [] for none. */
  readonly ownerIds: readonly string[];
  /** Id of whoever asked for it; undefined where the tracker does not say. */
  readonly requesterId: string | undefined;
}

/** A member of a project. */
export interface Person {
  /** The tracker's own id. */
  readonly id: string;
  /** For people; a user name where there is no other. */
  readonly name: string;
  /** Undefined where the tracker does not tell. */
  readonly email: string | undefined;
}
