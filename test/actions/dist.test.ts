import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { repositoryRoot } from '../../tools/repository/repository-root.ts';

describe('the committed bundles', () => {
  it('are byte for byte what the sources give', () => {
    const check = spawnSync(process.execPath, [join('scripts', 'package.ts'), '--check'], {
      cwd: repositoryRoot,
      encoding: 'utf8',
    });
    expect(check.stderr).not.toContain('npm run package');
    expect(check.stdout).toContain('Every dist/ is what the sources give.');
    expect(check.stdout).not.toContain('skipped');
    expect(check.status).toBe(0);
  });
});
