import { describe, expect, it } from '@jest/globals';
import { parsePlainMap } from '../../src/runtime/inputs/plain-map.ts';

describe('a map of plain values', () => {
  it('gives each value as it is written', async () => {
    const text = [
      'A: 007 # a comment',
      'B: "*x"',
      "C: '#x'",
      'D:',
      '# a comment on E',
      'E: |',
      '  two',
      '  lines',
      'constructor: x',
    ].join('\n');
    expect(await parsePlainMap('parameters', text)).toEqual({
      A: '007',
      B: '*x',
      C: '#x',
      D: '',
      E: 'two\nlines\n',
      constructor: 'x',
    });
    expect(await parsePlainMap('parameters', '{"A": null, "B": true, "C": 1.10}')).toEqual({
      A: 'null',
      B: 'true',
      C: '1.10',
    });
  });

  it('takes twenty thousand keys, and not the same one twice', async () => {
    const many = Array.from({ length: 20_000 }, (_, index) => `K${index}: v`).join('\n');
    expect(Object.keys(await parsePlainMap('parameters', many))).toHaveLength(20_000);
    await expect(parsePlainMap('parameters', `${many}\nK7: w`)).rejects.toThrow(
      "Input 'parameters' has the key 'K7' twice;",
    );
  });

  it('is not read where it is longer than any is', async () => {
    await expect(parsePlainMap('parameters', `A: ${'x'.repeat(262_144)}`)).rejects.toThrow(
      "Input 'parameters' is longer than 262144 characters;",
    );
  });
});
