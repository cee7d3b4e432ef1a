import { describe, expect, it } from '@jest/globals';
import { compareOutcomes } from '../../../tools/conformance/peers/call-differences.ts';
import { KNOWN } from '../../../tools/conformance/peers/known-differences.ts';

/** What a peer says so that every difference which is known of it shows. */
function asKnown(peer: string) {
  const known = KNOWN.filter(({ peers }) => peers.includes(peer)).map(({ call }) => call);
  const world = Object.fromEntries(known.map((call) => [call, 'ValidationError']));
  return { world, theirs: Object.fromEntries(known.map((call) => [call, 'SomethingElse'])) };
}

const { world, theirs } = asKnown('moto');

describe('the comparison of the world with a peer', () => {
  it('takes the known differences', () => {
    expect(compareOutcomes('moto', world, theirs).problems).toEqual([]);
  });

  it.each([
    ['a call that only the peer refuses', 'ok', 'ValidationError'],
    ['a call that the peer refuses with another code', 'AccessDenied', 'ValidationError'],
    ['a stack that only the peer rolls back', 'CREATE_COMPLETE', 'ROLLBACK_COMPLETE'],
    ['a stack that only the peer cannot delete', 'absent', 'DELETE_FAILED'],
  ])('is red for %s', (_what, ours, peers) => {
    const { problems } = compareOutcomes('moto', { ...world, new: ours }, { ...theirs, new: peers });
    expect(problems).toEqual([`new: the world says ${ours}, moto says ${peers}`]);
  });

  it.each(['crash KeyError', '500', 'InternalFailure'])('is red for a world that breaks with %s', (ours) => {
    const { problems } = compareOutcomes('moto', { ...world, new: ours }, { ...theirs, new: 'ok' });
    expect(problems).toEqual([`new: the world broke: ${ours}`]);
  });

  it('is red for a known difference that no longer shows', () => {
    const [call = ''] = Object.keys(world);
    const { problems } = compareOutcomes('moto', world, { ...theirs, [call]: 'ok' });
    expect(problems).toEqual([`${call}: no longer differs from moto`]);
  });

  it('counts a stricter world, and leaves out what one of the two does not have', () => {
    const more = { stricter: 'ValidationError', unplayed: 'NotImplemented', broken: 'ok' };
    const peer = { stricter: 'ok', unplayed: 'ok', broken: '500' };
    const found = compareOutcomes('moto', { ...world, ...more }, { ...theirs, ...peer });
    expect(found).toMatchObject({ problems: [], stricter: 1, compared: Object.keys(world).length + 1 });
  });
});
