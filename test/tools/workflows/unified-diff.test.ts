import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { unifiedDiff } from '../../../tools/workflows/unified-diff.ts';

const TEN = Array.from({ length: 10 }, (_, index) => `line ${index + 1}\n`);

/** What `git apply` makes of a file. */
function applied(before: string, patch: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'greenroom-diff-'));
  mkdirSync(join(folder, 'a'));
  writeFileSync(join(folder, 'a', 'f.yml'), before);
  const { status, stderr } = spawnSync('git', ['apply', '--unidiff-zero', '-'], {
    cwd: folder,
    input: patch,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  return readFileSync(join(folder, 'a', 'f.yml'), 'utf8');
}

describe('the difference of a file', () => {
  it('shows what goes and what comes, with three lines around', () => {
    const after = TEN.with(4, 'another\n');
    expect(unifiedDiff('f.yml', TEN.join(''), after.join(''))).toBe(
      [
        '--- a/f.yml',
        '+++ b/f.yml',
        '@@ -2,7 +2,7 @@',
        ' line 2',
        ' line 3',
        ' line 4',
        '-line 5',
        '+another',
        ' line 6',
        ' line 7',
        ' line 8',
        '',
      ].join('\n'),
    );
  });

  it('names a file that comes or goes as diff does', () => {
    expect(unifiedDiff('f.yml', undefined, 'a\n')).toBe('--- /dev/null\n+++ b/f.yml\n@@ -0,0 +1 @@\n+a\n');
    expect(unifiedDiff('f.yml', 'a\nb', undefined)).toBe(
      '--- a/f.yml\n+++ /dev/null\n@@ -1,2 +0,0 @@\n-a\n-b\n\\ No newline at end of file\n',
    );
  });

  it('is empty where nothing differs', () => {
    expect(unifiedDiff('f.yml', 'a\n', 'a\n')).toBe('');
  });

  it('is one that git can apply', () => {
    const texts = fc
      .array(fc.constantFrom('a\n', 'b\n', 'c\n', '\n'), { minLength: 1, maxLength: 30 })
      .map((lines) => lines.join(''));
    fc.assert(
      fc.property(texts, texts, (before, after) => {
        fc.pre(before !== after);
        expect(applied(before, unifiedDiff('a/f.yml', before, after))).toBe(after);
      }),
      { numRuns: 30 },
    );
  });
});
