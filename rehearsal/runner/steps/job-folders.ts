import { basename, join } from 'node:path';

/** Where things lie in the folder of a job, as in GitHub's `_work` (actions/runner, Constants.cs and TrackingManager.cs). */
export interface JobFolders {
  /** `GITHUB_WORKSPACE` */
  readonly workspace: string;
  /** `RUNNER_TEMP`, with the scripts of steps. */
  readonly temp: string;
  readonly actions: string;
  readonly tools: string;
  /** File with the payload of the event. */
  readonly event: string;
}

/** @param repository `owner/name` */
export function jobFolders(folder: string, repository: string): JobFolders {
  const name = basename(repository);
  const temp = join(folder, '_temp');
  return {
    workspace: join(folder, name, name),
    temp,
    actions: join(folder, '_actions'),
    tools: join(folder, '_tool'),
    event: join(temp, 'event.json'),
  };
}
