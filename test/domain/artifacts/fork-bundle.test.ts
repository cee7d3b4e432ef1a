import { describe, expect, it } from '@jest/globals';
import { whyNotOfFork } from '../../../src/domain/artifacts/fork-bundle.ts';

const COMMIT = 'c'.repeat(40);

describe('the tree of a fork', () => {
  it.each([
    ['.ebextensions/'],
    ['.ebextensions/01-role.config'],
    ['./.ebextensions/x'],
    ['.EBExtensions/x'],
    ['.ebextensions'],
    ['.ebextensions\\x'],
    ['env.yaml'],
    ['env.yml'],
  ])('is not deployed where it has %s, which Elastic Beanstalk reads with the rights of others', (name) => {
    expect(whyNotOfFork(COMMIT, ['index.js', name])).toMatchObject({
      decision: 'skipped',
      reasonCode: 'fork',
      sentence: expect.stringContaining('at its root would change the environment itself'),
    });
  });

  it.each([['../x'], ['a/../../x'], ['/etc/x'], ['a/..\\x'], ['C:/x'], ['..']])(
    'is not deployed where a path leads out of it, such as %s',
    (name) => {
      expect(whyNotOfFork(COMMIT, [name])?.sentence).toBe(
        'Commit ccccccc of a fork is not deployed: its archive has a path that leads out of it; ask for a commit without it.',
      );
    },
  );

  it('is deployed with anything that only its own instance reads', () => {
    const names = [
      'Procfile',
      '.platform/hooks/predeploy/x.sh',
      'src/.ebextensions/x',
      'src/env.yaml',
      'a..b/..c',
    ];
    expect(whyNotOfFork(COMMIT, names)).toBeUndefined();
    expect(whyNotOfFork(COMMIT, [])).toBeUndefined();
  });
});
