import type { StoryState } from '../domain/stories/decide-story.ts';
import type { TrackerTime } from '../domain/stories/two-clocks.ts';

export type { StoryState };

/**
 * The tracker that holds the team's stories. States are ours; each adapter translates.
 *
 * All methods throw AdapterError, where they do not say otherwise:
 * - `access_denied` on 401 and 403.
 * - `throttled` on a 429 that asks for a wait of more than a minute, or for the third wait.
 * - `unreachable` when no answer comes within twenty seconds, all tries and waits together. After a 429 it comes at the end of the
 *   wait.
 * - `far_side_error` for every other status: a 5xx too, and 404 for a story or a comment that is gone.
 *
 * An adapter cannot be made without a token: that throws UserError `missing_credentials`.
 */
export interface Tracker {
  /** What logs and messages call it, such as `pivotal`. */
  readonly name: string;
  /**
   * The story; undefined when the tracker answers 404, or when it lies in a project that the run is not to look into. Only reads.
   *
   * For a story that the token may not see, the tracker's answer counts: on 403 it throws `access_denied`, on 404 it is undefined.
   * @throws AdapterError `far_side_error` for an answer that cannot be understood.
   */
  story(id: string): Promise<Story | undefined>;
  /**
   * Writes: moves the story, or says why the tracker does not allow it (400 and 422). Safe to repeat.
   *
   * Every state is handed on, `accepted` and one further back too. So whoever calls has checked that the story moves forward, and
   * gives only an `AutomaticStoryState` of `decide-story.ts`.
   */
  move(story: Story, state: StoryState): Promise<'moved' | MoveRefusal>;
  /**
   * Writes the story's estimate; 0 is one. Which points are legal is the project's own rule; others throw `far_side_error`. Safe to
   * repeat.
   */
  estimate(story: Story, points: number): Promise<void>;
  /**
   * This token's own comment on the story whose text begins with `marker`; undefined when there is none. Only reads. The tracker does
   * not tell an integration that writes as the token's user from this suite, so what the text says is nothing to go by. All comments of
   * the story are read, in one request where they are a page.
   * @throws AdapterError `far_side_error` for a story with more than a thousand pages of comments.
   */
  findComment(story: Story, marker: string): Promise<StoryComment | undefined>;
  /** Writes one more comment. Not safe to repeat: each call adds one. */
  createComment(story: Story, text: string): Promise<void>;
  /**
   * Writes another text into a comment that `findComment` found. Safe to repeat. Throws `far_side_error` when the comment is gone
   * by then; no new one is made.
   */
  updateComment(story: Story, id: string, text: string): Promise<void>;
  /**
   * A member of the story's project by the tracker's own id; undefined when they are none. Only reads. The members of a project are
   * asked for once a run; when that fails, every later call fails in the same way.
   */
  person(story: Story, id: string): Promise<Person | undefined>;
  /** The id of the user whom the token belongs to; undefined where the tracker does not say. Asked once a run. Only reads. */
  ownId(): Promise<string | undefined>;
  /**
   * How the story last got into its state; undefined where the tracker does not say by whom. Only reads. Its whole history is read, in
   * one request where that is a page.
   * @throws AdapterError `far_side_error` for a history of more than a thousand pages.
   */
  lastMove(story: Story): Promise<StoryMove | undefined>;
  /**
   * How far the tracker's clock is ahead of GitHub's, in ms, by an answer of its own and those of GitHub around it; below 0 where it is
   * behind. Undefined until GitHub has answered after it. Asks nobody.
   */
  aheadMs(): number | undefined;
}

/** Why a story was not moved. */
export interface MoveRefusal {
  /** In the tracker's own words, at most 200 characters; '' where it gives none. */
  readonly refused: string;
  /** True where that is for want of an estimate. */
  readonly unestimated: boolean;
}

/** A story's move into the state that it has. */
export interface StoryMove extends TrackerTime {
  /** The tracker's own id of a person. */
  readonly by: string;
  /** The same of its last move to delivered before that one; absent where the tracker tells of none. */
  readonly deliveredAt?: string | undefined;
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
  /** Another member of the project has the same name, in any case; names are what their bearers like. */
  readonly sharesName: boolean;
  /** Undefined where the tracker does not tell. */
  readonly email: string | undefined;
}
