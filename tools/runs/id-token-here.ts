import type { RehearsalWorld } from '../../rehearsal/world/rehearsal-world.ts';

/** What a job of the shop with `id-token: write` finds in its environment. */
export function idTokenOf(
  world: RehearsalWorld,
  job: {
    readonly runId: number;
    readonly event?: string;
    readonly attempt?: number;
    /** The GitHub environment of the job; none when absent. */
    readonly environment?: string;
    /** `GITHUB_REF`, fully formed; that of the default branch when absent. */
    readonly ref?: string;
  },
): Record<string, string> {
  const { event = 'schedule', attempt = 1, environment, ref = 'refs/heads/main' } = job;
  const { url, token } = world.oidc.issueRequestToken({
    repository: 'octo-org/shop',
    repositoryId: 70107786,
    ref,
    eventName: event,
    runId: job.runId,
    runAttempt: attempt,
    pullRequest: event === 'pull_request',
    ...(environment === undefined ? {} : { environment }),
  });
  return { ACTIONS_ID_TOKEN_REQUEST_URL: url, ACTIONS_ID_TOKEN_REQUEST_TOKEN: token };
}

/** What the environment of a run needs not, that has a role. */
export const NO_KEYS = { AWS_ACCESS_KEY_ID: '', AWS_SECRET_ACCESS_KEY: '' };
