import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Works with a folder of its own, which is made when it is asked for first, and is removed at the end with what is in it.
 * @param purpose a word for its name.
 */
export async function withScratchFolder<T>(
  purpose: string,
  use: (folder: () => Promise<string>) => Promise<T>,
): Promise<T> {
  let made: Promise<string> | undefined;
  const folder = () => {
    // A runner empties its own folder even of what a killed step left there.
    made ??= mkdtemp(join(process.env['RUNNER_TEMP'] || tmpdir(), `greenroom-${purpose}-`));
    return made;
  };
  try {
    return await use(folder);
  } finally {
    const path = await made?.catch(() => undefined);
    if (path !== undefined) await rm(path, { recursive: true, force: true });
  }
}
