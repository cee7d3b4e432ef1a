import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { readActionMetadata } from '../../tools/repository/action-metadata.ts';
import { repositoryRoot } from '../../tools/repository/repository-root.ts';
import { CALLED_BY, CALLED_BY_EXAMPLE, TEAM_WORKFLOWS } from '../../tools/workflows/pinned-workflows.ts';
import { lintWorkflow } from '../../tools/workflows/workflow-lint.ts';
import { ALL, CALLED, jobs, type Permissions, steps, text, workflow } from './read-workflows.ts';

const LEVELS = ['none', 'read', 'write'];

/** The least that covers what several jobs may do. */
function union(permissions: readonly Permissions[]): Permissions {
  const most: Record<string, string> = {};
  for (const [scope, level] of permissions.flatMap((each) => Object.entries(each)))
    if (LEVELS.indexOf(level) > LEVELS.indexOf(most[scope] ?? 'none')) most[scope] = level;
  return most;
}

/** What a person sends somewhere by command is asked for by that alone, and no label asks for it. */
function isShared(given: Readonly<Record<string, unknown>>): boolean {
  return /shared-kind|matrix\.kind/.test(String(given['environment'] ?? ''));
}

describe('the workflows', () => {
  it('are two that a team gets, those that these and the examples call, and our own checks', () => {
    expect(ALL).toEqual([...TEAM_WORKFLOWS, ...CALLED, 'ci.yml'].sort());
  });

  describe.each(ALL)('%s', (name) => {
    it('is accepted by actionlint', async () => {
      expect(await lintWorkflow(text(name), name)).toEqual([]);
    });

    it('starts with no permissions, and gives a reason for each one that a job gets', () => {
      expect(workflow(name).permissions).toEqual({});
      for (const [, job] of jobs(name)) expect(job.permissions).toBeDefined();
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

    it('pins every action from elsewhere to a full commit with its version beside it', () => {
      const foreign = text(name)
        .split('\n')
        .filter((line) => line.includes('uses: ') && !line.includes('uses: $/'));
      for (const line of foreign)
        expect(line).toMatch(/uses: [\w.-]+\/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
    });
  });

  describe.each([...CALLED, 'ci.yml'])('%s', (name) => {
    it('limits each job in time and puts it into a concurrency group of its own level', () => {
      expect(workflow(name).concurrency).toBeUndefined();
      for (const [, job] of jobs(name)) {
        expect(job['timeout-minutes']).toBeGreaterThan(0);
        expect(job.concurrency?.group).toContain('${{');
        expect(job.concurrency?.queue).toBeUndefined();
      }
    });
  });
});

describe.each(TEAM_WORKFLOWS)('the caller %s', (name) => {
  it('is short', () => {
    const most = name === 'preview.yml' ? 24 : 34; // init adds a line
    expect(text(name).trimEnd().split('\n').length).toBeLessThanOrEqual(most);
  });

  it('only calls, grants what the called jobs ask for and nothing above, and names the secrets', () => {
    expect(jobs(name)).toHaveLength(1);
    const [[, caller] = []] = jobs(name);
    const called = workflow(CALLED_BY[name]);
    expect(caller?.uses).toBe(`$/.github/workflows/${CALLED_BY[name]}`);
    expect(caller?.permissions).toEqual(
      union(Object.values(called.jobs).map((job) => job.permissions ?? {})),
    );
    expect(caller?.if).toBeUndefined();
    expect(caller?.concurrency).toBeUndefined();
    const { secrets } = called.on['workflow_call'] as {
      readonly secrets: Readonly<Record<string, { readonly required: boolean }>>;
    };
    expect(Object.keys(called.on)).toEqual(['workflow_call']);
    expect(Object.values(secrets).map(({ required }) => required)).toEqual([false, false]);
    expect(caller?.secrets).toEqual(
      Object.fromEntries(Object.keys(secrets).map((secret) => [secret, `\${{ secrets.${secret} }}`])),
    );
  });
});

describe.each(Object.entries(CALLED_BY_EXAMPLE))('the example %s', (example, name) => {
  it('grants what the called jobs ask for and nothing above, and names the secrets', () => {
    const { jobs: own } = parse(readFileSync(join(repositoryRoot, 'docs', 'examples', example), 'utf8')) as {
      readonly jobs: Readonly<
        Record<string, { readonly permissions: Permissions; readonly secrets: object }>
      >;
    };
    const [caller, ...others] = Object.values(own);
    const called = workflow(name);
    expect(others).toEqual([]);
    expect(caller?.permissions).toEqual(
      union(Object.values(called.jobs).map((job) => job.permissions ?? {})),
    );
    const { secrets } = called.on['workflow_call'] as { readonly secrets: object };
    expect(Object.keys(caller?.secrets ?? {})).toEqual(Object.keys(secrets));
  });
});

/** Steps of the jobs that only say a word, by file. */
const SAYING: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  'on-pull-request.yml': { off: 1, words: 4 },
  'on-default-branch.yml': { words: 1 },
};

describe.each(CALLED)('the called %s', (name) => {
  it('needs no inputs, so that its jobs can stand in a file of their own', () => {
    const { inputs = {} } = workflow(name).on['workflow_call'] as { readonly inputs?: object };
    expect(Object.keys(inputs).length > 0).toBe(name === 'on-comment.yml');
    expect(text(name)).not.toMatch(/(?<!event\.)\binputs\.[\w-]+(?![\w-]| \|\| (?:vars\.|''))/);
  });

  it('uses nothing but our own actions, so that no code of a pull request runs beside a role', () => {
    for (const [id, job] of jobs(name)) {
      // A step that only bears a name runs `true`.
      const run = job.steps.filter((step) => step.run !== undefined && step.run !== 'true');
      expect({ id, run: run.length }).toEqual({ id, run: SAYING[name]?.[id] ?? 0 });
      if (run.length > 0) expect(job.permissions).toEqual({});
      for (const step of job.steps)
        if (step.run === undefined) expect(step.uses).toMatch(/^\$\/actions\/[a-z-]+$/);
    }
  });

  it('passes only inputs and reads only outputs that the actions have', () => {
    for (const [, job] of jobs(name)) {
      const actions = new Map(job.steps.map((step) => [step.id, step.uses?.replace('$/actions/', '') ?? '']));
      for (const step of job.steps) {
        if (step.uses === undefined) continue;
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

/** What asks there is the deployment itself. */
const ASKS_ITSELF = 'on-deployment.yml';

describe.each(CALLED.filter((each) => each !== ASKS_ITSELF))('the called %s', (name) => {
  it('judges by the same rule what is wanted, wherever the life of a branch is judged', () => {
    const judging = steps(name).filter(
      ({ uses, with: given }) =>
        given !== undefined &&
        !isShared(given) &&
        (uses === '$/actions/provision' ||
          (uses === '$/actions/teardown' && given['select'] !== 'expired' && !('stack-name' in given))),
    );
    expect(judging.length).toBeGreaterThan(1);
    for (const step of judging) expect(step.with?.['wanted']).toBe(`\${{ vars.GREENROOM_WANTED }}`);
  });

  it('copies the label of the story before it decides, and decides although that failed', () => {
    const copying = jobs(name).filter(([, job]) =>
      job.steps.some((step) => step.with?.['operation'] === 'labels'),
    );
    const provisioning = jobs(name).filter(([, job]) =>
      job.steps.some(
        (step) => step.uses === '$/actions/provision' && step.with !== undefined && !isShared(step.with),
      ),
    );
    expect(copying.length).toBeGreaterThan(0);
    expect(copying).toEqual(provisioning);
    for (const [, { steps: inJob }] of copying) {
      const [first, second] = inJob;
      expect(first).toMatchObject({ id: 'labels', uses: '$/actions/sync-tracker' });
      expect(first?.if).toContain("contains(vars.GREENROOM_WANTED, 'story-label:')");
      expect(first?.with?.['wanted']).toBe(`\${{ vars.GREENROOM_WANTED }}`);
      expect(second).toMatchObject({ id: 'provision', if: `\${{ !cancelled() }}` });
    }
  });
});

it('a deployment of another tool is provisioned whatever is wanted, by a role and in a group of its own', () => {
  const [[, job] = []] = jobs(ASKS_ITSELF);
  const provision = job?.steps.find(({ id }) => id === 'provision');
  expect(provision?.with).not.toHaveProperty('wanted');
  expect(provision?.with?.['role-to-assume']).toBe(`\${{ vars.GREENROOM_DEPLOYMENT_ROLE }}`);
  for (const name of CALLED.filter((each) => each !== ASKS_ITSELF))
    expect(text(name)).not.toContain('GREENROOM_DEPLOYMENT_ROLE');
  expect(job?.concurrency?.group).toContain('-deployment-');
});

/** As where nobody gives an input. */
function uncalled<Part>(part: Part): Part {
  const text = JSON.stringify(part)
    .replace(`"paths":"\${{ inputs.paths || '' }}",`, '')
    .replaceAll(/inputs\.[a-z-]+ \|\| (?=vars)/g, '');
  return JSON.parse(text);
}

describe('the groups of the called workflows', () => {
  it('let the updates of one base take turns, behind an accepted merge and behind a push', () => {
    const [accepted, said, pushed] = ['on-default-branch.yml', 'on-comment.yml', 'on-updated-base.yml'].map(
      (name) => workflow(name).jobs['update']?.concurrency?.group,
    );
    expect(accepted).toBe(pushed);
    expect(said).toBe(pushed);
    expect(pushed).toMatch(/-update-\$\{\{ github\.ref_name \}\}$/);
  });

  it('give everything that concerns one branch one concurrency group, with the id of the repository that holds it', () => {
    const group = (name: string, job: string) => workflow(name).jobs[job]?.concurrency?.group;
    const prefix = `greenroom-\${{ github.repository_id }}-\${{ vars.GREENROOM_PROJECT }}-preview-`;
    const ofPull = `${prefix}\${{ github.event.pull_request.head.repo.id }}-\${{ github.head_ref }}`;
    expect(group('on-pull-request.yml', 'preview')).toBe(ofPull);
    const own = `${prefix}\${{ github.repository_id }}-`;
    expect(group('on-default-branch.yml', 'deleted')).toBe(`${own}\${{ github.event.ref }}`);
    expect(group('on-default-branch.yml', 'clean')).toBe(`${own}\${{ matrix.branch }}`);
    expect(group('on-push.yml', 'preview')).toBe(`${own}\${{ github.ref_name }}`);
    expect(uncalled(group('on-comment.yml', 'reconcile'))).toBe(
      `${prefix}\${{ needs.listen.outputs.head-repository-id }}-\${{ needs.listen.outputs.branch }}`,
    );
    expect(group('on-default-branch.yml', 'heal')).toBe(`${own}\${{ matrix.branch }}`);
    for (const name of ['on-default-branch.yml', 'on-updated-base.yml', 'on-comment.yml'])
      expect(group(name, 'follow')).toBe(`${own}\${{ matrix.branch }}`);
  });

  it('let the same jobs follow an update whoever merged, as the look by schedule heals', () => {
    const { name, needs, if: when, ...follow } = workflow('on-default-branch.yml').jobs['follow'] ?? {};
    const {
      name: heals,
      needs: due,
      if: found,
      ...heal
    } = workflow('on-default-branch.yml').jobs['heal'] ?? {};
    expect({ ...follow, strategy: 0 }).toEqual({ ...heal, strategy: 0 });
    expect([name, needs, when, heals, due, found].every((each) => each !== undefined)).toBe(true);
    expect(workflow('on-updated-base.yml').jobs['follow']).toEqual(
      workflow('on-default-branch.yml').jobs['follow'],
    );
  });

  it('let a command do what the run behind a pushed branch does, with its answer behind', () => {
    const [opened, commanded] = [
      workflow('on-push.yml').jobs['preview'],
      workflow('on-comment.yml').jobs['reconcile'],
    ].map((job) => job?.steps ?? []);
    const named = JSON.stringify(opened).replaceAll('needs.open.outputs', 'needs.listen.outputs');
    expect(JSON.stringify(uncalled(commanded?.slice(0, -1)))).toBe(named);
    expect(commanded?.at(-1)).toMatchObject({ uses: '$/actions/command', with: { operation: 'answer' } });
  });

  it('let an acceptance in a comment do what the look by schedule does, with its answer behind', () => {
    const [looked, said] = ['on-default-branch.yml', 'on-comment.yml'].map((name) =>
      uncalled(workflow(name).jobs),
    );
    expect(said?.['accept']?.steps.slice(0, -1)).toEqual(looked?.['accept']?.steps);
    expect(said?.['accept']?.steps.at(-1)).toMatchObject({
      uses: '$/actions/command',
      with: { operation: 'answer' },
    });
    expect(said?.['accept']?.concurrency).toEqual(looked?.['accept']?.concurrency);
    for (const behind of ['clean', 'update', 'follow']) expect(said?.[behind]).toEqual(looked?.[behind]);
  });

  it('keep scheduled runs away from the full hour', () => {
    const crons = ALL.flatMap((name) =>
      [...text(name).matchAll(/cron: '(\S+)/g)].map((match) => match[1] ?? ''),
    );
    expect(crons).toEqual(['23']);
  });
});
