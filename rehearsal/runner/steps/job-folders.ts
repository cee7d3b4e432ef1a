import { basename, dirname, join, sep } from 'node:path';

/** Where GitHub's runner lives (docs.github.com, "Variables reference", GITHUB_WORKSPACE, and actions/runner-images, `HOME`). */
export const SHOWN_HOME = '/home/runner';

/** Where things lie in the folder of a job, as in GitHub's `_work` (actions/runner, Constants.cs and TrackingManager.cs). */
export interface JobFolders {
  /** `HOME`; the job's folder is its `work`. */
  readonly home: string;
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
    home: dirname(folder),
    workspace: join(folder, name, name),
    temp,
    actions: join(folder, '_actions'),
    tools: join(folder, '_tool'),
    event: join(temp, 'event.json'),
  };
}

/** The place on this machine of a path that may be written as GitHub's runner has it. */
export function realPlace({ home }: JobFolders, path: string): string {
  const isShown = path === SHOWN_HOME || path.startsWith(`${SHOWN_HOME}${sep}`);
  return isShown ? join(home, path.slice(SHOWN_HOME.length)) : path;
}
