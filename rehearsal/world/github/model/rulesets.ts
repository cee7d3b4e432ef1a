import picomatch from 'picomatch';
import type { GitHubState } from './model.ts';
import type { ClassicRule, Ruleset } from './records.ts';

/** What a change meets that no pull request brings (satisfactory-factories/application#67). */
export const NOT_BY_PULL_REQUEST =
  'Repository rule violations found\n\nChanges must be made through a pull request.';

/** What many an organization asks for on every branch of its repositories, in one world of four. */
export function seededRulesets(seed: number): Ruleset[] {
  if (seed % 4 !== 3) return [];
  const rules: Ruleset['rules'] = ['required_signatures', 'non_fast_forward'];
  return [{ id: 41_000_001, name: 'policy', enforcement: 'active', branches: ['~ALL'], rules }];
}

/** The active rulesets that reach a branch of that name, oldest first; it need not exist (docs.github.com/rest/repos/rules). */
export function rulesetsOver(state: GitHubState, branch: string): readonly Ruleset[] {
  return state.access.rulesets.filter(
    ({ enforcement, branches }) =>
      enforcement === 'active' && branches.some((pattern) => reaches(state, pattern, branch)),
  );
}

/** Whether a rule of any active ruleset binds a branch of that name. */
export function hasRule(state: GitHubState, branch: string, rule: Ruleset['rules'][number]): boolean {
  return rulesetsOver(state, branch).some(({ rules }) => rules.includes(rule));
}

/**
 * The rule of branch protection that counts for a branch: the one of its very name, else the oldest that matches
 * (docs.github.com, "Managing a branch protection rule").
 */
export function classicRuleOver({ access }: GitHubState, branch: string): ClassicRule | undefined {
  const { classicRules } = access;
  return (
    classicRules.get(branch) ?? [...classicRules.values()].find(({ pattern }) => matches(pattern, branch))
  );
}

/** Whether changes get into the branch through its merge queue alone, by a ruleset or by protection (docs.github.com, "Managing a merge queue"). */
export function hasQueue(state: GitHubState, branch: string): boolean {
  return hasRule(state, branch, 'merge_queue') || classicRuleOver(state, branch)?.queue === true;
}

/** Why nobody may delete the branch, in GitHub's words; undefined where one may. Those of a ruleset: WordPress/WordPress-Coding-Standards#2751. */
export function whyBranchStands(state: GitHubState, branch: string): string | undefined {
  if (branch === state.repository.defaultBranch) return 'Cannot delete the default branch';
  const staysByRule =
    hasRule(state, branch, 'deletion') || classicRuleOver(state, branch)?.allowsDeletions === false;
  return staysByRule ? 'Repository rule violations found\n\nCannot delete this branch' : undefined;
}

/** By fnmatch (docs.github.com, "Creating rulesets for a repository", using fnmatch syntax). */
function reaches(state: GitHubState, pattern: string, branch: string): boolean {
  if (pattern === '~ALL') return true;
  if (pattern === '~DEFAULT_BRANCH') return branch === state.repository.defaultBranch;
  const name = pattern.replace(/^refs\/heads\//, '');
  return matches(name, branch);
}

function matches(pattern: string, branch: string): boolean {
  return picomatch.isMatch(branch, pattern, { dot: true, nobrace: true, noextglob: true });
}
