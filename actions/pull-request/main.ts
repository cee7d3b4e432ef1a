import { readHint } from '../../src/runtime/event.ts';
import { readPullRequestInputs } from '../../src/runtime/inputs/pull-request.ts';
import type { Outcome } from '../../src/runtime/outcome.ts';
import type { RunContext } from '../../src/runtime/run-context.ts';
import { wireGitHub } from '../../src/runtime/wiring-github.ts';
import {
  type ChoreReport,
  deletePullRequestBranch,
  mergePullRequests,
} from '../../src/usecases/pull-request/pull-request-chores.ts';

/** Does the chores of pull requests that are done: merges them as delivered, deletes their branches. */
export async function main(context: RunContext): Promise<Outcome> {
  const inputs = readPullRequestInputs(context.run);
  const deps = wireGitHub(context, inputs);
  if (inputs.operation === 'merge') return outcomeOf(await mergePullRequests(deps, inputs));
  const hint = await readHint(context.run);
  const named = inputs.pullRequest !== undefined || inputs.branch !== undefined;
  const repository = await deps.codeHost.repository();
  const pullRequest = named ? inputs.pullRequest : hint.pullRequest;
  return outcomeOf(await deletePullRequestBranch(deps, { ...inputs, repository, pullRequest }));
}

function outcomeOf({ report, merged, conflicts }: ChoreReport): Outcome {
  return {
    report,
    outputs: { merged: JSON.stringify(merged), conflicts: JSON.stringify(conflicts), updated: '[]' },
  };
}
