import type { RehearsalWorld } from '../../world/rehearsal-world.ts';

/** What people do with a story, besides what Greenroom does. */
export type StoryDeed = 'accept' | 'reject' | 'restart';

/** A story in its tracker, as people see it. */
export interface SeenStory {
  /** As the tracker calls it. */
  readonly state: string;
  /** Of Greenroom, oldest first, without markup. */
  readonly comments: readonly string[];
}

/** How a pull request names a story: by its branch, or by its text. */
export interface NamedInPull {
  readonly branch: string;
  readonly body?: string;
}

/** What a tracker calls the states that a story goes through. */
export interface StateWords {
  readonly started: string;
  readonly finished: string;
  readonly delivered: string;
  readonly accepted: string;
  readonly rejected: string;
}

/** A move that the tracker does not have, asked for by another pull request. */
export interface ForbiddenMove {
  readonly headline: string;
  readonly pull: NamedInPull;
  /** Where the story is then. */
  readonly state: string;
  /** Parts of what the run says of it. */
  readonly says: readonly string[];
  readonly conclusion: 'success' | 'failure';
  readonly see: (world: RehearsalWorld) => SeenStory;
}

/** A tracker as a scenario needs it. Its texts are written by hand, so that the world cannot agree with the suite by construction. */
export interface StoryTracker {
  /** As the name of the scenario has it. */
  readonly name: string;
  /** For people. */
  readonly title: string;
  /** Text of the repository's settings; it has none when absent. */
  readonly settings?: string;
  /** Puts people, a project and stories there, and says how they are reached. */
  readonly furnish: (world: RehearsalWorld) => TrackerAccess;
  readonly pull: (world: RehearsalWorld) => NamedInPull;
  /** Name of the environment of that branch. */
  readonly environment: string;
  readonly words: StateWords;
  /** How many comments the story gets; `unsure` where the tracker may not let one be written or edited. */
  readonly comments: 'one' | 'unsure' | 'none';
  readonly see: (world: RehearsalWorld) => SeenStory;
  readonly deed: (world: RehearsalWorld, deed: StoryDeed) => void;
  /** Mr. C comments on it. */
  readonly say: (world: RehearsalWorld, text: string) => void;
  /** How the acceptance ends, and steps of this tracker alone. */
  readonly special: StorySpecials;
}

/** What one tracker has and others have not. */
export interface StorySpecials {
  /** It does not tell who accepted a story: nothing is merged, and nobody rejects. */
  readonly tellsNoPerson?: boolean;
  /** The stories are issues of the repository, which commits can close. */
  readonly isCodeHost?: boolean;
  readonly forbidden?: ForbiddenMove;
}

/** Variables and secrets of the repository. */
export interface TrackerAccess {
  readonly vars: Readonly<Record<string, string>>;
  readonly token?: string;
}

/** Without what markup adds: escapes, links around addresses, and gaps that nobody sees. */
export function withoutMarkup(text: string): string {
  return text
    .replaceAll(/\[([^\]\n]*)\]\([^)\n]*\)/g, '$1')
    .replaceAll(/\[(https?:[^\]\n]*)\]/g, '$1')
    .replaceAll(/[\\<>\u200b]/g, '');
}

/** Comments of Greenroom alone: each begins in the same way. */
export function ofGreenroom(comments: readonly string[]): readonly string[] {
  return comments.filter((text) => text.startsWith('[greenroom:'));
}

/** The one of that name. @throws Error where there is none */
export function theOne<T>(all: readonly T[], isIt: (each: T) => boolean): T {
  const found = all.find(isIt);
  if (found === undefined) throw new Error('The story is not there.');
  return found;
}
