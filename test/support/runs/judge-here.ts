import { main as syncTracker } from '../../../actions/sync-tracker/main.ts';
import { isObject } from '../../../src/domain/input/is-object.ts';
import { eventFile } from '../../../tools/runs/event-file.ts';
import { runInProcess } from '../../../tools/runs/in-process-run.ts';
import type { Desk } from '../world/people-desk.ts';

/** Of the rehearsal. */
export const JUDGED_STORY = 123456789;
/** Settings that say who everybody is in the tracker. */
export const PEOPLE = `people:
  - { login: mr-a, tracker-id: '101' }
  - { login: mr-b, tracker-id: '102' }
  - { login: mr-c, tracker-id: '103' }
`;

/** Up to a delivered story; mr-c asked for it. */
export async function delivered(desk: Desk, settings = PEOPLE): Promise<void> {
  const { people } = desk;
  people.act('github', 'user', { login: 'mr-c', id: 103, role: 'write' });
  people.act('github', 'user', { login: 'mr-o', id: 109, role: 'read' });
  const files = { '.github/greenroom.yml': settings };
  people.act('github', 'push', { branch: 'main', by: 'mr-a', files });
  await desk.setUp.deliver();
  wait(desk);
}

export function wait({ people }: Desk, seconds = 60): void {
  people.world.core.clock.advance(seconds * 1000);
}

/** A comment. */
export interface Said {
  readonly id: number;
  readonly body: string;
  readonly by: string;
  readonly at: string;
}

export function say(desk: Desk, body: string, by = 'mr-c'): Said {
  const { people, number } = desk;
  const { id } = people.act<{ id: number }>('github', 'comment', { number, body, by });
  return { id, body, by, at: new Date(people.world.core.clock.now()).toISOString().replace(/\.\d+Z$/, 'Z') };
}

/** Its author edits the pull request. */
export async function edit({ people, number }: Desk, text: { title?: string; body?: string }): Promise<void> {
  await fetch(`${people.origin}/github/repos/octo-org/shop/pulls/${number}`, {
    method: 'PATCH',
    headers: { authorization: `token ${people.github.token({ kind: 'person', login: 'mr-a' })}` },
    body: JSON.stringify(text),
  });
}

/** As a job of the workflow does. @returns its id */
export async function comment({ people, number }: Desk, body: string): Promise<number> {
  const token = people.github.token({ kind: 'workflow', permissions: { 'pull-requests': 'write' } });
  const answer = await fetch(`${people.origin}/github/repos/octo-org/shop/issues/${number}/comments`, {
    method: 'POST',
    headers: { authorization: `token ${token}` },
    body: JSON.stringify({ body }),
  });
  const made: unknown = await answer.json();
  if (answer.status !== 201 || !isObject(made)) throw new Error(JSON.stringify(made));
  return Number(made['id']);
}

const IDS: Readonly<Record<string, number>> = { 'mr-a': 101, 'mr-b': 102, 'mr-c': 103, 'mr-o': 109 };

/** The step of the job `judge` of on-comment.yml. */
export async function judge(
  desk: Desk,
  { id, body, by, at }: Said,
  inputs: Readonly<Record<string, string>> = {},
) {
  const { people, number } = desk;
  const { origin } = people;
  const user = { login: by, id: IDS[by], type: 'User' };
  const { report, outputs } = await runInProcess({
    name: 'sync-tracker',
    main: syncTracker,
    env: {
      GITHUB_API_URL: `${origin}/github`,
      GITHUB_REPOSITORY: 'octo-org/shop',
      GITHUB_EVENT_NAME: 'issue_comment',
      GITHUB_EVENT_PATH: eventFile({
        action: 'created',
        issue: { number, pull_request: {} },
        comment: { id, body, created_at: at, user },
      }),
      GITHUB_RUN_ID: '1',
    },
    origin,
    sleep: async () => undefined,
    inputs: {
      'github-token': people.github.token({
        kind: 'workflow',
        permissions: { contents: 'write', deployments: 'write', issues: 'write', 'pull-requests': 'write' },
      }),
      operation: 'judge',
      tracker: 'pivotal',
      'tracker-url': `${origin}/tracker`,
      'tracker-token': 'rehearsal-tracker-token',
      'tracker-project': '99',
      ...inputs,
    },
  });
  if (report === 'killed') throw new Error('It was not to be killed.');
  return { sentence: report.sentence, reasonCode: report.reasonCode, decision: report.decision, outputs };
}

/** What the job `accept` would merge, and what it says. */
export async function find(desk: Desk, inputs: Readonly<Record<string, string>> = {}) {
  const { outputs, report } = await desk.sync({ operation: 'accepted', ...inputs }, 'schedule');
  const accepted = JSON.parse(outputs['accepted'] ?? '') as readonly { pullRequest: number }[];
  return { numbers: accepted.map(({ pullRequest }) => pullRequest), sentence: report.sentence };
}

export function judgedState(desk: Desk): string | undefined {
  return desk.seen.stories().find(({ id }) => id === JUDGED_STORY)?.state;
}

export function setState({ people }: Desk, state: string, by = 103): void {
  people.act('tracker', 'state', { id: JUDGED_STORY, state, by });
}

/** As a workflow of any branch can. */
export async function acceptByToken({ people }: Desk): Promise<void> {
  await fetch(`${people.origin}/tracker/services/v5/projects/99/stories/${JUDGED_STORY}`, {
    method: 'PUT',
    headers: { 'X-TrackerToken': 'rehearsal-tracker-token', 'content-type': 'application/json' },
    body: JSON.stringify({ current_state: 'accepted' }),
  });
}
