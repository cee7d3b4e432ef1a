import { describe, expect, it } from '@jest/globals';
import { evaluateExpression, isTrue } from '../../rehearsal/runner/workflows/expressions.ts';
import { workflow } from './read-workflows.ts';

describe('the merge of what is accepted', () => {
  const { if: when = '' } =
    workflow('on-default-branch.yml').jobs['accept']?.steps.find(({ id }) => id === 'merge') ?? {};
  const merges = (vars: Readonly<Record<string, string>>) =>
    isTrue(evaluateExpression(when.replace(/^\$\{\{(.*)\}\}$/s, '$1'), { vars }));

  it.each([
    [{}, true],
    [{ GREENROOM_MERGE: '' }, true],
    [{ GREENROOM_MERGE: 'true' }, true],
    [{ GREENROOM_MERGE: 'On' }, true],
    [{ GREENROOM_MERGE: 'off' }, false],
    [{ GREENROOM_MERGE: 'false' }, false],
    [{ GREENROOM_MERGE: '0' }, false],
    [{ GREENROOM_MERGE: 'never' }, false],
  ])('with the variables %j: %s, since no merge is undone', (vars, expected) => {
    expect(merges(vars)).toBe(expected);
  });
});
