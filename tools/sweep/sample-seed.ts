import { execFileSync } from 'node:child_process';
import { repositoryRoot } from '../repository/repository-root.ts';

/**
 * What picks a sample: the commit, so that every commit tries others and each failure can be played again, by the variable that
 * names its seed.
 */
export function sampleSeed(variable: string): string {
  const given = process.env[variable] ?? process.env['GITHUB_SHA'];
  if (given) return given;
  try {
    return execFileSync('git', ['rev-parse', 'HEAD'], { cwd: repositoryRoot, encoding: 'utf8' }).trim();
  } catch {
    return 'without a commit';
  }
}

/** `npm run full` plays everything of which `npm test` plays a sample. */
export function playsWhole(): boolean {
  return process.env['GREENROOM_WHOLE'] === '1';
}
