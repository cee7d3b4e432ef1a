import { describe, expect, it } from '@jest/globals';
import { measureUnchanged } from '../../tools/bench/unchanged.ts';

describe('a deployment that changes nothing on the bench', () => {
  it('is measured beside a bare script, without the run that makes the stack', async () => {
    const measured = await measureUnchanged(undefined, 1);
    expect(measured.map(({ who, usages }) => [who, usages.length])).toEqual([
      ['a bare script with one fetch', 1],
      ['provision', 1],
    ]);
    for (const { wallMs, cpuMs, peakMiB } of measured.flatMap(({ usages }) => usages))
      for (const figure of [wallMs, cpuMs, peakMiB]) expect(figure).toBeGreaterThan(0);
  });
});
