import { areGitHubReferencesCut, githubReferences, type IssuePlace } from './github-references.ts';
import { areKeysCut, type KeyRules, keyReferences } from './key-references.ts';
import { areShortcutReferencesCut, shortcutReferences } from './shortcut-references.ts';
import { areReferencesCut, pivotalReferences, type ReferenceSources } from './story-references.ts';

/** Those that speak Pivotal's protocol: numbers. */
export interface PivotalNames {
  /** Tells the rules apart. */
  readonly family: 'pivotal';
  /** Of the tracker's own pages and API, as an address of a story has it; undefined for Pivotal's alone. */
  readonly host: string | undefined;
}

/** Issues of the repository itself, as GitHub's own texts name them. */
export interface IssueNames extends IssuePlace {
  /** Tells the rules apart. */
  readonly family: 'issues';
}

/** Keys such as `SHOP-12`. */
export interface KeyNames extends KeyRules {
  /** Tells the rules apart. */
  readonly family: 'keys';
}

/** Shortcut's `sc-123`. */
export interface ShortcutNames {
  /** Tells the rules apart. */
  readonly family: 'shortcut';
}

/** How people name the stories of a tracker in branches and texts. */
export type ReferenceRule = PivotalNames | IssueNames | KeyNames | ShortcutNames;

/** What a pull request names. */
export interface NamedStories {
  /** Ids as the tracker's port takes them, in order, each once; the first twenty. */
  readonly ids: readonly string[];
  /** There are more. */
  readonly isCut: boolean;
}

/** What stands neither in a pull request's title nor in its body. */
export interface StoryMentions {
  /**
   * Messages of its own commits, oldest first: of those that its base does not hold, and of no merge. The newest 250 are looked at, which
   * is as many as GitHub lists.
   */
  readonly messages: readonly string[];
  /** Numbers of the issues of this repository that it is to close: linked on its page, or by closing words; at most twenty. */
  readonly linked: readonly string[];
  /** Our own comment that was asked for, unless others changed it; absent where none is among the oldest thirty. */
  readonly told?: string | undefined;
}

/** The stories that a pull request itself names. */
export function namedStories(rule: ReferenceRule, sources: ReferenceSources): NamedStories {
  switch (rule.family) {
    case 'pivotal':
      return { ids: pivotalReferences(sources, rule.host), isCut: areReferencesCut(sources, rule.host) };
    case 'keys':
      return { ids: keyReferences(sources, rule), isCut: areKeysCut(sources, rule) };
    case 'shortcut':
      return { ids: shortcutReferences(sources), isCut: areShortcutReferencesCut(sources) };
    case 'issues':
      return { ids: githubReferences(sources, rule), isCut: areGitHubReferencesCut(sources, rule) };
  }
}

/**
 * Those of them that can only be meant as the pull request's story: in branch or title, where a tracker has ids of its own. A number of
 * GitHub's may as well be a pull request's, and what bodies and messages name may be told in passing, as bots do in change logs.
 */
export function claimedStories(
  rule: ReferenceRule,
  { branch, title }: Pick<ReferenceSources, 'branch' | 'title'>,
): readonly string[] {
  return rule.family === 'issues' ? [] : namedStories(rule, { branch, title, body: '' }).ids;
}
