import type { StoryState } from '../domain/stories/decide-story.ts';

export type { StoryState };

/** The tracker that holds the team's stories. States are ours; each adapter translates. */
export interface Tracker {
  readonly name: string;
  /** The story, or undefined when the tracker says there is none of that id. @throws AdapterError on 401 and 403. */
  story(id: string): Promise<Story | undefined>;
  /** Moves the story; whoever calls has checked that it moves forward. */
  move(
    story: Story,
    state: StoryState,
  ): Promise<'moved' | { readonly refused: string; readonly unestimated: boolean }>;
  estimate(story: Story, points: number): Promise<void>;
  /** This token's own comment on the story that carries the marker. */
  findComment(
    story: Story,
    marker: string,
  ): Promise<{ readonly id: string; readonly text: string } | undefined>;
  createComment(story: Story, text: string): Promise<void>;
  updateComment(story: Story, id: string, text: string): Promise<void>;
  /** Name (and, where the tracker tells, e-mail) of a person by the tracker's own id. */
  person(story: Story, id: string): Promise<Person | undefined>;
  /** The id of whoever last put the story into its state, where the tracker tells. */
  lastMovedBy(story: Story): Promise<string | undefined>;
}

export interface Story {
  readonly id: string;
  readonly project: string;
  readonly title: string;
  readonly url: string;
  readonly type: 'feature' | 'bug' | 'chore' | 'release';
  readonly state: StoryState;
  readonly estimated: boolean;
  readonly labels: readonly string[];
  readonly ownerIds: readonly string[];
  readonly requesterId: string | undefined;
}

export interface Person {
  readonly id: string;
  readonly name: string;
  readonly email: string | undefined;
}
