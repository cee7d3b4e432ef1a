import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { readActionMetadata } from '../../tools/repository/action-metadata.ts';
import { repositoryRoot } from '../../tools/repository/repository-root.ts';
import { TEAM_WORKFLOWS } from '../../tools/workflows/pinned-workflows.ts';
import { lintWorkflow } from '../../tools/workflows/workflow-lint.ts';

interface Step {
  readonly id?: string;
  readonly name?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, string>>;
}

interface Job {
  readonly if?: string;
  readonly needs?: string;
  readonly 'timeout-minutes'?: number;
  readonly permissions?: Readonly<Record<string, string>>;
  readonly concurrency?: {
    readonly group: string;
    readonly 'cancel-in-progress': unknown;
    readonly queue?: unknown;
  };
  readonly steps: readonly Step[];
}

interface Workflow {
  readonly on: Readonly<Record<string, unknown>>;
  readonly permissions: unknown;
  readonly concurrency?: unknown;
  readonly jobs: Readonly<Record<string, Job>>;
}

const folder = join(repositoryRoot, '.github', 'workflows');
const all = readdirSync(folder).sort();

function text(name: string): string {
  return readFileSync(join(folder, name), 'utf8');
}

function workflow(name: string): Workflow {
  return parse(text(name)) as Workflow;
}

function jobs(name: string): readonly (readonly [string, Job])[] {
  return Object.entries(workflow(name).jobs);
}

function steps(name: string): readonly Step[] {
  return jobs(name).flatMap(([, job]) => job.steps);
}

describe('the workflows', () => {
  it('are the six that a team gets, and our own checks', () => {
    expect(all).toEqual([...TEAM_WORKFLOWS, 'ci.yml'].sort());
  });

  describe.each(all)('%s', (name) => {
    it('is accepted by actionlint', async () => {
      expect(await lintWorkflow(text(name), name)).toEqual([]);
    });

    it('starts with no permissions, and gives a reason for each one that a job gets', () => {
      expect(workflow(name).permissions).toEqual({});
      for (const [, job] of jobs(name)) expect(Object.keys(job.permissions ?? {})).not.toEqual([]);
      const grants = text(name)
        .split('\n')
        .filter((line) => /^ {6}[a-z-]+: (read|write)\b/.test(line));
      expect(grants.length).toBeGreaterThan(0);
      for (const grant of grants) expect(grant).toMatch(/ # \S+/);
    });

    it('never runs with the rights of the base on behalf of a pull request', () => {
      expect(Object.keys(workflow(name).on)).not.toEqual(expect.arrayContaining(['pull_request_target']));
      expect(Object.keys(workflow(name).on)).not.toEqual(expect.arrayContaining(['workflow_run']));
    });

    it('puts no expression into a script', () => {
      for (const step of steps(name)) expect(step.run ?? '').not.toContain('${{');
    });

    it('limits each job in time and puts it into a concurrency group of its own level', () => {
      expect(workflow(name).concurrency).toBeUndefined();
      for (const [, job] of jobs(name)) {
        expect(job['timeout-minutes']).toBeGreaterThan(0);
        expect(job.concurrency?.group).toContain('${{');
        expect(job.concurrency?.queue).toBeUndefined();
      }
    });

    it('pins every action from elsewhere to a full commit with its version beside it', () => {
      const foreign = text(name)
        .split('\n')
        .filter((line) => line.includes('uses: ') && !line.includes('uses: $/actions/'));
      for (const line of foreign)
        expect(line).toMatch(/uses: [\w.-]+\/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
    });
  });

  describe.each([...TEAM_WORKFLOWS])('%s', (name) => {
    it('does nothing in a repository where GREENROOM is not set', () => {
      for (const [, job] of jobs(name)) {
        const guarded = job.needs === undefined ? job : workflow(name).jobs[job.needs];
        expect(guarded?.if?.trim()).toMatch(/^vars\.GREENROOM != '' ?(&&|$)/);
      }
    });

    it('uses nothing but our own actions, so that no code of a pull request runs beside a role', () => {
      for (const step of steps(name)) {
        expect(step.uses).toMatch(/^\$\/actions\/[a-z-]+$/);
        expect(step.run).toBeUndefined();
      }
    });

    it('passes only inputs and reads only outputs that the actions have', () => {
      for (const [, job] of jobs(name)) {
        const actions = new Map(
          job.steps.map((step) => [step.id, step.uses?.replace('$/actions/', '') ?? '']),
        );
        for (const step of job.steps) {
          const known = Object.keys(readActionMetadata(repositoryRoot, actions.get(step.id) ?? '').inputs);
          expect(known).toEqual(expect.arrayContaining(Object.keys(step.with ?? {})));
        }
        for (const [, id, output] of JSON.stringify(job).matchAll(/steps\.([\w-]+)\.outputs\.([\w-]+)/g)) {
          expect(Object.keys(readActionMetadata(repositoryRoot, actions.get(id) ?? '').outputs)).toContain(
            output,
          );
        }
      }
    });

    it('never cancels a stack operation', () => {
      for (const [, job] of jobs(name)) expect(job.concurrency?.['cancel-in-progress']).toBe(false);
    });
  });

  it('give everything that concerns one branch one concurrency group', () => {
    const group = (name: string, job: string) => workflow(name).jobs[job]?.concurrency?.group;
    const prefix = `greenroom-\${{ github.repository_id }}-\${{ vars.GREENROOM_PROJECT }}-preview-`;
    expect(group('preview.yml', 'preview')).toBe(`${prefix}\${{ github.head_ref }}`);
    expect(group('reviewed.yml', 'deliver')).toBe(`${prefix}\${{ github.head_ref }}`);
    expect(group('cleanup.yml', 'closed')).toBe(`${prefix}\${{ github.head_ref }}`);
    expect(group('cleanup.yml', 'deleted')).toBe(`${prefix}\${{ github.event.ref }}`);
    expect(group('accepted.yml', 'clean')).toBe(`${prefix}\${{ matrix.branch }}`);
  });

  it('keep scheduled runs away from the full hour', () => {
    const crons = all.flatMap((name) =>
      [...text(name).matchAll(/cron: '(\S+)/g)].map((match) => match[1] ?? ''),
    );
    expect(crons).toEqual(['4,19,34,49', '23', '7']);
  });
});
