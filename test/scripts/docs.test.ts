import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { repositoryRoot } from '../../tools/repository/repository-root.ts';

describe('npm run docs -- --check', () => {
  it('finds every generated page in step with the code', () => {
    const check = spawnSync(process.execPath, [join('scripts', 'docs.ts'), '--check'], {
      cwd: repositoryRoot,
      encoding: 'utf8',
    });
    expect(check.stderr).toBe('');
    expect(check.status).toBe(0);
  });
});
