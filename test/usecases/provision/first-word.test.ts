import { describe, expect, it } from '@jest/globals';
import { main as notify } from '../../../actions/notify/main.ts';
import type { WireEntry } from '../../../rehearsal/world/kernel/wire-log.ts';
import { type InProcessResult, runInProcess } from '../../../tools/runs/in-process-run.ts';
import { BRANCH, stepEnvironment, stepInputs } from '../../../tools/runs/preview-job.ts';
import { provisionHere } from '../../support/runs/provision-here.ts';
import { withPreview } from '../../support/set-ups/with-preview.ts';
import { openDeployment, tokenOfJob } from '../../support/world/deployments.ts';

const stage = withPreview({ seed: 7 });

const COMMENTS = 'POST /repos/{owner}/{repo}/issues/{issue_number}/comments';
const EDIT = 'PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}';

type Inputs = Readonly<Record<string, string>>;

interface Provisioned {
  readonly result: InProcessResult;
  readonly entries: readonly WireEntry[];
}

let attempt = 0;

async function provision(inputs: Inputs = {}): Promise<Provisioned> {
  const from = stage.world.log.next();
  attempt += 1;
  const result = await provisionHere(stage, attempt, inputs);
  return { result, entries: stage.world.log.entries(from) };
}

function tell({ result }: Provisioned): Promise<InProcessResult> {
  return runInProcess({
    name: 'notify',
    main: notify,
    env: stepEnvironment(stage, 1),
    inputs: { ...stepInputs(stage, {}), results: JSON.stringify(result.report) },
    origin: stage.world.origin(),
    sleep: async (ms) => stage.world.clock.advance(ms),
  });
}

function push(text: string): string {
  const files = { 'checkout.txt': text };
  return stage.world.act<{ commit: string }>('github', 'push', { branch: BRANCH, files, by: 'mr-a' }).commit;
}

function comments(): readonly string[] {
  const { pulls } = stage.world.look<{
    pulls: readonly { number: number; comments: readonly { body: string }[] }[];
  }>('github');
  const own = pulls.find(({ number }) => number === stage.pullRequest)?.comments ?? [];
  return own.map(({ body }) => body);
}

function parents(): readonly string[] {
  const { channels } = stage.world.look<{
    channels: readonly { messages: readonly { text: string; thread: string | null }[] }[];
  }>('slack');
  return channels
    .flatMap(({ messages }) => messages.filter(({ thread }) => thread === null))
    .map(({ text }) => text);
}

/** What a write on the pull request shows, by its place on the wire. */
function words(entries: readonly WireEntry[]): readonly { readonly at: number; readonly body: string }[] {
  return entries.flatMap(({ operation, requestBody }, at) =>
    operation === COMMENTS || operation === EDIT ? [{ at, body: JSON.parse(requestBody).body }] : [],
  );
}

/** The first of what takes AWS its time; Beanstalk's own bucket may be made before that. */
function isLong({ operation }: WireEntry): boolean {
  return ['PutObject', 'CreateApplicationVersion', 'CreateChangeSet'].includes(operation);
}

/** How many requests GitHub got since AWS was asked last, before the first word. */
function requestsBefore(entries: readonly WireEntry[]): number {
  const said = words(entries)[0]?.at ?? -1;
  const decided = entries.slice(0, said).findLastIndex(({ service }) => service !== 'github');
  return said - decided;
}

