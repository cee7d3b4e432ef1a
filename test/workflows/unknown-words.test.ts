import { describe, expect, it } from '@jest/globals';
import { evaluateExpression, isTrue } from '../../rehearsal/runner/workflows/expressions.ts';
import { workflow } from './read-workflows.ts';

const REPOSITORY = { repo: { id: 70107786 } };

const job = workflow('on-pull-request.yml').jobs['words'] ?? { steps: [] };

function holds(condition: string, contexts: Readonly<Record<string, unknown>>): boolean {
  return isTrue(evaluateExpression(condition.replace(/^\$\{\{(.*)\}\}$/s, '$1'), contexts));
}

/** The variables that a run of a pull request tells of; undefined where it tells nothing. */
function told(
  vars: Readonly<Record<string, string>>,
  given: { readonly action?: string; readonly fork?: boolean } = {},
): readonly string[] | undefined {
  const head = given.fork === true ? { repo: { id: 1 } } : REPOSITORY;
  const event = { action: given.action ?? 'opened', pull_request: { number: 7, head, base: REPOSITORY } };
  const contexts = { vars: { GREENROOM: 'true', ...vars }, github: { event } };
  if (!holds(job.if ?? 'false', contexts)) return undefined;
  return job.steps.filter((step) => holds(step.if ?? 'true', contexts)).map(({ name = '' }) => name);
}

const SWITCHES = ['true', 'On', 'YES', '1', 'false', 'Off', 'no', '0'];
const VARIABLES: readonly (readonly [string, readonly string[], readonly string[]])[] = [
  ['GREENROOM_UPDATE', ['merge', 'Rebase', 'false', 'off', 'No', '0'], ['true', 'on', 'squash', 'merge ']],
  ['GREENROOM_HEAL', SWITCHES, ['never', 'none', 'false ']],
  ['GREENROOM_MERGE', SWITCHES, ['never', 'squash']],
  ['GREENROOM_OPEN_DRAFT', SWITCHES, ['draft', 'always']],
];

describe('a word that is not legal in a variable of the repository', () => {
  it.each(VARIABLES)('is told on each pull request: %s', (variable, legal, illegal) => {
    for (const word of illegal)
      expect([word, told({ [variable]: word })]).toEqual([word, [`Tell of ${variable}`]]);
    for (const word of legal) expect([word, told({ [variable]: word })]).toEqual([word, undefined]);
  });

  it('is told of each variable by itself', () => {
    expect(told({ GREENROOM_UPDATE: 'true', GREENROOM_MERGE: 'never' })).toEqual([
      'Tell of GREENROOM_MERGE',
      'Tell of GREENROOM_UPDATE',
    ]);
  });

  it.each(VARIABLES)('gets one sentence that names the variable and what is legal: %s', (variable, legal) => {
    const step = job.steps.find(({ name }) => name === `Tell of ${variable}`);
    const word = step?.env?.['WORD'] ?? '';
    expect(word).toMatch(new RegExp(`^The repository variable ${variable} `));
    for (const each of legal) expect(word.toLowerCase()).toMatch(new RegExp(`\\b${each.toLowerCase()}\\b`));
    expect(word.match(/[.;]/g)).toEqual([';', '.']);
    expect(step?.run).toContain('::warning');
  });

  it.each([[{}], [{ GREENROOM: 'false' }], [{ GREENROOM: 'maybe', GREENROOM_UPDATE: 'true' }]])(
    'is none with the variables %j, which are told elsewhere or are as they should be',
    (vars) => {
      expect(told(vars)).toBeUndefined();
    },
  );

  it('is told where something begins, and to nobody from a fork', () => {
    const vars = { GREENROOM_UPDATE: 'true' };
    for (const action of ['closed', 'labeled', 'unlabeled']) expect(told(vars, { action })).toBeUndefined();
    expect(told(vars, { action: 'synchronize' })).toEqual(['Tell of GREENROOM_UPDATE']);
    expect(told(vars, { fork: true })).toBeUndefined();
  });

  it('is known by the workflows that use it in the same words', () => {
    const update = workflow('on-updated-base.yml').jobs['update']?.if ?? '';
    expect(update).toContain(`contains(fromJSON('["merge", "rebase"]'), vars.GREENROOM_UPDATE)`);
    expect(job.steps.find(({ name }) => name === 'Tell of GREENROOM_UPDATE')?.if).toContain(
      '"merge", "rebase"',
    );
  });

  const behindMerges = workflow('on-default-branch.yml').jobs['words'] ?? { steps: [] };

  it('is told by the same step where no event is of a pull request', () => {
    const step = job.steps.find(({ name }) => name === 'Tell of GREENROOM_UPDATE');
    expect(behindMerges.steps).toEqual([step]);
  });

  it.each(['schedule', 'repository_dispatch', 'workflow_dispatch'])(
    'is told once by each run that may merge, of %s',
    (event_name) => {
      const tells = (vars: object, name = event_name, inputs = {}) =>
        holds(behindMerges.if ?? 'false', {
          vars: { GREENROOM: 'true', ...vars },
          github: { event_name: name, event: { inputs } },
        });
      for (const word of ['true', 'on', 'squash', 'merge '])
        expect([word, tells({ GREENROOM_UPDATE: word })]).toEqual([word, true]);
      for (const word of ['merge', 'Rebase', 'false', 'No', ''])
        expect([word, tells({ GREENROOM_UPDATE: word })]).toEqual([word, false]);
      expect(tells({ GREENROOM: 'false', GREENROOM_UPDATE: 'true' })).toBe(false);
      expect(tells({ GREENROOM_UPDATE: 'true' }, 'delete')).toBe(false);
      const rescue = { 'stack-name': 'shop-preview-a' };
      expect(tells({ GREENROOM_UPDATE: 'true' }, 'workflow_dispatch', rescue)).toBe(false);
    },
  );
});
