import { describe, expect, it } from '@jest/globals';
import { evaluateExpression, interpolate, isTrue } from '../../rehearsal/runner/workflows/expressions.ts';
import { healTries, lookedAt, shipTries } from '../../src/domain/due/hourly-run.ts';
import { readNote } from '../../src/domain/due/reported-before.ts';
import { jobs, workflow } from './read-workflows.ts';
import { started } from './started.ts';

const BASE = { repo: { id: 70107786 } };
const PULL = { number: 7, head: BASE, base: BASE };

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
    ['reviewed', 'labeled', []], // no tracker, so nothing is delivered
    ['reviewed', 'unlabeled', []],
    ['bug', 'labeled', []],
  ])('is, for the label %s that is %s, %j', (name, action, expected) => {
    expect(start(label(name, action))).toEqual(expected);
  });

  it.each(['reviewed', 'Reviewed'])('is the delivery, where there is a tracker, for the label %s', (name) => {
    const vars = { GREENROOM: 'on', GREENROOM_TRACKER: 'pivotal' };
    expect(start({ ...label(name), vars })).toEqual(['preview']);
    expect(start({ ...label(name, 'unlabeled'), vars })).toEqual(['preview']);
  });

  it('follows the labels that a team has chosen', () => {
    const vars = {
      GREENROOM: 'on',
      GREENROOM_TRACKER: 'pivotal',
      GREENROOM_REVIEWED_LABEL: 'done',
      GREENROOM_WANTED: 'branch, label:Preview',
    };
    expect(start({ ...label('done'), vars })).toEqual(['preview']);
    expect(start({ ...label('reviewed'), vars })).toEqual([]);
    expect(start({ ...label('preview'), vars })).toEqual(['preview']);
    const ofStory = { GREENROOM: 'on', GREENROOM_WANTED: 'story-label:Try' };
    expect(start({ ...label('try'), vars: ofStory })).toEqual(['preview']);
  });

  it('is one job for all events, so that the newest of those that wait does the work of the others', () => {
    expect(start(at('closed'))).toEqual(['preview']);
    const groups = jobs('on-pull-request.yml').map(([, job]) => job.concurrency?.group);
    expect(new Set(groups).size).toBe(groups.length);
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

describe('what a push starts', () => {
  const vars = { GREENROOM: 'on', GREENROOM_OPEN_BRANCHES: 'feature/*' };
  const pushed = (given: object = {}) => {
    const event = { deleted: false, repository: { default_branch: 'main' } };
    const run = { vars, ref_type: 'branch', ref_name: 'feature/a', 'go-on': 'false', event, ...given };
    const contexts = {
      vars: run.vars,
      github: { event_name: 'push', event: run.event, ref_type: run.ref_type, ref_name: run.ref_name },
      needs: { open: { outputs: { 'go-on': run['go-on'] } } },
    };
    return jobs('on-push.yml').flatMap(([id, job]) =>
      isTrue(evaluateExpression((job.if ?? 'true').replace(/^\$\{\{(.*)\}\}$/s, '$1'), contexts)) ? [id] : [],
    );
  };

  it('is the job that opens, and behind it the environment where nothing else brings it up or builds first', () => {
    expect(pushed()).toEqual(['open']);
    expect(pushed({ 'go-on': 'true' })).toEqual(['open', 'preview']);
    expect(pushed({ 'go-on': 'true', vars: { ...vars, GREENROOM_HEAL: 'false' } })).toEqual(['open']);
  });

  it.each([
    [{ vars: { GREENROOM: 'on' } }],
    [{ vars: { ...vars, GREENROOM_OPEN_BRANCHES: '' } }],
    [{ vars: { ...vars, GREENROOM: 'off' } }],
    [{ vars: { GREENROOM_OPEN_BRANCHES: 'feature/*' } }],
    [{ ref_type: 'tag' }],
    [{ ref_name: 'main' }],
    [{ event: { deleted: true, repository: { default_branch: 'main' } } }],
  ])('is nothing for %j', (given) => {
    expect(pushed(given)).toEqual([]);
  });
});

describe('the jobs by whose names the next look knows what became of this one', () => {
  const named = (id: string, contexts: object) =>
    String(
      interpolate(
        workflow('on-default-branch.yml').jobs[id]?.name ?? '',
        contexts as Record<string, unknown>,
      ),
    );
  const run = { id: 1, startedAt: '2026-03-02T08:23:00Z', commit: 'c'.repeat(40), conclusion: 'failure' };
  const job = (name: string, conclusion: string) => {
    const at = '2026-03-02T08:24:00Z';
    return { name: `greenroom / ${name}`, conclusion, startedAt: at, completedAt: at, steps: [] };
  };

  it('are the look', () => {
    expect(lookedAt(run, [job(named('due', {}), 'success')])).toBe('2026-03-02T08:24:00Z');
  });

  it('are those that heal, each with its pull request and commit, in fewer than a hundred characters', () => {
    const matrix = { pullRequest: 1_234_567, commit: 'a'.repeat(40), branch: 'x'.repeat(200) };
    const name = named('heal', { matrix });
    expect(healTries(run, [job(name, 'failure')])).toMatchObject([
      { pullRequest: 1_234_567, commit: 'a'.repeat(40), ended: 'failure' },
    ]);
    expect(name.length).toBeLessThan(100);
  });

  it('are those that bring a shared environment to a commit, with both in the name', () => {
    const name = named('ship', { matrix: { kind: 'qa', commit: 'a'.repeat(40) } });
    expect(shipTries(run, [job(name, 'failure')])).toMatchObject([
      { kind: 'qa', commit: 'a'.repeat(40), ended: 'failure' },
    ]);
  });
});

describe('the step by whose name the next look knows what was reported', () => {
  const { steps } = workflow('on-default-branch.yml').jobs['due'] ?? { steps: [] };
  const note = steps.at(-1);
  const named = (reported: string) =>
    interpolate(note?.name ?? '', { steps: { due: { outputs: { reported } } } } as Record<string, unknown>);

  it('is called as the look says', () => {
    const reported = 'Reported by due shop preview at 2026-03-02T10:23Z: aaaaaaaa';
    expect(named(reported)).toBe(reported);
    expect(readNote('due shop preview', String(named(reported)))).toMatchObject({ causes: ['aaaaaaaa'] });
    expect(note?.run).toBe('true');
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
    const sent = { ...NOTHING_DUE, ship: '[{"kind":"qa"}]' };
    expect(start({ event_name: 'schedule', due: sent, vars })).toEqual(['due', 'ship']);
    expect(start({ event_name: 'schedule', due: { ...sent, ship: '[]' }, vars })).toEqual(['due']);
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

  it.each([
    [undefined, []],
    ['false', []],
    ['true', []],
    ['merge', ['update']],
    ['rebase', ['update']],
  ])('is, behind a merge, the update of other pull requests where GREENROOM_UPDATE is %s', (how, jobs) => {
    const given = { event_name: 'repository_dispatch', merged: '[{"pullRequest":1}]' };
    const asked = how === undefined ? vars : { ...vars, GREENROOM_UPDATE: how };
    const begun = (more: object) => start({ ...given, ...more }).filter((job) => job !== 'words');
    expect(start({ ...given, vars: asked }).includes('words')).toBe(how === 'true');
    expect(begun({ vars: asked })).toEqual(['accept', 'clean', ...jobs]);
    expect(begun({ merged: '[]', vars: asked })).toEqual(['accept']);
    // A job of the team's own builds what is provisioned, and it would not start.
    expect(begun({ vars: { ...asked, GREENROOM_HEAL: 'false' } })).toEqual(['accept', 'clean']);
    expect(begun({ vars: asked, follow: '[]' })).toEqual(['accept', 'clean', ...jobs]);
    const all = ['accept', 'clean', ...jobs, 'follow'];
    expect(begun({ vars: asked, follow: '[{"branch":"a"}]' })).toEqual(all);
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

describe('what a push to a base starts', () => {
  const start = (given: Parameters<typeof started>[1]) => started('on-updated-base.yml', given);
  const vars = { GREENROOM: 'true', GREENROOM_UPDATE: 'merge' };
  const push = { event_name: 'push', event: { deleted: false } };

  it('is the update of its pull requests, and what follows that', () => {
    expect(start({ ...push, vars })).toEqual(['update']);
    expect(start({ ...push, vars, follow: '[{"branch":"a"}]' })).toEqual(['update', 'follow']);
  });

  it.each([
    [{ vars: { GREENROOM: 'true' } }],
    [{ vars: { ...vars, GREENROOM: 'false' } }],
    [{ vars: { ...vars, GREENROOM_HEAL: 'off' } }],
    [{ vars, ref_type: 'tag' }],
    [{ vars, event: { deleted: true } }],
    [{ vars, event_name: 'pull_request' }],
  ])('is nothing with %j', (given) => {
    expect(start({ ...push, ...given })).toEqual([]);
  });
});
