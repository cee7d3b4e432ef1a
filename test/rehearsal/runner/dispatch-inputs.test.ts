import { describe, expect, it } from '@jest/globals';
import type { TriggerEvent } from '../../../rehearsal/runner/records/records.ts';
import { dispatchInputs } from '../../../rehearsal/runner/workflows/dispatch-inputs.ts';
import { verdictOn } from '../../../rehearsal/runner/workflows/triggers.ts';

const TRIGGER = {
  inputs: {
    name: { type: 'string', required: true },
    kind: { type: 'string', default: 'preview' },
    force: { type: 'boolean', default: false },
    mode: { type: 'choice', options: ['fail', 'retain'], default: 'fail' },
  },
};

describe('the inputs of a dispatched workflow', () => {
  it('are what was given, else the defaults, with booleans as such', () => {
    expect(dispatchInputs(TRIGGER, { name: 'a', force: 'true' })).toEqual({
      name: 'a',
      kind: 'preview',
      force: true,
      mode: 'fail',
    });
    expect(dispatchInputs(null, undefined)).toEqual({});
  });

  it.each<[string, Record<string, unknown>, string]>([
    ['a required one is missing', {}, "Required input 'name' not provided"],
    ['one is unknown', { name: 'a', nmae: 'b' }, 'Unexpected inputs provided: ["nmae"]'],
    ['one is none of its options', { name: 'a', mode: 'keep' }, "Provided value 'keep' for input 'mode'"],
  ])('are refused when %s', (_when, given, message) => {
    expect(() => dispatchInputs(TRIGGER, given)).toThrow(message);
  });

  it('belong to one workflow, and no other starts', () => {
    const event: TriggerEvent = {
      name: 'workflow_dispatch',
      payload: { workflow: '.github/workflows/rescue.yml' },
      ref: 'refs/heads/main',
      sha: 'a'.repeat(40),
    };
    expect(verdictOn({ workflow_dispatch: {} }, event, 'rescue.yml')).toBe('run');
    expect(verdictOn({ workflow_dispatch: {} }, event, 'cleanup.yml')).toBe('no');
  });
});