describe('the first word of a provision', () => {
  it('stands on the pull request and in Slack before AWS is given anything to do', async () => {
    const made = await provision();
    const [first, second] = words(made.entries);
    const written = made.entries.findIndex(isLong);
    expect([first?.at, second?.at].every((at) => at !== undefined && at < written)).toBe(true);
    expect(first?.body.split('\n\n<details>')[0]?.split('\n').slice(1)).toEqual([
      '### The environment is being prepared (project shop, kind preview)',
      '',
      '| Environment | State | Address | Commit | Changed | Run |',
      '|---|---|---|---|---|---|',
      expect.stringContaining(`| shop, preview | being prepared | – | [${stage.commit.slice(0, 7)}](`),
      '',
      expect.stringMatching(
        new RegExp(
          `^Commit ${stage.commit.slice(0, 7)} has been on its way since 2026-03-02 \\d\\d:\\d\\d UTC\\. \\[The run\\]\\(https://github\\.com/octo-org/shop/actions/runs/4242\\) shows how far it is\\.$`,
        ),
      ),
    ]);
    expect(parents()).toEqual([expect.stringContaining('\nThe environment is being prepared.\nCommit ')]);
    expect(requestsBefore(made.entries)).toBeLessThanOrEqual(3);
  });

  it('is edited by notify, and by the word on the next commit, which says what serves until then', async () => {
    await tell(await provision());
    const before = stage.commit.slice(0, 7);
    const commit = push('two clicks\n').slice(0, 7);
    const moved = await provision();
    const [word] = words(moved.entries);
    expect(word?.body).toContain(`### The environment is moving to commit ${commit} (`);
    expect(word?.body).toMatch(
      new RegExp(`\nUntil then, commit ${before} runs at <http://shop-feature-\\S+>\\.`),
    );
    expect(requestsBefore(moved.entries)).toBeLessThanOrEqual(3);
    expect(moved.result.outputs['decision']).toBe('updated');
    await tell(moved);
    expect(comments()).toEqual([expect.stringContaining(`| ${commit} [`)]);
    expect(parents()).toEqual([expect.stringContaining(`at commit ${commit}`)]);
    expect(comments()[0]).not.toMatch(/on its way|Until then/);
  });

  it('is not said where nothing changes, nothing is wanted, or nothing is done', async () => {
    const planned = await provision({ 'dry-run': 'true' });
    await tell(await provision());
    const again = await provision();
    const off = await provision({ wanted: 'label:never', 'skip-branches': 'feature/*' });
    expect([planned, again, off].map(({ result }) => result.outputs['decision'])).toEqual([
      'planned',
      'unchanged',
      'skipped',
    ]);
    expect([planned, again, off].flatMap(({ entries }) => words(entries))).toEqual([]);
  });

  it('is said of other settings at the same commit, once CloudFormation has found a change', async () => {
    await tell(await provision());
    const other = await provision({ parameters: '{ InstanceType: t3.small }' });
    expect(other.result.outputs['decision']).toBe('updated');
    const [word] = words(other.entries);
    const executed = other.entries.findIndex(({ operation }) => operation === 'ExecuteChangeSet');
    expect(word?.body).toContain('### The environment is moving to commit');
    expect(word?.at).toBeLessThan(executed);
  });

  it('is said nowhere that the step leaves out', async () => {
    const quiet = await provision({ sinks: 'summary' });
    expect(quiet.result.outputs['decision']).toBe('created');
    expect([words(quiet.entries), comments(), parents()]).toEqual([[], [], []]);
  });

  it('tells how long it usually takes, once three of its kind are known', async () => {
    for (const name of ['one', 'two', 'three']) {
      const key = `70107786/shop/preview/feature/${name}`;
      await openDeployment(stage.world, BRANCH, { key });
    }
    const { deployments } = stage.world.look<{ deployments: readonly { id: number }[] }>('github');
    stage.world.clock.advance(6 * 60_000);
    for (const { id } of deployments)
      await fetch(`${stage.world.env()['GITHUB_API_URL']}/repos/octo-org/shop/deployments/${id}/statuses`, {
        method: 'POST',
        headers: { authorization: `token ${tokenOfJob(stage.world)}` },
        body: JSON.stringify({ state: 'success' }),
      });
    expect(words((await provision()).entries)[0]?.body).toContain(
      ' UTC. It usually takes about 6 minutes. [The run]',
    );
  });
});

describe('a first word that cannot be said', () => {
  it('is a notice where the job may not comment, and the environment is made all the same', async () => {
    const token = stage.world.github.token({
      kind: 'workflow',
      permissions: { contents: 'read', deployments: 'write', 'pull-requests': 'read' },
    });
    const { result } = await provision({ 'github-token': token, 'slack-token': '', 'slack-channel': '' });
    expect(result.outputs['decision']).toBe('created');
    expect(result.log.filter((line) => line.startsWith('warning:'))).toEqual([]);
    expect(result.log.filter((line) => line.startsWith('notice:'))).toEqual([
      expect.stringMatching(/pull-requests: write.*the job summary alone tells of it/),
    ]);
    expect(comments()).toEqual([]);
  });

  it('is a warning where GitHub gives the run no secrets, and the environment is made all the same', async () => {
    const { result } = await provision({ sinks: 'slack,pull-request', 'slack-token': '' });
    expect(result.outputs['decision']).toBe('created');
    expect(result.log.filter((line) => line.startsWith('warning:'))).toEqual([
      expect.stringContaining("Input 'sinks' names slack"),
    ]);
    expect(comments()).toHaveLength(1);
  });

  it('is a warning where Slack takes no message, and the comment stands', async () => {
    const { result } = await provision({ 'slack-channel': 'C0000000404' });
    expect(result.outputs['decision']).toBe('created');
    expect(result.log.filter((line) => line.startsWith('warning:'))).toHaveLength(1);
    expect(comments()).toHaveLength(1);
  });

  it('is said once more by nobody: a run that was killed behind it is ended by the next one', async () => {
    for (const [service, operation] of [
      ['github', COMMENTS],
      ['slack', 'chat.postMessage'],
      ['github', 'POST /repos/{owner}/{repo}/deployments'],
    ] as const) {
      let strike: () => void = () => undefined;
      const killed = new Promise<void>((resolve) => {
        strike = resolve;
      });
      stage.world.faults.add({
        name: 'kill',
        service,
        operation,
        phase: 'after',
        effect: 'kill',
        onStrike: strike,
      });
      await provisionHere(stage, attempt, {}, { killed });
      stage.world.faults.clear();
    }
    await tell(await provision());
    expect(comments()).toEqual([expect.stringContaining('### The environment is ready')]);
    expect(parents()).toEqual([expect.stringContaining('\nReady: ')]);
  });
});
