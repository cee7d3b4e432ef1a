import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { unzipSync } from 'fflate';
import { readBytes } from '../../../src/adapters/files/byte-sources.ts';
import { createBundleMaker } from '../../../src/adapters/workspace/bundle-maker.ts';

let workspace: string;
let scratch: string;

beforeEach(() => {
  workspace = realpathSync(mkdtempSync(join(tmpdir(), 'greenroom-workspace-')));
  scratch = mkdtempSync(join(tmpdir(), 'greenroom-scratch-'));
});

afterEach(() => {
  for (const folder of [workspace, scratch]) rmSync(folder, { recursive: true });
});

function write(path: string, content: string): void {
  const file = join(workspace, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}

const MIB = 1024 ** 2;
/** Fewer files and names than the suite takes, so that a test reaches the limits. */
const LIMITS = { zip: 500 * MIB, files: 400, names: MIB, bytes: 8 * 1024 * MIB, levels: 100 };

function bundle(path: string) {
  return createBundleMaker(workspace, async () => scratch, LIMITS).ofPath(path);
}

describe('a folder that is more than is taken in', () => {
  it.each([
    ['with deep folders', 'folders in more than 100 levels', () => write(`out/${'a/'.repeat(101)}b`, 'b')],
    [
      'with long names',
      'names of more than 1 MiB',
      () => {
        const folder = `out/${`${'a'.repeat(250)}/`.repeat(14)}`;
        for (let at = 0; at < 310; at += 1) write(`${folder}${at}`, '');
      },
    ],
    [
      'with files of blanks',
      'more than 8 GiB',
      () => {
        for (const name of ['a', 'b', 'c']) {
          write(`out/${name}`, '');
          truncateSync(join(workspace, 'out', name), 3 * 1024 ** 3);
        }
      },
    ],
    [
      'with many files',
      'more than 400 files',
      () => {
        mkdirSync(join(workspace, 'out'));
        for (let at = 0; at < 401; at += 1) symlinkSync('a', join(workspace, `out/${at}`));
      },
    ],
  ])('%s is refused with a sentence, before a file is read', async (_, excess, make) => {
    make();
    await expect(bundle('out')).rejects.toMatchObject({
      reasonCode: 'invalid_input',
      message: `Input 'source-bundle' names 'out', which holds ${excess}; leave out what the application does not need.`,
    });
    expect(readdirSync(scratch)).toEqual([]);
  });

  it('but not one with a hundred levels', async () => {
    write(`out/${'a/'.repeat(100)}b`, 'b');
    const { zip } = await bundle('out');
    expect(Object.keys(unzipSync(await readBytes(zip, 0, zip.size)))).toEqual([`${'a/'.repeat(100)}b`]);
  });
});
