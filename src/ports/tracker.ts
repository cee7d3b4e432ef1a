import type { SpokenStanding } from '../domain/commands/spoken-judgement.ts';
import type { WordsAsked } from '../domain/stories/spoken-words.ts';
import type { StoryState } from '../domain/stories/story-state.ts';
import type { TrackerTime } from '../domain/stories/two-clocks.ts';

export type { StoryState, WordsAsked };

/** The trackers that there is an adapter for, or will be one: what the input `tracker` takes. */
export type TrackerName = 'github' | 'jira' | 'linear' | 'shortcut' | 'pivotal' | 'litetracker' | 'bard';

/**
 * The tracker that holds the team's stories. States are ours; each adapter translates. Whoever needs a part of it takes that part.
 *
 * All methods throw AdapterError, where they do not say otherwise:
 * - `access_denied` on 401 and 403.
 * - `throttled` on a 429 that asks for a wait of more than a minute, or for the third wait.
 * - `unreachable` when no answer comes within twenty seconds, all tries and waits together. After a 429 it comes at the end of the
 *   wait.
 * - `far_side_error` for every other status: a 5xx too, and 404 for a story or a comment that is gone.
 *
 * An adapter that needs a token cannot be made without one: that throws UserError `missing_credentials`.
 */
export type Tracker = TrackerKind &
  StoryReader &
  StoryMoves &
  StoryMarks &
  StoryComments &
  TrackerPeople &
  StoryBoards;

/** Which tracker it is, and what it has. */
export interface TrackerKind {
  /** What logs and messages call it. */
  readonly name: TrackerName;
  /** What it has by its nature. */
  readonly abilities: TrackerAbilities;
}

/** What a tracker has by its nature. A method for what it lacks does nothing. */
export interface TrackerAbilities {
  /** It may refuse to move a story for want of an estimate, and takes one. */
  readonly estimates: boolean;
  /** It shows an address beside a story, apart from comments. */
  readonly links: boolean;
  /** It tells of people more than their id. */
  readonly people: boolean;
  /**
   * Its people are those of the code host, by their logins, and anybody there may ask for a story and close their own; false when absent.
   * So whoever may accept has to be named, and nobody accepts their own pull request.
   */
  readonly isCodeHost?: boolean;
  /** Comments are found, written and edited through it; true when absent. */
  readonly comments?: boolean;
  /** It tells who moved a story; true when absent. */
  readonly history?: boolean;
  /** It tells what people wrote on a story, who and when; true when absent. */
  readonly words?: boolean;
  /** Many stories are read by one request; false when absent. */
  readonly bulk?: boolean;
}

/** All methods only read. */
export interface StoryReader {
  /**
   * The story; undefined when the tracker answers 404, or when it lies in a project that the run is not to look into.
   *
   * For a story that the token may not see, the tracker's answer counts: on 403 it throws `access_denied`, on 404 it is undefined.
   * @throws AdapterError `far_side_error` for an answer that cannot be understood.
   */
  story(id: string): Promise<Story | undefined>;
  /**
   * Those of the ids that are stories, by the id that was asked for, each as `story` would give it. In few requests where the tracker has
   * `abilities.bulk`, a hundred ids in one or two, and else one by one. What one of them is refused for is thrown for all.
   */
  stories(ids: readonly string[]): Promise<ReadonlyMap<string, Story>>;
  /**
   * Looks whether the projects that the run is to look into are there, once a run; absent where no input names any. Whoever found no story
   * asks, since a mistyped project knows none, which nobody would notice.
   * @throws UserError `invalid_input` for one that the token does not see; it names those that it does.
   */
  requireProjects?(): Promise<void>;
  /**
   * How the story last got into its state; undefined where the tracker does not say by whom. Its whole history is read, in one request
   * where that is a page.
   * @throws AdapterError `far_side_error` for a history of more than a thousand pages.
   */
  lastMove(story: Story): Promise<StoryMove | undefined>;
  /**
   * The moves of the story that this person made, or that anybody made where none is given, the oldest first, by its whole history as it is
   * told; [] for none. Undefined where the tracker does not tell who moved what.
   * @throws as `lastMove`.
   */
  movesBy(story: Story, person?: string): Promise<readonly PastMove[] | undefined>;
  /**
   * How far the tracker's clock is ahead of GitHub's, in ms, by an answer of its own and those of GitHub around it; below 0 where it is
   * behind. Undefined until GitHub has answered after it. Asks nobody.
   */
  aheadMs(): number | undefined;
}

export interface StoryMoves {
  /**
   * Writes: moves the story, or says why the tracker does not allow it. Safe to repeat. 'overtaken' where it was seen, while it was
   * written, that somebody has moved the story further since it was read; then it is left there.
   *
   * Every state is handed on, `accepted` and one further back too. So whoever calls has checked that the story moves forward, and
   * gives only an `AutomaticStoryState` of `decide-story.ts`.
   * @throws UserError `invalid_input` where the tracker has no status for that state; it names those that there are.
   */
  move(story: Story, state: StoryState): Promise<'moved' | 'overtaken' | MoveRefusal>;
  /**
   * Writes the story's estimate; 0 is one. Which points are legal is the project's own rule; others throw `far_side_error`. Safe to
   * repeat. Does nothing without `abilities.estimates`.
   */
  estimate(story: Story, points: number): Promise<void>;
}

