import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { unzipSync, zipSync } from 'fflate';
import { readBytes } from '../../../src/adapters/files/byte-sources.ts';
import { createBundleMaker } from '../../../src/adapters/workspace/bundle-maker.ts';
import { FOLDER_LIMITS } from '../../../src/adapters/workspace/folder-entries.ts';

let workspace: string;
let scratch: string;

beforeEach(() => {
  workspace = realpathSync(mkdtempSync(join(tmpdir(), 'greenroom-workspace-')));
  scratch = mkdtempSync(join(tmpdir(), 'greenroom-scratch-'));
});

afterEach(() => {
  for (const folder of [workspace, scratch]) rmSync(folder, { recursive: true });
});

function write(path: string, content: string | Uint8Array, mode?: number): void {
  const file = join(workspace, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
  if (mode !== undefined) chmodSync(file, mode);
}

function bundle(path: string, zip?: number) {
  const limits = zip === undefined ? [] : [{ ...FOLDER_LIMITS, zip }];
  return createBundleMaker(workspace, async () => scratch, ...limits).ofPath(path);
}

async function bytesOf(path: string): Promise<Uint8Array> {
  const { zip } = await bundle(path);
  return readBytes(zip, 0, zip.size);
}

async function contentOf(path: string): Promise<Readonly<Record<string, string>>> {
  const bytes = await bytesOf(path);
  return Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([name, content]) => [name, Buffer.from(content).toString()]),
  );
}

