import { describe, expect, it } from '@jest/globals';
import { download, MOST_BYTES, running, sharesOf } from '../../tools/package/weigh.ts';
import { actionNames } from '../../tools/repository/action-metadata.ts';
import { repositoryRoot } from '../../tools/repository/repository-root.ts';

describe('the weight of the suite', () => {
  it('is at most 3.0 MB for a runner to download, and at most 1.5 MB of what runs', () => {
    expect(MOST_BYTES).toEqual({ download: 3_000_000, running: 1_500_000 });
    expect(download(repositoryRoot).gzipped).toBeLessThanOrEqual(MOST_BYTES.download);
    const { raw, gzipped } = running(repositoryRoot, actionNames(repositoryRoot));
    expect(gzipped).toBeLessThanOrEqual(MOST_BYTES.running);
    expect(raw).toBeGreaterThan(gzipped);
  });

  it('is told of a chunk by what gives most of it', () => {
    const module = (packageName: string | undefined, size: number) => ({ packageName, path: 'a.js', size });
    const modules = [module(undefined, 30), module('yaml', 40), module(undefined, 26), module('zod', 4)];
    expect(sharesOf({ file: '7.index.js', modules })).toBe('greenroom 56 %, yaml 40 %');
  });
});
