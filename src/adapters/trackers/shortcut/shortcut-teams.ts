import { oneLine } from '../../../domain/input/one-line.ts';
import { UserError } from '../../../domain/verdict/errors.ts';
import { idOf, objectsOf, textOf } from '../tracker-fields.ts';
import type { ShortcutClient } from './shortcut-client.ts';
import { requireProjects } from './shortcut-projects.ts';

/** Where stories are looked up. */
export interface Teams {
  /**
   * True where a story, as Shortcut answers it, is in one of the projects or teams. Only reads, once a run.
   * @throws UserError `invalid_input` for a team that is none; it names those that there are.
   */
  have(story: Readonly<Record<string, unknown>>): Promise<boolean>;
  /**
   * Looks whether each of them is there, once a run, and asks nobody where none is named.
   * @throws UserError `invalid_input` for one that is none; it names those that there are.
   */
  require(): Promise<void>;
}

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** @param wanted ids of projects, and ids, names or mention names of teams; [] for any. */
export function createTeams(client: ShortcutClient, wanted: readonly string[]): Teams {
  const projects = wanted.filter((each) => /^\d+$/.test(each));
  const teams = wanted.filter((each) => !/^\d+$/.test(each)).map(keyOf);
  let ids: Promise<readonly string[]> | undefined;
  let required: Promise<void> | undefined;
  async function requireAll(): Promise<void> {
    await requireProjects(client, projects);
    if (teams.length > 0) await readTeams(client, teams);
  }
  return {
    async require() {
      required ??= requireAll();
      await required;
    },
    async have({ project_id: project, group_id: group }) {
      if (wanted.length === 0 || projects.includes(idOf(project) ?? '')) return true;
      if (teams.length === 0) return false;
      ids ??= teams.every((each) => UUID.test(each)) ? Promise.resolve(teams) : readTeams(client, teams);
      return (await ids).includes(keyOf(idOf(group) ?? ''));
    },
  };
}

/** A team is called by its handle with an at sign too. */
function keyOf(name: string): string {
  return name.trim().replace(/^@/, '').toLowerCase();
}

const MOST_NAMES = 30;

async function readTeams(client: ShortcutClient, wanted: readonly string[]): Promise<readonly string[]> {
  const answer = await client.request('read the teams of the workspace', 'GET', '/groups');
  const all = objectsOf(answer.body).map((group) => ({
    id: keyOf(idOf(group['id']) ?? ''),
    name: textOf(group['name']) ?? '',
    mention: textOf(group['mention_name']) ?? '',
  }));
  const found = wanted.map((name) => ({
    name,
    ids: all
      .filter((team) => [team.id, keyOf(team.name), keyOf(team.mention)].includes(name))
      .map(({ id }) => id),
  }));
  const unknown = found.find(({ ids }) => ids.length === 0);
  if (unknown === undefined) return found.flatMap(({ ids }) => ids);
  const names = all.slice(0, MOST_NAMES).map(({ name }) => `'${oneLine(name, 60)}'`);
  throw new UserError(
    'invalid_input',
    `Shortcut has no team '${oneLine(unknown.name, 60)}' that the member of tracker-token can see; ${
      names.length === 0
        ? 'it has none at all, so leave tracker-project empty'
        : `name one of ${names.join(', ')}`
    }.`,
  );
}