/** What stands on a story beside its text. All methods write, and are safe to repeat. */
export interface StoryMarks {
  /** Puts the label on the story; every other one stays. */
  addLabel(story: Story, label: string): Promise<void>;
  /** Takes it off, whatever its case; one that is not there is fine. */
  removeLabel(story: Story, label: string): Promise<void>;
  /** Shows one address beside the story: a later one with the same key takes its place. Does nothing without `abilities.links`. */
  link(story: Story, link: StoryLink): Promise<void>;
  /** Takes the address of that key off again; one that is not there is fine. Does nothing without `abilities.links`. */
  unlink(story: Story, key: string): Promise<void>;
}

/** An address that stands beside a story. */
export interface StoryLink {
  /** What no other address of ours has, at most 200 characters, such as `greenroom:70107786/shop/preview/feature/checkout`. */
  readonly key: string;
  /** Where it leads: https, or http for an environment without a certificate. */
  readonly url: string;
  /** One line for people. */
  readonly title: string;
}

/** What shows where stories are beside the tracker's own states. */
export interface StoryBoards {
  /**
   * Writes: shows on the team's boards that the story has that state, where its card is there and shows an earlier one. A card that a person
   * moved since then stays, and so does one whose status nobody knows. Safe to repeat. Absent where no board is named.
   * @param state what the tracker itself says by now; people judge by that, and by no board.
   * @returns what people are to hear; [] where each board is as it should be. What a board refuses is told and not thrown.
   */
  showState?(story: Story, state: StoryState): Promise<readonly BoardNews[]>;
  /**
   * Only reads: which board does not show the state that the story has, though `showState` would write it, as a clause; undefined where
   * none is known. A card without a status is left to events. A board that cannot be read is none: `showState` says why. Absent where no board is named.
   */
  whyCardBehind?(story: Story): Promise<string | undefined>;
}

/** What became of a card. */
export interface BoardNews {
  /** `moved` for one that was written; `trouble` where a board is not as it should be, and cannot be made so. */
  readonly is: 'moved' | 'trouble';
  /** For people. */
  readonly sentence: string;
}

export interface StoryComments {
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
   * What a person wrote on the story since then: the newest comment of theirs that is none of ours, as plain text or Markdown, however long.
   * '' where they wrote none; undefined where the tracker does not tell, as without `abilities.words`, or where it shows only a part of the
   * comments. Only reads, as `findComment` does.
   */
  wordsOf(story: Story, asked: WordsAsked): Promise<string | undefined>;
}

/** All methods only read. */
export interface TrackerPeople {
  /**
   * A member of the story's project by the tracker's own id; undefined when they are none. The members of a project are asked for once
   * a run; when that fails, every later call fails in the same way.
   */
  person(story: Story, id: string): Promise<Person | undefined>;
  /** The id of the user whom the token belongs to; undefined where the tracker does not say. Asked once a run. */
  ownId(): Promise<string | undefined>;
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
  /**
   * The tracker's token made it, for what a person said in a comment on the pull request: then `by` is their login on the code host. It
   * says how the comment stands. Absent for what the tracker itself tells.
   */
  readonly spoken?: SpokenStanding;
}

/** One of a story's moves. */
export interface PastMove {
  /** The state that it led to. */
  readonly to: StoryState;
  /** ISO 8601, of the tracker's clock; undefined where it does not tell. */
  readonly at: string | undefined;
  /** The tracker's own id of a person; absent where it names none, such as for a rule of the team's. */
  readonly by?: string | undefined;
}

/** A comment on a story. */
export interface StoryComment {
  /** The tracker's own id. */
  readonly id: string;
  /** Plain text or Markdown, as it was handed in, whatever the tracker keeps it as; '' where it has none. */
  readonly text: string;
}

/** A story as the tracker has it at one instant. */
export interface Story {
  /** The tracker's id as people write it: `123456789`, `SHOP-12`, `12` for an issue of GitHub's. */
  readonly id: string;
  /** Id of its project, as the tracker's calls take it; that of its team or repository where it has no projects. */
  readonly project: string;
  /** One line, in the team's words. */
  readonly title: string;
  /** Its page in the tracker. */
  readonly url: string;
  /** `feature` also for a type that is not known here. */
  readonly type: 'feature' | 'bug' | 'chore' | 'release';
  /** Where it stands. */
  readonly state: StoryState;
  /** The tracker's own name of a status that stands for no state of ours but by its kind; absent where it is known. */
  readonly unknownStatus?: string | undefined;
  /** True where its last move was cut short, so that the tracker shows another state beside this one; absent means false. */
  readonly halfMoved?: boolean | undefined;
  /** True where it has an estimate, zero points too; always without `abilities.estimates`. */
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

/**
 * What the team calls the states in its tracker; absent ones have the adapter's own name or rule. Names are compared without case.
 */
export type StatusNames = Readonly<Partial<Record<StoryState, string>>>;
