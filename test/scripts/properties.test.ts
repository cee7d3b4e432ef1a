import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { repositoryRoot } from '../../tools/repository/repository-root.ts';

function properties(...args: readonly string[]) {
  return spawnSync(process.execPath, [join(repositoryRoot, 'scripts', 'properties.ts'), ...args], {
    encoding: 'utf8',
  });
}

describe('npm run properties', () => {
  it('says which seed was played, with how many examples, and what came of it', () => {
    const { status, stdout } = properties('--examples', '200', '--seed', '2a', 'test/domain/sweep/batches');
    expect(stdout).toMatch(
      /^1 files of properties with 200 examples, seed 2a: green\nTook \d+ s on \d+ cores/,
    );
    expect(status).toBe(0);
  });

  it('is red where no property is played', () => {
    const { status, stderr } = properties('test/no-such-folder');
    expect(stderr).toBe('No test with properties is at test/no-such-folder.\n');
    expect(status).toBe(1);
  });
});
