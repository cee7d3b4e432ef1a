import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { archiveOf } from '../../tools/package/weigh.ts';
import { repositoryRoot } from '../../tools/repository/repository-root.ts';

describe('what a runner downloads', () => {
  it('holds no tests, and plays the life of a pull request all the same', () => {
    const folder = mkdtempSync(join(tmpdir(), 'greenroom-archive-'));
    const unpacked = spawnSync('tar', ['-xf', '-'], { cwd: folder, input: archiveOf(repositoryRoot) });
    expect(unpacked.status).toBe(0);
    expect(existsSync(join(folder, 'test'))).toBe(false);
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
