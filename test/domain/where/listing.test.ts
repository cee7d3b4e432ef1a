import { describe, expect, it } from '@jest/globals';
import { countStates, inOrder, isUnknown, STATE_ORDER } from '../../../src/domain/where/listing.ts';
import { listingSchema, STATES } from '../../../src/domain/where/listing-schema.ts';
import { listedEnvironment, variedListing } from '../../../tools/builders/listing.ts';

describe('a listing', () => {
  it('has the shape that its schema says, with every state', () => {
    expect(listingSchema.parse(variedListing())).toEqual(variedListing());
    expect(STATE_ORDER).toEqual(STATES);
  });

  it('begins with what needs a look, then goes by project, kind and name', () => {
    const row = (name: string, state: (typeof STATES)[number], project = 'shop') =>
      listedEnvironment({ name, state, project });
    const rows = [
      row('b', 'asleep'),
      row('b', 'ready'),
      row('a', 'ready'),
      row('c', 'ready', 'blog'),
      row('z', 'failed'),
    ];
    expect(inOrder(rows).map(({ name, state }) => `${state} ${name}`)).toEqual([
      'failed z',
      'ready c',
      'ready a',
      'ready b',
      'asleep b',
    ]);
  });

  it('is counted in words', () => {
    expect(countStates([])).toBe('No environment');
    expect(countStates([{ state: 'ready' }])).toBe('1 environment: 1 ready');
    expect(countStates([{ state: 'ready' }, { state: 'failed' }, { state: 'ready' }])).toBe(
      '3 environments: 1 failed, 2 ready',
    );
  });

  it('tells unknown from none', () => {
    expect(isUnknown({ unknown: 'GitHub refused.' })).toBe(true);
    expect([null, undefined, '', 'unknown', { number: 1 }].some(isUnknown)).toBe(false);
  });
});
