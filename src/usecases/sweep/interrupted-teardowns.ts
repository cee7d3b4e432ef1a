import { isFromFork } from '../../domain/environment/fork.ts';
import { environmentName, subjectKey, TAGS } from '../../domain/environment/naming.ts';
import { byPlace } from '../../domain/environment/place.ts';
import type { PullRequestFacts } from '../../domain/environment/pull-request.ts';
import { identityOf, type Scope } from '../../domain/environment/scope.ts';
import { branchOf } from '../../domain/ownership/ownership.ts';
import type { ReportItem } from '../../domain/report/report.ts';
import type { Stack } from '../../domain/stack/stack.ts';
import { REPEAT_NEWS_MS } from '../../domain/stack/stack-age.ts';
import { say } from '../../domain/verdict/verdict.ts';
import type { DeploymentFacts, Deployments } from '../../ports/deployments.ts';
import { environmentRecords, retire } from '../subject/deployment-record.ts';
import type { AccountDeps } from '../targets/check-account.ts';
import { placesLooked } from '../targets/places.ts';
import type { Targets } from '../targets/targets.ts';
import type { SweepDeps, SweepRequest } from './sweep-request.ts';

/**
 * Pull requests that were closed so lately that a run may have been killed before it told of their environment's end. None
 * for a run that does not work wherever the settings say: what it does not see may stand there.
 */
export async function recentlyClosed(
  { clock, codeHost }: Pick<SweepDeps, 'clock' | 'codeHost'>,
  { selection, scope, settingsPlaces }: Pick<SweepRequest, 'selection' | 'scope' | 'settingsPlaces'>,
): Promise<readonly PullRequestFacts[]> {
  if (selection !== 'orphaned' || scope.kind !== 'preview' || !settingsPlaces.areCovered) return [];
  const since = new Date(clock.now().getTime() - REPEAT_NEWS_MS);
  return codeHost.pullRequestsClosedSince(since);
}

/**
 * Finishes what a killed run left of environments whose stack is gone already: deployments that still stand open, and
 * the word to people, for which each is reported once more. Branches that `stacks` or `done` know are none of those, and
 * neither are those of which a deployment names a region that is none of `targets`.
 */
export async function finishInterruptedTeardowns(
  targets: EndingTargets,
  { scope, run }: Pick<SweepRequest, 'scope' | 'run'>,
  closed: readonly PullRequestFacts[],
  known: KnownEnvironments,
): Promise<readonly ReportItem[]> {
  const { deployments } = targets[0].deps;
  const items: ReportItem[] = [];
  for await (const { pull, name, history } of recentEndings(targets, scope, closed, known)) {
    if (!run.dryRun) await retire(deployments, history);
    items.push(goneItem(pull, name));
  }
  return items;
}

type EndingTargets = Targets<Pick<SweepDeps, 'codeHost' | 'deployments'> & AccountDeps>;

/** Environments that are there, or that this run has reported. */
interface KnownEnvironments {
  readonly stacks: readonly Stack[];
  readonly done: readonly ReportItem[];
}

/** An environment that ended with its pull request, and what the code host has recorded of it. */
export interface RecentEnding {
  readonly pull: PullRequestFacts;
  /** The environment's. */
  readonly name: string;
  readonly history: readonly DeploymentFacts[];
}

/** Those of pull requests that were closed lately, whether or not anything of them is left to do. */
export async function* recentEndings(
  targets: EndingTargets,
  scope: Scope,
  closed: readonly PullRequestFacts[],
  { stacks, done }: KnownEnvironments,
): AsyncGenerator<RecentEnding> {
  const { deps } = targets[0];
  const known = new Set([
    ...stacks.filter((stack) => isOfKind(stack, scope)).map((stack) => branchOf(stack, undefined) ?? ''),
    ...done.map((item) => item.branch ?? ''),
  ]);
  const names = new Set(stacks.map((stack) => stack.name));
  const newest = new Map<string, PullRequestFacts>();
  // A fork calls its branches as it likes, so one of the same name hides none.
  const own = closed.filter((pull) => !isFromFork(pull, scope.repository.id));
  for (const pull of own.toSorted((a, b) => a.number - b.number)) newest.set(pull.headBranch, pull);
  for (const pull of newest.values()) {
    const branch = pull.headBranch;
    const name = environmentName(identityOf(scope, branch));
    if (known.has(branch) || names.has(name)) continue;
    if ((await deps.codeHost.openPullRequests(branch)).length > 0) continue;
    const history = await deploymentsOf(deps.deployments, scope, pull);
    // Without a record there was nothing, or only of another project: there is no ending to tell of.
    if (history.length === 0) continue;
    const { here, elsewhere } = byPlace(history, await placesLooked(targets, history));
    if (elsewhere.length === 0) yield { pull, name, history: here };
  }
}

/** Another kind may serve the same branch, as production does the default branch; what names no kind may be this one's. */
function isOfKind({ tags }: Stack, { kind }: Pick<Scope, 'kind'>): boolean {
  return (tags[TAGS.environment] ?? kind) === kind;
}

async function deploymentsOf(
  deployments: Deployments,
  scope: Scope,
  { headBranch: branch, headCommit }: PullRequestFacts,
): Promise<readonly DeploymentFacts[]> {
  const key = subjectKey(identityOf(scope, branch));
  const subject = { kind: scope.kind, branch, key };
  const { ours, others } = await environmentRecords(deployments, subject, [headCommit]);
  return [...ours, ...others];
}

function goneItem({ number, headBranch: branch }: PullRequestFacts, name: string): ReportItem {
  return {
    name,
    branch,
    pullRequest: number,
    ...say('nothing_to_do', `Pull request #${number} was closed lately, and its environment is gone.`),
  };
}
