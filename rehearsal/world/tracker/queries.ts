import { invalidParameter } from './errors.ts';
import { STATES, type TrackerProject, type TrackerStory } from './records.ts';

const LIST_PARAMETERS = [
  'with_state',
  'with_label',
  'with_story_type',
  'created_after',
  'updated_after',
  'accepted_after',
  'accepted_before',
] as const;

/** Query parameters of a story list; `filter` takes search words and stands alone. */
export const LIST_QUERY = [...LIST_PARAMETERS, 'filter', 'limit', 'offset', 'fields'];

/** The project's stories that the list's parameters ask for. @throws TrackerError */
export function listed(
  stories: readonly TrackerStory[],
  project: TrackerProject,
  query: URLSearchParams,
): TrackerStory[] {
  const filter = query.get('filter');
  if (filter !== null) {
    const mixed = LIST_PARAMETERS.find((name) => query.has(name));
    if (mixed) throw invalidParameter(`The filter parameter cannot be combined with ${mixed}.`, 'filter');
    return searched(stories, project, filter);
  }
  const state = query.get('with_state');
  if (state !== null && !(STATES as readonly string[]).includes(state))
    throw invalidParameter(`${state} is not a state.`, 'with_state');
  const passes: Record<(typeof LIST_PARAMETERS)[number], (story: TrackerStory, value: string) => boolean> = {
    with_state: (story, value) => story.state === value,
    with_label: (story, value) => labelNames(story, project).includes(value.toLowerCase()),
    with_story_type: (story, value) => story.type === value,
    created_after: (story, value) => instant(story.times.createdAt) > instant(value),
    updated_after: (story, value) => instant(story.times.updatedAt) > instant(value),
    accepted_after: (story, value) =>
      story.times.acceptedAt !== undefined && instant(story.times.acceptedAt) > instant(value),
    accepted_before: (story, value) =>
      story.times.acceptedAt !== undefined && instant(story.times.acceptedAt) < instant(value),
  };
  return stories.filter((story) =>
    LIST_PARAMETERS.every((name) => {
      const value = query.get(name);
      return value === null || passes[name](story, value);
    }),
  );
}

/** Search words: `label:"two words"`, `state:`, `type:`, `id:`, and bare words of the name. @throws TrackerError */
export function searched(
  stories: readonly TrackerStory[],
  project: TrackerProject,
  search: string,
): TrackerStory[] {
  const words = [...search.matchAll(/(?:(\w+):)?("[^"]*"|\S+)/g)].map(([, key, value = '']) => ({
    key,
    value: value.replaceAll('"', '').toLowerCase(),
  }));
  return stories.filter((story) => words.every(({ key, value }) => matches(story, project, key, value)));
}

function matches(
  story: TrackerStory,
  project: TrackerProject,
  key: string | undefined,
  value: string,
): boolean {
  if (key === undefined) return story.name.toLowerCase().includes(value);
  if (key === 'label') return labelNames(story, project).includes(value);
  if (key === 'state') return value.split(',').includes(story.state);
  if (key === 'type') return story.type === value;
  if (key === 'id') return value.split(',').includes(String(story.id));
  throw invalidParameter(`The world's search does not play ${key}:.`, 'query');
}

function labelNames(story: TrackerStory, project: TrackerProject): string[] {
  return project.labels.filter((label) => story.labelIds.includes(label.id)).map((label) => label.name);
}

/** ISO 8601 or milliseconds. */
export function instant(text: string): number {
  const value = /^\d+$/.test(text) ? Number(text) : Date.parse(text);
  if (Number.isNaN(value)) throw invalidParameter(`${text} is not an instant.`);
  return value;
}
