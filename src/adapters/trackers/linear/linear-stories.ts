import { AdapterError } from '../../../domain/verdict/errors.ts';
import type { Story, StoryReader } from '../../../ports/tracker.ts';
import { inBatches, storyByStory } from '../story-by-story.ts';
import type { LinearClient } from './linear-client.ts';
import { STORIES, STORY } from './linear-queries.ts';
import type { LinearStates } from './linear-states.ts';
import { fieldIn, linearStory, nodesOf, textIn } from './linear-story.ts';
import { SHOWN_LABELS } from './shown-labels.ts';

/** As people write it. Another text is no issue's, and a UUID would be one whose team nobody named. */
const IDENTIFIER = /^([a-z0-9]+)-(\d+)$/i;
/** Ids of one query; a page of as many issues costs within what a query may (linear.app/developers/rate-limiting). */
const AT_ONCE = 100;

interface Reading {
  readonly client: LinearClient;
  readonly states: LinearStates;
  readonly isSought: (story: Story) => boolean;
}

/** Issues as stories, one or many. @param teams keys in any case; any that the token sees when empty. */
export function createLinearStories(
  client: LinearClient,
  states: LinearStates,
  teams: readonly string[],
): Pick<StoryReader, 'story' | 'stories'> {
  const known = teams.map((key) => key.toUpperCase());
  const isSought = ({ project }: Story) => known.length === 0 || known.includes(project.toUpperCase());
  const at = { client, states, isSought };
  return {
    story: (id) => readStory(at, id),
    stories: (ids) => readStories(at, ids),
  };
}

async function readStory({ client, states, isSought }: Reading, id: string): Promise<Story | undefined> {
  if (!IDENTIFIER.test(id)) return undefined;
  const answer = await client.askLinear(`read story ${id}`, {
    query: STORY,
    variables: { id },
    legal: ['absent'],
  });
  if (!('data' in answer)) return undefined;
  const { issue } = answer.data;
  if (fieldIn(issue, 'trashed') === true) return undefined;
  const story = understood(states, issue, id);
  return isSought(story) ? story : undefined;
}

function understood(states: LinearStates, issue: unknown, id: string): Story {
  const story = linearStory(issue, states);
  if (story !== undefined) return story;
  throw new AdapterError(
    'far_side_error',
    `The tracker's answer about story ${id} cannot be understood; check tracker-url.`,
    { service: 'tracker' },
  );
}

/**
 * A filter knows no identifier, so issues are found by their team and number. What it does not find is asked for by itself: an issue that
 * was moved to another team answers to its old identifier. So is one with more labels than a page of many shows.
 * Source: `IssueFilter` of the schema that `@linear/sdk` publishes, `team` and `number`.
 */
async function readStories(at: Reading, ids: readonly string[]): Promise<ReadonlyMap<string, Story>> {
  const wanted = [...new Set(ids)].filter((id) => IDENTIFIER.test(id));
  const found = new Map<string, Story>();
  const alone: string[] = [];
  for (const batch of inBatches(wanted, AT_ONCE)) {
    const listed = batch.length < 2 ? undefined : await listStories(at, batch);
    for (const id of batch) {
      const story = listed?.get(id.toUpperCase());
      if (story === undefined || story === 'cut') alone.push(id);
      else if (story !== 'gone' && at.isSought(story)) found.set(id, story);
    }
  }
  return new Map([...found, ...(await storyByStory((id) => readStory(at, id), alone))]);
}

/** By identifier; `gone` for one in the trash, and `cut` for one of which not all labels came. */
async function listStories(
  { client, states }: Reading,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Story | 'cut' | 'gone'>> {
  const numbers = Map.groupBy(ids, (id) => (IDENTIFIER.exec(id)?.[1] ?? '').toUpperCase());
  const filter = {
    or: [...numbers].map(([key, of]) => ({
      team: { key: { eq: key } },
      number: { in: [...new Set(of.map((id) => Number(IDENTIFIER.exec(id)?.[2])))] },
    })),
  };
  const asked = { query: STORIES, variables: { filter } };
  const issues = await client.list('read stories', asked, ({ issues: connection }) => connection);
  return new Map(
    issues.map((issue) => {
      const id = textIn(issue, 'identifier') ?? '';
      const isCut = nodesOf(issue['labels']).length >= SHOWN_LABELS;
      const shown = isCut ? 'cut' : understood(states, issue, id);
      return [id.toUpperCase(), issue['trashed'] === true ? 'gone' : shown];
    }),
  );
}
