import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { RepositoryHome } from '../workflows/repositories.ts';
import { foldersOf } from './execution.ts';
import type { JobState } from './job-state.ts';
import { writeFiles } from './stand-ins/files.ts';

/**
 * Folder with the files of a repository. Where only its trees are known, they are laid down once for each job and go with it, so
 * that no action writes into anybody's own folder.
 */
export function folderOfHome(job: JobState, home: RepositoryHome): string {
  if (home.root !== undefined) return home.root;
  const tree = [home.commit, home.ref, job.run.event.sha]
    .map((name) => job.around.github.treeAt(name))
    .find((found) => found !== undefined);
  const place = join(foldersOf(job).actions, home.name, tree?.commit ?? 'none');
  if (!existsSync(place)) writeFiles(place, tree?.files ?? []);
  return place;
}
