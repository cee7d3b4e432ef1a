import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import { SHA, withInitFolder } from './init-folder.ts';

const here = withInitFolder();

function makeFolder(): void {
  mkdirSync(here.at('.github/workflows'), { recursive: true });
}

it('warns of a folder within a repository, where GitHub reads nothing', () => {
  spawnSync('git', ['init', '--quiet', here.at('.')]);
  expect(here.initPinned().stderr).toBe('');
  mkdirSync(here.at('services/shop'), { recursive: true });
  const { stderr } = here.init(here.at('services/shop'), '--ref', SHA, '--repository', 'octo-org/greenroom');
  expect(stderr).toContain('Warning: the folder is services/shop/ within a repository');
});

it.each<[string, () => void, string]>([
  [
    'a link that leads out of the repository',
    () => {
      makeFolder();
      symlinkSync(here.at('outside.txt'), here.at('.github/workflows/preview.yml'));
    },
    '.github/workflows/preview.yml is a link',
  ],
  [
    'a folder of links',
    () => {
      mkdirSync(here.at('elsewhere'));
      symlinkSync(here.at('elsewhere'), here.at('.github'));
    },
    '.github is a link',
  ],
  [
    'a file in the place of the folder',
    () => {
      mkdirSync(here.at('.github'));
      writeFileSync(here.at('.github/workflows'), '');
    },
    '.github/workflows is no folder',
  ],
  [
    'a folder in the place of a file',
    () => mkdirSync(here.at('.github/greenroom.yml'), { recursive: true }),
    '.github/greenroom.yml is no file',
  ],
])('writes nothing over %s', (_what, prepare, sentence) => {
  prepare();
  const { status, stderr } = here.initPinned();
  expect(stderr).toContain(`${sentence}, so nothing was written; move it away, and run init again.`);
  expect(status).toBe(1);
  expect(existsSync(here.at('outside.txt'))).toBe(false);
  expect(existsSync(here.at('.github/workflows/greenroom.yml'))).toBe(false);
});

it('says that a path is that of a file', () => {
  writeFileSync(here.at('notes.txt'), '');
  const { status, stderr } = here.init(here.at('notes.txt'), '--ref', SHA);
  expect(status).toBe(1);
  expect(stderr).toMatch(/notes\.txt is no folder; name that of your repository\.$/m);
  expect(stderr).not.toContain('ENOTDIR');
});
