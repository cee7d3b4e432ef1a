import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { main as notify } from '../../actions/notify/main.ts';
import { main as pullRequest } from '../../actions/pull-request/main.ts';
import { main as syncTracker } from '../../actions/sync-tracker/main.ts';
import { createGitHub } from '../../src/adapters/github/github.ts';
import type { Report } from '../../src/domain/report.ts';
import type { Main } from '../../src/runtime/run-action.ts';
import { type InProcessResult, runInProcess } from '../support/in-process-run.ts';
import { BRANCH, createPeopleWorld, type PeopleWorld, seedStory } from '../support/people-world.ts';

const KEY = `70107786/shop/preview/${BRANCH}`;
const URL_OF_IT = 'http://shop-feature.preview.example.com';

interface TrackerState {
  readonly stories: readonly {
    readonly id: number;
    readonly state: string;
    readonly comments: readonly { readonly text: string }[];
  }[];
}
interface SlackState {
  readonly channels: readonly {
    readonly messages: readonly { readonly text: string; readonly thread: string | null }[];
  }[];
}

describe('what people see of one pull request', () => {
  let people: PeopleWorld;
  let folder: string;
  let number: number;
  let head: string;

  beforeEach(async () => {
    people = await createPeopleWorld(5);
    folder = mkdtempSync(join(tmpdir(), 'greenroom-'));
    seedStory(people);
    head = push('one');
    number = people.act<{ number: number }>('github', 'open', {
      branch: BRANCH,
      title: 'Checkout <!channel> <!-- x -->',
      by: 'mr-a',
    }).number;
  });

  afterEach(async () => {
    rmSync(folder, { recursive: true, force: true });
    await people.close();
  });

  function push(text: string): string {
    return people.act<{ commit: string }>('github', 'push', {
      branch: BRANCH,
      by: 'mr-a',
      files: { 'a.txt': text },
    }).commit;
  }

  function token(): string {
    return people.github.token({
      kind: 'workflow',
      permissions: { contents: 'write', deployments: 'write', 'pull-requests': 'write' },
    });
  }

  async function play(
    name: 'sync-tracker' | 'pull-request' | 'notify',
    main: Main,
    inputs: Record<string, string>,
    event = 'pull_request',
  ): Promise<InProcessResult & { readonly report: Report }> {
    const path = join(folder, 'event.json');
    const pull = { number, head: { ref: BRANCH, sha: head, repo: { id: 70107786 } } };
    writeFileSync(
      path,
      JSON.stringify(event === 'pull_request' ? { action: 'synchronize', pull_request: pull } : {}),
    );
    const result = await runInProcess({
      name,
      main,
      origin: people.origin,
      sleep: async () => undefined,
      env: {
        GITHUB_API_URL: `${people.origin}/github`,
        GITHUB_REPOSITORY: 'octo-org/shop',
        GITHUB_EVENT_NAME: event,
        GITHUB_EVENT_PATH: path,
        GITHUB_RUN_ID: '1',
      },
      inputs: { 'github-token': token(), ...inputs },
    });
    if (result.report === 'killed') throw new Error('Nobody kills this step.');
    return { ...result, report: result.report };
  }

  const sync = (inputs: Record<string, string> = {}, event?: string) =>
    play(
      'sync-tracker',
      syncTracker,
      {
        tracker: 'pivotal',
        'tracker-url': `${people.origin}/tracker`,
        'tracker-token': 'rehearsal-tracker-token',
        'tracker-project': '99',
        labels: 'auto',
        ...inputs,
      },
      event,
    );
  const tell = (reports: readonly unknown[], inputs: Record<string, string> = {}, event?: string) =>
    play(
      'notify',
      notify,
      {
        'slack-token': 'xoxb-rehearsal',
        'slack-channel': 'C0000000001',
        'slack-api-url': `${people.origin}/slack/api/`,
        results: JSON.stringify(reports),
        ...inputs,
      },
      event,
    );
  const chore = (inputs: Record<string, string>) => play('pull-request', pullRequest, inputs, 'schedule');

  function provisioned(overrides: Partial<Report> = {}): Report {
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
      ...overrides,
    };
  }

  function tornDown(): Report {
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

  /** What provision leaves on GitHub. */
  async function deploy(): Promise<void> {
    const { deployments } = createGitHub({
      fetch,
      token: token(),
      apiUrl: `${people.origin}/github`,
      repository: 'octo-org/shop',
    });
    const made = await deployments.create({
      environment: 'preview',
      ref: BRANCH,
      commit: head,
      description: '',
      payload: { key: KEY },
      transient: true,
      production: false,
    });
    await deployments.setState(made.id, 'success', { environmentUrl: URL_OF_IT });
  }

  const story = () => (people.world.peer('tracker').state() as TrackerState).stories[0];
  const messages = () => (people.world.peer('slack').state() as SlackState).channels[0]?.messages ?? [];
  const host = () =>
    createGitHub({ fetch, token: token(), apiUrl: `${people.origin}/github`, repository: 'octo-org/shop' })
      .codeHost;
  const comment = async () => (await host().findComment(number, '<!-- greenroom:environment '))?.body;

  it('gives the pull request the label of its story and starts the story', async () => {
    const { report, outputs } = await sync();
    expect(report).toMatchObject({ decision: 'updated', reasonCode: 'story_moved' });
    expect(story()?.state).toBe('started');
    expect((await host().pullRequest(number))?.labels).toEqual(['auto']);
    expect(JSON.parse(outputs['moved'] ?? '')).toEqual([
      { id: '123456789', from: 'unstarted', to: 'started' },
    ]);
  });

  it('writes nothing when everything is in step', async () => {
    people.act('github', 'request-review', { number, reviewer: 'mr-b', by: 'mr-a' });
    await deploy();
    await sync();
    await tell([provisioned()]);
    const mark = people.mark();
    expect((await sync()).report).toMatchObject({ decision: 'unchanged', reasonCode: 'story_current' });
    expect(
      (await tell([provisioned({ decision: 'unchanged', reasonCode: 'already_current' })])).report,
    ).toMatchObject({ decision: 'unchanged', reasonCode: 'announced_before' });
    expect(people.writesSince(mark)).toEqual([]);
  });

  it('shows the address in one comment, one message and one story comment, and edits them for a new commit', async () => {
    people.act('github', 'request-review', { number, reviewer: 'mr-b', by: 'mr-a' });
    await deploy();
    await sync();
    await tell([provisioned()]);
    expect(story()).toMatchObject({ state: 'finished' });
    head = push('two');
    await sync({
      results: JSON.stringify([provisioned({ decision: 'updated', reasonCode: 'environment_updated' })]),
    });
    await tell([provisioned({ decision: 'updated', reasonCode: 'environment_updated' })]);
    expect(story()?.comments).toHaveLength(1);
    expect(story()?.comments[0]?.text).toContain(`Try it at ${URL_OF_IT}`);
    expect(story()?.comments[0]?.text).toContain(head.slice(0, 7));
    expect(await comment()).toContain(`<${URL_OF_IT}/>`);
    expect(await comment()).toContain(head.slice(0, 7));
    expect(messages()).toHaveLength(1);
    expect(messages()[0]?.text).toContain(head.slice(0, 7));
    expect(messages()[0]?.text).not.toContain('<!channel>');
  });

  it('says nothing before there is something to say', async () => {
    const mark = people.mark();
    const skipped = provisioned({ decision: 'skipped', reasonCode: 'not_wanted' });
    const { environment: _environment, ...without } = skipped;
    const { report, outputs, summary } = await tell([without]);
    expect(report).toMatchObject({ decision: 'nothing' });
    expect(outputs['delivered']).toBe('["summary"]');
    expect(summary).toContain('not_wanted');
    expect(people.writesSince(mark)).toEqual([]);
  });

  it('delivers a reviewed story whose environment stands at the head, and asks the product owner by name once', async () => {
    await deploy();
    await tell([provisioned()]);
    people.act('github', 'label', { number, label: 'reviewed', by: 'mr-b' });
    const synced = await sync();
    expect(story()?.state).toBe('delivered');
    expect(story()?.comments[0]?.text).toContain(`Delivered at commit ${head}.`);
    await tell([synced.report]);
    await tell([(await sync()).report]);
    const replies = messages().filter((message) => message.thread !== null);
    expect(replies).toHaveLength(1);
    expect(replies[0]?.text).toContain('Mr. C (<@U0000000103>)');
    expect(replies[0]?.text).toContain(URL_OF_IT);
    expect(await comment()).toContain('**Mr. C**');
  });

  it('does not deliver while the environment stands at an older commit', async () => {
    await deploy();
    push('two');
    people.act('github', 'label', { number, label: 'reviewed', by: 'mr-b' });
    await sync();
    expect(story()?.state).toBe('finished');
    expect(story()?.comments).toEqual([]);
  });

  async function deliver(): Promise<void> {
    await deploy();
    await tell([provisioned()]);
    people.act('github', 'label', { number, label: 'reviewed', by: 'mr-b' });
    await tell([(await sync()).report]);
  }

  it('merges an accepted story at the commit that was delivered, deletes its branch and tells of the end once', async () => {
    await deliver();
    people.act('tracker', 'accept', { id: 123456789, by: 103 });
    const found = await sync({ operation: 'accepted' }, 'schedule');
    expect(JSON.parse(found.outputs['accepted'] ?? '')).toMatchObject([
      { pullRequest: number, branch: BRANCH, commit: head, story: { id: '123456789' } },
    ]);
    const merged = await chore({ operation: 'merge', 'pull-requests': found.outputs['accepted'] ?? '' });
    expect(merged.report).toMatchObject({ decision: 'updated', reasonCode: 'pull_request_merged' });
    expect(JSON.parse(merged.outputs['merged'] ?? '')).toMatchObject([
      { pullRequest: number, branch: BRANCH },
    ]);
    const deleted = await chore({
      operation: 'delete-branch',
      'pull-request': String(number),
      branch: BRANCH,
    });
    expect(deleted.report).toMatchObject({ decision: 'deleted', reasonCode: 'branch_deleted' });
    await tell([deleted.report, tornDown()], {}, 'schedule');
    await tell([deleted.report, tornDown()], {}, 'schedule');
    expect(people.github.branchHead(BRANCH)).toBeUndefined();
    expect(messages()[0]?.text).toContain('Taken down');
    expect(
      messages()
        .filter((message) => message.thread !== null)
        .map((message) => message.text),
    ).toEqual([
      expect.stringContaining('Mr. C'),
      `Pull request #${number} is merged and its environment is gone.`,
    ]);
    expect(await comment()).toContain('The environment is gone');
  });

  it('finishes what a run left behind that was killed right after the merge', async () => {
    await deliver();
    people.act('tracker', 'accept', { id: 123456789, by: 103 });
    people.act('github', 'merge', { number, by: 'mr-a' });
    const found = await sync({ operation: 'accepted' }, 'schedule');
    const merged = await chore({ operation: 'merge', 'pull-requests': found.outputs['accepted'] ?? '' });
    expect(merged.report).toMatchObject({ decision: 'unchanged', reasonCode: 'pull_request_merged' });
    expect(JSON.parse(merged.outputs['merged'] ?? '')).toMatchObject([
      { pullRequest: number, branch: BRANCH },
    ]);
    await chore({ operation: 'delete-branch', 'pull-request': String(number), branch: BRANCH });
    expect(people.github.branchHead(BRANCH)).toBeUndefined();
    expect((await sync({ operation: 'accepted' }, 'schedule')).outputs['accepted']).toBe('[]');
  });

  it('keeps a branch that moved on after the merge, the default branch, and one that is open', async () => {
    const open = await chore({ operation: 'delete-branch', 'pull-request': String(number) });
    expect(open.report).toMatchObject({ decision: 'skipped', reasonCode: 'still_wanted' });
    const main = await chore({ operation: 'delete-branch', branch: 'main' });
    expect(main.report).toMatchObject({ decision: 'refused' });
    people.act('github', 'merge', { number, by: 'mr-a' });
    push('after the merge');
    const moved = await chore({ operation: 'delete-branch', 'pull-request': String(number) });
    expect(moved.report).toMatchObject({ decision: 'skipped', reasonCode: 'head_moved' });
    expect(people.github.branchHead(BRANCH)).toBeDefined();
  });

  it('asks for accepted stories by name only where a pull request names them', async () => {
    await deliver();
    people.act('tracker', 'accept', { id: 123456789, by: 103 });
    expect((await sync({ operation: 'accepted', story: '987654321' }, 'schedule')).outputs['accepted']).toBe(
      '[]',
    );
    expect(
      JSON.parse(
        (await sync({ operation: 'accepted', story: '123456789' }, 'schedule')).outputs['accepted'] ?? '',
      ),
    ).toHaveLength(1);
  });

  it.each([
    ['warn', 'skipped', 'unstarted', 'tracker_refused'],
    ['fail', 'failed', 'unstarted', 'tracker_refused'],
    ['estimate:2', 'updated', 'started', 'story_moved'],
  ])(
    'with unestimated: %s ends as %s and leaves the story %s',
    async (unestimated, decision, state, reasonCode) => {
      people.act('tracker', 'story', { id: 223456789, project: 99, name: 'Pay later', requester: 103 });
      const { report, log } = await sync({ story: '223456789', unestimated });
      expect(report).toMatchObject({ decision, reasonCode });
      const moved = (people.world.peer('tracker').state() as TrackerState).stories.find(
        (each) => each.id === 223456789,
      );
      expect(moved?.state).toBe(state);
      expect(log.some((line) => line.startsWith('warning: '))).toBe(unestimated === 'warn');
    },
  );

  it('says a plain word to a fork, without needing a token for the tracker', async () => {
    people.act('github', 'user', {
      login: 'mr-f',
      id: 901,
      name: 'Mr. F',
      email: 'mr-f@example.com',
      role: 'read',
    });
    people.act('github', 'push', { branch: BRANCH, by: 'mr-f', fork: true, files: { f: '1' } });
    number = people.act<{ number: number }>('github', 'open', {
      branch: BRANCH,
      title: 'From a fork',
      by: 'mr-f',
      fork: true,
    }).number;
    const mark = people.mark();
    expect((await sync({ 'tracker-token': '' })).report).toMatchObject({
      decision: 'skipped',
      reasonCode: 'fork',
    });
    expect(
      (
        await tell([provisioned({ decision: 'failed', reasonCode: 'missing_credentials' })], {
          'slack-token': '',
        })
      ).report,
    ).toMatchObject({ decision: 'nothing' });
    expect(people.writesSince(mark)).toEqual([]);
  });

  it('does not merge what was pushed after the delivery', async () => {
    await deliver();
    people.act('tracker', 'accept', { id: 123456789, by: 103 });
    push('after the delivery');
    const found = await sync({ operation: 'accepted' }, 'schedule');
    const merged = await chore({ operation: 'merge', 'pull-requests': found.outputs['accepted'] ?? '' });
    expect(merged.report).toMatchObject({ decision: 'refused', reasonCode: 'head_moved' });
    expect(merged.outputs['merged']).toBe('[]');
    expect((await host().pullRequest(number))?.state).toBe('open');
  });

  it('does not take the word of somebody who may not accept', async () => {
    await deliver();
    people.act('tracker', 'accept', { id: 123456789, by: 102 });
    const found = await sync({ operation: 'accepted' }, 'schedule');
    expect(found.outputs['accepted']).toBe('[]');
    expect(found.report.items?.[0]).toMatchObject({
      decision: 'skipped',
      reasonCode: 'not_allowed_to_accept',
    });
    const named = await sync({ operation: 'accepted', 'accepted-by': 'Mr. B' }, 'schedule');
    expect(JSON.parse(named.outputs['accepted'] ?? '')).toHaveLength(1);
  });

  it('finds its message again by key when the comment was lost', async () => {
    await tell([provisioned()]);
    const made = await host().findComment(number, '<!-- greenroom:environment ');
    await host().updateComment(made?.id ?? 0, 'Somebody emptied this.');
    await tell([provisioned()]);
    expect(messages()).toHaveLength(1);
    expect(await comment()).toContain(URL_OF_IT);
  });

  it('tells of a failure once in the thread and in the comment', async () => {
    const failed = provisioned({
      decision: 'failed',
      reasonCode: 'stack_failed',
      sentence: 'It broke.',
      environment: { name: 'shop-feature', cause: 'Bucket: already exists' },
    });
    await tell([failed]);
    await tell([failed]);
    expect(
      messages()
        .map((message) => message.text)
        .filter((text) => text.startsWith('Failed:')),
    ).toEqual(['Failed: Bucket: already exists']);
    expect(await comment()).toContain('Bucket: already exists');
  });

  it('stays green when Slack refuses, unless the announcement is required', async () => {
    people.act('slack', 'archive', { channel: 'C0000000001' });
    const quiet = await tell([provisioned()]);
    expect(quiet.report).toMatchObject({ decision: 'unchanged', reasonCode: 'delivery_failed' });
    expect(JSON.parse(quiet.outputs['delivered'] ?? '')).toEqual(['pull-request', 'summary']);
    expect(quiet.log.join('\n')).toContain('warning: Slack refused');
    expect((await tell([provisioned()], { required: 'true' })).report).toMatchObject({
      decision: 'failed',
      reasonCode: 'delivery_failed',
    });
  });

  it('refuses trackers that come later by input, value and what is legal today', async () => {
    const mark = people.mark();
    const { report } = await sync({ tracker: 'jira' });
    expect(report).toMatchObject({ decision: 'refused', reasonCode: 'not_yet' });
    expect(report.sentence).toMatch(/'tracker'.*'jira'.*'pivotal'/);
    expect(people.writesSince(mark)).toEqual([]);
  });

  it('fails without a write when the tracker refuses the token', async () => {
    const mark = people.mark();
    expect((await sync({ 'tracker-token': 'wrong' })).report).toMatchObject({
      decision: 'failed',
      reasonCode: 'access_denied',
    });
    expect((await sync({ 'tracker-token': '' })).report).toMatchObject({
      decision: 'refused',
      reasonCode: 'missing_credentials',
    });
    expect(people.writesSince(mark)).toEqual([]);
  });

  it('changes nothing in a dry run', async () => {
    await deploy();
    const mark = people.mark();
    expect((await sync({ 'dry-run': 'true' })).report).toMatchObject({ decision: 'planned' });
    expect((await tell([provisioned()], { 'dry-run': 'true' })).report).toMatchObject({
      decision: 'planned',
    });
    expect(people.writesSince(mark)).toEqual([]);
  });
});
