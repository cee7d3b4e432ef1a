import { isObject } from '../../../domain/input/is-object.ts';
import { AdapterError } from '../../../domain/verdict/errors.ts';
import type { Story, StoryReader } from '../../../ports/tracker.ts';
import { inBatches, storyByStory } from '../story-by-story.ts';
import { objectsOf, textOf } from '../tracker-fields.ts';
import type { JiraClient } from './jira-client.ts';
import { jiraLabels } from './jira-marks.ts';
import { userId } from './jira-people.ts';
import { jiraResolution } from './jira-resolutions.ts';
import { type JiraStates, jiraStatus } from './jira-states.ts';

/** What a story is made of. */
const FIELDS = ['summary', 'status', 'resolution', 'issuetype', 'project', 'labels', 'assignee', 'reporter'];
/** What people write; anything else names no issue, though Jira would take its own ids too. */
const KEY = /^[A-Z][A-Z0-9_]+-\d+$/i;
/** The most that one request fetches (Jira Cloud's OpenAPI description, "Bulk fetch issues"). */
const AT_ONCE = 100;

/** Issues as stories, one or many. @param projects keys in capitals; any that the token sees when empty. */
export function createJiraStories(
  client: JiraClient,
  states: JiraStates,
  projects: readonly string[],
): Pick<StoryReader, 'story' | 'stories'> {
  const isSought = (key: string) => projects.length === 0 || projects.includes(key.toUpperCase());
  const isKey = (id: string) => KEY.test(id) && isSought(id.replace(/-\d+$/, ''));
  // What was moved to another project answers to its old key.
  const sought = (story: Story | undefined) =>
    story !== undefined && isSought(story.project) ? story : undefined;
  const story = async (id: string) => (isKey(id) ? sought(await readStory(client, states, id)) : undefined);
  const isCloud = client.flavour === 'cloud';
  const ask = isCloud ? fetchIssues : searchIssues;
  return {
    story,
    async stories(ids) {
      const keys = [...new Set(ids.filter(isKey))];
      if (keys.length < 2) return storyByStory(story, keys);
      const found = new Map<string, Story>();
      for (const batch of inBatches(keys, AT_ONCE)) {
        const issues = await ask(client, batch);
        const listed = issues?.map((issue) => understood(client, states, issue, textOf(issue['key']) ?? ''));
        for (const [id, each] of await byKey(batch, listed, { read: story, tellsAll: isCloud }))
          if (sought(each) !== undefined) found.set(id, each);
      }
      return found;
    },
  };
}

/**
 * Each by the key that was asked for. An issue that was moved answers to its old key and has a new one, so where one comes that nobody
 * asked for, and where Jira did not say, those that are missing are read one by one.
 * @param tellsAll false where what is missing may be hidden from the token, which one issue alone is refused for.
 */
async function byKey(
  keys: readonly string[],
  issues: readonly Story[] | undefined,
  { read, tellsAll }: { readonly read: StoryReader['story']; readonly tellsAll: boolean },
): Promise<ReadonlyMap<string, Story>> {
  const known = new Map((issues ?? []).map((issue) => [issue.id.toUpperCase(), issue]));
  const found = new Map<string, Story>();
  for (const key of keys) {
    const issue = known.get(key.toUpperCase());
    if (issue !== undefined) found.set(key, issue);
  }
  const asked = new Set(keys.map((key) => key.toUpperCase()));
  const isAnswered = tellsAll && (issues?.every(({ id }) => asked.has(id.toUpperCase())) ?? false);
  const left = isAnswered ? [] : keys.filter((key) => !found.has(key));
  return new Map([...found, ...(await storyByStory(read, left))]);
}

type Issues = readonly Readonly<Record<string, unknown>>[];

const DOING = 'read stories';

/**
 * What is not there, or is hidden from the token, is left out without a word; what Jira could not return it names, and that is asked for
 * by itself. Undefined then. Source: Jira Cloud's OpenAPI description, "Bulk fetch issues", `BulkIssueResults`.
 */
