import { isObject } from '../../../domain/input/is-object.ts';
import type { Story, StoryReader } from '../../../ports/tracker.ts';
import { inBatches, storyByStory } from '../story-by-story.ts';
import { idOf } from '../tracker-fields.ts';
import { type PivotalFarSide, understood } from './pivotal-stories.ts';

/** Of at most five hundred (pivotaltracker.com/help/api/rest/v5, "projects/{project_id}/stories/bulk"), so that an address stays short. */
const AT_ONCE = 100;
const ID = /^[1-9]\d{0,14}$/;

/**
 * The port's `stories`: those of a project by one request, which passes over what it does not have. A server that has no such call, or
 * refuses it for a project, is asked story by story, which tells what it refuses.
 * Source: pivotaltracker.com/help/api/rest/v5, and dashofcode/tracker_api, lib/tracker_api/endpoints/stories.rb.
 */
export function readInBulk(at: PivotalFarSide, read: StoryReader['story']): StoryReader['stories'] {
  return async (ids) => {
    const plain = [...new Set(ids)].filter((id) => ID.test(id));
    const projects = at.dialect.bulk && plain.length > 1 ? await projectsOf(at) : [];
    // Where there are more projects than stories, to ask for each story is less.
    if (projects.length === 0 || projects.length > plain.length) return storyByStory(read, ids);
    const found = new Map<string, Story>();
    let hasSaidAll = true;
    for (const project of projects)
      for (const batch of inBatches(
        plain.filter((id) => !found.has(id)),
        AT_ONCE,
      )) {
        const stories = await storiesIn(at, project, batch);
        hasSaidAll &&= stories !== undefined;
        for (const story of stories ?? []) if (batch.includes(story.id)) found.set(story.id, story);
      }
    const left = ids.filter((id) => !found.has(id) && (!hasSaidAll || !ID.test(id)));
    return new Map([...found, ...(await storyByStory(read, left))]);
  };
}

/** Those of the workflow, or all that the token sees. */
async function projectsOf({ client, projects }: PivotalFarSide): Promise<readonly string[]> {
  if (projects.length > 0) return projects;
  const listed = await client.list('list the projects of tracker-token', '/projects');
  return listed.flatMap((project) => idOf(project['id']) ?? []);
}

/** Undefined where the tracker does not say. */
async function storiesIn(
  at: PivotalFarSide,
  project: string,
  ids: readonly string[],
): Promise<readonly Story[] | undefined> {
  const path = `/projects/${encodeURIComponent(project)}/stories/bulk?ids=${ids.join(',')}`;
  const { status, body } = await at.client.request(`read stories of project ${project}`, 'GET', path, {
    legal: ['absent', 'denied', 'unexpected'],
  });
  if (status >= 400 || !Array.isArray(body)) return undefined;
  return body.filter(isObject).map((each) => understood(at, each, { id: idOf(each['id']) ?? '', project }));
}
