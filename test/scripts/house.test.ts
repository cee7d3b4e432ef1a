import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { repositoryRoot } from '../../tools/repository/repository-root.ts';

function run(script: string, ...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(repositoryRoot, 'scripts', script), ...args],
    { encoding: 'utf8' },
  );
  return { status, stdout, stderr };
}

describe('npm run house', () => {
  it('refuses an option that it does not have', () => {
    const { status, stderr } = run('house.ts', '--wirte');
    expect(status).toBe(1);
    expect(stderr).toContain('There is no option --wirte; there is --list,');
  });

  it('says whether docs/architecture.md shows the rooms as they are', () => {
    expect(run('house.ts', '--check')).toEqual({
      status: 0,
      stdout: 'The pictures of the rooms are what the imports give.\n',
      stderr: '',
    });
  });
});

describe('npm run trace', () => {
  it('prints a way from the door to the wire', () => {
    const { status, stdout } = run('trace.ts', 'sweep');
    expect(status).toBe(0);
    expect(stdout).toMatch(/^ 1 actions\/teardown\/main\.ts main$/m);
    expect(stdout).toMatch(/^ +\d+ src\/ports\/[a-z-]+\.ts [A-Z]\w+\.\w+$/m);
    expect(stdout).toMatch(/^\d+ files deep; \d+ files take part\.$/m);
  });

  it.each([[], ['teardown'], ['sweep', 'provision']])(
    'asks for one of two operations, not for %j',
    (...words) => {
      const { status, stderr } = run('trace.ts', ...words);
      expect(status).toBe(1);
      expect(stderr).toContain('Usage: npm run trace -- provision|sweep');
    },
  );
});
