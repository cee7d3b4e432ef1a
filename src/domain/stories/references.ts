import { areReferencesCut, pivotalReferences, type ReferenceSources } from './story-references.ts';

/** How people name the stories of a tracker in branches and texts. */
export type ReferenceRule = {
  /** Those that speak Pivotal's protocol: numbers. */
  readonly family: 'pivotal';
  /** Of the tracker's own pages and API, as an address of a story has it; undefined for Pivotal's alone. */
  readonly host: string | undefined;
};

/** What a pull request names. */
export interface NamedStories {
  /** Ids as the tracker's port takes them, in order, each once; the first twenty. */
  readonly ids: readonly string[];
  /** There are more. */
  readonly isCut: boolean;
}

/** The stories that a pull request itself names. */
export function namedStories(rule: ReferenceRule, sources: ReferenceSources): NamedStories {
  return { ids: pivotalReferences(sources, rule.host), isCut: areReferencesCut(sources, rule.host) };
}
