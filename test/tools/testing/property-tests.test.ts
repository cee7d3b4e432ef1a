import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { readSources } from '../../../tools/house/read/read-texts.ts';
import { repositoryRoot } from '../../../tools/repository/repository-root.ts';
import { LEFT_OUT, propertyTests } from '../../../tools/testing/property-tests.ts';

describe('the tests with properties', () => {
  it('are those that take fast-check, without what is left out', () => {
    const sources = new Map([
      ['test/domain/a.test.ts', "import fc from 'fast-check';"],
      ['test/domain/b.test.ts', "import fc, {\n  type Arbitrary,\n} from 'fast-check';"],
      ['test/domain/none.test.ts', "import { it } from '@jest/globals';"],
      ['test/support/arbitraries.ts', "import fc from 'fast-check';"],
      ...Object.keys(LEFT_OUT).map((path) => [path, "import fc from 'fast-check';"] as const),
    ]);
    expect(propertyTests(sources)).toEqual(['test/domain/a.test.ts', 'test/domain/b.test.ts']);
  });

  it('are found in the sources', () => {
    expect(propertyTests(readSources(repositoryRoot)).length).toBeGreaterThan(25);
  });

  it.each(Object.keys(LEFT_OUT))('leave out %s, which there is', (path) => {
    expect(existsSync(join(repositoryRoot, path))).toBe(true);
  });
});
