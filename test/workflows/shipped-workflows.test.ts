import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { evaluateExpression, isTrue } from '../../rehearsal/runner/workflows/expressions.ts';
import { readActionMetadata } from '../../tools/repository/action-metadata.ts';
import { repositoryRoot } from '../../tools/repository/repository-root.ts';
import { CALLED_BY, TEAM_WORKFLOWS } from '../../tools/workflows/pinned-workflows.ts';
import { lintWorkflow } from '../../tools/workflows/workflow-lint.ts';

interface Step {
  readonly id?: string;
  readonly name?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, string>>;
}

type Permissions = Readonly<Record<string, string>>;

interface Job {
  readonly if?: string;
  readonly needs?: string;
  readonly uses?: string;
  readonly secrets?: Readonly<Record<string, string>> | 'inherit';
  readonly environment?: string;
  readonly 'timeout-minutes'?: number;
  readonly permissions?: Permissions;
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
const CALLED = Object.values(CALLED_BY);

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
  return jobs(name).flatMap(([, job]) => job.steps ?? []);
}

const LEVELS = ['none', 'read', 'write'];

/** The least that covers what several jobs may do. */
function union(permissions: readonly Permissions[]): Permissions {
  const most: Record<string, string> = {};
  for (const [scope, level] of permissions.flatMap((each) => Object.entries(each)))
    if (LEVELS.indexOf(level) > LEVELS.indexOf(most[scope] ?? 'none')) most[scope] = level;
  return most;
}

