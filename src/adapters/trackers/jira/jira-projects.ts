import type { SeenProject } from '../known-projects.ts';
import { objectsOf, textOf } from '../tracker-fields.ts';
import type { JiraClient } from './jira-client.ts';

const DOING = 'list the projects of tracker-token';

/**
 * The projects that the token's user may browse. Cloud pages them, and Data Center gives all at once.
 * Source: Jira Cloud's OpenAPI description, "Get projects paginated"; Data Center's REST documentation, "Get all projects".
 */
export async function readProjects(client: JiraClient): Promise<readonly SeenProject[]> {
  const listed =
    client.flavour === 'cloud'
      ? await client.list({ doing: DOING, call: 'GET /project/search' }, 'values')
      : objectsOf((await client.request({ doing: DOING, call: 'GET /project' })).body);
  return listed.flatMap((project) => {
    const key = textOf(project['key']);
    return key === undefined ? [] : [{ key, name: textOf(project['name']) ?? '' }];
  });
}
