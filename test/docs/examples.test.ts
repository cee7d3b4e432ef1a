import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { readActionMetadata } from '../../tools/repository/action-metadata.ts';
import { repositoryRoot } from '../../tools/repository/repository-root.ts';
import { CALLED_BY, CALLED_BY_EXAMPLE } from '../../tools/workflows/pinned-workflows.ts';
import { lintWorkflow } from '../../tools/workflows/workflow-lint.ts';

const FOLDER = join(repositoryRoot, 'docs', 'examples');

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}

interface Job {
  readonly if?: string;
  readonly uses?: string;
  readonly permissions: Readonly<Record<string, string>>;
  readonly concurrency?: { readonly group: string; readonly 'cancel-in-progress': unknown };
  readonly steps?: readonly Step[];
}

interface Workflow {
  readonly on: Readonly<Record<string, unknown>>;
  readonly jobs: Readonly<Record<string, Job>>;
}

function read(file: string): Workflow {
  return parse(readFileSync(join(FOLDER, file), 'utf8')) as Workflow;
}

function jobsOf(file: string): readonly Job[] {
  return Object.values(read(file).jobs);
}

const WORKFLOWS = readdirSync(FOLDER).filter((file) => file.endsWith('.yml'));

/** What a pull request brought is run by a script beside its files, or as an action out of them. */
function runsCodeOfPullRequest({ steps = [] }: Job): boolean {
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
    for (const { uses, with: given = {} } of jobsOf(file).flatMap((job) => job.steps ?? [])) {
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

  it('calls only a workflow that Greenroom has', () => {
    for (const { uses } of jobsOf(file)) {
      if (uses === undefined) continue;
      const called = /^OWNER\/greenroom\/\.github\/workflows\/([\w-]+\.yml)@REF$/.exec(uses)?.[1];
      expect([...Object.values(CALLED_BY), ...Object.values(CALLED_BY_EXAMPLE)]).toContain(called);
    }
  });

  it('puts each job of its own into a group, which no outsider can name', () => {
    for (const { uses, concurrency } of jobsOf(file)) {
      if (uses !== undefined) continue;
      expect(concurrency?.group).toContain('${{ github.');
      // The branch's name alone would be one that a fork can give its own branch.
      if (concurrency?.group.includes('head_ref'))
        expect(concurrency.group).toMatch(
          /^greenroom-\$\{\{ github\.repository_id \}\}-.*head\.repo\.id \}\}-\$\{\{ github\.head_ref \}\}$/,
        );
    }
  });

  it('cancels no job that may change a stack', () => {
    for (const { permissions, concurrency } of jobsOf(file))
      if (permissions['id-token'] === 'write' && concurrency)
        expect(concurrency['cancel-in-progress']).toBe(false);
  });
});

describe.each(WORKFLOWS.filter((file) => 'pull_request' in read(file).on))(
  'the example %s for pull requests',
  (file) => {
    const types = (read(file).on['pull_request'] as { readonly types: readonly string[] }).types;

    it('hears of labels and of the end', () => {
      expect(types).toEqual(expect.arrayContaining(['labeled', 'unlabeled', 'closed']));
    });

    it('gives no right to write to the run of a fork, and has a word for it', () => {
      const own = jobsOf(file).filter(({ uses }) => uses === undefined);
      for (const job of own.filter(({ permissions }) => Object.values(permissions).includes('write')))
        expect(job.if).toMatch(
          /github\.event\.pull_request\.head\.repo\.id == github\.event\.pull_request\.base\.repo\.id|github\.event_name == 'schedule'$/,
        );
      if (own.length > 0)
        expect(own.filter(({ permissions }) => Object.keys(permissions).length === 0)).toHaveLength(1);
    });

    it('says on the pull request where the environment is', () => {
      const makers = jobsOf(file).filter(
        ({ steps = [], permissions }) =>
          steps.some(({ uses }) => uses?.includes('/provision@')) && permissions['id-token'] === 'write',
      );
      for (const { steps = [], permissions } of makers) {
        expect(steps.at(-1)?.uses).toBe('OWNER/greenroom/actions/notify@REF');
        expect(permissions['pull-requests']).toBe('write');
      }
    });
  },
);
