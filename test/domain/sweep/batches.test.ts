import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type BatchMember, partition, readBatch, readBatches } from '../../../src/domain/sweep/batches.ts';

const here = (name: string): BatchMember => ({ name, target: undefined });

describe('batches', () => {
  it('deal groups out evenly, keep each together, and make no empty one', () => {
    const groups = [['a'], ['b', 'c'], ['d'], ['e']].map((names) => names.map(here));
    expect(partition(groups, 2)).toEqual({ batches: ['a, d, e', 'b, c'], remaining: 0 });
    expect(partition(groups.slice(0, 1), 8)).toEqual({ batches: ['a'], remaining: 0 });
    expect(partition([], 4)).toEqual({ batches: [], remaining: 0 });
  });

  it('are read back as what was dealt out, whatever the places are called', () => {
    const member = fc.record({
      name: fc.stringMatching(/^[a-z][a-z0-9-]{1,20}$/),
      target: fc.constantFrom(undefined, 'eu-central-1', 'greenroom-teardown #2 in us-east-1'),
    });
    const key = ({ name, target }: BatchMember) => `${name}|${target}`;
    fc.assert(
      fc.property(
        fc.array(fc.array(member, { minLength: 1 })),
        fc.integer({ min: 1, max: 256 }),
        (groups, count) => {
          const { batches } = partition(groups, count);
          expect(readBatches(JSON.stringify(batches)).map(key).sort()).toEqual(groups.flat().map(key).sort());
        },
      ),
    );
  });

  it('are more than were asked for where an input could not hold so many names', () => {
    const many = Array.from({ length: 1100 }, (_, n) => [here(`shop-${n}`)]);
    const { batches, remaining } = partition(many, 1);
    expect(batches.map((batch) => readBatch(batch).length)).toEqual([367, 367, 366]);
    expect(remaining).toBe(0);
  });

  it('leave to the next run what the output of a job could not hold', () => {
    const many = Array.from({ length: 9000 }, (_, n) => [here(`shop-${String(n).padStart(35, '0')}`)]);
    const { batches, remaining } = partition(many, 8);
    expect(remaining).toBeGreaterThan(0);
    expect(batches.flatMap(readBatch)).toHaveLength(9000 - remaining);
    expect(JSON.stringify(batches).length * 2).toBeLessThan(1024 * 1024);
  });

  it.each(['', 'shop-a,', 'shop-a; rm -rf', '-shop', '["shop-a"]', 'shop-a in '])(
    'are not read from %j',
    (text) => {
      expect(() => readBatch(text)).toThrow("Input 'batch' has a part that names no stack");
    },
  );

  it.each(['', 'shop-a', '{"a": 1}', '[1]'])('are no plan where they are %j', (text) => {
    expect(() => readBatches(text)).toThrow("Input 'plan' is not a JSON array of texts");
  });
});
