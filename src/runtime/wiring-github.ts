import { createGitHub } from '../adapters/github/github.ts';
import { UserError } from '../domain/verdict/errors.ts';
import type { CodeHost } from '../ports/code-host.ts';
import type { Deployments } from '../ports/deployments.ts';
import type { CommonInputs } from './inputs/common.ts';
import type { KnownAccounts } from './known-accounts.ts';
import type { RunContext } from './run-context.ts';

/** GitHub for the repository that the workflow runs in. @throws UserError outside a workflow. */
export function wireGitHub(
  context: RunContext,
  inputs: Pick<CommonInputs, 'githubToken'>,
): { readonly codeHost: CodeHost; readonly deployments: Deployments } {
  const { env } = context.run;
  const repository = env['GITHUB_REPOSITORY'];
  if (!repository)
    throw new UserError(
      'invalid_input',
      "The variable 'GITHUB_REPOSITORY' is empty; run the action in a GitHub workflow.",
    );
  const github = createGitHub({
    fetch: context.fetch,
    token: inputs.githubToken,
    apiUrl: env['GITHUB_API_URL'] ?? 'https://api.github.com',
    ...(env['GITHUB_GRAPHQL_URL'] ? { graphqlUrl: env['GITHUB_GRAPHQL_URL'] } : {}),
    repository,
    run: context.run,
    sleep: context.clock.sleep,
    timeout: context.timeout,
  });
  return {
    codeHost: redactedCodeHost(github.codeHost, context.accounts),
    deployments: redactedDeployments(github.deployments, context.accounts),
  };
}

/** An issue is the only text that a run which knows an account writes there. */
function redactedCodeHost(codeHost: CodeHost, { hide }: KnownAccounts): CodeHost {
  return { ...codeHost, keepIssue: (issue) => codeHost.keepIssue({ ...issue, body: hide(issue.body) }) };
}

/** Everybody who sees the repository sees what a deployment's states say. */
function redactedDeployments(deployments: Deployments, { hide }: KnownAccounts): Deployments {
  return {
    ...deployments,
    setState: (id, state, details) =>
      deployments.setState(id, state, {
        ...details,
        ...(details.description === undefined ? {} : { description: hide(details.description) }),
      }),
  };
}
