import { touchesPaths } from '../environment/paths.ts';
import type { Subject } from '../environment/subject.ts';
import { cutText } from '../input/cut-text.ts';
import { say, type Verdict } from '../verdict/verdict.ts';

/** Whose changes are looked at: the subject's parts that say so. */
type Changed = Pick<Subject, 'repository' | 'branch' | 'pullRequest'>;

/** Whose changed files to ask the code host for. */
export type ChangesAsked =
  | { readonly pullRequest: number }
  | {
      /** The branch to compare with. */
      readonly base: string;
      /** 40 hex digits. */
      readonly commit: string;
    };

/**
 * How to find out what was changed; undefined where nobody needs to know. A branch without a pull request is compared with the
 * default branch, which itself has nothing to be compared with.
 * @param paths globs of files; empty when any change will do.
 */
export function comparisonFor(
  { repository, branch, pullRequest }: Changed,
  commit: string,
  paths: readonly string[],
): ChangesAsked | undefined {
  if (paths.length === 0) return undefined;
  if (pullRequest) return { pullRequest: pullRequest.number };
  return branch === repository.defaultBranch ? undefined : { base: repository.defaultBranch, commit };
}

/**
 * Says no when nothing that was changed lies under `paths`.
 * @param files paths from the repository's root; undefined when there are more than the code host tells, which counts as a touch.
 */
export function checkPaths(
  { branch, pullRequest }: Pick<Changed, 'branch' | 'pullRequest'>,
  files: readonly string[] | undefined,
  paths: readonly string[],
): Verdict<'skipped'> | undefined {
  if (files === undefined || touchesPaths(files, paths)) return undefined;
  const who = pullRequest ? `Pull request #${pullRequest.number}` : `Branch '${branch.slice(0, 80)}'`;
  return say(
    'paths_untouched',
    `${who} changes nothing under 'paths' (${cutText(paths.join(', '), 200)}), so it gets no environment.`,
  );
}
