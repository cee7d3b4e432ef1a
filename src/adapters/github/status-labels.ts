import { hasLabel } from '../../domain/environment/labels.ts';
import { STORY_STATES } from '../../domain/stories/story-state.ts';
import { UserError } from '../../domain/verdict/errors.ts';
import type { StatusNames, StoryState } from '../../ports/tracker.ts';

/** A label that stands for a state. */
export interface StatusLabel {
  readonly state: StoryState;
  readonly name: string;
}

/** The labels that stand for states, at most one for each. */
export interface StatusLabels {
  /** The one of a state; undefined where it has none. */
  of(state: StoryState): StatusLabel | undefined;
  /** Those among names of labels, in any case. */
  among(labels: readonly string[]): readonly StatusLabel[];
  has(label: string): boolean;
  /** In the order in which a story moves. */
  readonly all: readonly StatusLabel[];
}

/** An issue without a label is unstarted, so the first two states have one only where the team names it. */
const DEFAULTS: StatusNames = {
  started: 'story: started',
  finished: 'story: finished',
  delivered: 'story: delivered',
  accepted: 'story: accepted',
  rejected: 'story: rejected',
};

/**
 * True for a name that would not be one at the end of an address: nothing, or dots, which lead to the list of all labels (RFC 3986,
 * "Remove Dot Segments").
 */
export function hasNoAddress(label: string): boolean {
  return /^\s*\.{0,2}\s*$/.test(label);
}

/** @throws UserError `invalid_input` for a name that is empty, or that two states have. */
export function statusLabels(names: StatusNames = {}): StatusLabels {
  const all = STORY_STATES.flatMap((state): readonly StatusLabel[] => {
    const name = names[state] ?? DEFAULTS[state];
    return name === undefined ? [] : [{ state, name }];
  });
  for (const { state, name } of all) {
    const twin = all.find((other) => other.state !== state && hasLabel([other.name], name));
    if (hasNoAddress(name))
      throw new UserError(
        'invalid_input',
        `The state ${state} has a label without a letter; name one, or leave it out.`,
      );
    if (twin !== undefined)
      throw new UserError(
        'invalid_input',
        `The states ${state} and ${twin.state} have the same label '${name}'; give each its own.`,
      );
  }
  return {
    of: (state) => all.find((each) => each.state === state),
    among: (labels) => all.filter(({ name }) => hasLabel(labels, name)),
    has: (label) => all.some(({ name }) => hasLabel([label], name)),
    all,
  };
}

/**
 * The state of an issue. What a person has judged counts before all others, and a rejection before an acceptance, since an acceptance
 * merges; else the furthest label does.
 * @param isClosedByHand somebody closed it as completed; that accepts it, unless it is rejected.
 */
export function stateByLabels(labels: readonly StatusLabel[], isClosedByHand: boolean): StoryState {
  const furthest = labels.toSorted((a, b) => placeOf(a) - placeOf(b)).at(-1);
  if (furthest?.state === 'rejected' || !isClosedByHand) return furthest?.state ?? 'unstarted';
  return 'accepted';
}

function placeOf({ state }: StatusLabel): number {
  return STORY_STATES.indexOf(state);
}
