import { defaultProject } from '../../src/domain/environment/naming.ts';
import { hintFor } from '../../src/domain/environment/subject.ts';
import { readHint } from '../../src/runtime/event.ts';
import { readPullRequestInputs } from '../../src/runtime/inputs/pull-request.ts';
import { loadAllKinds } from '../../src/runtime/load-settings.ts';
import { choreOutcome, type Outcome } from '../../src/runtime/outcome.ts';
import type { RunContext } from '../../src/runtime/run-context.ts';
import { wireGitHub } from '../../src/runtime/wiring-github.ts';
import { deletePullRequestBranch } from '../../src/usecases/pull-request/delete-branch.ts';
import { mergePullRequests } from '../../src/usecases/pull-request/merge-pull-requests.ts';
import { updatePullRequests } from '../../src/usecases/pull-request/update-pull-requests.ts';
import { open } from './open.ts';

/** Does the chores of pull requests: opens them, merges them as delivered, and deletes their branches. */
export async function main(context: RunContext): Promise<Outcome> {
  const inputs = readPullRequestInputs(context.run);
  const outcomeOf = choreOutcome(inputs.operation);
  const hint = await readHint(context.run);
  if (inputs.operation === 'open') return open(context, inputs, hint);
  const about = hintFor(hint, inputs);
  const github = wireGitHub(context, inputs, ['contents', 'deployments', 'pull-requests'], about);
  const { codeHost } = github;
  const deps = { ...github, log: context.run.log, clock: context.clock };
  const { repository, longLived, settings } = await loadAllKinds(codeHost, inputs.settings);
  if (inputs.operation === 'merge') {
    const { method, dryRun, dispatch } = inputs;
    return outcomeOf(await mergePullRequests(deps, inputs.wishes, { method, longLived, dryRun, dispatch }));
  }
  if (inputs.operation === 'update') {
    const { dryRun, branch: base, kind, reviewedLabel, updateMethod: method } = inputs;
    const merged =
      inputs.wishes.length > 0
        ? inputs.wishes.map(({ pullRequest }) => pullRequest)
        : [inputs.pullRequest ?? hint.pullRequest ?? []].flat();
    const about = { repositoryId: repository.id, kind, base, merged };
    return outcomeOf(await updatePullRequests(deps, { ...about, longLived, reviewedLabel, method, dryRun }));
  }
  const named = inputs.pullRequest !== undefined || inputs.branch !== undefined;
  const pullRequest = named ? inputs.pullRequest : hint.pullRequest;
  const { branch, dryRun } = inputs;
  const project = settings.project ?? defaultProject(repository.fullName);
  const kinds = Object.keys(settings.environments);
  const request = { repository, project, kinds, longLived, pullRequest, branch, dryRun };
  return outcomeOf(await deletePullRequestBranch(deps, request));
}
