import { describe, expect, it } from '@jest/globals';
import { containerFiles, whyNotOfFork, whyRightsOfFork } from '../../../src/domain/artifacts/fork-bundle.ts';

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

describe('the containers of a fork', () => {
  const NAME = 'Dockerrun.aws.json';
  const image = { name: 'web', image: 'nginx', dockerLabels: { role: 'web' } };

  it('are described by one file at the root', () => {
    const names = [
      './Dockerrun.aws.json',
      'Dockerrun.aws.json',
      'dockerrun.AWS.json',
      'a/Dockerrun.aws.json',
    ];
    expect(containerFiles(names)).toEqual(['Dockerrun.aws.json', 'dockerrun.AWS.json']);
  });

  it.each([
    ['executionRoleArn', { executionRoleArn: 'arn:aws:iam::111122223333:role/admin' }],
    ['ExecutionRoleArn', { ExecutionRoleArn: '' }],
    ['taskRoleArn', { taskRoleArn: 'x' }],
    ['authentication', { authentication: { bucket: 'b', key: 'k' } }],
    ['Authentication', { AWSEBDockerrunVersion: '1', Authentication: { Bucket: 'b', Key: 'k' } }],
    ['secrets', { containerDefinitions: [image, { ...image, secrets: [] }] }],
    ['repositoryCredentials', { containerDefinitions: [{ repositoryCredentials: {} }] }],
    ['secretOptions', { containerDefinitions: [{ logConfiguration: { secretOptions: [] } }] }],
  ])('are not deployed where it names %s', (key, facts) => {
    expect(whyRightsOfFork(COMMIT, NAME, JSON.stringify(facts))).toMatchObject({
      reasonCode: 'fork',
      sentence: `Commit ccccccc of a fork is not deployed: 'Dockerrun.aws.json' at its root names '${key}', which may bring rights or secrets of the team; ask for a commit without it.`,
    });
  });

  it.each([[undefined], ['{'], ['']])('are not deployed where nobody can read it: %s', (text) => {
    expect(whyRightsOfFork(COMMIT, NAME, text)?.sentence).toContain('nobody can read which rights');
  });

  it('are deployed where it only says how they run, however deep that is', () => {
    const facts = { AWSEBDockerrunVersion: 2, containerDefinitions: [image], volumes: [{ name: 'a' }] };
    expect(whyRightsOfFork(COMMIT, NAME, JSON.stringify(facts))).toBeUndefined();
    const deep = `${'['.repeat(5_000)}${']'.repeat(5_000)}`;
    expect(whyRightsOfFork(COMMIT, NAME, deep)).toBeUndefined();
  });
});
