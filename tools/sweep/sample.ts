import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
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

/** Takes some of a list, by a seed. */
export type Pick = <T>(all: readonly T[], count: number) => readonly T[];

/** Takes some of many, always the same for the same seed. */
export function pickerOf(seed: string): Pick {
  let drawn = 0;
  function below(limit: number): number {
    drawn += 1;
    return createHash('sha256').update(`${seed} ${drawn}`).digest().readUInt32BE() % limit;
  }
  return (all, count) => {
    const left = [...all];
    const taken = [];
    while (taken.length < count && left.length > 0) taken.push(...left.splice(below(left.length), 1));
    return taken;
  };
}
