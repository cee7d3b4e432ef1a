import type { HourlyJob, HourlyRun } from '../../domain/due/hourly-run.ts';
import type { WorkflowRuns } from '../../ports/workflow-runs.ts';
import type { GitHubClient } from './client.ts';

/** Other events start other jobs of the same file. */
type Look = 'schedule' | 'workflow_dispatch' | 'push';

interface RunAt extends HourlyRun {
  readonly branch: string | undefined;
}

const MOST_RUNS = 30;
/** A matrix has at most 256 legs (docs.github.com, "Workflow syntax", `jobs.<job_id>.strategy.matrix`). */
const MOST_JOBS = 300;

/** GitHub Actions over REST (docs.github.com/rest/actions, "Workflows", "Workflow runs" and "Workflow jobs"). */
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
    async hourlyRuns(file) {
      const [scheduled, byHand] = await Promise.all([
        newestRuns(client, file, 'schedule'),
        newestRuns(client, file, 'workflow_dispatch'),
      ]);
      // A schedule runs at the default branch alone; by hand, whoever may push runs a workflow of the same name at another one.
      const [{ branch } = { branch: undefined }] = scheduled;
      const own = byHand.filter((run) => branch === undefined || run.branch === branch);
      return [...scheduled, ...own]
        .map(({ branch: _, ...run }) => run)
        .toSorted((a, b) => b.startedAt.localeCompare(a.startedAt));
    },
    async pushRuns(file) {
      const runs = await newestRuns(client, file, 'push');
      return runs.map(({ branch: _, ...run }) => run);
    },
    jobs: (runId) => jobsOf(client, runId),
  };
}

/** GitHub gives the newest first. */
async function newestRuns(client: GitHubClient, file: string, event: Look): Promise<readonly RunAt[]> {
  const runs = await client.askForOne(
    `list the runs of ${file} of ${client.repository}`,
    async (octokit) => {
      const pages = octokit.paginate.iterator(octokit.rest.actions.listWorkflowRuns, {
        ...client.at,
        workflow_id: file,
        event,
        exclude_pull_requests: true,
        per_page: MOST_RUNS,
      });
      return firstOf(pages, MOST_RUNS);
    },
    { onceIsEnough: true },
  );
  return (runs ?? []).map((run) => ({
    id: run.id,
    startedAt: run.run_started_at ?? run.created_at,
    commit: run.head_sha,
    conclusion: run.conclusion ?? undefined,
    branch: run.head_branch ?? undefined,
  }));
}

async function jobsOf(client: GitHubClient, runId: number): Promise<readonly HourlyJob[]> {
  const jobs = await client.ask(`list the jobs of run ${runId} of ${client.repository}`, (octokit) =>
    firstOf(
      octokit.paginate.iterator(octokit.rest.actions.listJobsForWorkflowRun, {
        ...client.at,
        run_id: runId,
        per_page: 100,
      }),
      MOST_JOBS,
    ),
  );
  return jobs.map((job) => ({
    name: job.name,
    conclusion: job.conclusion ?? undefined,
    startedAt: job.started_at,
    completedAt: job.completed_at ?? undefined,
    steps: (job.steps ?? []).map(({ name }) => name),
  }));
}

async function firstOf<Item>(
  pages: AsyncIterable<{ readonly data: readonly Item[] }>,
  most: number,
): Promise<readonly Item[]> {
  const found: Item[] = [];
  for await (const { data } of pages) {
    found.push(...data);
    if (found.length >= most) break;
  }
  return found.slice(0, most);
}
