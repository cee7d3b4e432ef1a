import { delimiter, dirname, join } from 'node:path';

const SUITE = join(import.meta.dirname, '..', '..', '..');
/** What npm adds last to the `PATH` of a script (npm/run-script, set-path.js). */
const OF_NPM = /[\\/]node-gyp-bin$/;

/** The folders of the person's `PATH`, without those that `npm run` has put before them for this package. */
export function programsOfPerson(): readonly string[] {
  const own = new Set(foldersAbove(SUITE).map((folder) => join(folder, 'node_modules', '.bin')));
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return folders.filter((folder) => !own.has(folder) && !OF_NPM.test(folder));
}

function foldersAbove(folder: string): readonly string[] {
  const above = dirname(folder);
  return above === folder ? [folder] : [folder, ...foldersAbove(above)];
}