describe('the workflows', () => {
  it('are two that a team gets, the two that these call, and our own checks', () => {
    expect(all).toEqual([...TEAM_WORKFLOWS, ...CALLED, 'ci.yml'].sort());
  });

  describe.each(all)('%s', (name) => {
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

describe.each(CALLED)('the called %s', (name) => {
  it('takes no inputs, so that its jobs can stand in a file of their own', () => {
    expect(Object.keys(workflow(name).on['workflow_call'] as object)).toEqual(['secrets']);
    expect(text(name)).not.toMatch(/(?<!event\.)\binputs\./);
  });

  it('uses nothing but our own actions, so that no code of a pull request runs beside a role', () => {
    for (const [id, job] of jobs(name)) {
      const run = job.steps.filter((step) => step.run !== undefined);
      expect({ id, run: run.length }).toEqual({ id, run: id === 'off' ? 1 : 0 });
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

describe('the groups of the called workflows', () => {
  it('give everything that concerns one branch one concurrency group, with the id of the repository that holds it', () => {
    const group = (name: string, job: string) => workflow(name).jobs[job]?.concurrency?.group;
    const prefix = `greenroom-\${{ github.repository_id }}-\${{ vars.GREENROOM_PROJECT }}-preview-`;
    const ofPull = `${prefix}\${{ github.event.pull_request.head.repo.id }}-\${{ github.head_ref }}`;
    expect(group('on-pull-request.yml', 'preview')).toBe(ofPull);
    expect(group('on-pull-request.yml', 'deliver')).toBe(ofPull);
    expect(group('on-pull-request.yml', 'closed')).toBe(ofPull);
    const own = `${prefix}\${{ github.repository_id }}-`;
    expect(group('on-default-branch.yml', 'deleted')).toBe(`${own}\${{ github.event.ref }}`);
    expect(group('on-default-branch.yml', 'clean')).toBe(`${own}\${{ matrix.branch }}`);
    expect(group('on-default-branch.yml', 'heal')).toBe(`${own}\${{ matrix.branch }}`);
  });

  it('keep scheduled runs away from the full hour', () => {
    const crons = all.flatMap((name) =>
      [...text(name).matchAll(/cron: '(\S+)/g)].map((match) => match[1] ?? ''),
    );
    expect(crons).toEqual(['23']);
  });
});

const BASE = { repo: { id: 70107786 } };
const PULL = { number: 7, head: BASE, base: BASE };

/** Which jobs a repository of id 70107786 starts, where nothing that they need was skipped or failed. */
function started(
  name: (typeof CALLED)[number],
  given: {
    readonly vars?: Readonly<Record<string, string>>;
    readonly event_name?: string;
    readonly event?: object;
    readonly due?: Readonly<Record<string, string>>;
  },
): readonly string[] {
  const { vars = { GREENROOM: 'true' }, event_name = 'pull_request', event = {}, due = {} } = given;
  const contexts = {
    vars,
    github: { event_name, event, repository_id: '70107786' },
    needs: { due: { outputs: due }, accept: { outputs: {} } },
  };
  return jobs(name).flatMap(([id, job]) =>
    isTrue(evaluateExpression((job.if ?? 'true').replace(/^\$\{\{(.*)\}\}$/s, '$1'), contexts)) ? [id] : [],
  );
}

describe('what an event of a pull request starts', () => {
  const at = (action: string, more: object = {}) => ({ event: { action, pull_request: PULL, ...more } });
  const label = (name: string, action = 'labeled') => at(action, { label: { name } });
  const start = (given: Parameters<typeof started>[1]) => started('on-pull-request.yml', given);

  it.each(['opened', 'reopened', 'synchronize', 'ready_for_review', 'review_requested'])(
    'is its environment when it is %s',
    (action) => {
      expect(start(at(action))).toEqual(['preview']);
    },
  );

  it.each([
    ['stage:off', 'labeled', ['preview']],
    ['stage:off', 'unlabeled', ['preview']],
    ['Stage:Keep', 'labeled', ['preview']],
    ['stage:awake', 'unlabeled', ['preview']],
    ['reviewed', 'labeled', ['deliver']],
    ['Reviewed', 'labeled', ['deliver']],
    ['reviewed', 'unlabeled', []],
    ['bug', 'labeled', []],
  ])('is, for the label %s that is %s, %j', (name, action, expected) => {
    expect(start(label(name, action))).toEqual(expected);
  });

  it('follows the labels that a team has chosen', () => {
    const vars = {
      GREENROOM: 'on',
      GREENROOM_REVIEWED_LABEL: 'done',
      GREENROOM_WANTED: 'branch, label:Preview',
    };
    expect(start({ ...label('done'), vars })).toEqual(['deliver']);
    expect(start({ ...label('reviewed'), vars })).toEqual([]);
    expect(start({ ...label('preview'), vars })).toEqual(['preview']);
  });

  it('is the end of its environment when it is closed', () => {
    expect(start(at('closed'))).toEqual(['closed']);
  });

  it.each(['true', 'True', 'ON', 'yes', '1'])('is something with GREENROOM %s', (GREENROOM) => {
    expect(start({ ...at('opened'), vars: { GREENROOM } })).toEqual(['preview']);
  });

  it.each(['false', 'False', 'OFF', 'no', '0'])('is nothing at all with GREENROOM %s', (GREENROOM) => {
    for (const action of ['opened', 'closed', 'labeled'])
      expect(start({ ...at(action, { label: { name: 'stage:off' } }), vars: { GREENROOM } })).toEqual([]);
  });

  it.each([[{}], [{ GREENROOM: 'maybe' }], [{ GREENROOM: 'true ' }]])(
    'is a word that all is off with the variables %j',
    (vars) => {
      expect(start({ ...at('opened'), vars })).toEqual(['off']);
      expect(start({ ...at('closed'), vars })).toEqual([]);
      expect(start({ ...label('bug'), vars })).toEqual([]);
    },
  );

  it.each([
    ['a fork', { number: 7, head: { repo: { id: 1 } }, base: BASE }],
    ['a fork that is gone', { number: 7, head: { repo: null }, base: BASE }],
  ])('is a word alone for %s, whatever it finds of variables', (_, pull_request) => {
    for (const vars of [{}, { GREENROOM: 'true' }]) {
      expect(start({ event: { action: 'opened', pull_request }, vars })).toEqual(['fork']);
      expect(start({ event: { action: 'synchronize', pull_request }, vars })).toEqual(['fork']);
      expect(start({ event: { action: 'closed', pull_request }, vars })).toEqual([]);
      expect(
        start({ event: { action: 'labeled', label: { name: 'reviewed' }, pull_request }, vars }),
      ).toEqual([]);
    }
  });
});

describe('what an event of the default branch starts', () => {
  const start = (given: Parameters<typeof started>[1]) => started('on-default-branch.yml', given);
  const NOTHING_DUE = { sweep: 'false', hours: 'false', accept: 'false', heal: '[]' };
  const vars = { GREENROOM: 'true', GREENROOM_TRACKER: 'pivotal' };

  it('is the end of the environment of a deleted branch, and nothing for a tag', () => {
    expect(start({ event_name: 'delete', event: { ref_type: 'branch', ref: 'a' } })).toEqual(['deleted']);
    expect(start({ event_name: 'delete', event: { ref_type: 'tag', ref: 'a' } })).toEqual([]);
  });

  it('is a look by schedule, and behind it what is due', () => {
    expect(start({ event_name: 'schedule', due: NOTHING_DUE, vars })).toEqual(['due']);
    const due = { sweep: 'true', hours: 'true', accept: 'true', heal: '[{"branch":"a"}]' };
    expect(start({ event_name: 'schedule', due, vars })).toEqual(['due', 'sweep', 'hours', 'accept', 'heal']);
    expect(start({ event_name: 'schedule', due })).toEqual(['due', 'sweep', 'hours', 'heal']);
    expect(start({ event_name: 'schedule', due: { ...NOTHING_DUE, heal: '' }, vars })).toEqual(['due']);
  });

  it('is the merge at once where the tracker says that a story is accepted', () => {
    expect(start({ event_name: 'repository_dispatch', vars })).toEqual(['accept']);
  });

  it('is a sweep, and what else is due, where a person asks', () => {
    const event = { inputs: { force: 'true', 'stack-name': '', confirm: '', kind: 'preview' } };
    expect(start({ event_name: 'workflow_dispatch', event, due: NOTHING_DUE, vars })).toEqual([
      'due',
      'sweep',
    ]);
    expect(
      start({ event_name: 'workflow_dispatch', event: { inputs: null }, due: NOTHING_DUE, vars }),
    ).toEqual(['due', 'sweep']);
  });

  it.each([
    [{ 'stack-name': 'shop-a', confirm: 'shop-a' }],
    [{ 'stack-name': 'shop-a', confirm: '' }],
    [{ 'stack-name': '', confirm: 'shop-a' }],
  ])('is a rescue and nothing else where a person names a stack, even half: %j', (inputs) => {
    const event = { inputs: { force: 'true', kind: 'preview', ...inputs } };
    expect(start({ event_name: 'workflow_dispatch', event, vars })).toEqual(['rescue']);
    expect(workflow('on-default-branch.yml').jobs['rescue']?.environment).toBe('rescue');
  });

  it.each([[{}], [{ GREENROOM: 'false' }], [{ GREENROOM: 'maybe' }]])(
    'is nothing with the variables %j',
    (off) => {
      const due = { sweep: 'true', hours: 'true', accept: 'true', heal: '[{"branch":"a"}]' };
      for (const event_name of ['delete', 'schedule', 'repository_dispatch', 'workflow_dispatch'])
        expect(
          start({
            event_name,
            event: { ref_type: 'branch', inputs: {} },
            due,
            vars: { GREENROOM_TRACKER: 'pivotal', ...off },
          }),
        ).toEqual([]);
    },
  );
});
