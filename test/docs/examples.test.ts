import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { readActionMetadata } from '../../tools/repository/action-metadata.ts';
import { repositoryRoot } from '../../tools/repository/repository-root.ts';
import { lintWorkflow } from '../../tools/workflows/workflow-lint.ts';

const FOLDER = join(repositoryRoot, 'docs', 'examples');

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}

interface Job {
  readonly permissions: Readonly<Record<string, string>>;
  readonly steps: readonly Step[];
}

function jobsOf(file: string): readonly Job[] {
  const { jobs } = parse(readFileSync(join(FOLDER, file), 'utf8')) as { jobs: Record<string, Job> };
  return Object.values(jobs);
}

const WORKFLOWS = readdirSync(FOLDER).filter((file) => file.endsWith('.yml'));

/** What a pull request brought is run by a script beside its files, or as an action out of them. */
function runsCodeOfPullRequest({ steps }: Job): boolean {
  const brings = ({ uses = '' }: Step) => /^actions\/(checkout|download-artifact)@/.test(uses);
  return (
    steps.some(({ uses }) => uses?.startsWith('./')) ||
    (steps.some(brings) && steps.some(({ run }) => run !== undefined))
  );
}

describe.each(WORKFLOWS)('the example %s', (file) => {
  it('is one in which actionlint finds nothing', async () => {
    expect(await lintWorkflow(readFileSync(join(FOLDER, file), 'utf8'), file)).toEqual([]);
  });

  it('gives our actions only inputs that they have, and pins those of others', () => {
    for (const { uses, with: given = {} } of jobsOf(file).flatMap((job) => job.steps)) {
      if (uses === undefined) continue;
      const name = /^OWNER\/greenroom\/actions\/([a-z-]+)@REF$/.exec(uses)?.[1];
      if (name === undefined) expect(uses).toMatch(/@[0-9a-f]{40}$/);
      else
        expect(Object.keys(readActionMetadata(repositoryRoot, name).inputs)).toEqual(
          expect.arrayContaining(Object.keys(given)),
        );
    }
  });

  it('runs no code of a pull request in a job that may take a role or write', () => {
    const powerful = jobsOf(file).filter((job) => Object.values(job.permissions).includes('write'));
    expect(powerful.filter(runsCodeOfPullRequest)).toEqual([]);
  });
});
