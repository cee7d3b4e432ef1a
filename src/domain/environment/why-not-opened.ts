import { matchesGlob } from '../input/globs.ts';
import { type LongLivedBranches, whyLongLived } from './branch-stays.ts';
import type { PullRequestFacts } from './pull-request.ts';

/** Stands among globs of branches for every branch whose name names a story. */
export const STORY_BRANCHES = 'story';

/** What is known of a branch by its name alone. */
export interface NamedBranch {
  /** Without `refs/heads/`. */
  readonly name: string;
  /** The name names a story, by the rule of the tracker. */
  readonly namesStory: boolean;
}

/**
 * Branches that GitHub itself makes, whose pull requests it opens or needs none. Sources: "gh-readonly-queue" in docs.github.com, "Managing
 * a merge queue"; Dependabot's default separator in "Dependabot options reference"; Copilot's in "About GitHub Copilot coding agent". That
 * of code scanning's fixes is written down nowhere, and is what repositories show.
 */
const OF_GITHUB: readonly { readonly pattern: RegExp; readonly maker: string }[] = [
  { pattern: /^gh-readonly-queue\//, maker: "GitHub's merge queue" },
  { pattern: /^dependabot\//, maker: 'Dependabot' },
  { pattern: /^copilot\//, maker: "GitHub's coding agent" },
  { pattern: /^alert-autofix-\d+(?:\.\d+)?$/, maker: "GitHub's code scanning" },
];

/** Which part of GitHub made a branch, by its name; undefined for one of the team's. Whatever globs say, such a one is not opened. */
export function makerOfBranch(name: string): string | undefined {
  return OF_GITHUB.find(({ pattern }) => pattern.test(name))?.maker;
}

/** Whether the team asks for a pull request of the branch: by a glob, or only because its name names a story. */
export function askedToOpen(
  { name, namesStory }: NamedBranch,
  branches: readonly string[],
): 'glob' | 'story' | undefined {
  const globs = branches.filter((each) => each !== STORY_BRANCHES);
  if (globs.some((glob) => matchesGlob(name, glob, 'name'))) return 'glob';
  return namesStory && branches.includes(STORY_BRANCHES) ? 'story' : undefined;
}

/** What GitHub says of a branch that is asked for. */
export interface BranchToOpen {
  /** Without `refs/heads/`. */
  readonly name: string;
  /** Full SHA. */
  readonly head: string;
  /** A rule of GitHub's singles it out. */
  readonly isProtected: boolean;
  /** The branch that it would be merged into. */
  readonly base: string;
  /** Commits that the base does not have; undefined where they have no history in common. */
  readonly ahead: number | undefined;
  /** Pull requests from it that are closed or merged. */
  readonly ended: readonly Pick<PullRequestFacts, 'number' | 'headCommit' | 'merged'>[];
}

/** Why a branch gets no pull request, as a clause; undefined for one that gets one. */
export function whyNotOpened(branch: BranchToOpen, longLived: LongLivedBranches): string | undefined {
  const { name, head, base, ahead } = branch;
  if (name === base) return 'it is the branch that it would be merged into';
  const stays = whyLongLived(branch, longLived);
  if (stays !== undefined) return stays;
  const over = branch.ended.find(({ headCommit }) => headCommit === head);
  if (over !== undefined)
    return `pull request #${over.number} was ${over.merged ? 'merged' : 'closed'} at this commit`;
  if (ahead === undefined) return `it has no history in common with '${base}'`;
  return ahead === 0 ? `it has nothing that '${base}' does not have` : undefined;
}
