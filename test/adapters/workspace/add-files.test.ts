import { execFileSync } from 'node:child_process';
import { mkdtempSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { unzipSync, zipSync } from 'fflate';
import { bytesInARow, readBytes } from '../../../src/adapters/files/byte-sources.ts';
import { addFiles } from '../../../src/adapters/workspace/add-files.ts';
import type { BundleFile } from '../../../src/ports/bundle-maker.ts';

const HOOK = '.platform/hooks/predeploy/90_greenroom_password.sh';
const RULES = '.platform/nginx/conf.d/greenroom.conf';
const text = (bytes: Uint8Array | undefined) => Buffer.from(bytes ?? []).toString();

async function added(zip: Uint8Array, files: readonly BundleFile[]): Promise<Uint8Array> {
  const made = await addFiles(bytesInARow([zip]), files);
  return readBytes(made, 0, made.size);
}

describe('a bundle with files added', () => {
  const zip = zipSync({
    'app.js': Buffer.from('app'),
    'lib/': {},
    'lib/b.js': Buffer.from('b'.repeat(9000)),
  });
  let more: Uint8Array;

  beforeAll(async () => {
    more = await added(zip, [
      { path: HOOK, text: '#!/bin/bash\n' },
      { path: RULES, text: 'map $uri $x { default 1; }\n' },
    ]);
  });

  it('holds what was there, and the files', () => {
    const files = unzipSync(more);
    expect(Object.keys(files).filter((name) => !name.endsWith('/'))).toEqual([
      'app.js',
      'lib/b.js',
      HOOK,
      RULES,
    ]);
    expect(text(files['lib/b.js'])).toBe('b'.repeat(9000));
    expect(text(files[RULES])).toBe('map $uri $x { default 1; }\n');
  });

  it('is a zip to others, in which only the hook can be run', () => {
    const folder = mkdtempSync(join(tmpdir(), 'greenroom-bundle-'));
    writeFileSync(join(folder, 'bundle.zip'), more);
    execFileSync(
      'python3',
      [
        '-c',
        'import os,zipfile\nz=zipfile.ZipFile("bundle.zip")\nassert z.testzip() is None\nfor i in z.infolist():\n p=z.extract(i,"out"); m=i.external_attr>>16\n if m: os.chmod(p,m&0o7777)',
      ],
      { cwd: folder },
    );
    expect(statSync(join(folder, 'out', HOOK)).mode & 0o111).toBe(0o111);
    expect(statSync(join(folder, 'out', RULES)).mode & 0o111).toBe(0);
  });

  it('is the same for the same', async () => {
    const again = () => added(zip, [{ path: RULES, text: 'x' }]);
    expect(await again()).toEqual(await again());
  });

  it('is refused where the application has such a file of its own', async () => {
    await expect(added(more, [{ path: RULES, text: '' }])).rejects.toThrow(
      /has a file '\.platform\/nginx\/conf\.d\/greenroom\.conf' of its own/,
    );
  });

  it('is refused where it would hold more files than a zip may, which is no fault of Greenroom', async () => {
    const names = Array.from({ length: 65_534 }, (_, index) => [String(index), new Uint8Array()] as const);
    const full = zipSync(Object.fromEntries(names), { level: 0 });
    await expect(added(full, [{ path: HOOK, text: '' }])).rejects.toMatchObject({
      reasonCode: 'invalid_settings',
      message: expect.stringContaining('would hold more than 65534 files'),
    });
  });
});
