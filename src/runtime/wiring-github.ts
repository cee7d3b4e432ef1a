import { refusePlainHttp } from '../adapters/aws/access/loopback.ts';
import { createGitHub, type IssueBoards } from '../adapters/github/github.ts';
import type { EventHint } from '../domain/environment/subject.ts';
import { UserError } from '../domain/verdict/errors.ts';
import type { CodeHost } from '../ports/code-host.ts';
import type { Commenters } from '../ports/commenters.ts';
import type { CommitStatuses } from '../ports/commit-statuses.ts';
import type { Deliveries, DeliveryScope } from '../ports/deliveries.ts';
import type { Deployments } from '../ports/deployments.ts';
import type { ForkAllowing, ForkWithdrawing } from '../ports/fork-allowances.ts';
import type { IntentKeeping } from '../ports/intents.ts';
import type { LockKeeping } from '../ports/locks.ts';
import type { PagesSite } from '../ports/pages-site.ts';
import type { StatusNames, Tracker } from '../ports/tracker.ts';
import type { WorkflowRuns, WorkflowStarts } from '../ports/workflow-runs.ts';
import { freshReads } from '../usecases/subject/fresh-reads.ts';
import type { CommonInputs } from './inputs/common.ts';
import { redactCodeHost, redactDeployments } from './redact.ts';
import type { RunContext } from './run-context.ts';

/** Permissions by which an action writes, beside which it needs none for reading the same. */
export type WritePermission = 'contents' | 'deployments' | 'issues' | 'pull-requests' | 'statuses';

/**
 * GitHub for the repository that the workflow runs in.
 * @param writes what a job that lacks the right to read is asked for at once, since the action writes too.
 * @param about whose reads must be as new as the event says; undefined where the run is about nobody in particular.
 * @throws UserError outside a workflow.
 */
export function wireGitHub(
  context: RunContext,
  inputs: Pick<CommonInputs, 'githubToken'>,
  writes: readonly WritePermission[] = [],
  about?: EventHint,
): {
  readonly codeHost: CodeHost;
  readonly deployments: Deployments;
  /** Of all projects and kinds. */
  readonly deliveries: Deliveries;
  readonly deliveriesOf: (scope: DeliveryScope) => Deliveries;
  readonly workflowRuns: WorkflowRuns;
  readonly workflowStarts: WorkflowStarts;
  readonly commitStatuses: CommitStatuses;
  readonly commenters: Commenters;
  readonly pagesSite: PagesSite;
  readonly locks: LockKeeping;
  readonly intents: IntentKeeping;
  readonly forks: ForkAllowing & ForkWithdrawing;
  /** The repository's issues as stories, by the names of their states. */
  readonly issuesOf: (statuses: StatusNames, boards?: IssueBoards) => Tracker;
} {
  const { env } = context.run;
  const repository = env['GITHUB_REPOSITORY'];
  if (!repository)
    throw new UserError(
      'invalid_input',
      "The variable 'GITHUB_REPOSITORY' is empty; run the action in a GitHub workflow.",
    );
  const apiUrl = secureAddress('GITHUB_API_URL', env['GITHUB_API_URL'] ?? 'https://api.github.com');
  const graphqlUrl = env['GITHUB_GRAPHQL_URL'];
  const github = createGitHub({
    fetch: context.fetch,
    token: inputs.githubToken,
    apiUrl,
    ...(graphqlUrl ? { graphqlUrl: secureAddress('GITHUB_GRAPHQL_URL', graphqlUrl) } : {}),
    repository,
    writes,
    run: context.run.log,
    sleep: context.clock.sleep,
    timeout: context.timeout,
    time: context.time,
  });
  const { clock, run } = context;
  const codeHost =
    about === undefined ? github.codeHost : freshReads(github.codeHost, about, { clock, log: run.log });
  // The others hold names of branches and commits only.
  return {
    ...github,
    codeHost: redactCodeHost(withSmallHeap(codeHost, context), context.veil),
    deployments: redactDeployments(github.deployments, context.veil),
  };
}

/** An archive may list many thousands of files. */
function withSmallHeap(codeHost: CodeHost, { keepHeapSmall }: RunContext): CodeHost {
  return {
    ...codeHost,
    sourceBundle(commit, use) {
      keepHeapSmall();
      return codeHost.sourceBundle(commit, use);
    },
  };
}

/** The token goes there. @throws UserError for plain http beyond loopback, and for what is no address. */
function secureAddress(variable: string, address: string): string {
  if (!URL.canParse(address))
    throw new UserError(
      'invalid_input',
      `The variable '${variable}' is no address; leave it as GitHub's runner sets it, such as https://api.github.com.`,
    );
  refusePlainHttp(new URL(address));
  return address;
}
