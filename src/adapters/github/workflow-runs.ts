import type { WorkflowRuns } from '../../ports/workflow-runs.ts';
import type { GitHubClient } from './client.ts';

/** Other events start other jobs of the same file. */
const LOOKS = ['schedule', 'workflow_dispatch'] as const;

/** GitHub Actions over REST (docs.github.com/rest/actions, "Workflows" and "Workflow runs"). */
export function createWorkflowRuns(client: GitHubClient): WorkflowRuns {
  return {
    workflow: (file) =>
      client.askForOne(
        `read the workflow ${file} of ${client.repository}`,
        async (octokit) => {
          const { data } = await octokit.rest.actions.getWorkflow({ ...client.at, workflow_id: file });
          return { state: data.state, createdAt: data.created_at };
        },
        { onceIsEnough: true },
      ),
    async lastSuccess(file) {
      const newest = await Promise.all(LOOKS.map((event) => newestRun(client, file, event)));
      return newest
        .flatMap((at) => at ?? [])
        .toSorted()
        .at(-1);
    },
  };
}

/** GitHub gives the newest first; `status` takes a conclusion as well. */
async function newestRun(
  client: GitHubClient,
  file: string,
  event: (typeof LOOKS)[number],
): Promise<string | undefined> {
  return client.ask(`list the runs of ${file} of ${client.repository}`, async (octokit) => {
    const { data } = await octokit.rest.actions.listWorkflowRuns({
      ...client.at,
      workflow_id: file,
      status: 'success',
      event,
      exclude_pull_requests: true,
      per_page: 1,
    });
    const [run] = data.workflow_runs;
    return run && (run.run_started_at ?? run.created_at);
  });
}
