import { isObject } from '../../../domain/input/is-object.ts';
import { AdapterError } from '../../../domain/verdict/errors.ts';
import type { Story, Tracker } from '../../../ports/tracker.ts';
import { textOf } from '../tracker-fields.ts';
import { createJiraClient, type JiraClient, type JiraOptions } from './jira-client.ts';
import { createJiraComments } from './jira-comments.ts';
import { readLastTransition, readTransitionsBy } from './jira-history.ts';
import { createJiraMarks, jiraLabels } from './jira-marks.ts';
import { moveIssue } from './jira-moves.ts';
import { createJiraPeople, userId } from './jira-people.ts';
import { jiraResolution } from './jira-resolutions.ts';
import { createJiraStates, type JiraStates, jiraStatus } from './jira-states.ts';

/** What a story is made of. */
const FIELDS = 'summary,status,resolution,issuetype,project,labels,assignee,reporter';
/** What people write; anything else names no issue, though Jira would take its own ids too. */
const KEY = /^[A-Z][A-Z0-9_]+-\d+$/i;

/**
 * Jira Cloud by REST v3, and Jira Data Center by REST v2. An issue needs no estimate to move, so each counts as estimated. A type is
 * a feature unless it is called bug, chore or release.
 * @throws UserError `missing_credentials` when there is no token, or none that the flavour knows.
 */
export function createJira(options: JiraOptions): Tracker {
  const client = createJiraClient(options);
  const states = createJiraStates(options.statusNames);
  const projects = (options.projects ?? []).map((key) => key.toUpperCase());
  const isSought = (key: string) => projects.length === 0 || projects.includes(key.toUpperCase());
  const people = createJiraPeople(client);
  return {
    name: 'jira',
    abilities: { estimates: false, links: true, people: true },
    async story(id) {
      if (!KEY.test(id) || !isSought(id.replace(/-\d+$/, ''))) return undefined;
      const story = await readStory(client, states, id);
      // What was moved to another project answers to its old key.
      return story !== undefined && isSought(story.project) ? story : undefined;
    },
    move: (story, state) => moveIssue(client, states, story, state),
    estimate: async () => undefined,
    ...createJiraMarks(client),
    ...createJiraComments(client, people.ownId),
    ...people,
    lastMove: (story) => readLastTransition(client, states, story),
    movesBy: (story, person) => readTransitionsBy(client, states, story, person),
    aheadMs: client.aheadMs,
  };
}

async function readStory(client: JiraClient, states: JiraStates, id: string): Promise<Story | undefined> {
  const { status, body } = await client.request({
    doing: `read story ${id}`,
    call: 'GET /issue/{issue}',
    ids: { issue: id },
    query: { fields: FIELDS },
    legal: ['absent'],
  });
  if (status === 404) return undefined;
  const story = storyOf(client, states, body);
  if (story === undefined)
    throw new AdapterError(
      'far_side_error',
      `The tracker's answer about story ${id} cannot be understood; check tracker-url.`,
      { service: 'tracker' },
    );
  return story;
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
