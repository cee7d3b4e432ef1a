import { main as notify } from '../../../actions/notify/main.ts';
import { main as pullRequest } from '../../../actions/pull-request/main.ts';
import { main as syncTracker } from '../../../actions/sync-tracker/main.ts';
import { createGitHub } from '../../../src/adapters/github/github.ts';
import type { Report } from '../../../src/domain/report/report.ts';
import type { CodeHost } from '../../../src/ports/code-host.ts';
import type { Main } from '../../../src/runtime/run-action.ts';
import { eventFile } from '../../../tools/runs/event-file.ts';
import { type InProcessResult, runInProcess } from '../../../tools/runs/in-process-run.ts';
import { keyOf, provisionReport, type Reports, teardownReport, URL_OF_IT } from './people-reports.ts';
import { BRANCH, createPeopleWorld, type PeopleWorld, seedStory } from './people-world.ts';

type Inputs = Readonly<Record<string, string>>;
type Played = InProcessResult & { readonly report: Report };

interface StoryState {
  readonly id: number;
  readonly state: string;
  readonly labels: readonly string[];
  readonly comments: readonly { readonly text: string }[];
}

interface MessageState {
  readonly text: string;
  readonly thread: string | null;
}

export class Killed extends Error {}

/**
 * One pull request in the world, and the three actions that speak to people about it, played in this process.
 *
 * A case is three lines: what was before (`setUp`, `people.act`), the step (`sync`, `tell` or `chore`), and what is seen of it
 * (`seen`, or the step's own report, outputs, log and summary). `afterEach(() => desk.close())` closes the world's port.
 */
export interface Desk {
  readonly people: PeopleWorld;
  /** The branch of the pull request. */
  readonly branch: string;
  /** The pull request that events are about. */
  number: number;
  /** The commit that reports are about. */
  head: string;
  /** Resolves when the step under way is to die; the step then throws `Killed`. */
  killed: Promise<void> | undefined;
  readonly setUp: SetUp;
  readonly seen: Seen;
  readonly reports: Reports;
  /** Plays sync-tracker. */
  sync(inputs?: Inputs, event?: string): Promise<Played>;
  /** Plays notify with these reports. */
  tell(reports: readonly unknown[], inputs?: Inputs, event?: string): Promise<Played>;
  /** Plays pull-request. */
  chore(inputs: Inputs): Promise<Played>;
  close(): Promise<void>;
}

/** What others did before the step of a case. */
export interface SetUp {
  /** Pushes to the branch; the new head. */
  push(text: string): string;
  /** Does what provision leaves on GitHub. */
  deploy(): Promise<void>;
  /** Everything up to a delivered story. */
  deliver(): Promise<void>;
}

/** What people see by now, in each of the three places. */
export interface Seen {
  stories(): readonly StoryState[];
  /** Oldest first, replies among them. */
  messages(): readonly MessageState[];
  /** The body of the one comment; undefined while there is none. */
  comment(): Promise<string | undefined>;
  codeHost(): CodeHost;
}

/**
 * @param story what is different about the rehearsal's story
 * @param pageSize of lists, drawn from two to five when absent
 * @param branch of the pull request; where its name names no story, the title does
 */
export async function openDesk(
  story: Readonly<Record<string, unknown>> = {},
  seed = 5,
  pageSize?: number,
  branch = BRANCH,
): Promise<Desk> {
  const people = await createPeopleWorld(seed, pageSize);
  seedStory(people, story);
  const head = push(people, branch, 'one');
  const { number } = people.act<{ number: number }>('github', 'open', {
    branch,
    title: `Checkout <!channel> <!-- x -->${branch === BRANCH ? '' : ' [#123456789]'}`,
    by: 'mr-a',
  });
  const { tracker, slack } = inputsOf(people);
  const desk: Desk = {
    people,
    branch,
    number,
    head,
    killed: undefined,
    setUp: {
      push: (text) => push(people, branch, text),
      deploy: () => deploy(desk),
      deliver: () => deliver(desk),
    },
    seen: {
      stories: () =>
        (people.world.core.peer('tracker').state() as { stories: readonly StoryState[] }).stories,
      messages: () => messagesIn(people),
      codeHost: () => github(people).codeHost,
      comment: async () =>
        (await github(people).codeHost.findComment(desk.number, '<!-- greenroom:environments '))?.body,
    },
    reports: {
      provisioned: (overrides = {}) => provisionReport(desk, overrides),
      tornDown: (overrides = {}) => teardownReport(desk, overrides),
    },
    sync: (inputs = {}, event) => play(desk, SYNC, { ...tracker, ...inputs }, event),
    tell: (reports, inputs = {}, event) =>
      play(desk, NOTIFY, { ...slack, results: JSON.stringify(reports), ...inputs }, event),
    chore: (inputs) => play(desk, CHORE, inputs, 'schedule'),
    close: () => people.close(),
  };
  return desk;
}

