import { TAGS } from '../environment/naming.ts';
import type { Stack } from '../stack/stack.ts';
import { isUnderReview } from '../stack/stack-state.ts';
import { PROTECT_TAGS } from './protection.ts';

type Texts = Readonly<Record<string, string>>;

/** What a change set would give its stack. */
export interface StackInputs {
  /** By their keys. */
  readonly tags: Texts;
  /** By their names. */
  readonly parameters: Texts;
}

/** They say whose an environment is. */
const OWNER = [TAGS.project, TAGS.repositoryId, TAGS.environment, TAGS.branch];

/**
 * What is true of a stack whichever of its change sets comes to be executed: what all of them say. Change sets of different owners
 * prove nothing, and a tag that protects counts wherever it stands.
 */
export function stackInputsUnderReview(sets: readonly StackInputs[]): StackInputs {
  const [first] = sets;
  const agree = sets.every(({ tags }) => OWNER.every((key) => tags[key] === first?.tags[key]));
  if (first === undefined || !agree) return { tags: {}, parameters: {} };
  const protects = sets.flatMap(({ tags }) =>
    Object.entries(tags).filter(
      ([key, value]) => PROTECT_TAGS.includes(key) && value.toLowerCase() === 'true',
    ),
  );
  return {
    tags: { ...shared(sets.map((set) => set.tags)), ...Object.fromEntries(protects) },
    parameters: shared(sets.map((set) => set.parameters)),
  };
}

function shared([first = {}, ...others]: readonly Texts[]): Texts {
  return Object.fromEntries(
    Object.entries(first).filter(([key, value]) => others.every((other) => other[key] === value)),
  );
}

/** Deleted under review: it shows no tags any more, and is as good as gone whoever made it. */
export function isDeletedUnderReview(stack: Pick<Stack, 'status' | 'tags'>): boolean {
  return stack.status === 'DELETE_IN_PROGRESS' && Object.keys(stack.tags).length === 0;
}

/** Why a stack under review is left alone, and what a person can do; undefined where its own tags tell whose it is. */
export function describeUnprovenStack(stack: Pick<Stack, 'name' | 'status' | 'tags'>): string | undefined {
  if (!isUnderReview(stack.status) || OWNER.some((key) => key in stack.tags)) return undefined;
  return `Stack ${stack.name} is only under review and its change sets, if it has any, do not agree on whose it is, so it is left alone; delete it by hand in CloudFormation when nobody needs it`;
}
