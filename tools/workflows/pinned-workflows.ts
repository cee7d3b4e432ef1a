/** The workflows that a team's repository gets, made from Greenroom's own. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export const TEAM_WORKFLOWS = [
  'preview.yml',
  'reviewed.yml',
  'accepted.yml',
  'cleanup.yml',
  'hours.yml',
  'rescue.yml',
] as const;

/**
 * File path in the team's repository, and its text. `repository` is `owner/name` of Greenroom, `ref` a tag or,
 * better, a full commit SHA.
 */
export function pinnedWorkflows(root: string, repository: string, ref: string): ReadonlyMap<string, string> {
  return new Map(
    TEAM_WORKFLOWS.map((name) => {
      const path = join('.github', 'workflows', name);
      const text = readFileSync(join(root, path), 'utf8');
      return [path, text.replaceAll(/uses: \$\/(actions\/[a-z-]+)/g, `uses: ${repository}/$1@${ref}`)];
    }),
  );
}