describe('a folder of the workspace', () => {
  it('becomes a zip with its files at the root, and without what Git keeps', async () => {
    write('out/app.js', 'app');
    write('out/.ebextensions/one.config', 'config');
    write('out/.git/config', 'secret');
    write('out/part/.git', 'gitdir: elsewhere');
    write('out/part/b.txt', '');
    mkdirSync(join(workspace, 'out/logs'));
    expect(await contentOf('out')).toEqual({
      'app.js': 'app',
      '.ebextensions/one.config': 'config',
      'part/b.txt': '',
      'logs/': '',
    });
  });

  it('is the same zip for the same content, whenever and wherever it was built', async () => {
    const large = Buffer.from(Array.from({ length: 300_000 }, (_, index) => (index * index) % 251));
    for (const folder of ['one', 'two']) {
      write(`${folder}/${folder === 'one' ? 'a' : 'b'}.txt`, folder === 'one' ? 'a' : 'b');
      write(`${folder}/${folder === 'one' ? 'b' : 'a'}.txt`, folder === 'one' ? 'b' : 'a');
      write(`${folder}/run.sh`, '#!/bin/sh\n', folder === 'one' ? 0o755 : 0o700);
      write(`${folder}/large.bin`, large);
      write(`${folder}/larger.bin`, Buffer.concat(Array.from({ length: 15 }, () => large)));
    }
    utimesSync(join(workspace, 'two/a.txt'), 1_000_000, 1_000_000);
    const [one, two] = [await bundle('one'), await bundle(join(workspace, 'two'))];
    expect(Buffer.compare(await bytesOf('one'), await bytesOf('two'))).toBe(0);
    expect(one.digest).toBe(two.digest);
    write('two/a.txt', 'A');
    expect((await bundle('two')).digest).not.toBe(one.digest);
    write('two/a.txt', 'a', 0o755);
    expect((await bundle('two')).digest).not.toBe(one.digest);
  });

  it('holds large files whole, as other unzips read them', async () => {
    const large = Buffer.from(Array.from({ length: 9_000_000 }, (_, index) => (index * index) % 251));
    write('out/large.bin', large);
    write('out/ö.txt', 'ö');
    write('out.zip', await bytesOf('out'));
    const script = [
      'import sys, zipfile, hashlib',
      'z = zipfile.ZipFile(sys.argv[1])',
      'assert z.testzip() is None',
      'print(*z.namelist(), hashlib.sha256(z.read("large.bin")).hexdigest())',
    ].join('\n');
    const read = execFileSync('python3', ['-c', script, join(workspace, 'out.zip')], { encoding: 'utf8' });
    expect(read.trim()).toBe(`large.bin ö.txt ${createHash('sha256').update(large).digest('hex')}`);
  });

  it('keeps what can be run, and links that stay inside, as unzip on an instance finds them', async () => {
    write('out/bin/run', '#!/bin/sh\necho it runs\n', 0o755);
    write('out/readme', 'read', 0o600);
    symlinkSync('bin/run', join(workspace, 'out/start'));
    symlinkSync('../readme', join(workspace, 'out/bin/readme'));
    symlinkSync('gone', join(workspace, 'out/dangling'));
    write('out.zip', await bytesOf('out'));
    const script = [
      'import sys, zipfile, stat',
      'for i in zipfile.ZipFile(sys.argv[1]).infolist():',
      '    m = i.external_attr >> 16',
      '    print(i.filename, stat.filemode(m), i.date_time[0])',
    ].join('\n');
    const listed = execFileSync('python3', ['-c', script, join(workspace, 'out.zip')], { encoding: 'utf8' });
    expect(listed.trim().split('\n')).toEqual([
      'bin/readme lrwxrwxrwx 1980',
      'bin/run -rwxr-xr-x 1980',
      'dangling lrwxrwxrwx 1980',
      'readme -rw-r--r-- 1980',
      'start lrwxrwxrwx 1980',
    ]);
    expect((await contentOf('out'))['start']).toBe('bin/run');
  });

  it.each([
    ['an absolute path', '/etc/hostname'],
    ['the folder above', '../secret'],
    ['the folder above by a detour', 'sub/../../secret'],
    ['a way out through another link', 'up/../secret'],
  ])('is refused with a link to %s', async (_, target) => {
    write('secret', 'secret');
    write('out/sub/deep/a.txt', 'a');
    symlinkSync('../..', join(workspace, 'out/sub/deep/up'));
    symlinkSync(target, join(workspace, 'out/sub/deep/link'));
    if (!target.startsWith('up') && !target.startsWith('/')) symlinkSync(target, join(workspace, 'out/link'));
    await expect(bundle('out')).rejects.toMatchObject({
      reasonCode: 'invalid_input',
      message: expect.stringMatching(
        /link" in it is a link to '.*', which leads out of the folder or makes a detour/,
      ),
    });
  });

  it('is refused when it is empty, too large, or holds a name that means another place elsewhere', async () => {
    mkdirSync(join(workspace, 'out'));
    await expect(bundle('out')).rejects.toThrow(/'out', which is an empty folder/);
    write('out/noise', Buffer.from(Array.from({ length: 5_000 }, (_, index) => (index * 7919) % 256)));
    await expect(bundle('out', 100)).rejects.toThrow(/larger than the 0 MB that Elastic Beanstalk takes/);
    write('out/..\\x', '');
    await expect(bundle('out')).rejects.toThrow(/has a backslash or a control character/);
  });
});