async function fetchIssues(client: JiraClient, keys: readonly string[]): Promise<Issues | undefined> {
  const { body } = await client.request({
    doing: DOING,
    call: 'POST /issue/bulkfetch',
    body: { issueIdsOrKeys: keys, fields: FIELDS },
  });
  if (!isObject(body) || !Array.isArray(body['issues'])) return undefined;
  return objectsOf(body['issueErrors']).length > 0 ? undefined : objectsOf(body['issues']);
}

/**
 * A key that is not there makes the whole query wrong, unless the query is not checked. A server that checks it all the same is asked
 * one by one: undefined. A page is at most as long as the server likes.
 * Source: lesstif/php-jira-rest-client#571, `validateQuery`; docs.atlassian.com, Jira Data Center's REST API, "search".
 */
async function searchIssues(client: JiraClient, keys: readonly string[]): Promise<Issues | undefined> {
  const found: Readonly<Record<string, unknown>>[] = [];
  // Each page brings one issue at least, or is the last.
  for (let page = 0; page < keys.length; page += 1) {
    const { status, body } = await client.request({
      doing: DOING,
      call: 'POST /search',
      body: {
        jql: `key in (${keys.map((key) => `"${key}"`).join(', ')}) ORDER BY key`,
        startAt: found.length,
        maxResults: AT_ONCE,
        fields: FIELDS,
        validateQuery: false,
      },
      legal: ['unknownKey'],
    });
    if (status >= 400 || !isObject(body)) return undefined;
    const issues = objectsOf(body['issues']);
    found.push(...issues);
    const total = typeof body['total'] === 'number' ? body['total'] : found.length;
    if (issues.length === 0 || found.length >= total) return found;
  }
  return found;
}

async function readStory(client: JiraClient, states: JiraStates, id: string): Promise<Story | undefined> {
  const { status, body } = await client.request({
    doing: `read story ${id}`,
    call: 'GET /issue/{issue}',
    ids: { issue: id },
    query: { fields: FIELDS.join(',') },
    legal: ['absent'],
  });
  if (status === 404) return undefined;
  return understood(client, states, body, id);
}

function understood(client: JiraClient, states: JiraStates, body: unknown, id: string): Story {
  const story = storyOf(client, states, body);
  if (story !== undefined) return story;
  throw new AdapterError(
    'far_side_error',
    `The tracker's answer about story ${id} cannot be understood; check tracker-url.`,
    { service: 'tracker' },
  );
}

function storyOf(client: JiraClient, states: JiraStates, body: unknown): Story | undefined {
  const fields = isObject(body) && isObject(body['fields']) ? body['fields'] : undefined;
  const id = isObject(body) ? textOf(body['key']) : undefined;
  const status = jiraStatus(fields?.['status']);
  if (fields === undefined || id === undefined || status === undefined) return undefined;
  const project = isObject(fields['project']) ? textOf(fields['project']['key']) : undefined;
  const type = isObject(fields['issuetype']) ? textOf(fields['issuetype']['name']) : undefined;
  return {
    id,
    project: project ?? id.replace(/-\d+$/, ''),
    title: textOf(fields['summary']) ?? `Story ${id}`,
    url: `${client.site}/browse/${id}`,
    type: TYPES.find((known) => known === type?.toLowerCase()) ?? 'feature',
    state: states.of({ ...status, resolution: jiraResolution(fields['resolution']) }),
    ...(states.isUnknown(status) ? { unknownStatus: status.name } : {}),
    estimated: true,
    labels: jiraLabels(fields['labels']),
    ownerIds: [userId(fields['assignee'], client.flavour) ?? []].flat(),
    requesterId: userId(fields['reporter'], client.flavour),
  };
}

const TYPES = ['bug', 'chore', 'release'] as const;