interface Action {
  readonly name: 'sync-tracker' | 'pull-request' | 'notify';
  readonly main: Main;
}

const SYNC: Action = { name: 'sync-tracker', main: syncTracker };
const NOTIFY: Action = { name: 'notify', main: notify };
const CHORE: Action = { name: 'pull-request', main: pullRequest };

/** Where tracker and chat are, as a step is told. */
function inputsOf({ origin }: PeopleWorld): { readonly tracker: Inputs; readonly slack: Inputs } {
  return {
    tracker: {
      tracker: 'pivotal',
      'tracker-url': `${origin}/tracker`,
      'tracker-token': 'rehearsal-tracker-token',
      'tracker-project': '99',
      labels: 'auto',
    },
    slack: {
      'slack-token': 'xoxb-rehearsal',
      'slack-channel': 'C0000000001',
      'slack-api-url': `${origin}/slack/api/`,
    },
  };
}

async function play(
  desk: Desk,
  { name, main }: Action,
  inputs: Inputs,
  event = 'pull_request',
): Promise<Played> {
  const { origin } = desk.people;
  const pull = { number: desk.number, head: { ref: desk.branch, sha: desk.head, repo: { id: 70107786 } } };
  const payload = event === 'pull_request' ? { action: 'synchronize', pull_request: pull } : {};
  const result = await runInProcess({
    name,
    main,
    env: {
      GITHUB_API_URL: `${origin}/github`,
      GITHUB_REPOSITORY: 'octo-org/shop',
      GITHUB_EVENT_NAME: event,
      GITHUB_EVENT_PATH: eventFile(payload),
      GITHUB_RUN_ID: '1',
    },
    origin,
    sleep: async () => undefined,
    ...(desk.killed === undefined ? {} : { killed: desk.killed }),
    inputs: { 'github-token': tokenOf(desk.people), ...inputs },
  });
  if (result.report === 'killed') throw new Killed();
  return { ...result, report: result.report };
}

function tokenOf(people: PeopleWorld): string {
  return people.github.token({
    kind: 'workflow',
    permissions: { contents: 'write', deployments: 'write', issues: 'write', 'pull-requests': 'write' },
  });
}

function github(people: PeopleWorld): ReturnType<typeof createGitHub> {
  const apiUrl = `${people.origin}/github`;
  return createGitHub({ fetch, token: tokenOf(people), apiUrl, repository: 'octo-org/shop' });
}

function messagesIn(people: PeopleWorld): readonly MessageState[] {
  const { channels } = people.world.core.peer('slack').state() as {
    channels: readonly { messages: readonly MessageState[] }[];
  };
  return channels[0]?.messages ?? [];
}

function push(people: PeopleWorld, branch: string, text: string): string {
  const files = { 'a.txt': text };
  return people.act<{ commit: string }>('github', 'push', { branch, by: 'mr-a', files }).commit;
}

async function deploy({ people, branch, head }: Desk): Promise<void> {
  const { deployments } = github(people);
  const made = await deployments.create({
    environment: 'preview',
    ref: branch,
    commit: head,
    description: '',
    payload: { key: keyOf(branch) },
    transient: true,
    production: false,
  });
  await deployments.setState(made.id, 'success', { environmentUrl: URL_OF_IT });
}

async function deliver(desk: Desk): Promise<void> {
  await deploy(desk);
  await desk.tell([desk.reports.provisioned()]);
  desk.people.act('github', 'label', { number: desk.number, label: 'reviewed', by: 'mr-b' });
  await desk.tell([(await desk.sync()).report]);
}
