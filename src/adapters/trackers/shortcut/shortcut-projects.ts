import { oneLine } from '../../../domain/input/one-line.ts';
import { UserError } from '../../../domain/verdict/errors.ts';
import { type SeenProject, unknownProject } from '../known-projects.ts';
import { idOf, objectsOf, textOf } from '../tracker-fields.ts';
import type { ShortcutClient } from './shortcut-client.ts';

/**
 * Only reads. No source says whether the list ("List Projects" of the schema) has archived projects, so what it lacks is asked for by its id.
 * @param wanted ids of projects
 * @throws UserError `invalid_input` for one that is none; it names those that people still use.
 */
export async function requireProjects(client: ShortcutClient, wanted: readonly string[]): Promise<void> {
  if (wanted.length === 0) return;
  const answer = await client.request('read the projects of the workspace', 'GET', '/projects');
  const all = objectsOf(answer.body);
  const known = new Set(all.map(({ id }) => idOf(id)));
  for (const id of wanted)
    if (!known.has(id) && !(await isThere(client, id)))
      throw noProject(
        id,
        all.filter(({ archived }) => archived !== true).map((project) => seen(project)),
      );
}

async function isThere(client: ShortcutClient, id: string): Promise<boolean> {
  const path = `/projects/${encodeURIComponent(id)}`;
  const answer = await client.request(`read project ${oneLine(id, 30)}`, 'GET', path, { legal: ['absent'] });
  return answer.status < 300;
}

function seen({ id, name }: Readonly<Record<string, unknown>>): SeenProject {
  return { key: idOf(id) ?? '', name: textOf(name) ?? '' };
}

function noProject(id: string, projects: readonly SeenProject[]): UserError {
  if (projects.length > 0) return unknownProject(id, projects);
  return new UserError(
    'invalid_input',
    `The input 'tracker-project' names the project '${oneLine(id, 60)}', and Shortcut shows the member of tracker-token none at all; name a team, or leave it empty.`,
  );
}
