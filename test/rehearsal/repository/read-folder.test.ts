import { execFileSync } from 'node:child_process';
import { chmodSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { repositoryIn } from '../../../rehearsal/repository/git-facts.ts';
import { readRepositoryFolder } from '../../../rehearsal/repository/read-folder.ts';
import { folderWith } from './folders.ts';

function git(folder: string, ...args: readonly string[]): void {
  execFileSync('git', ['-c', 'init.defaultBranch=trunk', ...args], { cwd: folder, stdio: 'ignore' });
}

const WORKFLOW = 'on: push\n';
const MIB = 1024 * 1024;

describe('a folder that is no Git repository', () => {
  it('is read without what npm installed, and named after itself', () => {
    const files = {
      'a.txt': 'a',
      '.env': 'b',
      'node_modules/x/index.js': 'c',
      'web/node_modules/y/index.js': 'd',
      '.github/greenroom.yml': 'project: shop\n',
      '.github/workflows/b.yaml': WORKFLOW,
      '.github/workflows/a.yml': WORKFLOW,
      '.github/workflows/old/c.yml': WORKFLOW,
      '.github/workflows/README.md': 'no workflow',
    };
    const folder = folderWith(files, 'My Shop!');
    chmodSync(join(folder, 'a.txt'), 0o755);
    const read = readRepositoryFolder(folder, 'shop');
    expect([...read.files.keys()]).toEqual([
      '.env',
      '.github/greenroom.yml',
      '.github/workflows/README.md',
      '.github/workflows/a.yml',
      '.github/workflows/b.yaml',
      '.github/workflows/old/c.yml',
      'a.txt',
    ]);
    expect(read).toMatchObject({
      owner: 'no-remote-yet',
      name: 'My-Shop-',
      defaultBranch: 'main',
      settings: 'project: shop\n',
      workflows: ['.github/workflows/a.yml', '.github/workflows/b.yaml'],
      leftOut: [],
    });
    expect(read.files.get('a.txt')?.executable).toBe(true);
    expect(read.files.get('.env')?.executable).toBe(false);
  });

  it('is read without links, which may lead out of it, and says so', () => {
    const folder = folderWith({ 'a.txt': 'a' });
    symlinkSync('/etc/hostname', join(folder, 'b.txt'));
    const { files, leftOut } = readRepositoryFolder(folder, 'shop');
    expect([...files.keys()]).toEqual(['a.txt']);
    expect(leftOut).toEqual(['1 file is left out, as a link or no plain file.']);
  });

  it('says which workflow is a link, because it is not played', () => {
    const folder = folderWith({ 'shared/a.yml': WORKFLOW, '.github/workflows/b.yml': WORKFLOW });
    symlinkSync('../../shared/a.yml', join(folder, '.github/workflows/a.yml'));
    expect(readRepositoryFolder(folder, 'shop')).toMatchObject({
      workflows: ['.github/workflows/b.yml'],
      leftOutPaths: ['.github/workflows/a.yml'],
      leftOut: [
        '1 file is left out, as a link or no plain file.',
        '.github/workflows/a.yml is a link or too large, and is not read as a workflow; make it a plain file.',
      ],
    });
  });

  it('is read up to so many files and bytes, workflows and what is near the root first', () => {
    const folder = folderWith({
      'deep/a.txt': 'a',
      'deep/er/b.txt': 'b',
      'large.txt': 'c'.repeat(2 * MIB),
      'z.txt': 'z',
      '.github/workflows/a.yml': WORKFLOW,
    });
    const most = { files: 3, bytes: 4 * MIB, bytesOfOne: MIB };
    const { files, leftOut } = readRepositoryFolder(folder, 'shop', most);
    expect([...files.keys()]).toEqual(['.github/workflows/a.yml', 'deep/a.txt', 'z.txt']);
    expect(leftOut).toEqual([
      '1 file is left out, above 1 MiB each.',
      '1 file is left out: a rehearsal takes 3 files and 4 MiB along.',
    ]);
  });
});

describe('a folder that is a Git repository', () => {
  it('is read as it would be pushed, with what is not added yet and without what is ignored', () => {
    const folder = folderWith({
      'a.txt': 'a',
      'gone.txt': 'b',
      'new.txt': 'c',
      '.gitignore': 'secret.txt\n',
      'secret.txt': 'd',
    });
    git(folder, 'init');
    git(folder, 'add', 'a.txt', 'gone.txt', '.gitignore');
    execFileSync('rm', [join(folder, 'gone.txt')]);
    expect([...readRepositoryFolder(folder, 'shop').files.keys()]).toEqual([
      '.gitignore',
      'a.txt',
      'new.txt',
    ]);
  });

  it('has the name of its origin and the default branch of it', () => {
    const folder = folderWith({ 'a.txt': 'a' });
    git(folder, 'init');
    git(folder, 'remote', 'add', 'origin', 'git@github.com:codertocat/web.shop.git');
    expect(readRepositoryFolder(folder, 'shop')).toMatchObject({
      owner: 'codertocat',
      name: 'web.shop',
      defaultBranch: 'main',
    });
    git(folder, 'symbolic-ref', 'refs/remotes/origin/HEAD', 'refs/remotes/origin/release/1.x');
    expect(readRepositoryFolder(folder, 'shop').defaultBranch).toBe('release/1.x');
  });

  it('has the branch at hand for its default where no usual name is there', () => {
    const folder = folderWith({ 'a.txt': 'a' });
    git(folder, 'init');
    git(folder, 'symbolic-ref', 'HEAD', 'refs/heads/live');
    const who = ['-c', 'user.name=a', '-c', 'user.email=a@example.com'];
    git(folder, ...who, 'commit', '--allow-empty', '--message', 'First');
    expect(readRepositoryFolder(folder, 'shop').defaultBranch).toBe('live');
  });

  it('is not read where it has no files to read', () => {
    const folder = folderWith({});
    git(folder, 'init', '--bare');
    expect(() => readRepositoryFolder(folder, 'shop')).toThrow(
      'shop is a Git repository without files; name a clone of it.',
    );
  });

  it('is read as a folder of its own where it lies inside of one', () => {
    const folder = folderWith({ 'inner/a.txt': 'a', 'b.txt': 'b' });
    git(folder, 'init');
    git(folder, 'remote', 'add', 'origin', 'https://github.com/codertocat/web');
    expect(readRepositoryFolder(join(folder, 'inner'), 'shop')).toMatchObject({
      owner: 'no-remote-yet',
      name: 'inner',
    });
  });

  it.each([
    ['git@github.com:a/b.git\n', 'a/b'],
    ['https://github.com/a/b.c/\n', 'a/b.c'],
    ['ssh://git@ghe.example.com:22/a/b.git', 'a/b'],
    ['/srv/git', undefined],
    ['', undefined],
  ])('takes from %j the name %s', (address, name) => {
    expect(repositoryIn(address)).toBe(name);
  });
});
