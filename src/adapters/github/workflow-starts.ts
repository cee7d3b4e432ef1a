import type { StartAnswer, WorkflowStarts } from '../../ports/workflow-runs.ts';
import type { GitHubAnswer } from './answers.ts';
import { githubAnswerIn, responseMessage } from './api-error.ts';
import type { GitHubClient } from './client.ts';

/** That the workflow, or the token, is not made for it; what else is refused may be another day. */
const REFUSED: readonly GitHubAnswer[] = ['forbidden', 'notStarted'];

/**
 * The workflow's file has to be on the default branch, and what runs is the file of the branch. A job's own token may start it, as the
 * one exception beside `repository_dispatch` (docs.github.com/rest/actions/workflows, "Create a workflow dispatch event": 204; "Use
 * GITHUB_TOKEN for authentication in workflows").
 */
export function createWorkflowStarts(client: GitHubClient): WorkflowStarts {
  return {
    startWorkflow: (file, branch) =>
      client.ask(
        `start the workflow ${file} of ${client.repository}`,
        async (octokit): Promise<StartAnswer> => {
          try {
            await octokit.rest.actions.createWorkflowDispatch({
              ...client.at,
              workflow_id: file,
              ref: branch,
            });
            return { outcome: 'started' };
          } catch (error) {
            const answer = githubAnswerIn(error);
            if (answer === undefined || !REFUSED.includes(answer.name)) throw error;
            return { outcome: 'refused', detail: responseMessage(error) };
          }
        },
      ),
  };
}
