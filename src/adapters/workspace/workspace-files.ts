import { constants } from 'node:fs';
import { mkdir, open, realpath, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { inputWithPath } from '../../domain/input/shown-value.ts';
import { UserError } from '../../domain/verdict/errors.ts';
import type { WorkspaceFiles } from '../../ports/template-source.ts';
import { isInsideFolder } from './folder-entries.ts';
import { gitSettings } from './git-settings.ts';

/** Files of the workspace, an absolute path. What lies there may be anybody's, so nothing of it is shown in an error. */
export function createWorkspaceFiles(workspace: string): WorkspaceFiles {
  return {
    async read(path, input, mostBytes) {
      const wanted = insideOf(workspace, path, input);
      const real = await realpath(wanted).catch(() => undefined);
      if (real === undefined) return undefined;
      if (!isInsideFolder(await realpath(workspace), real)) throw outside(input, path);
      return readPlainFile(real, mostBytes, (what) => refused(input, path, what));
    },
    gitSettings: (near, home) => gitSettings(workspace, near, home),
    async write(path, input, text) {
      const wanted = insideOf(workspace, path, input);
      const folder = dirname(wanted);
      // A link on the way may lead out, and a folder that is made beyond it would be made there.
      if (!isInsideFolder(await realpath(workspace), await nearestReal(folder))) throw outside(input, path);
      await mkdir(folder, { recursive: true });
      const realFolder = await realpath(folder);
      if (wanted === workspace || !isInsideFolder(await realpath(workspace), realFolder))
        throw outside(input, path);
      // A new file takes the place of a link that may lie there.
      const beside = `${wanted}.${process.pid}.tmp`;
      await rm(beside, { force: true });
      await writeFile(beside, text, { flag: 'wx' });
      await rename(beside, wanted).catch(() => {
        throw refused(input, path, 'is a folder; give the path of a file');
      });
    },
  };
}

/** Where the nearest folder really is that is there already. */
async function nearestReal(folder: string): Promise<string> {
  const real = await realpath(folder).catch(() => undefined);
  return real ?? nearestReal(dirname(folder));
}

function insideOf(workspace: string, path: string, input: string): string {
  const wanted = resolve(workspace, path);
  if (!isInsideFolder(workspace, wanted)) throw outside(input, path);
  return wanted;
}

/** Opened once, so that what is looked at is what is read; without waiting, as a pipe would make a reader wait for ever. */
async function readPlainFile(
  real: string,
  mostBytes: number,
  refuse: (what: string) => UserError,
): Promise<string> {
  const flags = constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK;
  const file = await open(real, flags).catch(() => {
    throw refuse('cannot be read');
  });
  try {
    if (!(await file.stat()).isFile()) throw refuse('is no plain file; give the path of one');
    const bytes = Buffer.alloc(mostBytes + 1);
    let length = 0;
    for (let read = -1; read !== 0 && length < bytes.length; length += read)
      read = (await file.read(bytes, length, bytes.length - length)).bytesRead;
    if (length > mostBytes) throw refuse(`is larger than the ${mostBytes} bytes that it may have`);
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, length));
  } catch (error) {
    if (error instanceof UserError) throw error;
    throw refuse('cannot be read as text in UTF-8');
  } finally {
    await file.close();
  }
}

function outside(input: string, path: string): UserError {
  return refused(input, path, "lies outside of the job's workspace; give a path inside");
}

function refused(input: string, path: string, what: string): UserError {
  return new UserError('invalid_input', `${inputWithPath(input, path)}, which ${what}.`);
}
