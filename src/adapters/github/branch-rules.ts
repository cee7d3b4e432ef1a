import type { GitHubClient } from './client.ts';

/** Rules by which nobody pushes to a branch, so no work is begun there: whatever else they cover, it lives long. */
const NO_PUSHES: readonly string[] = [
  'merge_queue',
  'pull_request',
  'required_deployments',
  'required_status_checks',
  'update',
];

/**
 * Rules that say of a branch how work gets into it, or that it stays. The others, such as signed commits or names, say how people work
 * anywhere (docs.github.com/rest/repos/rules, "Get rules for a branch", `type`).
 */
const GUARDS: readonly string[] = [...NO_PUSHES, 'deletion', 'non_fast_forward', 'required_linear_history'];

interface Rule {
  readonly type: string;
  readonly ruleset: number | undefined;
}

/**
 * Whether GitHub's rules single a branch out, which `protected` alone does not say: it is true for each branch that any ruleset reaches,
 * whatever that asks for (crs-k/stale-branches#1061, grafana/shared-workflows#2136, hub4j/github-api#2062).
 * @param beside a branch of which it is known that its work goes on to another one: what covers it too says nothing. A name of the same
 * depth that nobody uses when absent, since a ruleset is told of for names that are not there as well.
 */
export async function isSingledOut(
  client: GitHubClient,
  branch: string,
  beside: string | undefined,
): Promise<boolean> {
  const [own, others, { patterns, isAdministrator }] = await Promise.all([
    readRules(client, branch),
    readRules(client, beside ?? branch.replace(/[^/]+/g, 'any-other')),
    readPatterns(client, [branch, beside ?? branch]),
  ]);
  if (beside === undefined && own.some(({ type }) => NO_PUSHES.includes(type))) return true;
  const shared = new Set(others.map(({ ruleset }) => ruleset));
  if (own.some(({ type, ruleset }) => GUARDS.includes(type) && !shared.has(ruleset))) return true;
  const [named, besides] = patterns;
  if (named !== undefined) return /[^*?/]/.test(named) && (beside === undefined || named !== besides);
  // A branch goes only where somebody has told that no rule of protection is its own.
  if (beside === undefined && isAdministrator && own.length > 0) return true;
  // Nobody tells what protects it; where that covers every branch, it singles out none.
  return own.length === 0 && (await hasFreeBranch(client));
}

/** Rules by which something has to run for a commit before it gets in. */
const CHECKS: readonly string[] = ['required_deployments', 'required_status_checks', 'workflows'];

/** Whether a ruleset lets nothing into a branch before checks have passed. */
export async function asksForChecks(client: GitHubClient, branch: string): Promise<boolean> {
  return (await readRules(client, branch)).some(({ type }) => CHECKS.includes(type));
}

/** Whether a ruleset keeps a branch from being replaced (docs.github.com, "Available rules for rulesets", block force pushes). */
export async function refusesForcePushes(client: GitHubClient, branch: string): Promise<boolean> {
  return (await readRules(client, branch)).some(({ type }) => type === 'non_fast_forward');
}

/** [] also on a server that has no rulesets. */
async function readRules(client: GitHubClient, branch: string): Promise<readonly Rule[]> {
  const rules = await client.askForOne(
    `read the rules for branch ${branch} of ${client.repository}`,
    (octokit) => octokit.paginate(octokit.rest.repos.getBranchRules, { ...client.at, branch, per_page: 100 }),
    { onceIsEnough: true },
  );
  return (rules ?? []).map(({ type, ruleset_id: ruleset }) => ({ type, ruleset }));
}

/**
 * By branch: the pattern of the classic rule that covers it. Undefined where there is none, and for an administrator
 * (docs.github.com/graphql, "Ref", `refUpdateRule`: "viewable by non-admins"; fpicalausa/remove-stale-branches#76).
 */
async function readPatterns(
  client: GitHubClient,
  [branch, beside]: readonly [string, string],
): Promise<{
  readonly patterns: readonly [string | undefined, string | undefined];
  readonly isAdministrator: boolean;
}> {
  const variables = { ...client.at, one: `refs/heads/${branch}`, other: `refs/heads/${beside}` };
  const answer = await client.ask(
    `read the protection of branch ${branch} of ${client.repository}`,
    (octokit) => client.query<Answer>(octokit, QUERY, variables),
  );
  const { one, other, viewerCanAdminister: isAdministrator = false } = answer?.repository ?? {};
  return { patterns: [one?.refUpdateRule?.pattern, other?.refUpdateRule?.pattern], isAdministrator };
}

const QUERY = `query BranchRules($owner: String!, $repo: String!, $one: String!, $other: String!) {
  repository(owner: $owner, name: $repo) {
    viewerCanAdminister
    one: ref(qualifiedName: $one) { refUpdateRule { pattern } }
    other: ref(qualifiedName: $other) { refUpdateRule { pattern } }
  }
}`;

interface RefNode {
  readonly refUpdateRule?: { readonly pattern?: string } | null;
}

interface RepositoryNode {
  readonly one?: RefNode | null;
  readonly other?: RefNode | null;
  readonly viewerCanAdminister?: boolean;
}

type Answer = { readonly repository?: RepositoryNode | null } | null | undefined;

async function hasFreeBranch(client: GitHubClient): Promise<boolean> {
  return client.ask(`look for an unprotected branch of ${client.repository}`, async (octokit) => {
    const request = { ...client.at, protected: false, per_page: 1 };
    return (await octokit.rest.repos.listBranches(request)).data.length > 0;
  });
}
