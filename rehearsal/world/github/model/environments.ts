import picomatch from 'picomatch';
import type { AllowedRefs, DeploymentEnvironment, EnvironmentGate, WorkflowRun } from './action-records.ts';
import { type GitHubState, timestamp } from './model.ts';
import { idOfName } from './people.ts';

/** The environment of that name, in whatever case; undefined when there is none. */
export function environmentNamed(state: GitHubState, name: string): DeploymentEnvironment | undefined {
  return state.delivery.environments.get(name.toLowerCase());
}

/**
 * The environment of that name; one that is not there yet is made, and protects nothing (docs.github.com, "Managing
 * environments for deployment").
 */
export function environmentOf(state: GitHubState, name: string): DeploymentEnvironment {
  const known = environmentNamed(state, name);
  if (known) return known;
  const at = timestamp(state);
  const made: DeploymentEnvironment = {
    id: idOfName(name.toLowerCase()),
    name,
    reviewers: [],
    preventSelfReview: false,
    refs: undefined,
    values: { secrets: {}, vars: {} },
    createdAt: at,
    updatedAt: at,
  };
  state.delivery.environments.set(name.toLowerCase(), made);
  return made;
}

/**
 * Why a ref may not deploy there, in GitHub's words; undefined when it may. A rule is matched against GITHUB_REF, a branch's or
 * tag's by its name (docs.github.com, "Deployments and environments"; the words: github.com/actions/deploy-pages, issue 151, and
 * github.com/actions/action-versions, issue 119).
 */
export function refusalOfRef({ name, refs }: DeploymentEnvironment, ref: string): string | undefined {
  const tag = ref.startsWith('refs/tags/');
  const short = ref.replace(/^refs\/(heads|tags)\//, '');
  if (refs === undefined || allows(tag ? refs.tags : refs.branches, short)) return undefined;
  const kind = tag ? 'Tag' : 'Branch';
  return `${kind} "${short}" is not allowed to deploy to ${name} due to environment protection rules.`;
}

/** As Ruby's `File.fnmatch` reads them, to which GitHub's page points. */
function allows(patterns: AllowedRefs['branches'], name: string): boolean {
  return patterns.some((pattern) =>
    picomatch.isMatch(name, pattern, { dot: true, nobrace: true, noextglob: true }),
  );
}

/** The gates at which jobs of a run wait for a reviewer. */
export function waitingGates(state: GitHubState, runId: number): readonly EnvironmentGate[] {
  return state.delivery.gates.filter((gate) => gate.runId === runId && gate.verdict === undefined);
}

/** Whether somebody may let jobs of a run into an environment, or refuse them. */
export function mayReview(environment: DeploymentEnvironment, run: WorkflowRun, login: string): boolean {
  return environment.reviewers.includes(login) && !(environment.preventSelfReview && run.actor === login);
}