describe('a zip of the workspace', () => {
  /** As `zip --symlinks` makes it: the content of the entry says where it points. */
  const withLink = (name: string, target: string, level: 0 | 6) =>
    zipSync({
      'app.js': Buffer.from('app'),
      [name]: [Buffer.from(target), { os: 3, attrs: (0o120777 << 16) >>> 0, level }],
    });

  it.each([
    ['link', '/etc/passwd'],
    ['lib/link', '../../secret'],
    ['link', 'app.js/../../secret'],
    ['link', `${'../'.repeat(40)}etc/passwd`],
  ])('is refused with a link that leads out: %s to %s', async (name, target) => {
    for (const level of [0, 6] as const) {
      write('app.zip', withLink(name, target, level));
      await expect(bundle('app.zip')).rejects.toMatchObject({
        reasonCode: 'invalid_input',
        message: expect.stringContaining('which leads out of the folder or makes a detour'),
      });
    }
  });

  it.each([
    ['link', 'app.js'],
    ['lib/link', '../app.js'],
    ['link', './app.js'],
  ])('is taken with a link that stays inside: %s to %s', async (name, target) => {
    const zip = withLink(name, target, 6);
    write('app.zip', zip);
    expect(Buffer.compare(await bytesOf('app.zip'), zip)).toBe(0);
  });

  it.each([
    ['q -> ../../.. and an entry in it', 'a/b/c/q', '../../..', 'a/b/c/q/e', '../../../secret'],
    ['q -> . and an entry in it, with a detour', 'z/q', '.', 'z/./q/e', '../secret'],
  ])('is refused with an entry below the name of a link: %s', async (_what, link, up, name, target) => {
    const attrs = (0o120777 << 16) >>> 0;
    const entry = (text: string) => [Buffer.from(text), { os: 3, attrs }] as const;
    for (const names of [
      [link, name],
      [name, link],
    ]) {
      const files = names.map((each) => [each, [...entry(each === link ? up : target)]]);
      write('app.zip', zipSync(Object.fromEntries(files)));
      await expect(bundle('app.zip')).rejects.toMatchObject({ reasonCode: 'invalid_input' });
    }
  });

  it('is refused with a link whose target is longer than any', async () => {
    write('app.zip', withLink('link', 'a'.repeat(5000), 6));
    await expect(bundle('app.zip')).rejects.toThrow(/holds a link "link" that cannot be read/);
  });

  it('is taken byte for byte', async () => {
    const zip = zipSync({ 'app.js': Buffer.from('app'), 'part/b.txt': Buffer.from('b') });
    write('app.zip', zip);
    expect(Buffer.compare(await bytesOf('app.zip'), zip)).toBe(0);
  });

  it('is told of when everything in it lies in one folder', async () => {
    write('app.zip', zipSync({ 'shop/app.js': Buffer.from('app'), 'shop/b.txt': Buffer.from('b') }));
    expect((await bundle('app.zip')).wrapper).toBe('shop/');
    write('app.zip', zipSync({ '.ebextensions/a.config': Buffer.from('a') }));
    expect((await bundle('app.zip')).wrapper).toBeUndefined();
  });

  it.each(['../evil', '/etc/cron.d/evil', 'a/../../evil', 'a\\b'])(
    'is refused with the entry %s',
    async (name) => {
      write('app.zip', zipSync({ 'app.js': Buffer.from('app'), [name]: Buffer.from('x') }));
      await expect(bundle('app.zip')).rejects.toThrow(/Input 'source-bundle' cannot be used/);
    },
  );

  it('is refused when it is none, is cut off, is empty or too large', async () => {
    write('app.zip', 'no zip');
    await expect(bundle('app.zip')).rejects.toThrow(
      /'app.zip', which cannot be used as a zip: It is not a zip archive/,
    );
    const zip = zipSync({ 'app.js': Buffer.from('app') });
    write('app.zip', zip.subarray(0, zip.length - 10));
    await expect(bundle('app.zip')).rejects.toThrow(/cannot be used as a zip/);
    write('app.zip', zipSync({}));
    await expect(bundle('app.zip')).rejects.toThrow(/a zip without entries/);
    write('app.zip', zip);
    await expect(bundle('app.zip', 10)).rejects.toThrow(/is larger than/);
  });
});

describe('a path', () => {
  it.each(['../elsewhere', '/etc', 'out/../../elsewhere'])('that is %s lies outside', async (path) => {
    mkdirSync(join(workspace, 'inner'));
    mkdirSync(join(workspace, 'elsewhere'));
    const maker = createBundleMaker(join(workspace, 'inner'), async () => scratch);
    mkdirSync(join(workspace, 'inner/out'));
    await expect(maker.ofPath(path)).rejects.toThrow(/lies outside of the job's workspace/);
  });

  it('that is a link to the outside lies outside', async () => {
    symlinkSync('/etc', join(workspace, 'out'));
    await expect(bundle('out')).rejects.toThrow(/lies outside of the job's workspace/);
  });

  it('that is not there is said to be not there', async () => {
    await expect(bundle('app.zip')).rejects.toThrow(/'app.zip', which is not there/);
  });
});
