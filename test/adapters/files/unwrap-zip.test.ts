import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { unzipSync, type Zippable, zipSync } from 'fflate';
import { bytesInARow, bytesOfFile } from '../../../src/adapters/files/byte-sources.ts';
import { unwrapZip } from '../../../src/adapters/files/unwrap-zip.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const unix = (mode: number) => ({ os: 3, attrs: mode << 16 });

async function unwrapped(zip: Uint8Array): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for await (const part of unwrapZip(bytesInARow([zip]))) parts.push(part);
  return new Uint8Array(Buffer.concat(parts));
}

/** Upper half of the external attributes, by name, read from the central directory. */
function modes(zip: Uint8Array): Record<string, number> {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  const found: Record<string, number> = {};
  for (let at = view.getUint32(zip.length - 6, true); view.getUint32(at, true) === 0x02014b50; ) {
    const length = view.getUint16(at + 28, true);
    found[new TextDecoder().decode(zip.subarray(at + 46, at + 46 + length))] =
      view.getUint32(at + 38, true) >>> 16;
    at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return found;
}

describe('taking the wrapping folder off an archive', () => {
  it('keeps contents, executable bits and symbolic links', async () => {
    const wrapped = zipSync({
      'octo-org-shop-abc/': [new Uint8Array(), unix(0o40755)],
      'octo-org-shop-abc/bin/run': [bytes('#!/bin/sh\n'), unix(0o100755)],
      'octo-org-shop-abc/link': [bytes('bin/run'), unix(0o120000)],
      'octo-org-shop-abc/a.txt': [bytes('a'.repeat(5000)), unix(0o100644)],
    });
    const zip = await unwrapped(wrapped);
    expect(modes(zip)).toEqual({ 'bin/run': 0o100755, link: 0o120000, 'a.txt': 0o100644 });
    expect(new TextDecoder().decode(unzipSync(zip)['a.txt'])).toBe('a'.repeat(5000));
  });

  it('leaves an archive alone whose entries share no folder', async () => {
    const zip = await unwrapped(zipSync({ 'a/x': bytes('1'), 'b/y': bytes('2') }));
    expect(Object.keys(unzipSync(zip))).toEqual(['a/x', 'b/y']);
  });

  it('gives a zip whose files others find, of one on the disk', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'greenroom-unwrap-'));
    const wrapped = zipSync({
      'w/a.txt': bytes('a'.repeat(9000)),
      'w/b/c.txt': bytes('c'),
      'w/b/d.txt': bytes('d'),
    });
    writeFileSync(join(folder, 'wrapped.zip'), wrapped);
    await writeFile(join(folder, 'bundle.zip'), unwrapZip(await bytesOfFile(join(folder, 'wrapped.zip'))));
    const script = 'import zipfile; z=zipfile.ZipFile("bundle.zip"); print(z.testzip(), z.namelist())';
    expect(execFileSync('python3', ['-c', script], { cwd: folder, encoding: 'utf8' })).toBe(
      "None ['a.txt', 'b/c.txt', 'b/d.txt']\n",
    );
  });

  it('refuses what is not a zip, and one that is cut short', async () => {
    await expect(unwrapped(bytes('<html>not found</html>'))).rejects.toThrow(/not a zip/);
    const whole = zipSync({ 'w/a': bytes('1'), 'w/b': bytes('2') });
    await expect(unwrapped(whole.subarray(0, whole.length - 30))).rejects.toThrow();
    await expect(unwrapped(whole.subarray(40))).rejects.toThrow();
  });

  it('gives every tree back as it was', async () => {
    const name = fc.stringMatching(/^[a-zA-ZäöüÄ._-]{1,12}$/).filter((each) => each !== '__proto__');
    await fc.assert(
      fc.asyncProperty(
        fc.dictionary(name, fc.uint8Array({ maxLength: 300 }), { minKeys: 1 }),
        async (tree) => {
          const wrapped: Zippable = Object.fromEntries(
            Object.entries(tree).map(([path, data]) => [`wrapper/${path}`, data]),
          );
          const back = unzipSync(await unwrapped(zipSync(wrapped)));
          expect(Object.keys(back).sort()).toEqual(Object.keys(tree).sort());
          for (const [path, data] of Object.entries(tree))
            expect(Buffer.from(back[path] ?? []).equals(Buffer.from(data))).toBe(true);
        },
      ),
    );
  });
});
