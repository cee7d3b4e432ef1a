import { cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** One of the four repositories beside this file. */
export function fixtureFolder(name: 'docker' | 'express' | 'several' | 'static'): string {
  return join(import.meta.dirname, 'fixtures', name);
}

/** A new folder of that name with these files. */
export function folderWith(files: Readonly<Record<string, string>>, name = 'repository'): string {
  const folder = join(mkdtempSync(join(tmpdir(), 'greenroom-folder-')), name);
  mkdirSync(folder);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

/** A copy of one of the repositories with one text in one file replaced. @throws Error where that text is not in it */
export function brokenCopy(
  name: Parameters<typeof fixtureFolder>[0],
  path: string,
  [from, to]: readonly [string, string],
): string {
  const folder = join(mkdtempSync(join(tmpdir(), 'greenroom-broken-')), name);
  cpSync(fixtureFolder(name), folder, { recursive: true });
  const text = readFileSync(join(folder, path), 'utf8');
  if (!text.includes(from)) throw new Error(`${path} of ${name} does not hold '${from}'.`);
  writeFileSync(join(folder, path), text.replace(from, to));
  return folder;
}
