import { describe, expect, it } from '@jest/globals';
import { calledFile, flatWorkflow } from '../../../rehearsal/runner/workflows/flat-workflow.ts';
import { unionOf } from '../../../rehearsal/runner/workflows/permissions.ts';

const CALLER = `name: Preview
on: pull_request
permissions: {}
jobs:
  call:
    uses: $/.github/workflows/on-pull-request.yml
`;
const CALLED = `name: On pull request
on: workflow_call

permissions: {}

# Why.
jobs:
  one: { runs-on: x, steps: [{ run: 'true' }] }
`;

describe('a caller and what it calls, for what knows no calls', () => {
  it('is one file with the triggers of the one and the jobs of the other', () => {
    expect(calledFile(CALLER)).toBe('on-pull-request.yml');
    expect(calledFile(CALLED)).toBeUndefined();
    expect(flatWorkflow(CALLER, CALLED)).toBe(`name: Preview
on: pull_request
permissions: {}

# Why.
jobs:
  one: { runs-on: x, steps: [{ run: 'true' }] }
`);
  });

  it('is refused where a file does not start without permissions', () => {
    expect(() => flatWorkflow(CALLER, 'jobs: {}\n')).toThrow('permissions: {}');
  });

  it('has one token that covers those of all its jobs, in whatever order they stand', () => {
    expect(unionOf([{ contents: 'write' }, { contents: 'read', issues: 'read' }, {}])).toEqual({
      contents: 'write',
      issues: 'read',
    });
  });
});
