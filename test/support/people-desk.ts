import { main as notify } from '../../actions/notify/main.ts';
import { main as pullRequest } from '../../actions/pull-request/main.ts';
import { main as syncTracker } from '../../actions/sync-tracker/main.ts';
import { createGitHub } from '../../src/adapters/github/github.ts';
import type { Report } from '../../src/domain/report/report.ts';
import type { CodeHost } from '../../src/ports/code-host.ts';
import type { Main } from '../../src/runtime/run-action.ts';
import { eventFile } from '../../tools/runs/event-file.ts';
import { type InProcessResult, runInProcess } from '../../tools/runs/in-process-run.ts';
import { BRANCH, createPeopleWorld, type PeopleWorld, seedStory } from './people-world.ts';

export const KEY = `70107786/shop/preview/${BRANCH}`;
export const URL_OF_IT = 'http://shop-feature.preview.example.com';

type Inputs = Readonly<Record<string, string>>;
type Played = InProcessResult & { readonly report: Report };

interface StoryState {
  readonly id: number;
  readonly state: string;
  readonly comments: readonly { readonly text: string }[];
}

interface MessageState {
  readonly text: string;
  readonly thread: string | null;
}

export class Killed extends Error {}

/** One pull request in the world, and the three actions that speak to people about it. */
export interface Desk {
  readonly people: PeopleWorld;
  /** The pull request that events are about. */
  number: number;
  /** The commit that reports are about. */
  head: string;
  /** Resolves when the step under way is to die; the step then throws `Killed`. */
  killed: Promise<void> | undefined;
  push(text: string): string;
  sync(inputs?: Inputs, event?: string): Promise<Played>;
  tell(reports: readonly unknown[], inputs?: Inputs, event?: string): Promise<Played>;
  chore(inputs: Inputs): Promise<Played>;
  provisioned(overrides?: Partial<Report>): Report;
  tornDown(): Report;
  /** Does what provision leaves on GitHub. */
  deploy(): Promise<void>;
  /** Everything up to a delivered story. */
  deliver(): Promise<void>;
  stories(): readonly StoryState[];
  messages(): readonly MessageState[];
  host(): CodeHost;
  comment(): Promise<string | undefined>;
  close(): Promise<void>;
}

/** @param story what is different about the rehearsal's story */
export async function openDesk(story: Readonly<Record<string, unknown>> = {}): Promise<Desk> {
  const people = await createPeopleWorld(5);
  seedStory(people, story);
  const push = (text: string) =>
    people.act<{ commit: string }>('github', 'push', { branch: BRANCH, by: 'mr-a', files: { 'a.txt': text } })
      .commit;
  const head = push('one');
  const opened = people.act<{ number: number }>('github', 'open', {
    branch: BRANCH,
    title: 'Checkout <!channel> <!-- x -->',
    by: 'mr-a',
  });
  const token = () =>
    people.github.token({
      kind: 'workflow',
      permissions: { contents: 'write', deployments: 'write', 'pull-requests': 'write' },
    });
  const github = () =>
    createGitHub({ fetch, token: token(), apiUrl: `${people.origin}/github`, repository: 'octo-org/shop' });

  async function play(
    name: 'sync-tracker' | 'pull-request' | 'notify',
    main: Main,
    inputs: Inputs,
    event = 'pull_request',
  ): Promise<Played> {
    const pull = { number: desk.number, head: { ref: BRANCH, sha: desk.head, repo: { id: 70107786 } } };
    const env = {
      GITHUB_API_URL: `${people.origin}/github`,
      GITHUB_REPOSITORY: 'octo-org/shop',
      GITHUB_EVENT_NAME: event,
      GITHUB_EVENT_PATH: eventFile(
        event === 'pull_request' ? { action: 'synchronize', pull_request: pull } : {},
      ),
      GITHUB_RUN_ID: '1',
    };
    const result = await runInProcess({
      name,
      main,
      env,
      origin: people.origin,
      sleep: async () => undefined,
      ...(desk.killed === undefined ? {} : { killed: desk.killed }),
      inputs: { 'github-token': token(), ...inputs },
    });
    if (result.report === 'killed') throw new Killed();
    return { ...result, report: result.report };
  }

  const tracker = {
    tracker: 'pivotal',
    'tracker-url': `${people.origin}/tracker`,
    'tracker-token': 'rehearsal-tracker-token',
    'tracker-project': '99',
    labels: 'auto',
  };
  const slack = {
    'slack-token': 'xoxb-rehearsal',
    'slack-channel': 'C0000000001',
    'slack-api-url': `${people.origin}/slack/api/`,
  };
  const desk: Desk = {
    people,
    number: opened.number,
    head,
    killed: undefined,
    push,
    sync: (inputs = {}, event) => play('sync-tracker', syncTracker, { ...tracker, ...inputs }, event),
    tell: (reports, inputs = {}, event) =>
      play('notify', notify, { ...slack, results: JSON.stringify(reports), ...inputs }, event),
    chore: (inputs) => play('pull-request', pullRequest, inputs, 'schedule'),
    provisioned: (overrides = {}) => ({ ...standing(desk), ...overrides }),
    tornDown: () => gone(desk),
    async deploy() {
      const { deployments } = github();
      const made = await deployments.create({
        environment: 'preview',
        ref: BRANCH,
        commit: desk.head,
        description: '',
        payload: { key: KEY },
        transient: true,
        production: false,
      });
      await deployments.setState(made.id, 'success', { environmentUrl: URL_OF_IT });
    },
    async deliver() {
      await desk.deploy();
      await desk.tell([desk.provisioned()]);
      people.act('github', 'label', { number: desk.number, label: 'reviewed', by: 'mr-b' });
      await desk.tell([(await desk.sync()).report]);
    },
    stories: () => (people.world.core.peer('tracker').state() as { stories: readonly StoryState[] }).stories,
    messages: () =>
      (
        people.world.core.peer('slack').state() as {
          channels: readonly { messages: readonly MessageState[] }[];
        }
      ).channels[0]?.messages ?? [],
    host: () => github().codeHost,
    comment: async () =>
      (await github().codeHost.findComment(desk.number, '<!-- greenroom:environment '))?.body,
    close: () => people.close(),
  };
  return desk;
}

function standing({ number, head }: Desk): Report {
  return {
    version: 1,
    action: 'provision',
    decision: 'created',
    reasonCode: 'environment_created',
    sentence: 'It stands.',
    subject: {
      key: KEY,
      repository: 'octo-org/shop',
      project: 'shop',
      kind: 'preview',
      branch: BRANCH,
      pullRequest: number,
      commit: head,
    },
    environment: { name: 'shop-feature', url: URL_OF_IT },
    durationMs: 1,
  };
}

function gone({ number }: Desk): Report {
  const item = {
    name: 'shop-feature',
    decision: 'deleted',
    reasonCode: 'environment_deleted',
    sentence: 'Gone.',
    branch: BRANCH,
    pullRequest: number,
  } as const;
  return {
    version: 1,
    action: 'teardown',
    decision: 'deleted',
    reasonCode: 'environment_deleted',
    sentence: 'Gone.',
    items: [item],
    durationMs: 1,
  };
}
