import { isFromFork } from '../../domain/environment/fork.ts';
import { keptUntil } from '../../domain/environment/kept-until.ts';
import { hasLabel } from '../../domain/environment/labels.ts';
import type { BranchLife, PullRequestFacts } from '../../domain/environment/pull-request.ts';
import { KEEP_LABEL } from '../../domain/environment/wanted.ts';
import { isUnknown, type ListedPull, type Serves, type Unknown } from '../../domain/where/listing.ts';
import type { LookAround } from './look-around.ts';
import type { WhereDeps, WhereRequest } from './where-request.ts';

/** What a branch is worked on for. */
export type BranchLook = Pick<Serves, 'branchExists' | 'pullRequest' | 'owner'> & {
  /** Its pull request is labelled so that its environment stays. */
  readonly isKept: boolean;
  /** The same until then; absent where it is not, and where it is closed. */
  readonly keptUntil?: Date | undefined;
};

type Host = Pick<WhereDeps, 'codeHost'>;

/** What GitHub has of the branches. */
interface Pulls {
  readonly open: readonly PullRequestFacts[] | Unknown;
  /** Open ones of forks, whose branches are nobody's of the repository; [] where nobody knows. */
  readonly ofForks: readonly PullRequestFacts[];
  /** Of the branches without an open pull request. */
  readonly lives: ReadonlyMap<string, BranchLife> | Unknown;
  readonly closed: readonly PullRequestFacts[] | Unknown;
}

/** More branches are not asked about, at one request for each fifty. */
const MOST_BRANCHES = 1_000;

/**
 * Facts of each branch by its name. The list of open pull requests tells most of them; the others are asked about together, and one page
 * of what was closed lately tells whose they were.
 * @param since when the oldest environment was made.
 */
export async function readPulls(
  look: LookAround,
  { codeHost }: Host,
  { repository, site }: Pick<WhereRequest, 'repository' | 'site'>,
  { branches, since }: { readonly branches: readonly string[]; readonly since: Date },
): Promise<(branch: string) => BranchLook> {
  if (branches.length === 0) return () => NOBODY;
  const open = await look.read('the open pull requests', () => codeHost.openPullRequests());
  const own = isUnknown(open) ? open : open.filter((pull) => !isFromFork(pull, repository.id));
  const known = new Set([
    repository.defaultBranch,
    ...(isUnknown(own) ? [] : own.map((pull) => pull.headBranch)),
  ]);
  const left = branches.filter((branch) => !known.has(branch)).slice(0, MOST_BRANCHES);
  const lives =
    left.length === 0
      ? new Map<string, BranchLife>()
      : await look.read('the branches', () => codeHost.branchLives(left));
  const hasClosed = !isUnknown(lives) && [...lives.values()].some((life) => life.latest?.state === 'closed');
  const closed = hasClosed
    ? await look.read('the pull requests that were closed lately', () =>
        codeHost.pullRequestsClosedSince(since),
      )
    : [];
  const ofForks = isUnknown(open) ? [] : open.filter((pull) => isFromFork(pull, repository.id));
  const pulls = { open: own, ofForks, lives, closed };
  return (branch) => factsOf(pulls, branch, { repository, site });
}

const NOBODY: BranchLook = { branchExists: true, pullRequest: null, owner: null, isKept: false };

function factsOf(
  { open, ofForks, lives, closed }: Pulls,
  branch: string,
  { repository, site }: Pick<WhereRequest, 'repository' | 'site'>,
): BranchLook {
  const found = isUnknown(open) ? undefined : open.find((pull) => pull.headBranch === branch);
  if (found) return factsOfPull(found);
  // What is merged from there into others is nobody's wish for an environment.
  if (branch === repository.defaultBranch) return NOBODY;
  if (isUnknown(lives)) return allUnknown(lives);
  const life = lives.get(branch);
  if (life === undefined)
    return allUnknown({ unknown: 'There are more branches than are asked about in one look.' });
  const latest = life.open[0] ?? life.latest;
  const branchExists = life.head !== undefined;
  if (latest === undefined) return { ...NOBODY, branchExists };
  const whole = [...ofForks, ...(isUnknown(closed) ? [] : closed)].find(
    ({ number }) => number === latest.number,
  );
  if (whole) return { ...factsOfPull(whole), branchExists };
  const unread: Unknown = { unknown: `Pull request #${latest.number} is not among those that were read.` };
  return {
    branchExists,
    pullRequest: {
      number: latest.number,
      state: stateOf(latest),
      url: `${site}/pull/${latest.number}`,
      title: unread,
    },
    owner: unread,
    isKept: hasLabel(latest.labels, KEEP_LABEL),
  };
}

function factsOfPull(pull: PullRequestFacts): BranchLook {
  return {
    branchExists: true,
    pullRequest: { number: pull.number, state: stateOf(pull), url: pull.text.url, title: pull.text.title },
    owner: pull.review.author,
    isKept: hasLabel(pull.labels, KEEP_LABEL),
    keptUntil: pull.state === 'open' ? keptUntil(pull.labels)?.end : undefined,
  };
}

function stateOf({ state, merged }: Pick<PullRequestFacts, 'state' | 'merged'>): ListedPull['state'] {
  return state === 'open' ? 'open' : merged ? 'merged' : 'closed';
}

function allUnknown(unknown: Unknown): BranchLook {
  return { branchExists: unknown, pullRequest: unknown, owner: unknown, isKept: false };
}
