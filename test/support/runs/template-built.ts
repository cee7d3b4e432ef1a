import { readFileSync } from 'node:fs';
import { type DistResult, runDist } from '../../../tools/runs/dist-step.ts';
import type { Workspace } from '../set-ups/with-workspace.ts';

/** The built action `template` in a job that has a token only where `env` says so. */
export function builtTemplate(
  job: Workspace,
  eventPath: string,
  env: Readonly<Record<string, string>> = {},
): Promise<DistResult> {
  return runDist({
    action: 'template',
    env: {
      GITHUB_REPOSITORY: 'octo-org/shop',
      GITHUB_WORKSPACE: job.folder,
      GITHUB_EVENT_NAME: 'pull_request',
      GITHUB_EVENT_PATH: eventPath,
      ACTIONS_RUNTIME_TOKEN: 'of-every-action',
      ...env,
    },
    inputs: { module: 'infra/stack.ts', project: 'shop' },
  });
}

/** A module that makes a file wherever the step could: what Node's permissions do not know of. */
export function writing(file: string): string {
  return `import { DatabaseSync } from 'node:sqlite';
new DatabaseSync(${JSON.stringify(file)}).exec('CREATE TABLE curlrc (line TEXT)');
export default { Resources: { Files: { Type: 'AWS::S3::Bucket' } } };
`;
}

export function isThere(path: string): boolean {
  try {
    return readFileSync(path).length >= 0;
  } catch {
    return false;
  }
}
