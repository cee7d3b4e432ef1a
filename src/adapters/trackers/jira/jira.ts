import type { Tracker } from '../../../ports/tracker.ts';
import { projectCheck } from '../known-projects.ts';
import { createJiraClient, type JiraOptions } from './jira-client.ts';
import { createJiraComments } from './jira-comments.ts';
import { readLastTransition, readTransitionsBy } from './jira-history.ts';
import { createJiraMarks } from './jira-marks.ts';
import { moveIssue } from './jira-moves.ts';
import { createJiraPeople } from './jira-people.ts';
import { readProjects } from './jira-projects.ts';
import { createJiraStates } from './jira-states.ts';
import { createJiraStories } from './jira-stories.ts';

/**
 * Jira Cloud by REST v3, and Jira Data Center by REST v2. An issue needs no estimate to move, so each counts as estimated. A type is
 * a feature unless it is called bug, chore or release.
 * @throws UserError `missing_credentials` when there is no token, or none that the flavour knows.
 */
export function createJira(options: JiraOptions): Tracker {
  const client = createJiraClient(options);
  const states = createJiraStates(options.statusNames);
  const projects = (options.projects ?? []).map((key) => key.toUpperCase());
  const reader = createJiraStories(client, states, projects);
  const people = createJiraPeople(client);
  return {
    name: 'jira',
    abilities: { estimates: false, links: true, people: true, bulk: true },
    ...reader,
    requireProjects: projectCheck(projects, () => readProjects(client)),
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
