import { mayRemove, type Verdict } from '../domain/decide-teardown.ts';
import { describeFailure } from '../domain/describe-failure.ts';
import { subjectKey } from '../domain/naming.ts';
import type { ReportItem } from '../domain/report.ts';
import type { Stack } from '../domain/stack.ts';
import type { CodeHost } from '../ports/code-host.ts';
import { retireDeployments } from './deployment-record.ts';
import { removeEnvironment } from './remove-environment.ts';
import { itemOf, type TeardownDeps, type TeardownRequest } from './teardown.ts';

export type BranchVerdict = Verdict & { readonly pullRequest: number | undefined };

/** Reads the branch's life directly; a list is never a proof. */
export async function judgeBranch(
  codeHost: CodeHost,
  request: TeardownRequest,
  branch: string,
): Promise<BranchVerdict> {
  const [branchHead, open, latest] = await Promise.all([
    codeHost.branchHead(branch),
    codeHost.openPullRequests(branch),
    codeHost.latestPullRequest(branch),
  ]);
  const facts = {
    repositoryId: request.repositoryId,
    branch,
    branchHead,
    openPullRequest: open[0],
    latestPullRequest: latest,
  };
  return { ...mayRemove(facts), pullRequest: (open[0] ?? latest)?.number };
}

/** Removes one environment that has been judged, with its deployments. */
export async function takeDown(
  deps: TeardownDeps,
  request: TeardownRequest,
  stack: Stack,
  branch: string,
  why: string,
  pullRequest: number | undefined,
): Promise<ReportItem> {
  if (request.dryRun)
    return itemOf(
      stack,
      branch,
      'planned',
      'dry_run',
      `${stack.name} would be taken down: ${why}.`,
      pullRequest,
    );
  try {
    await deps.log.group(`Stack ${stack.name}`, () =>
      removeEnvironment(deps, stack, {
        runToken: request.runToken,
        deadline: deps.clock.monotonic() + request.timeoutMs,
        versionPrefix: `${stack.name}-`,
      }),
    );
    await retireDeployments(deps.deployments, {
      kind: request.kind,
      branch,
      key: subjectKey({ ...request, branch }),
    });
    return itemOf(
      stack,
      branch,
      'deleted',
      'environment_deleted',
      `Environment ${stack.name} is gone, and so is everything in it: ${why}.`,
      pullRequest,
    );
  } catch (error) {
    const failure = describeFailure(error);
    return itemOf(stack, branch, failure.decision, failure.reasonCode, failure.sentence, pullRequest);
  }
}
