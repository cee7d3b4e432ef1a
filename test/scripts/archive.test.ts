import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, posix } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { archiveOf } from '../../tools/package/weigh.ts';
import { repositoryRoot } from '../../tools/repository/repository-root.ts';

/** Files that a command of the archive imports, each by way of others too, and that are not there. */
function missingImports(folder: string): readonly string[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const seen = new Set(files.filter((file) => /^(?:scripts|rehearsal|tools)\/.*\.(?:ts|mjs)$/.test(file)));
  for (const file of seen) {
    if (!existsSync(join(folder, file))) continue;
    const text = readFileSync(join(folder, file), 'utf8');
    for (const [, to = ''] of text.matchAll(/(?:from|import)\s*\(?\s*'(\.{1,2}\/[^']+\.(?:ts|mjs))'/g))
      seen.add(posix.join(posix.dirname(file), to));
  }
  return [...seen].filter((file) => !existsSync(join(folder, file)));
}

describe('what a runner downloads', () => {
  it('holds no tests, and plays the life of a pull request all the same', () => {
    const folder = mkdtempSync(join(tmpdir(), 'greenroom-archive-'));
    const unpacked = spawnSync('tar', ['-xf', '-'], { cwd: folder, input: archiveOf(repositoryRoot) });
    expect(unpacked.status).toBe(0);
    expect(existsSync(join(folder, 'test'))).toBe(false);
    expect(missingImports(folder)).toEqual([]);
    symlinkSync(join(repositoryRoot, 'node_modules'), join(folder, 'node_modules'), 'junction');
    const played = spawnSync(
      process.execPath,
      [join('scripts', 'bootstrap.mjs'), join('rehearsal', 'cli.ts')],
      {
        cwd: folder,
        encoding: 'utf8',
      },
    );
    expect(played.stderr).not.toContain('Installing');
    expect(played.stdout).toContain('steps are as they should be.');
    expect(played.status).toBe(0);
  });
});
