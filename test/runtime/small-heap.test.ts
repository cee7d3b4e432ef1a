import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { repositoryRoot } from '../../tools/repository/repository-root.ts';

/** Mebibytes of the young generation after 64 MiB have survived in it, in a process of its own. */
function youngGeneration(begin: string): number {
  const source = `
    import { getHeapSpaceStatistics } from 'node:v8';
    import { keepHeapSmall } from ${JSON.stringify(join(repositoryRoot, 'src/runtime/small-heap.ts'))};
    ${begin}
    const kept = [];
    while (kept.length < 1_000_000) kept.push([kept.length, {}]);
    const young = getHeapSpaceStatistics().find((space) => space.space_name === 'new_space');
    console.log(young.space_size / 1024 / 1024);
  `;
  return Number(
    execFileSync(process.execPath, ['--input-type=module', '--eval', source], { encoding: 'utf8' }),
  );
}

describe('a process that keeps its heap small', () => {
  it('has a young generation that does not grow with what survives in it', () => {
    const grown = youngGeneration('');
    const kept = youngGeneration('keepHeapSmall();');
    expect(kept).toBeLessThanOrEqual(grown / 4);
  });
});
