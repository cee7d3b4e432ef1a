import { say, type Verdict } from '../verdict/verdict.ts';
import type { OpenHead } from './pull-request.ts';

/**
 * What stands in the place of a branch for the environment of a fork's pull request. Git lets no branch have a colon in its name
 * (git-check-ref-format(1)), so no branch of this repository is called so, whatever a fork calls its own.
 */
export function forkBranch(pullRequest: number): string {
  return `fork:${pullRequest}`;
}

/** The pull request of such a name; undefined for a branch of this repository. */
export function pullOfForkBranch(branch: string): number | undefined {
  const digits = /^fork:([1-9]\d{0,14})$/.exec(branch)?.[1];
  return digits === undefined ? undefined : Number(digits);
}

/** True where a pull request comes from another repository, or from one that is gone. */
export function isFromFork(pull: Pick<OpenHead, 'headRepositoryId'>, repositoryId: number): boolean {
  return pull.headRepositoryId !== repositoryId;
}

/** The branch whose environment a pull request has: its own, and for a fork what stands in its place. */
export function environmentBranch(
  pull: Pick<OpenHead, 'number' | 'headBranch' | 'headRepositoryId'>,
  repositoryId: number,
): string {
  return isFromFork(pull, repositoryId) ? forkBranch(pull.number) : pull.headBranch;
}

/** Why a pull request from a fork gets no environment. */
export function forkVerdict(pullRequest: number): Verdict<'skipped'> {
  return say(
    'fork',
    `Pull request #${pullRequest} comes from a fork, which gets no credentials and so no environment; a maintainer can name its commit in the comment '/stage up COMMIT', or push its commits to a branch of this repository.`,
  );
}

/** Why what a run for a fork made is not deployed, also into the environment of one of our own branches. */
export function buildOfFork(): Verdict<'skipped'> {
  return say(
    'fork',
    'What this run would deploy was built for a fork, so it is deployed nowhere; a maintainer can push the commits of the fork to a branch of this repository.',
  );
}

/**
 * The events of a pull request whose run has, where it comes from a fork, no variables, no secrets and no role (docs.github.com,
 * "Events that trigger workflows"). `pull_request_target` is none of them.
 */
const WITHOUT_RIGHTS = ['pull_request', 'pull_request_review', 'pull_request_review_comment'];

/** That verdict where the event alone says so, before anything else is known; a fork that was deleted is one as well. */
export function forkByEvent(name: string, payload: unknown): Verdict | undefined {
  if (!WITHOUT_RIGHTS.includes(name)) return undefined;
  const { number, head, base } = (memberOf(payload, 'pull_request') ?? {}) as Readonly<
    Record<string, unknown>
  >;
  const home = memberOf(memberOf(base, 'repo'), 'id');
  if (typeof number !== 'number' || typeof home !== 'number') return undefined;
  return memberOf(memberOf(head, 'repo'), 'id') === home ? undefined : forkVerdict(number);
}

function memberOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null
    ? (value as Readonly<Record<string, unknown>>)[name]
    : undefined;
}
